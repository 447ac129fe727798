import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

/** The practitioner's own dictionary. */
export function ownWordRepository(db: Kysely<Tables>) {
  return {
    /** In the order of the alphabet. */
    async list(): Promise<string[]> {
      const rows = await db.selectFrom('own_words').select('word').execute()
      return rows.map(({ word }) => word).sort((a, b) => a.localeCompare(b, 'en-GB'))
    },
    /** Adding a word that is there changes nothing. */
    async add(word: string, now: Date): Promise<void> {
      await db
        .insertInto('own_words')
        .values({ word, added_at: now.toISOString() })
        .onConflict((conflict) => conflict.column('word').doNothing())
        .execute()
    },
    /** Removing a word that is not there changes nothing. */
    async remove(word: string): Promise<void> {
      await db.deleteFrom('own_words').where('word', '=', word).execute()
    },
  }
}
