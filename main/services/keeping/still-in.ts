import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { CaseDeleted } from '../../../shared/api/index.ts'
import { backupsIn } from '../../storage/index.ts'
import { KEPT_ASIDE } from '../backups/index.ts'
import { ownFolder } from '../backups/make.ts'
import type { Session } from '../session/index.ts'

/**
 * Where a case that was deleted may still lie: in the backups that say so, and in stores that another took the place of. A folder that
 * is away, or a file that cannot be read, is told of: nobody knows what is in it.
 */
export async function stillIn({ store, directory }: Session, caseId: string): Promise<CaseDeleted> {
  const second = await store.settings.secondBackupFolder()
  const backups: CaseDeleted['backups'] = []
  const problems: string[] = []
  for (const folder of [ownFolder(directory), ...(second === null ? [] : [second])])
    try {
      const found = await backupsIn(folder)
      for (const { path, name, manifest } of found)
        if (manifest?.caseIds.includes(caseId)) backups.push({ path, name, madeAt: manifest.madeAt })
      const unread = found.filter(({ fault }) => fault === 'damaged' || fault === 'newer').map(({ name }) => name)
      if (unread.length > 0)
        problems.push(`Nobody knows whether these in ${folder} still hold it, because they cannot be read: ${unread.join(', ')}.`)
    } catch {
      if (folder === second)
        problems.push(`The folder ${folder} is away, so nobody knows whether a backup there still holds the case.`)
    }
  return { backups, aside: keptAside(directory), problem: problems.join(' ') }
}

const keptAside = (directory: string): CaseDeleted['aside'] =>
  readdirSync(directory)
    .filter((name) => name.startsWith(KEPT_ASIDE))
    .map((name) => join(directory, name))
    .map((path) => ({ path, since: statSync(path).mtime.toISOString() }))
