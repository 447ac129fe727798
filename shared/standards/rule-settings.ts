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

interface Stated {
  severity: Severity
  clauses: readonly string[]
}

/** What one pack's setting says for a kind of document: the last exception that speaks of severity, and of clauses. */
function statedIn(setting: RuleSetting, kind: DocumentKind, defaults: RuleDefaults): Stated | null {
  if (!setting.applies || !kindIsIn(kind, setting.kinds ?? defaults.kinds)) return null
  const exceptions = setting.in.filter((exception) => kindIsIn(kind, exception.kinds))
  const severity = exceptions.findLast((exception) => exception.severity !== undefined)?.severity ?? setting.severity
  if (severity === 'off') return null
  const clauses = exceptions.findLast((exception) => exception.clauses !== undefined)?.clauses ?? setting.clauses
  return { severity: setting.basis === 'principle' ? 'suggestion' : (severity ?? defaults.severity), clauses }
}

/** Each place cited once, though several of its clauses may ask. */
export function citations(pack: Pack, keys: Iterable<string>): Citation[] {
  const cited = new Map<string, Citation>()
  for (const key of keys) {
    const clause: PackClause | undefined = pack.clauses[key]
    if (clause !== undefined) cited.set(clause.cite, { pack: clause.pack ?? pack.id, ref: clause.cite })
  }
  return [...cited.values()]
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
  const keys = new Set<string>()
  let severity: Severity | null = null
  for (const one of setting.anyOf ?? [setting]) {
    const stated = statedIn(one, kind, defaults)
    if (stated === null) continue
    inForce.push(one)
    for (const key of stated.clauses) keys.add(key)
    severity = severity === null ? stated.severity : stricter(severity, stated.severity)
  }
  if (severity === null) return null
  return { severity, clauses: citations(pack, keys), options: joinedOptions(inForce) }
}
