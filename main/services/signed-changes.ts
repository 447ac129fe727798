import { type ChronologyChange, signed } from '../../shared/chronology/index.ts'
import type { Store } from '../storage/index.ts'

/**
 * Changes with who did them and when, whatever the window said of it. What was in the store once and comes back, because taking
 * it out was undone, is still the work of whoever did it. `things` are those of them that were signed.
 */
export async function signedChanges(
  chronologies: Store['chronologies'],
  caseId: string,
  changes: readonly ChronologyChange[],
  now: { by: string; at: string },
): Promise<{ changes: ChronologyChange[]; things: ChronologyChange[] }> {
  const things: ChronologyChange[] = []
  const all: ChronologyChange[] = []
  for (const change of changes) {
    const first = signed(change, now.by, now.at)
    if (first === change) {
      all.push(change)
      continue
    }
    const known = await chronologies.lastKnown(caseId, change.list, change.id)
    const thing = known === null ? first : signed(change, String(known.by), String(known.at))
    things.push(thing)
    all.push(thing)
  }
  return { changes: all, things }
}
