import type { Claim, Inline, Mark } from '../../document/index.ts'

/** What a paragraph is made of, in the order in which Word gets it. A note stands where its number is printed. */
export type Piece =
  | { type: 'text'; text: string; marks: readonly Mark[] }
  | { type: 'unfilled' }
  | { type: 'break' }
  | { type: 'note'; text: string }

const NO_MARKS: readonly Mark[] = []
const CLOSING = /^[.,;:!?’”)\]]+/
const TRAILING_SPACE = /\s+$/

/** True when the inline ends the span of `claim`: nothing after it, breaks and notes aside, carries the same claim. */
function endsClaim(content: readonly Inline[], index: number, claim: Claim): boolean {
  for (const next of content.slice(index + 1)) {
    if (next.type === 'break' || next.type === 'note') continue
    return next.claim?.id !== claim.id
  }
  return true
}

/** Puts a note's number where a printer would: after closing punctuation, before the space. */
function placeNotes(pieces: readonly Piece[]): Piece[] {
  const placed: Piece[] = []
  for (let index = 0; index < pieces.length; index += 1) {
    const piece = pieces[index]
    if (!piece) continue
    const previous = placed.at(-1)
    if (piece.type !== 'note' || previous?.type !== 'text') {
      placed.push(piece)
      continue
    }
    const space = TRAILING_SPACE.exec(previous.text)?.[0] ?? ''
    if (space !== '') {
      placed[placed.length - 1] = { ...previous, text: previous.text.slice(0, -space.length) }
      placed.push(piece, { ...previous, text: space })
      continue
    }
    const next = pieces[index + 1]
    const closing = next?.type === 'text' ? (CLOSING.exec(next.text)?.[0] ?? '') : ''
    if (next?.type !== 'text' || closing === '') {
      placed.push(piece)
      continue
    }
    placed.push({ ...next, text: closing }, piece, { ...next, text: next.text.slice(closing.length) })
    index += 1
  }
  return placed
}

/**
 * Turns inlines into pieces. Each span with a claim gets one note, at its end, with the words that `noteOf` gives; a merge
 * field that the case could not fill is told apart from text, and one that was frozen says what it said then.
 */
export function piecesOf(content: readonly Inline[], noteOf: (claim: Claim) => string): Piece[] {
  const pieces: Piece[] = []
  for (const [index, inline] of content.entries()) {
    if (inline.type === 'break') pieces.push({ type: 'break' })
    else if (inline.type === 'note') pieces.push({ type: 'note', text: inline.text })
    else {
      const text = (inline.type === 'field' ? inline.frozen : undefined) ?? inline.text
      if (inline.type === 'field' && text.trim() === '') pieces.push({ type: 'unfilled' })
      else pieces.push({ type: 'text', text, marks: inline.marks ?? NO_MARKS })
      if (inline.claim && endsClaim(content, index, inline.claim)) pieces.push({ type: 'note', text: noteOf(inline.claim) })
    }
  }
  return pieces.some(({ type }) => type === 'note') ? placeNotes(pieces) : pieces
}
