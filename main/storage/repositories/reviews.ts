import { type Kysely, sql, type Transaction } from 'kysely'
import { CallFailure } from '../../../shared/api/index.ts'
import { type CasewrightDocument, casewrightDocument, documentStatistics } from '../../../shared/document/index.ts'
import {
  type CheckAnswer,
  type Comment,
  checkAnswer,
  comment,
  isEditable,
  type PartySignature,
  partySignature,
  type ReviewState,
  type ReviewStep,
  reviewState,
  reviewStep,
  type Signature,
  signature,
  type TrailEntry,
} from '../../../shared/review/index.ts'
import type { Tables } from '../tables.ts'
import { appendTrail, headOf, recordDigest } from './trail.ts'

/** Where a document stands, and what its correction or the one that it corrects is. */
export interface Standing {
  documentId: string
  caseId: string
  state: ReviewState
  revision: number
  authorId: string | null
  author: string
  corrects: { documentId: string; what: string } | null
}

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
  /** Signs, once the revision is known that is signed and what the trail says until then. */
  sign?: (what: { revision: number; trail: string }) => Signature
  file?: { name: string; sha256: string; bytes: Buffer }
  trail: TrailEntry
}

/** The order in which rows came: of two in the same millisecond, or of a clock that was put back, their times do not tell it. */
const asWritten = sql`rowid`

/** How documents stand, every step of their reviews, and what was said and signed. */
export function reviewRepository(db: Kysely<Tables>) {
  return {
    /** Throws `CallFailure` `not-found`. */
    standing: (documentId: string): Promise<Standing> => standingOf(db, documentId),

    /** Every document that is or was on its way, of one case or of all. */
    async underWay(caseId?: string): Promise<Standing[]> {
      let query = db.selectFrom('documents').selectAll().where('removed_at', 'is', null).where('state', '!=', 'draft')
      if (caseId !== undefined) query = query.where('case_id', '=', caseId)
      return (await query.orderBy('updated_at', 'desc').execute()).map(asStanding)
    },

    async steps(documentId: string): Promise<ReviewStep[]> {
      const rows = await db
        .selectFrom('review_steps')
        .selectAll()
        .where('document_id', '=', documentId)
        .orderBy('number')
        .execute()
      return rows.map((row) => reviewStep.parse(JSON.parse(row.content)))
    },

    async signatures(documentId: string): Promise<Signature[]> {
      const rows = await db
        .selectFrom('signatures')
        .select('content')
        .where('document_id', '=', documentId)
        .orderBy('at')
        .orderBy('id')
        .execute()
      return rows.map((row) => signature.parse(JSON.parse(row.content)))
    },

    async comments(documentId: string): Promise<Comment[]> {
      const rows = await db
        .selectFrom('review_comments')
        .select('content')
        .where('document_id', '=', documentId)
        .orderBy(asWritten)
        .execute()
      return rows.map((row) => comment.parse(JSON.parse(row.content)))
    },

    async addComment(documentId: string, one: Comment): Promise<void> {
      const content = JSON.stringify(comment.parse(one))
      const row = {
        id: one.id,
        document_id: documentId,
        thread_id: one.threadId,
        at: one.at,
        account_id: one.by.accountId,
        content,
      }
      await db.insertInto('review_comments').values(row).execute()
    },

    async checkAnswers(documentId: string): Promise<CheckAnswer[]> {
      const rows = await db.selectFrom('check_answers').select('content').where('document_id', '=', documentId).execute()
      return rows.map((row) => checkAnswer.parse(JSON.parse(row.content)))
    },

    /** Keeps an answer in place of the one before; null takes it away. */
    async setCheckAnswer(documentId: string, criterionId: string, answer: CheckAnswer | null): Promise<void> {
      const content = JSON.stringify(answer)
      if (answer === null)
        await db
          .deleteFrom('check_answers')
          .where('document_id', '=', documentId)
          .where('criterion_id', '=', criterionId)
          .execute()
      else
        await db
          .insertInto('check_answers')
          .values({ document_id: documentId, criterion_id: criterionId, content })
          .onConflict((conflict) => conflict.columns(['document_id', 'criterion_id']).doUpdateSet({ content }))
          .execute()
    },

    async parties(documentId: string): Promise<PartySignature[]> {
      const rows = await db
        .selectFrom('party_signatures')
        .select('content')
        .where('document_id', '=', documentId)
        .orderBy(asWritten)
        .execute()
      return rows.map((row) => partySignature.parse(JSON.parse(row.content)))
    },

    addParty: (documentId: string, one: PartySignature, trail: TrailEntry): Promise<void> =>
      db.transaction().execute(async (transaction) => {
        const content = JSON.stringify(partySignature.parse(one))
        await transaction
          .insertInto('party_signatures')
          .values({ id: one.id, document_id: documentId, at: one.at, content })
          .execute()
        await appendTrail(transaction, { ...trail, detail: { ...trail.detail, party: one.id, says: recordDigest(one) } })
      }),

    /** The accounts that wrote in a document. */
    async writers(documentId: string): Promise<Set<string>> {
      const rows = await db.selectFrom('revisions').select('author_id').distinct().where('document_id', '=', documentId).execute()
      const own = await db.selectFrom('documents').select('author_id').where('id', '=', documentId).executeTakeFirst()
      return new Set([own, ...rows].flatMap((row) => row?.author_id ?? []))
    },

    /**
     * Makes a step, and what follows from it with other documents, all of it or nothing. Throws `CallFailure` `conflict` where a
     * document is not where it was thought to be.
     */
    move: (...moves: readonly Move[]): Promise<void> =>
      db.transaction().execute(async (transaction) => {
        for (const one of moves) await move(transaction, one)
      }),

    /** The newest document that corrects this one and was not withdrawn; null where there is none. */
    async correctionOf(documentId: string): Promise<{ documentId: string; title: string } | null> {
      const rows = await db
        .selectFrom('documents')
        .select(['id', 'title', 'corrects'])
        .where('corrects', 'is not', null)
        .where('removed_at', 'is', null)
        .where('state', '!=', 'withdrawn')
        .orderBy('updated_at', 'desc')
        .execute()
      const found = rows.find((row) => readCorrects(row.corrects)?.documentId === documentId)
      return found ? { documentId: found.id, title: found.title } : null
    },

    async issuedFile(documentId: string, revision: number): Promise<{ name: string; sha256: string; bytes: Buffer } | null> {
      const row = await db
        .selectFrom('issued_files')
        .select(['name', 'sha256', 'bytes'])
        .where('document_id', '=', documentId)
        .where('revision', '=', revision)
        .executeTakeFirst()
      return row ?? null
    },

    /** Every file of a document that was issued, the first one first. */
    async issuedFiles(documentId: string): Promise<{ name: string; bytes: Buffer }[]> {
      return db
        .selectFrom('issued_files')
        .select(['name', 'bytes'])
        .where('document_id', '=', documentId)
        .orderBy('revision')
        .execute()
    },

    /** Every file that was issued with this digest, for whoever holds one and asks what it is. */
    async issuedBySha256(sha256: string): Promise<{ documentId: string; revision: number; name: string }[]> {
      const rows = await db
        .selectFrom('issued_files')
        .select(['document_id', 'revision', 'name'])
        .where('sha256', '=', sha256)
        .execute()
      return rows.map((row) => ({ documentId: row.document_id, revision: row.revision, name: row.name }))
    },
  }
}

