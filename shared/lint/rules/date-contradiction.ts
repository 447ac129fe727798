import { ACTION_FIELDS, daysInMonth, isDay, MONTH_NAMES, WEEKDAY_NAMES, weekdayOf, writeDay } from '../../document/index.ts'
import { daysIn, type WrittenDay } from '../analysis/days-in-text.ts'
import type { BlockAnalysis, EventDates, Report, Sentence, TextRule } from '../rule.ts'

const LEAP_YEAR = 2024
const LAST_DAY_ANYBODY_WRITES = 39
/** An address: "32 March Road". */
const IN_ADDRESS = /^ \p{Lu}\p{Ll}+/u
const DATES_OF_THE_DOCUMENT = ['documentDate', 'report', 'summary', 'statement', 'assessmentCompleted'] as const
/** The writer tells what happened, and nothing in the sentence is planned. */
const HAPPENED =
  /\b(?:I|[Ww]e) (?:then |also |both )?(?:visited|saw|met|spoke|rang|called|telephoned|observed|attended|watched|asked|received)\b|\btold (?:me|us)\b/
const PLANNED =
  /\b(?:will|would|due|booked|listed|planned|plans?|agreed|until|by|arranged|going to|is to|are to|was to|were to|next|from|expires?|ends?|starts?|begins?|hopes?|wants?|about|that)\b/
const FROM_TO = /^,? (?:(?:right )?(?:to|until|till)|and) (?:the )?$/
const OPENS_RANGE = /\b(from|between|lasted|dates?) (?:the )?$/i

export const dateContradiction: TextRule = {
  scope: 'block',
  meta: {
    id: 'date-contradiction',
    category: 'timescale',
    title: 'A date that cannot be right',
    severity: 'warning',
    kinds: ['all'],
    inPlans: ACTION_FIELDS,
    why: 'A wrong date breaks the order of events, and whoever finds one doubts the rest.',
    setAsideWhen: 'The source has the date so, and the text says that it is wrong there.',
    bad: ['The meeting was on 30 February.', 'I saw Ruby on Monday 3 March 2026.'],
    good: ['I saw Ruby on Tuesday 3 March 2026.', 'The leap day was 29 February 2024.'],
  },
  check(block, context, report) {
    const days = daysIn(block)
    const written = ofDocument(context.dates)
    for (const [index, day] of days.entries()) {
      if (block.isQuoted(day)) continue
      const wrong =
        noSuchDay(block, day) ?? otherWeekday(day) ?? endsBeforeStart(block, days[index - 1], day) ?? notYet(block, day, written)
      if (wrong) report(wrong)
    }
  },
}

const marked = ({ start, end }: WrittenDay, message: string): Report => ({ start, end, message })

function noSuchDay(block: BlockAnalysis, one: WrittenDay): Report | null {
  if (one.month < 1 || one.month > 12 || one.day < 1 || one.day > LAST_DAY_ANYBODY_WRITES) return null
  if (one.day <= daysInMonth(one.year ?? LEAP_YEAR, one.month)) return null
  if (IN_ADDRESS.test(block.text.slice(one.end, one.end + 12))) return null
  const year = one.year === null ? '' : ` ${one.year}`
  return marked(one, `${MONTH_NAMES[one.month - 1]}${year} has no day ${one.day}. Which day was it?`)
}

function otherWeekday(one: WrittenDay): Report | null {
  if (one.iso === null || one.weekday === null || weekdayOf(one.iso) === one.weekday) return null
  return marked(one, `${writeDay(one.iso)} is a ${WEEKDAY_NAMES[weekdayOf(one.iso) - 1]}. Which is right, the day or the date?`)
}

/** "From 4 May 2026 to 2 March 2026": only where both have their year. */
function endsBeforeStart(block: BlockAnalysis, first: WrittenDay | undefined, last: WrittenDay): Report | null {
  if (!first?.iso || last.iso === null || last.iso >= first.iso) return null
  const opening = OPENS_RANGE.exec(block.text.slice(Math.max(0, first.start - 20), first.start))
  const between = block.text.slice(first.end, last.start)
  if (!opening || !FROM_TO.test(between) || (/and/.test(between) && !/between/i.test(opening[0]))) return null
  return { start: first.start, end: last.end, message: 'The end stands before the start. Which date is right?' }
}

/** Told as past, and after the day of the document. */
function notYet(block: BlockAnalysis, one: WrittenDay, written: string | null): Report | null {
  if (written === null || one.iso === null || one.iso <= written) return null
  const sentence = block.sentenceAt(one.start)
  if (!sentence || !isTold(sentence, one)) return null
  return marked(one, `This document is dated ${writeDay(written)}. Had this happened by then?`)
}

function isTold({ text, start }: Sentence, one: WrittenDay): boolean {
  const before = text.slice(0, one.start - start)
  const clause = text.slice(0, one.end - start)
  return /(?:^|\b)[Oo]n $/.test(before) && HAPPENED.test(text) && !PLANNED.test(/^On /.test(text) ? '' : clause)
}

/** The day on which the document says it was written; today is nobody's claim. */
function ofDocument(dates: EventDates): string | null {
  for (const name of DATES_OF_THE_DOCUMENT) {
    const day = dates[name]
    if (typeof day === 'string' && isDay(day)) return day
  }
  return null
}
