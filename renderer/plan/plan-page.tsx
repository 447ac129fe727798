import { useCallback, useDeferredValue, useMemo, useState, useSyncExternalStore } from 'react'
import { type CaseRecord, formalName } from '../../shared/family/index.ts'
import type { Standards } from '../../shared/lint/index.ts'
import { joined, type PlanStep, type StepState } from '../../shared/plan/index.ts'
import { casePeople } from '../editor/index.ts'
import { useUndoKeys } from '../record-screen/index.ts'
import { afterDialog, ScreenHeading, useToast } from '../ui/index.ts'
import { firstWords, type PlanDesk, type PlanNews, PlanNewsContext } from './desk.ts'
import { focusSteps } from './grid/focus-steps.ts'
import { planKindOf } from './plan-kind.ts'
import { type PanelView, PlanPanel } from './plan-panel.tsx'
import { PlanTools } from './plan-tools.tsx'
import { proposalsOf } from './proposals.ts'
import { SaveBanner } from './save-banner.tsx'
import { Closure } from './sections/closure.tsx'
import { Concerns } from './sections/concerns.tsx'
import { Goals } from './sections/goals.tsx'
import { BottomLines, Contingency } from './sections/if-it-goes-wrong.tsx'
import { Scaling } from './sections/scaling.tsx'
import { Statements } from './sections/statements.tsx'
import { Steps } from './sections/steps.tsx'
import { withStatus } from './session/edits.ts'
import type { PlanSession } from './session/plan-session.ts'
import { useCheckedSteps } from './worker/use-checked-steps.ts'
import './plan.css'

export interface PlanPageProps {
  session: PlanSession
  caseRecord: CaseRecord
  standards: Standards
  author: string
  today: string
}

/** The plan from why we are involved to its closure, with what is known of one step beside it. */
export function PlanPage({ session, caseRecord, standards, author, today }: PlanPageProps) {
  const snapshot = useSyncExternalStore(session.subscribe, session.getSnapshot)
  const { plan, save, mine } = snapshot
  const toast = useToast()
  const [only, setOnly] = useState<string | null>(null)
  const [current, setCurrent] = useState<string | null>(null)
  const [dropping, setDropping] = useState<string | null>(null)
  const [view, setView] = useState<PanelView | null>('step')
  useUndoKeys(session.undo, session.redo)

  const children = useMemo(
    () => caseRecord.people.filter(({ group }) => group === 'child').map((child) => ({ id: child.id, label: formalName(child) })),
    [caseRecord],
  )
  const people = useMemo(() => casePeople(caseRecord), [caseRecord])
  const kind = useMemo(() => planKindOf(caseRecord, today), [caseRecord, today])
  const checked = useCheckedSteps(standards, { plan, caseRecord, kind, today })
  const desk: PlanDesk = { session, plan, caseRecord, today, author, children, people, only }

  const showStep = useCallback((id: string) => {
    setCurrent(id)
    setDropping((before) => (before === id ? before : null))
    setView((before) => (before === null ? null : 'step'))
  }, [])
  const openStep = useCallback((id: string) => {
    setCurrent(id)
    setView('step')
  }, [])
  const setStatus = useCallback(
    (step: PlanStep, status: StepState) => {
      if (status === 'dropped') {
        openStep(step.id)
        return setDropping(step.id)
      }
      session.edit((now) => withStatus(now, step.id, status))
      if (status === 'done') toast({ text: `Done: ${firstWords(step.action)}`, action: { label: 'Undo', onPress: session.undo } })
    },
    [openStep, session, toast],
  )
  // What could be joined is looked for after the words are on the screen.
  const looked = useDeferredValue(plan)
  const news = useMemo(
    (): PlanNews => ({
      checked,
      proposals: proposalsOf(looked),
      onJoin: ({ from, to }) => session.edit((now) => joined(now, from, to)),
      onWhy: openStep,
    }),
    [checked, looked, session, openStep],
  )
  const shownView = save.state === 'conflict' ? 'conflict' : mine !== null && view === 'step' ? 'mine' : view

  return (
    <PlanNewsContext value={news}>
      <header className="record-head plan-head" data-region="tools">
        <ScreenHeading>Plan</ScreenHeading>
        <PlanTools
          desk={desk}
          snapshot={snapshot}
          onOnly={setOnly}
          historyOpen={view === 'history'}
          onHistory={() => setView(view === 'history' ? 'step' : 'history')}
          panelOpen={view !== null}
          onPanel={() => setView(view === null ? 'step' : null)}
        />
      </header>
      <SaveBanner session={session} save={save} />
      <div className={shownView === null ? 'plan-body' : 'plan-body with-panel'}>
        <div className="plan-page" data-region="page">
          <Concerns desk={desk} />
          <Statements desk={desk} pack={standards.pack} />
          <Goals desk={desk} />
          <Steps desk={desk} current={current} onCurrent={showStep} onStatus={setStatus} />
          <Scaling desk={desk} />
          <BottomLines desk={desk} />
          <Contingency desk={desk} />
          <Closure desk={desk} />
        </div>
        {shownView !== null && (
          <PlanPanel
            desk={desk}
            snapshot={snapshot}
            view={shownView}
            stepId={current}
            dropping={dropping !== null && dropping === current}
            onStatus={setStatus}
            onDropped={() => {
              setDropping(null)
              // The grid takes the focus to the next step where this one is gone; else it goes back to this one.
              afterDialog(() => afterDialog(() => document.activeElement === document.body && focusSteps()))
            }}
            onClose={() => setView(null)}
          />
        )}
      </div>
    </PlanNewsContext>
  )
}
