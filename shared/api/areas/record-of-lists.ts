import { z } from 'zod'
import { isoDate } from '../../document/index.ts'
import { call, id } from '../call.ts'
import { recordEvent } from '../shapes.ts'

/** What a case's record that is kept as lists is made of, and how many changes are taken at once. */
export interface RecordOfLists<Stored extends z.ZodType, Change extends z.ZodType, Saved extends z.ZodType> {
  stored: Stored
  change: Change
  saved: Saved
  mostChanges: number
}

/** The calls that every such record has. */
export const callsOfRecord = <Stored extends z.ZodType, Change extends z.ZodType, Saved extends z.ZodType>({
  stored,
  change,
  saved,
  mostChanges,
}: RecordOfLists<Stored, Change, Saved>) => ({
  get: call('read', z.strictObject({ caseId: id }), stored),
  /** The record as it was at the end of a day. */
  at: call('read', z.strictObject({ caseId: id, day: isoDate }), stored),
  /**
   * Makes changes, all or none; `label` says in a few words what was done. Changes of others to other things stand beside
   * them and come back in `newer`. Fails with `conflict`, writing nothing, where one of these things was changed by somebody
   * else after `baseRevision`; the failure's details hold `newer`, the changes of others.
   */
  change: call(
    'write',
    z.strictObject({
      caseId: id,
      baseRevision: z.number().int().min(0),
      label: z.string().trim().min(1).max(200),
      changes: z.array(change).min(1).max(mostChanges),
    }),
    saved,
  ),
  /** What was done to it, newest first. */
  history: call('read', z.strictObject({ caseId: id }), z.array(recordEvent)),
})
