import { readWhen } from '../../dates/index.ts'
import { strippedOfDash } from './row-dates.ts'
import type { SourceCell, SourceRow, SourceTable } from './source-book.ts'

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?'
const WEEKDAY = '(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?,?\\s+)?'
const FIGURES = '\\d{1,2}\\s?[/.-]\\s?\\d{1,2}\\s?[/.-]\\s?(?:\\d{4}|\\d{2})(?!\\d)|\\d{4}-\\d{2}-\\d{2}'
const WORDS = `(?:the\\s+)?\\d{1,2}(?:st|nd|rd|th)?(?:\\s+of)?[\\s-]+${MONTH}(?:,?[\\s-]+(?:\\d{4}|['’]\\d{2}|\\d{2}(?![\\d:.])))?`
const MONTHS = `(?:early |mid[ -]|late )?${MONTH},?\\s+\\d{4}`
const CLOCK =
  '(?:,?\\s*(?:at\\s+|@\\s*)?(?:\\d{1,2}[:.]\\d{2}\\s?(?:hrs|hours|am|pm|h)?|\\d{1,2}\\s?(?:am|pm)|\\d{4}\\s?(?:hrs|hours)))?'
const ONE = `${WEEKDAY}(?:${FIGURES}|${WORDS}|${MONTHS})${CLOCK}`
const UP_TO = `(?:\\s*(?:-|–|—|to|until|and)\\s*${ONE})?`
const ABOUT =
  '(?:(?:about|around|approximately|approx\\.?|circa|c\\.|on or about|on or around|sometime before|before|after|since|between)\\s+|\\?|~)?'
/** A date before a colon, a dash or a tab, or alone on its line. */
const LEADING = new RegExp(
  `^\\s*(?:[•·*-]\\s+|\\(?\\d{1,3}[.)]\\s+(?=\\S))?(?:date:?\\s+)?(${ABOUT}${ONE}${UP_TO})(?:\\s*([:;\\t|]|[–—]|\\s-(?=\\s)|-(?=\\s)|\\.(?=\\s|$))|\\s*$)`,
  'i',
)
const YEAR = /^\s*((?:19|20)\d{2})\s*([:–—]|$)/
/** A sentence that begins with its date. */
const SENTENCE = new RegExp(
  `^\\s*(?:(?:on|in|during|from|by|overnight on|in the early hours of)\\s+)?(${ABOUT}${ONE}${UP_TO})(?=[\\s,])`,
  'i',
)

type Style = 'leading' | 'sentence'

/**
 * Makes rows of running text that is dated: "03/03/24: …", "3 March 2024 – …", "On 3 March 2024 …", or a date on a line of its own
 * above what happened. The first cell of a row is its date as it stands, the second what follows; a sentence that begins with its
 * date stays whole, and so does every paragraph's wording. What follows a dated line belongs to it until the next date; what
 * has no date of its own otherwise stands as a row without one.
 */
export function datedParagraphs(table: SourceTable, today: string): SourceTable {
  const rows: SourceRow[] = []
  let open: { date: string; lines: string[]; place: string } | null = null
  const close = (): void => {
    if (open !== null) rows.push({ place: open.place, cells: [cell(open.date), cell(open.lines.join('\n'))] })
    open = null
  }
  for (const { place, cells } of table.rows) {
    const text = cells.map((one) => one.text).join('\t')
    const dated = dateAtStart(text, today)
    if (dated === null) {
      if (open === null) rows.push({ place, cells: [cell(''), cell(text)] })
      else open.lines.push(text)
      continue
    }
    close()
    if (dated.style === 'sentence') rows.push({ place, cells: [cell(dated.date), cell(text)] })
    else open = { date: dated.date, lines: dated.rest === '' ? [] : [dated.rest], place }
  }
  close()
  return { ...table, rows }
}

/** Whether running text has enough dates at the beginning of its paragraphs to be read as a chronology. */
export function isDatedText(table: SourceTable, today: string): boolean {
  return table.kind === 'paragraphs' && table.rows.some(({ cells }) => dateAtStart(cells[0]?.text ?? '', today) !== null)
}

const cell = (text: string): SourceCell => ({ text })

function dateAtStart(text: string, today: string): { date: string; rest: string; style: Style } | null {
  const leading = LEADING.exec(text) ?? YEAR.exec(text)
  if (leading !== null && isDate(leading[1] ?? '', today))
    return { date: text.slice(0, leading[0].length), rest: text.slice(leading[0].length), style: 'leading' }
  const sentence = SENTENCE.exec(text)
  // "2 March Street" is where somebody lives.
  const named = /\d{4}|['’/]\d{2}\b/.test(sentence?.[1] ?? '') || /^\s*(?:on|in|during|from|by|overnight)\s/i.test(text)
  return sentence !== null && named && isDate(sentence[1] ?? '', today)
    ? { date: (sentence[1] ?? '').trim(), rest: text, style: 'sentence' }
    : null
}

function isDate(text: string, today: string): boolean {
  const { when, options, problem } = readWhen(strippedOfDash(text), { today, order: 'unknown' })
  return (
    options.length > 0 ||
    (when !== null
      ? when.kind !== 'unknown'
      : problem !== null && /year|day|date/.test(problem) && !/could not be read/.test(problem))
  )
}
