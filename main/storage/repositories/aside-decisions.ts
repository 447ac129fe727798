import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { type AsideDecision, asideDecision, type TrailEntry } from '../../../shared/review/index.ts'
import type { Tables } from '../tables.ts'
import { appendTrail, recordDigest } from './trail.ts'

/** What was decided about the reasons for which findings were set aside. It is added to and read: a change of mind is a decision of its own. */
export function asideDecisionRepository(db: Kysely<Tables>) {
  return {
    /** Every decision about one document, in the order in which they came. */
    async list(documentId: string): Promise<AsideDecision[]> {
      const rows = await db
        .selectFrom('aside_decisions')
        .select('content')
        .where('document_id', '=', documentId)
        .orderBy(sql`rowid`)
        .execute()
      return rows.map((row) => asideDecision.parse(JSON.parse(row.content)))
    },

    /** Adds a decision, together with its row in the trail, which holds it fast. */
    add: (documentId: string, given: AsideDecision, trail: TrailEntry): Promise<void> =>
      db.transaction().execute(async (transaction) => {
        const one = asideDecision.parse(given)
        await transaction
          .insertInto('aside_decisions')
          .values({ id: one.id, document_id: documentId, at: one.at, content: JSON.stringify(one) })
          .execute()
        await appendTrail(transaction, { ...trail, detail: { ...trail.detail, decision: one.id, says: recordDigest(one) } })
      }),
  }
}
