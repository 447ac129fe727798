import { dayOfNumber, writeDay } from '../../../document/index.ts'
import type { RecordCheckCode } from '../check.ts'
import { isClosure, isOpening } from '../closures.ts'
import { lengthInWords } from '../words.ts'

const DAYS_IN_WEEK = 7

/** An open case to whose chronology nothing was added for longer than the standard allows. */
export const notKeptUp: RecordCheckCode<'not-kept-up'> = ({ entries, todayNumber }, { weeks }, report) => {
  let newest: (typeof entries)[number] | null = null
  let reach = Number.NEGATIVE_INFINITY
  let isOpen = true
  for (const checked of entries) {
    const { from, to, entry } = checked
    const day = entry.when.kind === 'after' ? from : (to ?? from)
    // What still goes on, and what is only known to have happened after a day, may be as new as today.
    if (entry.when.kind === 'after' || (entry.when.kind === 'range' && to === null)) continue
    if (day === null || day > todayNumber) continue
    if (isClosure(checked)) isOpen = false
    else if (isOpening(checked)) isOpen = true
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
