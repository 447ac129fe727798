import type { Segment } from '../../document/index.ts'
import type { Span } from '../rule.ts'

const ANY_MARK = /["“”„‘’'«»]/
const BEFORE_OPENING = /[\s([{–—\-/:“"‘]/
const BEFORE_CLOSING = /[\s)\]}–—\-/:.,;!?”"’]/
/** Words that begin with an apostrophe and open no quotation. */
const ELIDED = /^(?:cos|cause|til|till|tis|twas|em|bout|n|nother|s|round|\d0s)\b/i
const SPEAKING_COLON =
  /\b(?:said|says|say|told (?:me|us|him|her|them|\p{Lu}\p{L}+)|asked|answered|replied|shouted|wrote|writes|texted|added|whispered|in (?:his|her|their) (?:own )?words)\s?:\s+(?=\S)/gu
const OWN_WORDS = /\b(?:I|I'm|I’m|I've|I’ve|me|my|mine|we|our)\b/

/** Somebody's quoted words: spans inside quotation marks with the marks, and whole quotation segments. */
export function findQuotations(text: string, segments: readonly Segment[]): Span[] {
  const spans: Span[] = []
  for (const segment of segments) {
    if (segment.role === 'quotation') {
      if (segment.end > segment.start) spans.push({ start: segment.start, end: segment.end })
      continue
    }
    const words = text.slice(segment.start, segment.end)
    if (!ANY_MARK.test(words)) {
      spans.push(...afterSpeakingColon(words, segment.start))
      continue
    }
    const marked = merge([...doubleMarks(words), ...singleMarks(words)])
    for (const { start, end } of marked) spans.push({ start: start + segment.start, end: end + segment.start })
    if (marked.length === 0) spans.push(...afterSpeakingColon(words, segment.start))
  }
  return spans
}

/** Double marks, curly or straight, nested in anything. One that never closes runs to the end: the quotation goes on. */
function doubleMarks(words: string): Span[] {
  const spans: Span[] = []
  let open = -1
  for (let at = 0; at < words.length; at++) {
    const mark = words.charCodeAt(at) > 0x22 && words.charCodeAt(at) < 0xab ? '' : (words[at] ?? '')
    if (mark === '' || !'"“”„«»'.includes(mark)) continue
    const opens = mark === '“' || mark === '„' || mark === '«' || (mark === '"' && open < 0 && opensHere(words, at))
    if (opens) {
      if (open < 0) open = at
    } else if (open >= 0) {
      spans.push({ start: open, end: at + 1 })
      open = -1
    } else if (mark === '”' && spans.length === 0) {
      spans.push({ start: 0, end: at + 1 })
    }
  }
  if (open >= 0) spans.push({ start: open, end: words.length })
  return spans
}

function opensHere(words: string, at: number): boolean {
  const before = words[at - 1]
  const after = words[at + 1]
  return (before === undefined || BEFORE_OPENING.test(before)) && after !== undefined && !/\s/.test(after)
}

/** Single marks are apostrophes too: they count only as a pair, the opening one before a word, the closing one after. */
function singleMarks(words: string): Span[] {
  const spans: Span[] = []
  for (let at = 0; at < words.length; at++) {
    const mark = words[at]
    if ((mark !== '‘' && mark !== "'") || !opensHere(words, at) || ELIDED.test(words.slice(at + 1))) continue
    const close = closingSingle(words, at, mark === '‘' ? '’' : "'")
    if (close < 0) continue
    spans.push({ start: at, end: close + 1 })
    at = close
  }
  return spans
}

/** A mark after an s may only be a possessive ("the boys' room"): a later one that ends the quotation is preferred. */
function closingSingle(words: string, open: number, closing: string): number {
  let possible = -1
  for (let at = open + 2; at < words.length; at++) {
    if (closing === '’' && words[at] === '‘') break
    if (words[at] !== closing) continue
    const after = words[at + 1]
    if (after !== undefined && !BEFORE_CLOSING.test(after)) continue
    if (/\s/.test(words[at - 1] ?? ' ')) continue
    const possessive = /s/i.test(words[at - 1] ?? '') && after === ' ' && /^\p{Ll}/u.test(words.slice(at + 2))
    if (!possessive) return at
    if (possible < 0) possible = at
  }
  return possible
}

/** "Ruby said: I hate it when they fight." Only where the words are plainly the speaker's own. */
function afterSpeakingColon(words: string, offset: number): Span[] {
  if (!words.includes(':')) return []
  for (const match of words.matchAll(SPEAKING_COLON)) {
    const start = match.index + match[0].length
    if (OWN_WORDS.test(words.slice(start))) return [{ start: offset + start, end: offset + words.length }]
  }
  return []
}

function merge(spans: Span[]): Span[] {
  const merged: Span[] = []
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last && span.start < last.end) last.end = Math.max(last.end, span.end)
    else merged.push({ ...span })
  }
  return merged
}
