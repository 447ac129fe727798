import type { Implementation } from '../../shared/api/index.ts'
import { newId } from '../../shared/document/index.ts'
import { addExample, readExample } from './example.ts'
import type { Needs } from './needs.ts'
import { dueInCase } from './due-in-case.ts'

/** Cases, their people, what is due for them, and the invented example. */
export function caseService({ session, packVersions, checker, examplesFolder, now }: Needs): Implementation['cases'] {
  return {
    list: () => session.store.cases.list(),
    get: ({ id }) => session.store.cases.get(id),
    create: ({ caseRecord }) => session.store.cases.add({ ...caseRecord, id: newId() }, now()),
    update: ({ caseRecord }) => session.store.cases.replace(caseRecord, now()),
    async due({ id, today, packVersion }) {
      const record = await session.store.cases.get(id)
      const { pack } = await packVersions.of({ packId: record.packId, packVersion })
      return dueInCase(session.store, record, pack, today)
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
