import type { FamilyFinding } from '../../shared/family/checks/index.ts'
import type { FamilyChange } from '../../shared/family/index.ts'
import { SavedState } from '../record-screen/index.ts'
import type { ListSaveState } from '../saving/index.ts'
import { SeverityLine } from '../ui/index.ts'

const SEVERITIES = ['error', 'warning', 'suggestion'] as const

export interface StatusLineProps {
  people: number
  shown: number
  findings: readonly FamilyFinding[]
  /** Goes to what is to be checked. */
  onFindings: () => void
  save: ListSaveState<FamilyChange>
}

/** The foot of the screen: how many there are, what is to be checked, and what is stored. */
export function StatusLine({ people, shown, findings, onFindings, save }: StatusLineProps) {
  return (
    <footer className="status-bar" data-region="status">
      <span className="num">
        {people === 1 ? '1 person' : `${people} people`}
        {shown < people ? `, ${shown} shown` : ''}
      </span>
      {SEVERITIES.map((severity) => {
        const count = findings.filter((one) => one.severity === severity).length
        return count === 0 ? null : (
          <button key={severity} type="button" className="num" onClick={onFindings}>
            <SeverityLine severity={severity} />
            {count === 1 ? `1 ${severity}` : `${count} ${severity}s`}
          </button>
        )
      })}
      <span className="status-space" />
      <SavedState save={save} />
    </footer>
  )
}
