import type { Answer, Api, OpenDocument } from '../../shared/api/index.ts'
import type { CaseRecord } from '../../shared/family/index.ts'
import type { Standards } from '../../shared/lint/index.ts'

/** A document with all that it is checked by. */
export interface LoadedDocument {
  opened: OpenDocument
  caseRecord: CaseRecord | null
  /** With the pack as it was under the version that the document notes, where the store knows that; else in force. */
  standards: Standards
  inForce: Standards
}

/** Opens a document, its case and its standards. The first of these that fails is the answer. */
export async function loadDocument(api: Api, id: string): Promise<Answer<LoadedDocument>> {
  const opened = await api.documents.open({ id })
  if (!opened.ok) return opened
  const { caseId, packId, packVersion } = opened.value.document
  const found = await api.standards.get({ packId })
  if (!found.ok) return found
  const inForce = found.value as Standards
  const older = packVersion !== undefined && packVersion !== inForce.pack.version
  const kept = older ? await api.standards.keptPack({ packId, version: packVersion }) : null
  if (kept && !kept.ok) return kept
  const pack = (kept?.value.pack ?? null) as Standards['pack'] | null
  const caseRecord = caseId ? await api.cases.get({ id: caseId }) : null
  if (caseRecord && !caseRecord.ok) return caseRecord
  const standards = pack ? { ...inForce, pack } : inForce
  return { ok: true, value: { opened: opened.value, caseRecord: caseRecord?.value ?? null, standards, inForce } }
}
