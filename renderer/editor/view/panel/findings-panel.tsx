import { X } from 'lucide-react'
import { memo, useMemo } from 'react'
import { Group } from 'react-aria-components'
import type { WordOwner } from '../../../../shared/api/index.ts'
import type { Finding } from '../../../../shared/lint/index.ts'
import type { Pack, Severity } from '../../../../shared/standards/index.ts'
import { Button, PanelEdge, SeverityLine, Tabs, usePanelWidth } from '../../../ui/index.ts'
import type { CasePlace } from '../../merge-fields/case-place.ts'
import { countFindings, findingId, groupFindings, SEVERITIES } from '../../session/finding-list.ts'
import { FindingCard } from './finding-card.tsx'
import { findingPlace } from './finding-place.ts'
import type { PanelView } from './panel-view.ts'
import { SetAsideList } from './set-aside-list.tsx'
import './panel.css'

export const SEVERITY_PLURAL: Record<Severity, string> = { error: 'Errors', warning: 'Warnings', suggestion: 'Suggestions' }

export type PanelTab = 'findings' | 'set-aside' | 'comments'

export interface FindingsPanelProps {
  snapshot: PanelView
  pack: Pack
  /** The findings that the filter lets through, in order. */
  shown: readonly Finding[]
  filter: ReadonlySet<Severity>
  tab: PanelTab
  settingAside: string | null
  onTab: (tab: PanelTab) => void
  onFilter: (severity: Severity) => void
  onClose: () => void
  onOpen: (finding: Finding) => void
  onGo: (finding: Finding) => void
  onChoosePerson: (finding: Finding) => void
  onFix: (finding: Finding, index: number) => void
  onCase?: ((place: CasePlace) => void) | undefined
  onAddWord?: ((finding: Finding, to: WordOwner) => void) | undefined
  onStillTrue: (finding: Finding) => void
  onAskAside: (finding: Finding | null) => void
  onSetAside: (finding: Finding, reason: string) => void
  onBringBack: (key: string) => void
  /** What was said about the document, and how much of it is open; without it there is no such tab. */
  comments?: { open: number; content: React.ReactNode } | undefined
  /** Where the text stays as it is: findings are told, and nothing is offered that would change it. */
  readOnly?: boolean
}

/** What was found, section by section, and what was set aside. */
export const FindingsPanel = memo(function FindingsPanel(props: FindingsPanelProps) {
  const { snapshot, tab, onTab, onClose, onBringBack, comments, readOnly = false } = props
  const [width, setWidth] = usePanelWidth('casewright.panel-width')
  return (
    <aside className="side right" aria-label="Findings" data-region="panel" style={width === null ? undefined : { width }}>
      <PanelEdge label="Width of the findings" width={width} onWidth={setWidth} />
      <Tabs
        label="Findings"
        selected={tab}
        onSelect={(id) => onTab(id === 'set-aside' || id === 'comments' ? id : 'findings')}
        end={
          <Button look="plain" icon compact aria-label="Close panel" onPress={onClose}>
            <X size={15} aria-hidden />
          </Button>
        }
        tabs={[
          { id: 'findings', label: `Findings ${snapshot.findings.length}`, content: <Findings {...props} /> },
          {
            id: 'set-aside',
            label: `Set aside ${snapshot.setAside.length}`,
            content: (
              <SetAsideList setAside={snapshot.setAside} {...(!readOnly && { onBringBack, onAnotherReason: props.onAskAside })} />
            ),
          },
          ...(comments ? [{ id: 'comments', label: `Comments ${comments.open}`, content: comments.content }] : []),
        ]}
      />
    </aside>
  )
})

function Findings({ snapshot, pack, shown, filter, onFilter, settingAside, ...acts }: FindingsPanelProps) {
  const counts = useMemo(() => countFindings(snapshot.findings), [snapshot.findings])
  const groups = useMemo(() => groupFindings(snapshot.document, shown), [snapshot.document, shown])
  const positions = useMemo(() => new Map(shown.map((finding, index) => [findingId(finding), index + 1])), [shown])
  return (
    <>
      <Group className="finding-filters" aria-label="Show">
        {SEVERITIES.map((severity) => (
          <button key={severity} type="button" aria-pressed={filter.has(severity)} onClick={() => onFilter(severity)}>
            <span className={`severity-mark ${severity}`}>
              <SeverityLine severity={severity} />
              {counts[severity]}
            </span>
            <span>{SEVERITY_PLURAL[severity]}</span>
          </button>
        ))}
      </Group>
      {shown.length === 0 && <p className="panel-note">{nothingFound(snapshot)}</p>}
      {groups.map((group) => (
        <section key={group.sectionId ?? ''} aria-label={group.title} className="finding-group">
          <h3>
            <span>{[snapshot.numbers.get(group.sectionId ?? ''), group.title].filter(Boolean).join(' ')}</span>
            <span>{group.findings.length === 1 ? '1 finding' : `${group.findings.length} findings`}</span>
          </h3>
          <ul className="finding-list">
            {group.findings.map((finding) => {
              const id = findingId(finding)
              const isCurrent = id === snapshot.current
              return (
                <FindingCard
                  key={id}
                  finding={finding}
                  pack={pack}
                  place={findingPlace(finding, snapshot)}
                  position={isCurrent ? `${positions.get(id) ?? 1} of ${shown.length}` : null}
                  isCurrent={isCurrent}
                  isSettingAside={settingAside === id}
                  onOpen={acts.onOpen}
                  onGo={acts.onGo}
                  onChoosePerson={acts.onChoosePerson}
                  onFix={acts.onFix}
                  onCase={acts.onCase}
                  onAddWord={acts.onAddWord}
                  onStillTrue={acts.onStillTrue}
                  onAskAside={acts.onAskAside}
                  onSetAside={acts.onSetAside}
                  readOnly={acts.readOnly ?? false}
                />
              )
            })}
          </ul>
        </section>
      ))}
    </>
  )
}

function nothingFound(snapshot: PanelView): string {
  if (!snapshot.checked) return 'Reading the document.'
  if (snapshot.findings.length > 0) return 'Every finding is of a kind that is not shown. Press one of the three above.'
  return 'Nothing found against the standard.'
}
