import type { z } from 'zod'
import type { Clause, Obligation, Pack, RuleSetting, Severity, where } from './pack.ts'

type Where = z.infer<typeof where>

/** How severe a rule is: null where the pack leaves it as the rule itself has it. */
export type StatedSeverity = Severity | 'off' | null

/** One thing that a pack says of a rule otherwise than before. */
export type RuleChange = { ruleId: string } & (
  | { change: 'switched'; on: boolean; because: string }
  | { change: 'severity'; from: StatedSeverity; to: StatedSeverity }
  /** In these kinds of document only; null where nothing of its own was, or is, said of them. */
  | { change: 'severityIn'; kinds: readonly Where[]; from: StatedSeverity; to: StatedSeverity }
  /** Where it is looked for; null for every kind that the rule itself has. */
  | { change: 'kinds'; from: readonly Where[] | null; to: readonly Where[] | null }
  /** A figure or a setting of it, such as `words`. */
  | { change: 'option'; name: string; from: unknown; to: unknown }
  /** The clauses that ask for it, as they are cited. */
  | { change: 'clauses'; gone: readonly string[]; added: readonly string[] }
)

/** A clause, by its key, before and after; null where it was not there or is gone. */
export interface ClauseChange {
  key: string
  before: Clause | null
  after: Clause | null
}

/** A timed duty, by its id, before and after; null where it was not there or is gone. */
export interface TimescaleChange {
  id: string
  before: Obligation | null
  after: Obligation | null
}

/** A part of a pack that is listed by id and changed: who signs what, what an audit asks, the names of roles. */
export interface ListChange {
  part: 'signOff' | 'audit' | 'roles'
  added: readonly string[]
  changed: readonly string[]
  gone: readonly string[]
}

/** What one version of a pack says otherwise than another. */
export interface PackChanges {
  rules: RuleChange[]
  clauses: ClauseChange[]
  timescales: TimescaleChange[]
  lists: ListChange[]
  /** True where Word copies look or read otherwise. */
  output: boolean
}

/**
 * What a pack says otherwise than it did: in the order in which the newer one says it, what is gone last. Two versions that
 * say the same, in whatever order, have no changes.
 */
export function packChanges(from: Pack, to: Pack): PackChanges {
  return {
    rules: inEither(from.rules, to.rules).flatMap((id) => ruleChanges(id, from, to)),
    clauses: inEither(from.clauses, to.clauses).flatMap((key) => {
      const [before, after] = [of(from.clauses, key), of(to.clauses, key)]
      return before?.cite === after?.cite && before?.says === after?.says ? [] : [{ key, before, after }]
    }),
    timescales: byIdIn(from.timescales, to.timescales).filter(({ before, after }) => !sameTimescale(before, after)),
    lists: (['signOff', 'audit', 'roles'] as const).flatMap((part) => listChanges(part, from[part], to[part])),
    output: !same(from.output, to.output),
  }
}

/** Whether two versions of a pack say the same. */
export function isEmptyChange({ rules, clauses, timescales, lists, output }: PackChanges): boolean {
  return rules.length + clauses.length + timescales.length + lists.length === 0 && !output
}

const UNSTATED: RuleSetting = { applies: true, clauses: [], basis: 'ours', in: [], options: {} }

function ruleChanges(ruleId: string, from: Pack, to: Pack): RuleChange[] {
  const [before, after] = [of(from.rules, ruleId) ?? UNSTATED, of(to.rules, ruleId) ?? UNSTATED]
  if (before.applies !== after.applies) return [{ ruleId, change: 'switched', on: after.applies, because: after.because ?? '' }]
  if (!after.applies) return []
  const changes: RuleChange[] = []
  const [was, is] = [severityOf(before), severityOf(after)]
  if (was !== is) changes.push({ ruleId, change: 'severity', from: was, to: is })
  changes.push(...exceptionChanges(ruleId, before, after))
  if (!sameSet(before.kinds ?? null, after.kinds ?? null))
    changes.push({ ruleId, change: 'kinds', from: before.kinds ?? null, to: after.kinds ?? null })
  for (const name of inEither(before.options, after.options)) {
    const [old, now] = [before.options[name], after.options[name]]
    if (!same(old, now)) changes.push({ ruleId, change: 'option', name, from: old, to: now })
  }
  const [cited, cites] = [citesOf(from, before), citesOf(to, after)]
  const gone = cited.filter((cite) => !cites.includes(cite))
  const added = cites.filter((cite) => !cited.includes(cite))
  if (gone.length + added.length > 0) changes.push({ ruleId, change: 'clauses', gone, added })
  return changes
}

