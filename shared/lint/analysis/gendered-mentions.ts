import type { KnownPerson } from '../rule.ts'
import { type Mention, mentionsOf } from './people-in-text.ts'

export type Pronoun = 'he' | 'she' | 'they'

/** One person as a stretch of text names them: which child it is, or an adult, and the pronoun that fits where it can be told. */
export interface NamedMention extends Mention {
  child: KnownPerson | null
  /** All of the children together: "the children", "both boys". */
  all: boolean
  pronoun: Pronoun | null
}

const HE = /^(?:Mr\b|father|dad|grandfather|grandad|uncle|stepfather|brother|boy|son|husband)/i
const SHE = /^(?:Ms|Mrs|Miss|mother|mum|grandmother|nan|aunt|stepmother|sister|girl|daughter|wife)/i
const SEVERAL = /^(?:children|siblings|girls|boys|daughters|sons|brothers|sisters)$/i

/** The pronoun by which a person goes, where it is known. */
export function pronounOf({ pronouns, title, role }: Pick<KnownPerson, 'pronouns' | 'title' | 'role'>): Pronoun | null {
  if (/^he\b/i.test(pronouns)) return 'he'
  if (/^she\b/i.test(pronouns)) return 'she'
  if (/^they\b/i.test(pronouns)) return 'they'
  return HE.test(title || role) ? 'he' : SHE.test(title || role) ? 'she' : null
}

/** People who are neither child nor family and whom no title names: "his teacher wrote". */
const OTHERS =
  /\b(?:teachers?|nurses?|doctors?|midwife|visitors?|officers?|managers?|workers?|GP|school|nursery|coach|neighbours?|police|judge|guardian|advis[eo]rs?|counsellors?|therapists?|psychologists?|paediatricians?|letters?|reports?|records?|notes?|registers?)\b/gu

/** Everybody whom a stretch of text names, in order, and records that say things. */
export function namedIn(text: string, people: readonly KnownPerson[], children: readonly KnownPerson[]): NamedMention[] {
  const named = mentionsOf(text, people).map((mention): NamedMention => {
    const word = mention.text.replace(/['’]s?$/, '')
    const person = people.find(({ firstName, knownAs }) => word === firstName || (knownAs !== '' && word === knownAs))
    const child = children.find(({ id }) => id === person?.id) ?? null
    const pronoun = person ? pronounOf(person) : HE.test(word) ? 'he' : SHE.test(word) ? 'she' : null
    return { ...mention, child, all: mention.sort === 'child' && SEVERAL.test(word), pronoun }
  })
  for (const { 0: word, index } of text.matchAll(OTHERS))
    named.push({ sort: 'professional', index, text: word, child: null, all: false, pronoun: 'they' })
  return named.sort((a, b) => a.index - b.index)
}
