import type { Answer, Api, OpenDocument, StoredChronology, StoredPlan } from '../../shared/api/index.ts'
import type { CaseFamily, CaseRecord } from '../../shared/family/index.ts'
import type { Standards } from '../../shared/lint/index.ts'
import { type CasePlan, changesSince, emptyPlan, pastDayOf, planInForce } from '../../shared/plan/index.ts'

/** A document with all that it is checked by. */
export interface LoadedDocument {
  opened: OpenDocument
  caseRecord: CaseRecord | null
  /** The case's plan by which the document is checked, and the past day on which it stood so. */
  plan: CasePlan | null
  planOn: string | null
  /** The plan as it stands, with its version; as it was on the document's day; and what its changes begin from. */
  beside: { now: StoredPlan; asOn: string | null; shown: CasePlan; before: CasePlan | null } | null
  /** The case's chronology, which parts of the document may show. */
  chronology: StoredChronology | null
  /** The case's family, which pictures in the document show. */
  family: CaseFamily | null
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
  const chronology = caseId ? await api.chronology.get({ caseId }) : null
  if (chronology && !chronology.ok) return chronology
  const family = caseId ? await api.family.get({ caseId }) : null
  if (family && !family.ok) return family
  const standards = pack ? { ...inForce, pack } : inForce
  const record = caseRecord?.value ?? null
  const today = record?.exampleDay ?? realDay
  const then = stored && record ? await planThen(api, opened.value, { now: stored.value, record, today }) : null
  if (then && !then.ok) return then
  const beside = then?.value ?? null
  const { plan, planOn } =
    beside && record
      ? planInForce(opened.value.document, { ...beside, now: beside.now.plan, on: beside.asOn, past: beside.shown }, record)
      : { plan: null, planOn: null }
  return {
    ok: true,
    value: {
      opened: opened.value,
      caseRecord: record,
      plan,
      planOn,
      beside,
      chronology: chronology?.value ?? null,
      family: family?.value.family ?? null,
      standards,
      inForce,
    },
  }
}

interface CaseThen {
  now: StoredPlan
  record: CaseRecord
  today: string
}

/** The plan as a document of an earlier day shows it: as it was at the end of that day, also where it was not begun by then. */
async function planThen(
  api: Api,
  { document }: OpenDocument,
  { now, record, today }: CaseThen,
): Promise<Answer<NonNullable<LoadedDocument['beside']>>> {
  const since = changesSince(document)
  // Of a document from another computer the version that it speaks of is not in this store: nothing is compared then.
  const from = since && since.revision > 0 ? await api.plans.revision({ caseId: record.id, revision: since.revision }) : null
  const before = from?.ok ? from.value.plan : since?.revision === 0 ? emptyPlan() : null
  const day = pastDayOf(document, record, today)
  if (day === null) return { ok: true, value: { now, asOn: null, shown: now.plan, before } }
  const then = await api.plans.at({ caseId: record.id, day })
  return then.ok ? { ok: true, value: { now, asOn: day, shown: then.value.plan, before } } : then
}
