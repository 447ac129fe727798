import { readWhen, writeWhen } from '../../../dates/index.ts'
import { dayNumber, writeDay } from '../../../document/index.ts'
import { formalName, type Person } from '../../../family/index.ts'
import type { CaseEntry } from '../../entry.ts'
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
  for (const [one, other] of sameEvents(record, days)) {
    const why = `${writeWhen(one.entry.when)}, or ${writeWhen(other.entry.when)}? Both bear the same number in the records.`
    report({ message: 'One event, two dates', why, entries: [one.entry, other.entry], field: 'when' })
  }
}

/** The days that the records of its sources give as they came, where more than one gives a day. */
function daysTold({ sources }: CaseEntry, today: string): string[] {
  if (sources.length < 2) return []
  const days = sources.flatMap(({ original }) => {
    const cell = original.find(({ title }) => /^(?:date|when|date of (?:event|incident))\b/i.test(title.trim()))
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
  const apart = new Set(chronology.notTheSame.map(({ entryIds }) => [...entryIds].sort().join(' ')))
  const byReference = new Map<string, CheckedEntry>()
  const pairs: [CheckedEntry, CheckedEntry][] = []
  for (const checked of entries) {
    const reference = referenceOf(checked)
    if (reference === null) continue
    const before = byReference.get(reference)
    byReference.set(reference, checked)
    if (before === undefined || !areTwoDays(before, checked, days) || !shareAChild(before.entry, checked.entry)) continue
    if (!tellTheSame(before, checked)) continue
    if (!apart.has([before.entry.id, checked.entry.id].sort().join(' '))) pairs.push([before, checked])
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
