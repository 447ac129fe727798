import { type EntryDate, readWhen } from '../../dates/index.ts'
import { addMonths, ageOn, isDay } from '../../document/index.ts'
import type { Person } from '../case-record.ts'

/** A date as somebody typed it, or null where it says nothing. `asAt` is for reading years of two figures. */
export function whenOf(typed: string, asAt: string): EntryDate | null {
  if (typed.trim() === '') return null
  const { when } = readWhen(typed, { today: asAt })
  return when === null || when.kind === 'unknown' ? null : when
}

/** When somebody was born: the date of birth, else what was typed for it. */
export const bornWhen = (person: Person, asAt: string): EntryDate | null =>
  whenOf(isDay(person.dateOfBirth) ? person.dateOfBirth : person.born, asAt)

export const diedWhen = (person: Person, asAt: string): EntryDate | null => whenOf(person.died, asAt)

/** True where something that was typed is later than a day, beyond doubt. */
export function isAfter(typed: string, day: string): boolean {
  const when = whenOf(typed, day)
  if (when === null) return false
  return when.kind === 'after' ? when.first >= day : when.first !== '' && when.first > day
}

/** True where something that was typed is over by a day, as far as anybody knows: "2019", "until March 2024". */
export const isOver = (typed: string, day: string): boolean => typed.trim() !== '' && !isAfter(typed, day)

/** A year for a picture: "1991", "c.1960", "by 2012"; what cannot be read as a date stays as it was typed, if it is short. */
export function yearOf(typed: string, asAt: string): string {
  const when = whenOf(typed, asAt)
  if (when === null) return /\d{4}/.exec(typed)?.[0] ?? ''
  const about = when.about ? 'c.' : ''
  const [first, last] = [when.first.slice(0, 4), when.last.slice(0, 4)]
  if (when.kind === 'before') return `by ${last}`
  if (when.kind === 'after') return `${first}+`
  if (first === last || last === '' || first === '') return `${about}${first || last}`
  return `${first}–${last.slice(2)}`
}

/** Somebody's years as typed: birth above the left of the symbol, death above the right. */
export const birthYear = (person: Person, asAt: string): string =>
  yearOf(isDay(person.dateOfBirth) ? person.dateOfBirth : person.born, asAt)

/** Somebody's age on a day: in figures for inside a symbol, and in words. Null where nobody knows it. */
export interface Age {
  short: string
  words: string
}

/** The age on the "as at" day or, of somebody who has died, at their death. */
export function ageOf(person: Person, asAt: string): Age | null {
  const born = bornWhen(person, asAt)
  if (born === null || born.first === '' || born.last === '') return null
  const dead = person.died.trim() !== ''
  const end = dead ? diedWhen(person, asAt) : null
  if (dead && (end === null || end.first === '' || end.last === '')) return null
  const oldest = ageOn(born.first, end?.last ?? asAt)
  if (oldest === null) return null
  const youngest = ageOn(born.last, end?.first ?? asAt) ?? 0
  if (oldest === youngest && !born.about) return oldest === 0 && !dead ? months(born, asAt) : plain(oldest)
  if (oldest - youngest <= 1 && !born.about) return { short: `${youngest}/${oldest}`, words: `${youngest} or ${oldest}` }
  const middle = Math.round((oldest + youngest) / 2)
  return { short: `c.${middle}`, words: `about ${middle}` }
}

const plain = (age: number): Age => ({ short: String(age), words: String(age) })

function months(born: EntryDate, asAt: string): Age {
  if (born.first !== born.last) return { short: '0', words: 'under 1' }
  let count = 0
  while (count < 12 && addMonths(born.first, count + 1) <= asAt) count++
  return { short: `${count} m`, words: count === 1 ? '1 month' : `${count} months` }
}
