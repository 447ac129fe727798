import { z } from 'zod'

const id = z.string().min(1)
const ids = z.array(id).default([])
const dayOrNone = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'a date must be written YYYY-MM-DD')
  .or(z.literal(''))
  .default('')

/** What an entry bears on: a risk to the child, something that protects, both, or neither. */
export const BEARINGS = ['risk', 'protective', 'mixed', 'neutral'] as const

/** How much an entry matters: the few that a reader must know, those that count, and what only gives the background. */
export const SIGNIFICANCES = ['key', 'significant', 'background'] as const

/**
 * Which entries of the case's chronology are shown, on its own screen and in a document. An empty list leaves nothing out.
 * `from` and `to` are days, both inclusive; `lastMonths` counts back from the day of the document. `entryIds` are entries
 * chosen one by one: then nothing else counts but whether confidential ones are shown.
 */
export const chronologyFilter = z.looseObject({
  childIds: ids,
  categories: ids,
  agencies: ids,
  bearings: z.array(z.enum(BEARINGS)).default([]),
  significances: z.array(z.enum(SIGNIFICANCES)).default([]),
  from: dayOrNone,
  to: dayOrNone,
  lastMonths: z.number().int().positive().nullable().default(null),
  words: z.string().default(''),
  confidential: z.boolean().default(false),
  entryIds: ids,
})
export type ChronologyFilter = z.infer<typeof chronologyFilter>

/** How a chronology is laid out: with the impact on each child, as courts ask for it, or with the agencies side by side. */
export const CHRONOLOGY_FORMS = ['impact', 'court', 'multi-agency'] as const
export const chronologyForm = z.enum(CHRONOLOGY_FORMS)
export type ChronologyForm = z.infer<typeof chronologyForm>
