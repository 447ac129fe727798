import type { DueDate, EventDays } from './due-dates.ts'

/**
 * The event whose day shows that an obligation was met, by the obligation's id, which all packs share. An obligation that is
 * not here stays due until its own event moves on.
 */
export const MET_BY: Readonly<Record<string, string>> = {
  'assessment-allocated': 'allocation',
  'family-visited': 'firstVisit',
  'child-seen': 'firstVisit',
  'visit-on-new-referral': 'lastVisit',
  'first-protection-visit': 'lastVisit',
  'first-manager-review': 'assessmentCompleted',
  'second-manager-review': 'assessmentCompleted',
  'assessment-aim': 'assessmentCompleted',
  'assessment-complete': 'assessmentCompleted',
  'assessment-complete-from-referral': 'assessmentCompleted',
  // A conference is called once the enquiry has been finished.
  'enquiry-complete': 'initialConference',
  'initial-conference': 'initialConference',
  'first-core-group': 'firstCoreGroup',
  'later-core-groups': 'nextCoreGroup',
  'first-review-conference': 'reviewConference',
}

/**
 * Whether something is still to be done on a day: not when the event that meets it lies between its trigger and today, and
 * not when it was to be done before an event that is over.
 */
export function isOutstanding(
  { obligation, trigger }: Pick<DueDate, 'obligation' | 'trigger'>,
  events: EventDays,
  today: string,
): boolean {
  const day = today.slice(0, 10)
  if (obligation.direction === 'before') return trigger.slice(0, 10) >= day
  const event = Object.hasOwn(MET_BY, obligation.id) ? MET_BY[obligation.id] : undefined
  if (event === undefined) return true
  const given = Object.hasOwn(events, event) ? events[event] : undefined
  const days = typeof given === 'string' ? [given] : (given ?? [])
  return !days.some((done) => done !== '' && done.slice(0, 10) >= trigger.slice(0, 10) && done.slice(0, 10) <= day)
}
