import { HeadingLevel, Paragraph, type Table } from 'docx'
import type { Block, Section } from '../../document/index.ts'
import { withoutBlanks, withoutIdleTables } from './blanks.ts'
import { exportBlock } from './block.ts'
import { bodyParagraph, type ExportContext } from './context.ts'
import { isBlank, textRuns } from './inlines.ts'
import { isClosing } from './letter-head.ts'
import type { Orientation } from './look.ts'
import { orientationOfPicture } from './picture-size.ts'
import { safeLine } from './safe-text.ts'
import { STYLE } from './styles.ts'

/** What stands below a heading with nothing else, so that its reader sees that it was left empty. */
const NOTHING = 'Nothing is recorded here.'
/** A section's own heading, as a level above those of the headings inside it. */
const SECTION_LEVEL = 2

/** Pages of one orientation and what stands on them. */
export interface Pages {
  orientation: Orientation
  children: (Paragraph | Table)[]
}

/** The title of a section: a heading, but for the words that close a letter. */
function sectionHeading(context: ExportContext, section: Section): Paragraph {
  if (context.isClosing) return bodyParagraph(context, { style: STYLE.closing, children: textRuns(safeLine(section.title)) })
  if (context.look.style.sectionsOnNewPage) context.before.pageBreak = true
  return bodyParagraph(context, {
    heading: HeadingLevel.HEADING_1,
    children: textRuns(safeLine(section.title) || 'Untitled section'),
  })
}

const nothingRecorded = (context: ExportContext) =>
  bodyParagraph(context, { style: STYLE.nothingRecorded, children: textRuns(NOTHING) })

/** The golden thread goes across the page, from the referral to the closure. */
const isThread = (block: Block): boolean => block.type === 'table' && block.shows === 'golden-thread'

/** The orientation that a block asks for. */
function orientationFor(context: ExportContext, block: Block): Orientation {
  if (isThread(block) || (block.type === 'chronology' && block.form === 'multi-agency')) return 'landscape'
  if (block.type === 'genogram' && block.shown) return orientationOfPicture(context.look, block.shown)
  const wide = block.type === 'actionPlan' || block.type === 'chronology'
  return wide && context.look.style.landscapeTables ? 'landscape' : context.look.style.page.orientation
}

/** The page to go on writing on. Where the orientation changes that is a new one, and headings waiting for what they head move to it. */
function pageFor(context: ExportContext, pages: Pages[], heads: readonly (Paragraph | Table)[]): Pages {
  const current = pages.at(-1)
  if (current?.orientation === context.orientation) return current
  current?.children.splice(current.children.length - heads.length, heads.length)
  const next = { orientation: context.orientation, children: [...heads] }
  if (current?.children.length === 0) pages.pop()
  pages.push(next)
  return next
}

/** Writes in another orientation from here on. A new sheet needs no page break and has no table above it. */
function turn(context: ExportContext, orientation: Orientation): void {
  if (context.orientation === orientation) return
  context.orientation = orientation
  context.before = { pageBreak: false, table: false }
}

/** The blocks of a section that are still to be written: the head may have said some, and a style may leave blanks out. */
function blocksOf(context: ExportContext, section: Section): Block[] {
  const blocks = section.blocks.filter((block) => !context.inHead.has(block))
  return context.look.style.blanks === 'left-out' ? withoutBlanks(blocks) : withoutIdleTables(blocks)
}

/** True for the block above signatures or the words that close a letter, and for the lines of a signature but the last. */
function isSigned(context: ExportContext, blocks: readonly Block[], index: number, next: Section | undefined): boolean {
  if (index === blocks.length - 1) return next !== undefined && isClosing(context, next)
  return context.isClosing || blocks[index + 1]?.type === 'signatures'
}

/**
 * Writes a section onto the document's pages: its heading, its blocks and, where a heading has nothing below it, a line that
 * says so. Wide tables get landscape pages of their own where the style wants that, their headings with them. `next` is the section
 * that follows: the words that close a letter keep a paragraph of it on their page.
 */
function exportSection(context: ExportContext, section: Section, pages: Pages[], next?: Section): void {
  const blocks = blocksOf(context, section)
  turn(context, context.look.style.page.orientation)
  context.isClosing = isClosing(context, section)
  const untitled = context.inHead.has(section)
  let heads: (Paragraph | Table)[] = untitled ? [] : [sectionHeading(context, section)]
  pageFor(context, pages, []).children.push(...heads)
  /** The level of the heading that nothing stands below yet; null once something does. */
  let open: number | null = untitled || context.isClosing ? null : SECTION_LEVEL
  for (const [index, block] of blocks.entries()) {
    const level = block.type === 'heading' ? block.level : null
    const { before, orientation } = context
    const leftEmpty = level !== null && open !== null && level <= open && block.type === 'heading' && !isBlank(block.content)
    if (leftEmpty) pageFor(context, pages, heads).children.push(nothingRecorded(context))
    turn(context, orientationFor(context, block))
    context.isSigned = isSigned(context, blocks, index, next)
    const written = exportBlock(context, block)
    context.isSigned = false
    if (written.length === 0) {
      context.orientation = orientation
      if (block.type !== 'pageBreak') context.before = before
      continue
    }
    pageFor(context, pages, leftEmpty ? [] : heads).children.push(...written)
    open = level
    heads = level === null ? [] : leftEmpty ? written : [...heads, ...written]
  }
  context.isClosing = false
  if (open !== null) pageFor(context, pages, heads).children.push(nothingRecorded(context))
}

/** True for a section of which nothing is left to write and that its reader would not miss: all of it is in the head, or blank. */
function isMissing(context: ExportContext, section: Section): boolean {
  const mayBe = context.look.style.blanks === 'left-out' || context.inHead.has(section)
  return mayBe && blocksOf(context, section).every(({ type }) => type === 'pageBreak')
}

/** Writes the sections in order. Where one is left out, a page break in it still breaks the page. */
export function exportSections(context: ExportContext, sections: readonly Section[], pages: Pages[]): void {
  const missing = new Set(sections.filter((section) => isMissing(context, section)))
  for (const [index, section] of sections.entries()) {
    if (!missing.has(section)) {
      const next = sections.slice(index + 1).find((one) => !missing.has(one))
      exportSection(context, section, pages, next)
    } else if (blocksOf(context, section).length > 0) context.before.pageBreak = true
  }
}

/** The gap between two tables that nothing stands between, in twips. */
const TABLE_GAP = 180

/** Word joins two tables that touch and wants a paragraph after a last one: here it gets one, as small as can be. */
export function separateTables(children: readonly (Paragraph | Table)[]): (Paragraph | Table)[] {
  return children.flatMap((child, index) => {
    const next = children[index + 1]
    if (child instanceof Paragraph || next instanceof Paragraph) return [child]
    return [child, new Paragraph({ style: STYLE.tableEnd, ...(next ? { keepNext: true, spacing: { before: TABLE_GAP } } : {}) })]
  })
}
