import { daysOfEvent } from './event-days.ts'
import type { DueDate, EventDays, TimescaleObligation } from './obligation.ts'

/**
 * Whether something is still to be done on a day: not when an event that meets it (the obligation's `metBy`) lies between its
 * trigger and today, not when it was to be done before an event that is over, and never for a mere threshold.
 */
export function isOutstanding(
  { obligation, trigger }: Pick<DueDate, 'obligation' | 'trigger'>,
  events: EventDays,
  today: string,
): boolean {
  if (obligation.sort === 'threshold') return false
  const day = today.slice(0, 10)
  const from = trigger.slice(0, 10)
  if (obligation.direction === 'before') return from >= day
  return !(obligation.metBy ?? []).some((event) =>
    daysOfEvent(events, event).some((done) => done.slice(0, 10) >= from && done.slice(0, 10) <= day),
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
