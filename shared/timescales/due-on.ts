import { addDays, addMonths, isDay } from '../document/index.ts'
import type { TimeLimit } from './obligation.ts'
import { addWorkingDays, isWorkingDay } from './working-days.ts'

/** A trigger that is neither a day nor a day with a time. */
export class TriggerError extends Error {
  override readonly name = 'TriggerError'

  constructor(trigger: string) {
    super(`“${trigger}” is not a day. Write it as YYYY-MM-DD, or with the time as YYYY-MM-DDTHH:MM.`)
  }
}

const TRIGGER = /^(\d{4}-\d{2}-\d{2})(?:[T ]([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d)?)?$/

/** The day of a trigger, and its minutes after midnight or null where it has no time. Throws TriggerError. */
export function readTrigger(trigger: string): { day: string; minutes: number | null } {
  const found = TRIGGER.exec(trigger.trim())
  if (found?.[1] === undefined || !isDay(found[1])) throw new TriggerError(trigger)
  return { day: found[1], minutes: found[2] === undefined ? null : Number(found[2]) * 60 + Number(found[3]) }
}

/**
 * When an obligation falls due. The day after the trigger is day 1; a limit of 0 is the trigger's own day. Working days leave
 * out weekends and bank holidays; weeks, months and years end on the same weekday or date, which may be a weekend (31 January
 * and 1 month is the last of February). `before` counts back from the event.
 * Hours run on through nights and weekends; from a day without a time, each begun 24 hours is a day, so that 24 hours end
 * with the next day. A time of day that the standard states (`at`) is part of the answer.
 * @throws TriggerError when the trigger is no day; RangeError when working days lie before 1978.
 */
export function dueOn(timeLimit: TimeLimit, trigger: string): string {
  const { day, minutes } = readTrigger(trigger)
  const sign = timeLimit.direction === 'before' ? -1 : 1
  const { limit, unit, at } = timeLimit
  if (unit === 'hours') {
    if (minutes !== null) return hoursFrom(day, minutes, sign * limit)
    return at === undefined ? addDays(day, sign * Math.ceil(limit / 24)) : `${day}T${at}`
  }
  const due = dayFrom(day, sign, timeLimit)
  return at === undefined ? due : `${due}T${at}`
}

function dayFrom(day: string, sign: 1 | -1, { limit, unit }: TimeLimit): string {
  switch (unit) {
    case 'workingDays':
      return limit === 0 ? workingDayFrom(day, sign) : addWorkingDays(day, sign * whole(limit, sign))
    case 'weeks':
      return addDays(day, sign * whole(limit * 7, sign))
    case 'months':
      return addMonths(day, sign * Math.trunc(limit))
    case 'years':
      return addMonths(day, sign * Math.trunc(limit * 12))
    default:
      return addDays(day, sign * whole(limit, sign))
  }
}

/** Half a day is never given away: a limit after the event is cut down to whole days, one before it filled up. */
function whole(limit: number, sign: number): number {
  return sign < 0 ? Math.ceil(limit) : Math.floor(limit)
}

/** The day itself, or the next working day where it is none. */
function workingDayFrom(day: string, sign: 1 | -1): string {
  return isWorkingDay(day) ? day : addWorkingDays(day, sign)
}

function hoursFrom(day: string, minutes: number, hours: number): string {
  const reached = minutes + Math.round(hours * 60)
  const days = Math.floor(reached / 1440)
  const rest = reached - days * 1440
  const two = (part: number): string => String(part).padStart(2, '0')
  return `${addDays(day, days)}T${two(Math.floor(rest / 60))}:${two(rest % 60)}`
}

/** The last working day before a due day that is a weekend or a bank holiday; null for one that is a working day itself. */
export function lastWorkingDayBefore(due: string): string | null {
  const day = due.slice(0, 10)
  return isWorkingDay(day) ? null : addWorkingDays(day, -1)
}

/**
 * The days on which an obligation that repeats falls due, each in time, up to and with `until`. Every one is counted from the
 * trigger and not from the one before, so that months do not drift: 31 January, 28 February, 31 March.
 * @throws TriggerError when the trigger is no day.
 */
export function dueSeries(timeLimit: TimeLimit, trigger: string, until: string): string[] {
  if (timeLimit.limit <= 0 || timeLimit.direction === 'before') return [dueOn(timeLimit, trigger)]
  const series: string[] = []
  for (let round = 1; ; round += 1) {
    const due = dueOn({ ...timeLimit, limit: timeLimit.limit * round }, trigger)
    if (due.slice(0, 10) > until) return series
    series.push(due)
  }
}
