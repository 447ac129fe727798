import { CallFailure } from '../../shared/api/index.ts'

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : ''

/**
 * Why the disk did not take what was to be written: it is `full`, may not be written to (`read-only`), or is `failing`, which is also
 * what SQLite says where a file may not grow. Null for everything else that can go wrong.
 */
export function whyNotWritten(error: unknown): 'full' | 'read-only' | 'failing' | null {
  const code = error instanceof CallFailure ? '' : codeOf(error)
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') return 'full'
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN')) return 'read-only'
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') return 'read-only'
  return code.startsWith('SQLITE_IOERR') ? 'failing' : null
}

/** Does what can be done another time, and says whether it was done: a disk that takes nothing now keeps nobody from reading. */
export async function unlessNothingIsTaken(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work()
    return true
  } catch (error) {
    if (whyNotWritten(error) === null) throw error
    return false
  }
}

/**
 * Turns what the disk or SQLite threw into a failure that a person can act on. Gives anything else back as it came.
 * `where` is the store's folder.
 */
export function storageFailure(error: unknown, where: string): unknown {
  const code = codeOf(error)
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') return diskFull(where)
  if (code.startsWith('SQLITE_READONLY') || code === 'EROFS' || code === 'EACCES' || code === 'EPERM') return readOnly(where)
  if (code.startsWith('SQLITE_CANTOPEN') || code === 'ENOTDIR' || code === 'EEXIST' || code === 'ENOENT') return readOnly(where)
  if (code.startsWith('SQLITE_NOTADB') || code.startsWith('SQLITE_CORRUPT')) return damaged(where)
  if (code.startsWith('SQLITE_BUSY'))
    return new CallFailure('store-in-use', `Another program is using the store in ${where}. Close it and try again.`)
  if (code.startsWith('SQLITE_IOERR'))
    return new CallFailure(
      'unexpected',
      `The disk that holds ${where} could not be read or written. Nothing was half saved. Check that it is still connected, then try again.`,
    )
  return error
}

/** There is no room left to save. */
export function diskFull(where: string): CallFailure {
  return new CallFailure(
    'disk-full',
    `There is no room left on the disk that holds ${where}, so this was not saved. Nothing was half written. Free some space, keep this window open and try again.`,
  )
}

/** The folder or file may not be written to. */
export function readOnly(where: string): CallFailure {
  return new CallFailure(
    'read-only',
    `Casewright may not write to ${where}, so this was not saved. Ask for write permission to that folder, or start Casewright with another one.`,
  )
}

/** The store cannot be read although the passphrase is right. */
export function damaged(where: string, what = 'is damaged and cannot be read'): CallFailure {
  return new CallFailure(
    'store-damaged',
    `The store in ${where} ${what}. Casewright changed nothing in it. Copy that folder somewhere safe, then put the folder back from your last backup.`,
  )
}
