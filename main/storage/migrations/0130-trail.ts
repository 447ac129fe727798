import { sql } from 'kysely'
import type { Migration } from './migrate.ts'

/** The trail: rows are added and never changed or taken out, and each holds the digest of the one before it. */
export const trail: Migration = {
  number: 130,
  name: 'trail',
  async up(db) {
    await db.schema
      .createTable('trail')
      .addColumn('number', 'integer', (column) => column.primaryKey().notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('account_id', 'text')
      .addColumn('who', 'text', (column) => column.notNull())
      .addColumn('what', 'text', (column) => column.notNull())
      .addColumn('case_id', 'text')
      .addColumn('document_id', 'text')
      .addColumn('detail', 'text', (column) => column.notNull())
      .addColumn('previous', 'text', (column) => column.notNull())
      .addColumn('digest', 'text', (column) => column.notNull())
      .execute()
    await db.schema.createIndex('trail_by_case').on('trail').columns(['case_id', 'number']).execute()
    await db.schema.createIndex('trail_by_document').on('trail').columns(['document_id', 'number']).execute()
    await sql`create trigger trail_is_not_changed before update on trail
      begin select raise(abort, 'the trail is only added to'); end`.execute(db)
    await sql`create trigger trail_is_not_shortened before delete on trail
      begin select raise(abort, 'the trail is only added to'); end`.execute(db)
    // "insert or replace" would delete without asking the trigger above.
    await sql`create trigger trail_is_not_replaced before insert on trail
      when new.number <= (select coalesce(max(number), 0) from trail)
      begin select raise(abort, 'the trail is only added to'); end`.execute(db)
  },
}
