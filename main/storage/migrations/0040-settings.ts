import type { Migration } from './migrate.ts'

/** What belongs to the store as a whole, such as who is writing. */
export const settings: Migration = {
  number: 40,
  name: 'settings',
  async up(db) {
    await db.schema
      .createTable('settings')
      .addColumn('name', 'text', (column) => column.primaryKey().notNull())
      .addColumn('value', 'text', (column) => column.notNull())
      .execute()
  },
}
