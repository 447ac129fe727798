import type { ActionField, PlanAction } from '../../document/index.ts'
import { daysBetween, writeDay } from '../../document/index.ts'
import { type DateReading, readDue } from '../../plan/index.ts'
import type { WordHit } from '../rule.ts'
import { isDone, isPlaceholder } from './placeholder.ts'
import { tellsWhenItself, whenOf } from './plan-when.ts'

/** The word list of what is typed under "by when" and names no day. */
export const VAGUE_DATES = 'vague-dates'

/** What is wrong with when an action is to be done, with the words in their field's offsets. */
export interface TimingFault {
  kind: 'missing' | 'vague' | 'past' | 'ongoing'
  field: ActionField
  start: number
  end: number
  message: string
}

export interface TimingContext {
  planDate: string
  hits(list: string, field: ActionField): readonly WordHit[]
}

/** Reads when an action is to be done and says what is wrong with it: nothing for a day that is still to come. */
export function timingFaults(action: PlanAction, context: TimingContext): TimingFault[] {
  return [missing(action, context), vague(action, context), past(action, context), goesOn(action, context)].filter(
    (fault) => fault !== null,
  )
}

function trimmed(text: string): { words: string; start: number; end: number } {
  const words = text.trim()
  const start = text.indexOf(words)
  return { words, start, end: start + words.length }
}

function missing(action: PlanAction, { planDate }: TimingContext): TimingFault | null {
  const { due } = action
  if (action.action.trim() === '' || !isPlaceholder(due) || isDone(action.status)) return null
  if (whenOf(action, planDate).review && due.trim() === '' && (goesOnByItself(action.action) || comesRound(action.action)))
    return null
  if (tellsWhenItself(action.action, planDate)) return null
  const { start, end } = trimmed(due)
  return { kind: 'missing', field: 'due', start, end, message: 'No date. When will this be done?' }
}

/** What has no end, or comes round whenever it is wanted: no day is late, and none is ever the last. */
const ENDLESS =
  /\b(?:all the time|day and night|night and day|no (?:fixed )?end\b|no time limit|open(?:[- ]ended)?$|on demand|on request|per (?:need|request)|as often as|(?:when|whenever|where|if|each time|every time|any time|as) (?:she|he|they|it|ruby|the (?:child|children|family|parents?)|(?:Ms|Mr|Mrs) \p{Lu}\p{L}+|\p{Lu}\p{Ll}+) (?:asks?|needs?|wants?|requires?|requests?|is needed|arises?|are needed|visits?|calls?|comes|drinks|is (?:upset|worried|frightened|away|at work|unwell|ill))|(?:until|till|unless) (?:\p{L}+ ){0,4}(?:no longer|not) (?:\p{L}+ )?(?:needed|required|necessary|at risk|worried)|onwards?$|and onwards?\b|for(?: the)? foreseeable|term[- ]time(?: only)?$|(?:for )?life(?:long)?$|as part of (?:the |her |his |their )?(?:daily |normal )?routine|until (?:she|he|they) (?:is|are|turns?) (?:18|eighteen|an adult))/iu
/** "Sometime in May", "the next month or so": what could be read as a date is none. */
const LOOSE = /\b(?:some ?time|at some point|or so)\b/i
/** A cell in which a day, a month or a number could still stand, in a form that was not read as a date. */
const HOLDS_FIGURES = /\d/

function vague(action: PlanAction, { planDate, hits }: TimingContext): TimingFault | null {
  const { due } = action
  if (isPlaceholder(due) || isDone(due, action.status)) return null
  const found = hits(VAGUE_DATES, 'due')
  if (ENDLESS.test(due) || found.some(({ entry }) => entry.tags?.includes('ongoing') || entry.tags?.includes('often')))
    return null
  const when = whenOf(action, planDate)
  const loose = LOOSE.test(due)
  if ((when.lastDay && !loose) || when.triggered || (when.review && due.trim() === '')) return null
  const soon = loose || found.some(({ entry }) => entry.tags?.includes('soon'))
  if (!soon && (HOLDS_FIGURES.test(due) || !/\p{L}/u.test(due))) return null
  const { words, start, end } = trimmed(due)
  return { kind: 'vague', field: 'due', start, end, message: `No day can be worked out from “${words}”. Which day is it?` }
}

