import { formalName, fullName, type Person } from '../case-record.ts'

/** How each of them is spoken of: short where that can mean one person only, else by their whole name. */
export function callPeople(people: readonly Person[]): (personId: string) => string {
  const times = new Map<string, number>()
  for (const person of people) {
    const name = formalName(person)
    times.set(name, (times.get(name) ?? 0) + 1)
  }
  const names = new Map(
    people.map((person) => {
      const short = formalName(person)
      const name = (times.get(short) ?? 0) > 1 ? [person.title, fullName(person)].filter(Boolean).join(' ') : short
      return [person.id, name || person.role || 'Somebody not known']
    }),
  )
  return (personId) => names.get(personId) ?? 'Somebody'
}

/** "Zofia, Ruby and Kofi". */
export function listed(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? ''
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

const MOST_NAMED = 4
/** "Zofia, Ruby, Kofi and 3 others" where there are many. */
export const listedShort = (names: readonly string[]): string =>
  names.length <= MOST_NAMED + 1
    ? listed(names)
    : `${names.slice(0, MOST_NAMED).join(', ')} and ${names.length - MOST_NAMED} others`

/** "Mr Lee Pike or Mr Darren Pike". */
export const oneOf = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`

/** "Zofia’s". */
export const whose = (name: string): string => `${name}’s`
