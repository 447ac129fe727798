import { CallFailure, type Implementation } from '../../../shared/api/index.ts'
import { localDay } from '../local-day.ts'
import type { Needs } from '../needs.ts'
import type { Moving } from './moving.ts'
import { said } from './state-words.ts'

/** What is filled in beside a document: the answers to the questions of its audit, and who of the family and other agencies signed. */
export function fillingIn(
  { session, now }: Needs,
  { review, saidNow }: Moving,
): Pick<Implementation['reviews'], 'answerCriterion' | 'recordParty'> {
  return {
    async answerCriterion({ documentId, criterionId, answer }) {
      const before = await review(documentId)
      if (!before.criteria.some(({ id }) => id === criterionId))
        throw new CallFailure('not-found', 'That question is not one that the standard asks of this kind of document.')
      const { by, at } = saidNow()
      await session.store.reviews.setCheckAnswer(documentId, criterionId, answer && { ...answer, criterionId, by, at })
      return review(documentId)
    },

    async recordParty({ documentId, ...given }) {
      const { caseId, state, parties } = await review(documentId)
      if (state === 'withdrawn' || state === 'superseded')
        throw new CallFailure('refused', `This document is ${said(state)}, so nobody signs it any more.`)
      if (
        given.requirement !== null &&
        !parties.some(({ requirement, role }) => requirement === given.requirement && role === given.role)
      )
        throw new CallFailure('not-found', 'That is not one of those whose signature the standard asks for under this document.')
      if (given.signedOn !== null && given.name === '') throw new CallFailure('bad-input', 'Enter the name of whoever signed.')
      if (given.signedOn !== null && given.signedOn > localDay(now()))
        throw new CallFailure('bad-input', 'The day of the signature is still to come. Enter the day on which it was signed.')
      const trail = session.trailEntry('signature-recorded', { caseId, documentId, detail: { signed: given.signedOn !== null } })
      await session.store.reviews.addParty(documentId, { ...saidNow(), ...given }, trail)
      return review(documentId)
    },
  }
}
