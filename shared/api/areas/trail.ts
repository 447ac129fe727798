import { z } from 'zod'
import { trailEvent, trailRow } from '../../review/index.ts'
import { call, id } from '../call.ts'

const wanted = {
  /** Rows before this number; the newest where it is left out. */
  before: z.number().int().positive().optional(),
  limit: z.number().int().min(1).max(500).default(100),
  what: z.array(trailEvent).default([]),
  accountId: id.optional(),
  /** From this moment on, and until this one. */
  from: z.string().optional(),
  until: z.string().optional(),
}
const rows = z.strictObject({ rows: z.array(trailRow), more: z.boolean() })

/** The trail: who did what and when, the newest first. Nobody can write in it by a call: what is done writes itself. */
export const trail = {
  /** What was done in one case, and to its documents. */
  ofCase: call('read', z.strictObject({ caseId: id, ...wanted }), rows),
  /** Everything. */
  all: call('trail', z.strictObject(wanted), rows),
} as const
