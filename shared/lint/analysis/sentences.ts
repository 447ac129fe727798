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
  if (/^\p{Ll}/u.test(next)) return true
  if (!/\.["”’'»)\]]*\s+$/.test(tail) || MAY_GO_ON.test(tail) || !GOES_ON.test(tail)) return false
  if (/(?:^|[\s(])\p{Lu}\.\s*$/u.test(tail)) return endsOnInitial(tail) && /^\p{Lu}/u.test(next)
  if (/\d{1,2}\.\s*$/.test(tail)) return false
  if (/(?:^|\s)no\.\s*$/.test(tail)) return /^\d/.test(next)
  return true
}

/** Where a sentence can end: a stop with its closing marks and the space behind it, or a line break. */
const POSSIBLE_END = /[.!?…]+["”’'»)\]]*\s+|\s*\n\s*/g

/** The sentences of a text that stands from `offset` in its block, white space around them left out. */
export function splitSentences(text: string, offset: number): Span[] {
  const spans: Span[] = []
  let start = 0
  for (const { 0: ending, index } of text.matchAll(POSSIBLE_END)) {
    const end = index + ending.length
    if (
      !ending.includes('\n') &&
      goesOn(text.slice(Math.max(start, index - 12), end), text.slice(end, end + 2), index - start < 6)
    )
      continue
    add(spans, text.slice(start, end), start + offset)
    start = end
  }
  add(spans, text.slice(start), start + offset)
  return spans
}

function add(spans: Span[], piece: string, start: number): void {
  const words = piece.trim()
  if (words === '') return
  const from = start + piece.indexOf(words)
  spans.push({ start: from, end: from + words.length })
}
