import type { Answer, Api, DocumentSummary, StoredPlan } from '../../shared/api/index.ts'
import type { CaseChronology } from '../../shared/chronology/index.ts'
import type { CaseRecord } from '../../shared/family/index.ts'
import type { Standards } from '../../shared/lint/index.ts'
import type { StoredRecord } from '../saving/index.ts'

/** A case's chronology with all that its screen needs. */
export interface LoadedChronology {
  caseRecord: CaseRecord
  stored: StoredRecord<CaseChronology>
  standards: Standards
  documents: readonly DocumentSummary[]
  plan: StoredPlan['plan']
}

/** Opens a case's chronology and the standards that it is read by. The first of these that fails is the answer. */
export async function loadChronology(api: Api, caseId: string): Promise<Answer<LoadedChronology>> {
  // The chronology is the longest of these: it is asked for at once, and only the standards wait for the case.
  const askedFirst = api.cases.get({ id: caseId })
  const asked = Promise.all([storedChronology(api, caseId), api.documents.list({ caseId }), api.plans.get({ caseId })])
  const record = await askedFirst
  if (!record.ok) return record
  const [[stored, documents, plan], standards] = await Promise.all([asked, api.standards.get({ packId: record.value.packId })])
  if (!stored.ok) return stored
  if (!documents.ok) return documents
  if (!plan.ok) return plan
  if (!standards.ok) return standards
  return {
    ok: true,
    value: {
      caseRecord: record.value,
      stored: stored.value,
      standards: standards.value as Standards,
      documents: documents.value,
      plan: plan.value.plan,
    },
  }
}

/** The chronology as the store has it now. */
export async function storedChronology(api: Api, caseId: string): Promise<Answer<StoredRecord<CaseChronology>>> {
  const answer = await api.chronology.get({ caseId })
  if (!answer.ok) return answer
  const { chronology, revision, savedAt } = answer.value
  return { ok: true, value: { record: chronology, revision, savedAt } }
}
