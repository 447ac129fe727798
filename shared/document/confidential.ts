import type { Confidential, Inline } from './schema.ts'

/** A marked stretch of inlines, in UTF-16 offsets into their plain text. */
export interface ConfidentialSpan {
  start: number
  end: number
  mark: Confidential
}

/** The stretches of some inlines that no version for the family may hold. */
export function confidentialSpans(content: readonly Inline[]): ConfidentialSpan[] {
  const spans: ConfidentialSpan[] = []
  let at = 0
  let between = false
  for (const inline of content) {
    const from = at
    if (inline.type === 'note') continue
    at += inline.type === 'break' ? 1 : inline.text.length
    const mark = inline.type === 'break' ? undefined : inline.confidential
    const last = spans.at(-1)
    if (mark && last?.mark.id === mark.id && between) last.end = at
    else if (mark) spans.push({ start: from, end: at, mark })
    // A line break between two marked stretches belongs to them.
    between = mark !== undefined || (inline.type === 'break' && between)
  }
  return spans.filter(({ start, end }) => end > start)
}

/** Shorter words may stand elsewhere for something else. */
const FEWEST_CHARACTERS = 8

/** True for words that can only mean the same thing wherever they stand. */
export const isTelling = (phrase: string): boolean => phrase.length >= FEWEST_CHARACTERS && /\s/.test(phrase.trim())

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/**
 * Where words stand in a text: as whole words, in capitals or not, over line breaks, with straight or curly quotation marks. Offsets
 * are into the text as it is given.
 */
export function placesOfWords(text: string, words: string): { start: number; end: number }[] {
  const wanted = words.trim()
  if (wanted === '') return []
  const pattern = wanted
    .split(/\s+/)
    .map((word) => escaped(word).replace(/['’‘]/g, "['’‘]").replace(/["“”]/g, '["“”]'))
    .join('\\s+')
  const before = /^[\p{L}\p{N}]/u.test(wanted) ? '(?<![\\p{L}\\p{N}])' : ''
  const after = /[\p{L}\p{N}]$/u.test(wanted) ? '(?![\\p{L}\\p{N}])' : ''
  return [...text.matchAll(new RegExp(`${before}${pattern}${after}`, 'giu'))].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }))
}
