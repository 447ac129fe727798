import { type IParagraphOptions, Paragraph } from 'docx'
import type { GenogramBlock } from '../../document/index.ts'
import type { CaseRecord } from '../../family/index.ts'
import type { Pack } from '../../standards/index.ts'
import type { Look, Orientation } from './look.ts'
import { NUMBERS } from './numbering.ts'
import type { SignedBy } from './signed-copy.ts'

/** What the writers of blocks share while one document is being exported. */
export interface ExportContext {
  look: Look
  pack: Pack
  caseRecord: CaseRecord | null
  /** What the children go by, to know their words from those of adults. */
  childrensNames: ReadonlySet<string>
  orientation: Orientation
  /** Ordered lists so far: each starts again at 1. */
  orderedLists: number
  /** What the next paragraph must see to, because what stands before it cannot. */
  before: { pageBreak: boolean; table: boolean }
  /** Sections, blocks and fields of forms that the head has said already: their titles, their words and their answers. */
  inHead: Set<object>
  /** The titles of the last table that there was room to draw in. */
  drawnTitles: string | null
  /** True in the block above a signature block: what is signed stays on the page with the signatures. */
  isSigned: boolean
  /** Pictures of the document as PNG, by the block that shows them; a block that is not among them is told in words. */
  pictures: ReadonlyMap<GenogramBlock, Uint8Array>
  /** Who signed in which place of the document's blocks of signatures, by the place's id. */
  signatures: ReadonlyMap<string, SignedBy>
  /** True below the words that close a letter: name and role stand close together. */
  isClosing: boolean
  /** True in a copy whose head and pages say that entries are left out. */
  isRedacted: boolean
}

/** Space that a paragraph takes above it when it follows a table, since tables have none of their own, in twips. Headings have more. */
const SPACE_AFTER_TABLE = 200

/** Gives the context at the start of a document. */
export function newContext(parts: Pick<ExportContext, 'look' | 'pack' | 'caseRecord' | 'childrensNames'>): ExportContext {
  return {
    ...parts,
    orientation: parts.look.style.page.orientation,
    orderedLists: 0,
    before: { pageBreak: false, table: false },
    inHead: new Set(),
    drawnTitles: null,
    isSigned: false,
    pictures: new Map(),
    signatures: new Map(),
    isClosing: false,
    isRedacted: false,
  }
}

/**
 * Makes a paragraph of the body. Every one is made here, so that a page break and the space below a table are carried by the
 * paragraph that follows and never by an empty one.
 */
export function bodyParagraph(context: ExportContext, options: IParagraphOptions): Paragraph {
  const { pageBreak, table } = context.before
  context.before = { pageBreak: false, table: false }
  return new Paragraph({
    ...options,
    ...(context.isSigned ? { keepNext: true, keepLines: true } : {}),
    ...(pageBreak ? { pageBreakBefore: true } : {}),
    ...(table && !options.heading ? { spacing: { before: SPACE_AFTER_TABLE } } : {}),
  })
}

/** The reference of an ordered list of its own, counting from 1. */
export function nextOrderedList(context: ExportContext): { reference: string; instance: number } {
  context.orderedLists += 1
  return { reference: NUMBERS, instance: context.orderedLists }
}
