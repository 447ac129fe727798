import type { PlanAction } from '../../document/index.ts'
import { daysBetween } from '../../document/index.ts'
import { readDue } from '../../plan/index.ts'

/** Days that are left from the plan's day to the last one typed; null where none is typed, or it is past. */
export function daysLeft(due: string, planDate: string): number | null {
  const { last } = readDue(due, { today: planDate, relativeTo: planDate })
  return last === null || last < planDate ? null : daysBetween(planDate, last)
}

const BIG_JOBS =
  /\b(?:clear|empty|gut|re-?decorate|decorate|paint|re-?carpet|fit (?:new |the )?(?:carpets|floor\p{L}*|kitchen|bathroom)|lay (?:new |the )?(?:carpets|floor\p{L}*)|re-?home|re-?wire|re-?plaster|renovate|refurbish|deep[- ]clean|furnish|wallpaper|tile|rebuild)\b/giu
const ALL_OF_IT =
  /\b(?:(?:whole|entire) (?:of the )?(?:house|flat|home|place|property|garden)|every room|all (?:of )?(?:the |her |his |their |five |four |three )?rooms|(?:house|flat|home) from top to bottom|whole (?:of )?(?:upstairs|downstairs))\b/iu
const A_DAY_OR_TWO = 3
const A_WEEK = 7

/** Big jobs about a house, more than a family does in so few days. */
export function tooBigAJob({ action, due }: PlanAction, planDate: string): { start: number; end: number } | null {
  const jobs = [...action.matchAll(BIG_JOBS)]
  const [first] = jobs
  const days = daysLeft(due, planDate)
  if (!first || days === null || days > A_WEEK) return null
  const whole = ALL_OF_IT.exec(action)
  const beyond = days <= A_DAY_OR_TWO ? whole !== null || jobs.length > 2 : whole !== null && jobs.length > 1
  if (!beyond) return null
  const last = Math.max((jobs.at(-1)?.index ?? 0) + (jobs.at(-1)?.[0].length ?? 0), whole ? whole.index + whole[0].length : 0)
  return { start: first.index, end: last }
}

const ASSESSED =
  /\b(?:complete|finish|carry out|write|conduct|do)s? (?:[\p{L}-]+ ){0,4}?(?:assessments?|reports?|statements?)\b[^.;]{0,40}\b(?:all|both|each|two|three|four|five|six) (?:of )?(?:the )?(?:[\p{L}-]+ )?(?:children|siblings|brothers|sisters|grandparents|relatives|carers|adults)\b/iu

/** Assessments of several people by the day after tomorrow. */
export function tooManyAssessed({ action, due }: PlanAction, planDate: string): { start: number; end: number } | null {
  const days = daysLeft(due, planDate)
  const found = days !== null && days < A_DAY_OR_TWO ? ASSESSED.exec(action) : null
  return found ? { start: found.index, end: found.index + found[0].length } : null
}
