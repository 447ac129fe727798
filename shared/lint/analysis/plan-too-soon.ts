import { daysBetween } from '../../document/index.ts'
import { readDue } from '../../plan/index.ts'
import { type Finder, foundAs } from './out-of-reach.ts'
import { amountIn } from './plan-amounts.ts'

const LENGTH =
  /\b(?<amount>\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen|twenty|twenty-four|twenty-six|thirty|forty)[- ](?:(?<pace>weekly|fortnightly|monthly)[- ])?(?<unit>week|month|session|day|year)s?\b(?! (?:old|ago))/iu
const THROUGH = /\b(?:complet|finish|attend all|go to all|do all|do the whole|get through|see through|graduat)\p{L}*/iu
const NEEDED: Readonly<Record<string, number>> = { year: 300, week: 6, month: 27, session: 0.9, day: 0.9 }

/** A few sessions may stand on days one after another; a whole course of them hardly comes more than twice a week. */
const MANY_SESSIONS = 8
const TWICE_A_WEEK = 3
const PACE: Readonly<Record<string, number>> = { weekly: 6, fortnightly: 13, monthly: 27 }

/** A twelve-week course cannot be completed in a fortnight. */
export const tooSoon: Finder = ({ action, due }, planDate) => {
  const through = THROUGH.exec(action)
  if (!through) return null
  const length = LENGTH.exec(action.slice(through.index))
  const { last } = readDue(due, { today: planDate, relativeTo: planDate })
  // "four of the twelve sessions"
  const partOnly =
    length !== null &&
    /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|some|half) of (?:the |these )?$/.test(
      action.slice(through.index, through.index + length.index),
    )
  if (!length?.groups || partOnly || last === null || last < planDate) return null
  const { amount = '', unit = '', pace } = length.groups
  const many = pace === undefined && unit.toLowerCase() === 'session' && amountIn(amount) >= MANY_SESSIONS ? TWICE_A_WEEK : 1
  const needed = many * amountIn(amount) * (pace ? (PACE[pace.toLowerCase()] ?? 0) : (NEEDED[unit.toLowerCase()] ?? 0))
  if (daysBetween(planDate, last) >= needed) return null
  const start = through.index
  return { start, end: start + length.index + length[0].length, why: 'time' }
}

/** What has its own time, whoever asks for it: a diagnosis, a qualification, a decision of a court. */
const TAKES_LONG =
  /\b(?:(?:get|gets|obtain|secure|achieve|complete|have|gain|receive|pass|finish|be given|be granted|become|learn|bring about|arrange) (?:to (?:speak|read|write) )?(?:an? |her |his |their |the |full |formal |indefinite |fluent |good )*(?:\p{L}+ )?(?:diagnosis|leave to remain|asylum|citizenship|visa|divorce|EHC ?P|education,? health and care plan|adoption order|special guardianship order|driving (?:licence|test)|degree|GCSEs?|A[- ]levels?|qualification|NVQ|diploma|fluent|English|literate|course of therapy|operation|transplant|residency|mortgage))\b/iu
const LONG = 42

const LEARNS = /\blearn(?:s)? (?:how )?to (?:drive|read|write|swim)\b/iu

/** A diagnosis, an order, a qualification in less time than any takes. */
export const takesLong: Finder = ({ action, due }, planDate) => {
  const found = TAKES_LONG.exec(action) ?? LEARNS.exec(action)
  if (!found || /\b(?:apply|application|appointment|ask|book|form|interview|enrol|lesson|first|refer\p{L}*)\b/iu.test(action))
    return null
  const { last } = readDue(due, { today: planDate, relativeTo: planDate })
  return last !== null && daysBetween(planDate, last) <= LONG ? foundAs('time', found) : null
}

const RISES = /\bfrom (?<from>\d{1,3}) ?(?:%|per cent)? (?:up )?to (?<to>\d{1,3}) ?(?:%|per cent)/iu
const LEAP = 40
const LEAP_DAYS = 35

/** From 40 to 95 per cent in a month. */
export const leaps: Finder = ({ action, due }, planDate) => {
  const found = RISES.exec(action)
  const { last } = readDue(due, { today: planDate, relativeTo: planDate })
  if (!found?.groups || last === null || daysBetween(planDate, last) > LEAP_DAYS) return null
  return Number(found.groups.to) - Number(found.groups.from) >= LEAP ? foundAs('time', found) : null
}

const FULL_TIME =
  /\b(?:return|go|be|get|attend|come)s?\b[^.;]{0,30}\b(?:full[- ]time|every day|every lesson|all (?:her|his|their) lessons|all lessons|each day|all day)\b/iu
const HAS_BEEN_OUT =
  /\b(?:(?:has|have) not (?:been|attended|set foot|left)|hasn['’]t (?:been|attended|left)|not (?:been|attended)|out of (?:school|education)|after (?:\p{L}+ ){1,4}(?:weeks?|months?|terms?|years?)|since (?:\p{Lu}\p{L}+|last)|school refus\p{L}+|has missed|attended (?:no|none|\d|only))\b/iu
const TRAINED =
  /\b(?:(?:potty|toilet)[- ]train(?:ed)?|out of nappies|sleep(?:ing|s)? through(?: the night)?|weaned off|fully independent|ready to live (?:alone|on))\b/iu
const SHORT = 21

/** Back at everything at once, or trained in a week. */
export const allAtOnce: Finder = ({ action, owner, due }, planDate) => {
  const { last } = readDue(due, { today: planDate, relativeTo: planDate })
  if (last === null || daysBetween(planDate, last) > SHORT) return null
  const back = FULL_TIME.exec(action)
  if (back && HAS_BEEN_OUT.test(`${action} ${owner}`)) return foundAs('time', back)
  return /\b(?:so that|chart|plan|advice|record|write|show|book|start|begin|diary)\b/iu.test(action)
    ? null
    : foundAs('time', TRAINED.exec(action))
}
