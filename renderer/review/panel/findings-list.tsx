import { useMemo } from 'react'
import { type EditorSnapshot, findingId, findingPlace, findingTitle, groupFindings } from '../../editor/index.ts'
import { SeverityMark } from '../../ui/index.ts'

export interface FindingsListProps {
  snapshot: EditorSnapshot | null
  onGo: (id: string) => void
}

/** What stands open in the text as it was sent, section by section. */
export function FindingsList({ snapshot, onGo }: FindingsListProps) {
  const groups = useMemo(() => (snapshot ? groupFindings(snapshot.document, snapshot.findings) : []), [snapshot])
  if (!snapshot?.checked) return <p className="panel-note">Reading the report.</p>
  if (groups.length === 0) return <p className="panel-note">Nothing found against the standard.</p>
  return groups.map((group) => (
    <section key={group.sectionId ?? ''} aria-label={group.title} className="finding-group">
      <h3>
        <span>{[snapshot.numbers.get(group.sectionId ?? ''), group.title].filter(Boolean).join(' ')}</span>
        <span>{group.findings.length}</span>
      </h3>
      <ul className="finding-list">
        {group.findings.map((finding) => {
          const id = findingId(finding)
          const isCurrent = id === snapshot.current
          return (
            <li
              key={id}
              className={isCurrent ? 'finding-card current' : 'finding-line'}
              aria-current={isCurrent ? 'true' : undefined}
            >
              <button type="button" onClick={() => onGo(id)} className={isCurrent ? 'finding-again' : undefined}>
                <SeverityMark severity={finding.severity} wordHidden={!isCurrent} />
                <span className="finding-what">{findingTitle(finding)}</span>
                <span className="finding-place num">{findingPlace(finding, snapshot)}</span>
              </button>
              {isCurrent && <p className="finding-why">{finding.why}</p>}
            </li>
          )
        })}
      </ul>
    </section>
  ))
}
