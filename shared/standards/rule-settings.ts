import { type DocumentKind, type KindGroup, kindIsIn } from '../document/index.ts'
import type { Pack, PackClause, PackRule, RuleSetting, Severity } from './pack.ts'

/** What holds for a rule when a pack does not say. */
export interface RuleDefaults {
  severity: Severity
  kinds: readonly (DocumentKind | KindGroup | 'all')[]
}

/** A clause as a finding cites it: the pack that it is from, and how users see it cited. */
export interface Citation {
  pack: string
  ref: string
}

/** How one rule is set for one kind of document under one pack. */
export interface RuleInForce {
  severity: Severity
  clauses: Citation[]
  options: Readonly<Record<string, unknown>>
}

const STRICTNESS: Record<Severity, number> = { suggestion: 0, warning: 1, error: 2 }

/** The stricter of two severities. */
export function stricter(a: Severity, b: Severity): Severity {
  return STRICTNESS[a] >= STRICTNESS[b] ? a : b
}

function severityIn(setting: RuleSetting, kind: DocumentKind, defaults: RuleDefaults): Severity | 'off' {
  if (!setting.applies || !kindIsIn(kind, setting.kinds ?? defaults.kinds)) return 'off'
  const stated = setting.in.findLast((exception) => kindIsIn(kind, exception.kinds))?.severity ?? setting.severity
  if (stated === 'off') return 'off'
  return setting.basis === 'principle' ? 'suggestion' : (stated ?? defaults.severity)
}

function citations(pack: Pack, keys: readonly string[]): Citation[] {
  const found = keys.map((key): PackClause | undefined => pack.clauses[key])
  return found.flatMap((clause) => (clause === undefined ? [] : [{ pack: clause.pack ?? pack.id, ref: clause.cite }]))
}

/** Options of several packs as one: of two numbers the one that finds more, else what the later pack says. */
function joinedOptions(all: readonly RuleSetting[]): Record<string, unknown> {
  const joined: Record<string, unknown> = {}
  for (const { options } of all)
    for (const [name, value] of Object.entries(options)) {
      const before = joined[name]
      const numbers = typeof before === 'number' && typeof value === 'number'
      if (numbers && name.startsWith('max')) joined[name] = Math.min(before, value)
      else if (numbers && name.startsWith('min')) joined[name] = Math.max(before, value)
      else joined[name] = value
    }
  return joined
}

/**
 * How a rule is set for a kind of document: its severity, the clauses that ask for it as users see them cited, and its
 * options; null where it is off. A rule that the pack does not mention is off only in kinds that are not its own.
 * Where only a principle supports a rule it is a suggestion, whatever else the pack says.
 */
export function settingFor(pack: Pack, ruleId: string, kind: DocumentKind, defaults: RuleDefaults): RuleInForce | null {
  const setting: PackRule | undefined = pack.rules[ruleId]
  if (setting === undefined)
    return kindIsIn(kind, defaults.kinds) ? { severity: defaults.severity, clauses: [], options: {} } : null
  const inForce: RuleSetting[] = []
  let severity: Severity | null = null
  for (const one of setting.anyOf ?? [setting]) {
    const here = severityIn(one, kind, defaults)
    if (here === 'off') continue
    inForce.push(one)
    severity = severity === null ? here : stricter(severity, here)
  }
  if (severity === null) return null
  const keys = new Set(inForce.flatMap((one) => one.clauses))
  return { severity, clauses: citations(pack, [...keys]), options: joinedOptions(inForce) }
}
