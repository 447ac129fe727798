import type { Answer, Api } from '../../shared/api/index.ts'
import type { CaseFamily, CaseRecord } from '../../shared/family/index.ts'
import type { StoredRecord } from '../saving/index.ts'

/** A case's family with all that its screen needs. */
export interface LoadedFamily {
  caseRecord: CaseRecord
  stored: StoredRecord<CaseFamily>
}

/** Opens a case's family. The first question that fails is the answer. */
export async function loadFamily(api: Api, caseId: string): Promise<Answer<LoadedFamily>> {
  const [record, stored] = await Promise.all([api.cases.get({ id: caseId }), storedFamily(api, caseId)])
  if (!record.ok) return record
  return stored.ok ? { ok: true, value: { caseRecord: record.value, stored: stored.value } } : stored
}

/** The family as the store has it now. */
export async function storedFamily(api: Api, caseId: string): Promise<Answer<StoredRecord<CaseFamily>>> {
  const answer = await api.family.get({ caseId })
  if (!answer.ok) return answer
  const { family, revision, savedAt } = answer.value
  return { ok: true, value: { record: family, revision, savedAt } }
}
