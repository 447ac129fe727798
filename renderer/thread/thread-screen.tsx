import { useCallback, useEffect, useMemo, useState } from 'react'
import { writeDay } from '../../shared/document/index.ts'
import type { CaseRecord } from '../../shared/family/index.ts'
import { useAnswer, useServices, useSignedIn } from '../client/index.ts'
import { Banner, Button, EmptyState, ScreenHeading, useToast } from '../ui/index.ts'
import { BreakBar } from './break-bar.tsx'
import { ThreadList } from './list/thread-list.tsx'
import { CardPanel } from './panel/card-panel.tsx'
import { ThreadPicture } from './picture/thread-picture.tsx'
import { useClauses } from './plan/use-clauses.ts'
import { usePlan } from './plan/use-plan.ts'
import { StrandKey } from './strand-key.tsx'
import { ThreadBar, type View } from './thread-bar.tsx'
import { useThread } from './use-thread.ts'
import './thread-screen.css'

export interface ThreadScreenProps {
  caseId: string
  today: string
  /** The address of the plan itself, where its words are changed. */
  planAddress: string
  onTitle: (title: string) => void
  onClose: () => void
}

/** From the reason for referral to closure, for a child or for all of them: what holds, and where it is broken. */
export function ThreadScreen({ caseId, onClose, ...rest }: ThreadScreenProps) {
  const { api } = useServices()
  const { loaded } = useAnswer(useCallback(() => api.cases.get({ id: caseId }), [api, caseId]))
  if (loaded.state === 'failed')
    return (
      <div className="screen-problem">
        <Banner tone="error" actions={<Button onPress={onClose}>All cases</Button>}>
          {loaded.failure.message}
        </Banner>
      </div>
    )
  if (loaded.state === 'loading') return <div aria-busy="true" />
  return <ThreadOfCase caseRecord={loaded.value} {...rest} />
}

interface ThreadOfCaseProps extends Omit<ThreadScreenProps, 'caseId' | 'onClose'> {
  caseRecord: CaseRecord
}

/** Where a picture of six columns would be mostly out of sight. */
const startingView = (): View => (window.matchMedia('(max-width: 800px)').matches ? 'list' : 'picture')

function ThreadOfCase({ caseRecord, today: realDay, planAddress, onTitle }: ThreadOfCaseProps) {
  const { api, host } = useServices()
  const toast = useToast()
  const today = caseRecord.exampleDay ?? realDay
  const [childId, setChildId] = useState<string | null>(null)
  const [day, setDay] = useState<string | null>(null)
  const [view, setView] = useState<View>(startingView)
  const mayWrite = useSignedIn().may('write')
  const readOnly = day !== null || !mayWrite
  const siblings = useMemo(
    () =>
      caseRecord.people
        .filter(({ group }) => group === 'child')
        .map(({ id, knownAs, firstName }) => ({ id, name: knownAs || firstName || 'A child without a name' })),
    [caseRecord],
  )
  const childNames = useMemo(() => Object.fromEntries(siblings.map(({ id, name }) => [id, name])), [siblings])
  const whose = childId === null ? '' : (childNames[childId] ?? '')
  const inHand = usePlan(caseRecord.id, day)
  const thread = useThread(
    inHand,
    useMemo(() => ({ childId, childNames }), [childId, childNames]),
    readOnly,
    today,
  )
  const asked = useClauses(caseRecord.packId)
  const { stored, failure, conflict } = inHand
  const { showCurrent } = thread
  useEffect(() => showCurrent(view), [showCurrent, view])
  const { picture, opened, actions } = thread
  useEffect(() => onTitle(`Golden thread · ${whose || caseRecord.title}`), [onTitle, whose, caseRecord.title])

  const saveWord = async () => {
    const made = await api.plans.exportThread({ caseId: caseRecord.id, childId, ...(day === null ? {} : { day }) })
    const saved = made.ok ? await host.saveFile(made.value) : made
    if (!saved.ok) toast({ text: saved.failure.message })
    else if (made.ok && saved.value) toast({ text: `Word copy made: ${made.value.name}.` })
  }
  const label = `Golden thread ${whose ? `of ${whose}` : 'of all children'}`
  const isEmpty = picture?.cards.length === 0

  return (
    <div className="thread-screen">
      <div className="visually-hidden">
        <ScreenHeading>{label}</ScreenHeading>
      </div>
      <ThreadBar
        siblings={siblings}
        childId={childId}
        onChild={setChildId}
        today={today}
        day={day}
        onDay={setDay}
        view={view}
        onView={setView}
        onJoin={readOnly || isEmpty || view === 'list' ? null : thread.pickCurrent}
        onUnjoin={readOnly || isEmpty || view === 'list' ? null : thread.loosenCurrent}
        isJoining={thread.picked !== null}
        onUndo={inHand.undo && thread.takeBack}
        said={thread.said}
        onWord={saveWord}
      />
      {failure && <Banner tone="error">{failure.message}</Banner>}
      {conflict && (
        <Banner
          tone="warning"
          actions={
            <>
              {!conflict.change.onlyHere && <Button onPress={() => inHand.takeNewest(true)}>Put it into the newest</Button>}
              <Button onPress={() => inHand.takeNewest(false)}>Show the newest only</Button>
            </>
          }
        >
          <b>Not saved yet.</b> {conflict.newest.author || 'Somebody'} changed this plan in another window after you opened it
          here, so nothing was overwritten. Yours: {conflict.change.said}.
        </Banner>
      )}
      {day !== null && (
        <Banner tone="information">
          The plan as it was at the end of {writeDay(day)}. It can be read here, and not changed.
        </Banner>
      )}
      {picture && picture.strands.length > 0 && <StrandKey {...picture} />}
      <div className="thread-work">
        {stored && picture && !isEmpty && view === 'picture' && (
          <ThreadPicture
            label={`${label}, as a picture`}
            plan={stored.plan}
            picture={picture}
            current={thread.current}
            picked={thread.picked}
            closureNote={whose ? `what changed for ${whose}` : 'what changed'}
            actions={actions}
          />
        )}
        {stored && picture && !isEmpty && view === 'list' && (
          <ThreadList
            label={`${label}, as a list`}
            plan={stored.plan}
            picture={picture}
            current={thread.current}
            actions={actions}
          />
        )}
        {stored && isEmpty && (
          <div className="thread-empty" data-region="page">
            <EmptyState title={day !== null ? 'No plan on that day' : 'No plan yet'}>
              {day !== null ? (
                'Nothing was in the plan by then. Choose a later day, or Now.'
              ) : (
                <>
                  The thread begins with the reason for referral. <a href={planAddress}>Write it in the plan</a>
                </>
              )}
            </EmptyState>
          </div>
        )}
        {stored && opened && (
          <CardPanel
            plan={stored.plan}
            card={opened}
            people={caseRecord.people}
            readOnly={readOnly}
            planAddress={planAddress}
            onMend={(given) => thread.mend(opened, given)}
            onJoin={(other) => opened.id !== null && thread.join(opened.id, other, opened.key)}
            onUnjoin={(other) => opened.id !== null && thread.unjoin(opened.id, other, opened.key)}
            onClose={thread.close}
          />
        )}
      </div>
      {picture && !isEmpty && (
        <BreakBar
          breaks={picture.breaks}
          current={thread.current}
          asked={asked}
          onPrevious={() => thread.goToBreak(-1)}
          onNext={() => thread.goToBreak(1)}
        />
      )}
    </div>
  )
}
