import type { Implementation } from '../../shared/api/index.ts'
import { namingBackup } from './backups/newest-whole.ts'
import { addExample, readExample } from './example.ts'
import type { Needs } from './needs.ts'
import { refuseWeakPassword } from './password-rules.ts'

/** Making, opening and locking the store. */
export function storeService({ session, checker, examplesFolder, now }: Needs): Implementation['store'] {
  return {
    status: async () => session.status(),
    async create({ password, account }) {
      refuseWeakPassword(password, account)
      return session.create(password, account)
    },
    signIn: ({ signInName, password }) => namingBackup(session.place, () => session.signIn(signInName, password)),
    signInRemembered: () => namingBackup(session.place, () => session.signInRemembered()),
    async recover({ signInName, code, password }) {
      refuseWeakPassword(password, { signInName, name: '' })
      return session.recover(signInName, code, password)
    },
    async tryExample({ packId }) {
      const example = await readExample(examplesFolder)
      const { caseRecord } = example
      const pack = packId ?? caseRecord.packId
      const worker = caseRecord.socialWorker || 'Example social worker'
      const manager = caseRecord.manager || 'Example team manager'
      const of = { registrationNumber: '', team: 'Example team', packId: pack }
      await session.tryOut([
        { ...of, signInName: 'worker', name: worker, jobTitle: 'Social worker', role: 'practitioner' },
        { ...of, signInName: 'manager', name: manager, jobTitle: 'Team manager', role: 'team-manager' },
      ])
      const { id } = await addExample(session.store, example, {
        author: worker,
        now: now(),
        checker,
        ...(packId ? { packId } : {}),
      })
      return { status: session.status(), caseId: id }
    },
    actAs: ({ accountId }) => session.actAs(accountId),
    async lock({ forget }) {
      if (forget) await session.forgetOwn()
      return session.lock()
    },
  }
}
