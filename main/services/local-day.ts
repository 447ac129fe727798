import { addDays } from '../../shared/document/index.ts'

/** The day on this computer's calendar, `YYYY-MM-DD`. */
export function localDay(moment: Date): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
}

/** The last moment of a day in England, which is never later than an hour into the next day of UTC; the next day's first is near enough. */
export function endOfDay(day: string): string {
  return `${addDays(day, 1)}T00:00:00.000Z`
}
