import { dayOfNumber } from '../../../document/index.ts'
import type { RecordCheckCode } from '../check.ts'
import { isClosure } from '../closures.ts'
import { PROCESS } from '../kinds-of-entry.ts'
import { type CheckedEntry, isPlaced } from '../record.ts'
import { lengthInWords, monthOf } from '../words.ts'

/**
 * A stretch between two entries in which nothing is recorded. It begins to count with what professionals first did, ends with
 * a closure, and is filled by anything that may have happened in it, however roughly its date is known.
 */
export const gap: RecordCheckCode<'gap'> = ({ entries, chronology }, { days }, report) => {
  const told = entries.filter(({ entry, isHistory, words }) => !isHistory && words !== '' && entry.when.kind !== 'unknown')
  const begun = told.find((checked) => PROCESS.has(checked.entry.category) && isPlaced(checked))?.from ?? null
  if (begun === null) return
  const points = told.map((checked) => ({ checked, ...reach(checked) })).filter(({ to }) => to >= begun)
  // What went on without an end that anybody knows may have filled anything after it.
  points.sort((one, other) => one.from - other.from)
  let last: { checked: CheckedEntry; to: number } | null = null
  for (const { checked, from, to } of points) {
    if (last !== null && from - last.to > days && isPlaced(last.checked) && isPlaced(checked) && !isClosure(last.checked)) {
      const periods = chronology.periods.filter(({ when }) => when.first !== '' && within(when, last?.to ?? 0, from))
      const [begin, end] = [monthOf(dayOfNumber(last.to)), monthOf(dayOfNumber(from))]
      const length = from - last.to
      report({
        message: `Nothing recorded, ${begin} to ${end}`,
        why: 'Is that quiet, or not recorded? Say which.',
        entries: [last.checked.entry, checked.entry],
        periodIds: periods.map(({ id }) => id),
        figure: `${length} days`,
        sentence: `Between ${begin} and ${end}, for ${lengthInWords(length)}, the chronology records nothing.`,
      })
    }
    if (last === null || to > last.to || (to === last.to && isClosure(checked))) last = { checked, to }
  }
}

/** From when to when an entry fills the record; what is known on one side only fills that day. */
function reach({ from, to, entry }: CheckedEntry): { from: number; to: number } {
  const begin = from ?? to ?? 0
  // What still goes on fills no more than its beginning: nobody says when it was last looked at.
  return { from: begin, to: entry.when.kind === 'after' ? begin : (to ?? begin) }
}

function within({ first, last }: { first: string; last: string }, from: number, to: number): boolean {
  return first < dayOfNumber(to) && (last === '' || last > dayOfNumber(from))
}
