import { Plus } from 'lucide-react'
import { type KeyboardEvent, memo, useMemo } from 'react'
import { type CasewrightDocument, type Completeness, completenessOf } from '../../../../shared/document/index.ts'
import type { Finding } from '../../../../shared/lint/index.ts'
import { Button, CompletionMark, Menu, type MenuGroup, SeverityLine } from '../../../ui/index.ts'
import { carriedIn } from '../../model/carried.ts'
import type { Numbers } from '../../model/numbers.ts'
import { countFindings, SEVERITIES } from '../../session/finding-list.ts'
import './outline.css'

export interface OutlineProps {
  document: CasewrightDocument
  about: string
  numbers: Numbers
  findings: readonly Finding[]
  current: string | null
  onGo: (sectionId: string) => void
  /** Adds a section of the writer's own; absent where the text stays as it is. */
  onAdd?: () => void
  /** Sections of the template that can be added, and the one at the caret that may go. */
  sections: readonly MenuGroup[]
}

interface Entry {
  id: string
  title: string
  number: string
  completion: Completeness
  /** How many blocks stand as they came from an earlier document. */
  carried: number
  /** The most severe kind found there, and how many of it. */
  worst: { severity: 'error' | 'warning' | 'suggestion'; count: number } | null
}

function entriesOf(document: CasewrightDocument, numbers: Numbers, findings: readonly Finding[]): Entry[] {
  return document.sections.map((section) => {
    const counts = countFindings(findings.filter((finding) => finding.sectionId === section.id))
    const severity = SEVERITIES.find((one) => counts[one] > 0)
    return {
      id: section.id,
      title: section.title,
      number: numbers.get(section.id) ?? '',
      carried: carriedIn(section),
      completion: withErrors(completenessOf(section), counts.error),
      worst: severity ? { severity, count: counts[severity] } : null,
    }
  })
}

/** A section with an error in it is not done, however full it is. */
const withErrors = (state: Completeness, errors: number): Completeness => (state === 'complete' && errors > 0 ? 'started' : state)

/** The sections with what is done in each: one tab stop, arrows inside. */
export const Outline = memo(function Outline({
  document,
  about,
  numbers,
  findings,
  current,
  onGo,
  onAdd,
  sections,
}: OutlineProps) {
  const entries = useMemo(() => entriesOf(document, numbers, findings), [document, numbers, findings])
  const complete = entries.filter((entry) => entry.completion === 'complete').length
  const carried = entries.reduce((sum, entry) => sum + entry.carried, 0)
  const stop = entries.some((entry) => entry.id === current) ? current : entries[0]?.id
  return (
    <nav className="side left" aria-label="Outline" data-region="outline">
      <div className="outline-head">
        <b>{document.title}</b>
        {about && <span className="second">{about}</span>}
        <div className="outline-progress" aria-hidden="true">
          <i style={{ width: `${entries.length > 0 ? (complete / entries.length) * 100 : 0}%` }} />
        </div>
        <small>
          {complete} of {entries.length} sections complete
          {carried > 0 && `, ${carried} ${carried === 1 ? 'passage' : 'passages'} carried over`}
        </small>
      </div>
      <ol className="outline" onKeyDown={moveFocus}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <button
              type="button"
              aria-current={entry.id === current ? 'true' : undefined}
              tabIndex={entry.id === stop ? 0 : -1}
              onClick={() => onGo(entry.id)}
            >
              <CompletionMark state={entry.completion} />
              <span className="outline-number num">{entry.number}</span>
              <span className="outline-title">
                {entry.title}
                {entry.carried > 0 && <small className="outline-carried">{entry.carried} carried over</small>}
              </span>
              {entry.worst && (
                <span className="outline-count">
                  <SeverityLine severity={entry.worst.severity} />
                  {entry.worst.count}
                  <span className="visually-hidden"> {entry.worst.severity}s</span>
                </span>
              )}
            </button>
          </li>
        ))}
      </ol>
      {onAdd && (
        <div className="outline-foot">
          <Menu
            label="Add a section"
            groups={[{ id: 'own', entries: [{ id: 'own', label: 'Section of your own…', onAction: onAdd }] }, ...sections]}
            trigger={
              <Button look="plain" compact>
                <Plus size={15} aria-hidden />
                Add a section
              </Button>
            }
          />
        </div>
      )}
      <div className="outline-legend" aria-hidden="true">
        <span>
          <CompletionMark state="complete" /> Complete
        </span>
        <span>
          <CompletionMark state="started" /> Started
        </span>
        <span>
          <CompletionMark state="empty" /> Not started
        </span>
        <span>
          <SeverityLine severity="error" /> Error
        </span>
      </div>
    </nav>
  )
})

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 }
  const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('button')]
  const at = buttons.findIndex((button) => button.matches(':focus'))
  const step = steps[event.key]
  const next =
    event.key === 'Home' ? buttons[0] : event.key === 'End' ? buttons.at(-1) : step === undefined ? undefined : buttons[at + step]
  if (!next || event.altKey || event.ctrlKey) return
  event.preventDefault()
  next.focus()
}
