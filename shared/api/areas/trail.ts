import { z } from 'zod'
import { trailEvent, trailRow } from '../../review/index.ts'
import { call, id, nothing, text } from '../call.ts'
import { fileContent } from '../shapes.ts'

const wanted = {
  /** Rows before this number; the newest where it is left out. */
  before: z.number().int().positive().optional(),
  limit: z.number().int().min(1).max(500).default(100),
  what: z.array(trailEvent).default([]),
  accountId: id.optional(),
  /** From this moment on, and until this one. */
  from: z.string().optional(),
  until: z.string().optional(),
  /** Words of a line: of who did it, of what it tells besides, or of an id. */
  words: z.string().trim().max(100).default(''),
}
const calledBy = z.record(z.string(), z.string())
/**
 * `titles` are what the cases and documents are called that a row names, while they are there and for whoever may read them; `names` what
 * the accounts, standards and rules are called.
 */
const rows = z.strictObject({ rows: z.array(trailRow), more: z.boolean(), titles: calledBy, names: calledBy })

/** The trail: who did what and when, the newest first. Nobody can write in it by a call: what is done writes itself. */
export const trail = {
  /** What was done in one case, and to its documents. */
  ofCase: call('read', z.strictObject({ caseId: id, ...wanted }), rows),
  /** Everything. */
  all: call('trail', z.strictObject({ caseId: id.optional(), ...wanted }), rows),
  /** Who stands in it, by name. */
  people: call('trail', nothing, z.array(z.strictObject({ accountId: id, who: text }))),
  /** What is wanted of it as separated text, the oldest first. */
  export: call('trail', z.strictObject({ caseId: id.optional(), ...wanted }).omit({ before: true, limit: true }), fileContent),
} as const
