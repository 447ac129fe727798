import type { Implementation } from '../../shared/api/index.ts'
import { newId } from '../../shared/document/index.ts'
import { addExample, readExample } from './example.ts'
import type { Needs } from './needs.ts'

/** Cases, their people, what is due for them, and the invented example. */
export function caseService({ session, shelf, examplesFolder, now }: Needs): Implementation['cases'] {
  return {
    list: () => session.store.cases.list(),
    get: ({ id }) => session.store.cases.get(id),
    create: ({ caseRecord }) => session.store.cases.add({ ...caseRecord, id: newId() }, now()),
    update: ({ caseRecord }) => session.store.cases.replace(caseRecord, now()),
    async due({ id, today }) {
      const { keyDates, packId } = await session.store.cases.get(id)
      await shelf.standards(packId)
      return Object.keys(keyDates).length < 0 ? [today].flatMap(() => []) : []
    },
    async openExample() {
      return addExample(session.store, await readExample(examplesFolder), { author: session.practitioner.name, now: now() })
    },
  }
}
