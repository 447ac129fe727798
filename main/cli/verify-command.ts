import { readFileSync } from 'node:fs'
import { basename, extname } from 'node:path'
import { CallFailure } from '../../shared/api/index.ts'
import { type FileVerified, isWhole, type StoreVerified } from '../../shared/review/index.ts'
import { checkSignedFile } from '../services/index.ts'
import { STORE_OPTIONS, withStore } from './open-store.ts'
import { oneOf, readArguments, type Terminal, UsageError } from './terminal.ts'
import { fileAsText, storeAsText } from './verify-report.ts'

/** `casewright verify [FILE...] [--store DIR]`. Ends with 0 where all is whole, 1 where something does not match. */
export async function runVerify(args: string[], terminal: Terminal): Promise<number> {
  const given = readArguments(args, { ...STORE_OPTIONS, format: 'string' })
  const format = oneOf(given.text('format'), ['text', 'json'], '--format', 'text')
  const read = given.files.map((file) => ({ file, bytes: bytesOf(file) }))
  const inStore = given.text('store') !== undefined
  if (!inStore && read.length === 0) throw new UsageError('name the files to check, or a store with --store DIR')
  const foreign = read.find(({ file }) => !inStore && !isOurs(file))
  if (foreign)
    throw new UsageError(
      `${foreign.file}: only the store that it was issued from can say what a Word file is. Name it with --store DIR`,
    )
  const files: FileVerified[] = []
  let store: StoreVerified | null = null
  if (inStore)
    await withStore(given, terminal, async ({ get }) => {
      for (const { file, bytes } of read)
        files.push(await get('verification', 'file', { name: basename(file), base64: bytes.toString('base64') }))
      if (read.length === 0) store = await get('verification', 'store', {})
    })
  else for (const { file, bytes } of read) files.push(alone(file, bytes))
  const answer: { files: FileVerified[]; store: StoreVerified | null } = { files, store }
  terminal.write(format === 'json' ? `${JSON.stringify(answer, null, 2)}\n` : asText(answer))
  return isAllWhole(answer) ? 0 : 1
}

const isOurs = (file: string) => extname(file).toLowerCase() === '.casewright'

const asText = ({ files, store }: { files: FileVerified[]; store: StoreVerified | null }): string =>
  [...files.map(fileAsText), ...(store ? [storeAsText(store)] : [])].join('\n')

const isAllWhole = ({ files, store }: { files: FileVerified[]; store: StoreVerified | null }): boolean =>
  files.every(isWhole) && (store?.problems.length ?? 0) === 0

/** A file of our own, by what it carries itself. */
function alone(file: string, bytes: Buffer): FileVerified {
  try {
    return checkSignedFile(basename(file), bytes.toString('utf8'), null)
  } catch (error) {
    if (error instanceof CallFailure) throw new UsageError(error.message)
    throw error
  }
}

function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const why = {
      ENOENT: 'there is no such file',
      EISDIR: 'this is a folder; name the files in it',
      EACCES: 'you are not allowed to read it',
    }
    throw new UsageError(`${file}: ${why[code as keyof typeof why] ?? 'it cannot be read'}`)
  }
}
