import type { RevisionRow } from '../tables.ts'

/** A run of autosaves is kept as one revision for at most this long. */
export const RUN_MINUTES = 10
/** A run that takes away more than this many characters of the stored text keeps what was there before. */
export const RUN_REMOVED = 400

/** How many characters of `before` are gone in `after`: what lies between their common start and common end. */
export function charactersRemoved(before: string, after: string): number {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start += 1
  let end = 0
  while (end < shorter - start && before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end))
    end += 1
  return before.length - start - end
}

/**
 * Whether a new save carries on the run that `last` stands for, so that it takes that revision's place in the history,
 * and how many characters the run has removed by then. A run ends when somebody else writes, when it was exported or
 * set aside, after ten minutes, and before more than a sentence or two would be lost from the history.
 */
export function carriesOn(
  last: RevisionRow,
  next: { author: string; authorId: string | null; content: string; now: Date },
): { carriesOn: boolean; removed: number } {
  const removed = last.removed + charactersRemoved(last.content, next.content)
  const age = next.now.getTime() - Date.parse(last.begun_at)
  const same = last.author === next.author && last.author_id === next.authorId && last.pinned === 0 && last.set_aside_copy === 0
  return { carriesOn: same && removed <= RUN_REMOVED && age >= 0 && age < RUN_MINUTES * 60_000, removed }
}
