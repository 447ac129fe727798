import { CallFailure, fileName, type Implementation } from '../../shared/api/index.ts'
import { formalName } from '../../shared/family/index.ts'
import { byUrgency, threadDocument, trackedSteps } from '../../shared/plan/index.ts'
import { exportWord } from '../../shared/word/index.ts'
import { handOut } from './hand-out.ts'
import { endOfDay, localDay } from './local-day.ts'
import type { Needs } from './needs.ts'

/** The plan of each case: kept in versions, shown as it was on a day, and its steps tracked across all cases. */
export function planService({ session, shelf, packVersions, now }: Needs): Implementation['plans'] {
  const plans = () => session.store.plans
  return {
    async get({ caseId }) {
      const plan = await plans().get(caseId)
      await session.noteOpened(caseId)
      return plan
    },
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

    async exportThread({ caseId, childId, day }) {
      const caseRecord = await session.store.cases.get(caseId)
      const person = caseRecord.people.find(({ id, group }) => group === 'child' && id === childId)
      if (childId !== null && !person)
        throw new CallFailure('not-found', 'This child is not in the case any more. Choose one of the children who are.')
      const { plan } = await (day === undefined ? plans().get(caseId) : plans().at(caseId, endOfDay(day)))
      const { name, role } = session.practitioner
      const document = threadDocument({
        plan,
        packId: caseRecord.packId,
        caseId,
        child: person ? { id: person.id, name: formalName(person) } : null,
        author: { name, role },
        day: day ?? caseRecord.exampleDay ?? localDay(now()),
      })
      const { pack } = await packVersions.inForce(caseRecord.packId)
      const bytes = await exportWord(document, {
        pack,
        style: await shelf.wordStyle('plan'),
        caseRecord,
        exportedOn: localDay(now()),
      })
      const file = { name: `${fileName(document.title)}.docx`, base64: Buffer.from(bytes).toString('base64') }
      return handOut(session, file, { caseId, detail: { as: 'thread', child: childId ?? 'all' } })
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
