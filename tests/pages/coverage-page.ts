import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadStandards } from '../../main/templates/index.ts'
import {
  type AnsweredBy,
  type ClauseCoverage,
  type Coverage,
  coverageOf,
  FAMILY_CHECKS,
  type FamilyCheckId,
  isUnanswered,
  type Pack,
  RECORD_CHECKS,
  type RecordCheckId,
} from '../../shared/standards/index.ts'
import type { Page } from './page.ts'

const templates = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'templates')

interface Covered {
  pack: Pack
  coverage: Coverage
}

/**
 * A page for each shipped pack that lists every clause with what answers it or why it cannot be checked, and one with the
 * counts of all.
 */
export async function coveragePages(): Promise<Page[]> {
  const library = await loadStandards({ templatesFolder: templates })
  const templateKinds = [...library.templates.values()].map(({ kind }) => kind)
  const covered = library.packs.map(({ id }): Covered => {
    const { pack } = library.get(id)
    return { pack, coverage: coverageOf(pack, templateKinds) }
  })
  return [{ path: 'docs/standards/coverage.md', text: overview(covered) }, ...covered.map(packPage)]
}

function overview(covered: readonly Covered[]): string {
  const lines = [
    '# What each standard asks, and what answers it',
    '',
    'Made from the shipped packs by `npm run pages`; do not edit it by hand. `casewright packs --coverage` shows the same, of your',
    'own packs too. Each clause is a short paraphrase of ours, cited by the heading under which the standard states it. A clause is',
    'answered by a rule that reads the text, a time limit, a template that asks for it, a sign-off rule or a question for auditors.',
    'One that several answer is counted for each.',
    '',
    '| Authority | Clauses | Rule | Time limit | Template | Sign-off | Audit | Another clause | Not checkable | Unanswered |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    ...covered.map(({ pack, coverage: { clauses, counts } }) =>
      row([
        `[${pack.name}](${pack.id}.md)`,
        clauses.length,
        counts.rule,
        counts.timescale,
        counts.template,
        counts.signOff,
        counts.audit,
        counts.otherClause,
        counts.notCheckable,
        counts.unanswered,
      ]),
    ),
    '',
  ]
  return lines.join('\n')
}

const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`

function packPage({ pack, coverage }: Covered): Page {
  const lines = [
    `# ${pack.name}: what each clause asks, and what answers it`,
    '',
    [pack.authority, pack.title, pack.published].filter(Boolean).join(', ').replace(/\.?$/, '.'),
    '',
    '| Where | What it asks | What answers it |',
    '| --- | --- | --- |',
    ...coverage.clauses.map((clause) => row([placeIn(clause.cite, pack), clause.says, answer(clause, pack)])),
    '',
    ...contradictions(pack),
  ]
  return { path: `docs/standards/${pack.id}.md`, text: lines.join('\n') }
}

/** A citation without the authority's name, which stands above the table. */
const placeIn = (cite: string, pack: Pack): string => cite.replace(`${pack.name}, `, '')

function answer(clause: ClauseCoverage, pack: Pack): string {
  if (clause.notCheckable !== null) return `Not checkable: ${clause.notCheckable}`
  if (isUnanswered(clause)) return '**Nothing yet**'
  const kinds = clause.answers.flatMap(({ by, id }) => (by === 'template' ? [id] : []))
  const others = clause.answers.flatMap(({ by, id }) => (by === 'template' ? [] : [inWords(by, id, pack)]))
  return [...others, ...(kinds.length > 0 ? [`Template: ${kinds.join(', ')}`] : [])].join('<br>')
}

function inWords(by: Exclude<AnsweredBy, 'template'>, id: string, pack: Pack): string {
  switch (by) {
    case 'rule':
      return checkInWords(id) ?? `Rule [${id}](../rules/${id}.md)`
    case 'timescale':
      return `Time limit: ${pack.timescales.find((one) => one.id === id)?.what ?? id}`
    case 'signOff':
      return `Sign-off: ${pack.signOff.find((one) => one.id === id)?.what ?? id}`
    case 'audit':
      return `Audit: ${pack.audit.find((one) => one.id === id)?.asks ?? id}`
    case 'otherClause':
      return `Goes by ${placeIn(pack.clauses[id]?.cite ?? id, pack)}, see below`
  }
}

/** A check of the chronology or of the family has a line in the pack author's guide, not a page of its own. */
function checkInWords(id: string): string | null {
  const guide = '../pack-authors-guide.md'
  const check = (of: string, title: string): string =>
    `Check of the ${of}: [${title}](${guide}#${of === 'family' ? 'families' : 'chronologies'})`
  if (Object.hasOwn(RECORD_CHECKS, id)) return check('chronology', RECORD_CHECKS[id as RecordCheckId].title)
  return Object.hasOwn(FAMILY_CHECKS, id) ? check('family', FAMILY_CHECKS[id as FamilyCheckId].title) : null
}

function contradictions(pack: Pack): string[] {
  if (pack.contradictions.length === 0) return []
  const cited = ({ says, clause }: { says: string; clause: string }): string =>
    `${says} (${placeIn(pack.clauses[clause]?.cite ?? clause, pack)})`
  return [
    `## Where ${pack.name} says two things`,
    '',
    '| Subject | The pack goes by | It leaves | Why |',
    '| --- | --- | --- | --- |',
    ...pack.contradictions.map(({ subject, takes, leaves, because }) =>
      row([subject, cited(takes), leaves.map(cited).join('<br>'), because]),
    ),
    '',
  ]
}