/** A rule that only a principle supports is a suggestion at most. */
const severityOf = ({ basis, severity }: RuleSetting): StatedSeverity =>
  basis === 'principle' ? 'suggestion' : (severity ?? null)

/** Exceptions are the same one where they speak of the same kinds of document. */
function exceptionChanges(ruleId: string, before: RuleSetting, after: RuleSetting): RuleChange[] {
  const [old, now] = [exceptionsOf(before), exceptionsOf(after)]
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((key) => {
    const [was, is] = [old.get(key), now.get(key)]
    const kinds = (is ?? was)?.kinds ?? []
    const [from, to] = [was?.severity ?? null, is?.severity ?? null]
    return from === to ? [] : [{ ruleId, change: 'severityIn' as const, kinds, from, to }]
  })
}

function exceptionsOf(setting: RuleSetting): Map<string, { kinds: readonly Where[]; severity: StatedSeverity }> {
  const asPrinciple = (severity: Severity | 'off') =>
    setting.basis === 'principle' && severity !== 'off' ? 'suggestion' : severity
  return new Map(
    setting.in.flatMap(({ kinds, severity }) =>
      severity === undefined ? [] : [[[...kinds].sort().join(' '), { kinds, severity: asPrinciple(severity) }] as const],
    ),
  )
}

function citesOf(pack: Pack, setting: RuleSetting): string[] {
  const keys = [...setting.clauses, ...setting.in.flatMap(({ clauses }) => clauses ?? [])]
  return [...new Set(keys.flatMap((key) => of(pack.clauses, key)?.cite ?? []))]
}

/** What is said of a duty beside its limit, such as who it concerns, counts too; a note on it does not. */
function sameTimescale(before: Obligation | null, after: Obligation | null): boolean {
  if (before === null || after === null) return before === after
  const { note: _before, orElse: _otherBefore, clause: _clauseBefore, ...was } = before
  const { note: _after, orElse: _otherAfter, clause: _clauseAfter, ...is } = after
  return same(was, is)
}

interface Listed {
  id: string
}

function listChanges(part: ListChange['part'], from: readonly Listed[], to: readonly Listed[]): ListChange[] {
  const pairs = byIdIn(from, to).filter(({ before, after }) => !same(before, after))
  const ids = (wanted: (pair: { before: Listed | null; after: Listed | null }) => boolean) =>
    pairs.filter(wanted).map(({ id }) => id)
  if (pairs.length === 0) return []
  return [
    {
      part,
      added: ids(({ before }) => before === null),
      changed: ids(({ before, after }) => before !== null && after !== null),
      gone: ids(({ after }) => after === null),
    },
  ]
}

function byIdIn<T extends { id: string }>(
  from: readonly T[],
  to: readonly T[],
): { id: string; before: T | null; after: T | null }[] {
  const [old, now] = [new Map(from.map((one) => [one.id, one])), new Map(to.map((one) => [one.id, one]))]
  return [...new Set([...now.keys(), ...old.keys()])].map((id) => ({
    id,
    before: old.get(id) ?? null,
    after: now.get(id) ?? null,
  }))
}

const inEither = (from: object, to: object): string[] => [...new Set([...Object.keys(to), ...Object.keys(from)])]

function of<T>(record: Readonly<Record<string, T>>, key: string): T | null {
  return Object.hasOwn(record, key) ? (record[key] ?? null) : null
}

function sameSet(a: readonly string[] | null, b: readonly string[] | null): boolean {
  if (a === null || b === null) return a === b
  return a.length === b.length && a.every((one) => b.includes(one))
}

/** Compares what JSON can hold; a field without a value is as good as none, and the order of fields says nothing. */
function same(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>]
  return inEither(left, right).every((key) => same(left[key], right[key]))
}
