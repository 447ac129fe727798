import type { Implementation } from '../../../shared/api/index.ts'
import type { Needs } from '../needs.ts'
import { addressees } from './addressee.ts'
import { decideAside } from './asides.ts'
import { authorising } from './authorising.ts'
import { correcting } from './correcting.ts'
import { fillingIn } from './filling-in.ts'
import { handingBack } from './handing-back.ts'
import { issuing } from './issuing.ts'
import { listReviews } from './list.ts'
import { moving } from './moving.ts'
import { remarks } from './remarks.ts'
import { sending } from './sending.ts'

/** How a document goes from a draft to being issued, and what is said and signed on the way. */
export function reviewService(needs: Needs): Implementation['reviews'] {
  const move = moving(needs)
  return {
    get: ({ documentId }) => move.review(documentId),
    list: ({ caseId }) => listReviews(needs, caseId),
    addressees: ({ documentId }) => addressees(needs, documentId),
    ...sending(needs, move),
    ...handingBack(needs, move),
    ...authorising(needs, move),
    ...issuing(needs, move),
    ...correcting(needs, move),
    ...remarks(needs, move),
    ...fillingIn(needs, move),
    decideAside: decideAside(needs, move.review),
  }
}
