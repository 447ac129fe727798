import { Document, Packer } from 'docx'
import { type CasewrightDocument, type GenogramBlock, walkBlocks } from '../../document/index.ts'
import type { CaseRecord } from '../../family/index.ts'
import type { Pack, WordStyle } from '../../standards/index.ts'
import { childrensNames } from './children.ts'
import { newContext } from './context.ts'
import { longDate } from './dates.ts'
import { lookOf } from './look.ts'
import { numbering } from './numbering.ts'
import { pageSection } from './page.ts'
import { type Picture, picturePages } from './picture.ts'
import { bareProperties, coreProperties, customProperties } from './properties.ts'
import { safeLine } from './safe-text.ts'
import { exportSections, type Pages, separateTables } from './section.ts'
import { closingPart, placed, type SignedCopy } from './signed-copy.ts'
import { styles } from './styles.ts'
import { familyTitle, redactionLine, titleBlock } from './title-block.ts'

export interface WordExportOptions {
  /** The standard that the document is written under: its header, marking and how it shows a child's words. */
  pack: Pack
  style: WordStyle
  /** The case, for children, dates and the people that claims point to; null for a document that stands alone. */
  caseRecord: CaseRecord | null
  /** The day of the export, `YYYY-MM-DD`: the file's own date. */
  exportedOn: string
  /** Instead of the document's own title. */
  title?: string
  /** Where the document's title is heading enough for what stands below it: sections have none of their own. */
  untitledSections?: boolean
  /** Makes a PNG of a drawing (SVG), so many pixels wide; without it pictures are told in words. */
  pngOf?: ((svg: string, width: number) => Promise<Uint8Array>) | undefined
  /**
   * A copy for the family: these lines below the title, no marking on its pages, and no property in the file by which the
   * worker's document, its kind or its people could be known.
   */
  family?: { lines: readonly string[] }
  /** What says that this is a redacted copy: below the title, and on every page. */
  redaction?: string
  /** A picture on pages of its own at the end. */
  picture?: Picture
  /** Who signed it, and how it was authorised. */
  signed?: SignedCopy
  /** How it stands, on every page: "Draft, not authorised". */
  standing?: string
  /** A line below the title that says what became of it since. */
  notice?: string
}

/**
 * Writes a document as a Word file (.docx) and gives its bytes. Nothing goes into it but what the document says: no findings,
 * no guidance, no invented values. What was left open is shown as not recorded.
 *
 * @throws RangeError when `exportedOn` is not a day written `YYYY-MM-DD`
 */
export async function exportWord(document: CasewrightDocument, options: WordExportOptions): Promise<Uint8Array<ArrayBuffer>> {
  const { pack, caseRecord, exportedOn } = options
  if (!/^\d{4}-\d{2}-\d{2}$/.test(exportedOn) || Number.isNaN(Date.parse(exportedOn)))
    throw new RangeError(`The day of the export is written YYYY-MM-DD, such as 2026-03-13, not "${exportedOn}".`)
  const look = lookOf(options.style)
  const title = safeLine(options.title ?? document.title) || 'Untitled document'
  const context = newContext({ look, pack, caseRecord, childrensNames: childrensNames(document, caseRecord) })
  context.pictures = await picturesOf(document, options.pngOf)
  const { family } = options
  const head = family ? familyTitle(context, title, family.lines) : titleBlock(context, document, title)
  const pages: Pages[] = [{ orientation: look.style.page.orientation, children: head }]
  const redaction = safeLine(options.redaction ?? '')
  context.isRedacted = redaction !== ''
  if (context.isRedacted) head.splice(1, 0, redactionLine(redaction))
  if (options.notice) head.push(redactionLine(safeLine(options.notice)))
  if (document.corrects && !family) head.push(redactionLine(correctionWords(document.corrects)))
  if (options.untitledSections) for (const section of document.sections) context.inHead.add(section)
  const places = document.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'signatures' ? block.signatories : [])),
  )
  const { at, left } = placed(places, options.signed?.signed ?? [])
  context.signatures = at
  exportSections(context, document.sections, pages)
  if (options.signed) pages.at(-1)?.children.push(...closingPart(context, options.signed, left))
  if (options.picture) pages.push(picturePages(context, options.picture))

  const file = new Document({
    title,
    styles: styles(look),
    numbering: numbering(look),
    ...(family ? { creator: '' } : { customProperties: customProperties(document, pack, exportedOn) }),
    sections: pages.map(({ orientation, children }) => ({
      ...pageSection(look, family ? withoutMarking(pack) : pack, title, orientation, [options.standing ?? '', redaction]),
      children: separateTables(children),
    })),
  })
  const data = family ? bareProperties(exportedOn) : coreProperties(document, pack, title, exportedOn)
  const core = { path: 'docProps/core.xml', data }
  return new Uint8Array(await Packer.toArrayBuffer(file, undefined, [core]))
}

/** The dots across a page at 300 to the inch, more than which no printer shows. */
const MOST_DOTS = 3300

async function picturesOf(
  document: CasewrightDocument,
  pngOf: WordExportOptions['pngOf'],
): Promise<Map<GenogramBlock, Uint8Array>> {
  const pictures = new Map<GenogramBlock, Uint8Array>()
  for (const { block } of walkBlocks(document))
    if (pngOf && block.type === 'genogram' && block.shown)
      pictures.set(block, await pngOf(block.shown.svg, Math.min(MOST_DOTS, Math.round(block.shown.width * 3))))
  return pictures
}

/** Words that mark a copy as confidential are for those who hold it for others. */
const withoutMarking = (pack: Pack): Pack => ({ ...pack, output: { ...pack.output, confidentiality: '' } })

/** Says which document this one corrects, and what in it. */
const correctionWords = ({ title, on, what }: NonNullable<CasewrightDocument['corrects']>): string =>
  safeLine(`This corrects “${title}”${on === '' ? '' : ` of ${longDate(on)}`}: ${what.replace(/[.\s]+$/, '')}`)
