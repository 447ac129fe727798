import type { Kysely } from 'kysely'
import { CallFailure, type PlanRevision, type StoredPlan } from '../../../shared/api/index.ts'
import { type CasePlan, casePlan, emptyPlan } from '../../../shared/plan/index.ts'
import type { PlanRevisionRow, Tables } from '../tables.ts'

/** What came of saving a plan: a new newest revision, or the newest one of somebody who had saved first. */
export type PlanSaved = { conflict: false; saved: StoredPlan } | { conflict: true; newest: StoredPlan }

/** The plans of cases, every version of them. A case without one has an empty plan as its revision 0. */
export function planRepository(db: Kysely<Tables>) {
  const newestRow = (of: Kysely<Tables>, caseId: string) =>
    of
      .selectFrom('plan_revisions')
      .selectAll()
      .where('case_id', '=', caseId)
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirst()

  return {
    /** The newest plan of a case. */
    async get(caseId: string): Promise<StoredPlan> {
      return storedPlan(await newestRow(db, caseId))
    },

    /** The plan as it was at a moment (ISO, UTC); empty where it was not begun yet. */
    async at(caseId: string, moment: string): Promise<StoredPlan> {
      const row = await db
        .selectFrom('plan_revisions')
        .selectAll()
        .where('case_id', '=', caseId)
        .where('saved_at', '<=', moment)
        .orderBy('number', 'desc')
        .limit(1)
        .executeTakeFirst()
      return storedPlan(row)
    },

    /** One version. Throws `CallFailure` `not-found`. */
    async revision(caseId: string, number: number): Promise<StoredPlan> {
      const row = await db
        .selectFrom('plan_revisions')
        .selectAll()
        .where('case_id', '=', caseId)
        .where('number', '=', number)
        .executeTakeFirst()
      if (!row)
        throw new CallFailure('not-found', `Version ${number} of this plan is not in the store. Choose one from its history.`)
      return storedPlan(row)
    },

    /** Every version, newest first. */
    async revisions(caseId: string): Promise<PlanRevision[]> {
      const rows = await db
        .selectFrom('plan_revisions')
        .select(['number', 'saved_at', 'author'])
        .where('case_id', '=', caseId)
        .orderBy('number', 'desc')
        .execute()
      return rows.map(({ number, saved_at, author }) => ({ revision: number, savedAt: saved_at, author }))
    },

    /** Saves a version on the one that its writer had in front of them; nothing is written where another came between. */
    save: (caseId: string, given: CasePlan, on: { baseRevision: number; author: string; now: Date }): Promise<PlanSaved> =>
      db.transaction().execute(async (transaction) => {
        const newest = storedPlan(await newestRow(transaction, caseId))
        if (newest.revision !== on.baseRevision) return { conflict: true, newest }
        const plan = casePlan.parse(given)
        const content = JSON.stringify(plan)
        if (content === JSON.stringify(newest.plan)) return { conflict: false, saved: newest }
        const saved = { plan, revision: newest.revision + 1, savedAt: on.now.toISOString(), author: on.author }
        await transaction
          .insertInto('plan_revisions')
          .values({ case_id: caseId, number: saved.revision, saved_at: saved.savedAt, author: on.author, content })
          .execute()
        return { conflict: false, saved }
      }),
  }
}

function storedPlan(row: PlanRevisionRow | undefined): StoredPlan {
  if (!row) return { plan: emptyPlan(), revision: 0, savedAt: '', author: '' }
  return { plan: casePlan.parse(JSON.parse(row.content)), revision: row.number, savedAt: row.saved_at, author: row.author }
}
