import { sql } from 'kysely'
import type { Migration } from './migrate.ts'

/** What managers write about a case, and how long each case is kept. */
export const caseKeeping: Migration = {
  number: 150,
  name: 'case-keeping',
  async up(db) {
    await db.schema
      .createTable('oversight_notes')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('case_id', 'text', (column) => column.notNull().references('cases.id').onDelete('cascade'))
      .addColumn('document_id', 'text')
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('account_id', 'text', (column) => column.notNull())
      .addColumn('content', 'text', (column) => column.notNull())
      .execute()
    await db.schema.createIndex('oversight_notes_by_case').on('oversight_notes').columns(['case_id', 'at']).execute()
    // What was noted stays: a correction is a note of its own. Notes go only with their whole case.
    await sql`create trigger oversight_is_not_changed before update on oversight_notes
      begin select raise(abort, 'oversight is only added to'); end`.execute(db)
    await sql`create trigger oversight_is_not_replaced before insert on oversight_notes
      when exists (select 1 from oversight_notes where id = new.id)
      begin select raise(abort, 'oversight is only added to'); end`.execute(db)
    await db.schema
      .createTable('case_keeping')
      .addColumn('case_id', 'text', (column) => column.primaryKey().notNull().references('cases.id').onDelete('cascade'))
      .addColumn('content', 'text', (column) => column.notNull())
      .execute()
  },
}
