import { CallFailure, type DocumentReview } from '../../../shared/api/index.ts'
import { newId } from '../../../shared/document/index.ts'
import {
  type Actor,
  type ReviewAction,
  type ReviewState,
  type StepContent,
  stateAfter,
  stepContent,
} from '../../../shared/review/index.ts'
import type { Needs } from '../needs.ts'
import { standingOfDocument } from './standing.ts'
import { said } from './state-words.ts'

/** What every call that moves a document on, or adds to what is said about it, begins with. */
export interface Moving {
  /** Where a document stands, as the one signed in may see and move it. */
  review: (documentId: string) => Promise<DocumentReview>
  /** Where an action leads, for somebody who may do it. Throws `CallFailure` `refused` or `not-allowed`, saying why not. */
  checked: (documentId: string, action: ReviewAction) => Promise<{ before: DocumentReview; to: ReviewState }>
  /** What is noted of everything that is said: a name of its own, who, and when. */
  saidNow: () => { id: string; by: Actor; at: string }
}

/** What moving documents takes, for whoever is signed in. */
export function moving(needs: Needs): Moving {
  const review = standingOfDocument(needs)
  return {
    review,
    saidNow: () => ({ id: newId(), by: needs.session.actor, at: needs.now().toISOString() }),
    async checked(documentId, action) {
      const before = await review(documentId)
      const to = stateAfter(before.state, action)
      if (to === null)
        throw new CallFailure('refused', `“${before.title}” is ${said(before.state)}, so that cannot be done with it now.`)
      if (!before.may.includes(action))
        throw new CallFailure('not-allowed', before.mayNot[action] ?? 'You may not do that with this document.')
      return { before, to }
    },
  }
}

/** What a step says, with nothing where nothing is given. The signature is added when the step is kept. */
export function contentOfStep(given: Partial<StepContent>): Omit<StepContent, 'signatureId'> {
  const { signatureId: _set, ...rest } = stepContent.parse(given)
  return rest
}
