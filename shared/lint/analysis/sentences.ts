import type { Span } from '../rule.ts'

const segmenter = new Intl.Segmenter('en-GB', { granularity: 'sentence' })

/** Endings after which a sentence goes on: titles, initials, Latin shorthand, numbering. */
const GOES_ON =
  /(?:^|[\s(“"‘'])(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Rev|Fr|Sgt|Insp|Supt|Cllr|Hon|St|Sr|Jr|No|no|Nos|nos|para|paras|pp?|ss?|reg|regs|cl|vs?|cf|c|ca|approx|e\.g|eg|i\.e|ie|viz|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|\p{Lu}|\p{Lu}\.\p{Lu}|\(?\d{1,2}|\(?[a-z]|[ivx]{1,4})\.\s*$/u
/** Shorthand that may end a sentence as well: it goes on only before a small letter. */
const MAY_GO_ON = /(?:^|\s)(?:etc|a\.m|p\.m|am|pm|al|Ltd|Co|Rd|Ave|Ph\.D)\.\s*$/u
const NUMBERING_ONLY = /^\s*\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-z]|[ivx]{1,4})[.)]\s*$/u

/** A capital letter alone ends a sentence only as "I" or as a label ("Parent B."). */
function endsOnInitial(piece: string): boolean {
  const initial = /(?:^|[\s(])(\p{Lu})\.\s*$/u.exec(piece)?.[1]
  return initial !== undefined && initial !== 'I'
}

function goesOn(piece: string, next: string): boolean {
  if (NUMBERING_ONLY.test(piece)) return true
  if (/^\s*\p{Ll}/u.test(next) && /[.?!]["”’')]*\s*$/.test(piece)) return true
  if (MAY_GO_ON.test(piece)) return /^\s*\p{Ll}/u.test(next)
  if (!GOES_ON.test(piece)) return false
  if (/(?:^|[\s(])\p{Lu}\.\s*$/u.test(piece)) return endsOnInitial(piece) && /^\p{Lu}/u.test(next)
  if (/\d{1,2}\.\s*$/.test(piece)) return NUMBERING_ONLY.test(piece)
  if (/(?:^|\s)no\.\s*$/.test(piece)) return /^\d/.test(next)
  return true
}

/** The sentences of a text that stands from `offset` in its block, white space around them left out. */
export function splitSentences(text: string, offset: number): Span[] {
  const spans: Span[] = []
  let start = 0
  let pending = ''
  for (const { segment, index } of segmenter.segment(text)) {
    if (pending !== '' && !/\n\s*$/.test(pending) && goesOn(pending, segment)) {
      pending += segment
      continue
    }
    add(spans, pending, start + offset)
    start = index
    pending = segment
  }
  add(spans, pending, start + offset)
  return spans
}

function add(spans: Span[], piece: string, start: number): void {
  const words = piece.trim()
  if (words === '') return
  const from = start + piece.indexOf(words)
  spans.push({ start: from, end: from + words.length })
}
