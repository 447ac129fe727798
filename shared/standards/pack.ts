import { z } from 'zod'
import { DOCUMENT_KINDS, KIND_GROUPS } from '../document/index.ts'
import { roleId } from './account-role.ts'
import { type ChronologyStandard, chronologyStandard } from './chronology-standard.ts'
import { CIRCUMSTANCES } from './circumstances.ts'
import { type FamilyStandard, familyStandard } from './family-standard.ts'
import { type Severity, severity } from './severity.ts'
import { templateSection } from './template.ts'

export { type Severity, severity }

/** Where a rule setting holds: a kind of document, a group of kinds, or `all`. */
export const where = z.enum(['all', ...(Object.keys(KIND_GROUPS) as (keyof typeof KIND_GROUPS)[]), ...DOCUMENT_KINDS])

/**
 * What a standard calls things that other authorities call otherwise, by the matter: the word that it uses, those that it
 * does not, and the clause in which its own word stands. The word list `authority-terms` knows the matters and the words.
 */
export const authorityTerms = z.record(
  z.string(),
  z.strictObject({ use: z.string().min(1), not: z.array(z.string().min(1)), clause: z.string().optional() }),
)

/**
 * What a pack's file says of one rule; what it leaves out comes from the pack that it extends.
 * `applies: false` switches the rule off and says why in `because`; of one that is on, `because` may say why it weighs as it does.
 * `kinds` narrows it (default: the rule's own); `in` gives another severity, or other clauses, in some kinds, the last
 * match winning.
 * `basis` is `asked` where the authority asks for it in terms, `principle` where only a broader principle of its
 * standard supports it (then a suggestion at most), `ours` where it is Casewright's own advice.
 */
export const statedRule = z.strictObject({
  applies: z.boolean().optional(),
  severity: severity.optional(),
  clauses: z.array(z.string()).optional(),
  basis: z.enum(['asked', 'principle', 'ours']).optional(),
  kinds: z.array(where).optional(),
  in: z
    .array(
      z.strictObject({
        kinds: z.array(where).min(1),
        severity: z.enum([...severity.options, 'off']).optional(),
        clauses: z.array(z.string()).optional(),
      }),
    )
    .optional(),
  options: z.looseObject({ terms: authorityTerms.optional() }).optional(),
  because: z.string().min(1).optional(),
})

/** What a resolved pack says of one rule; see `statedRule`. */
export interface RuleSetting {
  applies: boolean
  severity?: Severity | undefined
  clauses: string[]
  basis: 'asked' | 'principle' | 'ours'
  kinds?: z.infer<typeof where>[] | undefined
  in: {
    kinds: z.infer<typeof where>[]
    severity?: Severity | 'off' | undefined
    clauses?: string[] | undefined
  }[]
  options: Record<string, unknown>
  because?: string | undefined
}

/**
 * A clause of a published standard: what users see it cited as, and our own short paraphrase of what it asks.
 *
 * What answers a clause (rules, timescales, sign-off rules, audit criteria) names it; `templates` are the kinds of document
 * whose template answers it, and `notCheckable` says why no program can see whether it was kept. A clause of a shipped pack
 * that nothing answers fails the tests.
 */
export const clause = z.strictObject({
  cite: z.string().min(1),
  says: z.string().min(1),
  templates: z.array(where).optional(),
  notCheckable: z.string().min(1).optional(),
})

/**
 * Whoever acts under a standard: "team-manager", with the name that the authority uses for it. `accounts` are the roles of those who
 * sign in as one; of a role without them (parents, a panel, the police) somebody with an account records what was signed or decided.
 */
export const role = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, 'an id is written in small letters, figures and hyphens'),
  name: z.string().min(1),
  accounts: z.array(roleId).optional(),
})

/**
 * Who writes, authorises, signs, decides, chairs, directs, oversees or is given a kind of document, as a clause says. `onlyIf` is a
 * question that the writer answers on submitting, where it holds only sometimes: "Is the child placed with parents under a care
 * order?"; rules with the same question are asked together. `ownWork` lets those who may authorise do so where they wrote it
 * themselves. `within` names the timescale by whose end it is to be authorised; `orFromSubmission` counts that from the submission
 * where no day is known that it runs from.
 */
