import { syllablesOf } from './syllables.ts'

/** Fewer words than these say nothing of how hard a text is. */
export const FEWEST_WORDS = 100

const WORD = /\p{L}[\p{L}’']*/gu
const STOPS: ReadonlySet<number> = new Set([...'.!?:;'].map((mark) => mark.charCodeAt(0)))
const LINE_BREAK = 0x0a
const SPACE = 0x20

export interface Counts {
  words: number
  sentences: number
  syllables: number
}

/** The Flesch-Kincaid grade: school years after the age of five; null where there is too little text. */
export function gradeOfCounts({ words, sentences, syllables }: Counts): number | null {
  return words < FEWEST_WORDS ? null : 0.39 * (words / Math.max(1, sentences)) + 11.8 * (syllables / words) - 15.59
}

/** The same of texts, such as the paragraphs of a document. */
export function readingGrade(texts: readonly string[]): number | null {
  const counts = texts.map((text) => ({ ...wordCounts(text), sentences: sentencesIn(text) }))
  const sum = (of: (one: Counts) => number): number => counts.reduce((total, one) => total + of(one), 0)
  return gradeOfCounts({
    words: sum(({ words }) => words),
    sentences: sum(({ sentences }) => sentences),
    syllables: sum(({ syllables }) => syllables),
  })
}

/** Words and syllables: "3rd" holds a word, "2026" none. */
export function wordCounts(text: string): Pick<Counts, 'words' | 'syllables'> {
  const counts = { words: 0, syllables: 0 }
  for (const word of text.match(WORD) ?? []) {
    counts.words++
    // A name is as hard to read as its reader knows it, and the family knows its own.
    counts.syllables += /^\p{Lu}/u.test(word) ? 1 : syllablesOf(word)
  }
  return counts
}

/** Stops before a space, line breaks, and an end without a stop. */
export function sentencesIn(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === LINE_BREAK) count++
    else if (STOPS.has(code) && isSpace(text, at + 1)) count++
  }
  return Math.max(1, count + (/[.!?:;]["”’)]*$/.test(text.slice(-CLOSING)) ? 0 : 1))
}

/** A stop and all the marks that may close after it fit into so many letters. */
const CLOSING = 12

const isSpace = (text: string, at: number): boolean =>
  at >= text.length || text.charCodeAt(at) === SPACE || /\s/.test(text.charAt(at))
