import {
  type Block,
  type BlockText,
  type CasewrightDocument,
  type Confidential,
  confidentialSpans,
  contentsOf,
  inlineText,
  isTelling,
  placesOfWords,
  walkBlocks,
} from '../document/index.ts'
import { acrossSegments, type Span, type Withheld } from './withheld.ts'

/** Said of a mark whose words the plan has changed. */
const CHANGED = 'The words have changed since they were marked, so all that stands there is left out'

/** Everything in a block that is marked to be left out: words, fields, and whole actions, entries and signatories. */
export function markedIn(block: Block, { segments }: BlockText): Withheld[] {
  const marked = new Map<string, Withheld>()
  const add = (mark: Confidential, span: Span): void => {
    const known = marked.get(mark.id)
    const why = [mark.why, mark.was && CHANGED].filter(Boolean).join('. ')
    if (known) known.spans.push(span)
    else marked.set(mark.id, { reason: 'marked', spans: [span], instead: '', ...(why ? { why } : {}) })
  }
  const holders = segments.filter(({ role }) => role !== 'label' && role !== 'action' && role !== 'entry' && role !== 'signature')
  for (const [index, content] of contentsOf(block).entries()) {
    const from = holders[index]?.start ?? 0
    for (const { start, end, mark } of confidentialSpans(content)) add(mark, { start: from + start, end: from + end })
  }
  for (const { id, confidential } of rowsOf(block)) {
    if (!confidential) continue
    for (const { start, end, place } of segments)
      if ((place.actionId ?? place.entryId) === id && end > start) add(confidential, { start, end })
  }
  if (block.type === 'signatures')
    for (const [index, { confidential }] of block.signatories.entries()) {
      const name = segments[index]
      if (confidential && name && name.end > name.start) add(confidential, { start: name.start, end: name.end })
    }
  return [...marked.values()]
}

/** Rows that are marked as a whole. */
export function rowsOf(block: Block) {
  if (block.type === 'actionPlan') return block.actions
  if (block.type === 'chronology') return block.entries
  return []
}

/** The words that are marked anywhere in the document, the longest first: where they stand again, they are left out too. */
export function markedPhrases(document: CasewrightDocument): string[] {
  const phrases = new Set<string>()
  const add = (text: string): void => {
    const words = text.trim().replace(/[.,;:!?]+$/, '')
    if (words !== '') phrases.add(words)
  }
  for (const { block } of walkBlocks(document)) {
    for (const content of contentsOf(block))
      for (const { start, end } of confidentialSpans(content))
        for (const line of inlineText(content).slice(start, end).split('\n')) add(line)
    // What a row says at length; a date or an owner stands in many rows.
    if (block.type === 'actionPlan')
      for (const { confidential, action, measure, outcome } of block.actions)
        if (confidential) for (const value of [action, measure, outcome]) add(value)
    if (block.type === 'chronology')
      for (const { confidential, event, response, impact } of block.entries)
        if (confidential) for (const value of [event, response, impact]) add(value)
    if (block.type === 'signatures') for (const { confidential, name } of block.signatories) if (confidential) add(name)
  }
  return [...phrases].sort((a, b) => b.length - a.length)
}

/** Where the telling ones of these words stand in a text. */
export function placesOf(text: string, phrases: readonly string[]): Span[] {
  return phrases.filter(isTelling).flatMap((phrase) => placesOfWords(text, phrase))
}

/** The same words where nobody marked them. */
export function markedElsewhere(whole: BlockText, phrases: readonly string[]): Withheld[] {
  return placesOf(whole.text, phrases).map((span) => ({
    reason: 'marked',
    spans: acrossSegments(whole.segments, span),
    instead: '',
    why: 'The same words are marked in another place.',
  }))
}