export const signOffRule = z.strictObject({
  id: z.string().min(1),
  kinds: z.array(where).min(1),
  does: z.enum(['writes', 'authorises', 'signs', 'decides', 'chairs', 'directs', 'oversees', 'receives']),
  /** Ids of the pack's roles: any one of them will do, but of those who sign or receive it each must. */
  by: z.array(z.string()).min(1),
  what: z.string().min(1),
  clause: z.string().min(1),
  note: z.string().optional(),
  onlyIf: z.string().min(1).optional(),
  ownWork: z.boolean().optional(),
  within: z.strictObject({ timescale: z.string().min(1), orFromSubmission: z.boolean().default(false) }).optional(),
})

/** Who authorises a kind of document of which no clause says so; `ownWork` lets its writer do it. */
export const otherwiseAuthorised = z.strictObject({
  kinds: z.array(where).min(1),
  by: z.array(roleId).min(1),
  ownWork: z.boolean().default(false),
})

/** One thing that an auditor of this authority looks for in a kind of document or record, as a question. */
export const auditCriterion = z.strictObject({
  id: z.string().min(1),
  kinds: z.array(where).min(1),
  asks: z.string().min(1),
  acceptable: z.string().optional(),
  unacceptable: z.string().optional(),
  clause: z.string().min(1),
})

/** Where one published standard says two things: what this pack goes by, what it leaves, and why. */
export const contradiction = z.strictObject({
  subject: z.string().min(1),
  takes: z.strictObject({ says: z.string().min(1), clause: z.string().min(1) }),
  leaves: z.array(z.strictObject({ says: z.string().min(1), clause: z.string().min(1) })).min(1),
  because: z.string().min(1),
})

const timescaleUnit = z.enum(['hours', 'days', 'workingDays', 'weeks', 'months', 'years'])
const eventName = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]*$/, 'an event is written in one word, the first letter small: “strategyDiscussion”')

/** Another figure that the same standard gives for an obligation: a looser one that contradicts it, or good practice. */
const otherFigure = z.strictObject({
  limit: z.number().nonnegative(),
  unit: timescaleUnit,
  direction: z.enum(['after', 'before']).optional(),
  clause: z.string().min(1),
  note: z.string().optional(),
})

/**
 * An obligation with a time limit. The day after the trigger is day 1; a limit of 0 is the trigger's own day. `before` counts
 * back from the event. `clause` is a key of the pack's `clauses`.
 *
 * `orFrom` are events that it runs from where the day of `event` is not known; `metBy` are the events whose day shows that it
 * was done. `about` says whom it concerns (a case unless said), `when` what must all be true of the case. `sort` is `limit`,
 * `aim` for a target, or `threshold` for a day on which something else begins or ends and nothing is to be done. `at` is the
 * time of day that the standard states, for a trigger without one. `orElse` are the other figures that the standard gives.
 */
export const obligation = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, 'an id is written in small letters, figures and hyphens'),
  event: eventName,
  orFrom: z.array(eventName).optional(),
  what: z.string().min(1),
  limit: z.number().nonnegative(),
  unit: timescaleUnit,
  direction: z.enum(['after', 'before']).default('after'),
  repeats: z.boolean().default(false),
  at: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day is written HH:MM')
    .optional(),
  sort: z.enum(['limit', 'aim', 'threshold']).optional(),
  clause: z.string().min(1),
  about: z.enum(['case', 'child', 'worker', 'carer']).optional(),
  when: z.array(z.enum(CIRCUMSTANCES)).optional(),
  metBy: z.array(eventName).optional(),
  /** True where it is a manager who does it, and a note of management oversight shows that it was done. */
  overseen: z.boolean().optional(),
  orElse: z.array(otherFigure).optional(),
  note: z.string().optional(),
})

