import { CallFailure, type DocumentReview, type Implementation } from '../../../shared/api/index.ts'
import { actorOf, frozen, isEditable } from '../../../shared/review/index.ts'
import { fieldsNow } from '../fields-now.ts'
import { localDay } from '../local-day.ts'
import type { Needs } from '../needs.ts'
import { refuseUnlessDecides } from './addressee.ts'
import { declared } from './declaration.ts'
import { contentOfStep, type Moving } from './moving.ts'
import { openErrors } from './open-findings.ts'
import { documentDigest, signing } from './signing.ts'

/** What is done by whoever sends a document: submitting it, and withdrawing it for good. */
export function sending(needs: Needs, { review, checked }: Moving): Pick<Implementation['reviews'], 'submit' | 'withdraw'> {
  const { session, now } = needs
  const withFieldsNow = fieldsNow(needs)
  return {
    submit: ({ documentId, baseRevision, to, words, applies, ofTruth, password }) =>
      session.prove(password, async (proof) => {
        const { before, to: state } = await checked(documentId, 'submit')
        const declares = declared(before.declaration, { title: before.title, ofTruth })
        refuseUnasked(before, applies)
        await refuseUnlessDecides(needs, before, { to, applies })
        const opened = await session.store.documents.open(documentId)
        if (opened.revision !== baseRevision)
          throw new CallFailure(
            'conflict',
            `“${before.title}” was changed in another window. Look at the newest text, then submit it.`,
            {
              newest: opened,
            },
          )
        const at = now().toISOString()
        const text = frozen(await withFieldsNow(opened.document), localDay(now()))
        const open = await openErrors(needs, text, {
          team: proof.account.team,
          decisions: await session.store.asideDecisions.list(documentId),
        })
        await session.store.reviews.move({
          documentId,
          from: before.state,
          to: state,
          seen: before.steps.length,
          revision: opened.revision,
          text,
          sentFrom: await session.store.cases.find(before.caseId),
          step: { ...contentOfStep({ words, to, applies, ...open }), at, by: actorOf(proof.account), action: 'submit' },
          sign: signing(proof, { document: text, purpose: 'submitted', declares, ofTruth, at }),
          trail: session.trailEntry('submitted', { caseId: before.caseId, documentId, detail: { text: documentDigest(text) } }),
        })
        return review(documentId)
      }),

    async withdraw({ documentId, words }) {
      const { before, to } = await checked(documentId, 'withdraw')
      const { document, revision } = await session.store.documents.open(documentId)
      await session.store.reviews.move({
        documentId,
        from: before.state,
        to,
        seen: before.steps.length,
        revision,
        // What is withdrawn from its writer stays as it was on that day.
        ...(isEditable(before.state)
          ? {
              text: frozen(await withFieldsNow(document), localDay(now())),
              sentFrom: await session.store.cases.find(before.caseId),
            }
          : {}),
        step: { ...contentOfStep({ words }), at: now().toISOString(), by: session.actor, action: 'withdraw' },
        trail: session.trailEntry('withdrawn', { caseId: before.caseId, documentId }),
      })
      return review(documentId)
    },
  }
}

/** Throws `CallFailure` `bad-input` where something is said to apply that nobody asks about. */
function refuseUnasked({ requirements, title }: DocumentReview, applies: readonly string[]): void {
  if (applies.some((id) => !requirements.some((one) => one.id === id && one.onlyIf !== null)))
    throw new CallFailure('bad-input', `The questions for “${title}” have changed. Look at them again, then send it.`)
}
