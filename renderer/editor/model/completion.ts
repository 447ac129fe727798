import { type Block, blockText, type CasewrightDocument, inlineText, type Section } from '../../../shared/document/index.ts'

export type Completion = 'complete' | 'started' | 'empty'

interface BlockState {
  words: number
  written: boolean
  /** Something in it is still to be filled in. */
  gaps: boolean
}

const states = new WeakMap<Block, BlockState>()
const countWords = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)?.length ?? 0

function blockState(block: Block): BlockState {
  const known = states.get(block)
  if (known) return known
  const { text, segments } = blockText(block)
  const own = segments.filter((segment) => segment.role !== 'label').map((segment) => text.slice(segment.start, segment.end))
  const state = {
    words: own.reduce((sum, part) => sum + countWords(part), 0),
    written: own.some((part) => part.trim() !== ''),
    gaps: hasGaps(block),
  }
  states.set(block, state)
  return state
}

function hasGaps(block: Block): boolean {
  switch (block.type) {
    case 'fields':
      return block.fields.some((field) => inlineText(field.content).trim() === '')
    case 'actionPlan':
      return block.actions.every((action) => action.action.trim() === '')
    case 'chronology':
      return block.entries.every((entry) => entry.event.trim() === '')
    case 'signatures':
      return block.signatories.some((signatory) => signatory.name.trim() === '')
    case 'quotation':
      return inlineText(block.content).trim() === ''
    default:
      return false
  }
}

export function isWritten(section: Section): boolean {
  return section.blocks.some((block) => blockState(block).written)
}

/** Complete: something is written, no form, plan or signature in it waits for an answer, and no error stands in it. */
export function completionOf(section: Section, errors: number): Completion {
  if (!isWritten(section)) return 'empty'
  return errors === 0 && !section.blocks.some((block) => blockState(block).gaps) ? 'complete' : 'started'
}

/** Words in the document's own text, labels and headings of tables left out. */
export function wordCount(document: CasewrightDocument): number {
  let words = 0
  for (const section of document.sections) for (const block of section.blocks) words += blockState(block).words
  return words
}
