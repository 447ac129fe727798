import { type EntryDate, readWhen } from '../../dates/index.ts'
import { dayNumber, isDay } from '../../document/index.ts'

/** The first and the last day on which something may have been, as `dayNumber` gives them; open where nobody knows. */
export interface Stretch {
  from: number
  to: number
}

/** How far "about 1960" may be from 1960. */
const SLACK = 5 * 366

/** What was typed as days; null where nothing is said, or nothing that could be read. */
export function stretchOf(typed: string, today: string): Stretch | null {
  const text = typed.trim()
  if (text === '') return null
  if (isDay(text)) return { from: dayNumber(text), to: dayNumber(text) }
  const { when } = readWhen(text, { today })
  return when === null || when.kind === 'unknown' ? null : days(when)
}

function days({ first, last, about }: EntryDate): Stretch {
  const slack = about ? SLACK : 0
  return {
    from: first === '' ? Number.NEGATIVE_INFINITY : dayNumber(first) - slack,
    to: last === '' ? Number.POSITIVE_INFINITY : dayNumber(last) + slack,
  }
}

const YEAR = 365.2425

/** The most whole years that may lie between two times. */
export const mostYears = (from: Stretch, to: Stretch): number => Math.floor((to.to - from.from) / YEAR)

/** The fewest whole years that must lie between two times. */
export const fewestYears = (from: Stretch, to: Stretch): number => Math.floor((to.from - from.to) / YEAR)
