import { constants, existsSync } from 'node:fs'
import { access } from 'node:fs/promises'
import type { BackupFolder } from '../../../shared/api/index.ts'
import type { Store } from '../../storage/index.ts'
import { problemIn } from './failure.ts'
import { ownFolder } from './make.ts'

/**
 * How backups stand in the store's own folder and in the second one: what went wrong there the last time, what would go wrong now, and
 * when a backup last came to it. Throws what is no fault of a disk.
 */
export async function foldersOf(directory: string, store: Store): Promise<BackupFolder[]> {
  const second = await store.settings.secondBackupFolder()
  const { made, problem, reached, secondProblem } = await store.settings.backupStanding()
  const own = ownFolder(directory)
  return [
    { path: own, second: false, since: made, problem: problem || (existsSync(own) ? await problemNow(own) : '') },
    ...(second === null
      ? []
      : [{ path: second, second: true, since: reached, problem: (await problemNow(second)) || secondProblem }]),
  ]
}

async function problemNow(folder: string): Promise<string> {
  try {
    await access(folder, constants.R_OK | constants.W_OK)
    return ''
  } catch (error) {
    const problem = problemIn(folder, error)
    if (problem === null) throw error
    return problem
  }
}
