import { addMonths, isDay } from '../document/index.ts'
import type { EventDays } from './obligation.ts'

/** The days on which an event happened, earliest first; the sixteenth birthday is worked out where only the birth is known. */
export function daysOfEvent(events: EventDays, name: string): string[] {
  const given = Object.hasOwn(events, name) ? events[name] : undefined
  const days = (typeof given === 'string' ? [given] : [...(given ?? [])]).filter((day) => day.trim() !== '').sort()
  if (days.length > 0 || name !== 'sixteenthBirthday') return days
  return daysOfEvent(events, 'birth')
    .filter(isDay)
    .map((birth) => addMonths(birth, 192))
}
