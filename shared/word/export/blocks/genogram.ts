import { ImageRun, type Paragraph, type Table } from 'docx'
import type { GenogramBlock, Pictured } from '../../../document/index.ts'
import { bodyParagraph, type ExportContext } from '../context.ts'
import { textRuns } from '../inlines.ts'
import { textWidth } from '../look.ts'
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
const TWIPS_PER_PIXEL = 15
/** What a page leaves for a picture above its first table row, in twips: heading and lines of the page are taken off. */
const HEADS = 1600

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

/** What most printers leave free at the edge of a sheet, in twips: a wide picture may use the margins up to there. */
const UNPRINTED = 620
/** How high names of a picture are as it was drawn, in points, and the least that is read without effort. */
const NAMES = 10.5
const READABLE = 7

const SMALL =
  'The picture is larger than this page can show well. The table that follows has everybody in it; the picture can be saved as a file by itself and printed on a larger sheet.'

/**
 * As wide as the page or as high, whichever comes first, and never larger than it was drawn. A wide one reaches into the margins;
 * one that is still too small to be read is followed by a line that says so.
 */
function pictureOf(
  context: ExportContext,
  shown: NonNullable<GenogramBlock['shown']>,
  png: Uint8Array,
  name: string,
): Paragraph[] {
  const { look, orientation } = context
  const sheet = orientation === 'landscape' ? look.sheet.width : look.sheet.height
  const down = sheet - look.margins.top - look.margins.bottom - HEADS
  const [wide, high] = [shown.width * TWIPS_PER_PIXEL, shown.height * TWIPS_PER_PIXEL]
  const text = textWidth(look, orientation)
  const room = Math.max(0, Math.min(look.margins.left, look.margins.right) - UNPRINTED)
  const scale = Math.min(1, (text + room * 2) / wide, down / high)
  const into = Math.max(0, Math.ceil((wide * scale - text) / 2))
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
  return NAMES * scale >= READABLE
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
