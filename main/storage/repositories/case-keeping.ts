import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { CallFailure } from '../../../shared/api/index.ts'
import { type CaseKeeping, caseKeeping, NOT_SET, type TrailEntry } from '../../../shared/review/index.ts'
import type { Tables } from '../tables.ts'
import { appendTrail } from './trail.ts'

/** How long each case is kept, and deleting one for good. */
export function caseKeepingRepository(db: Kysely<Tables>) {
  return {
    async get(caseId: string): Promise<CaseKeeping> {
      const row = await db.selectFrom('case_keeping').select('content').where('case_id', '=', caseId).executeTakeFirst()
      return row ? caseKeeping.parse(JSON.parse(row.content)) : NOT_SET
    },

    async all(): Promise<{ caseId: string; title: string; reference: string; keeping: CaseKeeping }[]> {
      const rows = await db
        .selectFrom('case_keeping')
        .innerJoin('cases', 'cases.id', 'case_keeping.case_id')
        .select(['cases.id', 'cases.title', 'cases.reference', 'case_keeping.content'])
        .execute()
      return rows.map(({ id, title, reference, content }) => ({
        caseId: id,
        title,
        reference,
        keeping: caseKeeping.parse(JSON.parse(content)),
      }))
    },

    /** Keeps what was decided, with the line of the trail that tells of it. */
    put: (caseId: string, keeping: CaseKeeping, entry: TrailEntry): Promise<void> =>
      db.transaction().execute(async (transaction) => {
        const content = JSON.stringify(caseKeeping.parse(keeping))
        await transaction
          .insertInto('case_keeping')
          .values({ case_id: caseId, content })
          .onConflict((conflict) => conflict.column('case_id').doUpdateSet({ content }))
          .execute()
        await appendTrail(transaction, entry)
      }),

    /**
     * Deletes a case and everything that hangs on it or on its documents, and writes the line of the trail, all or nothing. Throws
     * `CallFailure` `not-found`, and `refused` where a hold was put on it in the meantime.
     */
    deleteCase: (caseId: string, entry: TrailEntry): Promise<void> =>
      db.transaction().execute(async (transaction) => {
        const held = await transaction
          .selectFrom('case_keeping')
          .select('content')
          .where('case_id', '=', caseId)
          .executeTakeFirst()
        if (held && caseKeeping.parse(JSON.parse(held.content)).hold !== null)
          throw new CallFailure('refused', 'A legal hold is on this case, so it cannot be deleted. Lift the hold first.')
        const documents = transaction.selectFrom('documents').select('id').where('case_id', '=', caseId)
        for (const { table, column } of await whatHangsOnCases(transaction))
          await (column === 'case_id'
            ? sql`delete from ${sql.table(table)} where case_id = ${caseId}`.execute(transaction)
            : sql`delete from ${sql.table(table)} where document_id in (${documents})`.execute(transaction))
        await transaction.deleteFrom('documents').where('case_id', '=', caseId).execute()
        const { numDeletedRows } = await transaction.deleteFrom('cases').where('id', '=', caseId).executeTakeFirstOrThrow()
        if (numDeletedRows === 0n) throw new CallFailure('not-found', 'That case is not in this store any more.')
        await appendTrail(transaction, entry)
      }),
  }
}

/**
 * Every table whose rows name a case or a document, but for the trail, which keeps ids alone. Asked of the store itself, so that a table
 * that comes later is not forgotten; those of documents before those of cases.
 */
async function whatHangsOnCases(of: Kysely<Tables>): Promise<{ table: string; column: 'case_id' | 'document_id' }[]> {
  const { rows } = await sql<{ name: string; column: string }>`
    select tables.name as name, columns.name as column
    from sqlite_master as tables, pragma_table_info(tables.name) as columns
    where tables.type = 'table' and columns.name in ('case_id', 'document_id') and tables.name not in ('trail', 'documents')
    order by columns.name desc`.execute(of)
  return rows.map(({ name, column }) => ({ table: name, column: column === 'case_id' ? 'case_id' : 'document_id' }))
}
