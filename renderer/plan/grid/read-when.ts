import { writeDay } from '../../../shared/document/index.ts'
import { readDue } from '../../../shared/plan/index.ts'

/** A day with its year and nothing else but "by" or "from": it reads as it stands. */
const PLAIN =
  /^\s*(?:(?:by|from|on|until|before)\s+)?(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+)?\d{1,2}\s+\p{L}+\s+\d{4}\s*$/iu

/** How a date that somebody typed was read, where it is not a plain day; null where there is nothing to say. */
export function readWhen(text: string, today: string, relativeTo = ''): { text: string; problem: boolean } | null {
  if (text.trim() === '') return null
  const { readings, first, last, review, repeats, problems } = readDue(text, { today, relativeTo: relativeTo || today })
  const [problem] = problems
  if (problem) return { text: problem.message, problem: true }
  if (PLAIN.test(text) && readings.length === 1) return null
  const starts = readings.some(({ role }) => role === 'from' || role === 'after')
  const parts = [
    repeats && 'comes round',
    starts && first !== null && `from ${writeDay(first)}`,
    last !== null && `by ${writeDay(last)}`,
    review !== null && `looked at ${writeDay(review)}`,
  ].filter((part) => typeof part === 'string')
  if (parts.length === 0) return { text: 'No day can be read from this.', problem: true }
  return { text: `Read as: ${parts.join(', ')}`, problem: false }
}
