import type { Migration } from './migrate.ts'

/**
 * What was decided about a document's version for the parents or a child: lists as JSON of the ids of what was seen, put back and
 * left out. An id holds a print of the words that it is about, never the words.
 */
export const familyLooks: Migration = {
  number: 100,
  name: 'family-looks',
  async up(db) {
    await db.schema
      .createTable('family_looks')
      .addColumn('document_id', 'text', (column) => column.notNull().references('documents.id').onDelete('cascade'))
      .addColumn('reader', 'text', (column) => column.notNull())
      .addColumn('seen', 'text', (column) => column.notNull())
      .addColumn('put_back', 'text', (column) => column.notNull())
      .addColumn('leave_out', 'text', (column) => column.notNull())
      .addColumn('changed_at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('family_looks_key', ['document_id', 'reader'])
      .execute()
  },
}
