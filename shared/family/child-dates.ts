import type { CaseRecord, Person } from './case-record.ts'

/** The part of a case that says when things happened: one day for all its children, or a child's own over it. */
export type DatedCase = Pick<CaseRecord, 'people' | 'keyDates'>

const childrenOf = (people: readonly Person[]): Person[] => people.filter(({ group }) => group === 'child')

/** The key dates as they are for one child: the case's with the child's own over them, without those that are not the child's. */
export function datesOfChild(
  { keyDates }: Pick<CaseRecord, 'keyDates'>,
  child: Pick<Person, 'keyDates'>,
): Record<string, string> {
  return Object.fromEntries(Object.entries({ ...keyDates, ...child.keyDates }).filter(([, day]) => day !== ''))
}

/**
 * The key dates of these children, or of every child where none is named. Where they differ, a date has each child's day, the
 * earliest first.
 */
export function datesOfChildren(dated: DatedCase, childIds: readonly string[]): Record<string, string | string[]> {
  const children = childrenOf(dated.people).filter(({ id }) => childIds.length === 0 || childIds.includes(id))
  if (!children.some(({ keyDates }) => Object.keys(keyDates).length > 0)) return { ...dated.keyDates }
  const days = new Map<string, Set<string>>()
  for (const child of children)
    for (const [name, day] of Object.entries(datesOfChild(dated, child))) days.set(name, (days.get(name) ?? new Set()).add(day))
  return Object.fromEntries([...days].map(([name, all]) => [name, all.size === 1 ? ([...all][0] ?? '') : [...all].sort()]))
}

/** A day of an event with the children for whom it is that day; the day is empty for those who have none. */
export interface DayOfChildren {
  day: string
  children: Person[]
}

/** The days of an event in the order of the children; one of them where it is the same for all. */
export function daysByChild(dated: DatedCase, name: string): DayOfChildren[] {
  const children = childrenOf(dated.people)
  const byDay = Map.groupBy(children, (child) => datesOfChild(dated, child)[name] ?? '')
  if (children.length === 0) return [{ day: dated.keyDates[name] ?? '', children }]
  return [...byDay].map(([day, of]) => ({ day, children: of }))
}

/** The names of the dates that are not the same for all the children. */
export function differingDates({ people }: Pick<CaseRecord, 'people'>): Set<string> {
  return new Set(childrenOf(people).flatMap(({ keyDates }) => Object.keys(keyDates)))
}

/**
 * Gives each child the day of an event; empty for one that has none. The day that most have is the case's, which is what a child
 * gets who joins later, and what the others have is theirs.
 */
export function withDaysByChild<T extends DatedCase>(dated: T, name: string, days: Readonly<Record<string, string>>): T {
  const children = childrenOf(dated.people)
  const given = children.map((child) => days[child.id] ?? datesOfChild(dated, child)[name] ?? '')
  const counts = Map.groupBy(given, (day) => day)
  const [common = ''] = [...counts].sort(([, some], [, others]) => others.length - some.length).map(([day]) => day)
  const { [name]: _before, ...others } = dated.keyDates
  return {
    ...dated,
    keyDates: common === '' ? others : { ...others, [name]: common },
    people: dated.people.map((person) => {
      const place = children.indexOf(person)
      if (place < 0) return person
      const { [name]: _own, ...rest } = person.keyDates
      return { ...person, keyDates: given[place] === common ? rest : { ...rest, [name]: given[place] ?? '' } }
    }),
  }
}

/** Notes that something happened on a day: for these children, or for the case with all of them where none is named. */
export function recordDay<T extends DatedCase>(dated: T, name: string, day: string, childIds: readonly string[]): T {
  const children = childrenOf(dated.people)
  if (children.length === 0) return { ...dated, keyDates: { ...dated.keyDates, [name]: day } }
  const meant = children.filter(({ id }) => childIds.length === 0 || childIds.includes(id))
  return withDaysByChild(dated, name, Object.fromEntries(meant.map(({ id }) => [id, day])))
}
