import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { run } from '../../main/cli/run.ts'
import type { Finding } from '../../shared/lint/index.ts'

/** The invented case and the documents beside it, as they come with Casewright. */
export const examplesFolder = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'templates', 'examples')

/** The day on which the story of the examples stands. */
export const TODAY = '2026-03-10'

/** What a checker must say of one example document, no more and no less, in order. */
export interface Sidecar {
  today: string
  pack: string
  kind: string
  findings: { rule: string; text: string; severity: string; message: string; heading: string }[]
}

interface Checked {
  files: {
    kind: string
    pack: string
    findings: (Finding & { source: { heading: string } | { line: number } })[]
  }[]
}

/** Every example document that findings are listed for, by path. */
export function exampleDocuments(): string[] {
  return [...filesIn('documents', '.casewright'), ...filesIn('markdown', '.md')]
}

/** The list of findings that belongs to a document: `cp-plan.casewright` has `cp-plan.findings.json` beside it. */
export function sidecarOf(file: string): string {
  return join(dirname(file), `${basename(file, extname(file))}.findings.json`)
}

export function readSidecar(file: string): Sidecar {
  return JSON.parse(readFileSync(sidecarOf(file), 'utf8')) as Sidecar
}

/**
 * What `casewright lint` says of a document now, in the form of its sidecar.
 * @throws Error with the command line's own complaint when the document cannot be read.
 */
export async function checkedNow(file: string): Promise<Sidecar> {
  const out: string[] = []
  const complaints: string[] = []
  await run(['lint', file, '--format', 'json', '--today', TODAY], {
    write: (text) => out.push(text),
    complain: (message) => complaints.push(message),
    input: Readable.from(['']),
    today: () => TODAY,
  })
  const [checked] = complaints.length > 0 ? [] : (JSON.parse(out.join('')) as Checked).files
  if (!checked) throw new Error(complaints.join('\n') || `${file}: nothing came back`)
  const lines = readFileSync(file, 'utf8').split('\n')
  return {
    today: TODAY,
    pack: checked.pack,
    kind: checked.kind,
    findings: checked.findings.map(({ ruleId, text, severity, message, source }) => ({
      rule: ruleId,
      text,
      severity,
      message,
      heading: 'heading' in source ? source.heading : headingAbove(lines, source.line),
    })),
  }
}

/** The heading that a line of Markdown stands under; empty above the first. */
function headingAbove(lines: readonly string[], line: number): string {
  const heading = lines.slice(0, line).findLast((one) => one.startsWith('## '))
  return heading?.slice(3).trim() ?? ''
}

function filesIn(folder: string, ending: string): string[] {
  const path = join(examplesFolder, folder)
  return readdirSync(path)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => join(path, name))
}
