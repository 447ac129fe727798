import { type AuditedDocument, alarmsPerThousandWords, auditedDocuments, scoreDocuments } from './documents.ts'
import {
  type Answer,
  answersTo,
  empty,
  f1,
  isHeldBack,
  type Labelled,
  precision,
  readSet,
  recall,
  type Score,
  score,
  type Tally,
} from './labelled.ts'

const share = (part: number): string => part.toFixed(2).padStart(6)

function line(name: string, tally: Tally): void {
  const { found, missed, extra } = tally
  const counts = `${found} found, ${missed} missed, ${extra} extra`
  console.log(`${name.padEnd(28)}${share(precision(tally))}${share(recall(tally))}${share(f1(tally))}   ${counts}`)
}

const heading = (title: string): void =>
  console.log(`\n${title.padEnd(28)}${'right'.padStart(6)}${'found'.padStart(6)}${'F1'.padStart(6)}`)

const byName = <T>(tallies: Map<string, T>): [string, T][] => [...tallies].sort(([a], [b]) => (a < b ? -1 : 1))

/** Which labels were missed and what was found without one. Never for the set held back: it would no longer be. */
function showDifferences(items: readonly Labelled[], answers: readonly Answer[]): void {
  for (const [index, item] of items.entries()) {
    const findings = answers[index]?.findings ?? []
    const missed = item.expect.filter(({ category }) => !findings.some((found) => found.category === category))
    const extra = findings.filter(({ category }) => !item.expect.some((label) => label.category === category))
    if (missed.length + extra.length === 0) continue
    console.log(`\n${item.id}: ${item.text ?? JSON.stringify(item)}`)
    for (const { category, span, field } of missed) console.log(`   missed  ${category}: ${span ?? field ?? ''}`)
    for (const { category, text, ruleId } of extra) console.log(`   extra   ${category}: ${text} [${ruleId}]`)
  }
}

function showScore(title: string, result: Score): void {
  heading(title)
  for (const [name, tally] of byName(result.byCategory)) line(name, tally)
  for (const name of ['easy', 'medium', 'hard']) {
    const { found, missed } = result.byDifficulty.get(name) ?? empty()
    console.log(`${`of the ${name} labels`.padEnd(28)}${' '.repeat(6)}${share(recall({ found, missed, extra: 0 }))}`)
  }
  line('all', result.all)
  console.log(`clean ones with any finding: ${result.cleanFlagged} of ${result.clean}`)
}

function showDocuments(documents: readonly AuditedDocument[]): void {
  const tallies = scoreDocuments(documents)
  heading(`${documents.length} whole documents`)
  for (const [name, tally] of byName(tallies)) line(name, tally)
  const all = empty()
  for (const { found, missed, extra } of tallies.values()) {
    all.found += found
    all.missed += missed
    all.extra += extra
  }
  line('all', all)
  const of = (severity: 'error' | 'warning' | 'suggestion'): string =>
    `${alarmsPerThousandWords(documents, severity).toFixed(2)} ${severity}s`
  console.log(`for every 1,000 words of good documents: ${of('error')}, ${of('warning')}, ${of('suggestion')}`)
}

function showDocumentDifferences(documents: readonly AuditedDocument[]): void {
  for (const { name, labels, findings } of documents) {
    const missed = labels.filter(
      (label) =>
        !findings.some(
          (found) =>
            found.category === label.category && (label.span === '' || label.line === 0 || found.source?.line === label.line),
        ),
    )
    const extra = findings.filter(
      (found) => !labels.some(({ category, line: at }) => category === found.category && (at === 0 || at === found.source?.line)),
    )
    if (missed.length + extra.length > 0) console.log(`\n${name}`)
    for (const label of missed) console.log(`   missed  ${label.line} ${label.category}: ${label.span || label.what}`)
    for (const found of extra)
      console.log(
        `   extra   ${found.source?.line ?? 0} ${found.severity} ${found.category}: ${found.text || found.message} [${found.ruleId}]`,
      )
  }
}

const held = process.argv.includes('--held-back')
const broad = process.argv.includes('--broad')
const set = broad ? (held ? 'broad-held-back' : 'broad') : held ? 'held-back' : 'development'
const show = !isHeldBack(set) && process.argv.includes('--show')
console.log(`the ${set} set`)
for (const which of ['passages', 'actions'] as const) {
  const items = readSet(set, which)
  if (items.length === 0) continue
  const answers = await answersTo(items)
  if (show) showDifferences(items, answers)
  showScore(`${items.length} ${which === 'actions' ? 'plan actions' : 'passages'}`, score(items, answers))
}
const documents = await auditedDocuments(set)
if (show) showDocumentDifferences(documents)
if (documents.length > 0) showDocuments(documents)
