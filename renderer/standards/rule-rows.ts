import { RULES } from '../../shared/lint/index.ts'
import type { Pack, RuleSetting, Severity } from '../../shared/standards/index.ts'

export interface RuleRow {
  id: string
  title: string
  why: string
  applies: boolean
  severity: Severity
  basis: RuleSetting['basis']
  because: string
  clauses: { cite: string; says: string }[]
}

/** Every rule that Casewright has, with what this pack says of it; narrowed to the rows that hold every word of `query`. */
export function ruleRows(pack: Pack, query: string): RuleRow[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  return RULES.map((rule) => rowOf(rule.meta, pack)).filter((row) => words.every((word) => textOf(row).includes(word)))
}

function rowOf(meta: { id: string; title: string; why: string; severity: Severity }, pack: Pack): RuleRow {
  const setting = pack.rules[meta.id]
  return {
    id: meta.id,
    title: meta.title,
    why: meta.why,
    applies: setting?.applies ?? true,
    severity: severityOf(setting, meta.severity),
    basis: setting?.basis ?? 'ours',
    because: setting?.because ?? '',
    clauses: (setting?.clauses ?? []).flatMap((key) => pack.clauses[key] ?? []),
  }
}

/** A rule that only a broader principle supports is a suggestion at most. */
function severityOf(setting: RuleSetting | undefined, usual: Severity): Severity {
  return setting?.basis === 'principle' ? 'suggestion' : (setting?.severity ?? usual)
}

const textOf = (row: RuleRow) =>
  [row.title, row.why, row.because, ...row.clauses.flatMap((clause) => [clause.cite, clause.says])].join(' ').toLowerCase()
