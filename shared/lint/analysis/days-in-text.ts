import { dayFrom, MONTH_NAMES, WEEKDAY_NAMES } from '../../document/index.ts'
import type { BlockAnalysis, Span, Token } from '../rule.ts'
import { PerBlock } from './per-block.ts'

/** A day as it stands in a text: "Tuesday 3 March 2026", "3/3/2026". */
export interface WrittenDay extends Span {
  day: number
  month: number
  /** Null where the text leaves it to the reader. */
  year: number | null
  /** 1 for Monday, where the text names the day of the week. */
  weekday: number | null
  /** `YYYY-MM-DD`; null without a year, and for a day that does not exist. */
  iso: string | null
}

const MONTH = MONTH_NAMES.join('|')
const IN_WORDS = new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${MONTH})\\b(?!['’])(?:,? ((?:19|20)\\d\\d)\\b)?`)
const IN_FIGURES = /^(\d{1,2})([/.-])(\d{1,2})\2((?:19|20)\d\d)(?![\d/.-]\d)/
const WEEKDAY_BEFORE = new RegExp(`\\b(${WEEKDAY_NAMES.join('|')})(?:,| the|, the)? $`)

/** The days that a block names by date, in order. */
export const daysIn = (block: BlockAnalysis): readonly WrittenDay[] => days.of(block)

const days = new PerBlock<readonly WrittenDay[]>((block) => {
  const found: WrittenDay[] = []
  for (const token of block.tokensLike('number')) {
    const day = read(block, token)
    if (day) found.push(day)
  }
  return found
})

function read(block: BlockAnalysis, { start }: Token): WrittenDay | null {
  const ahead = block.text.slice(start, start + 40)
  const words = IN_WORDS.exec(ahead)
  const figures = words ? null : IN_FIGURES.exec(ahead)
  const found = words ?? figures
  if (!found) return null
  const day = Number(found[1])
  const month = words ? (MONTH_NAMES as readonly (string | undefined)[]).indexOf(words[2]) + 1 : Number(figures?.[3])
  const written = words ? words[3] : figures?.[4]
  const year = written === undefined ? null : Number(written)
  const before = WEEKDAY_BEFORE.exec(block.text.slice(Math.max(0, start - 20), start))
  return {
    start: start - (before?.[0].length ?? 0),
    end: start + found[0].length,
    day,
    month,
    year,
    weekday: before ? (WEEKDAY_NAMES as readonly (string | undefined)[]).indexOf(before[1]) + 1 : null,
    iso: year === null ? null : dayFrom(year, month, day),
  }
}
