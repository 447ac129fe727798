import type { ChronologyForm } from '../../document/index.ts'
import { addressPattern, formalName, fullName, type Person } from '../../family/index.ts'
import type { CaseEntry, ChronologyPeriod } from '../entry.ts'
import type { ChronologyAround } from './around.ts'

/** What stands in the place of an address that nobody outside may know. */
export const ADDRESS_WITHHELD = '[confidential address]'
/** How a court's papers call a foster carer, who is never named in them. */
export const FOSTER_CARER = 'Local Authority Foster Carer'

const IS_FOSTER_CARER = /\bfoster(?:ing)?[\s-]+(?:carers?|mother|father|parents?)\b/i
const IS_PARENT = /\b(?:mother|father|parent)\b/i
const TITLE = '(?:Mr|Mrs|Ms|Miss|Mx|Dr)\\.?'

const escaped = (text: string): string =>
  text
    .trim()
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\s+/g, '\\s+')
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
const isFosterCarer = ({ group, role }: Person): boolean => group !== 'child' && IS_FOSTER_CARER.test(role)
const isParent = (person: Person): boolean =>
  person.group === 'family' &&
  !isFosterCarer(person) &&
  (person.parentalResponsibility || IS_PARENT.test(person.role.replace(/\bgrand\w+/gi, '')))

/** Addresses at which a foster carer, or a child without a parent, lives; and those of homes and placements that are confidential. */
function secretAddresses({ caseRecord: { people }, periods }: ChronologyAround): RegExp[] {
  const known = [...new Set(people.map(({ address }) => plain(address)).filter(Boolean))]
  const secret = known.filter((address) => {
    const there = people.filter((person) => plain(person.address) === address)
    if (there.some(isFosterCarer)) return true
    return there.some(({ group }) => group === 'child') && !there.some(isParent)
  })
  const ofPeople = people.filter(({ address }) => secret.includes(plain(address))).map(({ address }) => address)
  const ofPeriods = periods
    .filter(({ lane, confidential }) => confidential && (lane === 'home' || lane === 'placement'))
    .map(({ what }) => what)
  const whole = ofPeriods.filter((what) => what.trim().length >= 4).map((what) => new RegExp(edged(escaped(what)), 'giu'))
  return [...whole, ...[...ofPeople, ...ofPeriods].flatMap((address) => addressPattern(address) ?? [])]
}

const edged = (pattern: string): string => `(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`

/** The names by which foster carers may be written; a first or last name alone only where nobody else of the case has it. */
function carersNames({ caseRecord: { people } }: ChronologyAround): RegExp[] {
  const carers = people.filter(isFosterCarer)
  const others = people.filter((person) => !isFosterCarer(person))
  const isFree = (name: string): boolean =>
    name.trim().length > 2 &&
    !others.some(({ firstName, lastName, knownAs }) => [firstName, lastName, knownAs].some((one) => plain(one) === plain(name)))
  return carers.flatMap((carer) => {
    const { firstName, lastName, knownAs } = carer
    const names = [formalName(carer), fullName(carer)].filter((name) => name.trim().includes(' ')).map(escaped)
    const surnames = lastName.trim() === '' ? [] : [`${TITLE}\\s+(?:(?:and|&)\\s+${TITLE}\\s+)?${escaped(lastName)}`]
    const alone = [knownAs, firstName, lastName].filter(isFree).map(escaped)
    return [...surnames.map((name) => `(?:${name})`), ...names, ...alone].map((name) => new RegExp(edged(name), 'gu'))
  })
}

/**
 * Takes out of a text what no copy may say: confidential addresses and, for a court, the names of foster carers. Something
 * stands in the place of each, so that a reader sees that it was there.
 */
export function withholding(around: ChronologyAround, form: ChronologyForm): (text: string) => string {
  const addresses = secretAddresses(around)
  const names = form === 'court' ? carersNames(around) : []
  if (addresses.length + names.length === 0) return (text) => text
  return (text) => {
    const placed = addresses.reduce((so, pattern) => so.replace(pattern, ADDRESS_WITHHELD), text)
    return names.reduce((so, pattern) => so.replace(pattern, FOSTER_CARER), placed)
  }
}

/** Entries and periods for a picture that leaves: without what no copy may say. Private notes are taken off. */
export function forPicture<E extends CaseEntry, P extends ChronologyPeriod>(
  entries: readonly E[],
  periods: readonly P[],
  form: ChronologyForm,
  around: ChronologyAround,
): { entries: E[]; periods: P[] } {
  const clean = withholding(around, form)
  return {
    entries: entries.map((entry) => ({
      ...entry,
      note: '',
      event: clean(entry.event),
      action: clean(entry.action),
      outcome: clean(entry.outcome),
      when: { ...entry.when, typed: clean(entry.when.typed) },
      impacts: entry.impacts.map((impact) => ({ ...impact, text: clean(impact.text) })),
      sources: entry.sources.map((source) => ({
        ...source,
        person: clean(source.person),
        document: clean(source.document),
        original: [],
      })),
    })),
    periods: periods.map((period) => ({ ...period, what: clean(period.what) })),
  }
}
