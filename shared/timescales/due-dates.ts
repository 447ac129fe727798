import { addDays, addMonths, isDay } from '../document/index.ts'
import { addWorkingDays, workingDaysBetween } from './working-days.ts'

export type TimescaleUnit = 'hours' | 'days' | 'workingDays' | 'weeks' | 'months' | 'years'

/** What a pack asks to be done within a time of an event; a pack's obligations have this shape. */
export interface TimescaleObligation {
  id: string
  event: string
  what: string
  limit: number
  unit: TimescaleUnit
  direction: 'after' | 'before'
  repeats: boolean
  clause: string
  note?: string | undefined
}

/** What is due, when, and for which clause. */
export interface DueDate {
  obligation: TimescaleObligation
  /** The event's day as given, `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`. */
  trigger: string
  /** `YYYY-MM-DD`; for a limit in hours from a trigger with a time, `YYYY-MM-DDTHH:MM`. */
  due: string
}

/** A due date as it stands on a day. */
export interface DueStanding extends DueDate {
  /** Working days after today up to and with the due day; 0 today, negative when overdue. */
  workingDaysLeft: number
  overdue: boolean
}

/** A trigger that is neither a day nor a day with a time. */
export class TriggerError extends Error {
  override readonly name = 'TriggerError'

  constructor(trigger: string) {
    super(`“${trigger}” is not a day. Write it as YYYY-MM-DD, or with the time as YYYY-MM-DDTHH:MM.`)
  }
}

const TRIGGER = /^(\d{4}-\d{2}-\d{2})(?:[T ]([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d)?)?$/

/**
 * When an obligation falls due. The day after the trigger is day 1. Working days leave out weekends and bank holidays;
 * weeks, months and years end on the same weekday or date, which may be a weekend. `before` counts back from the event.
 * Hours run on through nights and weekends; from a day without a time, 24 hours end at the end of the next day.
 * @throws TriggerError when the trigger is no day; RangeError when working days lie before 1978.
 */
export function dueOn(obligation: Pick<TimescaleObligation, 'limit' | 'unit' | 'direction'>, trigger: string): string {
  const { day, minutes } = readTrigger(trigger)
  const sign = obligation.direction === 'before' ? -1 : 1
  const { limit } = obligation
  switch (obligation.unit) {
    case 'hours':
      return minutes === null ? addDays(day, sign * Math.ceil(limit / 24)) : hoursFrom(day, minutes, sign * limit)
    case 'days':
      return addDays(day, sign * whole(limit, sign))
    case 'workingDays':
      return addWorkingDays(day, sign * whole(limit, sign))
    case 'weeks':
      return addDays(day, sign * whole(limit * 7, sign))
    case 'months':
      return addMonths(day, sign * Math.trunc(limit))
    case 'years':
      return addMonths(day, sign * Math.trunc(limit * 12))
  }
}

/** Half a day is never given away: a limit after the event is cut down to whole days, one before it filled up. */
function whole(limit: number, sign: number): number {
  return sign < 0 ? Math.ceil(limit) : Math.floor(limit)
}

function readTrigger(trigger: string): { day: string; minutes: number | null } {
  const found = TRIGGER.exec(trigger.trim())
  if (found?.[1] === undefined || !isDay(found[1])) throw new TriggerError(trigger)
  return { day: found[1], minutes: found[2] === undefined ? null : Number(found[2]) * 60 + Number(found[3]) }
}

function hoursFrom(day: string, minutes: number, hours: number): string {
  const reached = minutes + Math.round(hours * 60)
  const days = Math.floor(reached / 1440)
  const rest = reached - days * 1440
  const two = (part: number): string => String(part).padStart(2, '0')
  return `${addDays(day, days)}T${two(Math.floor(rest / 60))}:${two(rest % 60)}`
}

/** The days of events by name; several where an event has happened more than once. */
export type EventDays = Readonly<Record<string, string | readonly string[] | undefined>>

/**
 * Everything that the obligations of a pack make due, given the days of their events, in order of due date, then as the
 * pack lists them. An event without a day makes nothing due; of an event that happened more than once, each day counts
 * except for what repeats, where only the last does. Empty days are passed over.
 * @throws TriggerError naming a day that is none.
 */
export function dueDates(obligations: readonly TimescaleObligation[], events: EventDays): DueDate[] {
  const due = obligations.flatMap((obligation) => {
    const given = Object.hasOwn(events, obligation.event) ? events[obligation.event] : undefined
    const days = (typeof given === 'string' ? [given] : [...(given ?? [])]).filter((day) => day.trim() !== '').sort()
    const counted = obligation.repeats ? days.slice(-1) : days
    return counted.map((trigger) => ({ obligation, trigger, due: dueOn(obligation, trigger) }))
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
  return dueStandings(obligations, events, today).find((due) => !due.overdue) ?? null
}

/**
 * True when something done on a day was in time. For a limit before an event "done on" the due day is in time.
 * Hours are compared to the day when only the day is known.
 */
export function doneInTime(due: DueDate, doneOn: string): boolean {
  const length = Math.min(due.due.length, doneOn.length)
  return doneOn.slice(0, length) <= due.due.slice(0, length)
}

const UNIT_WORDS: Record<TimescaleUnit, readonly [string, string]> = {
  hours: ['hour', 'hours'],
  days: ['day', 'days'],
  workingDays: ['working day', 'working days'],
  weeks: ['week', 'weeks'],
  months: ['month', 'months'],
  years: ['year', 'years'],
}

/** "within 15 working days", "at least 3 working days before", "every 6 weeks". */
export function limitInWords({
  limit,
  unit,
  direction,
  repeats,
}: Pick<TimescaleObligation, 'limit' | 'unit' | 'direction' | 'repeats'>): string {
  const words = UNIT_WORDS[unit][limit === 1 ? 0 : 1]
  if (direction === 'before') return `at least ${limit} ${words} before`
  if (!repeats) return `within ${limit} ${words}`
  return limit === 1 ? `every ${words}` : `every ${limit} ${words}`
}

/** "due today", "3 working days left", "2 working days overdue". */
export function standingInWords({ due, workingDaysLeft, overdue }: DueStanding, today: string): string {
  if (!overdue && due.slice(0, 10) === today.slice(0, 10)) return 'due today'
  const count = Math.abs(workingDaysLeft)
  const days = `${count} working ${count === 1 ? 'day' : 'days'}`
  if (!overdue) return `${days} left`
  return count === 0 ? 'overdue' : `${days} overdue`
}
