import { randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import { z } from 'zod'
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
    /** The key, as hexadecimal, by which the file beside the store is known that says how far the trail goes. */
    async trailHeadKey(): Promise<string> {
      const kept = await read('trail-head-key')
      if (typeof kept === 'string') return kept
      const made = randomBytes(32).toString('hex')
      await write('trail-head-key', made)
      return made
    },
    /** The folder beside the store's own into which backups go; null where nobody chose one. */
    async secondBackupFolder(): Promise<string | null> {
      return z
        .string()
        .nullable()
        .parse((await read('second-backup-folder')) ?? null)
    },
    setSecondBackupFolder: (folder: string | null) => write('second-backup-folder', folder),
    setProofing: (wanted: Proofing) => write('proofing', wanted),
  }
}
