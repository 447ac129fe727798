import { type Answer, answersTo, type Labelled, precision, readSet, recall, score, type Tally } from './labelled.ts'

const percent = (part: number) => `${Math.round(part * 100)} %`.padStart(6)

const line = (name: string, tally: Tally) =>
  console.log(
    `${name.padEnd(28)} found ${percent(recall(tally))}   right ${percent(precision(tally))}   (${tally.found} found, ${tally.missed} missed, ${tally.extra} extra)`,
  )

/** Which labels were missed and what was found without one. Never for the set held back: it would no longer be. */
function showDifferences(items: readonly Labelled[], answers: readonly Answer[]): void {
  for (const [index, item] of items.entries()) {
    const findings = answers[index]?.findings ?? []
    const missed = item.expect.filter(({ category }) => !findings.some((found) => found.category === category))
    const extra = findings.filter(({ category }) => !item.expect.some((label) => label.category === category))
    if (missed.length + extra.length === 0) continue
    console.log(`\n${item.id}: ${item.text ?? item.action}`)
    for (const { category, span, field } of missed) console.log(`   missed  ${category}: ${span ?? field ?? ''}`)
    for (const { category, text, ruleId } of extra) console.log(`   extra   ${category}: ${text} [${ruleId}]`)
  }
}

const heldBack = process.argv.includes('--held-back')
const items = readSet(heldBack ? 'held-back' : 'development')
const answers = await answersTo(items)
if (!heldBack && process.argv.includes('--show')) showDifferences(items, answers)
const result = score(items, answers)
console.log('')
for (const [name, tally] of [...result.byCategory].sort(([a], [b]) => (a < b ? -1 : 1))) line(name, tally)
for (const [name, tally] of result.byDifficulty) line(`${name} (labels only)`, tally)
line('all', result.all)
console.log(`clean passages with any finding: ${result.cleanFlagged} of ${result.clean}`)
