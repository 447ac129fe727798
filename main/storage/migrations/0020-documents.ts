import type { Migration } from './migrate.ts'

/**
 * Documents. `revision` is the newest that everybody writes on; `last_number` the highest number given out, which is
 * higher where a copy was set aside. A removed document keeps its text.
 */
export const documents: Migration = {
  number: 20,
  name: 'documents',
  async up(db) {
    await db.schema
      .createTable('documents')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('case_id', 'text', (column) => column.notNull().references('cases.id'))
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('title', 'text', (column) => column.notNull())
      .addColumn('author', 'text', (column) => column.notNull())
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addColumn('last_number', 'integer', (column) => column.notNull())
      .addColumn('words', 'integer', (column) => column.notNull())
      .addColumn('findings', 'text')
      .addColumn('updated_at', 'text', (column) => column.notNull())
      .addColumn('removed_at', 'text')
      .execute()
    await db.schema.createIndex('documents_by_case').on('documents').columns(['case_id', 'updated_at']).execute()
  },
}
