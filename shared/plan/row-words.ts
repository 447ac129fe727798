import { writeDay } from '../document/index.ts'
import type { PlanStep, ProgressNote } from './case-plan.ts'

/** A day in words; nothing for none. */
export const day = (on: string): string => (on === '' ? '' : writeDay(on))

/** What is not empty, each on a line of its own. */
export const sentences = (parts: readonly string[]): string => parts.filter((part) => part.trim() !== '').join('\n')

/** The newest note of a step. */
export const lastNote = ({ progress }: PlanStep): ProgressNote | undefined =>
  progress.toSorted((a, b) => (a.on < b.on ? -1 : 1)).at(-1)
