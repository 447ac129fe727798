import type { PlanAction } from '../../document/index.ts'
import { type DateReading, readDates, readDue } from '../../plan/index.ts'
import { isPlaceholder } from './placeholder.ts'

const TRIGGERED =
  /\b(?:within|in|on|after|following|immediately|straight away|at once|the same day|same day)\b[^.;]*\b(?:of|as|after|following|if|when|whenever|any|each|every)\b[^.;]*\b(?:injur\p{L}*|incidents?|missed|missing|call|contact|arrival|disclosure|concern|allegation|absence|referral|request|visit|session|episode|test|notification|receipt|breach|hospital|seizure|report)/iu
const AT_ONCE = /\b(?:immediate(?:ly)?|straight ?away|at once|today|tonight|tomorrow|now|same day|the day of)\b/i
const REVIEW_OFTEN =
  /\breview(?:ed)?\b[^.;]*\b(?:every|each)\b[^.;]*\b(?:\d+|two|three|four|five|six|eight|twelve)\b[^.;]*\b(?:days?|weeks?|months?)\b/i

/** What the cells of one plan action say about time, taken together. */
export interface ActionWhen {
  /** A day stands there, or can be worked out from the plan's date, on which it is done at the latest. */
  lastDay: boolean
  /** A day on which it is looked at again. */
  review: boolean
  /** It hangs on something that may happen: "within 24 hours of any injury". That is a limit too. */
  triggered: boolean
}

/** Reads due date, review date and the action's own words. `planDate` is the day that "in two weeks" counts from. */
export function whenOf(action: PlanAction, planDate: string): ActionWhen {
  const due = readDue(action.due, { today: planDate, relativeTo: planDate })
  const review = isPlaceholder(action.reviewDate) ? null : readDue(action.reviewDate, { today: planDate, relativeTo: planDate })
  return {
    lastDay: due.readings.some(isAnEnd) || hasImpossibleDay(due.readings),
    review:
      due.review !== null ||
      due.readings.some(({ role, last }) => role === 'review' && last !== null) ||
      REVIEW_OFTEN.test(`${action.due} ${action.reviewDate}`) ||
      (review?.readings.some(({ last }) => last !== null) ?? false),
    triggered: TRIGGERED.test(action.due) || AT_ONCE.test(action.due),
  }
}

/** True when the action's own words tell by when it is done: "hand in the key by Friday 27 March". */
export function tellsWhenItself(action: string, planDate: string): boolean {
  if (TRIGGERED.test(action)) return true
  return readDue(action, { today: planDate, relativeTo: planDate }).readings.some(
    (reading) => isAnEnd(reading) && (reading.role !== 'on' || isAhead(reading, planDate)) && !refersBack(action, reading),
  )
}

/** A date that something ends on or happens on, as against one from which it starts. */
function isAnEnd({ role, last, precision }: DateReading): boolean {
  return last !== null && role !== 'from' && role !== 'after' && role !== 'review' && precision !== 'event'
}

function isAhead({ last }: DateReading, planDate: string): boolean {
  return last !== null && last >= planDate
}

/** "the letter of 3 March", "the injury on 3 March", "since": the date of something else. */
function refersBack(action: string, { start }: DateReading): boolean {
  return /\b(?:of|dated|since|from)\s(?:the\s)?$/i.test(action.slice(0, start))
}

function hasImpossibleDay(readings: readonly DateReading[]): boolean {
  return readings.some(({ problem }) => problem?.kind === 'impossible')
}

/** The text with its days, months and years blanked out, offsets kept: a date says when, and neither who nor how many. */
export function withoutDates(text: string): string {
  return readDates(text)
    .filter(({ role, precision }) => role !== 'every' && (precision === 'day' || precision === 'month' || precision === 'year'))
    .reduce((left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end), text)
}
