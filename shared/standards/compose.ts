import { chronologyOf, type RecordCheck } from './chronology-standard.ts'
import { familyStandardOf } from './family-standard.ts'
import { overlaysOf, strictestOverlays } from './overlay.ts'
import {
  authorityTerms,
  type Pack,
  type PackClause,
  type PackFile,
  type PackRule,
  type RuleSetting,
  type StatedRule,
} from './pack.ts'
import { type Problem, StandardsProblem } from './problem.ts'

/** The id of the union of all packs. */
export const ALL_PACKS = 'all'

/** A rule as it is where no pack says anything of it. */
const UNSTATED: RuleSetting = { applies: true, clauses: [], basis: 'ours', in: [], options: {} }

/**
 * A child's setting laid over its parent's, field by field. A list (`clauses`, `kinds`, `in`) replaces the parent's list,
 * options are merged by name, and a rule that is on leaves its parent's reason behind.
 */
function overlaid(parent: RuleSetting, child: StatedRule): RuleSetting {
  const stated = Object.fromEntries(Object.entries(child).filter(([, value]) => value !== undefined))
  const joined: RuleSetting = { ...parent, ...stated, options: { ...parent.options, ...child.options } }
  if (!joined.applies || child.because !== undefined) return joined
  const { because: _because, ...on } = joined
  return on
}

function problemIn(pack: PackFile, reason: string): StandardsProblem {
  const problem: Problem = { file: `the pack “${pack.id}”`, line: 1, column: 1, reason, allowed: null, source: '' }
  return new StandardsProblem([problem])
}

/** The pack's ancestors, furthest first, the pack itself last. */
function lineageOf(id: string, files: ReadonlyMap<string, PackFile>): PackFile[] {
  const lineage: PackFile[] = []
  let next: string | undefined = id
  while (next !== undefined) {
    const file = files.get(next)
    const child = lineage[0]
    if (file === undefined) {
      if (child === undefined) throw new Error(`There is no pack called “${id}”.`)
      throw problemIn(child, `it extends “${next}”, and there is no pack called that, or it has a mistake of its own`)
    }
    if (lineage.includes(file))
      throw problemIn(file, `packs extend one another in a circle: ${[...lineage.map((one) => one.id)].join(', ')}`)
    lineage.unshift(file)
    next = file.extends
  }
  return lineage
}

function ordered<T>(files: Iterable<readonly [string, T]>): Record<string, T> {
  return Object.fromEntries(files)
}

/** What the files list one after another; a later one with the same id replaces the earlier. */
function laidOver<T extends { id: string }>(lists: readonly (readonly T[])[]): T[] {
  const byId = new Map<string, T>()
  for (const list of lists) for (const one of list) byId.set(one.id, one)
  return [...byId.values()]
}

function rulesOf(lineage: readonly PackFile[]): Record<string, PackRule> {
  const rules = new Map<string, RuleSetting>()
  for (const file of lineage)
    for (const [ruleId, setting] of Object.entries(file.rules))
      rules.set(ruleId, overlaid(rules.get(ruleId) ?? UNSTATED, setting))
  return ordered(rules)
}

/** The clauses that a rule's words of the authority stand in. */
function clausesOfTerms({ options }: RuleSetting): string[] {
  const terms = authorityTerms.safeParse(options.terms)
  return terms.success ? Object.values(terms.data).flatMap(({ clause }) => clause ?? []) : []
}

/** Each clause that a document's overlay names, with the template's id. */
function clausesOfOverlays(documents: Pack['documents']): [string, string][] {
  return Object.entries(documents).flatMap(([templateId, { require = {}, length }]) =>
    [...Object.values(require).flat(), ...(length ? [length.clause] : [])].map((clause): [string, string] => [
      templateId,
      clause,
    ]),
  )
}