/**
 * What an authority wants otherwise in a kind of document than the template has it; sections are named by their ids.
 *
 * `require` are sections that it asks for, each with the clauses that do; `optional` are sections that the template requires
 * and this authority does not; `leaveOut` do not appear in a new document; `titles` are its own headings; `guidance` stands
 * after the template's. `add` puts a section of its own behind another one (or first). `length` is the length that it asks for.
 */
export const templateOverlay = z.strictObject({
  require: z.record(z.string(), z.array(z.string()).min(1)).optional(),
  optional: z.array(z.string()).optional(),
  leaveOut: z.array(z.string()).optional(),
  titles: z.record(z.string(), z.string().min(1)).optional(),
  guidance: z.record(z.string(), z.string().min(1)).optional(),
  add: z.array(z.strictObject({ after: z.string().optional(), section: templateSection })).optional(),
  length: z.strictObject({ words: z.number().int().positive(), clause: z.string() }).optional(),
})
export type TemplateOverlay = z.infer<typeof templateOverlay>

export const packFile = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, 'an id is written in small letters, figures and hyphens'),
  extends: z.string().optional(),
  version: z.number().int().positive(),
  name: z.string().min(1),
  authority: z.string().optional(),
  title: z.string().optional(),
  published: z.string().optional(),
  practiceModel: z.string().optional(),
  clauses: z.record(z.string(), clause).default({}),
  rules: z.record(z.string(), statedRule).default({}),
  timescales: z.array(obligation).default([]),
  roles: z.array(role).default([]),
  signOff: z.array(signOffRule).default([]),
  /** Where no sign-off rule says who authorises a kind: the first that names it counts, this pack's before those it extends. */
  otherwiseAuthorised: z.array(otherwiseAuthorised).default([]),
  audit: z.array(auditCriterion).default([]),
  contradictions: z.array(contradiction).default([]),
  /** By the id of the template. */
  documents: z.record(z.string(), templateOverlay).default({}),
  chronology: chronologyStandard.default({ agencies: [], categories: [], checks: {} }),
  family: familyStandard.default({ checks: {} }),
  /** How Word output of this authority looks and what it says at the head of every page. */
  output: z
    .strictObject({
      header: z.string().optional(),
      confidentiality: z.string().optional(),
      childWordsBold: z.boolean().optional(),
    })
    .default({}),
})

export type AuthorityTerm = z.infer<typeof authorityTerms>[string]
export type PackFile = z.infer<typeof packFile>
export type StatedRule = z.infer<typeof statedRule>
export type Clause = z.infer<typeof clause>
export type Obligation = z.infer<typeof obligation>
export type Role = z.infer<typeof role>
export type SignOffRule = z.infer<typeof signOffRule>
export type OtherwiseAuthorised = z.infer<typeof otherwiseAuthorised>
export type AuditCriterion = z.infer<typeof auditCriterion>
export type Contradiction = z.infer<typeof contradiction>

/** A clause that remembers whose it is, so that a finding cites the right authority. */
export interface PackClause extends Clause {
  /** Id of the pack that defines it; absent for the pack's own. */
  pack?: string
}

/** What a resolved pack says of one rule. `anyOf` is set in a union of packs: the strictest of them counts. */
export interface PackRule extends RuleSetting {
  anyOf?: readonly RuleSetting[]
}

/** A pack with everything that it extends folded in: what lint, timescales and Word read. */
export interface Pack {
  id: string
  /** Its own id, then those of the packs that it extends, nearest first. */
  lineage?: readonly string[]
  version: number
  name: string
  authority: string
  title: string
  published: string
  practiceModel: string
  /** By key; in a union of packs the key is `pack:key`. */
  clauses: Record<string, PackClause>
  rules: Record<string, PackRule>
  timescales: Obligation[]
  roles: Role[]
  signOff: SignOffRule[]
  otherwiseAuthorised: OtherwiseAuthorised[]
  audit: AuditCriterion[]
  contradictions: Contradiction[]
  /** What it wants otherwise than the templates have it, by the template's id. */
  documents: Record<string, TemplateOverlay>
  chronology: ChronologyStandard
  family: FamilyStandard
  output: { header: string; confidentiality: string; childWordsBold: boolean }
}
