import type { CaseRecord } from '../../shared/family/index.ts'
import type { Store } from '../storage/index.ts'
import type { Shelf } from './shelf.ts'

/**
 * Puts the invented example case into a store, or gives it when it is already there. `packId` has it checked against
 * another authority's standards than its own.
 */
export async function addExample(
  store: Store,
  example: Awaited<ReturnType<Shelf['example']>>,
  options: { author: string; now: Date; packId?: string },
): Promise<CaseRecord> {
  const there = await store.cases.find(example.caseRecord.id)
  const packId = there?.packId ?? options.packId ?? example.caseRecord.packId
  const record = there ?? (await store.cases.add({ ...example.caseRecord, packId, example: true }, options.now))
  // Also where the case is there: an earlier attempt may have been cut short between two documents.
  for (const document of example.documents) {
    if (await store.documents.has(document.id)) continue
    const author = document.author?.name ?? options.author
    await store.documents.add(record.id, { ...document, caseId: record.id, packId }, author, options.now)
  }
  return record
}
