import { CallFailure, type Implementation } from '../../shared/api/index.ts'
import { addDays } from '../../shared/document/index.ts'
import { byUrgency, trackedSteps } from '../../shared/plan/index.ts'
import type { Needs } from './needs.ts'

/** The plan of each case: kept in versions, shown as it was on a day, and its steps tracked across all cases. */
export function planService({ session, now }: Needs): Implementation['plans'] {
  const plans = () => session.store.plans
  return {
    get: ({ caseId }) => plans().get(caseId),
    at: ({ caseId, day }) => plans().at(caseId, endOfDay(day)),
    revisions: ({ caseId }) => plans().revisions(caseId),
    revision: ({ caseId, revision }) => plans().revision(caseId, revision),

    async save({ caseId, plan, baseRevision }) {
      await session.store.cases.get(caseId)
      const author = session.practitioner.name
      const result = await plans().save(caseId, plan, { baseRevision, author, now: now() })
      if (!result.conflict) return result.saved
      throw new CallFailure(
        'conflict',
        'The plan was changed in another window after you opened it here, so nothing was overwritten. Open the newest and put your change in again.',
        { newest: result.newest },
      )
    },

    async tracker({ today }) {
      const cases = await session.store.cases.list()
      const all = await Promise.all(
        cases.map(async ({ id, title, reference, example }) => {
          const record = example ? await session.store.cases.get(id) : null
          const { plan } = await plans().get(id)
          return trackedSteps(
            { id, title: reference === '' ? title : `${title} (${reference})`, plan },
            record?.exampleDay ?? today,
          )
        }),
      )
      return all.flat().sort(byUrgency)
    },
  }
}

/** The last moment of a day in England, which is never later than an hour into the next day of UTC; the next day's first is near enough. */
function endOfDay(day: string): string {
  return `${addDays(day, 1)}T00:00:00.000Z`
}
