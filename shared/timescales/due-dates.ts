import { dueOn, lastWorkingDayBefore, readTrigger } from './due-on.ts'
import { daysOfEvent } from './event-days.ts'
import type { DueDate, DueStanding, EventDays, TimescaleObligation } from './obligation.ts'
import { workingDaysBetween } from './working-days.ts'

/** What an obligation makes due, given the day of one event. Throws TriggerError for one that is no day. */
export function dueDate(obligation: TimescaleObligation, trigger: string, event = obligation.event): DueDate {
  const due = dueOn(obligation, trigger)
  return { obligation, event, trigger, due, lastWorkingDay: lastWorkingDayBefore(due) }
}

/**
 * Everything that the obligations of a pack make due, given the days of their events, in order of due date, then as the
 * pack lists them. An event without a day makes nothing due, unless another that the obligation runs from has one; of an event
 * that happened more than once, each day counts except for what repeats, where only the last does. Empty days are passed over.
 * @throws TriggerError naming a day that is none.
 */
export function dueDates(obligations: readonly TimescaleObligation[], events: EventDays): DueDate[] {
  const due = obligations.flatMap((obligation) => {
    const event = [obligation.event, ...(obligation.orFrom ?? [])].find((name) => daysOfEvent(events, name).length > 0)
    if (event === undefined) return []
    const days = daysOfEvent(events, event)
    const counted = obligation.repeats ? days.slice(-1) : days
    return counted.map((trigger) => dueDate(obligation, trigger, event))
  })
  return due.sort((one, other) => (one.due < other.due ? -1 : one.due > other.due ? 1 : 0))
}

/** How a due date stands: working days left, and whether it is past. `today` may have a time. Throws TriggerError for one that is no day. */
export function standingOn(due: DueDate, today: string): DueStanding {
  const moment = readTrigger(today)
  const day = due.due.slice(0, 10)
  const pastTheHour = moment.minutes !== null && due.due.length > 10 && today > due.due
  const overdue = day < moment.day || pastTheHour
  return { ...due, workingDaysLeft: workingDaysBetween(moment.day, day), overdue }
}

/** The standing of everything that is due, soonest first. */
export function dueStandings(obligations: readonly TimescaleObligation[], events: EventDays, today: string): DueStanding[] {
  return dueDates(obligations, events).map((due) => standingOn(due, today))
}

/** The next thing that is due on or after today, or null; what the status bar shows. */
export function nextDue(obligations: readonly TimescaleObligation[], events: EventDays, today: string): DueStanding | null {
  return dueStandings(obligations, events, today).find((due) => !due.overdue && due.obligation.sort !== 'threshold') ?? null
}

/**
 * True when something done on a day was in time. For a limit before an event "done on" the due day is in time.
 * Hours are compared to the day when only the day is known.
 */
export function doneInTime(due: DueDate, doneOn: string): boolean {
  const length = Math.min(due.due.length, doneOn.length)
  return doneOn.slice(0, length) <= due.due.slice(0, length)
}
