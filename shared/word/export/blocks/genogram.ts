import { ImageRun, type Paragraph, type Table } from 'docx'
import type { GenogramBlock, Pictured } from '../../../document/index.ts'
import { bodyParagraph, type ExportContext } from '../context.ts'
import { textRuns } from '../inlines.ts'
import { intoMargins, isReadable, pictureScale } from '../picture-size.ts'
import { type RecordColumn, recordGrid } from '../record-grid.ts'
import { safeLine } from '../safe-text.ts'
import { STYLE } from '../styles.ts'

type Field = 'name' | 'born' | 'died' | 'relationship'
const COLUMNS: readonly RecordColumn<Field>[] = [
  { title: 'Name', width: { share: 30 }, field: 'name', always: true },
  { title: 'Born (age)', width: { share: 22 }, field: 'born', always: true },
  { title: 'Died', width: { share: 18 }, field: 'died', always: false },
  { title: 'Relationship to the child', width: { share: 34 }, field: 'relationship', always: true },
]

/** Word's own limit for what it says of a picture; screen readers read the table and the words as well. */
const LONGEST_DESCRIPTION = 4000

/** A picture of the family with what it shows in words behind it, and a table of its people; without a picture, the words. */
export function exportGenogram(context: ExportContext, { shown, title, view, ...block }: GenogramBlock): (Paragraph | Table)[] {
  if (shown === undefined) return []
  const name = safeLine(title ?? '') || (view === 'ecomap' ? 'Eco-map' : 'Genogram')
  const png = [...context.pictures].find(([{ id }]) => id === block.id)?.[1]
  const picture = png === undefined ? inWords(context, shown.words) : pictureOf(context, shown, png, name)
  if (shown.people.length === 0) return picture
  return [
    ...picture,
    recordGrid(context, {
      description: `People in the ${name}`,
      columns: COLUMNS,
      main: 'relationship',
      records: shown.people.map(rowOf),
      nothing: 'Nobody is recorded',
    }),
  ]
}

const rowOf = ({ name, born, died, relationship }: Pictured): Record<Field, string> => ({ name, born, died, relationship })

const SMALL =
  'The picture is larger than this page can show well. The table that follows has everybody in it; the picture can be saved as a file by itself and printed on a larger sheet.'

/**
 * As large as the page takes it. A wide one reaches into the margins; one that is still too small to be read is followed by a line
 * that says so. Its heading stays with it.
 */
function pictureOf(
  context: ExportContext,
  shown: NonNullable<GenogramBlock['shown']>,
  png: Uint8Array,
  name: string,
): Paragraph[] {
  const { look, orientation } = context
  const scale = pictureScale(look, orientation, shown)
  const into = intoMargins(look, orientation, shown, scale)
  const transformation = { width: Math.floor(shown.width * scale), height: Math.floor(shown.height * scale) }
  const description = shown.words.length > LONGEST_DESCRIPTION ? `${shown.words.slice(0, LONGEST_DESCRIPTION - 1)}…` : shown.words
  const picture = bodyParagraph(context, {
    style: STYLE.bodyText,
    // From margin to margin or into both, whatever stands before the numbers of paragraphs.
    indent: { left: -into, right: -into, firstLine: 0 },
    children: [
      new ImageRun({
        type: 'svg',
        data: new TextEncoder().encode(shown.svg),
        transformation,
        fallback: { type: 'png', data: png },
        altText: { name, title: name, description },
      }),
    ],
  })
  return isReadable(scale)
    ? [picture]
    : [picture, bodyParagraph(context, { style: STYLE.bodyText, indent: { left: 0 }, children: textRuns(SMALL) })]
}

function inWords(context: ExportContext, words: string): Paragraph[] {
  return words
    .split('\n')
    .map(safeLine)
    .filter((line) => line !== '')
    .map((line) => bodyParagraph(context, { style: STYLE.bodyText, children: textRuns(line) }))
}
