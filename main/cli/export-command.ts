import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { extname } from 'node:path'
import { caseRecord } from '../../shared/family/index.ts'
import { templateOf } from '../../shared/standards/index.ts'
import { exportWord } from '../../shared/word/index.ts'
import { pngOf } from '../pictures/index.ts'
import { readInputFile } from './input-file.ts'
import { documentKindOption } from './lint-command.ts'
import { openStandards, standardsFor } from './standards.ts'
import { dayOption, readArguments, type Terminal, UsageError } from './terminal.ts'

/** `casewright export FILE --to OUT.docx`. */
export async function runExport(args: string[], terminal: Terminal): Promise<number> {
  const given = readArguments(args, {
    to: 'string',
    pack: 'string',
    kind: 'string',
    style: 'string',
    today: 'string',
    templates: 'string',
  })
  const [file, ...others] = given.files
  const to = given.text('to')
  if (!file || others.length > 0) throw new UsageError('export takes one file')
  if (!to) throw new UsageError('say where the Word document goes: --to OUT.docx')
  if (extname(to).toLowerCase() !== '.docx') throw new UsageError(`--to takes a name ending in .docx, not “${to}”`)
  const input = await readInputFile(file)
  const packId = given.text('pack') ?? input.pack
  if (!packId) throw new UsageError(`${file}: say whose header to print with --pack, or “pack:” in the file's front matter`)
  const kind =
    given.text('kind') === undefined ? (input.kind ?? input.document.kind) : documentKindOption(given.text('kind') ?? '')
  const loaded = await openStandards(given.text('templates'))
  const standards = standardsFor(loaded, packId)
  const template = templateOf(standards.templates, { templateId: input.document.templateId, kind })
  const styleId = given.text('style') ?? template?.wordStyle ?? 'report'
  const style = Object.hasOwn(loaded.wordStyles, styleId) ? loaded.wordStyles[styleId] : undefined
  if (!style) throw new UsageError(`there is no Word style “${styleId}”; there are ${Object.keys(loaded.wordStyles).join(', ')}`)
  const people = input.caseRecord
  const bytes = await exportWord(
    { ...input.document, kind, packId },
    {
      pack: standards.pack,
      style,
      caseRecord: people
        ? caseRecord.parse({ id: input.document.caseId ?? 'case', title: input.document.title, packId, ...people })
        : null,
      pngOf,
      exportedOn: dayOption(given.text('today'), terminal.today()),
    },
  )
  writeWhole(to, bytes)
  terminal.write(`${to}: written\n`)
  return 0
}

/** Writes beside the target and renames, so that a full disk leaves no half document. */
function writeWhole(path: string, bytes: Uint8Array): void {
  const beside = `${path}.part`
  try {
    writeFileSync(beside, bytes)
    renameSync(beside, path)
  } catch (error) {
    rmSync(beside, { force: true })
    const code = (error as NodeJS.ErrnoException).code
    const why = {
      ENOSPC: 'the disk is full',
      EACCES: 'you are not allowed to write there',
      ENOENT: 'there is no such folder',
      EROFS: 'the disk is read-only',
    }[code ?? '']
    throw new UsageError(`${path}: not written, ${why ?? (error as Error).message}`)
  }
}
