import type { BlockAnalysis, Span } from '../rule.ts'

/** An age that a text gives for somebody by first name, as at the time of writing. */
export interface WrittenAge extends Span {
  name: string
  age: number
  /** Told in the past: an age younger than today's may have been right then. */
  past: boolean
}

const NUMBERS =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen'.split(' ')
const N = `(\\d{1,2}|${NUMBERS.join('|')})`
const NAME = "(?<![\\p{L}'’-])(\\p{Lu}\\p{Ll}+)(?: \\p{Lu}\\p{Ll}+)?"
const AGE = new RegExp(
  [
    `${NAME},? (?:who is |is )?aged ${N}(?![\\d-]|\\s(?:months|weeks|days))`,
    `${NAME} \\((?:aged )?(\\d{1,2})\\)`,
    `${NAME}(?: is|, who is) (?:now )?(?:an? )?${N}(?:[- ]years?[- ]old\\b|(?=[,.;]|$| and (?:in|is|has|lives|goes|attends|likes)\\b))(?! (?:January|February|March|April|May|June|July|August|September|October|November|December))`,
    `${NAME}, (\\d{1,2}),(?= (?:told|said|was|is|has|had|lives|attends|who|showed|sleeps|likes|goes|does|asked)\\b)`,
  ].join('|'),
  'gu',
)
/** The age of another time, or of somebody else. */
const OTHER_TIME =
  /\b(?:then|at the time|when|ago|in (?:19|20)\d\d|will|would|almost|nearly|turn(?:s|ed|ing)?|birthday|by the age|since|if|until|before|after|like|as|at that time|was born)\b/
/** A year without a day: some time in that year. */
const YEAR = /\b(?:19|20)\d\d\b/
const FULL_DATE = /\b\d{1,2}(?:st|nd|rd|th)?(?: of)? \p{Lu}\p{Ll}+,? (?:19|20)\d\d\b|\b\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d\b/u
const PAST = /\b(?:was|were|had|went|came|left|lost|began|\p{Ll}{2,}ed)\b/u
const TELLING = /\b(?:told|said|showed|asked|explained|added|aged|named|called|visited|moved to talk)\b/gu

const SAYS_AGE = ['aged ', 'years old', '-year-old']
const OPENS_AGE = /(?:\(|, |\bis |\baged )$/
const LETTERS_BEFORE = 6

/** Cheap: a known name, and a small figure or a word where an age can stand. */
function mayHoldAge(block: BlockAnalysis, names: ReadonlySet<string>): boolean {
  const { text } = block
  let named = false
  for (const name of names) named ||= text.includes(name)
  if (!named) return false
  if (SAYS_AGE.some((words) => text.includes(words))) return true
  return (
    NUMBERS.some((number) => text.includes(` is ${number}`)) ||
    block
      .tokensLike('number')
      .some(({ start, end }) => end - start <= 2 && OPENS_AGE.test(text.slice(Math.max(0, start - LETTERS_BEFORE), start)))
  )
}

/** The ages that a block gives in the present. Dear only where figures and names stand together. */
export function agesIn(block: BlockAnalysis, names: ReadonlySet<string>): WrittenAge[] {
  if (!mayHoldAge(block, names)) return []
  const found: WrittenAge[] = []
  for (const match of block.text.matchAll(AGE)) {
    const groups = match.slice(1).filter((one) => one !== undefined)
    const [name = '', number = ''] = groups
    if (!names.has(name)) continue
    const age = /^\d/.test(number) ? Number(number) : NUMBERS.indexOf(number) + 1
    const start = match.index
    const span = { start, end: start + match[0].length }
    const sentence = block.sentenceAt(start)
    if (!sentence || block.isQuoted(span) || OTHER_TIME.test(sentence.text)) continue
    // A row of a table or chronology speaks of its own day.
    const { place } = sentence.segment
    if (place.rowId !== undefined || place.entryId !== undefined) continue
    if (YEAR.test(sentence.text) && !FULL_DATE.test(sentence.text)) continue
    found.push({ ...span, name, age, past: PAST.test(sentence.text.replace(TELLING, '')) })
  }
  return found
}
