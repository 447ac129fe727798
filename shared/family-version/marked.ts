import {
  type Block,
  type BlockText,
  blockText,
  type CasewrightDocument,
  contentsOf,
  type Inline,
  inlineText,
  walkBlocks,
} from '../document/index.ts'
import { acrossSegments, type Span, type Withheld } from './withheld.ts'

/** Shorter words may stand elsewhere for something else. */
const FEWEST_CHARACTERS = 8

/** Everything in a block that is marked to be left out: words, fields, and whole actions, entries and signatories. */
export function markedIn(block: Block, { segments }: BlockText): Withheld[] {
  const marked = new Map<string, Withheld>()
  const add = (id: string, span: Span, why: string | undefined): void => {
    const known = marked.get(id)
    if (known) known.spans.push(span)
    else marked.set(id, { reason: 'marked', spans: [span], instead: '', ...(why ? { why } : {}) })
  }
  const holders = segments.filter(({ role }) => role !== 'label' && role !== 'action' && role !== 'entry' && role !== 'signature')
  for (const [index, content] of contentsOf(block).entries()) {
    const from = holders[index]?.start ?? 0
    for (const { start, end, id, why } of markedSpans(content)) add(id, { start: from + start, end: from + end }, why)
  }
  for (const { id, confidential } of rowsOf(block)) {
    if (!confidential) continue
    for (const { start, end, place } of segments)
      if ((place.actionId ?? place.entryId) === id && end > start) add(confidential.id, { start, end }, confidential.why)
  }
  if (block.type === 'signatures')
    for (const [index, { confidential }] of block.signatories.entries()) {
      const name = segments[index]
      if (confidential && name && name.end > name.start)
        add(confidential.id, { start: name.start, end: name.end }, confidential.why)
    }
  return [...marked.values()]
}

/** Rows that are marked as a whole. */
export function rowsOf(block: Block) {
  if (block.type === 'actionPlan') return block.actions
  if (block.type === 'chronology') return block.entries
  return []
}

interface MarkedSpan extends Span {
  id: string
  why: string | undefined
}

function markedSpans(content: readonly Inline[]): MarkedSpan[] {
  const spans: MarkedSpan[] = []
  let at = 0
  let between = false
  for (const inline of content) {
    const from = at
    if (inline.type === 'note') continue
    at += inline.type === 'break' ? 1 : inline.text.length
    const mark = inline.type === 'break' ? undefined : inline.confidential
    const last = spans.at(-1)
    if (mark && last?.id === mark.id && between) last.end = at
    else if (mark) spans.push({ start: from, end: at, id: mark.id, why: mark.why })
    // A line break between two marked stretches belongs to them.
    between = mark !== undefined || (inline.type === 'break' && between)
  }
  return spans.filter(({ start, end }) => end > start)
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
      for (const { start, end } of markedSpans(content))
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

/** True for words that can only mean the same thing wherever they stand. */
export const isTelling = (phrase: string): boolean => phrase.length >= FEWEST_CHARACTERS && /\s/.test(phrase)

/** Where the telling ones of these words stand in a text, in capitals or not. */
export function placesOf(text: string, phrases: readonly string[]): Span[] {
  const lower = text.toLowerCase()
  return phrases.filter(isTelling).flatMap((phrase) => {
    const found: Span[] = []
    const wanted = phrase.toLowerCase()
    for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + 1))
      found.push({ start: at, end: at + wanted.length })
    return found
  })
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

/** Marked words too short to be left out wherever they stand, as far as they still stand in the version. */
export function shortPhrasesIn(document: CasewrightDocument, phrases: readonly string[]): { phrase: string; where: string }[] {
  return phrases
    .filter((phrase) => !isTelling(phrase) && /^(?:\p{Lu}|\p{N})/u.test(phrase) && phrase.length > 2)
    .flatMap((phrase) => {
      const wanted = new RegExp(`(?<![\\p{L}\\p{N}])${phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'u')
      for (const { section, block } of walkBlocks(document))
        if (wanted.test(blockText(block).text)) return [{ phrase, where: section.title }]
      return []
    })
}
