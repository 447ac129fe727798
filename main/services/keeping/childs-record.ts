import { CallFailure, type RecordGiven } from '../../../shared/api/index.ts'
import { packFiles } from '../../records/index.ts'
import { handOut } from '../hand-out.ts'
import { localDay } from '../local-day.ts'
import type { Needs } from '../needs.ts'
import { addCaseParts } from './record/case-parts.ts'
import { addDocuments } from './record/documents.ts'
import { indexPapers } from './record/index-papers.ts'
import { Making } from './record/making.ts'

/**
 * All that the store holds about one child, as Word copies in one package, for somebody who asked for it. What may be about others is
 * highlighted and listed; nothing is redacted, and it must not be handed on before somebody has been through the list.
 */
export async function childsRecord(
  needs: Needs,
  { caseId, childId, packagePassword }: { caseId: string; childId: string; packagePassword: string | null },
): Promise<RecordGiven> {
  const { session, now } = needs
  const caseRecord = await session.store.cases.get(caseId)
  const child = caseRecord.people.find(({ id, group }) => id === childId && group === 'child')
  if (!child) throw new CallFailure('not-found', 'That child is not in this case. Choose one of its children.')
  const { plan } = await session.store.plans.get(caseId)
  const making = new Making(needs, { caseRecord, child, plan })
  await addCaseParts(making)
  await addDocuments(making)
  const files = [...(await indexPapers(making, now())), ...making.files]
  const bytes = await packFiles(files, packagePassword)
  const { passages } = making
  const given = {
    file: { name: `Record of a child, ${localDay(now())}.zip`, base64: Buffer.from(bytes).toString('base64') },
    files: files.map(({ name }) => name),
    passages,
  }
  const detail = { child: childId, files: files.length, passages: passages.length, locked: packagePassword !== null }
  return handOut(session, given, { caseId, detail }, { what: 'record-given' })
}
