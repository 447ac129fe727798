import { DOCUMENT_KINDS, type DocumentKind } from '../../shared/document/index.ts'
import type { StandardsLibrary } from '../templates/index.ts'
import { readInputFile } from './input-file.ts'
import { type FileReport, reportAsJson, reportAsSarif, reportAsText } from './reports.ts'
import { linters, openStandards } from './standards.ts'
import { dayOption, oneOf, readArguments, type Terminal, UsageError } from './terminal.ts'

const RANK = { error: 3, warning: 2, suggestion: 1, never: 4 } as const

const OPTIONS = {
  pack: 'string',
  kind: 'string',
  format: 'string',
  today: 'string',
  'fail-on': 'string',
  jsonl: 'string',
  templates: 'string',
} as const

/** `casewright lint`: files, or a stream of JSON lines. */
export async function runLint(args: string[], terminal: Terminal): Promise<number> {
  const given = readArguments(args, OPTIONS)
  const today = dayOption(given.text('today'), terminal.today())
  const standards = await openStandards(given.text('templates'))
  const lines = given.text('jsonl')
  if (lines !== undefined) {
    if (given.files.length > 0) throw new UsageError('--jsonl takes one file, or - for what is piped in; name no others')
    const { lintLines } = await import('./lint-lines.ts')
    return lintLines({ from: lines, pack: given.text('pack'), kind: given.text('kind'), today, standards }, terminal)
  }
  const format = oneOf(given.text('format'), ['text', 'json', 'sarif'], '--format', 'text')
  const failOn = oneOf(given.text('fail-on'), ['error', 'warning', 'suggestion', 'never'], '--fail-on', 'error')
  if (given.files.length === 0) throw new UsageError('name at least one file to check')
  const kind = given.text('kind') === undefined ? null : documentKindOption(given.text('kind') ?? '')

  const check = fileChecker({ pack: given.text('pack') ?? null, kind, today, standards })
  const reports: FileReport[] = []
  let unreadable = false
  for (const file of given.files) {
    try {
      reports.push(await check(file))
    } catch (error) {
      if (!(error instanceof UsageError)) throw error
      unreadable = true
      terminal.complain(error.message)
    }
  }
  const write = { text: reportAsText, json: reportAsJson, sarif: reportAsSarif }[format]
  terminal.write(write(reports))
  const worst = Math.max(0, ...reports.flatMap(({ findings }) => findings.map(({ severity }) => RANK[severity])))
  if (unreadable) return 2
  return worst >= RANK[failOn] ? 1 : 0
}

/** @throws UsageError for a kind that does not exist. */
export function documentKindOption(value: string): DocumentKind {
  const found = DOCUMENT_KINDS.find((kind) => kind === value)
  if (!found) throw new UsageError(`there is no kind of document “${value}”; there are ${DOCUMENT_KINDS.join(', ')}`)
  return found
}

interface Wanted {
  pack: string | null
  kind: DocumentKind | null
  today: string
  standards: StandardsLibrary
}

/** Checks files one after another, making each pack's linter once. */
function fileChecker({ pack, kind, today, standards }: Wanted): (file: string) => Promise<FileReport> {
  const linterFor = linters(standards)
  return async (file) => {
    const input = await readInputFile(file)
    const packId = pack ?? input.pack
    if (!packId) throw new UsageError(`${file}: say whose standards to go by with --pack, or “pack:” in the file's front matter`)
    const kindId = kind ?? input.kind
    if (!kindId)
      throw new UsageError(`${file}: say what kind of document it is with --kind, or “kind:” in the file's front matter`)
    const document = { ...input.document, kind: kindId, packId }
    const { findings } = linterFor(packId).lint(document, { caseRecord: input.caseRecord, today })
    return {
      file,
      kind: kindId,
      pack: packId,
      findings: findings.map((finding) => ({ ...finding, source: input.place(finding) })),
    }
  }
}
