import type { Finding } from '../../../../shared/lint/index.ts'
import { Button, SeverityMark } from '../../../ui/index.ts'
import type { EditorSnapshot } from '../../session/snapshot.ts'
import { findingTitle } from './finding-title.ts'

const day = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
})

function when(at: string): string {
  const date = new Date(at)
  return Number.isNaN(date.getTime()) ? at : day.format(date)
}

export interface SetAsideListProps {
  setAside: EditorSnapshot['setAside']
  /** Absent where the text stays as it is. */
  onBringBack?: (key: string) => void
  /** Asks for a reason in the place of one that was not accepted. */
  onAnotherReason?: (finding: Finding) => void
}

/** What a professional put aside, with the reason first: the manager reads this before anything else. */
export function SetAsideList({ setAside, onBringBack, onAnotherReason }: SetAsideListProps) {
  if (setAside.length === 0) return <p className="panel-note">Nothing has been set aside in this document.</p>
  return (
    <ul className="finding-list" aria-label="Set aside">
      {setAside.map(({ finding, record, refused }) => (
        <li key={record.key} className="finding-card">
          <div className="finding-head">
            <SeverityMark severity={finding.severity} />
          </div>
          <p className="finding-what">{findingTitle(finding)}</p>
          <blockquote className="set-aside-reason">{record.reason}</blockquote>
          <p className="finding-why">
            {record.by}, {when(record.at)}
          </p>
          {refused && (
            <p className="set-aside-refused">
              <b>Not accepted</b> by {refused.by.name}: {refused.words}{' '}
              <span className="finding-why">It stands open again. Mend it, or give another reason.</span>
            </p>
          )}
          {onBringBack && (
            <div className="finding-actions">
              {refused && onAnotherReason && (
                <Button compact onPress={() => onAnotherReason(finding)}>
                  Give another reason…
                </Button>
              )}
              <Button compact onPress={() => onBringBack(record.key)}>
                Bring it back
              </Button>
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}
