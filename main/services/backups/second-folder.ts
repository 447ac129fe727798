import { randomUUID } from 'node:crypto'
import { realpathSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { isAbsolute, join, relative, resolve } from 'node:path'
import { CallFailure } from '../../../shared/api/index.ts'
import { problemIn } from './failure.ts'

/** Throws `CallFailure` where backups cannot go into a folder that somebody chose: it must be there, take a file, and lie outside the store. */
export function refuseUnlessForBackups(folder: string, directory: string): void {
  if (!isAbsolute(folder))
    throw new CallFailure(
      'bad-input',
      'Type the whole path of the folder, from the disk on, such as D:\\Backups or /media/backups.',
    )
  refuseUnlessTakes(folder)
  if (isWithin(realpathSync(folder), realpathSync(directory)))
    throw new CallFailure(
      'refused',
      'Choose a folder outside the store: what happens to the store’s folder would happen to it too.',
    )
}

/** What its rights say is not what becomes of a file in it, so one is written. */
function refuseUnlessTakes(folder: string): void {
  const tried = join(folder, `${randomUUID()}.cwbackup-part`)
  try {
    if (!statSync(folder).isDirectory()) throw new CallFailure('refused', `${folder} is a file, not a folder. Choose a folder.`)
    writeFileSync(tried, '', { flag: 'wx' })
    rmSync(tried)
  } catch (error) {
    const problem = problemIn(folder, error)
    throw problem === null ? error : new CallFailure('refused', `${problem} Nothing was changed.`)
  }
}

/** Whether a folder is another one, or lies somewhere in it. */
function isWithin(folder: string, other: string): boolean {
  const way = relative(resolve(other), resolve(folder))
  return way === '' || !(way.startsWith('..') || isAbsolute(way))
}
