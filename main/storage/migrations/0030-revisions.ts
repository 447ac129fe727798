import type { Migration } from './migrate.ts'

/**
 * Every kept state of a document. `begun_at` is when the run of autosaves that it stands for began, `removed` how many
 * characters that run took away, `base` the revision that it was written on.
 */
export const revisions: Migration = {
  number: 30,
  name: 'revisions',
  async up(db) {
    await db.schema
      .createTable('revisions')
      .addColumn('document_id', 'text', (column) => column.notNull().references('documents.id').onDelete('cascade'))
      .addColumn('number', 'integer', (column) => column.notNull())
      .addColumn('base', 'integer', (column) => column.notNull())
      .addColumn('saved_at', 'text', (column) => column.notNull())
      .addColumn('begun_at', 'text', (column) => column.notNull())
      .addColumn('author', 'text', (column) => column.notNull())
      .addColumn('words', 'integer', (column) => column.notNull())
      .addColumn('removed', 'integer', (column) => column.notNull())
      .addColumn('pinned', 'integer', (column) => column.notNull())
      .addColumn('set_aside_copy', 'integer', (column) => column.notNull())
      .addColumn('content', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('revisions_key', ['document_id', 'number'])
      .execute()
  },
}
