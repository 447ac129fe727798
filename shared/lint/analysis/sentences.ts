import type { Span } from '../rule.ts'

/** Endings after which a sentence goes on: titles, initials, Latin shorthand, numbering. */
const GOES_ON =
  /(?:^|[\s(“"‘]|(?<!\p{L})')(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Rev|Fr|Sgt|Insp|Supt|Cllr|Hon|St|Sr|Jr|No|no|Nos|nos|para|paras|pp?|ss?|reg|regs|cl|vs?|cf|c|ca|approx|e\.g|eg|i\.e|ie|viz|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|\p{Lu}|\p{Lu}\.\p{Lu}|\(?\d{1,2}|\(?[a-z]|[ivx]{1,4})\.\s*$/u
/** Shorthand that may end a sentence as well: it goes on only before a small letter. */
const MAY_GO_ON = /(?:^|\s)(?:etc|a\.m|p\.m|am|pm|al|Ltd|Co|Rd|Ave|Ph\.D)\.\s*$/u
const NUMBERING_ONLY = /^\s*\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-z]|[ivx]{1,4})[.)]\s*$/u

/** A capital letter alone ends a sentence only as "I" or as a label ("Parent B."). */
function endsOnInitial(piece: string): boolean {
  const initial = /(?:^|[\s(])(\p{Lu})\.\s*$/u.exec(piece)?.[1]
  return initial !== undefined && initial !== 'I'
}

/** `tail` is the end of what was read so far, `next` what follows it; `short` when that is all there is of the sentence. */
function goesOn(tail: string, next: string, short: boolean): boolean {
  if (short && NUMBERING_ONLY.test(tail)) return true
  if (beginsSmall(next)) return true
  if (endsOnPlainWord(tail)) return false
  if (!/\.["”’'»)\]]*\s+$/.test(tail) || MAY_GO_ON.test(tail) || !GOES_ON.test(tail)) return false
  if (/(?:^|[\s(])\p{Lu}\.\s*$/u.test(tail)) return endsOnInitial(tail) && /^\p{Lu}/u.test(next)
  if (/\d{1,2}\.\s*$/.test(tail)) return false
  if (/(?:^|\s)no\.\s*$/.test(tail)) return /^\d/.test(next)
  return true
}

const isSmallLetter = (code: number): boolean => code >= 0x61 && code <= 0x7a
const isAsciiLetter = (code: number): boolean => isSmallLetter(code | 0x20)
const isFigure = (code: number): boolean => code >= 0x30 && code <= 0x39
const STOP = 0x2e
const LINE_FEED = 0x0a
const LAST_ASCII = 0x7f

function beginsSmall(next: string): boolean {
  const code = next.charCodeAt(0)
  return code <= LAST_ASCII ? isSmallLetter(code) : /^\p{Ll}/u.test(next)
}

/** Shorthand of three letters and more that any of the expressions above knows; shorter pieces are always looked at closely. */
const SHORTHAND = new Set(
  'Mrs Miss Prof Rev Sgt Insp Supt Cllr Hon Nos nos para paras reg regs approx viz Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec etc Ltd Ave'.split(
    ' ',
  ),
)
const ROMAN = /^[ivx]+$/
const FEWEST_PLAIN = 3
const LONGEST_SHORTHAND = 6

/** True where a plain word, or a year, stands before a single stop: the sentence ends. Says nothing of anything else. */
function endsOnPlainWord(tail: string): boolean {
  let stop = tail.length - 1
  while (stop >= 0 && isSpace(tail.charCodeAt(stop))) stop--
  if (tail.charCodeAt(stop) !== STOP) return false
  let from = stop
  while (from > 0 && isFigure(tail.charCodeAt(from - 1))) from--
  if (from < stop) return stop - from >= FEWEST_PLAIN
  while (from > 0 && isAsciiLetter(tail.charCodeAt(from - 1))) from--
  const length = stop - from
  if (length > LONGEST_SHORTHAND) return true
  if (length < FEWEST_PLAIN) return false
  const word = tail.slice(from, stop)
  return !SHORTHAND.has(word) && !ROMAN.test(word)
}

/** White space as `\s` knows it. */
function isSpace(code: number): boolean {
  if (code <= LAST_ASCII) return code === 0x20 || (code >= 0x09 && code <= 0x0d)
  return code === 0xa0 || (code >= 0x1680 && /\s/.test(String.fromCharCode(code)))
}

const STOPS = codesOf('.!?…')
const CLOSING = codesOf('"”’\'»)]')

function codesOf(marks: string): ReadonlySet<number> {
  return new Set([...marks].map((mark) => mark.charCodeAt(0)))
}

/** No stop and no white space is a letter of ASCII: most characters are passed over with one look. */
const isPlain = (code: number): boolean => code > 0x3f && code <= LAST_ASCII

/** The sentences of a text that stands from `offset` in its block, white space around them left out. */
export function splitSentences(text: string, offset: number): Span[] {
  const spans: Span[] = []
  let start = 0
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at)
    if (isPlain(code)) at++
    else if (isSpace(code)) {
      // A line break parts sentences, with all the space around it.
      const end = pastSpace(text, at)
      if (hasLineFeed(text, at, end)) {
        add(spans, text, start, end, offset)
        start = end
      }
      at = end
    } else if (STOPS.has(code)) {
      const afterStops = past(text, at, STOPS)
      const closed = past(text, afterStops, CLOSING)
      const end = pastSpace(text, closed)
      const goes =
        end === closed ||
        (!hasLineFeed(text, closed, end) &&
          goesOn(text.slice(Math.max(start, at - 12), end), text.slice(end, end + 2), at - start < 6))
      if (!goes) {
        add(spans, text, start, end, offset)
        start = end
      }
      at = end === closed ? afterStops : end
    } else at++
  }
  add(spans, text, start, text.length, offset)
  return spans
}

function past(text: string, from: number, marks: ReadonlySet<number>): number {
  let at = from
  while (at < text.length && marks.has(text.charCodeAt(at))) at++
  return at
}

function pastSpace(text: string, from: number): number {
  let at = from
  while (at < text.length && isSpace(text.charCodeAt(at))) at++
  return at
}

function hasLineFeed(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === LINE_FEED) return true
  return false
}

function add(spans: Span[], text: string, from: number, to: number, offset: number): void {
  const first = pastSpace(text, from)
  if (first >= to) return
  let last = to
  while (isSpace(text.charCodeAt(last - 1))) last--
  spans.push({ start: first + offset, end: last + offset })
}
