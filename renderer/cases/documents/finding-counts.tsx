import type { DocumentSummary } from '../../../shared/api/index.ts'
import { SeverityLine, type SeverityName } from '../../ui/index.ts'

const ORDER: readonly SeverityName[] = ['error', 'warning', 'suggestion']

/** How many findings of each severity, as line, number and (for a screen reader) word. */
export function FindingCounts({ counts }: { counts: DocumentSummary['findings'] }) {
  if (!counts) return <span className="quiet">Not checked yet</span>
  const present = ORDER.filter((severity) => counts[severity] > 0)
  if (present.length === 0) return <span className="second">None</span>
  return (
    <span className="finding-counts">
      {present.map((severity) => (
        <span key={severity}>
          <SeverityLine severity={severity} />
          <span className="num">{counts[severity]}</span>
          <span className="visually-hidden">{counts[severity] === 1 ? severity : `${severity}s`}</span>
        </span>
      ))}
    </span>
  )
}
