import { randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import { type Practitioner, type Proofing, practitioner, proofing } from '../../../shared/api/index.ts'
import type { Tables } from '../tables.ts'

/** How the last backup went: in the store's own folder, and in the second one. Null where none was ever made there. */
const backupStanding = z.object({
  made: z.string().nullable().default(null),
  problem: z.string().default(''),
  reached: z.string().nullable().default(null),
  secondProblem: z.string().default(''),
})
export type BackupStanding = z.infer<typeof backupStanding>

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
  const standing = async (): Promise<BackupStanding> => backupStanding.parse((await read('backup-standing')) ?? {})
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
    /** Whether each lock of the key ring carries a mark: in a store of before there were marks, not until it is opened again. */
    locksAreMarked: async (): Promise<boolean> => (await read('locks-marked')) === true,
    noteLocksMarked: () => write('locks-marked', true),
    /** The folder beside the store's own into which backups go; null where nobody chose one. */
    async secondBackupFolder(): Promise<string | null> {
      return z
        .string()
        .nullable()
        .parse((await read('second-backup-folder')) ?? null)
    },
    /** Another folder has seen no backup yet. */
    async setSecondBackupFolder(folder: string | null): Promise<void> {
      await write('second-backup-folder', folder)
      await write('backup-standing', { ...(await standing()), reached: null, secondProblem: '' })
    },
    backupStanding: () => standing(),
    async noteBackup(change: Partial<BackupStanding>): Promise<void> {
      await write('backup-standing', { ...(await standing()), ...change })
    },
    setProofing: (wanted: Proofing) => write('proofing', wanted),
  }
}
