import type { RevisionSummary } from '../../../shared/api/index.ts'
import type { ReviewStep } from '../../../shared/review/index.ts'

/** Revisions that somebody made in one go, and what was done with the last of them. */
export interface Sitting {
  /** The last revision of it: the one that is read. */
  revision: number
  savedAt: string
  author: string
  words: number
  /** How many revisions were stored in it. */
  count: number
  /** What was done with that very revision on its way to being issued. */
  steps: readonly ReviewStep[]
  /** True for a text that was kept beside the newest because two were written at once. */
  setAsideCopy: boolean
}

const PAUSE_MS = 30 * 60_000

/**
 * Revisions by sitting, the newest first: a new one begins with another writer, after half an hour, and after each revision with which
 * something was done (sent, returned, authorised), so that every such revision can be chosen.
 */
export function sittingsOf(revisions: readonly RevisionSummary[], steps: readonly ReviewStep[]): Sitting[] {
  const sittings: Sitting[] = []
  const byNumber = revisions.toSorted((one, other) => one.revision - other.revision)
  for (const { revision, savedAt, author, words, setAsideCopy } of byNumber) {
    const own = steps.filter((step) => step.revision === revision)
    const last = sittings.at(-1)
    const goesOn =
      last !== undefined &&
      last.author === author &&
      last.steps.length === 0 &&
      !last.setAsideCopy &&
      !setAsideCopy &&
      Date.parse(savedAt) - Date.parse(last.savedAt) < PAUSE_MS
    if (goesOn) sittings[sittings.length - 1] = { ...last, revision, savedAt, words, steps: own, count: last.count + 1 }
    else sittings.push({ revision, savedAt, author, words, steps: own, count: 1, setAsideCopy })
  }
  return sittings.toReversed()
}
