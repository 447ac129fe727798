import type { Implementation } from '../../shared/api/index.ts'
import { newId } from '../../shared/document/index.ts'
import { dueInCase } from './due-in-case.ts'
import { addExample, readExample } from './example.ts'
import type { Needs } from './needs.ts'

/** Cases, their people, what is due for them, and the invented example. */
export function caseService({ session, packVersions, checker, examplesFolder, now }: Needs): Implementation['cases'] {
  return {
    list: () => session.store.cases.list(),
    async get({ id }) {
      const record = await session.store.cases.get(id)
      await session.noteOpened(id)
      return record
    },
    async create({ caseRecord }) {
      const made = { ...caseRecord, id: newId() }
      const line = session.trailEntry('case-made', { caseId: made.id, detail: { pack: made.packId } })
      return session.store.cases.add(made, now(), line)
    },
    update: ({ caseRecord }) =>
      session.store.cases.replace(caseRecord, now(), (before) => {
        const packs = before.packId === caseRecord.packId ? {} : { pack: caseRecord.packId, packBefore: before.packId }
        return session.trailEntry('case-changed', { caseId: caseRecord.id, detail: packs })
      }),
    async due({ id, today, packVersion }) {
      const record = await session.store.cases.get(id)
      const { pack } = await packVersions.of({ packId: record.packId, packVersion })
      return dueInCase(session.store, record, pack, today)
    },
    async openExample() {
      const example = await readExample(examplesFolder)
      const there = await session.store.cases.find(example.caseRecord.id)
      const { id: caseId, packId: pack } = example.caseRecord
      const line = session.trailEntry('case-made', { caseId, detail: { pack, example: true } })
      const record = await addExample(session.store, example, { author: session.practitioner.name, now: now(), checker, line })
      if (there) await session.noteOpened(record.id)
      return record
    },
  }
}
