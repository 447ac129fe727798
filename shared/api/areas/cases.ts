import { z } from 'zod'
import { isoDate } from '../../document/index.ts'
import { caseRecord } from '../../family/index.ts'
import { call, id, nothing } from '../call.ts'
import { caseSummary, dueItem } from '../shapes.ts'

const packVersion = z.number().int().positive()
const caseFields = caseRecord.omit({ id: true })

/** Cases, their people and what is due for them. */
export const cases = {
  list: call('read', nothing, z.array(caseSummary)),
  get: call('read', z.strictObject({ id }), caseRecord),
  create: call('write', z.strictObject({ caseRecord: caseFields }), caseRecord),
  update: call('write', z.strictObject({ caseRecord }), caseRecord),
  /** What the pack says is due, soonest first: the pack in force, or as it was under `packVersion` where that is known. */
  due: call('read', z.strictObject({ id, today: isoDate, packVersion: packVersion.optional() }), z.array(dueItem)),
  /** Makes the invented example case, or gives it when it is already there. */
  openExample: call('write', nothing, caseRecord),
} as const
