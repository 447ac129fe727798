import { Button, SeverityMark } from '../../../ui/index.ts'
import type { EditorSnapshot } from '../../session/snapshot.ts'

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
}

/** What a professional put aside, with the reason first: the manager reads this before anything else. */
export function SetAsideList({ setAside, onBringBack }: SetAsideListProps) {
  if (setAside.length === 0) return <p className="panel-note">Nothing has been set aside in this document.</p>
  return (
    <ul className="finding-list" aria-label="Set aside">
      {setAside.map(({ finding, record }) => (
        <li key={record.key} className="finding-card">
          <div className="finding-head">
            <SeverityMark severity={finding.severity} />
          </div>
          <p className="finding-what">{finding.message}</p>
          <blockquote className="set-aside-reason">{record.reason}</blockquote>
          <p className="finding-why">
            {record.by}, {when(record.at)}
          </p>
          {onBringBack && (
            <div className="finding-actions">
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
