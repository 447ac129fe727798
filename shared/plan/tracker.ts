import { daysBetween } from '../document/index.ts'
import { type CasePlan, type PlanStep, STEP_STATES } from './case-plan.ts'
import { readDue } from './dates.ts'

/** A step as the tracker lists it, across the case or across all cases. */
export interface TrackedStep {
  caseId: string
  caseTitle: string
  step: PlanStep
  /** Its place among the steps of its plan, from 1. Steps that are done or dropped keep theirs, so that no other takes it. */
  number: number
  /** The day by which it is to be done, `YYYY-MM-DD`; null where none can be read from what was typed. */
  due: string | null
  /** The next day on which it is to be looked at, null where none was set. */
  review: string | null
  /** The day that counts: by which it is to be done, else on which it is to be looked at. Null without either. */
  day: string | null
  stands: 'overdue' | 'due-soon' | 'open' | 'no-date' | 'done' | 'dropped'
  /** Calendar days until that day; negative when overdue, null without a date or when it is done with. */
  daysLeft: number | null
}

/** How many calendar days ahead count as soon. */
const SOON = 7

/** Every step of a case's plan with how it stands on a day: what is overdue first, then by day, what is done with last. */
export function trackedSteps({ id, title, plan }: { id: string; title: string; plan: CasePlan }, today: string): TrackedStep[] {
  return plan.steps.map((step, at) => tracked(step, { caseId: id, caseTitle: title, number: at + 1 }, today)).sort(byUrgency)
}

function tracked(step: PlanStep, of: { caseId: string; caseTitle: string; number: number }, today: string): TrackedStep {
  const due = readDue(step.due, { today, relativeTo: step.start || today }).last
  const looked = readDue(step.reviewDate, { today })
  const review = looked.review ?? looked.last
  const day = due ?? review
  const base = { ...of, step, due, review, day }
  if (step.status === 'done' || step.status === 'dropped') return { ...base, stands: step.status, daysLeft: null }
  if (day === null) return { ...base, stands: 'no-date', daysLeft: null }
  const daysLeft = daysBetween(today, day)
  return { ...base, stands: daysLeft < 0 ? 'overdue' : daysLeft <= SOON ? 'due-soon' : 'open', daysLeft }
}

const ORDER = ['overdue', 'due-soon', 'open', 'no-date', 'done', 'dropped'] as const

/** What is overdue first, then by day, what is done with last; two of the same day by case and wording. */
export function byUrgency(one: TrackedStep, other: TrackedStep): number {
  return (
    ORDER.indexOf(one.stands) - ORDER.indexOf(other.stands) ||
    (one.day ?? '').localeCompare(other.day ?? '') ||
    one.caseTitle.localeCompare(other.caseTitle, 'en-GB') ||
    one.step.action.localeCompare(other.step.action, 'en-GB')
  )
}

/** How a step stands, in words: "3 days late", "due today", "in 5 days", "look again in 5 days", "done". */
export function standingOf({ stands, daysLeft, due, step }: TrackedStep): string {
  if (stands === 'no-date') return 'no date'
  if (daysLeft === null) return STEP_STATES[step.status].toLowerCase()
  const days = Math.abs(daysLeft) === 1 ? '1 day' : `${Math.abs(daysLeft)} days`
  if (daysLeft === 0) return due === null ? 'look again today' : 'due today'
  if (daysLeft < 0) return `${days} late`
  return due === null ? `look again in ${days}` : `in ${days}`
}
