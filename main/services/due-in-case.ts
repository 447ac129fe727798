import type { DueItem } from '../../shared/api/index.ts'
import type { CaseRecord } from '../../shared/family/index.ts'
import { SUPERVISION, standingNotes } from '../../shared/review/index.ts'
import type { Pack } from '../../shared/standards/index.ts'
import type { Store } from '../storage/index.ts'
import { type ShownByNote, whatIsDue } from './what-is-due.ts'

/** What is due in a case of the store, with what its documents and its managers' notes show to be done. */
export async function dueInCase(store: Store, record: CaseRecord, pack: Pack, today: string): Promise<DueItem[]> {
  const records = await store.documents.records(record.id)
  return whatIsDue(record, pack, record.exampleDay ?? today, records, await shownByNotes(store, record.id))
}

/** What the notes of a case show to be done; those that were corrected show nothing any more. */
async function shownByNotes(store: Store, caseId: string): Promise<ShownByNote[]> {
  return standingNotes(await store.oversight.list(caseId)).flatMap(({ kind, meets, on }) => [
    ...(meets ? [{ event: meets.shows, day: on }] : []),
    ...(kind === SUPERVISION ? [{ event: SUPERVISION, day: on }] : []),
  ])
}
