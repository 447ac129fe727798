import type { Answer, Api, OpenDocument, StoredPlan } from '../../shared/api/index.ts'
import type { CaseRecord } from '../../shared/family/index.ts'
import type { Standards } from '../../shared/lint/index.ts'
import type { CasePlan } from '../../shared/plan/index.ts'

/** A document with all that it is checked by. */
export interface LoadedDocument {
  opened: OpenDocument
  caseRecord: CaseRecord | null
  /** The case's plan as it stands now. */
  plan: CasePlan | null
  /** The same with its version and, for a document of an earlier day, as it was then. */
  beside: { now: StoredPlan; asOn: string | null; shown: CasePlan } | null
  /** With the pack as it was under the version that the document notes, where the store knows that; else in force. */
  standards: Standards
  inForce: Standards
}

/** Opens a document, its case and its standards. The first of these that fails is the answer. */
export async function loadDocument(api: Api, id: string, realDay: string): Promise<Answer<LoadedDocument>> {
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
  const stored = caseId ? await api.plans.get({ caseId }) : null
  if (stored && !stored.ok) return stored
  const standards = pack ? { ...inForce, pack } : inForce
  const record = caseRecord?.value ?? null
  const then = stored ? await planThen(api, opened.value, stored.value, record?.exampleDay ?? realDay) : null
  if (then && !then.ok) return then
  const beside = then?.value ?? null
  return {
    ok: true,
    value: { opened: opened.value, caseRecord: record, plan: stored?.value.plan ?? null, beside, standards, inForce },
  }
}

/** The plan as a document of an earlier day shows it. One that is older than the plan itself shows it as it stands. */
async function planThen(
  api: Api,
  { document: { caseId, dates } }: OpenDocument,
  now: StoredPlan,
  today: string,
): Promise<Answer<NonNullable<LoadedDocument['beside']>>> {
  const asItStands = { now, asOn: null, shown: now.plan }
  const day = dates.documentDate
  if (caseId === undefined || typeof day !== 'string' || day >= today) return { ok: true, value: asItStands }
  const then = await api.plans.at({ caseId, day })
  if (!then.ok) return then
  return { ok: true, value: then.value.revision === 0 ? asItStands : { now, asOn: day, shown: then.value.plan } }
}
