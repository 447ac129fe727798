import type { KnownPerson } from '../rule.ts'

const CHILD_ROLE =
  /\b(?:brother|sister|sibling|cousin|nephew|niece|son|daughter|child|baby|twin|pupil|unborn|young person|boyfriend|girlfriend|school ?friend|friend)\b/i

/** True for somebody whom the case or the document shows to be grown up. Brothers, sisters and cousins count only with a title. */
export function isAdult(person: KnownPerson): boolean {
  if (person.group === 'child') return false
  if (person.title !== '' || person.group === 'professional') return true
  return person.role !== '' && (!CHILD_ROLE.test(person.role) || /\badult\b/i.test(person.role))
}

/**
 * How a formal report names an adult: "Ms Pike"; first name and surname where no title is known or where two adults share
 * title and surname. Null when only a first name is known.
 */
export function reportName(person: KnownPerson, others: readonly KnownPerson[]): string | null {
  if (person.lastName === '') return null
  if (person.title === '') return person.firstName === '' ? null : `${person.firstName} ${person.lastName}`
  const shared = others.some(
    (other) => other.id !== person.id && other.title === person.title && other.lastName === person.lastName,
  )
  return shared
    ? [person.title, person.firstName, person.lastName].filter(Boolean).join(' ')
    : `${person.title} ${person.lastName}`
}

const RELATIONS: Record<string, RegExp> = {
  mother: /^(?:birth |biological |adoptive )?(?:mother|mum)\b/i,
  father: /^(?:birth |biological |adoptive )?(?:father|dad)\b/i,
  grandmother: /\bgrand(?:mother|ma)\b(?<!great[- ]grandmother)|^nan\b/i,
  grandfather: /\bgrand(?:father|ad|dad)\b(?<!great[- ]grandfather)/i,
  stepmother: /\bstep[- ]?m(?:other|um)\b/i,
  stepfather: /\bstep[- ]?(?:father|dad)\b/i,
  'foster carer': /\bfoster (?:carer|mother|father)\b/i,
  aunt: /\baunt(?:ie|y)?\b/i,
}

/**
 * The one person whom a family word can mean in a sentence, by their role in the case. Null when there are several, or
 * when a role is about other children ("father of Kofi") and the sentence does not say that this child is meant.
 */
export function personMeantBy(relation: string, sentence: string, people: readonly KnownPerson[]): KnownPerson | null {
  const pattern = RELATIONS[relation]
  if (!pattern) return null
  const candidates = people.filter((person) => person.group === 'family' && pattern.test(person.role))
  const [only] = candidates
  if (!only || candidates.length > 1) return null
  const of = /\bof\s+(.+)$/i.exec(only.role)?.[1]
  if (of === undefined) return only
  const children = people.filter(({ group }) => group === 'child')
  const named = (text: string) =>
    children.filter(({ firstName, knownAs }) => mentions(text, firstName) || mentions(text, knownAs))
  const parented = named(of)
  if (parented.length === 0 || parented.length === children.length) return only
  const inSentence = named(sentence)
  return inSentence.length > 0 && inSentence.every((child) => parented.includes(child)) ? only : null
}

/** True when the name stands in the text as a word of its own. */
export function mentions(text: string, name: string): boolean {
  return name !== '' && text.includes(name) && wordPattern(name).test(text)
}

const MOST_KEPT = 500
const patterns = new Map<string, RegExp>()

function wordPattern(name: string): RegExp {
  const known = patterns.get(name)
  if (known) return known
  const pattern = new RegExp(`(?<![\\p{L}])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!\\p{L})`, 'u')
  if (patterns.size >= MOST_KEPT) patterns.clear()
  patterns.set(name, pattern)
  return pattern
}
