import type { Migration } from './migrate.ts'

/**
 * The chronology of each case: every entry, period, agency and import as a row of its own, so that one edit writes one row however
 * long the chronology is, and each change with what stood there before.
 */
export const chronologies: Migration = {
  number: 110,
  name: 'chronologies',
  async up(db) {
    await db.schema
      .createTable('chronology_items')
      .addColumn('case_id', 'text', (column) => column.notNull().references('cases.id').onDelete('cascade'))
      .addColumn('list', 'text', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('position', 'integer', (column) => column.notNull())
      .addColumn('changed_in', 'integer', (column) => column.notNull())
      .addColumn('content', 'text')
      .addPrimaryKeyConstraint('chronology_items_key', ['case_id', 'list', 'id'])
      .execute()
    await db.schema
      .createTable('chronology_changes')
      .addColumn('case_id', 'text', (column) => column.notNull().references('cases.id').onDelete('cascade'))
      .addColumn('number', 'integer', (column) => column.notNull())
      .addColumn('saved_at', 'text', (column) => column.notNull())
      .addColumn('author', 'text', (column) => column.notNull())
      .addColumn('label', 'text', (column) => column.notNull())
      .addColumn('changed', 'integer', (column) => column.notNull())
      .addColumn('content', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('chronology_changes_key', ['case_id', 'number'])
      .execute()
  },
}
