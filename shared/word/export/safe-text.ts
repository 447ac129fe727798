const LINE_ENDS = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/
/** Control characters other than the tab, and the two code points that XML 1.0 leaves out (production 2, Char). */
const FORBIDDEN = /(?!\t)[\p{Cc}\uFFFE\uFFFF]/gu

/**
 * Gives text as Word's XML can hold it: control characters are dropped and half of a surrogate pair becomes U+FFFD.
 * Emoji, combining and joining characters stay as they are.
 */
export function safeText(text: string): string {
  return text.toWellFormed().replace(FORBIDDEN, '')
}

/** Safe text as its lines, whatever kind of line end was typed or pasted. */
export function safeLines(text: string): string[] {
  return text.split(LINE_ENDS).map(safeText)
}

/** Safe text on one line, for headings, page headers and properties, which have no room for more. */
export function safeLine(text: string): string {
  return safeLines(text).join(' ').trim()
}
