import { basename } from 'node:path'
import { CallFailure } from '../../../shared/api/index.ts'
import { NotStill, UnusableBackup } from '../../storage/index.ts'

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** A row that the store refused says nothing of a disk. */
const OF_A_DISK = /^(?:E[A-Z0-9]+|SQLITE_(?!CONSTRAINT)\w+)$/

/** What went wrong in a folder of backups, in a sentence that says what to do; null for what is no fault of a disk. */
export function problemIn(folder: string, error: unknown): string | null {
  if (error instanceof NotStill) return 'The store was in use all the while, so no backup came about. Try again in a moment.'
  if (error instanceof UnusableBackup)
    return `What was written in ${folder} did not come out whole, so it was thrown away. Check that disk, then make a backup again.`
  const code = codeOf(error)
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'SQLITE_FULL')
    return `There is no room left in ${folder}. Free some space there, or choose another folder.`
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EEXIST')
    return `The folder ${folder} is not there. Connect the disk or drive that it is on, or choose another folder.`
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM')
    return `Casewright may not write in ${folder}. Ask for write permission there, or choose another folder.`
  return !OF_A_DISK.test(code)
    ? null
    : `The folder ${folder} could not be read or written (${code}). Check that disk, or choose another folder.`
}

/** As a failure that a person can act on; anything unforeseen as it came. `path` is the backup, or the folder. */
export function backupFailure(path: string, error: unknown): unknown {
  if (error instanceof CallFailure) return error
  if (error instanceof UnusableBackup)
    return new CallFailure(
      error.code === 'newer' ? 'newer-file' : 'unreadable-file',
      `${basename(path)} ${error.message}. The store was not changed.`,
    )
  const code = codeOf(error)
  if (code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR')
    return new CallFailure(
      'not-found',
      `There is no backup at ${path}. Check the name, and that the disk that it is on is connected.`,
    )
  const problem = problemIn(path, error)
  if (problem === null) return error
  return new CallFailure(code === 'ENOSPC' ? 'disk-full' : 'refused', `${problem} The store itself is as it was.`)
}
