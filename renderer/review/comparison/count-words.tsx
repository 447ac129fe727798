import type { ComparisonCounts } from '../../../shared/review/index.ts'

/** "6 added, 4 removed" as the look draws it, with what moved or only looks otherwise behind it. */
export function CountWords({ counts }: { counts: ComparisonCounts }) {
  const { added, removed, moved, formatted } = counts
  if (added + removed + moved + formatted === 0) return <span className="compared-counts">Nothing was changed</span>
  return (
    <span className="compared-counts">
      {added > 0 && <ins>{added} added</ins>}
      {removed > 0 && <del>{removed} removed</del>}
      {moved > 0 && <span>{moved} moved</span>}
      {formatted > 0 && <span>{formatted === 1 ? '1 looks otherwise' : `${formatted} look otherwise`}</span>}
    </span>
  )
}
