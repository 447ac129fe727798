import { daysOfEvent } from './event-days.ts'
import type { DueDate, EventDays, TimescaleObligation } from './obligation.ts'

/**
 * Under what name a case keeps the day on which something was done that has no event of its own ("report sent to the chair"):
 * the obligation, and the day of the event that it was done for, so that the next round is owed anew.
 */
export function doneRecord({ obligation, trigger }: Pick<DueDate, 'obligation' | 'trigger'>): string {
  return `done:${obligation.id}:${trigger.slice(0, 10)}`
}

/** The name of the key date that shows that something was done: setting it meets the obligation, or begins its next round. */
export function doneBy({ obligation, event, trigger }: Pick<DueDate, 'obligation' | 'event' | 'trigger'>): string {
  // A visit of any kind keeps counting as one; what was counted from a first meeting goes on from the last.
  if (obligation.repeats) return event === 'lastVisit' || event === 'visit' ? event : obligation.event
  return obligation.metBy?.[0] ?? doneRecord({ obligation, trigger })
}

/**
 * Whether something is still to be done on a day: not when it was recorded as done (`doneRecord`), not when an event that
 * meets it (the obligation's `metBy`) lies between its trigger and today, not when it was to be done before an event that is
 * over, and never for a mere threshold. What repeats is not met by the day that it counts from.
 */
export function isOutstanding(
  { obligation, trigger }: Pick<DueDate, 'obligation' | 'trigger'>,
  events: EventDays,
  today: string,
): boolean {
  if (obligation.sort === 'threshold' || daysOfEvent(events, doneRecord({ obligation, trigger })).length > 0) return false
  const day = today.slice(0, 10)
  const from = trigger.slice(0, 10)
  if (obligation.direction === 'before') return from >= day
  return !(obligation.metBy ?? []).some((event) =>
    daysOfEvent(events, event).some(
      (done) => (obligation.repeats ? done.slice(0, 10) > from : done.slice(0, 10) >= from) && done.slice(0, 10) <= day,
    ),
  )
}

/**
 * The obligations that apply where certain things are true of a case; what concerns a worker or a carer is left out. One that names nothing always applies; one with a
 * variant that applies gives way to it (`cla-visit` to `cla-visit-permanent`): a variant has the id of the ordinary case with
 * more behind it, and names everything that the ordinary one does and more.
 */
export function applicable<T extends Pick<TimescaleObligation, 'id' | 'when' | 'about'>>(
  obligations: readonly T[],
  circumstances: ReadonlySet<string>,
): T[] {
  const applying = obligations.filter(
    ({ about, when = [] }) => about !== 'worker' && about !== 'carer' && when.every((one) => circumstances.has(one)),
  )
  return applying.filter((ordinary) => !applying.some((other) => isVariant(other, ordinary)))
}

function isVariant(
  { id, when = [] }: Pick<TimescaleObligation, 'id' | 'when'>,
  ordinary: Pick<TimescaleObligation, 'id' | 'when'>,
): boolean {
  const needed = ordinary.when ?? []
  return id.startsWith(`${ordinary.id}-`) && when.length > needed.length && needed.every((one) => when.includes(one))
}
