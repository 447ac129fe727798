import type { DueItem, Implementation } from '../../shared/api/index.ts'
import { newId } from '../../shared/document/index.ts'
import type { Pack } from '../../shared/standards/index.ts'
import { applicable, circumstancesOf, type DueStanding, dueStandings, isOutstanding } from '../../shared/timescales/index.ts'
import { addExample, readExample } from './example.ts'
import type { Needs } from './needs.ts'

/** Cases, their people, what is due for them, and the invented example. */
export function caseService({ session, packVersions, checker, examplesFolder, now }: Needs): Implementation['cases'] {
  return {
    list: () => session.store.cases.list(),
    get: ({ id }) => session.store.cases.get(id),
    create: ({ caseRecord }) => session.store.cases.add({ ...caseRecord, id: newId() }, now()),
    update: ({ caseRecord }) => session.store.cases.replace(caseRecord, now()),
    async due({ id, today, packVersion }) {
      const { keyDates, legalStatus, packId, exampleDay } = await session.store.cases.get(id)
      const day = exampleDay ?? today
      const { pack } = await packVersions.of({ packId, packVersion })
      const applying = applicable(pack.timescales, circumstancesOf(legalStatus, keyDates, day))
      return dueStandings(applying, keyDates, day)
        .filter((due) => isOutstanding(due, keyDates, day))
        .map((due) => dueItem(due, pack))
    },
    async openExample() {
      return addExample(session.store, await readExample(examplesFolder), {
        author: session.practitioner.name,
        now: now(),
        checker,
      })
    },
  }
}

function dueItem({ obligation, event, trigger, due, workingDaysLeft, overdue }: DueStanding, pack: Pack): DueItem {
  const clause = Object.hasOwn(pack.clauses, obligation.clause) ? pack.clauses[obligation.clause] : undefined
  return {
    obligation: obligation.id,
    what: obligation.what,
    due,
    left: workingDaysLeft,
    unit: 'workingDays',
    overdue,
    cite: clause?.cite ?? '',
    says: clause?.says ?? '',
    event,
    trigger,
  }
}
