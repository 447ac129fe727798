import { readWhen, writeWhen } from '../../shared/dates/index.ts'
import { isDay } from '../../shared/document/index.ts'
import type { Person } from '../../shared/family/index.ts'

const AGE = /^(?:aged?\s+|about\s+)?(\d{1,2})(?:\s*(?:y|yrs?|years?)(?:\s+old)?)?$/i

/** When somebody was born, as typed: a day goes where the rest of the case keeps dates of birth; an age becomes the year it speaks of. */
export function readBorn(typed: string, today: string): Pick<Person, 'born' | 'dateOfBirth'> {
  const text = typed.trim()
  const age = AGE.exec(text)?.[1]
  if (age !== undefined) return { born: `about ${Number(today.slice(0, 4)) - Number(age)}`, dateOfBirth: '' }
  const { when } = readWhen(text, { today })
  const isExact = when !== null && when.kind === 'day' && when.first === when.last && !when.about && isDay(when.first)
  return isExact ? { born: '', dateOfBirth: when.first } : { born: text, dateOfBirth: '' }
}

/** What stands in the field: the day written out, or what was typed. */
export function bornText({ born, dateOfBirth }: Pick<Person, 'born' | 'dateOfBirth'>, today: string): string {
  if (!isDay(dateOfBirth)) return born
  const { when } = readWhen(dateOfBirth, { today })
  return when === null ? dateOfBirth : writeWhen(when)
}

/** How a date (or, of a birth, an age) that was typed reads; null where nothing stands there. */
export function sayTyped(typed: string, today: string): { words: string | null; problem: string | null } {
  if (typed.trim() === '') return { words: null, problem: null }
  if (AGE.test(typed.trim())) return { words: readBorn(typed, today).born, problem: null }
  const { when, problem } = readWhen(typed, { today })
  return { words: when === null || when.kind === 'unknown' ? null : writeWhen(when), problem }
}

/** True for a birth that lies ahead: what is written down is a pregnancy, and when the baby is due. */
export function isDue(typed: string, today: string): boolean {
  const { when } = readWhen(typed.trim(), { today })
  return when !== null && when.first > today
}
