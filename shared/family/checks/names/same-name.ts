import type { Person } from '../../case-record.ts'

/** A name as a document has it, taken apart. */
export interface WrittenName {
  written: string
  title: string
  /** Folded: small letters without accents, apostrophes and hyphens. */
  words: readonly string[]
}

const TITLE = /^(Mr|Mrs|Ms|Miss|Mx|Master)\.? /

export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f’'.]/g, '')
    .replaceAll('-', ' ')
    .replaceAll('ł', 'l')
    .replaceAll('Ł', 'L')
    .replaceAll('ø', 'o')
    .toLowerCase()
    .trim()

export const wordsOf = (text: string): string[] => folded(text).split(/\s+/).filter(Boolean)

export function written(name: string): WrittenName {
  const title = TITLE.exec(name)?.[1] ?? ''
  return { written: name, title, words: wordsOf(name.replace(TITLE, '')) }
}

/** Somebody's names, taken apart once. */
export interface OwnName {
  person: Person
  title: string
  first: readonly string[]
  last: readonly string[]
  /** All that they are or were called, what notes say of it too. */
  others: ReadonlySet<string>
}

export function ownName(person: Person): OwnName {
  return {
    person,
    title: person.title.replace('.', ''),
    first: [...wordsOf(person.firstName), ...wordsOf(person.knownAs)],
    last: wordsOf(person.lastName),
    others: new Set([...wordsOf(person.notes), ...wordsOf(person.role), ...wordsOf(person.knownAs)]),
  }
}

const WOMEN = new Set(['Mrs', 'Ms', 'Miss'])
const MEN = new Set(['Mr', 'Master'])

/** True where a title may be somebody's: a woman's Mrs and Ms are not told apart, and neither says anything of nobody's. */
export function mayBeTitled(title: string, { title: own, person }: OwnName): boolean {
  if (title === '' || title === 'Mx') return true
  // Nobody calls a child Mr or Mrs.
  if (person.group === 'child' && own === '' && title !== 'Miss' && title !== 'Master') return false
  if (WOMEN.has(title)) return !MEN.has(own) && person.gender !== 'male'
  return !WOMEN.has(own) && person.gender !== 'female'
}

/** True where the name as it is written can mean this person: every word of it is theirs, and one of them names them. */
export function means({ title, words }: WrittenName, own: OwnName): boolean {
  if (!mayBeTitled(title, own) || words.length === 0) return false
  const isOwn = (word: string): boolean => own.first.includes(word) || own.last.includes(word) || own.others.has(word)
  // A middle name or a second surname may be missing from the case.
  const [named, surnamed] = [
    words.some((word) => own.first.includes(word)),
    words.some((word) => own.last.includes(word) || own.others.has(word)),
  ]
  if (named && surnamed) return true
  if (!words.every(isOwn)) return false
  return title === '' ? named : named || surnamed
}

/** Endings that a man's and a woman's form of one surname differ in. */
const FORMS = /(?:sk[iay]|ck[iay]|dzk[iay]|ov|ova|ev|eva|in|ina|n[iy]|na)$/

/** How many letters have to change, two that changed places counting once; more than `most` is told as `most + 1`. */
export function lettersApart(one: string, other: string, most = 2): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let [twoAbove, above]: [number[], number[]] = [[], Array.from({ length: other.length + 1 }, (_none, index) => index)]
  for (let row = 1; row <= one.length; row++) {
    const line = [row]
    for (let column = 1; column <= other.length; column++) {
      const cost = one[row - 1] === other[column - 1] ? 0 : 1
      let least = Math.min((above[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1, (above[column - 1] ?? 0) + cost)
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1])
        least = Math.min(least, (twoAbove[column - 2] ?? 0) + 1)
      line.push(least)
    }
    twoAbove = above
    above = line
  }
  return Math.min(above[other.length] ?? most + 1, most + 1)
}

const SHORT = 4
const LONG = 8

/** Two words that begin and end otherwise, letter for letter, are never near: most pairs are told apart by that. */
function mayBeNear(one: string, other: string, shorter: number): boolean {
  let [begin, end] = [0, 0]
  while (begin < shorter && one[begin] === other[begin]) begin += 1
  while (end < shorter - begin && one[one.length - 1 - end] === other[other.length - 1 - end]) end += 1
  return begin + end >= Math.min(shorter - 2, shorter >= LONG ? 3 : shorter - 2)
}

/** True for a word that is nearly the other: one letter, or two of a long name; not where it is the form for a man or a woman. */
export function isNearly(one: string, other: string): boolean {
  const [shorter, longer] = [Math.min(one.length, other.length), Math.max(one.length, other.length)]
  if (one === other || shorter < SHORT || longer - shorter > 2 || !mayBeNear(one, other, shorter)) return false
  if (FORMS.test(one) && FORMS.test(other) && one.replace(FORMS, '') === other.replace(FORMS, '')) return false
  const most = Math.min(one.length, other.length) >= LONG ? 2 : 1
  return lettersApart(one, other, most) <= most
}
