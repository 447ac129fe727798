/**
 * How wide text is drawn, without a window to ask: the widths of Helvetica and Arial in thousandths of the size. The fonts of
 * the window and of a picture on another computer differ by a little, so a little more is reckoned.
 */
const FIRST = 32
const WIDTHS =
  '278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584'
    .split(' ')
    .map(Number)
const LATIN = 620
const PUNCTUATION = 556
const WIDE = 1000
const SPARE = 1.06
const BOLD = 1.08

/** The width of a line of text in the units of `size`. */
export function textWidth(text: string, size: number, bold = false): number {
  let sum = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    sum += WIDTHS[code - FIRST] ?? (code < 0x2000 ? LATIN : code < 0x2030 ? PUNCTUATION : WIDE)
  }
  return (sum / 1000) * size * SPARE * (bold ? BOLD : 1)
}

/** The text, or as much of it as fits with "…" after it; empty where not even one letter and that would fit. */
export function clipped(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text
  const characters = [...text]
  let [fits, least] = [0, characters.length]
  while (fits < least) {
    const middle = Math.ceil((fits + least) / 2)
    if (textWidth(`${characters.slice(0, middle).join('')}…`, size) <= width) fits = middle
    else least = middle - 1
  }
  return fits === 0 ? '' : `${characters.slice(0, fits).join('').trimEnd()}…`
}
