import type { Answer, Api, StoredPlan } from '../../shared/api/index.ts'
import type { CaseRecord } from '../../shared/family/index.ts'
import type { Standards } from '../../shared/lint/index.ts'

/** A case's plan with all that its screen needs. */
export interface LoadedPlan {
  caseRecord: CaseRecord
  stored: StoredPlan
  standards: Standards
}

/** Opens a case's plan and the standards that it is read by. The first of these that fails is the answer. */
export async function loadPlan(api: Api, caseId: string): Promise<Answer<LoadedPlan>> {
  const record = await api.cases.get({ id: caseId })
  if (!record.ok) return record
  const [stored, standards] = await Promise.all([api.plans.get({ caseId }), api.standards.get({ packId: record.value.packId })])
  if (!stored.ok) return stored
  if (!standards.ok) return standards
  return { ok: true, value: { caseRecord: record.value, stored: stored.value, standards: standards.value as Standards } }
}
