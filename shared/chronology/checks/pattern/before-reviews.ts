import type { RecordCheckCode } from '../check.ts'
import { MEETING } from '../entry/decisions-missing.ts'
import { PROCESS } from '../kinds-of-entry.ts'
import { type CheckedEntry, isPlaced } from '../record.ts'
import { datesForReport, datesOf, lengthInWords, numberWord } from '../words.ts'

/** A review that looks at how a plan goes. */
const REVIEW = /\b(?:review|conference|rcpc)\b/
/** Of all entries of a kind, at least so many stand before reviews: else it is chance. */
const SHARE = 0.5
const NOT_HELD = /\b(?:cancelled|postponed|did not take place|due|invited|invitation|minutes|report (?:sent|shared))\b/

/** Entries of one kind that stand again and again in the days before reviews, and seldom else. */
export const beforeReviews: RecordCheckCode<'before-reviews'> = ({ entries, pack }, figures, report) => {
  const reviews = reviewDays(entries)
  if (reviews.length < figures.reviews) return
  for (const { id, name } of pack.chronology.categories) {
    if (PROCESS.has(id) || id === 'family') continue
    const ofKind = entries.filter((checked) => checked.entry.category === id && checked.entry.when.kind === 'day')
    if (ofKind.length < figures.reviews) continue
    const before = ofKind.filter(({ from }) => reviews.some(({ day }) => isBefore(from, day, figures.days)))
    const seen = reviews.filter(({ day }) => before.some(({ from }) => isBefore(from, day, figures.days)))
    if (seen.length < figures.reviews || before.length < ofKind.length * SHARE || seen.length * 2 < reviews.length) continue
    const own = before.map(({ entry }) => entry)
    const what = `${numberWord(seen.length)} of ${numberWord(reviews.length).toLowerCase()} reviews`
    report({
      message: `“${name}” in the ${lengthInWords(figures.days)} before ${what.toLowerCase()}`,
      why: `${datesOf(own)}. Is that chance, or has it to do with the reviews?`,
      entries: own,
      figure: `${own.length} entries`,
      sentence: `In the ${lengthInWords(figures.days)} before ${what.toLowerCase()} the chronology has entries under “${name}”: ${datesForReport(own)}.`,
      rests: seen.map(({ day }) => day).join(),
    })
  }
}

const isBefore = (from: number | null, review: number, days: number): boolean =>
  from !== null && from < review && review - from <= days

function reviewDays(entries: readonly CheckedEntry[]): { day: number }[] {
  const days = entries
    .filter(
      (checked) =>
        checked.entry.category === 'conference-plan' &&
        checked.entry.when.kind === 'day' &&
        isPlaced(checked) &&
        REVIEW.test(checked.words) &&
        MEETING.test(checked.words) &&
        !NOT_HELD.test(checked.words),
    )
    .map(({ from }) => from ?? 0)
  return [...new Set(days)].map((day) => ({ day }))
}
