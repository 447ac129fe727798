import { BEARINGS, SIGNIFICANCES } from '../../document/index.ts'
import { type CaseRecord, fullName, type Person } from '../../family/index.ts'
import type { AgencyKind, EntryCategory } from '../../standards/index.ts'
import type { CaseEntry } from '../entry.ts'

/** Whom a cell names: children of the case, others of its people; `known` where every name in it is one of theirs. */
export interface NamedPeople {
  childIds: string[]
  peopleIds: string[]
  known: boolean
}

const ALL =
  /^(?:all|both|all (?:the )?children|both children|(?:whole |the )?family|siblings|all siblings|household|sibling group)$/i
const NOBODY = /^(?:[-–—.]|n\/?a|none|not applicable|unknown)$/i

/** Reads the children out of a cell: names, "Surname, First name", initials, "all". */
export function childrenNamed(text: string, { people }: Pick<CaseRecord, 'people'>): NamedPeople {
  const plain = text.trim().replace(/[.;]+$/, '')
  if (plain === '' || NOBODY.test(plain) || ALL.test(plain)) return { childIds: [], peopleIds: [], known: true }
  const whole = personNamed(plain, people)
  const named =
    whole === null
      ? plain
          .split(/\s*(?:[,;/&+\n]|\band\b)\s*/i)
          .filter(Boolean)
          .map((part) => personNamed(part, people))
      : [whole]
  const found = [...new Set(named.flatMap((one) => one ?? []))]
  return {
    childIds: found.filter(({ group }) => group === 'child').map(({ id }) => id),
    peopleIds: found.filter(({ group }) => group !== 'child').map(({ id }) => id),
    known: named.length > 0 && named.every((one) => one !== null),
  }
}

function personNamed(text: string, people: readonly Person[]): Person | null {
  const words = wordsOf(text.replace(/\([^)]*\)/g, ' ').replace(/\b\d[\d/.-]*\b/g, ' '))
  if (words.length === 0 || words.length > 5) return null
  const matching = people.filter((person) => isNamed(person, words))
  const children = matching.filter(({ group }) => group === 'child')
  if (children.length === 1) return children[0] ?? null
  if (matching.length === 1) return matching[0] ?? null
  const initials = people.filter(
    (person) => person.group === 'child' && words.length === 1 && words[0]?.length === 2 && initialsOf(person) === words[0],
  )
  return initials.length === 1 ? (initials[0] ?? null) : null
}

/** Every word of a cell is one of the person’s names, and a first name or the name they go by is among them. */
function isNamed(person: Person, words: readonly string[]): boolean {
  const first = [...wordsOf(person.firstName), ...wordsOf(person.knownAs)]
  const names = new Set([...first, ...wordsOf(fullName(person)), ...wordsOf(person.lastName), ...wordsOf(person.title)])
  return words.every((word) => names.has(word)) && words.some((word) => first.includes(word))
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}'’-]+/gu) ?? []
const initialsOf = (person: Person): string => `${person.firstName.slice(0, 1)}${person.lastName.slice(0, 1)}`.toLowerCase()

const patterns = new WeakMap<object, RegExp | null>()

/** One pattern for all words of a kind; a word stands for itself alone, not as part of another. */
function patternOf(thing: { name: string; words: readonly string[] }): RegExp | null {
  const known = patterns.get(thing)
  if (known !== undefined) return known
  const words = [thing.name, ...thing.words].map((word) =>
    word
      .trim()
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replace(/\s+/g, '\\s+'),
  )
  const pattern = words.length === 0 ? null : new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'giu')
  patterns.set(thing, pattern)
  return pattern
}

/** The one that a text has most words of; null where there is none, or where two are as likely. */
function likeliest<T extends { name: string; words: readonly string[] }>(text: string, things: readonly T[]): T | null {
  let [best, most, second]: [T | null, number, number] = [null, 0, 0]
  for (const thing of things) {
    const hits = text.match(patternOf(thing) ?? /$^/g)?.length ?? 0
    if (hits > most) [best, second, most] = [thing, most, hits]
    else if (hits > second) second = hits
  }
  return most > second ? best : null
}

/** The kind of agency that a name or a title tells of. */
export function kindOfAgency(text: string, kinds: readonly AgencyKind[]): AgencyKind | null {
  return likeliest(text, kinds)
}

/** The category that a column’s own word or a record’s words tell of. */
export function categoryOf(text: string, categories: readonly EntryCategory[]): EntryCategory | null {
  const plain = text.trim().toLowerCase()
  return categories.find(({ id, name }) => name.toLowerCase() === plain || id === plain) ?? likeliest(text, categories)
}

/** How somebody came to know, where a cell says so in so many words. */
export function knownByOf(text: string): CaseEntry['knownBy'] {
  const plain = text.toLowerCase()
  const said = [
    /\b(?:observ|witness|seen by|saw)/,
    /\b(?:report|told|disclos|hearsay|alleg)/,
    /\b(?:opinion|view|analysis|assess|judg)/,
  ]
  const found = said.flatMap((pattern, index) =>
    pattern.test(plain) ? [(['observed', 'reported', 'opinion'] as const)[index]] : [],
  )
  return found.length === 1 ? (found[0] ?? '') : ''
}

/** What a cell says the event bears on. */
export function bearingOf(text: string): CaseEntry['bearing'] {
  const plain = text.trim().toLowerCase()
  const own = BEARINGS.find((bearing) => bearing === plain)
  if (own !== undefined) return own
  const risk = /\b(?:risk|harm|negative|concern|worr(?:y|ies)|danger|-ve)\b/.test(plain)
  const protective = /\b(?:protect(?:ive|ion)|positive|strength|safety|going well|\+ve)\b/.test(plain)
  if (risk && protective) return 'mixed'
  if (risk) return 'risk'
  if (protective) return 'protective'
  return /\b(?:neutral|neither|information only|info)\b/.test(plain) ? 'neutral' : ''
}

/** How much a cell says the event matters. */
export function significanceOf(text: string): CaseEntry['significance'] {
  const plain = text.trim().toLowerCase()
  const own = SIGNIFICANCES.find((significance) => significance === plain)
  if (own !== undefined) return own
  if (/^(?:key|key event|critical|very high|high)$/.test(plain)) return 'key'
  if (/^(?:significant event|yes|y|medium|true)$/.test(plain)) return 'significant'
  return /^(?:low|background|context|minor|routine|no|n|false)$/.test(plain) ? 'background' : ''
}

/** Whether a cell marks its record as confidential: anything but a plain no does. */
export function isConfidential(text: string): boolean {
  return !/^(?:|no|n|false|0|none|-|–|not confidential|unrestricted|n\/?a|open|standard|official|not protectively marked)$/i.test(
    text.trim(),
  )
}
