/** Widths of letters in a sans-serif face as parts of its size, near enough to keep labels apart; wider than most to be safe. */
const NARROW = /[iljI.,:;'’|!()[\]ft ]/
const WIDE = /[mwMW@%—]/
const UPPER = /[A-Z0-9&]/

/** About how wide a line of text is, in the unit of `size`. */
export function textWidth(text: string, size: number): number {
  let width = 0
  for (const letter of text) width += WIDTHS[letter.codePointAt(0) ?? 0] ?? widthOf(letter)
  return width * size
}

const widthOf = (letter: string): number =>
  NARROW.test(letter) ? 0.34 : WIDE.test(letter) ? 0.95 : UPPER.test(letter) ? 0.72 : 0.59

/** Those of the letters that nearly all names are made of, since every label of a family is measured whenever it is laid out. */
const WIDTHS: readonly number[] = Array.from({ length: 128 }, (_, code) => widthOf(String.fromCharCode(code)))

/** Breaks a text into lines of at most so many units; a longer word stands alone on its line, whole. */
export function wrapped(text: string, size: number, most: number): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1)
    if (last !== undefined && textWidth(`${last} ${word}`, size) <= most) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
