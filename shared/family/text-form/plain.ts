import { isDay } from '../../document/index.ts'
import type { Person } from '../case-record.ts'
import { isDate, saidBirth, spanOf } from './days.ts'
import { readLine, TWINS } from './read-line.ts'
import { readPerson } from './read-person.ts'
import type { PersonSaid } from './said.ts'
import { inBraces } from './scan.ts'

/** A word or value as it stands, or in braces where it could be read as something else. */
export const guarded = (text: string, plain: boolean): string => (plain ? text : inBraces(text))

export const clean = (text: string): boolean =>
  text !== '' && text === text.trim() && !/[,(){}[\]"“”\\:;=~&#*<>\n\r\t]|--|->|\/\/| {2}/.test(text)
/** Dates in brackets stand plain where they are read as that date and no other. */
export const date = (text: string): string =>
  guarded(
    text,
    clean(text) && !/^(?:from|since|until|till|to|ended|in|on|m|m\.)\s/i.test(text) && spanOf(text) === null && isDate(text),
  )

const YEAR = /^\d{4}$/
export const dates = ({ from, until }: { from: string; until: string }): string[] =>
  YEAR.test(from) && YEAR.test(until)
    ? [`${from}-${until}`]
    : [
        ...(from === '' ? [] : [/^\d/.test(date(from)) ? date(from) : `from ${date(from)}`]),
        ...(until === '' ? [] : [`until ${date(until)}`]),
      ]

/** What names look like when they are read back; nothing but the name may come of them. */
export function isPlainName(name: string, isHousehold: (name: string) => boolean): boolean {
  if (!clean(name) || TWINS.test(name) || isHousehold(name)) return false
  try {
    const said = readLine(`${name} 1991: x`, 1, isHousehold)
    const bare = readLine(`${name}: x`, 1, isHousehold)
    if (said?.says !== 'family' || bare?.says !== 'family') return false
    const [one] = said.parents
    if (one === undefined || one.name !== name || one.unnamed !== null) return false
    return one.details.birth === '1991' && Object.keys(one.details).length === 1
  } catch {
    return false
  }
}

function readsAs(text: string, is: (said: PersonSaid) => boolean): boolean {
  try {
    return is(readPerson(`{x} ${text}`, 0, 1))
  } catch {
    return false
  }
}

/** "1958-2020", "14 May 1991", "born {the year of the flood}", "died 2019". */
export function lifeOf(person: Person): string[] {
  const birth = saidBirth(person)
  const { died } = person
  if (/^\d{4}$/.test(birth) && /^\d{4}$/.test(died)) return [`${birth}-${died}`]
  const plainBirth =
    isDay(person.dateOfBirth) ||
    (clean(birth) && readsAs(birth, ({ details }) => details.birth === birth && Object.keys(details).length === 1))
  const plainDeath =
    died === 'date not known' ||
    (clean(died) && readsAs(`died ${died}`, ({ details }) => details.died === died && Object.keys(details).length === 1))
  return [
    birth === '' ? '' : plainBirth ? birth : `born ${inBraces(birth)}`,
    died === '' ? '' : died === 'date not known' ? 'died' : `died ${plainDeath ? died : inBraces(died)}`,
  ]
}
