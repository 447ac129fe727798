import { dayOfNumber, writeDay } from '../../../document/index.ts'
import type { RecordCheckCode } from '../check.ts'
import { isClosure, isOpening } from '../closures.ts'
import { type CheckedEntry, shareAChild } from '../record.ts'

/** It is the visit with which the case ends, or one that did not take place. */
const LAST_VISIT = /\b(?:clos(?:e|ing|ure)|final|farewell|goodbye|ending|cancelled|courtesy|follow-up|review)\b/

/** A visit by social care after the case closed, with nothing that says that it opened again. */
export const visitAfterClosure: RecordCheckCode<'visit-after-closure'> = ({ entries }, _figures, report) => {
  let closed: CheckedEntry | null = null
  for (const checked of entries) {
    if (checked.from === null || checked.entry.when.kind !== 'day') {
      // A date that is known roughly may lie on either side of the closure.
      if (isOpening(checked)) closed = null
      continue
    }
    if (isClosure(checked)) closed = checked
    else if (isOpening(checked)) closed = null
    else if (closed !== null && isVisit(checked, closed)) {
      const day = writeDay(dayOfNumber(closed.from ?? 0))
      const why = 'Which of the two dates is right, or what opened the case again?'
      report({ message: `A visit after the case closed on ${day}`, why, entries: [closed.entry, checked.entry], field: 'when' })
    }
  }
}

function isVisit({ entry, words, agencyKind, from }: CheckedEntry, closed: CheckedEntry): boolean {
  return (
    entry.category === 'visit' &&
    (agencyKind === 'social-care' || agencyKind === '') &&
    !entry.when.about &&
    from !== closed.from &&
    shareAChild(entry, closed.entry) &&
    /\bvisit/.test(words) &&
    !LAST_VISIT.test(words)
  )
}
