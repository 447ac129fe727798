import type { PlanScale } from './case-plan.ts'

/** What somebody said first and last on a scale from 0 to 10. */
export interface Scaled {
  by: string
  first: number
  last: number
}

/** First and last score of each person who put a number to something, in the order in which they first did. */
export function scaledBy(scales: readonly PlanScale[]): Scaled[] {
  const people = new Map<string, Scaled>()
  for (const { by, score } of scales.toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))) {
    const known = people.get(by)
    people.set(by, known ? { ...known, last: score } : { by, first: score, last: score })
  }
  return [...people.values()]
}

/** "2 to 3"; one number where it has not moved. */
export const sayScale = (first: number, last: number): string => (first === last ? `${last}` : `${first} to ${last}`)
