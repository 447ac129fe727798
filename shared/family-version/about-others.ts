import { type Block, blockText, type CasewrightDocument, PASSAGE_END, PASSAGE_START } from '../document/index.ts'
import { cutBlock } from './cut.ts'
import { Cutting } from './cutting.ts'
import type { FamilyVersionOf } from './family-version.ts'
import { LeftOutList } from './left-out.ts'
import type { Withheld } from './withheld.ts'

/** A passage that may be about somebody else than the child whose record it is. */
export interface AboutOthers {
  where: string
  text: string
  why: string
}

/**
 * A child's own record as a working copy: every word stays, and what the version for that child would leave out or ask about is marked,
 * so that somebody reads it and decides. Nothing is redacted.
 */
export function markedForRedaction(
  wanted: Omit<FamilyVersionOf, 'putBack' | 'leaveOut' | 'gradeOf' | 'terms' | 'title' | 'template'>,
): { document: CasewrightDocument; passages: AboutOthers[] } {
  const { document } = wanted
  const list = new LeftOutList([])
  const cutting = new Cutting(
    {
      ...wanted,
      template: null,
      putBack: [],
      leaveOut: [],
      gradeOf: () => null,
      terms: () => [],
      title: document.title,
      marks: markedBlock,
    },
    list,
  )
  // What it does to titles and notes is taken down in the list; they are printed as they are.
  const blocks = new Map(
    document.sections
      .flatMap((section) => cutting.section(section))
      .flatMap((section) => section.blocks.map((block) => [block.id, block])),
  )
  cutting.title(document.title)
  const sections = document.sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) => withNotesOf(blocks.get(block.id) ?? block, block)),
  }))
  const asked = cutting.asked.map(({ where, term, why }) => ({ where, text: term, why }))
  return {
    document: { ...document, sections },
    passages: [...list.all.map(({ where, text, why }) => ({ where, text, why })), ...asked],
  }
}

/** The block with each stretch between the marks that the Word copy draws. */
function markedBlock(block: Block, withheld: readonly Withheld[]): Block | null {
  if (block.type === 'genogram') return block
  const { text } = blockText(block)
  const spans = withheld.flatMap((one) => one.spans.map((span) => ({ ...one, spans: [span] })))
  return cutBlock(
    block,
    spans.map((one) => {
      const [{ start, end } = { start: 0, end: 0 }] = one.spans
      return { ...one, instead: `${PASSAGE_START}${text.slice(start, end)}${PASSAGE_END}` }
    }),
  )
}

/** A block whose notes were taken out comes back as it was: its passages are in the list. */
function withNotesOf(marked: Block, block: Block): Block {
  return notes(marked) < notes(block) ? block : marked
}

const notes = (block: Block): number => JSON.stringify(block).split('"type":"note"').length