function checkClausesExist(pack: Pack, file: PackFile): void {
  for (const [ruleId, setting] of Object.entries(pack.rules))
    for (const key of [
      ...setting.clauses,
      ...setting.in.flatMap((exception) => exception.clauses ?? []),
      ...clausesOfTerms(setting),
    ])
      if (!(key in pack.clauses)) throw problemIn(file, `the rule “${ruleId}” names the clause “${key}”, which no pack defines`)
  const named: [string, readonly { id: string; clause: string }[]][] = [
    [
      'timescale',
      pack.timescales.flatMap(({ id, clause, orElse = [] }) => [
        { id, clause },
        ...orElse.map((other) => ({ id, clause: other.clause })),
      ]),
    ],
    ['sign-off rule', pack.signOff],
    ['audit criterion', pack.audit],
  ]
  for (const [what, list] of named)
    for (const { id, clause } of list)
      if (!(clause in pack.clauses))
        throw problemIn(file, `the ${what} “${id}” names the clause “${clause}”, which no pack defines`)
  for (const [templateId, clause] of clausesOfOverlays(pack.documents))
    if (!(clause in pack.clauses))
      throw problemIn(file, `the document “${templateId}” names the clause “${clause}”, which no pack defines`)
  for (const [what, checks] of [
    ['chronologies', pack.chronology.checks],
    ['families', pack.family.checks],
  ] as const)
    for (const [checkId, { clauses = [] }] of Object.entries(checks))
      for (const clause of clauses)
        if (!(clause in pack.clauses))
          throw problemIn(file, `the check “${checkId}” of ${what} names the clause “${clause}”, which no pack defines`)
  for (const { subject, takes, leaves } of pack.contradictions)
    for (const { clause } of [takes, ...leaves])
      if (!(clause in pack.clauses))
        throw problemIn(file, `the contradiction “${subject}” names the clause “${clause}”, which no pack defines`)
  for (const rule of pack.signOff)
    for (const by of rule.by)
      if (!pack.roles.some(({ id }) => id === by))
        throw problemIn(file, `the sign-off rule “${rule.id}” names the role “${by}”, which no pack defines`)
}

/**
 * A pack with everything that it extends folded in. Throws a `StandardsProblem` when a parent is missing, packs extend one
 * another in a circle, or a clause is named that none of them defines; a plain `Error` when there is no such pack.
 */
export function composePack(id: string, packFiles: Iterable<PackFile>): Pack {
  const files = new Map([...packFiles].map((file) => [file.id, file]))
  const lineage = lineageOf(id, files)
  const own = lineage.at(-1)
  if (own === undefined) throw new Error(`There is no pack called “${id}”.`)
  const last = (read: (file: PackFile) => string | undefined): string => lineage.map(read).findLast((value) => value) ?? ''
  const clauses = new Map<string, PackClause>()
  for (const file of lineage)
    for (const [key, clause] of Object.entries(file.clauses)) clauses.set(key, { ...clause, pack: file.id })
  const pack: Pack = {
    id,
    lineage: lineage.map((file) => file.id).reverse(),
    version: own.version,
    name: own.name,
    authority: last((file) => file.authority) || own.name,
    title: last((file) => file.title),
    published: last((file) => file.published),
    practiceModel: last((file) => file.practiceModel),
    clauses: ordered(clauses),
    rules: rulesOf(lineage),
    timescales: laidOver(lineage.map((file) => file.timescales)),
    roles: laidOver(lineage.map((file) => file.roles)),
    signOff: laidOver(lineage.map((file) => file.signOff)),
    otherwiseAuthorised: lineage.toReversed().flatMap((file) => file.otherwiseAuthorised),
    audit: laidOver(lineage.map((file) => file.audit)),
    contradictions: lineage.flatMap((file) => file.contradictions),
    documents: overlaysOf(lineage),
    chronology: chronologyOf(lineage),
    family: familyStandardOf(lineage),
    output: {
      header: last((file) => file.output.header),
      confidentiality: last((file) => file.output.confidentiality),
      childWordsBold: lineage.map((file) => file.output.childWordsBold).findLast((value) => value !== undefined) ?? false,
    },
  }
  checkClausesExist(pack, own)
  return pack
}

