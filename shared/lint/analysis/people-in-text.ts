import type { BlockAnalysis, KnownPerson, Sentence } from '../rule.ts'
import { isAdult } from './adults.ts'

export type PersonSort = 'child' | 'adult' | 'professional'

const PROFESSIONAL =
  /\b(?:social workers?|workers?|professionals?|police|officers?|school|nursery|hospital|local authority|council|court|judge|agenc(?:y|ies)|services?|team|department|children['’]s services|social care|health visitors?|dentists?|opticians?|pharmacists?|teachers?|nurses?|midwi(?:fe|ves)|GPs?|doctors?|consultants?|managers?|association|housing|landlord|solicitors?|clinic|system|authorit(?:y|ies)|company|college|CAMHS|prosecution|guardian|I|we)\b/iu
/** Words with or without a capital: "Parents have ..." opens many a sentence. */
const anyCase = (words: string): string =>
  words.replace(/(^|\|)(\p{Ll})/gu, (_, bar: string, letter: string) => `${bar}[${letter.toUpperCase()}${letter}]`)

const ADULTS = anyCase(
  'mother|mothers|father|fathers|mum|mums|dad|dads|parents?|carers?|grand\\p{L}+|aunt(?:ie)?|uncle|partner|husband|wife|stepfather|stepmother|couple|adults?|m[ae]n|wom[ae]n|perpetrators?|famil(?:y|ies)|abuser',
)
const CHILDREN = anyCase(
  'child|children|girls?|boys?|teenagers?|young (?:person|people|wom[ae]n|m[ae]n)|pupils?|sons?|daughters?|baby|babies|schoolgirls?|schoolboys?|toddlers?|siblings?|brothers?|sisters?',
)
const MENTION = new RegExp(
  [
    `(?<titled>\\b(?:Mr|Mrs|Ms|Miss|Mx|Dr)\\.?\\s\\p{Lu}[\\p{L}'’-]+)`,
    `(?<child>\\b(?:${CHILDREN}|(?:[1-9]|1[0-7])[- ]year[- ]olds?|aged (?:[1-9]|1[0-7]))\\b|\\b(?:[Ss]he|[Hh]e)\\s(?:is|was)\\s(?:only\\s|just\\s)?(?:[1-9]|1[0-7])\\b(?!\\s?(?:weeks|minutes|months|kg|per|%|of)))`,
    `(?<adult>\\b(?:${ADULTS})\\b)`,
    `(?<name>\\b\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?\\b)(?:(?:,\\s(?:aged\\s)?|\\s\\((?:aged\\s)?|\\sis\\s(?:only\\s)?)(?<age>\\d{1,2})(?=[,).;\\s]))?`,
  ].join('|'),
  'gu',
)

export interface Mention {
  sort: PersonSort
  index: number
  text: string
}

/** People that a stretch of text mentions by name, title or role, in order. Pronouns are left out, and names that nobody knows. */
export function mentionsOf(text: string, people: readonly KnownPerson[]): Mention[] {
  const found: Mention[] = []
  for (const match of text.matchAll(MENTION)) {
    const sort = sortOf(match, people)
    if (sort !== null) found.push({ sort, index: match.index, text: match[0] })
  }
  return found
}

function sortOf({ groups = {} }: RegExpExecArray, people: readonly KnownPerson[]): PersonSort | null {
  if (groups.titled) {
    const surname =
      groups.titled
        .split(/\s/)
        .at(-1)
        ?.replace(/['’]s$/, '') ?? ''
    return people.some((one) => one.group === 'professional' && one.lastName === surname) ? 'professional' : 'adult'
  }
  if (groups.adult) return 'adult'
  if (groups.child) return 'child'
  if (groups.age) return Number(groups.age) < 18 ? 'child' : 'adult'
  const person = people.find(({ firstName, knownAs }) => firstName === groups.name || knownAs === groups.name)
  if (!person) return null
  return person.group === 'child'
    ? 'child'
    : person.group === 'professional'
      ? 'professional'
      : isAdult(person)
        ? 'adult'
        : 'child'
}

/** Whom a pronoun at this place most likely means: the last person mentioned before it, here or in the sentence before. */
export function lastMentioned(
  block: BlockAnalysis,
  sentence: Sentence,
  offset: number,
  people: readonly KnownPerson[],
): Mention | null {
  const here = mentionsOf(sentence.text.slice(0, offset - sentence.start), people).at(-1)
  if (here) return here
  const earlier = block.around(sentence).find(({ start }) => start < sentence.start)
  return earlier ? (mentionsOf(earlier.text, people).at(-1) ?? null) : null
}

/** True when the words name an organisation, a professional or the writer. */
export function namesProfessional(text: string): boolean {
  return PROFESSIONAL.test(text)
}
