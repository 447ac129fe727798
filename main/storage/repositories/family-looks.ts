import type { Kysely } from 'kysely'
import type { FamilyLook } from '../../../shared/api/index.ts'
import type { Tables } from '../tables.ts'

/** What was decided about the versions of documents for the family, by document and reader. */
export function familyLookRepository(db: Kysely<Tables>) {
  return {
    /** Nothing seen and nothing decided, where nobody has looked yet. */
    async get(documentId: string, reader: string): Promise<FamilyLook> {
      const row = await db
        .selectFrom('family_looks')
        .select(['seen', 'put_back', 'leave_out'])
        .where('document_id', '=', documentId)
        .where('reader', '=', reader)
        .executeTakeFirst()
      if (!row) return { seen: [], putBack: [], leaveOut: [] }
      return { seen: JSON.parse(row.seen), putBack: JSON.parse(row.put_back), leaveOut: JSON.parse(row.leave_out) }
    },
    async save(documentId: string, reader: string, { seen, putBack, leaveOut }: FamilyLook, now: Date): Promise<void> {
      const lists = {
        seen: JSON.stringify(seen),
        put_back: JSON.stringify(putBack),
        leave_out: JSON.stringify(leaveOut),
        changed_at: now.toISOString(),
      }
      await db
        .insertInto('family_looks')
        .values({ document_id: documentId, reader, ...lists })
        .onConflict((conflict) => conflict.columns(['document_id', 'reader']).doUpdateSet(lists))
        .execute()
    },
  }
}
