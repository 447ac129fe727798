import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { type BackupSummary, type BackupsStanding, CallFailure, type Implementation } from '../../../shared/api/index.ts'
import { BACKUP_ENDING, backupsIn, checkBackup, type FoundBackup, placeToLook } from '../../storage/index.ts'
import type { Needs } from '../needs.ts'
import { EVERY_HOURS } from './automatic.ts'
import { backupFailure, problemIn } from './failure.ts'
import { openBackup, previewOf } from './look.ts'
import { backUp, type Place, storeIdIn } from './make.ts'
import { previewFor, putBackInto, restore } from './put-back.ts'
import { ReceivedBackup } from './receive.ts'
import { refuseUnlessForBackups } from './second-folder.ts'
import { foldersOf } from './standing.ts'

export { type AutomaticBackups, afterQuiet, automaticBackups, type Later } from './automatic.ts'
export { KEPT_ASIDE, previewFor, putBackInto } from './put-back.ts'

/** Backups: made, listed, checked, put back and taken away. */
export function backupService({ session, now }: Needs): Implementation['backups'] {
  const received = new ReceivedBackup()
  const list = async (): Promise<BackupsStanding> => {
    const { directory, store } = session
    received.forgetOthers(directory)
    const storeId = storeIdIn(directory)
    const folders = await foldersOf(directory, store)
    const backups: BackupSummary[] = []
    for (const folder of folders)
      try {
        backups.push(...(await backupsIn(folder.path)).map((one) => summaryOf(one, folder.second, storeId)))
      } catch (error) {
        // Nothing was ever backed up where the store's own folder is not there.
        const isNew = !folder.second && (error as NodeJS.ErrnoException).code === 'ENOENT'
        folder.problem ||= isNew ? '' : (problemIn(folder.path, error) ?? '')
        if (!isNew && folder.problem === '') throw error
      }
    backups.sort((a, b) => (b.contents?.madeAt ?? '').localeCompare(a.contents?.madeAt ?? ''))
    return { folders, secondFolder: folders.find(({ second }) => second)?.path ?? null, everyHours: EVERY_HOURS, backups }
  }
  const refuseInTrial = (): void => {
    if (session.isTrial) throw new CallFailure('refused', 'The example is thrown away when you lock, so no backup of it is made.')
  }
  return {
    list,

    async notice() {
      if (session.isTrial) return []
      return (await foldersOf(session.directory, session.store)).filter(({ problem }) => problem !== '')
    },

    async receive(piece) {
      refuseInTrial()
      return { path: await received.take(session.directory, piece) }
    },

    async forgetReceived() {
      received.forget(session.directory)
      return {}
    },

    async make({ to }) {
      refuseInTrial()
      return backUp(session, 'asked', now(), to === undefined ? undefined : placeFor(to))
    },

    async setSecondFolder({ folder }) {
      refuseInTrial()
      if (folder !== null && folder !== '') refuseUnlessForBackups(folder, session.directory)
      await session.store.settings.setSecondBackupFolder(folder === '' || folder === null ? null : resolve(folder))
      return list()
    },

    async check({ path }) {
      refuseUnlessNamed(path)
      try {
        await checkBackup(session.store, path)
        return { whole: true, problem: '' }
      } catch (error) {
        const failure = backupFailure(path, error)
        if (failure instanceof CallFailure) return { whole: false, problem: failure.message }
        throw error
      }
    },

    async preview(asked) {
      refuseUnlessNamed(asked.path)
      const { directory, store } = session
      const opened = await openBackup(asked, placeToLook(directory), storeIdIn(directory))
      try {
        return await previewOf(opened, { path: asked.path, store, storeId: storeIdIn(directory) })
      } finally {
        opened.close()
      }
    },

    async restore({ password, ...asked }) {
      refuseUnlessNamed(asked.path)
      const { directory } = session
      const status = await restore(session, asked, password, now())
      received.forget(directory)
      return status
    },

    receiveFirst: (piece) =>
      session.firstStore(async (directory) => {
        mkdirSync(directory, { recursive: true, mode: 0o700 })
        return { path: await received.take(directory, piece) }
      }),

    async previewFirst(asked) {
      refuseUnlessNamed(asked.path)
      return session.firstStore((directory) => previewFor(directory, asked, now))
    },

    async restoreFirst(asked) {
      refuseUnlessNamed(asked.path)
      await session.firstStore(async (directory) => {
        await putBackInto(directory, asked, now())
        received.forget(directory)
      })
      return session.status()
    },

    remove: ({ paths, password }) =>
      session.prove(password, async () => {
        await takeAway(paths, await list())
        return list()
      }),
  }
}

function summaryOf(
  { manifest, path, name, bytes, fault, problem }: FoundBackup,
  second: boolean,
  storeId: string,
): BackupSummary {
  const contents = manifest && {
    madeAt: manifest.madeAt,
    why: manifest.why,
    counts: manifest.counts,
    ownStore: manifest.storeId === storeId,
  }
  return { path, name, bytes, second, contents, fault, problem }
}

/** Takes named backups out of the folders. Throws `CallFailure` `refused` where no good one would be left, and `not-found`. */
export async function takeAway(paths: readonly string[], { backups }: BackupsStanding): Promise<void> {
  const unknown = paths.find((path) => !backups.some((one) => one.path === path))
  if (unknown !== undefined) throw new CallFailure('not-found', `${unknown} is in neither folder of backups any more.`)
  const left = backups.filter(({ path, contents }) => !paths.includes(path) && contents?.ownStore === true)
  if (left.length === 0)
    throw new CallFailure('refused', 'Then no good backup would be left. Make a new one first, then take the old ones away.')
  for (const path of paths) rmSync(path, { force: true })
}

/** Where a backup goes that somebody named: into a folder that is there, or to a file of its own. */
function placeFor(to: string): Place {
  if (statSync(to, { throwIfNoEntry: false })?.isDirectory()) return { folder: to }
  refuseUnlessNamed(to)
  if (existsSync(to)) throw new CallFailure('refused', `${to} is there already. Give the backup another name.`)
  return { folder: dirname(to), file: to }
}

function refuseUnlessNamed(path: string): void {
  if (!path.endsWith(BACKUP_ENDING))
    throw new CallFailure('bad-input', `A backup has a name that ends in ${BACKUP_ENDING}. Choose one of those.`)
}
