import { DOCUMENT_KINDS, type DocumentKind, kindIsIn } from '../document/index.ts'
import type { Pack, PackClause } from './pack.ts'

/**
 * What may answer a clause: a lint rule, a time limit, a template that asks for it, a sign-off rule, a criterion for
 * auditors; or another clause of the same standard that the pack goes by instead, where the two contradict each other.
 */
export const ANSWERED_BY = ['rule', 'timescale', 'template', 'signOff', 'audit', 'otherClause'] as const
export type AnsweredBy = (typeof ANSWERED_BY)[number]

export interface Answer {
  by: AnsweredBy
  /** The rule's, obligation's, sign-off rule's or criterion's id; the template's, or the kind that it is of; the other clause's key. */
  id: string
}

export interface ClauseCoverage {
  key: string
  cite: string
  says: string
  answers: Answer[]
  /** Why no program can see whether it was kept; null for a clause that something is meant to answer. */
  notCheckable: string | null
  /** Kinds of document that the clause counts on and that have no template. */
  withoutTemplate: DocumentKind[]
}

export interface Coverage {
  pack: string
  clauses: ClauseCoverage[]
  /** How many clauses each sort of answer answers; one that several answer counts for each. */
  counts: Record<AnsweredBy | 'notCheckable' | 'unanswered', number>
}

type Answers = Map<string, Answer[]>

function add(answers: Answers, keys: Iterable<string>, by: AnsweredBy, id: string): void {
  for (const key of new Set(keys)) answers.set(key, [...(answers.get(key) ?? []), { by, id }])
}

/** The clauses that a rule answers: what it cites in any kind of document in which it is on. */
function addRules(answers: Answers, pack: Pack): void {
  for (const [ruleId, rule] of Object.entries(pack.rules)) {
    const inForce = (rule.anyOf ?? [rule]).filter(({ applies }) => applies)
    const keys = inForce.flatMap((setting) => [
      ...setting.clauses,
      ...setting.in.flatMap(({ severity, clauses }) => (severity === 'off' ? [] : (clauses ?? []))),
    ])
    add(answers, keys, 'rule', ruleId)
  }
}

/** The clauses for which a template has a section or a length under the pack: one that is not there is found as missing. */
function addDocuments(answers: Answers, { documents }: Pack): void {
  for (const [templateId, { require = {}, length }] of Object.entries(documents))
    add(answers, [...Object.values(require).flat(), ...(length ? [length.clause] : [])], 'template', templateId)
}

/** The clauses that a check of the case's chronology or family answers. */
function addRecordChecks(answers: Answers, { chronology, family }: Pack): void {
  for (const { checks } of [chronology, family])
    for (const [checkId, { applies = true, clauses = [] }] of Object.entries(checks))
      if (applies) add(answers, clauses, 'rule', checkId)
}

function answersIn(pack: Pack): Answers {
  const answers: Answers = new Map()
  addRules(answers, pack)
  for (const { id, clause, orElse } of pack.timescales)
    add(answers, [clause, ...(orElse ?? []).map((one) => one.clause)], 'timescale', id)
  for (const { id, clause } of pack.signOff) add(answers, [clause], 'signOff', id)
  for (const { id, clause } of pack.audit) add(answers, [clause], 'audit', id)
  addDocuments(answers, pack)
  addRecordChecks(answers, pack)
  return answers
}

/** The answered clauses by which the pack goes where its standard contradicts the clause `key`. */
function otherClauses(pack: Pack, key: string, answers: Answers): Answer[] {
  return pack.contradictions
    .filter(({ takes, leaves }) => leaves.some(({ clause }) => clause === key) && answers.has(takes.clause))
    .map(({ takes }) => ({ by: 'otherClause', id: takes.clause }))
}

/** The kinds of document whose templates a clause counts on, groups spelt out. */
function kindsOf({ templates = [] }: PackClause): DocumentKind[] {
  return DOCUMENT_KINDS.filter((kind) => kindIsIn(kind, templates))
}

/**
 * For each clause of a pack what answers it, or why nothing can. `templateKinds` are the kinds of document that there is a
 * template for: a clause that counts on others only is not answered by them.
 */
export function coverageOf(pack: Pack, templateKinds: readonly DocumentKind[]): Coverage {
  const answers = answersIn(pack)
  const clauses = Object.entries(pack.clauses).map(([key, clause]): ClauseCoverage => {
    const named = kindsOf(clause)
    const fromTemplates = named.filter((kind) => templateKinds.includes(kind))
    const before = answers.get(key) ?? []
    const counted = fromTemplates.filter((kind) => !before.some(({ by, id }) => by === 'template' && id === kind))
    const own = [...before, ...counted.map((kind): Answer => ({ by: 'template', id: kind }))]
    return {
      key,
      cite: clause.cite,
      says: clause.says,
      // Going by another clause is the answer only of a clause that has none of its own.
      answers: own.length > 0 || clause.notCheckable !== undefined ? own : otherClauses(pack, key, answers),
      notCheckable: clause.notCheckable ?? null,
      withoutTemplate: named.filter((kind) => !templateKinds.includes(kind)),
    }
  })
  return { pack: pack.id, clauses, counts: countsOf(clauses) }
}

/** True for a clause that nothing answers and that the pack does not say cannot be checked. */
export function isUnanswered({ answers, notCheckable }: ClauseCoverage): boolean {
  return answers.length === 0 && notCheckable === null
}

function countsOf(clauses: readonly ClauseCoverage[]): Coverage['counts'] {
  const count = (fits: (clause: ClauseCoverage) => boolean): number => clauses.filter(fits).length
  const answeredBy = (by: AnsweredBy): number => count(({ answers }) => answers.some((answer) => answer.by === by))
  return {
    rule: answeredBy('rule'),
    timescale: answeredBy('timescale'),
    template: answeredBy('template'),
    signOff: answeredBy('signOff'),
    audit: answeredBy('audit'),
    otherClause: answeredBy('otherClause'),
    notCheckable: count(({ notCheckable }) => notCheckable !== null),
    unanswered: count(isUnanswered),
  }
}