async function move(of: Transaction<Tables>, { documentId, from, to, step, revision, text, ...rest }: Move): Promise<void> {
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
  if (rest.file)
    await of
      .insertInto('issued_files')
      .values({ document_id: documentId, revision: kept.revision, at: step.at, ...rest.file })
      .execute()
  await of.updateTable('documents').set({ state: to, updated_at: step.at }).where('id', '=', documentId).execute()
  await appendTrail(of, { ...rest.trail, detail: { ...rest.trail.detail, step: recordDigest(kept) } })
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
      document_id: documentId,
      number,
      base: found.revision,
      saved_at: at,
      begun_at: at,
      author: by,
      // Freezing and freeing a text writes no word in it: whoever decides does not become one of its writers.
      author_id: null,
      words,
      removed: 0,
      pinned: 1,
      set_aside_copy: 0,
      content,
    })
    .execute()
  await of.updateTable('documents').set({ revision: number, last_number: number, words }).where('id', '=', documentId).execute()
  return number
}

async function standingOf(db: Kysely<Tables>, documentId: string): Promise<Standing> {
  const row = await db
    .selectFrom('documents')
    .selectAll()
    .where('id', '=', documentId)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (!row) throw new CallFailure('not-found', 'That document is not in this store. It may have been removed from its case.')
  return asStanding(row)
}

function asStanding(row: {
  id: string
  case_id: string
  state: string
  revision: number
  author_id: string | null
  author: string
  corrects: string | null
}): Standing {
  return {
    documentId: row.id,
    caseId: row.case_id,
    state: reviewState.parse(row.state),
    revision: row.revision,
    authorId: row.author_id,
    author: row.author,
    corrects: readCorrects(row.corrects),
  }
}

function readCorrects(text: string | null): { documentId: string; what: string } | null {
  return text === null ? null : (JSON.parse(text) as { documentId: string; what: string })
}
