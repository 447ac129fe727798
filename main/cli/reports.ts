import type { Finding } from '../../shared/lint/index.ts'
import type { SourcePlace } from './input-file.ts'

export interface FileReport {
  file: string
  kind: string
  pack: string
  findings: (Finding & { source: SourcePlace })[]
}

const sayPlace = (place: SourcePlace) =>
  'line' in place ? `${place.line}:${place.column}` : `${place.heading}${place.paragraph ? `, paragraph ${place.paragraph}` : ''}`

const quoted = (finding: Finding) => (finding.text ? ` “${finding.text.replace(/\s+/g, ' ').slice(0, 60)}”` : '')

const count = (number: number, word: string) => `${number} ${word}${number === 1 ? '' : 's'}`

/** One line a finding, then what a standard asks; for reading. */
export function reportAsText(reports: readonly FileReport[]): string {
  const lines = reports.flatMap(({ file, findings }) => [
    `${file}: ${findings.length === 0 ? 'nothing found' : tally(findings)}`,
    ...findings.flatMap((finding) => [
      `  ${sayPlace(finding.source)}  ${finding.severity}  ${finding.message}${quoted(finding)}  [${finding.ruleId}]`,
      ...(finding.clauses.length > 0 ? [`      ${finding.clauses.map(({ ref }) => ref).join('; ')}`] : []),
    ]),
  ])
  return `${lines.join('\n')}\n`
}

function tally(findings: readonly Finding[]): string {
  return (['error', 'warning', 'suggestion'] as const)
    .map((severity) => ({ severity, number: findings.filter((finding) => finding.severity === severity).length }))
    .filter(({ number }) => number > 0)
    .map(({ severity, number }) => count(number, severity))
    .join(', ')
}

export function reportAsJson(reports: readonly FileReport[]): string {
  return `${JSON.stringify({ files: reports }, null, 2)}\n`
}

const LEVEL = { error: 'error', warning: 'warning', suggestion: 'note' } as const

/** SARIF 2.1.0, for tools that collect findings from many checkers. */
export function reportAsSarif(reports: readonly FileReport[]): string {
  const all = reports.flatMap(({ file, findings }) => findings.map((finding) => ({ file, finding })))
  const ruleIds = [...new Set(all.map(({ finding }) => finding.ruleId))].sort()
  const results = all.map(({ file, finding }) => ({
    ruleId: finding.ruleId,
    level: LEVEL[finding.severity],
    message: { text: `${finding.message} ${finding.why}`.trim() },
    locations: [{ physicalLocation: { artifactLocation: { uri: encodeURI(file) }, ...regionOf(finding.source) } }],
    properties: { category: finding.category, clauses: finding.clauses },
  }))
  const run = {
    tool: { driver: { name: 'Casewright', rules: ruleIds.map((id) => ({ id })) } },
    columnKind: 'utf16CodeUnits',
    results,
  }
  return `${JSON.stringify({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }, null, 2)}\n`
}

function regionOf(place: SourcePlace) {
  return 'line' in place
    ? {
        region: {
          startLine: place.line,
          startColumn: place.column,
          charOffset: place.start,
          charLength: place.end - place.start,
        },
      }
    : {}
}
