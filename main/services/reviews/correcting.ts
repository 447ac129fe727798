import { CallFailure, type DocumentReview, type Implementation } from '../../../shared/api/index.ts'
import { newId } from '../../../shared/document/index.ts'
import { isSettled, stateAfter, thawed } from '../../../shared/review/index.ts'
import type { Move } from '../../storage/index.ts'
import type { Needs } from '../needs.ts'
import { contentOfStep, type Moving } from './moving.ts'
import { said } from './state-words.ts'

/** Beginning the new version that corrects what was authorised. */
export function correcting({ session, now }: Needs, { review }: Moving): Pick<Implementation['reviews'], 'correct'> {
  return {
    async correct({ documentId, what }) {
      const before = await review(documentId)
      if (!isSettled(before.state) || before.state === 'superseded')
        throw new CallFailure(
          'refused',
          `Only what was authorised is corrected by a new version. “${before.title}” is ${said(before.state)}.`,
        )
      if (before.correctedBy)
        throw new CallFailure('refused', `“${before.correctedBy.title}” corrects this document already. Go on in that one.`)
      const { document } = await session.store.documents.open(documentId)
      const day = document.dates.documentDate
      const told = { documentId, title: document.title, on: typeof day === 'string' ? day : '', what }
      const copy = { ...thawed(document), id: newId(), title: correctedTitle(document.title), corrects: told }
      const corrects = { documentId, what }
      const about = { caseId: before.caseId, documentId: copy.id, detail: { corrects: documentId } }
      const line = session.trailEntry('document-made', about)
      return session.store.documents.add(before.caseId, copy, { ...session.writer, now: now(), corrects, line })
    },
  }
}

/** The step by which a document makes room for the one that corrects it; none where it was withdrawn in the meantime. */
export async function superseding(
  { session, now }: Needs,
  { documentId, what }: NonNullable<DocumentReview['corrects']>,
  by: Pick<DocumentReview, 'documentId' | 'title'>,
): Promise<Move[]> {
  const { caseId, state, revision } = await session.store.reviews.standing(documentId)
  const to = stateAfter(state, 'supersede')
  if (to === null) return []
  return [
    {
      documentId,
      from: state,
      to,
      revision,
      step: {
        ...contentOfStep({ words: `“${by.title}” takes its place. It corrects: ${what}` }),
        at: now().toISOString(),
        by: session.actor,
        action: 'supersede',
      },
      trail: session.trailEntry('superseded', { caseId, documentId, detail: { by: by.documentId } }),
    },
  ]
}

const CORRECTED = ' (corrected)'
const correctedTitle = (title: string): string => (title.endsWith(CORRECTED) ? title : `${title}${CORRECTED}`)
