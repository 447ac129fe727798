import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { type BackupPreview, CallFailure } from '../../shared/api/index.ts'
import { previewFor, putBackInto } from '../services/index.ts'
import { passwordOf, STORE_OPTIONS, withStore } from './open-store.ts'
import { count, momentInWords } from './said.ts'
import { oneLine, readArguments, type Terminal, UsageError } from './terminal.ts'

/** `casewright backup --store DIR --to FILE|DIR`. */
export async function runBackup(args: string[], terminal: Terminal): Promise<number> {
  const given = readArguments(args, { ...STORE_OPTIONS, to: 'string' })
  if (given.files.length > 0) throw new UsageError('backup takes no files; say where it goes with --to FILE or --to DIR')
  const to = given.text('to')
  if (to === undefined || to === '') throw new UsageError('say where the backup goes: --to FILE.cwbackup, or --to DIR')
  const { path } = await withStore(given, terminal, ({ get }) => get('backups', 'make', { to: resolve(to) }))
  terminal.write(`${path}: written and checked\n`)
  return 0
}

/** `casewright restore FILE --store DIR [--preview]`. */
export async function runRestore(args: string[], terminal: Terminal): Promise<number> {
  const given = readArguments(args, { ...STORE_OPTIONS, preview: 'boolean' })
  const [file, ...others] = given.files
  if (!file || others.length > 0) throw new UsageError('restore takes one backup: restore FILE --store DIR')
  const folder = given.text('store')
  if (folder === undefined || folder === '') throw new UsageError('say where the store goes with --store DIR')
  if (!existsSync(file)) throw new UsageError(`${file}: there is no such file`)
  const backupPassword = await passwordOf(given, terminal)
  const asked = { path: resolve(file), signInName: given.text('name') ?? '', backupPassword }
  try {
    if (given.values.preview === true) {
      terminal.write(previewAsText(await previewFor(resolve(folder), asked, () => new Date())))
      return 0
    }
    const { aside, cases } = await putBackInto(resolve(folder), asked, new Date())
    terminal.write(`${folder}: put back, ${count(cases, 'case')}\n`)
    if (aside !== null) terminal.write(`The store that was there is kept in ${aside}\n`)
    return 0
  } catch (error) {
    if (error instanceof CallFailure) throw new UsageError(error.message)
    throw error
  }
}

const STANDS = {
  missing: 'comes back',
  lost: 'would be lost',
  older: 'older in the backup',
  newer: 'newer in the backup',
  same: 'the same',
} as const

function previewAsText({ madeAt, counts, now, cases, account }: BackupPreview): string {
  return [
    `made on ${momentInWords(madeAt)}`,
    howMuch(counts),
    now === null
      ? 'no store that this name and password open is there to compare it with'
      : `the store there has ${howMuch(now)}`,
    ...cases.map(({ title, stands }) => `  ${now === null ? '' : `${STANDS[stands]}: `}${oneLine(title)}`),
    ...(account.mayPutBack ? [] : [`${account.name} may look at it but not put it back`]),
    '',
  ].join('\n')
}

const howMuch = ({ cases, documents, accounts }: BackupPreview['counts']): string =>
  [count(cases, 'case'), count(documents, 'document'), count(accounts, 'account')].join(', ')