/** A cell that tells of what was done, beside what is still to do. */
const STARTED =
  /\b(?:was|were|started|starting|begun|began|done|from|since|first|original(?:ly)?|previous(?:ly)?|due|missed|moved|new date|now)\b/i

/** The first time, and then again and again. */
const AND_THEN = /\b(?:and|then|thereafter|onwards?|after that)\b/i
const MONTHS_AWAY = 60

/** A day without a year that lies months back is next year's to whoever typed it as a due date. */
function looksAhead(readings: readonly DateReading[], last: string, planDate: string): boolean {
  return readings.every((reading) => reading.last !== last || reading.yearAssumed) && daysBetween(last, planDate) > MONTHS_AWAY
}

function past(action: PlanAction, { planDate }: TimingContext): TimingFault | null {
  const { due } = action
  if (isPlaceholder(due) || isDone(due, action.status)) return null
  const read = readDue(due, { today: planDate, relativeTo: planDate })
  if (read.last === null || read.last >= planDate || looksAhead(read.readings, read.last, planDate)) return null
  const latest = read.readings
    .filter(({ last }) => last !== null)
    .reduce((after, { last }) => (last !== null && last > after ? last : after), '')
  if (latest >= planDate && (STARTED.test(due) || (read.review !== null && read.review >= planDate && read.repeats))) return null
  if (read.repeats && AND_THEN.test(due)) return null
  if (read.repeats && !read.readings.some(({ role, last }) => role === 'until' || (role !== 'every' && last === read.last)))
    return null
  const { start, end } = trimmed(due)
  const day = writeDay(read.last)
  return {
    kind: 'past',
    field: 'due',
    start,
    end,
    message: `${day} was before this plan of ${writeDay(planDate)}. By when can it be done?`,
  }
}

const ONGOING = 'This goes on with no review date. When will it be looked at again?'
/** "Continue to walk ...", "On-going support from ...": the action itself goes on. Not what it is about. */
const OPENS_ON =
  /^\s*(?:(?:Ms|Mr|Mrs|Dr)\s\p{Lu}\p{L}+\s(?:will|to)\s|\p{L}+\s(?:will|to)\s)?(?<words>(?:to\s)?continues? to\b|continue with\b|on-?going\b|continued\b|continuous\b)/iu
const ENDED = /\b(?:completed|(?<!open[- ])ended|closed)\b/i

/** "every Friday", "Keep him out": a rule that stands, which a review date serves. A course of eight weeks has an end. */
function comesRound(action: string): boolean {
  if (/^\s*(?:keep|stay|never|always|only|do not)\b/i.test(action)) return true
  return readDue(action).repeats && !HAS_A_LENGTH.test(action)
}

const HAS_A_LENGTH =
  /\b(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty)[- ](?:\p{L}+ )?(?:weeks?|months?|sessions?|visits?|lessons?|meetings?|appointments?)\b/iu

function goesOnByItself(action: string): boolean {
  return OPENS_ON.test(action)
}

function goesOn(action: PlanAction, { planDate, hits }: TimingContext): TimingFault | null {
  if (isDone(action.due, action.status) || ENDED.test(action.due)) return null
  const when = whenOf(action, planDate)
  if (when.lastDay || when.review) return null
  const going = isPlaceholder(action.due) ? undefined : goingOn(hits(VAGUE_DATES, 'due'))
  if (going) return { kind: 'ongoing', field: 'due', start: going.start, end: going.end, message: ONGOING }
  const endless = isPlaceholder(action.due) ? null : ENDLESS.exec(action.due)
  if (endless)
    return { kind: 'ongoing', field: 'due', start: endless.index, end: endless.index + endless[0].length, message: ONGOING }
  if (!isPlaceholder(action.due) || tellsWhenItself(action.action, planDate)) return null
  const opening = OPENS_ON.exec(action.action)
  const words = opening?.groups?.words
  if (!opening || words === undefined) return null
  const end = opening.index + opening[0].length
  return { kind: 'ongoing', field: 'action', start: end - words.length, end, message: ONGOING }
}

/** The word that says so most plainly: "ongoing" before "weekly". */
function goingOn(found: readonly WordHit[]): WordHit | undefined {
  return found.find(({ entry }) => entry.tags?.includes('ongoing')) ?? found.find(({ entry }) => entry.tags?.includes('often'))
}
