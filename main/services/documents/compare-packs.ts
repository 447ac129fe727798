import { CallFailure, type Implementation } from '../../../shared/api/index.ts'
import { packChanges } from '../../../shared/standards/index.ts'
import type { Needs } from '../needs.ts'
import { compareFindings } from '../pack-comparison.ts'
import { planOfDocument } from '../plan-of-document.ts'

/** What the pack in force says otherwise than the version that a document was written under. */
export function comparing({ session, packVersions, checker }: Needs): Pick<Implementation['documents'], 'packChanges'> {
  const documents = () => session.store.documents
  return {
    async packChanges({ id, today: realDay }) {
      const { document } = await documents().open(id)
      const { packId, packVersion = 0 } = document
      const [from, to] = [await packVersions.at(packId, packVersion), await packVersions.inForce(packId)]
      if (!from)
        throw new CallFailure(
          'not-found',
          `What version ${packVersion} of ${to.pack.name}’s standard said is not known on this computer, so it cannot be compared with version ${to.pack.version}.`,
        )
      const caseRecord = document.caseId === undefined ? null : await session.store.cases.find(document.caseId)
      const today = caseRecord?.exampleDay ?? realDay
      const checked = caseRecord ? await planOfDocument(session.store, document, { record: caseRecord, today }) : { plan: null }
      const circumstances = { caseRecord: caseRecord ?? null, ...checked, today }
      const before = await checker.findings(document, from, circumstances)
      const after = await checker.findings(document, to, circumstances)
      return {
        from: from.pack.version,
        to: to.pack.version,
        changes: packChanges(from.pack, to.pack),
        findings: compareFindings(document, before, after),
      }
    },
  }
}
