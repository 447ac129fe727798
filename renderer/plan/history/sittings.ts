import type { PlanRevision } from '../../../shared/api/index.ts'

/** Versions that somebody saved in one go, newest first: there is at least one. */
export interface Sitting {
  newest: PlanRevision
  versions: readonly PlanRevision[]
}

/** A pause this long ends a sitting. */
const PAUSE_MS = 30 * 60 * 1000

/**
 * The plan is stored at each pause in writing: versions by one author within half an hour of each other belong to one sitting.
 * Newest first.
 */
export function sittingsOf(revisions: readonly PlanRevision[]): Sitting[] {
  const sittings: PlanRevision[][] = []
  for (const version of revisions.toSorted((one, other) => other.revision - one.revision)) {
    const sitting = sittings.at(-1)
    const later = sitting?.at(-1)
    const goesOn = later?.author === version.author && Date.parse(later.savedAt) - Date.parse(version.savedAt) < PAUSE_MS
    if (sitting && goesOn) sitting.push(version)
    else sittings.push([version])
  }
  return sittings.flatMap((versions) => (versions[0] ? [{ newest: versions[0], versions }] : []))
}
