import type { BlockAnalysis, KnownPerson, Span } from '../rule.ts'
import { PERSON, TITLES } from './referent-words.ts'

export type Gendered = 'he' | 'she'
export type Pronoun = Gendered | 'they'

export const PRONOUNS: Readonly<Record<string, Gendered>> = {
  he: 'he',
  him: 'he',
  his: 'he',
  himself: 'he',
  she: 'she',
  her: 'she',
  hers: 'she',
  herself: 'she',
}

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))
const FEMALE = words(`mother mum mummy mam grandmother gran nan nana aunt auntie sister sisters daughter daughters girl girls
  woman women lady stepmother stepmum girlfriend wife niece landlady midwife ms mrs miss half-sister schoolgirl`)
const MALE = words(`father dad daddy grandfather grandad uncle brother brothers son sons boy boys man men gentleman stepfather
  stepdad boyfriend husband nephew landlord mr lad lads schoolboy half-brother`)
/** Creatures and things that people call he or she. */
const CALLED_SO =
  words(`dog cat pet puppy kitten hamster rabbit horse pony teddy doll toy character god allah jesus imam priest baby
  friend friends cousin cousins twin twins sibling siblings partner driver escort gp dr doctor`)
const NOT_PEOPLE = words(`he she him her his hers himself herself they them themselves who whom child children family families
  parent parents people person adult adults household pupil student`)
const CAPITALS_NOT_PEOPLE =
  /^(?:I|The|A|An|On|In|At|When|While|If|As|After|Before|During|Since|It|He|She|They|We|This|That|There|His|Her|My|Our|Their|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Year|Reception|School|Christmas|Easter|English|Maths|Both|Each|Every|Then|And|But|So|For|With|From|By|To|Of|Because|Although|Today|Yesterday|Who|What|How|Where|Why|Not|No|Yes|Last|Next|Some|All|Once|Until|Now|Also)$/

/** The pronoun that the case notes for a child; null where it notes none, or several. */
export function pronounOfChild({ pronouns }: KnownPerson): Pronoun | null {
  if (/\bhe\b.*\bthey\b|\bshe\b.*\bthey\b|\bthey\b.*\bs?he\b/i.test(pronouns)) return null
  if (/^they\b/i.test(pronouns)) return 'they'
  if (/^he\b/i.test(pronouns)) return 'he'
  return /^she\b/i.test(pronouns) ? 'she' : null
}

/**
 * The child that a pronoun can only mean: the one person named in the block up to the end of the pronoun's sentence, with
 * nobody there, named or not, whom the pronoun would fit.
 */
export function mayMean(
  block: BlockAnalysis,
  pronoun: Span,
  gender: Gendered,
  people: readonly KnownPerson[],
): KnownPerson | null {
  const sentence = block.sentenceAt(pronoun.start)
  if (!sentence || sentence.segment.start > pronoun.start) return null
  let child: KnownPerson | null = null
  for (const token of block.tokens) {
    if (token.start < sentence.segment.start) continue
    if (token.start >= sentence.end) break
    const name = token.text.replace(/['’]s$/, '')
    const lower = token.lower.replace(/'s$/, '')
    const inQuotes = block.isQuoted(token)
    const one = people.find(
      ({ firstName, knownAs, lastName }) => firstName === name || (knownAs !== '' && knownAs === name) || lastName === name,
    )
    if (one?.group === 'child' && one.lastName !== name) {
      if (pronounOfChild(one) === gender || pronounOfChild(one) === null) return null
      if (inQuotes) continue
      if (child && child.id !== one.id) return null
      if (token.start < pronoun.start) child = one
      continue
    }
    if (inQuotes) continue
    // "Her foot has healed. She and Kofi ...": the paragraph was about somebody else before it named the child.
    if (child === null && PRONOUNS[lower] === gender) return null
    if (MALE.has(lower) ? gender === 'he' : FEMALE.has(lower) ? gender === 'she' : false) return null
    if (MALE.has(lower) || FEMALE.has(lower)) continue
    // Whether a titled person fits was told by the title.
    if (/^(?:mr|ms|mrs|miss)$/.test(block.tokens[token.index - 1]?.lower ?? '')) continue
    if (CALLED_SO.has(lower) || TITLES.has(lower)) return null
    if (PERSON.has(lower) && !NOT_PEOPLE.has(lower)) return null
    if (one) {
      if (child && one.lastName === name && child.lastName === name) continue
      if (!fitsOther(one, gender)) return null
      continue
    }
    if (/^\p{Lu}\p{Ll}/u.test(token.text) && !CAPITALS_NOT_PEOPLE.test(name) && !isPlace(block, token.start)) return null
  }
  return child
}

/** "In Leeds", "at St Anne's": a capital after a word of place is nobody. */
const isPlace = (block: BlockAnalysis, start: number): boolean =>
  /\b(?:in|at|near|to|to the|from|Year) $/.test(block.text.slice(Math.max(0, start - 8), start))

/** True when the person's own pronouns, title or role show that this pronoun is not theirs. */
function fitsOther({ pronouns, title, role }: KnownPerson, gender: Gendered): boolean {
  const other =
    gender === 'he'
      ? /^(?:she\b|ms|mrs|miss|mother|grandmother|aunt|sister|stepmother)/i
      : /^(?:he\b|mr\b|father|grandfather|uncle|brother|stepfather)/i
  return other.test(pronouns) || other.test(title) || other.test(role.replace(/^(?:maternal|paternal|birth) /i, ''))
}

const NAMED = /\p{Lu}\p{Ll}+/gu

/** True where an earlier paragraph names somebody whom the pronoun could mean. */
export function namesSomebodyFitting(text: string, gender: Gendered, people: readonly KnownPerson[]): boolean {
  const sex = gender === 'he' ? MALE : FEMALE
  for (const word of text.toLowerCase().split(/[^\p{L}-]+/u)) if (sex.has(word)) return true
  for (const [name] of text.matchAll(NAMED)) {
    const one = people.find(({ firstName, knownAs, lastName }) => [firstName, knownAs, lastName].includes(name))
    if (one ? pronounOfChild(one) === gender || (one.group !== 'child' && !fitsOther(one, gender)) : false) return true
  }
  return false
}
