import type { Inline } from '../../document/index.ts'
import type { Compared, Run } from './comparison.ts'
import { inlineRuns, wholeRuns, wordRuns } from './word-runs.ts'

/** The two sides of one thing; one of them may be missing, not both. */
export interface Sides<T> {
  was: T | null
  is: T | null
}

/** The runs of two contents, or of one that stands in one text alone. */
export function contentRuns(was: readonly Inline[] | null, is: readonly Inline[] | null): Run[] {
  if (was && is) return inlineRuns(was, is)
  return is ? wholeRuns(is, 'added') : wholeRuns(was ?? [], 'removed')
}

/** The same of plain words. */
export function plainRuns(was: string | null, is: string | null): Run[] {
  if (was !== null && is !== null) return wordRuns(was, is)
  return is !== null ? wholeRuns(is, 'added') : wholeRuns(was ?? '', 'removed')
}

/** A part of a document before anything is counted. */
export const compared = (id: string, { was, is }: Sides<unknown>, movedFrom: string | null): Compared => ({
  id,
  change: was === null ? 'added' : is === null ? 'removed' : 'same',
  movedFrom,
  changeId: null,
  says: [],
  laidOut: '',
})

/** Where a part that was moved came from, in words; null for one that stayed. */
export const fromWhere = (moved: 'up' | 'down' | null): string | null =>
  moved === null ? null : moved === 'up' ? 'from further down' : 'from further up'
