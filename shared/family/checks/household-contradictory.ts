import type { Household } from '../kin.ts'
import { differentPlaces } from './addresses.ts'
import type { FamilyCheckCode } from './check.ts'
import { type Home, hasDied } from './family-to-check.ts'
import { listed, whose } from './naming.ts'

/** Moving may take as long as this. */
const MOVING = 31

/** What is said of where somebody lives does not fit together. */
export const householdContradictory: FamilyCheckCode<'household-contradictory'> = (checked, _figures, report) => {
  for (const person of checked.people) {
    const name = checked.call(person.id)
    const homes = checked.homesOf.get(person.id) ?? []
    const at = (home: Home | undefined) => ({ list: 'households', id: home?.household.id ?? '' }) as const
    const backwards = homes.find(({ from, until }) => from !== null && until !== null && until.to < from.from)
    if (backwards !== undefined)
      report({
        message: `${name} left ${nameOf(backwards.household)} before moving in`,
        question: `Which is right: from ${backwards.member.from.trim()}, or until ${backwards.member.until.trim()}?`,
        personIds: [person.id],
        at: at(backwards),
      })
    const now = homes.filter(({ isNow }) => isNow)
    if (hasDied(person) && now.length > 0) {
      report({
        message: `${name} has died and is still in a household`,
        question: `Until when did ${name} live at ${nameOf(now[0]?.household)}?`,
        personIds: [person.id],
        at: at(now[0]),
      })
      continue
    }
    const whole = homes.filter(({ member }) => !member.partly)
    const pair = together(whole)
    if (pair !== null)
      report({
        message: `${name} lives in two households at once`,
        question: `${listed(pair.map(({ household }) => nameOf(household)))}: in each for part of the week, or was there a move, and when?`,
        personIds: [person.id],
        at: at(pair[1]),
        rests: pair.map(({ household }) => household.id).join('+'),
      })
    const lived = now.filter(({ member }) => !member.partly)
    const [only] = lived
    if (only !== undefined && lived.length === 1 && differentPlaces(person.address, placeOf(only.household)))
      report({
        message: `${whose(name)} address is not that of the household`,
        question: `${person.address.trim()}, or ${placeOf(only.household)}?`,
        personIds: [person.id],
        at: at(only),
        rests: `${person.address} ${placeOf(only.household)}`,
      })
  }
}

const placeOf = ({ address, name }: Household): string => address.trim() || name.trim()
const nameOf = (household: Household | undefined): string =>
  household?.name.trim() || household?.address.trim() || 'one household'

/** Two homes, in different households, in which somebody lived wholly at one time for longer than a move takes. */
function together(homes: readonly Home[]): readonly [Home, Home] | null {
  for (const [index, one] of homes.entries())
    for (const other of homes.slice(index + 1))
      if (one.household !== other.household && ((one.isNow && other.isNow) || overlap(one, other) > MOVING)) return [one, other]
  return null
}

/** For how many days two stays must have overlapped; none where a beginning or an end is not known. */
function overlap(one: Home, other: Home): number {
  if (one.from === null || other.from === null) return 0
  const end = (home: Home): number => home.until?.from ?? (home.isNow ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY)
  return Math.min(end(one), end(other)) - Math.max(one.from.to, other.from.to)
}
