import { z } from 'zod'
import { isoDate } from '../../document/index.ts'
import { casePlan } from '../../plan/index.ts'
import { call, id } from '../call.ts'
import { fileContent, planRevision, storedPlan, trackedStep } from '../shapes.ts'

/** The plan of each case, and the steps of all of them. */
export const plans = {
  get: call('read', z.strictObject({ caseId: id }), storedPlan),
  /** The plan as it was at the end of a day; empty where it was not begun yet. */
  at: call('read', z.strictObject({ caseId: id, day: isoDate }), storedPlan),
  revisions: call('read', z.strictObject({ caseId: id }), z.array(planRevision)),
  revision: call('read', z.strictObject({ caseId: id, revision: z.number().int().min(1) }), storedPlan),
  /** Saves a version. Fails with `conflict`, writing nothing, when `baseRevision` is no longer the newest; `details.newest` is. */
  save: call('write', z.strictObject({ caseId: id, plan: casePlan, baseRevision: z.number().int().min(0) }), storedPlan),
  /** The golden thread of a child (null: of all children) as Word, as it stands or as it was at the end of a day. */
  exportThread: call('read', z.strictObject({ caseId: id, childId: id.nullable(), day: isoDate.optional() }), fileContent),
  /** The steps of every case's plan, what is overdue first. */
  tracker: call('read', z.strictObject({ today: isoDate }), z.array(trackedStep)),
} as const
