import type { Kysely } from 'kysely'
import { type Practitioner, practitioner } from '../../../shared/api/index.ts'
import type { Tables } from '../tables.ts'

/** What belongs to the store as a whole. */
export function settingsRepository(db: Kysely<Tables>) {
  return {
    /** Who is writing, or null before anybody said so. */
    async practitioner(): Promise<Practitioner | null> {
      const row = await db.selectFrom('settings').select('value').where('name', '=', 'practitioner').executeTakeFirst()
      return row ? practitioner.parse(JSON.parse(row.value)) : null
    },
    async setPractitioner(someone: Practitioner): Promise<void> {
      const value = JSON.stringify(someone)
      await db
        .insertInto('settings')
        .values({ name: 'practitioner', value })
        .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
        .execute()
    },
  }
}
