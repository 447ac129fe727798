import type { Transaction } from 'kysely'
import { CallFailure } from '../../../shared/api/index.ts'
import { type CasewrightDocument, casewrightDocument, documentStatistics } from '../../../shared/document/index.ts'
import type { CaseRecord } from '../../../shared/family/index.ts'
import {
  isEditable,
  type ReviewState,
  type ReviewStep,
  reviewStep,
  type Signature,
  signature,
  type TrailEntry,
} from '../../../shared/review/index.ts'
import type { Tables } from '../tables.ts'
import { revisionRow } from './revision-row.ts'
import { keepSentCase } from './sent-cases.ts'
import { standingOf } from './standing.ts'
import { appendTrail, headOf, recordDigest } from './trail.ts'

/** One step on a document's way, with everything that is written together with it or not at all. */
export interface Move {
  documentId: string
  /** The state that it is in now: where somebody else moved it on in the meantime, nothing is written. */
  from: ReviewState
  /** How many steps whoever makes this one has seen: where somebody made another in the meantime, nothing is written. */
  seen?: number
  to: ReviewState
  step: Omit<ReviewStep, 'number' | 'revision' | 'signatureId'>
  /** The revision that the step is about; where a text comes with it that says otherwise, the one in which that is kept. */
  revision: number
  /** The text as it is from this step on: frozen, or free again. */
  text?: CasewrightDocument
  /** The case as it is now, from which copies of this text are made from now on. */
  sentFrom?: CaseRecord | null
  /** Signs, once the revision is known that is signed and what the trail says until then. */
  sign?: (what: { revision: number; trail: string }) => Signature
  file?: { name: string; sha256: string; bytes: Buffer }
  trail: TrailEntry
}

/** Makes one step with all that goes with it. Throws `CallFailure` `conflict` where the document is not where it was thought to be. */
export async function makeMove(
  of: Transaction<Tables>,
  { documentId, from, to, step, revision, text, ...rest }: Move,
): Promise<void> {
  const found = await standingOf(of, documentId)
  const last = await of
    .selectFrom('review_steps')
    .select(({ fn }) => fn.max('number').as('number'))
    .where('document_id', '=', documentId)
    .executeTakeFirst()
  const made = Number(last?.number ?? 0)
  if (found.state !== from || found.revision !== revision || (rest.seen !== undefined && rest.seen !== made))
    throw new CallFailure(
      'conflict',
      'Somebody moved this document on, or changed it, after you opened it here. Look at it again.',
      {
        state: found.state,
        revision: found.revision,
      },
    )
  const about = text ? await keepText(of, documentId, text, { at: step.at, by: step.by.name }) : revision
  await of.updateTable('revisions').set({ pinned: 1 }).where('document_id', '=', documentId).where('number', '=', about).execute()
  const number = made + 1
  const stepAbout = text && isEditable(to) ? revision : about
  const signed = rest.sign?.({ revision: stepAbout, trail: (await headOf(of)).digest })
  const kept: ReviewStep = reviewStep.parse({ ...step, number, revision: stepAbout, signatureId: signed?.id ?? null })
  await of
    .insertInto('review_steps')
    .values({
      document_id: documentId,
      number,
      at: step.at,
      account_id: step.by.accountId,
      action: step.action,
      revision: kept.revision,
      content: JSON.stringify(kept),
    })
    .execute()
  if (signed)
    await of
      .insertInto('signatures')
      .values({
        id: signed.id,
        document_id: documentId,
        revision: kept.revision,
        at: signed.statement.at,
        content: JSON.stringify(signature.parse(signed)),
      })
      .execute()
  if (rest.sentFrom) await keepSentCase(of, documentId, stepAbout, rest.sentFrom)
  if (rest.file)
    await of
      .insertInto('issued_files')
      .values({ document_id: documentId, revision: kept.revision, at: step.at, ...rest.file })
      .execute()
  await of.updateTable('documents').set({ state: to, updated_at: step.at }).where('id', '=', documentId).execute()
  await appendTrail(of, {
    ...rest.trail,
    detail: { ...rest.trail.detail, step: recordDigest(kept), ...(rest.sentFrom ? { case: recordDigest(rest.sentFrom) } : {}) },
  })
}

/** Writes the text as the next revision; one that is there already as it stands keeps its number. Gives the number. */
async function keepText(
  of: Transaction<Tables>,
  documentId: string,
  given: CasewrightDocument,
  { at, by }: { at: string; by: string },
): Promise<number> {
  const document = casewrightDocument.parse(given)
  const content = JSON.stringify(document)
  const found = await of
    .selectFrom('documents')
    .innerJoin('revisions', (join) =>
      join.onRef('revisions.document_id', '=', 'documents.id').onRef('revisions.number', '=', 'documents.revision'),
    )
    .select(['documents.revision', 'documents.last_number', 'revisions.content'])
    .where('documents.id', '=', documentId)
    .executeTakeFirstOrThrow()
  if (found.content === content) return found.revision
  const number = found.last_number + 1
  const words = documentStatistics(document).words
  await of
    .insertInto('revisions')
    .values({
      // Freezing and freeing a text writes no word in it: whoever decides does not become one of its writers.
      ...revisionRow(document, { number, base: found.revision, author: by, authorId: null, savedAt: at, words, content }),
      pinned: 1,
    })
    .execute()
  await of.updateTable('documents').set({ revision: number, last_number: number, words }).where('id', '=', documentId).execute()
  return number
}
