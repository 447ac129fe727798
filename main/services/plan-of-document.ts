import type { OpenDocument, StoredPlan } from '../../shared/api/index.ts'
import type { CasewrightDocument } from '../../shared/document/index.ts'
import type { CaseRecord } from '../../shared/family/index.ts'
import { type CasePlan, changesSince, emptyPlan, pastDayOf, planInForce } from '../../shared/plan/index.ts'
import type { Store } from '../storage/index.ts'
import { endOfDay, localDay } from './local-day.ts'

/** The case that a document is in, and the day that counts as today there. */
export interface DocumentsCase {
  record: CaseRecord
  today: string
}

/** The plan by which a document is checked, with the past day on which it stood so; null for the plan of today. */
export async function planOfDocument(
  store: Pick<Store, 'plans'>,
  document: CasewrightDocument,
  { record, today }: DocumentsCase,
): Promise<{ plan: CasePlan; planOn: string | null }> {
  const now = (await store.plans.get(record.id)).plan
  const on = pastDayOf(document, record, today)
  if (on === null) return { plan: now, planOn: null }
  const past = (await store.plans.at(record.id, endOfDay(on))).plan
  const before = await planChangedSince(store, document, record.id)
  return planInForce(document, { now, on, past, before }, record)
}

/** The version of the plan that a document showed when it was last saved: that of its own day, unless it was brought up to date. */
export async function planLastShown(
  { plans }: Pick<Store, 'plans'>,
  { document, savedAt }: Pick<OpenDocument, 'document' | 'savedAt'>,
  record: CaseRecord,
): Promise<StoredPlan> {
  const whenSaved = await plans.at(record.id, savedAt)
  const on = pastDayOf(document, record, localDay(new Date(savedAt)))
  if (on === null) return whenSaved
  const past = await plans.at(record.id, endOfDay(on))
  const { planOn } = planInForce(document, { now: whenSaved.plan, on, past: past.plan }, record)
  return planOn === null ? whenSaved : past
}

/** The version of the plan that a document's list of changes begins from; null where it is not known in this store. */
export async function planChangedSince(
  { plans }: Pick<Store, 'plans'>,
  document: CasewrightDocument,
  caseId: string,
): Promise<CasePlan | null> {
  const since = changesSince(document)
  if (since === null) return null
  if (since.revision === 0) return emptyPlan()
  const kept = await plans.revisions(caseId)
  return kept.some(({ revision }) => revision === since.revision) ? (await plans.revision(caseId, since.revision)).plan : null
}
