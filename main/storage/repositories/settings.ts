import type { Kysely } from 'kysely'
import { type Practitioner, type Proofing, practitioner, proofing } from '../../../shared/api/index.ts'
import type { Tables } from '../tables.ts'

/** What belongs to the store as a whole. */
export function settingsRepository(db: Kysely<Tables>) {
  const read = async (name: string): Promise<unknown> => {
    const row = await db.selectFrom('settings').select('value').where('name', '=', name).executeTakeFirst()
    return row ? JSON.parse(row.value) : null
  }
  const write = async (name: string, setting: unknown): Promise<void> => {
    const value = JSON.stringify(setting)
    await db
      .insertInto('settings')
      .values({ name, value })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
      .execute()
  }
  return {
    /** Who is writing, or null before anybody said so. */
    async practitioner(): Promise<Practitioner | null> {
      const someone = await read('practitioner')
      return someone === null ? null : practitioner.parse(someone)
    },
    setPractitioner: (someone: Practitioner) => write('practitioner', someone),
    /** Which checks of the language itself the practitioner wants: spelling, unless they said otherwise. */
    async proofing(): Promise<Proofing> {
      return proofing.parse((await read('proofing')) ?? { spelling: true, grammar: false })
    },
    setProofing: (wanted: Proofing) => write('proofing', wanted),
  }
}
