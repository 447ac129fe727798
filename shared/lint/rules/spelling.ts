import { type Dictionary, LONGEST_WORD } from '../../spelling/index.ts'
import type { Fix } from '../finding.ts'
import type { KnownPerson, Report, RuleContext, TextRule, Token } from '../rule.ts'
import { WRONG_WORDS } from './wrong-word.ts'

const SHORTEST = 3
/**
 * Words that the British dictionary, the field's lists, the writer's own words and the case's names do not know. Capitalised
 * words are taken for names, and somebody's quoted words stay as they were said.
 */
export const spelling: TextRule = {
  scope: 'block',
  lists: [WRONG_WORDS],
  meta: {
    id: 'spelling',
    category: 'spelling-grammar',
    title: 'Spelling',
    severity: 'warning',
    kinds: ['all'],
    // Who and when are names and shorthand.
    inPlans: ['action', 'outcome', 'measure'],
    why: 'A slip in spelling makes a careful report look careless, and a court remembers it.',
    setAsideWhen: 'The word is right, and not one to add to a dictionary: a brand, or a word that a child made up.',
    bad: ['Ms Pike recieved the letter.', 'The curtain is a dark color.'],
    good: ['Ms Pike received the letter.', 'Kofi said, “I dun it meself.”', 'The school uses Makaton.'],
  },
  check(block, context, report) {
    const { dictionary } = context
    if (dictionary === null) return
    const told = block.hits(WRONG_WORDS)
    for (const token of block.tokensLike('unknown')) {
      if (told.some(({ start, end }) => token.start < end && token.end > start)) continue
      if (!isPlainWord(token) || isNamed(token, context) || isPartOfAddress(block.text, token)) continue
      if (
        isHyphened(block.text, token) ||
        dictionary.isCompound(token.lower) ||
        dictionary.isRare(token.lower) ||
        block.isQuoted(token)
      )
        continue
      const meant = meantBy(dictionary, token.lower)
      if (meant) report({ start: token.start, end: token.end, ...meant })
    }
  },
}

/** What to say of an unknown word; null when nothing like it is known: a word of a trade or of another language. */
function meantBy(dictionary: Dictionary, word: string): Pick<Report, 'message' | 'fixes'> | null {
  const british = dictionary.british(word)
  if (british !== null) return { message: `American spelling: “${british}” in British English.`, fixes: [fix(british)] }
  const meant = dictionary.suggest(word)
  return meant[0] === undefined ? null : { message: `Did you mean “${meant[0]}”?`, fixes: meant.map(fix) }
}

const fix = (word: string): Fix => ({ label: `Write “${word}”`, replacement: word })

/** Small letters throughout: capitals mark names and initials, figures mark numbers and references. */
const isPlainWord = ({ text, lower }: Token): boolean =>
  lower.length >= SHORTEST && lower.length <= LONGEST_WORD && text === lower && /^\p{Ll}[\p{Ll}'’]*$/u.test(text)

function isNamed({ lower }: Token, { people }: RuleContext): boolean {
  return people.some((person) => namesOf(person).includes(lower.replace(/['’]s$/, '')))
}

const namesOf = ({ firstName, lastName, knownAs }: KnownPerson): string[] =>
  `${firstName} ${lastName} ${knownAs}`.toLowerCase().split(/[\s-]+/)

/** Part of a word with a hyphen: "co-ordinators", "tri-borough". */
const isHyphened = (text: string, { start, end }: Token): boolean =>
  /[-‐‑]/.test(text.charAt(start - 1)) || /[-‐‑]/.test(text.charAt(end))

/** Part of an e-mail or web address, a file name or a handle. */
function isPartOfAddress(text: string, { start, end }: Token): boolean {
  return /[@#._/\\]/.test(text.charAt(start - 1)) || /^(?:@|\.\p{L}|_|\\|:\/\/)/u.test(text.slice(end, end + 3))
}