const clauseKey = (pack: Pack, key: string): string => `${pack.clauses[key]?.pack ?? pack.id}:${key}`

function inUnion(pack: Pack, setting: RuleSetting): RuleSetting {
  const unionKeys = (keys: readonly string[]): string[] => keys.map((key) => clauseKey(pack, key))
  return {
    ...setting,
    clauses: unionKeys(setting.clauses),
    in: setting.in.map((exception) =>
      exception.clauses === undefined ? exception : { ...exception, clauses: unionKeys(exception.clauses) },
    ),
  }
}

function strictestRule(settings: readonly RuleSetting[]): PackRule {
  const on = settings.filter((setting) => setting.applies)
  const [first] = on.length > 0 ? on : settings
  if (first === undefined) throw new Error('A rule of no pack cannot be made strict.')
  if (on.length === 0) return first
  const { severity: _severity, kinds: _kinds, because: _because, ...rest } = first
  return { ...rest, in: [], clauses: [...new Set(on.flatMap((setting) => setting.clauses))], anyOf: on }
}

function checksInUnion(pack: Pack, checks: Readonly<Record<string, RecordCheck>>): Record<string, RecordCheck> {
  return Object.fromEntries(
    Object.entries(checks).map(([id, { clauses, ...check }]) => [
      id,
      { ...check, ...(clauses && { clauses: clauses.map((key) => clauseKey(pack, key)) }) },
    ]),
  )
}

/**
 * The union of packs, called `all`: every rule that any of them applies, in each kind of document at the strictest severity
 * that any of them gives it there (`settingFor` works it out). Clauses and timescales of all stand side by side, their keys
 * beginning with their pack's id.
 */
export function strictest(packs: readonly Pack[]): Pack {
  const clauses = new Map<string, PackClause>()
  const settings = new Map<string, RuleSetting[]>()
  for (const pack of packs) {
    for (const [key, clause] of Object.entries(pack.clauses))
      clauses.set(clauseKey(pack, key), { ...clause, pack: clause.pack ?? pack.id })
    for (const [ruleId, setting] of Object.entries(pack.rules))
      settings.set(ruleId, [...(settings.get(ruleId) ?? []), inUnion(pack, setting)])
  }
  return {
    id: ALL_PACKS,
    lineage: [ALL_PACKS, ...new Set(packs.flatMap((pack) => pack.lineage ?? [pack.id]))],
    version: Math.max(1, ...packs.map((pack) => pack.version)),
    name: 'All authorities',
    authority: 'All authorities',
    title: 'Every standard at its strictest',
    published: '',
    practiceModel: '',
    clauses: ordered(clauses),
    rules: ordered([...settings].map(([ruleId, all]) => [ruleId, strictestRule(all)] as const)),
    timescales: packs.flatMap((pack) =>
      pack.timescales.map((obligation) => ({
        ...obligation,
        id: `${pack.id}:${obligation.id}`,
        clause: clauseKey(pack, obligation.clause),
        ...(obligation.orElse && {
          orElse: obligation.orElse.map((other) => ({ ...other, clause: clauseKey(pack, other.clause) })),
        }),
      })),
    ),
    // Who signs what is one authority's business: a union of them has no sign-off.
    roles: [],
    signOff: [],
    otherwiseAuthorised: [],
    audit: [],
    contradictions: [],
    chronology: chronologyOf(
      packs.map((pack) => ({ chronology: { ...pack.chronology, checks: checksInUnion(pack, pack.chronology.checks) } })),
    ),
    family: familyStandardOf(packs.map((pack) => ({ family: { checks: checksInUnion(pack, pack.family.checks) } }))),
    documents: strictestOverlays(packs, (index, clause) => clauseKey(packs[index] as Pack, clause)),
    output: { header: '', confidentiality: '', childWordsBold: packs.some((pack) => pack.output.childWordsBold) },
  }
}
