import type { Kysely } from 'kysely'
import {
  type OversightNote,
  oversightNote,
  type ReviewState,
  type ReviewStep,
  reviewState,
  reviewStep,
  type TrailEntry,
} from '../../../shared/review/index.ts'
import type { Tables } from '../tables.ts'
import { appendTrail } from './trail.ts'

/** The steps on a document's way, and where it stands now. */
export interface Way {
  state: ReviewState
  steps: ReviewStep[]
}

/** What managers noted about cases. It is added to and read: there is no way here to change a note or take one away. */
export function oversightRepository(db: Kysely<Tables>) {
  return {
    /** Every note of a case, the newest first. */
    async list(caseId: string): Promise<OversightNote[]> {
      const rows = await db
        .selectFrom('oversight_notes')
        .select('content')
        .where('case_id', '=', caseId)
        .orderBy('at', 'desc')
        .orderBy('id', 'desc')
        .execute()
      return rows.map((row) => oversightNote.parse(JSON.parse(row.content)))
    },

    /** Adds a note, together with its row in the trail. */
    add: (given: OversightNote, trail: TrailEntry): Promise<void> =>
      db.transaction().execute(async (transaction) => {
        const note = oversightNote.parse(given)
        await transaction
          .insertInto('oversight_notes')
          .values({
            id: note.id,
            case_id: note.caseId,
            document_id: note.documentId,
            at: note.at,
            account_id: note.by.accountId,
            content: JSON.stringify(note),
          })
          .execute()
        await appendTrail(transaction, trail)
      }),

    /** The way of every document that was ever submitted. */
    async ways(): Promise<Way[]> {
      const rows = await db
        .selectFrom('review_steps')
        .innerJoin('documents', 'documents.id', 'review_steps.document_id')
        .select(['review_steps.document_id', 'review_steps.content', 'documents.state'])
        .orderBy('review_steps.document_id')
        .orderBy('review_steps.number')
        .execute()
      return [...Map.groupBy(rows, (row) => row.document_id).values()].map((ofDocument) => ({
        state: reviewState.parse(ofDocument[0]?.state),
        steps: ofDocument.map(({ content }) => reviewStep.parse(JSON.parse(content))),
      }))
    },
  }
}
