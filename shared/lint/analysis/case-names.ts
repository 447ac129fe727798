import type { KnownPerson } from '../rule.ts'
import { isAdult } from './adults.ts'

/** The names of the case, in sets. */
export interface CaseNames {
  first: ReadonlySet<string>
  last: ReadonlySet<string>
  /** Every single word of any name, in small letters. */
  any: ReadonlySet<string>
  childSurnames: ReadonlyMap<string, string>
  /** Surname of the one mother and the one father, where the case knows one with a surname. */
  parents: Readonly<Record<string, string | undefined>>
  children: ReadonlySet<string>
  /** Grown-up relatives. */
  adults: readonly KnownPerson[]
  parentSurnames: ReadonlySet<string>
  /** First names of children by the word for a sibling of that sex. */
  siblings: Readonly<Record<string, readonly string[]>>
}

/** The names of everybody known, from the case or the document. */
export function caseNames(people: readonly KnownPerson[]): CaseNames {
  const words = people.flatMap(({ firstName, lastName, knownAs }) =>
    [firstName, lastName, knownAs].flatMap((one) => one.split(/[\s-]+/)),
  )
  return {
    first: new Set(people.flatMap(({ firstName, knownAs }) => [...firstName.split(/\s+/), knownAs]).filter(Boolean)),
    last: new Set(people.map(({ lastName }) => lastName).filter(Boolean)),
    any: new Set(words.filter(Boolean).map((one) => one.toLowerCase())),
    parents: {
      mother: onlyOne(people, /^(?:birth |biological )?mother$/i),
      father: onlyOne(people, /^(?:birth |biological )?father$/i),
    },
    children: new Set(people.filter(({ group }) => group === 'child').map(({ firstName }) => firstName)),
    parentSurnames: new Set(
      people
        .filter(({ group, role }) => group === 'family' && /^(?:birth |biological )?(?:mother|father)\b/i.test(role))
        .map(({ lastName }) => lastName),
    ),
    siblings: {
      brother: people
        .filter(({ group, pronouns }) => group === 'child' && /^he\b/i.test(pronouns))
        .map(({ firstName }) => firstName),
      sister: people
        .filter(({ group, pronouns }) => group === 'child' && /^she\b/i.test(pronouns))
        .map(({ firstName }) => firstName),
    },
    adults: people.filter((one) => one.group === 'family' && isAdult(one)),
    childSurnames: new Map(
      people.filter(({ group, lastName }) => group === 'child' && lastName !== '').map((one) => [one.firstName, one.lastName]),
    ),
  }
}

function onlyOne(people: readonly KnownPerson[], role: RegExp): string | undefined {
  const found = people.filter((one) => one.group === 'family' && role.test(one.role.trim()))
  return found.length === 1 ? found[0]?.lastName : undefined
}
