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
      const made = await session.store.cases.add({ ...caseRecord, id: newId() }, now())
      await session.note('case-made', { caseId: made.id, detail: { pack: made.packId } })
      return made
    },
    async update({ caseRecord }) {
      const before = await session.store.cases.get(caseRecord.id)
      const after = await session.store.cases.replace(caseRecord, now())
      const packs = before.packId === after.packId ? {} : { pack: after.packId, packBefore: before.packId }
      await session.note('case-changed', { caseId: after.id, detail: packs })
      return after
    },
    async due({ id, today, packVersion }) {
      const record = await session.store.cases.get(id)
      const { pack } = await packVersions.of({ packId: record.packId, packVersion })
      return dueInCase(session.store, record, pack, today)
    },
    async openExample() {
      const example = await readExample(examplesFolder)
      const there = await session.store.cases.find(example.caseRecord.id)
      const record = await addExample(session.store, example, { author: session.practitioner.name, now: now(), checker })
      if (there) await session.noteOpened(record.id)
      else await session.note('case-made', { caseId: record.id, detail: { pack: record.packId, example: true } })
      return record
    },
  }
}
