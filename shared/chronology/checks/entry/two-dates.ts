import { readWhen, writeWhen } from '../../../dates/index.ts'
import { dayNumber, writeDay } from '../../../document/index.ts'
import { formalName, type Person } from '../../../family/index.ts'
import type { CaseChronology, CaseEntry } from '../../entry.ts'
import type { RecordCheckCode } from '../check.ts'
import { type CheckedEntry, type CheckedRecord, shareAChild } from '../record.ts'
import { daysInWords } from '../words.ts'

/** A number that an agency gives to one event: "Log 2211", "incident no. 0417/26". A crime's number goes with all that follows it. */
const REFERENCE = /\b(?:log|incident)\s*(?:ref(?:erence)?|no|number)?\.?:?\s*#?((?=[\w/-]*\d{3})[\w/-]{4,})/i
/** How much of their words two accounts of one event share at least. */
const SHARED_WORDS = 0.4
const FEWEST_LETTERS = 4

/** The same event under two days: in its sources, by its number in an agency's records, or a birth on another day than is known. */
export const twoDates: RecordCheckCode<'two-dates'> = (record, { days }, report) => {
  for (const checked of record.entries) {
    const { entry } = checked
    const child = bornOnAnotherDay(checked, record.children)
    if (child !== null) {
      const message = `Born on ${writeDay(entry.when.first)}, or on ${writeDay(child.dateOfBirth)}?`
      const why = `The case says that ${formalName(child)} was born on ${writeDay(child.dateOfBirth)}. Which is right?`
      report({ message, why, entries: [entry], field: 'when', rests: child.dateOfBirth })
    }
    const told = daysTold(entry, record.today)
    if (told.length > 1) {
      const why = `Its sources say ${daysInWords(told)}. Which is right? Say it in the entry, and that the other record differs.`
      report({ message: 'One event, two dates', why, entries: [entry], field: 'when', rests: told.join() })
    }
  }
  for (const { telling, told, day } of toldOfAnotherDay(record, days)) {
    const why = `${writeWhen(told.entry.when)}, or ${writeDay(day)}? A later entry tells of it under that day.`
    report({ message: 'One event, two dates', why, entries: [told.entry, telling.entry], field: 'when', rests: day })
  }
  for (const [one, other] of sameEvents(record, days)) {
    const why = `${writeWhen(one.entry.when)}, or ${writeWhen(other.entry.when)}? Both bear the same number in the records.`
    report({ message: 'One event, two dates', why, entries: [one.entry, other.entry], field: 'when' })
  }
}

/** The days that the records of its sources give as they came, where more than one gives a day. */
function daysTold({ sources }: CaseEntry, today: string): string[] {
  if (sources.length < 2) return []
  const days = sources.flatMap(({ original }) => {
    const cell = original.find(({ title }) =>
      /^(?:date(?: (?:and|&) time)?|when|(?:event|incident) date|date of (?:the )?(?:event|incident|occurrence))$/i.test(
        title.trim(),
      ),
    )
    const when = cell === undefined ? null : readWhen(cell.text, { today }).when
    return when?.kind === 'day' && !when.about ? [when.first] : []
  })
  return [...new Set(days)].sort()
}

