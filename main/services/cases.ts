import type { Implementation } from '../../shared/api/index.ts'
import { newId } from '../../shared/document/index.ts'
import { addExample } from './example.ts'
import type { Session } from './session.ts'
import type { Shelf } from './shelf.ts'

interface Needs {
  session: Session
  shelf: Shelf
  now: () => Date
}

/** Cases, their people, what is due for them, and the invented example. */
export function caseService({ session, shelf, now }: Needs): Implementation['cases'] {
  return {
    list: () => session.store.cases.list(),
    get: ({ id }) => session.store.cases.get(id),
    create: ({ caseRecord }) => session.store.cases.add({ ...caseRecord, id: newId() }, now()),
    update: ({ caseRecord }) => session.store.cases.replace(caseRecord, now()),
    async due({ id, today }) {
      const { keyDates, packId } = await session.store.cases.get(id)
      return shelf.due(packId, keyDates, today)
    },
    async openExample() {
      return addExample(session.store, await shelf.example(), { author: session.practitioner.name, now: now() })
    },
  }
}
