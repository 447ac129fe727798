import { isDay, writeDay } from '../../document/index.ts'

/** A day written `YYYY-MM-DD` as a report writes it, "5 March 2026"; any other text is given back as it was typed. */
export function longDate(text: string): string {
  const day = text.trim()
  return isDay(day) ? writeDay(day) : text
}

/** True for a day in full, such as "5 March 2026" or `2026-03-05`, so that a sentence can say "on" before it. */
export function isWholeDay(text: string): boolean {
  return /^\d{1,2} [A-Z][a-z]+ \d{4}$/.test(longDate(text).trim())
}
