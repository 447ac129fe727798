import type { Answer, Api } from '../../shared/api/index.ts'
import type { CaseFamily, CaseRecord } from '../../shared/family/index.ts'
import type { Standards } from '../../shared/lint/index.ts'
import type { Pack } from '../../shared/standards/index.ts'
import type { StoredRecord } from '../saving/index.ts'

/** A case's family with all that its screen needs. */
export interface LoadedFamily {
  caseRecord: CaseRecord
  stored: StoredRecord<CaseFamily>
  pack: Pack
}

/** Opens a case's family. The first question that fails is the answer. */
export async function loadFamily(api: Api, caseId: string): Promise<Answer<LoadedFamily>> {
  const [record, stored] = await Promise.all([api.cases.get({ id: caseId }), storedFamily(api, caseId)])
  if (!record.ok) return record
  if (!stored.ok) return stored
  const standards = await api.standards.get({ packId: record.value.packId })
  if (!standards.ok) return standards
  return { ok: true, value: { caseRecord: record.value, stored: stored.value, pack: (standards.value as Standards).pack } }
}

/** The family as the store has it now. */
export async function storedFamily(api: Api, caseId: string): Promise<Answer<StoredRecord<CaseFamily>>> {
  const answer = await api.family.get({ caseId })
  if (!answer.ok) return answer
  const { family, revision, savedAt } = answer.value
  return { ok: true, value: { record: family, revision, savedAt } }
}
