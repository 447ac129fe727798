import type { Migration } from './migrate.ts'

/**
 * Records of a case that are made of lists of things (its chronology, its family): each thing a row of its own, so that one edit
 * writes one row however long the record is, and each change with what stood there before.
 */
export const recordLists: Migration = {
  number: 110,
  name: 'record-lists',
  async up(db) {
    await db.schema
      .createTable('record_items')
      .addColumn('case_id', 'text', (column) => column.notNull().references('cases.id').onDelete('cascade'))
      .addColumn('record', 'text', (column) => column.notNull())
      .addColumn('list', 'text', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('position', 'integer', (column) => column.notNull())
      .addColumn('content', 'text')
      .addPrimaryKeyConstraint('record_items_key', ['case_id', 'record', 'list', 'id'])
      .execute()
    await db.schema
      .createTable('record_changes')
      .addColumn('case_id', 'text', (column) => column.notNull().references('cases.id').onDelete('cascade'))
      .addColumn('record', 'text', (column) => column.notNull())
      .addColumn('number', 'integer', (column) => column.notNull())
      .addColumn('saved_at', 'text', (column) => column.notNull())
      .addColumn('author', 'text', (column) => column.notNull())
      .addColumn('label', 'text', (column) => column.notNull())
      .addColumn('changed', 'integer', (column) => column.notNull())
      .addColumn('content', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('record_changes_key', ['case_id', 'record', 'number'])
      .execute()
  },
}
