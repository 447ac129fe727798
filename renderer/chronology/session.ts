import { type CaseChronology, type ChronologyChange, signed } from '../../shared/chronology/index.ts'
import {
  type Clash,
  type ListSaveState,
  ListSession,
  type ListSnapshot,
  type RecordStore,
  type StoredRecord,
  type Timers,
} from '../saving/index.ts'

export type ChronologySession = ListSession<CaseChronology, ChronologyChange>
export type ChronologySnapshot = ListSnapshot<CaseChronology, ChronologyChange>
export type ChronologySaveState = ListSaveState<ChronologyChange>
export type ChronologyClash = Clash<ChronologyChange>

/** Begins to write a chronology: what the store has signed since can be undone like everything else. */
export function beginChronology(
  stored: StoredRecord<CaseChronology>,
  store: RecordStore<CaseChronology, ChronologyChange>,
  timers?: Timers,
): ChronologySession {
  return new ListSession(stored, store, { timers, isSameWork })
}

/** Whether a thing is what one made it, whoever the store has put under it since. */
const isSameWork = (made: ChronologyChange['item'], now: ChronologyChange): boolean =>
  made === now.item || unsigned({ ...now, item: made } as ChronologyChange) === unsigned(now)

/** What a thing says without who did it, in one order of its fields: the store gives them back in its own. */
const unsigned = (change: ChronologyChange): string =>
  JSON.stringify(Object.entries(signed(change, '', '').item ?? {}).sort(([one], [other]) => (one < other ? -1 : 1)))