function bornOnAnotherDay({ entry, words }: CheckedEntry, children: readonly Person[]): Person | null {
  if (entry.when.kind !== 'day' || entry.when.about) return null
  return (
    children.find(
      ({ firstName, dateOfBirth }) =>
        dateOfBirth !== '' &&
        dateOfBirth !== entry.when.first &&
        firstName !== '' &&
        words.startsWith(firstName.toLowerCase()) &&
        /^(?: [\p{L}'-]+)?(?: (?:is|was))? born(?:[.,; ]*$| (?:at|in|by|to|prematurely|weighing|early|healthy)\b)/u.test(
          words.slice(firstName.length),
        ),
    ) ?? null
  )
}

/** Pairs of neighbouring entries with the same number of the same agency on two days that cannot be one. */
function sameEvents({ entries, chronology }: CheckedRecord, days: number): [CheckedEntry, CheckedEntry][] {
  const apart = apartIn(chronology)
  const byReference = new Map<string, CheckedEntry>()
  const pairs: [CheckedEntry, CheckedEntry][] = []
  for (const checked of entries) {
    const reference = referenceOf(checked)
    if (reference === null) continue
    const before = byReference.get(reference)
    byReference.set(reference, checked)
    if (before === undefined || !areTwoDays(before, checked, days) || !shareAChild(before.entry, checked.entry)) continue
    if (!tellTheSame(before, checked)) continue
    if (!apart.has(pairOf(before, checked))) pairs.push([before, checked])
  }
  return pairs
}

function referenceOf({ entry, agencyKind }: CheckedEntry): string | null {
  for (const { document, page, agency } of entry.sources) {
    const found = REFERENCE.exec(`${document} ${page}`)
    if (found?.[1]) return `${agency || agencyKind} ${found[1].toLowerCase()}`
  }
  return null
}

function areTwoDays(one: CheckedEntry, other: CheckedEntry, days: number): boolean {
  if (one.entry.when.kind !== 'day' || other.entry.when.kind !== 'day') return false
  const apart = dayNumber(other.entry.when.first) - dayNumber(one.entry.when.first)
  return apart > 0 && apart <= days
}

function tellTheSame(one: CheckedEntry, other: CheckedEntry): boolean {
  const [first, second] = [wordsOf(one.words), wordsOf(other.words)]
  const shared = [...first].filter((word) => second.has(word)).length
  return shared > 0 && shared / Math.min(first.size, second.size) >= SHARED_WORDS
}

const wordsOf = (text: string): Set<string> =>
  new Set(text.match(/[\p{L}\d']+/gu)?.filter(({ length }) => length >= FEWEST_LETTERS))

/** "on 10 March", "on 10 March 2023". */
const ON_A_DAY =
  /\bon (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(\d{1,2}(?:st|nd|rd|th)? (?:january|february|march|april|may|june|july|august|september|october|november|december)(?: \d{4})?)\b/
/** Words that stand in so few entries tell events apart; an account of the same event shares two of them. */
const RARE = 3
const SHARED_RARE = 2

interface ToldOfAnotherDay {
  telling: CheckedEntry
  told: CheckedEntry
  day: string
}

/** Entries that tell of an event under another day than the entry of the event itself, a day or a few away. */
function toldOfAnotherDay({ entries, today, chronology }: CheckedRecord, days: number): ToldOfAnotherDay[] {
  const telling = entries.flatMap((checked) => {
    const day = dayToldOf(checked, today)
    return day === null ? [] : [{ checked, day }]
  })
  if (telling.length === 0) return []
  const counts = new Map<string, number>()
  const isRare = (word: string): boolean => {
    const count = counts.get(word) ?? entries.filter(({ words }) => words.includes(word)).length
    counts.set(word, count)
    return count <= RARE
  }
  const apart = apartIn(chronology)
  return telling.flatMap(({ checked, day }) => {
    const own = wordsOf(checked.words)
    const number = dayNumber(day)
    const near = entries.filter(
      ({ entry, from }) =>
        from !== null &&
        entry.id !== checked.entry.id &&
        entry.when.kind === 'day' &&
        !entry.when.about &&
        Math.abs(from - number) <= days,
    )
    const same = near.filter(
      (other) => [...wordsOf(other.words)].filter((word) => own.has(word) && isRare(word)).length >= SHARED_RARE,
    )
    const [told] = same
    if (told === undefined || same.some(({ from }) => from === number) || apart.has(pairOf(told, checked))) return []
    return [{ telling: checked, told, day }]
  })
}

/** The day on which an entry says that what it tells of was, where that is not its own. */
function dayToldOf({ entry, words }: CheckedEntry, today: string): string | null {
  if (entry.when.kind !== 'day' || !words.includes('on ')) return null
  const written = ON_A_DAY.exec(words)?.[1]
  if (written === undefined) return null
  const year = Number(entry.when.first.slice(0, 4))
  const typed = /\d{4}$/.test(written) ? written : `${written} ${year}`
  const when = readWhen(typed, { today }).when
  return when?.kind === 'day' && when.first < entry.when.first ? when.first : null
}

const pairOf = (one: CheckedEntry, other: CheckedEntry): string => [one.entry.id, other.entry.id].sort().join(' ')
const apartIn = ({ notTheSame }: CaseChronology): Set<string> =>
  new Set(notTheSame.map(({ entryIds }) => [...entryIds].sort().join(' ')))
