import { CallFailure, type Implementation } from '../../../shared/api/index.ts'
import { actorOf } from '../../../shared/review/index.ts'
import { handOut } from '../hand-out.ts'
import type { Needs } from '../needs.ts'
import { sha256 } from '../sha256.ts'
import { contentOfStep, type Moving } from './moving.ts'
import { refuseUnrecorded } from './parties.ts'
import { signing } from './signing.ts'
import { wordOfDocument } from './word-of-document.ts'

/** Giving out what was authorised, and the same file again. */
export function issuing(needs: Needs, { review, checked }: Moving): Pick<Implementation['reviews'], 'issue' | 'issuedFile'> {
  const { session, now } = needs
  return {
    issue: ({ documentId, givenTo, password }) =>
      session.prove(password, async (proof) => {
        const { before, to } = await checked(documentId, 'issue')
        refuseUnrecorded(before)
        const { document, revision } = await session.store.documents.open(documentId)
        const file = await wordOfDocument(needs, document, before)
        const digest = sha256(file.bytes)
        const at = now().toISOString()
        await session.store.reviews.move({
          documentId,
          from: before.state,
          to,
          seen: before.steps.length,
          revision,
          step: { ...contentOfStep({ givenTo }), at, by: actorOf(proof.account), action: 'issue' },
          sign: signing(proof, {
            document,
            purpose: 'issued',
            declares: 'This is the file that was given out.',
            file: digest,
            at,
          }),
          file: { ...file, sha256: digest },
          trail: session.trailEntry('issued', { caseId: before.caseId, documentId, detail: { file: digest } }),
        })
        return { review: await review(documentId), file: { name: file.name, base64: file.bytes.toString('base64') } }
      }),

    async issuedFile({ documentId, revision }) {
      const file = await session.store.reviews.issuedFile(documentId, revision)
      if (!file) throw new CallFailure('not-found', 'No file was issued of that revision.')
      const { caseId } = await session.store.reviews.standing(documentId)
      const copy = { name: file.name, base64: file.bytes.toString('base64') }
      return handOut(session, copy, { caseId, documentId, detail: { as: 'issued', revision } })
    },
  }
}
