import { readFileSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import {
  type BackupReason,
  backupsIn,
  copyBackup,
  type FoundBackup,
  makeBackup,
  type Store,
  toTakeAway,
} from '../../storage/index.ts'
import { handOut } from '../hand-out.ts'
import type { Session } from '../session/index.ts'
import { loadRing } from '../session/way-in.ts'
import { backupFailure, problemIn } from './failure.ts'

/** The store's own folder of backups. */
export const ownFolder = (directory: string): string => join(directory, 'backups')

/** The id of the store in a folder; a store that never had accounts has none. */
export function storeIdIn(directory: string): string {
  const ring = loadRing(directory)
  return ring.version === 1 ? 'none' : ring.storeId
}

/** Where a backup goes in place of the folders: into another folder, or to a file with a name of its own. */
export interface Place {
  folder: string
  file?: string
}

export interface Made {
  path: string
  /** What went wrong in the second folder; empty where nothing did. */
  problem: string
}

/**
 * Makes a backup of the store that is open, in its own folder and in the second one, and takes away those that are no longer wanted.
 * A second folder that is away or full is told of and keeps nothing from being made. `to` makes it in one named place alone.
 * Throws `CallFailure`.
 */
export async function backUp(session: Session, why: BackupReason, now: Date, to?: Place): Promise<Made> {
  const { directory, store } = session
  const { folder, file } = to ?? { folder: ownFolder(directory) }
  const note = (how: Parameters<Store['settings']['noteBackup']>[0]) =>
    // A store that was closed in the middle, or a disk that takes nothing, is told of by what failed.
    to === undefined ? store.settings.noteBackup(how).catch(() => undefined) : undefined
  try {
    const { path, manifest } = await makeBackup(store, {
      folder,
      file,
      keyRing: () => readFileSync(join(directory, 'store.json'), 'utf8'),
      storeId: () => storeIdIn(directory),
      why,
      now,
      beforeNamed: async ({ database: { sha256 }, counts: { cases } }) => {
        if (session.isOpen && session.store === store)
          await handOut(session, null, { detail: { why, sha256, cases } }, { what: 'backup-made' })
      },
    })
    if (to !== undefined) return { path, problem: '' }
    const second = await store.settings.secondBackupFolder()
    const problem = second === null ? '' : await alsoTo(second, path)
    const reached = second !== null && problem === '' ? { reached: manifest.madeAt } : {}
    await note({ made: manifest.madeAt, problem: '', secondProblem: problem, ...reached })
    for (const one of second === null || problem !== '' ? [folder] : [folder, second]) await takeAwayOld(one, manifest.storeId)
    return { path, problem: problem && `${problem} The backup in the store’s own folder was made.` }
  } catch (error) {
    const failure = backupFailure(folder, error)
    await note({ problem: problemIn(folder, error) ?? 'The last backup was not made. Make one now to see why.' })
    throw failure
  }
}

async function alsoTo(second: string, path: string): Promise<string> {
  try {
    await copyBackup(path, second, basename(path))
    return ''
  } catch (error) {
    const problem = problemIn(second, error)
    if (problem === null) throw error
    return problem
  }
}

/** Only ours: another store may keep its backups in the same folder. */
async function takeAwayOld(folder: string, storeId: string): Promise<void> {
  for (const path of toTakeAway(asKept(await backupsIn(folder), storeId))) rmSync(path, { force: true })
}

const asKept = (found: readonly FoundBackup[], storeId: string) =>
  found.flatMap(({ path, manifest }) =>
    manifest?.storeId === storeId ? [{ path, madeAt: manifest.madeAt, automatic: manifest.why === 'automatic', good: true }] : [],
  )
