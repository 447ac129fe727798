import { dayNumber } from '../../document/index.ts'
import type { CaseRecord, Person } from '../../family/index.ts'
import type { Pack } from '../../standards/index.ts'
import type { CaseChronology, CaseEntry } from '../entry.ts'
import { byDate } from '../order.ts'

/** An entry with what several checks ask about it. Days are numbers, as `dayNumber` gives them. */
export interface CheckedEntry {
  entry: CaseEntry
  /** The first and the last day on which it may have happened; null where that is open or nobody knows. */
  from: number | null
  to: number | null
  /** What happened, in small letters with plain apostrophes. */
  words: string
  /** Action and outcome the same way; empty where neither says anything. */
  consequence: string
  /** It was over before the oldest child was born: history of the parents. */
  isHistory: boolean
  /** The pack's kind of agency in whose record it stands; empty where none is given. */
  agencyKind: string
}

/** What is checked: the entries in order, and what is known beside them. */
export interface CheckedRecord {
  entries: readonly CheckedEntry[]
  chronology: CaseChronology
  children: readonly Person[]
  people: readonly Person[]
  pack: Pack
  today: string
  todayNumber: number
}

/** Looks at each entry once, so that the checks need not. */
export function recordToCheck(
  chronology: CaseChronology,
  { pack, caseRecord, today }: { pack: Pack; caseRecord: CaseRecord; today: string },
): CheckedRecord {
  const children = caseRecord.people.filter(({ group }) => group === 'child')
  const births = children.map(({ dateOfBirth }) => dateOfBirth).filter(Boolean)
  const firstBirth = births.length > 0 && births.length === children.length ? births.sort()[0] : undefined
  const kinds = new Map(chronology.agencies.map(({ id, kind }) => [id, kind]))
  const entries = [...chronology.entries].sort(byDate).map((entry): CheckedEntry => {
    const { kind, first, last } = entry.when
    return {
      entry,
      from: first === '' ? null : dayNumber(first),
      to: last === '' ? null : dayNumber(last),
      words: plain(entry.event),
      consequence: plain([entry.action, entry.outcome].filter((text) => !saysNothing(text)).join(' ')).trim(),
      isHistory: firstBirth !== undefined && kind !== 'after' && last !== '' && last < firstBirth,
      agencyKind: kinds.get(entry.agency) ?? kinds.get(entry.sources[0]?.agency ?? '') ?? '',
    }
  })
  return { entries, chronology, children, people: caseRecord.people, pack, today, todayNumber: dayNumber(today) }
}

const plain = (text: string): string => text.toLowerCase().replaceAll('’', "'")

/** True for a date that is known well enough to count days from: a day, a week, a month, or a stretch that ended. */
export function isPlaced({ entry, from, to }: CheckedEntry): boolean {
  const { kind } = entry.when
  return (
    from !== null &&
    to !== null &&
    kind !== 'before' &&
    kind !== 'after' &&
    kind !== 'unknown' &&
    to - from <= MOST_DAYS_OF_A_MONTH
  )
}
const MOST_DAYS_OF_A_MONTH = 31

const SAYS_NOTHING = /^[\s.,:;–—?-]*(?:tbc|tba|to follow)?[\s.?]*$/i

/** True for a field in which nothing is said; "none" and "not recorded" are answers. */
export const saysNothing = (text: string): boolean => SAYS_NOTHING.test(text)

/** True when two entries may be about the same child; none named means all. */
export function shareAChild(one: CaseEntry, other: CaseEntry): boolean {
  return (
    one.childIds.length === 0 || other.childIds.length === 0 || one.childIds.some((childId) => other.childIds.includes(childId))
  )
}

/** The children whom an entry is about, by name or as all. */
export function childrenOf({ childIds }: CaseEntry, children: readonly Person[]): readonly Person[] {
  return childIds.length === 0 ? children : children.filter(({ id }) => childIds.includes(id))
}
