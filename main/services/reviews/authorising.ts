import { CallFailure, type DocumentReview, type Implementation, type RequirementStanding } from '../../../shared/api/index.ts'
import { isDay } from '../../../shared/document/index.ts'
import { actorOf, authorisingWords, type ReviewStep, rationaleFinding } from '../../../shared/review/index.ts'
import type { Move } from '../../storage/index.ts'
import { localDay } from '../local-day.ts'
import type { Needs } from '../needs.ts'
import { refuseOverRefused } from './asides.ts'
import { superseding } from './correcting.ts'
import { contentOfStep, type Moving } from './moving.ts'
import { documentDigest, signing } from './signing.ts'

/** Agreeing to what has to be agreed of a document; with the last of it the document is authorised. */
export function authorising(needs: Needs, { review, checked }: Moving): Pick<Implementation['reviews'], 'authorise'> {
  const { session, now } = needs
  return {
    authorise: ({ documentId, requirement, words, decision, nextSteps, recordedFor, password }) =>
      session.prove(password, async (proof) => {
        const { before, to } = await checked(documentId, 'authorise')
        const asked = askedOf(before, requirement)
        refuseOverRefused(before)
        refuseUnlessMayAgree(asked, { recordedFor, today: localDay(now()) })
        refuseHollow({ words, nextSteps }, { before, asked, by: proof.account.id })
        const open = before.requirements.filter((one) => one.applies === true && one.met === null && one.id !== requirement)
        const { document, revision } = await session.store.documents.open(documentId)
        const at = now().toISOString()
        const corrected = open.length === 0 && before.corrects ? await superseding(needs, before.corrects, before) : []
        const agreed: Move = {
          documentId,
          from: before.state,
          to: open.length === 0 ? to : before.state,
          seen: before.steps.length,
          revision,
          step: {
            ...contentOfStep({ words, decision, nextSteps, recordedFor, requirement }),
            at,
            by: actorOf(proof.account),
            action: 'authorise',
          },
          sign: signing(proof, {
            document,
            purpose: 'authorised',
            declares: authorisingWords(asked.what, recordedFor),
            requirement,
            recordedFor,
            at,
          }),
          trail: session.trailEntry('authorised', {
            caseId: before.caseId,
            documentId,
            detail: { requirement, text: documentDigest(document) },
          }),
        }
        await session.store.reviews.move(agreed, ...corrected)
        return review(documentId)
      }),
  }
}

/** What is to be agreed. Throws `CallFailure` `not-found` where it is not asked of this submission. */
function askedOf({ requirements }: DocumentReview, requirement: string): RequirementStanding {
  const asked = requirements.find(({ id }) => id === requirement)
  if (asked?.applies !== true)
    throw new CallFailure('not-found', 'That is not one of the things that have to be agreed for this document.')
  return asked
}

/** Throws `CallFailure` where it was agreed already, is not for the one signed in to agree, or is recorded for nobody or the wrong one. */
function refuseUnlessMayAgree(
  asked: RequirementStanding,
  { recordedFor, today }: Pick<ReviewStep, 'recordedFor'> & { today: string },
): void {
  if (asked.met) throw new CallFailure('refused', `${asked.met.by.name} has agreed to this already.`)
  if (asked.mayNot !== null) throw new CallFailure('not-allowed', asked.mayNot)
  if (asked.recorded && recordedFor === null)
    throw new CallFailure(
      'bad-input',
      `Say who agreed, in what office, on which day, and how that is known: ${asked.by.join(' or ')}.`,
    )
  if (!asked.recorded && recordedFor !== null)
    throw new CallFailure(
      'bad-input',
      `This is authorised by somebody who signs in themselves: ${asked.by.join(' or ')}. Leave out for whom it is recorded.`,
    )
  if (recordedFor !== null && !isDay(recordedFor.on))
    throw new CallFailure('bad-input', 'There is no such day. Enter the day on which it was agreed.')
  if (recordedFor !== null && recordedFor.on > today)
    throw new CallFailure('bad-input', 'The day on which it was agreed is still to come. Enter the day on which it was.')
}

/** Throws `CallFailure` `bad-input` where no reasons are given for agreeing to the work of somebody else, or no next step with its day. */
function refuseHollow(
  { words, nextSteps }: Pick<ReviewStep, 'words' | 'nextSteps'>,
  { before, asked, by }: { before: DocumentReview; asked: RequirementStanding; by: string },
): void {
  const isOwn = asked.ownWork && (before.authorId === by || submittedBy(before) === by)
  const finding = isOwn ? null : rationaleFinding(words, `${before.title} ${before.author}`)
  if (finding) throw new CallFailure('bad-input', finding.message, { rationale: finding.sort })
  if (before.nextSteps !== null && !nextSteps.some((step) => step.by !== null))
    throw new CallFailure(
      'bad-input',
      `Say what happens next, who does it and by which day: ${before.nextSteps.cite} asks for it.`,
      { nextSteps: before.nextSteps.cite },
    )
}

const submittedBy = ({ steps }: DocumentReview): string | undefined =>
  steps.findLast(({ action }) => action === 'submit')?.by.accountId
