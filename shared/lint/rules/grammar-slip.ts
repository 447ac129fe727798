import type { Report, TextRule, Token } from '../rule.ts'

/** Words that stand twice only by a slip of the hand. "Had had" and "that that" can be meant. */
const NEVER_TWICE = new Set(
  'the a an of to and or for with at was were are he she they i we his their my has have be been by from not will would it this but when if who which because could should'.split(
    ' ',
  ),
)
const SAYS_A_VOWEL =
  /^(?:[ai]|e(?!u|we)|o(?!ne\b|nce\b|uija)|u(?!n[iy](?:[^mn]|$)|s[aeiu]|r[aeiou]|tili|te|tensil|biq|k)|honest|honour|hour|heir)/
/** Written with a vowel, spoken with a consonant. */
const SAYS_A_CONSONANT = /^(?:one|once|eu|ewe|u(?:n[iy](?:[^mn]|$)|s[aeiu]|r[aeiou]|tili|te|tensil|biq|k)|ouija)/
const CONSONANT = /^[bcdfgjklmnpqrstvwyz]/
/** After these the letter A names something: "plan A is", "vitamin A and". */
const AFTER_A_LETTER = /^(?:and|are|as|at|has|if|in|is|it|of|on|or|was|were)$/
const ACTIVE_TELLER = /^(?:i|he|she|they|we|who)$/
/** What was told follows; "told that story" is something else. */
const CLAUSE_OPENER = /^(?:i|he|she|they|we|it|his|her|their|my|our|the|there|this|these|some|nobody|everyone)$/
const ASKED_OR_PASSIVE =
  /^(?:was|were|is|are|be|been|being|get|got|gets|not|had|has|have|having|often|never|also|later|previously|repeatedly|then|i'm|he's|she's|they're)$/

/** Slips of the hand in small words: one written twice, "a" for "an", somebody told without saying whom. */
export const grammarSlip: TextRule = {
  scope: 'block',
  meta: {
    id: 'grammar-slip',
    category: 'spelling-grammar',
    title: 'Slip in a small word',
    severity: 'warning',
    kinds: ['all'],
    why: 'The reader stumbles, and a careful report looks careless.',
    setAsideWhen: 'The words are meant as they stand.',
    bad: ['Ms Pike went to the the shop.', 'It took a hour.', 'She told that she has booked the dentist.'],
    good: ['Ms Pike went to the shop.', 'It took an hour.', 'She was told that he had left.', 'He had had enough.'],
  },
  check(block, _context, report) {
    const pairs = block.neighbouring(isSuspicious)
    for (const [word, next] of pairs) {
      const found = readPair(word, next, block.tokens[word.index - 1], block.tokens[next.index + 1])
      if (found && !block.isQuoted(word)) report(found)
    }
  },
}

function isSuspicious(word: string, next: string): boolean {
  if (word === next) return NEVER_TWICE.has(word)
  if (word === 'a') return SAYS_A_VOWEL.test(next)
  if (word === 'an') return CONSONANT.test(next) || SAYS_A_CONSONANT.test(next)
  return word === 'told' && next === 'that'
}

function readPair(word: Token, next: Token, before: Token | undefined, after: Token | undefined): Report | null {
  const pair = { start: word.start, end: next.end }
  if (word.lower === next.lower) return isInitial(word, next) ? null : writtenTwice(pair, word)
  if (word.lower === 'told') return toldNobody(pair, before, after)
  return wrongArticle(word, next)
}

/** "Vitamin A a day", "plan A": a letter and not the word. */
const isInitial = (word: Token, next: Token): boolean => word.text !== next.text && word.text.length === 1

const writtenTwice = (span: Pick<Report, 'start' | 'end'>, { text }: Token): Report => ({
  ...span,
  message: `“${text}” is written twice.`,
  fixes: [{ label: `Write “${text}” once`, replacement: text }],
})

/** "She told that ...": whom did she tell? */
function toldNobody(span: Pick<Report, 'start' | 'end'>, before?: Token, after?: Token): Report | null {
  if (before === undefined || after === undefined || ASKED_OR_PASSIVE.test(before.lower)) return null
  if (!CLAUSE_OPENER.test(after.lower) && !/^\p{Lu}/u.test(after.text)) return null
  const teller = ACTIVE_TELLER.test(before.lower) || /^\p{Lu}\p{Ll}+$/u.test(before.text)
  return teller ? { ...span, message: 'Told whom? A word is missing.', fixes: [] } : null
}

/** Letters and figures are spoken by their names: "an MRI scan", "a UTI". Those are left to the ear of the writer. */
function wrongArticle({ start, end, text }: Token, next: Token): Report | null {
  if (AFTER_A_LETTER.test(next.lower) || (text === 'A' && next.text !== next.lower)) return null
  if (/\p{Lu}.*\p{Lu}|\d|^\p{L}$/u.test(next.text)) return null
  const right = text.toLowerCase() === 'a' ? `${text}n` : text.charAt(0)
  return { start, end, message: `“${right} ${next.text}”.`, fixes: [{ label: `Write “${right}”`, replacement: right }] }
}
