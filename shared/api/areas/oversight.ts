import { z } from 'zod'
import { isoDate } from '../../document/index.ts'
import { newOversightNote, oversightNote, trendCell } from '../../review/index.ts'
import { call, id, text } from '../call.ts'
import { dueItem, fileContent } from '../shapes.ts'
import { reviewSummary } from './reviews.ts'

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'a month is written YYYY-MM')
const clause = z.strictObject({ cite: text, says: text })

/** A sort of oversight that can be noted now, with what it would meet of what is due. */
export const oversightChoice = z.strictObject({
  id,
  what: text,
  clause: clause.nullable(),
  /** Set where it is due by a day. */
  due: z.strictObject({ day: text, overdue: z.boolean() }).nullable(),
})
export type OversightChoice = z.infer<typeof oversightChoice>

/** A document that waits for a decision, and for how long. */
export const waitingDocument = reviewSummary.extend({
  /** Working days since it was submitted, and, where that is none, hours. */
  workingDays: z.number().int(),
  hours: z.number().int(),
})
export type WaitingDocument = z.infer<typeof waitingDocument>

/** A review point, supervision or discussion that a manager owes a case. */
export const pointDue = z.strictObject({ caseId: id, caseTitle: text, team: text, item: dueItem })
export type PointDue = z.infer<typeof pointDue>

export const teamStanding = z.strictObject({
  /** Every team that something is known of, for the filter. */
  teams: z.array(text),
  waiting: z.array(waitingDocument),
  points: z.array(pointDue),
  /** Months by team: never a person. */
  trend: z.array(trendCell),
})
export type TeamStanding = z.infer<typeof teamStanding>

/** Of which team (null: of all), and from which month until which. */
const period = { team: text.nullable().default(null), from: month, until: month }

/** For Excel, or as separated text for every other program. */
const format = z.enum(['xlsx', 'csv']).default('csv')

/** What managers write about cases, and what waits for them. */
export const oversight = {
  /** The newest first. */
  list: call('read', z.strictObject({ caseId: id }), z.array(oversightNote)),
  /** What somebody of this role can note about a case: what is due first. */
  choices: call('oversee', z.strictObject({ caseId: id, today: isoDate }), z.array(oversightChoice)),
  /** Adds a note, for good. Fails with `not-found` for a kind, document or note that the case does not have. */
  add: call('oversee', z.strictObject({ caseId: id, today: isoDate, note: newOversightNote }), oversightNote),
  /** The notes of a case as a Word file. */
  exportWord: call('read', z.strictObject({ caseId: id }), fileContent),
  team: call('oversee', z.strictObject({ today: isoDate, ...period }), teamStanding),
  /** The trend as a table: months, teams and categories, and nobody's name. */
  exportTrend: call('oversee', z.strictObject({ ...period, format }), fileContent),
  /** What waits for a decision as a table. */
  exportWaiting: call('oversee', z.strictObject({ team: text.nullable().default(null), format }), fileContent),
} as const
