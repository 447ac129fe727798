import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { type BrowserWindow, dialog } from 'electron'
import { z } from 'zod'
import { type Answer, type Failure, fileContent, fileNameWithEnding, type Host } from '../../../shared/api/index.ts'

const endingList = z.array(z.string().regex(/^[a-z0-9]{1,12}$/)).min(1)
const LARGEST_FILE = 32 * 1024 * 1024
/** Windows would otherwise add the file, named after a family, to what was opened last. */
const UNLISTED = 'dontAddToRecent' as const

/** Saving and opening files with the system's own dialogs. The page never learns a path and never chooses one. */
export function nativeHost(window: () => BrowserWindow | null): Host {
  return {
    async saveFile(file) {
      const read = fileContent.safeParse(file)
      if (!read.success) return failed('bad-input', 'The window handed over no file to save. Try again.')
      const name = fileNameWithEnding(read.data.name)
      const properties = [UNLISTED, 'showOverwriteConfirmation' as const]
      const asked = { defaultPath: name, filters: [filterFor(name)], properties }
      const owner = window()
      const { canceled, filePath } = await (owner ? dialog.showSaveDialog(owner, asked) : dialog.showSaveDialog(asked))
      if (canceled || !filePath) return { ok: true, value: false }
      return attempt(filePath, async () => {
        await writeWhole(filePath, Buffer.from(read.data.base64, 'base64'))
        return true
      })
    },
    async openFile(endings) {
      const read = endingList.safeParse(endings)
      if (!read.success) return failed('bad-input', 'The window asked for no kind of file. Try again.')
      const asked = { properties: ['openFile' as const, UNLISTED], filters: [{ name: 'Documents', extensions: read.data }] }
      const owner = window()
      const { canceled, filePaths } = await (owner ? dialog.showOpenDialog(owner, asked) : dialog.showOpenDialog(asked))
      const [path] = filePaths
      if (canceled || path === undefined) return { ok: true, value: null }
      return attempt(path, async () => {
        const bytes = await readFile(path)
        if (bytes.length > LARGEST_FILE) throw new RangeError('too large')
        return { name: basename(path), base64: bytes.toString('base64') }
      })
    },
  }
}

/** Writes beside the file and then moves it there, so that an older file of that name is whole until the new one is. */
async function writeWhole(path: string, bytes: Buffer): Promise<void> {
  const beside = `${path}.part`
  try {
    await writeFile(beside, bytes, { flush: true })
    await rename(beside, path)
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  }
}

async function attempt<T>(path: string, work: () => Promise<T>): Promise<Answer<T>> {
  try {
    return { ok: true, value: await work() }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    const name = basename(path)
    if (code === 'ENOSPC')
      return failed('disk-full', `There is no room left to save ${name}. Free some space, or choose another place.`)
    if (code === 'EBUSY')
      return failed(
        'read-only',
        `${name} is open in another program, most likely Word. Close it there and try again, or choose another name.`,
      )
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
      return failed(
        'read-only',
        `${name} may not be read or written there, or is open in another program. Choose another place or name.`,
      )
    if (error instanceof RangeError)
      return failed('unreadable-file', `${name} is larger than 32 MB, which no document of Casewright is.`)
    return failed('unreadable-file', `${name} could not be read or written. Check that its disk is still connected.`)
  }
}

function filterFor(name: string): { name: string; extensions: string[] } {
  const ending = name.split('.').pop() ?? ''
  return { name: ending === 'docx' ? 'Word document' : 'Casewright document', extensions: [ending] }
}

function failed(code: Failure['code'], message: string): Answer<never> {
  return { ok: false, failure: { code, message } }
}
