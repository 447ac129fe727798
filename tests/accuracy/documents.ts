import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { z } from 'zod'
import { run } from '../../main/cli/run.ts'
import { folderOf, type SetName, type Tally } from './labelled.ts'

/** What an auditor marks in a whole document; `span` is empty where something is missing from it. */
const label = z.looseObject({ category: z.string(), span: z.string(), line: z.number().int(), what: z.string().optional() })
const finding = z.looseObject({
  ruleId: z.string(),
  category: z.string(),
  severity: z.enum(['error', 'warning', 'suggestion']),
  message: z.string(),
  text: z.string(),
  source: z.looseObject({ line: z.number() }).nullish(),
})
const report = z.looseObject({ files: z.array(z.looseObject({ findings: z.array(finding) })) })

export type Label = z.infer<typeof label>
export type DocumentFinding = z.infer<typeof finding>

export interface AuditedDocument {
  name: string
  words: number
  /** True for one that an auditor would pass. */
  good: boolean
  labels: Label[]
  findings: DocumentFinding[]
}

/** The whole documents of a set with what the command line finds in each. */
export async function auditedDocuments(set: SetName): Promise<AuditedDocument[]> {
  const folder = join(folderOf(set), 'documents')
  if (!existsSync(folder)) return []
  const names = readdirSync(folder).filter((file) => file.endsWith('.md'))
  return Promise.all(names.map((file) => audited(folder, file)))
}

async function audited(folder: string, file: string): Promise<AuditedDocument> {
  const labels = join(folder, file.replace(/\.md$/, '.expect.json'))
  return {
    name: file,
    words: readFileSync(join(folder, file), 'utf8').split(/\s+/).length,
    good: file.startsWith('good'),
    labels: existsSync(labels) ? z.array(label).parse(JSON.parse(readFileSync(labels, 'utf8'))) : [],
    findings: await findingsIn(join(folder, file)),
  }
}

async function findingsIn(path: string): Promise<DocumentFinding[]> {
  const out: string[] = []
  await run(['lint', path, '--format', 'json', '--today', '2026-12-01'], {
    write: (text) => out.push(text),
    complain: (message) => {
      throw new Error(message)
    },
    input: Readable.from([]),
    today: () => '2026-12-01',
  })
  return report.parse(JSON.parse(out.join(''))).files.flatMap(({ findings }) => findings)
}

/** A finding answers a label of its category: on its line, or anywhere where something is missing. */
const answers = ({ category, line, span }: Label, found: DocumentFinding): boolean =>
  found.category === category && (span === '' || line === 0 || found.source?.line === line)

/** Labels found and missed, and findings that no label asks for, by category. */
export function scoreDocuments(documents: readonly AuditedDocument[]): Map<string, Tally> {
  const tallies = new Map<string, Tally>()
  const add = (category: string, as: keyof Tally): void => {
    const tally = tallies.get(category) ?? { found: 0, missed: 0, extra: 0 }
    tally[as] += 1
    tallies.set(category, tally)
  }
  for (const { labels, findings } of documents) {
    for (const one of labels) add(one.category, findings.some((found) => answers(one, found)) ? 'found' : 'missed')
    for (const found of findings) if (!labels.some((one) => answers(one, found))) add(found.category, 'extra')
  }
  return tallies
}

/** Findings of a severity for every 1,000 words of the documents that an auditor would pass, labelled remarks left out. */
export function alarmsPerThousandWords(documents: readonly AuditedDocument[], severity: DocumentFinding['severity']): number {
  const good = documents.filter((document) => document.good)
  const words = good.reduce((sum, document) => sum + document.words, 0)
  const alarms = good.flatMap(({ labels, findings }) =>
    findings.filter((found) => found.severity === severity && !labels.some((one) => answers(one, found))),
  )
  return (alarms.length * 1000) / words
}
