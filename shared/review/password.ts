import { COMMON_PASSWORDS } from './common-passwords.ts'

/** A shorter password is refused; NCSC asks for length and against common ones, and not for capitals, figures or signs. */
export const SHORTEST_PASSWORD = 12

/** A longer one is refused, so that working it out cannot be made to take for ever. */
export const LONGEST_PASSWORD = 200

/** What somebody who wants to guess a password knows of its owner without asking. */
export interface PasswordOwner {
  signInName: string
  name: string
  /** The authority, as the id of its pack: "st-helens". */
  packId?: string
}

/** So many characters beside what everybody guesses make a password one's own: a year or a birthday is fewer. */
const ENOUGH_OF_ITS_OWN = 8

/** What the trade and the product put into people's heads. */
const EXPECTED = [
  'casewright',
  'passphrase',
  'socialworker',
  'socialwork',
  'safeguarding',
  'childrensservices',
  'childprotection',
]

/** What people write who were told to write a phrase. */
const PHRASES: ReadonlySet<string> = new Set([
  'correcthorsebatterystaple',
  'threerandomwords',
  'thisismypassword',
  'mypasswordis',
  'letmeinplease',
  'welcometowork',
  'ihatepasswords',
])

/** Keys that lie in a row, and what is counted or said in order. */
const ROWS = ['abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', '1qaz2wsx3edc4rfv5tgb6yhn7ujm']
const RUNS = ROWS.flatMap((row) => [row, [...row].reverse().join('')])

/** Signs and figures that people put for letters. */
const FOR_LETTERS: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
}

/**
 * Why a password cannot be taken, in words, or null where it can. After the NCSC's advice: long enough, and none of those that are
 * tried first; nothing is asked of capitals, figures or signs.
 */
export function passwordProblem(password: string, owner: PasswordOwner = { signInName: '', name: '' }): string | null {
  const length = [...password].length
  if (length < SHORTEST_PASSWORD) return `Choose a password of ${SHORTEST_PASSWORD} characters or more.`
  if (length > LONGEST_PASSWORD) return `Choose a password of at most ${LONGEST_PASSWORD} characters.`
  const typed = password.normalize('NFKC').toLowerCase()
  const joined = withoutGaps(typed)
  const names = [owner.signInName, owner.name].map((part) => withoutGaps(part.trim().toLowerCase()))
  if (names.some((name) => name.length >= SHORTEST_NAME && joined.includes(name)) || isLittleBesideName(joined, owner))
    return 'A password with your own name in it is tried first. Choose another one: three random words work well.'
  if (isLittleBeside(joined, [...EXPECTED, withoutGaps(owner.packId ?? '')]))
    return 'A password made of the name of your authority, your work or Casewright is tried early. Three random words work well.'
  if (repeats(joined)) return 'This repeats the same few characters. Three random words work well.'
  if (followsKeys(joined)) return 'This follows the keys, the alphabet or the figures in order. Three random words work well.'
  if (isCommon(joined)) return 'This is one of the passwords that are tried first. Three random words work well.'
  return null
}

/** Names of three letters and fewer are in too many other words. */
const SHORTEST_NAME = 4

/** Whether there is little more to it than a part of somebody's name: figures and signs beside it do not count. */
function isLittleBesideName(typed: string, { signInName, name }: PasswordOwner): boolean {
  const plain = asLetters(typed)
  const parts = `${signInName} ${name}`.toLowerCase().split(/[^\p{L}]+/u)
  return parts.some((part) => {
    if (part.length < SHORTEST_NAME) return false
    const found = [typed, plain].find((text) => text.includes(part))
    const rest = found?.replace(part, '').replace(/[^\p{L}]/gu, '')
    return rest !== undefined && rest.length < ENOUGH_OF_ITS_OWN
  })
}

const withoutGaps = (text: string) => text.replace(/[\s._'-]/g, '')

/** Whether there is little more to it than one of `words`. */
function isLittleBeside(typed: string, words: readonly string[]): boolean {
  const plain = asLetters(typed)
  return words.some((word) => word.length >= 5 && plain.includes(word) && typed.length - word.length < ENOUGH_OF_ITS_OWN)
}

/** Whether it has very few different characters, or says a short piece again and again, with or without a few signs round it. */
function repeats(typed: string): boolean {
  if (new Set(typed).size < 5) return true
  const middle = middleOf(typed)
  return isOneAgain(typed) || (middle.length > 1 && typed.length - middle.length < ENOUGH_OF_ITS_OWN && isOneAgain(middle))
}

function isOneAgain(typed: string): boolean {
  for (let unit = 1; unit <= typed.length / 2; unit += 1)
    if ([...typed].every((_, at) => at < unit || typed[at] === typed[at - unit])) return true
  return false
}

/** Whether little is left beside pieces of four and more that follow the keys or the alphabet. */
function followsKeys(typed: string): boolean {
  let own = 0
  for (let at = 0; at < typed.length; ) {
    const run = longestRun(typed, at)
    own += run >= 4 ? 0 : 1
    at += run >= 4 ? run : 1
  }
  return own < ENOUGH_OF_ITS_OWN && own < typed.length
}

/** How many characters from `at` on stand together in a row. */
function longestRun(typed: string, at: number): number {
  let length = 1
  while (at + length < typed.length && RUNS.some((row) => row.includes(typed.slice(at, at + length + 1)))) length += 1
  return length
}

/** Whether it is a common one, whole or but for figures and signs before and after it, or in place of its letters. */
function isCommon(typed: string): boolean {
  const middle = middleOf(typed)
  if (PHRASES.has(typed) || PHRASES.has(middle)) return true
  if (COMMON_PASSWORDS.has(typed) || COMMON_PASSWORDS.has(asLetters(typed))) return true
  if (typed.length - middle.length >= ENOUGH_OF_ITS_OWN) return false
  return COMMON_PASSWORDS.has(middle) || COMMON_PASSWORDS.has(asLetters(middle))
}

/** What is left without the figures and signs before and after it. */
const middleOf = (typed: string) => typed.replace(/^[^a-z]+|[^a-z]+$/g, '')

const asLetters = (text: string) => [...text].map((letter) => FOR_LETTERS[letter] ?? letter).join('')
