import type { PlanAction } from '../../document/index.ts'

/** Why an action is beyond the person who is to do it, and the words that show it. */
export interface OutOfReach {
  start: number
  end: number
  why: 'at-once' | 'danger' | 'child' | 'day-and-night' | 'time' | 'money' | 'home' | 'perfect' | 'person'
}

/** Looks for one way in which an action of a plan, made on a day, is out of reach. */
export type Finder = (action: PlanAction, planDate: string) => OutOfReach | null

/** What a pattern found as one that is out of reach, or null. */
export function foundAs(why: OutOfReach['why'], match: RegExpExecArray | null): OutOfReach | null {
  return match ? { start: match.index, end: match.index + match[0].length, why } : null
}
