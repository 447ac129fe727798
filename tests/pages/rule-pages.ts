import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadStandards } from '../../main/templates/index.ts'
import { KIND_GROUPS } from '../../shared/document/index.ts'
import { CATEGORIES, RULES, type Rule } from '../../shared/lint/index.ts'
import type { Pack, RuleSetting } from '../../shared/standards/index.ts'
import type { Page } from './page.ts'

const templates = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'templates')

/** A page for each rule, made from its `meta` and from what the shipped packs say of it, and a list of them all. */
export async function rulePages(): Promise<Page[]> {
  const library = await loadStandards({ templatesFolder: templates })
  const packs = library.packs.map(({ id }) => library.get(id).pack)
  const sorted = [...RULES].sort((a, b) => (a.meta.id < b.meta.id ? -1 : 1))
  return [...sorted.map((rule) => rulePage(rule, packs)), listOfRules(sorted)]
}

function rulePage(rule: Rule, packs: readonly Pack[]): Page {
  const { meta } = rule
  const lines = [
    `# ${meta.title}`,
    '',
    `\`${meta.id}\` · category \`${meta.category}\` · ${SEES[rule.scope]} · ${where(meta.kinds)}`,
    '',
    meta.why,
    '',
    '## What each authority asks',
    '',
    '| Authority | In force as | Basis | Clauses |',
    '| --- | --- | --- | --- |',
    ...packs.map((pack) => row(pack, meta.id)),
    '',
    ...examples('Found', meta.bad),
    ...examples('Not found', meta.good),
    '## When to set it aside',
    '',
    meta.setAsideWhen,
    '',
  ]
  return { path: `docs/rules/${meta.id}.md`, text: lines.join('\n') }
}

const SEES: Record<Rule['scope'], string> = {
  block: 'reads the text',
  document: 'reads the whole document',
  action: 'reads each action of a plan',
}

const BASIS: Record<RuleSetting['basis'], string> = {
  asked: 'asked for in terms',
  principle: 'a principle of the standard',
  ours: 'our own advice',
}

function where(kinds: readonly string[]): string {
  return kinds.includes('all')
    ? 'every kind of document'
    : kinds.map((kind) => (kind in KIND_GROUPS ? kind : `\`${kind}\``)).join(', ')
}

function row(pack: Pack, ruleId: string): string {
  const setting = pack.rules[ruleId]
  if (!setting) return `| ${pack.name} | not named | | |`
  if (!setting.applies) return `| ${pack.name} | off | | ${setting.because ?? ''} |`
  const keys = [...new Set([...setting.clauses, ...setting.in.flatMap(({ clauses }) => clauses ?? [])])]
  const clauses = keys.flatMap((key) => (pack.clauses[key] ? [`${pack.clauses[key].cite}: ${pack.clauses[key].says}`] : []))
  const says = [...clauses, ...(setting.because === undefined ? [] : [`*${setting.because}*`])]
  return `| ${pack.name} | ${severities(setting)} | ${BASIS[setting.basis]} | ${says.join('<br>')} |`
}

function severities(setting: RuleSetting): string {
  const usual = setting.basis === 'principle' ? 'suggestion' : (setting.severity ?? 'suggestion')
  const others = setting.in.flatMap(({ kinds, severity }) =>
    severity === undefined || (setting.basis === 'principle' && severity !== 'off') ? [] : [`${severity} in ${kinds.join(', ')}`],
  )
  const only = setting.kinds && !setting.kinds.includes('all') ? ` (only ${setting.kinds.join(', ')})` : ''
  return [usual + only, ...others].join('; ')
}

function examples(title: string, texts: readonly string[]): string[] {
  if (texts.length === 0) return []
  return [`## ${title}`, '', ...texts.map((text) => `- ${text.replaceAll('\n', ' ')}`), '']
}

function listOfRules(rules: readonly Rule[]): Page {
  const lines = [
    '# The rules',
    '',
    'Made from the rules themselves and from the shipped packs by `npm run pages`. Do not edit these pages by hand.',
    '',
  ]
  for (const category of CATEGORIES) {
    const own = rules.filter(({ meta }) => meta.category === category)
    if (own.length === 0) continue
    lines.push(`## ${category}`, '', ...own.map(({ meta }) => `- [${meta.title}](${meta.id}.md): ${meta.why}`), '')
  }
  return { path: 'docs/rules/README.md', text: lines.join('\n') }
}
