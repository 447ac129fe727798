import { MATTER_LINES } from './same-matters.ts'

/** What is in every record, or only shorthand of its writer: sharing it says nothing. */
const EMPTY = new Set(
  `a about above after again all also am an and any are as at be because been before being below between both but by can could did do does
  doing down during each few for from further had has have having he her here hers him his how i if in into is it its itself just me more
  most my no nor not now of off on once only or other our out over own same she should so some such than that the their them then there
  these they this those through to too under until up us very was we were what when where which while who whom why will with would you your
  said say says told tell told told state states stated report reports reported inform informed advised advise mr mrs ms miss dr pc dc ds sgt
  inf f m o/a oa juv juvs child children kid kid kids boy girl mother mum mummy father dad daddy parent parents family home house addr
  address today yesterday tonight night morning afternoon evening day days week weeks month months year years w x yrs re got get went go
  came come back told see seen saw one two three log agreed agree also still later early late ref subm std med high low risk police school
  social care worker housing health gp visitor nurse monday tuesday wednesday thursday friday saturday sunday january february march april
  may june july august september october november december am pm`.split(/\s+/),
)

const NUMBER_WORDS = new Map(
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen`
    .split(' ')
    .map((word, number): [string, number] => [word, number]),
)
for (const [index, word] of 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').entries())
  NUMBER_WORDS.set(word, (index + 2) * 10)

const WORD = /[£#]?\d+(?:[.,]\d+)*|#|[a-z&]+(?:['’/-][a-z]+)*/g
const DATES =
  /\b\d{1,2}\/\d{1,2}(?:\/\d{2,4})?\b|\b\d{1,2}([.-])\d{1,2}\1\d{2,4}\b|\b\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?: \d{4})?\b|\b\d{1,2}(?:st|nd|rd|th)\b|\b(?:19|20)\d\d\b/g

/** The stem by which a word is the same with its usual endings: "bruises", "bruised" and "bruising" are one. */
export function stem(word: string): string {
  let left = word.replace(/['’]s?$/, '')
  if (left.length > 4 && /ies$|ied$/.test(left)) return `${left.slice(0, -3)}y`
  if (left.length > 5 && left.endsWith('ing')) left = undoubled(left.slice(0, -3))
  else if (left.length > 4 && left.endsWith('ed')) left = undoubled(left.slice(0, -2))
  else if (left.length > 4 && /(?:ss|sh|ch|x|z)es$/.test(left)) left = left.slice(0, -2)
  else if (left.length > 3 && left.endsWith('s') && !/[suia]s$/.test(left)) left = left.slice(0, -1)
  return left.length > 4 && left.endsWith('e') ? left.slice(0, -1) : left
}

const undoubled = (word: string): string => (/([bdfgmnprt])\1$/.test(word) ? word.slice(0, -1) : word)

/** Matters by their phrases, and how long the phrases that begin with a word may be. */
const PHRASES = new Map<string, string[]>()
const LENGTHS = new Map<string, number>()
for (const { matter, phrases } of MATTER_LINES)
  for (const phrase of phrases) {
    const stems = wordsIn(phrase).map(stem)
    const key = stems.join(' ')
    LENGTHS.set(stems[0] ?? '', Math.max(LENGTHS.get(stems[0] ?? '') ?? 0, stems.length))
    const known = PHRASES.get(key)
    if (known === undefined) PHRASES.set(key, [matter])
    else if (!known.includes(matter)) known.push(matter)
  }

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(WORD) ?? []
}

/** What a text tells of: the matters in it, the other words by their stems, and its numbers as figures. */
export interface Told {
  words: Set<string>
  numbers: Set<string>
}

/** Reads what a text tells of. Dates are left out (they are compared as dates), and so are words that
 * every record has; `nameOf` gives who is meant by a name, by its stem. */
export function toldIn(text: string, nameOf: ReadonlyMap<string, string> = new Map()): Told {
  const words = new Set<string>()
  const numbers = new Set<string>()
  const said = wordsIn(text.toLowerCase().replace(DATES, ' '))
  const stems = said.map(stem)
  for (let at = 0; at < stems.length; ) {
    const length = matterAt(stems, at, words)
    if (length > 0) {
      at += length
      continue
    }
    const word = said[at] ?? ''
    const number = numberAt(said, at)
    if (number !== null) {
      if (counts(number.text)) numbers.add(number.text)
      at += number.length
      continue
    }
    const person = nameOf.get(stems[at] ?? '')
    if (person !== undefined) words.add(person)
    else if (word.length > 1 && !EMPTY.has(word) && !EMPTY.has(stems[at] ?? '')) words.add(stems[at] ?? word)
    at += 1
  }
  return { words, numbers }
}

function matterAt(stems: readonly string[], at: number, into: Set<string>): number {
  const longest = Math.min(LENGTHS.get(stems[at] ?? '') ?? 0, stems.length - at)
  for (let length = longest; length > 0; length -= 1) {
    const matters = PHRASES.get(length === 1 ? (stems[at] ?? '') : stems.slice(at, at + length).join(' '))
    if (matters === undefined) continue
    for (const matter of matters) into.add(`=${matter}`)
    return length
  }
  return 0
}

function numberAt(said: readonly string[], at: number): { text: string; length: number } | null {
  const word = said[at] ?? ''
  if (/^[£#]?\d/.test(word)) return { text: word.replace(/[£#,]/g, '').replace(/^0+(?=\d)/, ''), length: 1 }
  const [tens, ones] = word.split('-')
  const first = NUMBER_WORDS.get(tens ?? '')
  if (first === undefined) return null
  const second = NUMBER_WORDS.get(ones ?? said[at + 1] ?? '')
  if (first >= 20 && second !== undefined && second > 0 && second < 10)
    return { text: String(first + second), length: ones === undefined ? 2 : 1 }
  return ones === undefined ? { text: String(first), length: 1 } : null
}

/** Small whole numbers are everywhere. */
const counts = (number: string): boolean => number.includes('.') || Number(number) > 3

/** The runs of words that stand in quotation marks, without their endings. */
export function quotedIn(text: string): string[] {
  return [...text.matchAll(/[“"]([^”"]{3,})[”"]/g)].map(([, quoted = '']) => wordsIn(quoted).map(stem).join(' '))
}
