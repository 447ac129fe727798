import { z } from 'zod'
import { DOCUMENT_KINDS, KIND_GROUPS } from '../document/index.ts'

export const severity = z.enum(['error', 'warning', 'suggestion'])
export type Severity = z.infer<typeof severity>

/** Where a rule setting holds: a kind of document, a group of kinds, or `all`. */
export const where = z.enum(['all', ...(Object.keys(KIND_GROUPS) as (keyof typeof KIND_GROUPS)[]), ...DOCUMENT_KINDS])

/**
 * What a pack says of one rule. `applies: false` switches it off and says why in `because`.
 * `kinds` narrows it (default: the rule's own); `in` gives another severity in some kinds, the last match winning.
 * `basis` is `asked` where the authority asks for it in terms, `principle` where only a broader principle of its
 * standard supports it (then a suggestion at most), `ours` where it is Casewright's own advice.
 */
export const ruleSetting = z.strictObject({
  applies: z.boolean().default(true),
  severity: severity.optional(),
  clauses: z.array(z.string()).default([]),
  basis: z.enum(['asked', 'principle', 'ours']).default('ours'),
  kinds: z.array(where).optional(),
  in: z.array(z.strictObject({ kinds: z.array(where).min(1), severity: severity.or(z.literal('off')) })).default([]),
  options: z.record(z.string(), z.unknown()).default({}),
  because: z.string().optional(),
})

/** A clause of a published standard: what users see it cited as, and our own short paraphrase of what it asks. */
export const clause = z.strictObject({ cite: z.string().min(1), says: z.string().min(1) })

/**
 * An obligation with a time limit. The day after the trigger is day 1. `before` counts back from the event.
 * `clause` is a key of the pack's `clauses`.
 */
export const obligation = z.strictObject({
  id: z.string().min(1),
  event: z.string().min(1),
  what: z.string().min(1),
  limit: z.number().positive(),
  unit: z.enum(['hours', 'days', 'workingDays', 'weeks', 'months', 'years']),
  direction: z.enum(['after', 'before']).default('after'),
  repeats: z.boolean().default(false),
  clause: z.string().min(1),
  note: z.string().optional(),
})

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
  rules: z.record(z.string(), ruleSetting).default({}),
  timescales: z.array(obligation).default([]),
  /** How Word output of this authority looks and what it says at the head of every page. */
  output: z
    .strictObject({
      header: z.string().optional(),
      confidentiality: z.string().optional(),
      childWordsBold: z.boolean().optional(),
    })
    .default({}),
})

export type PackFile = z.infer<typeof packFile>
export type RuleSetting = z.infer<typeof ruleSetting>
export type Clause = z.infer<typeof clause>
export type Obligation = z.infer<typeof obligation>

/** A pack with everything that it extends folded in: what lint, timescales and Word read. */
export interface Pack {
  id: string
  version: number
  name: string
  authority: string
  title: string
  published: string
  practiceModel: string
  clauses: Record<string, Clause>
  rules: Record<string, RuleSetting>
  timescales: Obligation[]
  output: { header: string; confidentiality: string; childWordsBold: boolean }
}
