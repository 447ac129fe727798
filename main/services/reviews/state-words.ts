import type { ReviewState } from '../../../shared/review/index.ts'

const SAID: Readonly<Record<ReviewState, string>> = {
  draft: 'a draft',
  submitted: 'with the manager',
  returned: 'returned to its writer',
  authorised: 'authorised',
  issued: 'issued',
  withdrawn: 'withdrawn',
  superseded: 'replaced by a correction',
}

/** A state as a sentence says it: “is with the manager”. */
export const said = (state: ReviewState): string => SAID[state]
