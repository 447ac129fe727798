import type { Kysely, Transaction } from 'kysely'
import { type CaseRecord, caseRecord } from '../../../shared/family/index.ts'
import type { Tables } from '../tables.ts'

/** The case as it was when a document was sent, by document and revision. */
export function sentCaseRepository(db: Kysely<Tables>) {
  return {
    /** Null where none was kept: of what is no longer as it was sent, and of what was sent from no case. */
    async of(documentId: string, revision: number): Promise<CaseRecord | null> {
      const row = await db
        .selectFrom('sent_cases')
        .select('content')
        .where('document_id', '=', documentId)
        .where('revision', '=', revision)
        .executeTakeFirst()
      return row ? caseRecord.parse(JSON.parse(row.content)) : null
    },
  }
}

/** Keeps the case as it is for a revision that is sent, in place of one that was kept for it before. */
export async function keepSentCase(
  of: Transaction<Tables>,
  documentId: string,
  revision: number,
  record: CaseRecord,
): Promise<void> {
  const content = JSON.stringify(record)
  await of
    .insertInto('sent_cases')
    .values({ document_id: documentId, revision, content })
    .onConflict((conflict) => conflict.columns(['document_id', 'revision']).doUpdateSet({ content }))
    .execute()
}
