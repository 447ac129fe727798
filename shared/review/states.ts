import { z } from 'zod'

/** Where a document stands on its way from being written to being given to people. */
export const reviewState = z.enum(['draft', 'submitted', 'returned', 'authorised', 'issued', 'withdrawn', 'superseded'])
export type ReviewState = z.infer<typeof reviewState>

/**
 * What moves it. `recall` takes a submission back before anybody decided; `resume` is the first change to a document that was
 * returned; `supersede` happens when a version that corrects it is authorised.
 */
export const reviewAction = z.enum(['submit', 'recall', 'return', 'resume', 'authorise', 'issue', 'withdraw', 'supersede'])
export type ReviewAction = z.infer<typeof reviewAction>

const MOVES: Readonly<Record<ReviewAction, Partial<Record<ReviewState, ReviewState>>>> = {
  submit: { draft: 'submitted', returned: 'submitted' },
  recall: { submitted: 'draft' },
  return: { submitted: 'returned' },
  resume: { returned: 'draft' },
  authorise: { submitted: 'authorised' },
  issue: { authorised: 'issued' },
  withdraw: { draft: 'withdrawn', submitted: 'withdrawn', returned: 'withdrawn', authorised: 'withdrawn', issued: 'withdrawn' },
  supersede: { authorised: 'superseded', issued: 'superseded' },
}

/** Where an action leads from a state; null where it cannot be done there. */
export const stateAfter = (state: ReviewState, action: ReviewAction): ReviewState | null => MOVES[action][state] ?? null

/** Whether the text may be changed: nobody changes what somebody else is reading or has signed. */
export const isEditable = (state: ReviewState): boolean => state === 'draft' || state === 'returned'

/** Whether it was authorised, whatever became of it since. */
export const isSettled = (state: ReviewState): boolean => state === 'authorised' || state === 'issued' || state === 'superseded'

/** A state as people say it. */
export const STATE_NAMES: Readonly<Record<ReviewState, string>> = {
  draft: 'Draft',
  submitted: 'With the manager',
  returned: 'Returned',
  authorised: 'Authorised',
  issued: 'Issued',
  withdrawn: 'Withdrawn',
  superseded: 'Replaced by a correction',
}
