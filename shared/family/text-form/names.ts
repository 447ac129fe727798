import { fullName, type Person } from '../case-record.ts'
import type { PersonSort } from '../kin.ts'
import { normal } from './words.ts'

/** Who is not called by any name: only by what they are. */
export const isUnnamed = (person: Person): boolean => normal(fullName(person)) === ''

/** The known-as name, where it is not the only name there is. */
export const saidKnownAs = ({ firstName, knownAs }: Pick<Person, 'firstName' | 'knownAs'>): string =>
  firstName === '' ? '' : knownAs.trim()

const add = <K>(map: Map<K, Person[]>, key: K, person: Person): void => {
  const there = map.get(key)
  if (there === undefined) map.set(key, [person])
  else if (!there.includes(person)) there.push(person)
}

/** Finds people by what they are called: by the full name, by a first or known-as name, or by a number among those of one name. */
export class NameBook {
  private readonly full = new Map<string, Person[]>()
  private readonly short = new Map<string, Person[]>()
  private readonly unnamed = new Map<PersonSort, Person[]>()

  constructor(people: readonly Person[]) {
    for (const person of people) {
      const name = normal(fullName(person))
      if (name === '') add(this.unnamed, person.sort, person)
      else add(this.full, name, person)
      const first = normal(person.firstName)
      const called = normal(person.knownAs)
      const last = normal(person.lastName)
      const [word = ''] = first.split(' ')
      for (const key of [first, called, word]) {
        if (key === '') continue
        add(this.short, key, person)
        if (last !== '') add(this.short, `${key} ${last}`, person)
      }
      if (last !== '') {
        if (person.title !== '') add(this.short, `${normal(person.title)} ${last}`, person)
        if (first === '' && called === '') add(this.short, last, person)
      }
    }
  }

  /** All who may be meant; with the number one at most. */
  find(name: string, number: number | null, title = ''): readonly Person[] {
    const key = normal(name)
    const own =
      this.full.get(key) ?? this.short.get(key) ?? (title === '' ? [] : (this.short.get(`${normal(title)} ${key}`) ?? []))
    return number === null ? own : own.slice(number - 1, number)
  }

  /** All of a sort who have no name, in the order of the case. */
  ofSort(sort: PersonSort): readonly Person[] {
    return this.unnamed.get(sort) ?? []
  }
}

const PARTICLES = new Set('de da do dos du del della der den di la le van von ter ten bin ibn al el st mac mc o'.split(' '))

/** "Amina Bibi Begum" is Amina Bibi of the name Begum; "Ana de Souza" is Ana of the name de Souza. */
export function splitName(name: string): { firstName: string; lastName: string } {
  const words = name.trim().split(/\s+/)
  let last = words.length - 1
  while (last > 1 && PARTICLES.has((words[last - 1] ?? '').toLowerCase().replace(/[.’']$/, ''))) last--
  return last < 1
    ? { firstName: words.join(' '), lastName: '' }
    : { firstName: words.slice(0, last).join(' '), lastName: words.slice(last).join(' ') }
}
