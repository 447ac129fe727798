import type { Migration } from './migrate.ts'

/** The practitioner's own phrases, each typed by its shortcut. They may speak of families, so they lie in the store. */
export const phrases: Migration = {
  number: 90,
  name: 'phrases',
  async up(db) {
    await db.schema
      .createTable('phrases')
      .addColumn('shortcut', 'text', (column) => column.primaryKey().notNull())
      .addColumn('title', 'text', (column) => column.notNull())
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('changed_at', 'text', (column) => column.notNull())
      .execute()
  },
}
