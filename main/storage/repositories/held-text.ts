import { CallFailure } from '../../../shared/api/index.ts'
import { isEditable, type ReviewState, STATE_NAMES } from '../../../shared/review/index.ts'

/** Throws `CallFailure` `refused` for a document that somebody else is reading, or has signed. */
export function refuseUnlessEditable(state: ReviewState): void {
  if (isEditable(state)) return
  throw new CallFailure(
    'refused',
    `This document is ${STATE_NAMES[state].toLowerCase()}, so its text cannot be changed. What you wrote is still in this window.`,
  )
}
