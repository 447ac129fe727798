import type { Migration } from './migrate.ts'

/** Cases with their people and key dates. `record` holds what no query asks for, and fields of other versions. */
export const cases: Migration = {
  number: 10,
  name: 'cases',
  async up(db) {
    await db.schema
      .createTable('cases')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('title', 'text', (column) => column.notNull())
      .addColumn('reference', 'text', (column) => column.notNull())
      .addColumn('pack_id', 'text', (column) => column.notNull())
      .addColumn('example', 'integer', (column) => column.notNull())
      .addColumn('updated_at', 'text', (column) => column.notNull())
      .addColumn('record', 'text', (column) => column.notNull())
      .execute()
    await db.schema
      .createTable('people')
      .addColumn('case_id', 'text', (column) => column.notNull().references('cases.id').onDelete('cascade'))
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('position', 'integer', (column) => column.notNull())
      .addColumn('stands_as', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('record', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('people_key', ['case_id', 'id'])
      .execute()
    await db.schema
      .createTable('key_dates')
      .addColumn('case_id', 'text', (column) => column.notNull().references('cases.id').onDelete('cascade'))
      .addColumn('event', 'text', (column) => column.notNull())
      .addColumn('day', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('key_dates_key', ['case_id', 'event'])
      .execute()
  },
}
