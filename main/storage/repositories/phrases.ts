import type { Kysely } from 'kysely'
import type { Phrase } from '../../../shared/standards/index.ts'
import type { Tables } from '../tables.ts'

/** The practitioner's own phrases. */
export function phraseRepository(db: Kysely<Tables>) {
  return {
    /** In the order of their titles. */
    async list(): Promise<Phrase[]> {
      const rows = await db.selectFrom('phrases').select(['shortcut', 'title', 'text']).execute()
      return rows.sort((one, other) => one.title.localeCompare(other.title, 'en-GB'))
    },
    /**
     * Keeps a phrase: a new one, or in place of that with the shortcut `was`. False, and nothing is changed, where another phrase
     * has its shortcut.
     */
    async save(phrase: Phrase, was: string | null, now: Date): Promise<boolean> {
      return db.transaction().execute(async (transaction) => {
        if (phrase.shortcut !== was) {
          const taken = transaction.selectFrom('phrases').select('shortcut').where('shortcut', '=', phrase.shortcut)
          if (await taken.executeTakeFirst()) return false
        }
        if (was !== null) await transaction.deleteFrom('phrases').where('shortcut', '=', was).execute()
        await transaction
          .insertInto('phrases')
          .values({ ...phrase, changed_at: now.toISOString() })
          .execute()
        return true
      })
    },
    /** Removing a phrase that is not there changes nothing. */
    async remove(shortcut: string): Promise<void> {
      await db.deleteFrom('phrases').where('shortcut', '=', shortcut).execute()
    },
  }
}
