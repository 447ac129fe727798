import type { PlanAction } from '../../document/index.ts'
import type { Finder, OutOfReach } from './out-of-reach.ts'
import { atOnce } from './plan-at-once.ts'
import { childsBurden } from './plan-childs-burden.ts'
import { danger } from './plan-dangerous-errand.ts'
import { money, newHome } from './plan-means.ts'
import { bigJob, tooMuch } from './plan-more-than-days.ts'
import { allAtOnce, leaps, takesLong, tooSoon } from './plan-too-soon.ts'
import { unable } from './plan-unable.ts'
import { dayAndNight, perfect } from './plan-without-rest.ts'

const FINDERS: readonly Finder[] = [
  danger,
  childsBurden,
  atOnce,
  dayAndNight,
  money,
  newHome,
  tooSoon,
  takesLong,
  leaps,
  tooMuch,
  bigJob,
  allAtOnce,
  unable,
  perfect,
]

/** What an action asks that its person cannot do, cannot do by then, or cannot do safely; null when nothing of that kind shows. */
export function beyondReach(action: PlanAction, planDate: string): OutOfReach | null {
  for (const find of FINDERS) {
    const found = find(action, planDate)
    if (found) return found
  }
  return null
}
