import { dayNumber } from '../../document/index.ts'
import type { CaseChronology, CaseEntry } from '../entry.ts'
import type { RecordCircumstances } from './check-record.ts'
import { gap } from './pattern/gap.ts'
import { recordToCheck } from './record.ts'

/** A stretch in which nothing is recorded: from the day of the entry before it to the day of the entry after it, as numbers. */
export interface RecordGap {
  from: number
  to: number
}

/** The stretch between two entries that the check `gap` found; `from` is the last day that the first one fills. */
export function gapBetween({ when: before }: CaseEntry, { when: after }: CaseEntry): RecordGap {
  const begins = before.kind === 'after' ? before.first : before.last || before.first
  return { from: dayNumber(begins), to: dayNumber(after.first || after.last) }
}

/** The gaps that the pack's check finds; none where the pack makes no such check. */
export function recordGaps(chronology: CaseChronology, circumstances: RecordCircumstances): RecordGap[] {
  const stated = circumstances.pack.chronology.checks.gap
  const days = stated?.figures?.days
  if (stated === undefined || stated.applies === false || days === undefined) return []
  const found: RecordGap[] = []
  gap(recordToCheck(chronology, circumstances), { days }, ({ entries: [before, after] }) => {
    if (before && after) found.push(gapBetween(before, after))
  })
  return found
}
