import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { appendFile, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { CallFailure, fileName } from '../../../shared/api/index.ts'
import { BACKUP_ENDING, refuseUnlessBegunAsBackup } from '../../storage/index.ts'
import { backupFailure } from './failure.ts'

const FOLDER = 'received-'

export interface Piece {
  /** Where the pieces before it went; null for the first. */
  path: string | null
  name: string
  offset: number
  base64: string
}

/**
 * Takes in a backup that somebody chose at their window, piece by piece, into a folder of its own beside the store: it is encrypted as
 * it comes. One at a time: a new one takes the place of what was left of another.
 */
export class ReceivedBackup {
  private path: string | null = null

  /** Gives where the file is. Throws `CallFailure`: `unreadable-file` and `newer-file` at once for what cannot be a backup. */
  async take(directory: string, { path, name, offset, base64 }: Piece): Promise<string> {
    const bytes = Buffer.from(base64, 'base64')
    if (path === null) return this.begin(directory, name, bytes)
    if (path !== this.path) throw gone()
    try {
      if ((await stat(path)).size !== offset) throw gone()
      await appendFile(path, bytes, { flush: true })
    } catch (error) {
      this.forget(directory)
      throw backupFailure(path, error)
    }
    return path
  }

  /** Takes away whatever was received, also by a program that ended before it had done so. */
  forget(directory: string): void {
    this.path = null
    this.forgetOthers(directory)
  }

  /** The same for all but what was received last. */
  forgetOthers(directory: string): void {
    const own = this.path === null ? null : basename(dirname(this.path))
    for (const name of readdirSync(directory))
      if (name.startsWith(FOLDER) && name !== own) rmSync(join(directory, name), { recursive: true, force: true })
  }

  private async begin(directory: string, name: string, bytes: Buffer): Promise<string> {
    this.forget(directory)
    const path = join(directory, `${FOLDER}${randomUUID()}`, `${fileName(name.replace(/\.cwbackup$/i, ''))}${BACKUP_ENDING}`)
    try {
      refuseUnlessBegunAsBackup(bytes)
      mkdirSync(dirname(path), { mode: 0o700 })
      await appendFile(path, bytes, { mode: 0o600, flush: true })
    } catch (error) {
      this.forget(directory)
      throw backupFailure(path, error)
    }
    this.path = path
    return path
  }
}

const gone = () =>
  new CallFailure('not-found', 'The file that you chose did not arrive whole. Choose it again, in one window only.')
