import type { PlanRevision } from '../../../shared/api/index.ts'

/** Versions that somebody saved in one go, of which the last stands for all. */
export interface Sitting {
  /** The last version of the sitting. */
  revision: number
  author: string
  savedAt: string
}

/** A pause this long ends a sitting. */
const PAUSE_MS = 30 * 60 * 1000

/** The plan is stored at each pause in writing: versions by one author within half an hour of each other are shown as one. Newest first. */
export function sittingsOf(revisions: readonly PlanRevision[]): Sitting[] {
  const sittings: Sitting[] = []
  let earliest: PlanRevision | undefined
  for (const version of revisions.toSorted((one, other) => other.revision - one.revision)) {
    const goesOn =
      earliest !== undefined &&
      earliest.author === version.author &&
      Date.parse(earliest.savedAt) - Date.parse(version.savedAt) < PAUSE_MS
    if (!goesOn) sittings.push(version)
    earliest = version
  }
  return sittings
}
