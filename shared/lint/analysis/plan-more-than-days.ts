import { daysBetween } from '../../document/index.ts'
import { readDue } from '../../plan/index.ts'
import { type Finder, foundAs } from './out-of-reach.ts'
import { amountIn } from './plan-amounts.ts'
import { tooBigAJob, tooManyAssessed } from './plan-too-much.ts'

const WEIGHT =
  /\b(?:lose|gain|put on|shed)s? (?<amount>\d+|one|two|three|four|five|six|seven|eight|nine|ten) (?<unit>stone|kg|kilos?|kilograms?|pounds|lbs)\b/iu
const KILOS: Readonly<Record<string, number>> = { stone: 6.4, pounds: 0.45, lbs: 0.45 }
const KILOS_A_WEEK = 1.2
const MANY =
  /\b(?<amount>\d{1,3}|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen|twenty|thirty|forty) (?:[\p{L}-]+ ){0,2}?(?:assessments|reports|home visits|visits|interviews|sessions|families|relatives|applications|homes|statements|reviews)\b/iu
const FEW = 6

/** More weight, or more visits, than there are days. */
export const tooMuch: Finder = ({ action, due }, planDate) => {
  const { last } = readDue(due, { today: planDate, relativeTo: planDate })
  if (last === null || last < planDate) return null
  const days = daysBetween(planDate, last)
  const weight = WEIGHT.exec(action)
  if (
    weight?.groups &&
    amountIn(weight.groups.amount ?? '') * (KILOS[weight.groups.unit ?? ''] ?? 1) > Math.max(1, days / 7) * KILOS_A_WEEK
  )
    return foundAs('time', weight)
  const many = MANY.exec(action)
  const amount = amountIn(many?.groups?.amount ?? '')
  return amount >= FEW && days < amount * 0.7 ? foundAs('time', many) : null
}

/** A house to be done in a day, a family to be assessed by teatime. */
export const bigJob: Finder = (action, planDate) => {
  const found = tooBigAJob(action, planDate) ?? tooManyAssessed(action, planDate)
  return found && { ...found, why: 'time' }
}
