const LINE_BREAK = '\n'

/**
 * Many words in one text, looked up where they stand: nothing is made of them but the text, so that a program which asks for
 * a few starts at once.
 */
export class SortedForms implements Iterable<string> {
  /** One word on a line, in the order of their code units. */
  readonly text: string

  constructor(text: string) {
    this.text = text
  }

  /** The words put in order. */
  static of(words: Iterable<string>): SortedForms {
    return new SortedForms([...new Set(words)].sort().join(LINE_BREAK))
  }

  has(word: string): boolean {
    const { text } = this
    let low = 0
    let high = text.length
    while (low < high) {
      const middle = (low + high) >>> 1
      const start = middle === 0 ? 0 : text.lastIndexOf(LINE_BREAK, middle - 1) + 1
      const next = text.indexOf(LINE_BREAK, middle)
      const end = next < 0 ? text.length : next
      const order = compare(word, text, start, end)
      if (order === 0) return true
      if (order < 0) high = start
      else low = end + 1
    }
    return false
  }

  [Symbol.iterator](): Iterator<string> {
    return this.text.split(LINE_BREAK)[Symbol.iterator]()
  }
}

/** Less than 0 where the word comes before the one that stands there. */
function compare(word: string, text: string, start: number, end: number): number {
  const length = Math.min(word.length, end - start)
  for (let at = 0; at < length; at++) {
    const order = word.charCodeAt(at) - text.charCodeAt(start + at)
    if (order !== 0) return order
  }
  return word.length - (end - start)
}
