import { addDays, daysBetween, weekdayOf } from '../document/index.ts'
import { bankHolidayOn } from './bank-holidays.ts'

/** True for Monday to Friday outside the bank holidays of England and Wales. Throws NotADayError. */
export function isWorkingDay(day: string): boolean {
  return weekdayOf(day) <= 5 && bankHolidayOn(day) === null
}

/**
 * The working day so many working days after `day` (before it when negative). The day after the start is day 1;
 * 0 gives `day` itself, whatever day it is. Throws NotADayError.
 */
export function addWorkingDays(day: string, count: number): string {
  if (!Number.isInteger(count)) throw new RangeError(`Working days are counted whole; ${count} was asked for.`)
  const step = count < 0 ? -1 : 1
  let left = Math.abs(count)
  let reached = day
  while (left > 0) {
    reached = addDays(reached, step)
    if (isWorkingDay(reached)) left -= 1
  }
  return reached
}

/**
 * How many working days lie after `from` up to and including `to`: 0 on the same day, 1 from Friday to Monday.
 * Negative when `to` is earlier: the working days from `to` up to, not including, `from`. Throws NotADayError.
 */
export function workingDaysBetween(from: string, to: string): number {
  if (daysBetween(from, to) < 0) {
    let count = 0
    for (let day = to; day < from; day = addDays(day, 1)) if (isWorkingDay(day)) count -= 1
    return count
  }
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day)) count += 1
  return count
}
