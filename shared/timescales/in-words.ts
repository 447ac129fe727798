import type { DueStanding, TimescaleObligation, TimescaleUnit } from './obligation.ts'

const UNIT_WORDS: Record<TimescaleUnit, readonly [string, string]> = {
  hours: ['hour', 'hours'],
  days: ['day', 'days'],
  workingDays: ['working day', 'working days'],
  weeks: ['week', 'weeks'],
  months: ['month', 'months'],
  years: ['year', 'years'],
}

/** "within 15 working days", "at least 3 working days before", "every 6 weeks", "on the same day", "at 15 years and 9 months". */
export function limitInWords(
  obligation: Pick<TimescaleObligation, 'limit' | 'unit' | 'direction' | 'repeats'> &
    Partial<Pick<TimescaleObligation, 'event' | 'at' | 'sort'>>,
): string {
  const { limit, unit, direction, repeats, event, at } = obligation
  const time = at === undefined ? '' : `, by ${at}`
  if (event === 'birth' && direction === 'after') return `at ${ageInWords(limit, unit)}`
  if (limit === 0)
    return direction === 'before' ? `by that day${time}` : `on the same ${unit === 'workingDays' ? 'working ' : ''}day${time}`
  const words = `${limit} ${UNIT_WORDS[unit][limit === 1 ? 0 : 1]}`
  if (direction === 'before') return `at least ${words} before${time}`
  if (obligation.sort === 'threshold') return `${words} after`
  if (!repeats) return `within ${words}${time}`
  return limit === 1 ? `every ${UNIT_WORDS[unit][0]}` : `every ${words}`
}

function ageInWords(limit: number, unit: TimescaleUnit): string {
  if (unit !== 'months' || limit < 24) return `${limit} ${UNIT_WORDS[unit][limit === 1 ? 0 : 1]}`
  const months = limit % 12
  const years = `${Math.floor(limit / 12)} years`
  return months === 0 ? years : `${years} and ${months} ${UNIT_WORDS.months[months === 1 ? 0 : 1]}`
}

/** "due today", "3 working days left", "2 working days overdue". */
export function standingInWords(
  { due, workingDaysLeft, overdue }: Pick<DueStanding, 'due' | 'workingDaysLeft' | 'overdue'>,
  today: string,
): string {
  if (!overdue && due.slice(0, 10) === today.slice(0, 10)) return 'due today'
  const count = Math.abs(workingDaysLeft)
  const days = `${count} working ${count === 1 ? 'day' : 'days'}`
  if (!overdue) return `${days} left`
  return count === 0 ? 'overdue' : `${days} overdue`
}

/** An event's name as people say it: "initial conference" for `initialConference`. */
export function eventInWords(event: string): string {
  return event.replace(/[A-Z]|\d+/g, (part) => ` ${part.toLowerCase()}`).trim()
}

/** What the ids of obligations shorten, as it stands before other words. */
const SHORTENED: Readonly<Record<string, string>> = {
  cin: 'child in need',
  cla: 'looked-after child',
  cp: 'child protection',
  eh: 'early help',
  icpc: 'initial child protection conference',
  iha: 'initial health assessment',
  iro: 'independent reviewing officer',
  lado: 'designated officer',
  ni: 'National Insurance',
  pa: 'personal adviser',
  pep: 'personal education plan',
  plo: 'pre-proceedings',
  rcpc: 'review child protection conference',
  s47: 'section 47 enquiry',
  sdq: 'strengths and difficulties questionnaire',
}

/**
 * An obligation's id as people say it: "Initial child protection conference report to chair" for `icpc-report-to-chair`.
 * For where the standard that had it is no longer at hand; a standard's own words for it (`what`) are better.
 */
export function obligationInWords(id: string): string {
  const words = id
    .split('-')
    .map((word) => SHORTENED[word] ?? word)
    .join(' ')
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`
}
