import type { Block, CasewrightDocument, Section } from './schema.ts'
import { blockText, inlineText } from './text.ts'

/** How far a section has come: `complete` when it has words and nothing in it waits to be filled in. */
export type Completeness = 'complete' | 'started' | 'empty'

export interface SectionStatistics {
  sectionId: string
  words: number
  completeness: Completeness
}

export interface DocumentStatistics {
  words: number
  sections: SectionStatistics[]
  /** How many sections are complete. */
  complete: number
}

interface BlockState {
  /** Words of its own, a table's headings and a form's labels left out. */
  words: number
  waits: boolean
}

const LETTER_OR_FIGURE = /[\p{L}\p{N}]/u
/** What joins two letters into one word. */
const JOINERS: ReadonlySet<number> = new Set(["'", '’', '-'].map((mark) => mark.charCodeAt(0)))
const ASCII = Array.from({ length: 0x80 }, (_, code) => LETTER_OR_FIGURE.test(String.fromCharCode(code)))
/** Dashes, quotation marks and spaces of many widths: no letters among them. */
const PUNCTUATION = { from: 0x2000, to: 0x206f } as const

/** How many words a reader would count: "don't", "mother-in-law" and "2026" are one each. */
export function countWords(text: string): number {
  let count = 0
  let inside = false
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const code = unit < ASCII.length ? unit : (text.codePointAt(at) ?? 0)
    if (code > 0xffff) at++
    if (code < ASCII.length ? ASCII[code] : isLetterOrFigure(code)) {
      if (!inside) count++
      inside = true
    } else if (!JOINERS.has(code)) inside = false
  }
  return count
}

/** For what is not ASCII. */
function isLetterOrFigure(code: number): boolean {
  if (code >= PUNCTUATION.from && code <= PUNCTUATION.to) return false
  return LETTER_OR_FIGURE.test(String.fromCodePoint(code))
}

const states = new WeakMap<Block, BlockState>()
const sections = new WeakMap<Section, SectionStatistics>()

/** Words and completeness of a document and its sections. Sections and blocks are remembered, so only changed ones cost anything. */
export function documentStatistics(document: CasewrightDocument): DocumentStatistics {
  const all = document.sections.map(statisticsOf)
  return {
    words: all.reduce((sum, section) => sum + section.words, 0),
    sections: all,
    complete: all.filter((section) => section.completeness === 'complete').length,
  }
}

/** Words of one block's own, a table's headings and a form's labels left out. */
export const wordsIn = (block: Block): number => stateOf(block).words

function statisticsOf(section: Section): SectionStatistics {
  const known = sections.get(section)
  if (known) return known
  const found = {
    sectionId: section.id,
    words: section.blocks.reduce((sum, block) => sum + stateOf(block).words, 0),
    completeness: completenessOf(section),
  }
  sections.set(section, found)
  return found
}

/** Headings inside a section are the template's as often as the writer's, so they alone do not start it. */
export function completenessOf(section: Section): Completeness {
  const blocks = section.blocks.filter((block) => block.type !== 'heading' && block.type !== 'pageBreak')
  if (!blocks.some((block) => stateOf(block).words > 0)) return 'empty'
  return blocks.some((block) => stateOf(block).waits) ? 'started' : 'complete'
}

function stateOf(block: Block): BlockState {
  const known = states.get(block)
  if (known) return known
  const { text, segments } = blockText(block)
  const state = {
    words: segments.reduce((sum, { role, start, end }) => sum + (role === 'label' ? 0 : countWords(text.slice(start, end))), 0),
    waits: waitsForWords(block),
  }
  states.set(block, state)
  return state
}

/**
 * True where a reader would see a gap: a form's empty answer, a plan or chronology or table without a line, a plan's
 * action without an owner or a date, an unsigned signature, a quotation without words. An empty paragraph is only space.
 */
function waitsForWords(block: Block): boolean {
  const blank = (text: string): boolean => text.trim() === ''
  switch (block.type) {
    case 'quotation':
      return blank(inlineText(block.content))
    case 'fields':
      return block.fields.some((field) => blank(inlineText(field.content)))
    case 'table':
      return !block.rows.some((row) => row.cells.some((cell) => !blank(inlineText(cell.content))))
    case 'actionPlan': {
      const written = block.actions.filter((action) => !blank(action.action))
      return written.length === 0 || written.some((action) => blank(action.owner) || blank(action.due))
    }
    case 'chronology':
      return !block.entries.some((entry) => !blank(entry.event))
    case 'signatures':
      return block.signatories.some((signatory) => blank(signatory.name))
    case 'genogram':
      return block.shown === undefined
    default:
      return false
  }
}
