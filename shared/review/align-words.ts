/** A word of a text: how it is compared, and where it stands. */
export interface PlacedWord {
  key: string
  start: number
  end: number
}

const LETTER = /[\p{L}\p{N}]/u

/** Whether a character belongs to a word; the few that are not plain letters and figures are looked up. */
function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 0x80) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)
  // Half of a pair: letters beyond the first plane are not cut in two.
  return (code >= 0xd800 && code <= 0xdfff) || LETTER.test(text.charAt(at))
}

const joinsLetters = (text: string, at: number): boolean => "'’-".includes(text.charAt(at)) && isLetter(text, at + 1)

/** The words of a text in order. Capitals, and which apostrophe is typed, do not tell two words apart. */
export function placedWords(text: string): PlacedWord[] {
  const words: PlacedWord[] = []
  for (let at = 0; at < text.length; at += 1) {
    if (!isLetter(text, at)) continue
    const start = at
    while (at < text.length && (isLetter(text, at) || joinsLetters(text, at))) at += 1
    words.push({ key: text.slice(start, at).toLowerCase().replace('’', "'"), start, end: at })
  }
  return words
}

const MATCH = 4
const OTHER = -2
const GAP = -1

/**
 * Where some words stand within others, with words put in, left out and changed (Smith and Waterman's local alignment): for each word
 * of `wanted` the index of its like in `among`, or -1. Of two places that are as good, the one nearest to `near` (an index) is taken.
 */
export function alignWords(
  wanted: readonly PlacedWord[],
  among: readonly PlacedWord[],
  near: number,
): { places: Int32Array; score: number } {
  const width = among.length + 1
  const scores = new Int32Array((wanted.length + 1) * width)
  let best = 0
  let end = 0
  for (let row = 1; row <= wanted.length; row += 1)
    for (let column = 1; column < width; column += 1) {
      const at = row * width + column
      const step = wanted[row - 1]?.key === among[column - 1]?.key ? MATCH : OTHER
      const score = Math.max(
        0,
        (scores[at - width - 1] ?? 0) + step,
        (scores[at - width] ?? 0) + GAP,
        (scores[at - 1] ?? 0) + GAP,
      )
      scores[at] = score
      if (score > best || (score === best && score > 0 && Math.abs(column - near) < Math.abs((end % width) - near))) {
        best = score
        end = at
      }
    }
  return { places: wayBack(wanted, among, scores, end), score: best }
}

function wayBack(wanted: readonly PlacedWord[], among: readonly PlacedWord[], scores: Int32Array, end: number): Int32Array {
  const width = among.length + 1
  const places = new Int32Array(wanted.length).fill(-1)
  let at = end
  while ((scores[at] ?? 0) > 0) {
    const [row, column] = [Math.floor(at / width), at % width]
    const isLike = wanted[row - 1]?.key === among[column - 1]?.key
    if (scores[at] === (scores[at - width - 1] ?? 0) + (isLike ? MATCH : OTHER)) {
      if (isLike) places[row - 1] = column - 1
      at -= width + 1
    } else at -= scores[at] === (scores[at - width] ?? 0) + GAP ? width : 1
  }
  return places
}
