import type { Severity } from '../../../shared/standards/index.ts'
import { SeverityLine } from '../../ui/index.ts'
import { useFindings } from './findings-context.tsx'

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'suggestion']

/** How much was found, for the status bar; each leads to the first of its kind. */
export function FindingCounts({ onOpen }: { onOpen: () => void }) {
  const { findings, open } = useFindings()
  return SEVERITIES.map((severity) => {
    const count = findings.counts[severity]
    return (
      <button
        key={severity}
        type="button"
        className={`severity-mark ${severity}`}
        onClick={() => {
          onOpen()
          open(findings.items.find((item) => item.severity === severity) ?? null)
        }}
      >
        <SeverityLine severity={severity} />
        {count} {count === 1 ? severity : `${severity}s`}
      </button>
    )
  })
}
