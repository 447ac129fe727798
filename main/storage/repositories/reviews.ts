import { type ExpressionBuilder, type Kysely, sql } from 'kysely'
import {
  type CheckAnswer,
  type Comment,
  checkAnswer,
  comment,
  type PartySignature,
  partySignature,
  type ReviewStep,
  reviewStep,
  type Signature,
  signature,
  type TrailEntry,
} from '../../../shared/review/index.ts'
import type { Tables } from '../tables.ts'
import { type Move, makeMove } from './review-move.ts'
import { asStanding, readCorrects, type Standing, standingOf } from './standing.ts'
import { appendTrail, recordDigest } from './trail.ts'

/** The order in which rows came: of two in the same millisecond, or of a clock that was put back, their times do not tell it. */
const asWritten = sql`rowid`

/** A draft that was returned before is on its way still. */
const hasBegun = ({ eb, or, exists, selectFrom }: ExpressionBuilder<Tables, 'documents'>) =>
  or([
    eb('state', '!=', 'draft'),
    exists(
      selectFrom('review_steps')
        .select('review_steps.number')
        .whereRef('review_steps.document_id', '=', 'documents.id')
        .where('review_steps.action', '=', 'return'),
    ),
  ])

/** How documents stand, every step of their reviews, and what was said and signed. */
export function reviewRepository(db: Kysely<Tables>) {
  return {
    /** Throws `CallFailure` `not-found`. */
    standing: (documentId: string): Promise<Standing> => standingOf(db, documentId),

    /** Every document that is or was on its way, of one case or of all; also one that came back and is being changed. */
    async underWay(caseId?: string): Promise<Standing[]> {
      let query = db.selectFrom('documents').selectAll().where('removed_at', 'is', null).where(hasBegun)
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
        for (const one of moves) await makeMove(transaction, one)
      }),

    /** The newest document that corrects this one and was not withdrawn; null where there is none. */
    async correctionOf(documentId: string): Promise<{ documentId: string; title: string; what: string } | null> {
      const rows = await db
        .selectFrom('documents')
        .select(['id', 'title', 'corrects'])
        .where('corrects', 'is not', null)
        .where('removed_at', 'is', null)
        .where('state', '!=', 'withdrawn')
        .orderBy('updated_at', 'desc')
        .execute()
      for (const { id, title, corrects } of rows) {
        const told = readCorrects(corrects)
        if (told?.documentId === documentId) return { documentId: id, title, what: told.what }
      }
      return null
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
