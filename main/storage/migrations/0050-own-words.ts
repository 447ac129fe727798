import type { Migration } from './migrate.ts'

/** Words that the practitioner added to their own dictionary. A name may be among them, so they lie in the store. */
export const ownWords: Migration = {
  number: 50,
  name: 'own-words',
  async up(db) {
    await db.schema
      .createTable('own_words')
      .addColumn('word', 'text', (column) => column.primaryKey().notNull())
      .addColumn('added_at', 'text', (column) => column.notNull())
      .execute()
  },
}
