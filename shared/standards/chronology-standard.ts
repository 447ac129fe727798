import { z } from 'zod'
import { severity } from './severity.ts'

const slug = z.string().regex(/^[a-z0-9-]+$/, 'an id is written in small letters, figures and hyphens')

/** The shapes that tell agencies apart without colour. */
export const AGENCY_SHAPES = [
  'circle',
  'triangle',
  'diamond',
  'square',
  'triangle-down',
  'cross',
  'star',
  'hexagon',
  'plus',
  'ring',
] as const

/** The tones of the design that agencies and categories are shown in; each has a light and a dark value. */
export const CHRONOLOGY_TONES = ['green', 'blue', 'amber', 'plum', 'brick', 'teal', 'slate', 'olive', 'rose', 'indigo'] as const

/** A kind of agency that keeps records, and the words by which its name is known in a file or a source. */
export const agencyKind = z.strictObject({
  id: slug,
  name: z.string().min(1),
  shape: z.enum(AGENCY_SHAPES),
  tone: z.enum(CHRONOLOGY_TONES),
  words: z.array(z.string().min(1)).default([]),
})

/** A kind of event, and the words by which one is proposed for a record that was brought in. */
export const entryCategory = z.strictObject({
  id: slug,
  name: z.string().min(1),
  tone: z.enum(CHRONOLOGY_TONES),
  words: z.array(z.string().min(1)).default([]),
})

/**
 * What a pack says of one check of the chronology or of the family: whether it is made, how its findings weigh, which clauses ask for it, and its
 * figures (days, entries, weeks ...) by name. What a pack leaves out comes from the pack that it extends.
 */
export const recordCheck = z.strictObject({
  applies: z.boolean().optional(),
  severity: severity.optional(),
  clauses: z.array(z.string()).optional(),
  figures: z.record(z.string(), z.number()).optional(),
})

/** What a pack says of chronologies: whose records are told apart and how, what kinds of event there are, what is checked. */
export const chronologyStandard = z.strictObject({
  agencies: z.array(agencyKind).default([]),
  categories: z.array(entryCategory).default([]),
  checks: z.record(slug, recordCheck).default({}),
})

export type AgencyShape = (typeof AGENCY_SHAPES)[number]
export type ChronologyTone = (typeof CHRONOLOGY_TONES)[number]
export type AgencyKind = z.infer<typeof agencyKind>
export type EntryCategory = z.infer<typeof entryCategory>
export type RecordCheck = z.infer<typeof recordCheck>
export type ChronologyStandard = z.infer<typeof chronologyStandard>

/** What is said of checks, furthest first, field by field. */
export function checksOf(said: readonly { checks: Readonly<Record<string, RecordCheck>> }[]): Record<string, RecordCheck> {
  const checks: Record<string, RecordCheck> = {}
  for (const { checks: one } of said)
    for (const [id, check] of Object.entries(one))
      checks[id] = { ...checks[id], ...check, figures: { ...checks[id]?.figures, ...check.figures } }
  return checks
}

/** What the packs of a lineage say together, furthest first: lists by id, checks field by field. */
export function chronologyOf(lineage: readonly { chronology: ChronologyStandard }[]): ChronologyStandard {
  const byId = <T extends { id: string }>(lists: readonly (readonly T[])[]): T[] => [
    ...new Map(lists.flat().map((one): [string, T] => [one.id, one])).values(),
  ]
  return {
    agencies: byId(lineage.map(({ chronology }) => chronology.agencies)),
    categories: byId(lineage.map(({ chronology }) => chronology.categories)),
    checks: checksOf(lineage.map(({ chronology }) => chronology)),
  }
}
