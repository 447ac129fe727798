import type { Migration } from './migrate.ts'

/**
 * What was decided about the reasons for which findings were set aside, and the case as it was when a document was sent: a copy of what
 * was signed shows the names, days and reference of then.
 */
export const reasonsAndCases: Migration = {
  number: 160,
  name: 'reasons-and-cases',
  async up(db) {
    await db.schema
      .createTable('aside_decisions')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('document_id', 'text', (column) => column.notNull().references('documents.id').onDelete('cascade'))
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('content', 'text', (column) => column.notNull())
      .execute()
    await db.schema.createIndex('aside_decisions_by_document').on('aside_decisions').columns(['document_id', 'at']).execute()
    await db.schema
      .createTable('sent_cases')
      .addColumn('document_id', 'text', (column) => column.notNull().references('documents.id').onDelete('cascade'))
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addColumn('content', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('sent_cases_key', ['document_id', 'revision'])
      .execute()
  },
}
