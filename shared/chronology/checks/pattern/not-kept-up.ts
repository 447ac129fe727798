import { dayOfNumber, writeDay } from '../../../document/index.ts'
import type { RecordCheckCode } from '../check.ts'
import { isClosure, isOpening } from '../closures.ts'
import { PROCESS } from '../kinds-of-entry.ts'
import { lengthInWords } from '../words.ts'

const DAYS_IN_WEEK = 7
/** A record of so many entries is one of an open case, whatever they are filed under. */
const FEWEST = 5

/** An open case to whose chronology nothing was added for longer than the standard allows. */
export const notKeptUp: RecordCheckCode<'not-kept-up'> = ({ entries, todayNumber }, { weeks }, report) => {
  let newest: (typeof entries)[number] | null = null
  let reach = Number.NEGATIVE_INFINITY
  let isOpen = entries.filter(({ entry, isHistory }) => !isHistory && entry.category !== 'family').length >= FEWEST
  for (const checked of entries) {
    const { from, to, entry } = checked
    // What still goes on, and what is only known to have happened after a day, may be as new as today.
    if (entry.when.kind === 'after' || (entry.when.kind === 'range' && to === null)) continue
    if (from === null && to === null) continue
    if ((from ?? to ?? 0) > todayNumber) continue
    const day = Math.min(to ?? from ?? 0, todayNumber)
    if (isClosure(checked)) isOpen = false
    else if (isOpening(checked) || PROCESS.has(entry.category)) isOpen = true
    if (day >= reach) {
      reach = day
      newest = checked
    }
  }
  if (newest === null || !isOpen || todayNumber - reach <= weeks * DAYS_IN_WEEK) return
  report({
    message: `Nothing added since ${writeDay(dayOfNumber(reach))}`,
    why: 'What has happened since? If nothing of weight has, an entry can say who looked, and when.',
    entries: [newest.entry],
    figure: `${lengthInWords(todayNumber - reach)}`,
    rests: String(weeks),
  })
}
