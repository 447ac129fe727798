import type { Implementation } from '../../shared/api/index.ts'
import { addExample, readExample } from './example.ts'
import type { Needs } from './needs.ts'

/** Making, opening and locking the store, and who is writing in it. */
export function storeService({ session, checker, examplesFolder, now }: Needs): Implementation['store'] {
  return {
    status: async () => session.status(),
    create: ({ passphrase, practitioner }) => session.create(passphrase, practitioner),
    unlock: ({ passphrase }) => session.unlock(passphrase),
    async tryExample({ packId }) {
      const example = await readExample(examplesFolder)
      const { caseRecord } = example
      const author = { name: caseRecord.socialWorker || 'Example social worker', role: 'Social worker' }
      await session.tryOut({ ...author, packId: packId ?? caseRecord.packId })
      const { id } = await addExample(session.store, example, {
        author: author.name,
        now: now(),
        checker,
        ...(packId ? { packId } : {}),
      })
      return { status: session.status(), caseId: id }
    },
    lock: () => session.lock(),
    updatePractitioner: ({ practitioner }) => session.setPractitioner(practitioner),
  }
}
