import type { DueItem } from '../../../shared/api/index.ts'
import { addDays, addMonths, weekdayOf } from '../../../shared/document/index.ts'
import { bankHolidayOn } from '../../../shared/timescales/index.ts'

export interface CalendarDay {
  /** `YYYY-MM-DD`. */
  day: string
  inMonth: boolean
  weekend: boolean
  /** The bank holiday's name, or null. */
  holiday: string | null
  isToday: boolean
  due: DueItem[]
}

/** The weeks, Monday first, that the month of a day lies in, each day with what falls due on it. */
export function monthWeeks(dayInMonth: string, items: readonly DueItem[], today: string): CalendarDay[][] {
  const month = dayInMonth.slice(0, 7)
  const weeks: CalendarDay[][] = []
  for (let monday = startOfWeek(`${month}-01`); monday.slice(0, 7) <= month; monday = addDays(monday, 7)) {
    weeks.push(
      Array.from({ length: 7 }, (_, index) => {
        const day = addDays(monday, index)
        return {
          day,
          inMonth: day.startsWith(month),
          weekend: weekdayOf(day) > 5,
          holiday: bankHolidayOn(day),
          isToday: day === today,
          due: items.filter((item) => item.due.startsWith(day)),
        }
      }),
    )
  }
  return weeks
}

const startOfWeek = (day: string): string => addDays(day, 1 - weekdayOf(day))

/** Where a key leads from a day in the calendar, or null for a key that leads nowhere. */
export function dayReached(day: string, key: string, withShift: boolean): string | null {
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1)
    case 'ArrowRight':
      return addDays(day, 1)
    case 'ArrowUp':
      return addDays(day, -7)
    case 'ArrowDown':
      return addDays(day, 7)
    case 'Home':
      return startOfWeek(day)
    case 'End':
      return addDays(startOfWeek(day), 6)
    case 'PageUp':
      return addMonths(day, withShift ? -12 : -1)
    case 'PageDown':
      return addMonths(day, withShift ? 12 : 1)
    default:
      return null
  }
}
