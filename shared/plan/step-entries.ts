import { writeDay } from '../document/index.ts'
import { type CalendarEntry, entryId } from '../timescales/index.ts'
import type { TrackedStep } from './tracker.ts'

/**
 * The days of a step, when it is due and when it is looked at again, as entries of a calendar. What a step says names people,
 * and a calendar leaves the office: an entry says only which step of which plan, by the case's mark.
 */
export function stepEntries({ caseId, step, number, due, review }: TrackedStep, mark: string): CalendarEntry[] {
  const entry = (day: string | null, what: string, description: string): CalendarEntry[] =>
    day === null
      ? []
      : [{ uid: entryId([caseId, step.id, what]), day, summary: `${mark}: step ${number} of the plan ${what}`, description }]
  return [
    ...entry(due, 'is due', review === null ? '' : `Looked at again on ${writeDay(review)}.`),
    ...entry(review, 'is looked at again', ''),
  ]
}
