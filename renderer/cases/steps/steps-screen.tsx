import { CalendarPlus } from 'lucide-react'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { TrackedStep } from '../../../shared/plan/index.ts'
import { base64FromText, useAnswer, useServices } from '../../client/index.ts'
import { Banner, Button, Card, EmptyState, PressedButton, ScreenHeading, Select, useToast } from '../../ui/index.ts'
import {
  ALL,
  casesOf,
  countSteps,
  filterSteps,
  type Grouping,
  groupSteps,
  ownersOf,
  STANDS,
  type StepFilter,
  stepsFile,
  TO_DO,
} from './step-list.ts'
import { StepRows } from './step-rows.tsx'

export interface StepsScreenProps {
  today: string
  planOf: (caseId: string) => string
  onTitle: (title: string) => void
}

const GROUPINGS: { id: Grouping; label: string }[] = [
  { id: 'day', label: 'By day' },
  { id: 'owner', label: 'By owner' },
  { id: 'case', label: 'By case' },
]
const EVERYTHING: StepFilter = { stands: TO_DO, owner: ALL, caseId: ALL }

/** The steps of every case's plan: what is late, what comes next, and who has it. */
export function StepsScreen({ today, planOf, onTitle }: StepsScreenProps) {
  const { api } = useServices()
  const { loaded } = useAnswer(useCallback(() => api.plans.tracker({ today }), [api, today]))
  const [filter, setFilter] = useState(EVERYTHING)
  const [by, setBy] = useState<Grouping>('day')
  useEffect(() => onTitle('Steps of the plans'), [onTitle])
  const steps: TrackedStep[] = loaded.state === 'ready' ? loaded.value : []
  const shown = useMemo(() => filterSteps(steps, filter), [steps, filter])
  const groups = useMemo(() => groupSteps(shown, by, today), [shown, by, today])
  const choose = (part: Partial<StepFilter>) => setFilter({ ...filter, ...part })

  return (
    <div className="steps" data-region="page">
      <header className="screen-head">
        <div>
          <ScreenHeading>Steps of the plans</ScreenHeading>
          <p className="second">What every plan says is to be done, who has it, and by when.</p>
        </div>
        {steps.length > 0 && <ToCalendar steps={shown} />}
      </header>
      {loaded.state === 'failed' && <Banner tone="error">{loaded.failure.message}</Banner>}
      {loaded.state === 'ready' && steps.length === 0 && (
        <EmptyState title="No steps yet">
          A step is what somebody is to do by a day. Open a case and write its plan; every step of it then stands here too.
        </EmptyState>
      )}
      {steps.length > 0 && (
        <>
          <Counts steps={steps} filter={filter} onChoose={choose} />
          <div className="steps-tools">
            <Select
              label="Owner"
              choices={[{ id: ALL, label: 'Everybody' }, ...ownersOf(steps).map(({ id, label }) => ({ id: `of ${id}`, label }))]}
              value={filter.owner === ALL ? ALL : `of ${filter.owner}`}
              onChange={(id) => choose({ owner: id === ALL ? ALL : id.slice('of '.length) })}
            />
            <Select
              label="Case"
              choices={[{ id: ALL, label: 'All cases' }, ...casesOf(steps)]}
              value={filter.caseId}
              onChange={(caseId) => choose({ caseId })}
            />
            <Select label="Order" choices={GROUPINGS} value={by} onChange={(id) => setBy(id as Grouping)} />
          </div>
          <p className="visually-hidden" role="status">
            {shown.length === 1 ? '1 step is shown.' : `${shown.length} steps are shown.`}
          </p>
          {groups.length === 0 && <p className="steps-none">No step stands like this. Choose “To do” to see the rest.</p>}
          {groups.map((group) => (
            <Card
              key={group.id}
              title={group.title}
              end={<span className="second num">{group.steps.length === 1 ? '1 step' : `${group.steps.length} steps`}</span>}
            >
              <StepRows label={`Steps: ${group.title}`} steps={group.steps} today={today} without={by} planOf={planOf} />
            </Card>
          ))}
        </>
      )}
    </div>
  )
}

interface CountsProps {
  steps: readonly TrackedStep[]
  filter: StepFilter
  onChoose: (part: Partial<StepFilter>) => void
}

/** How many steps stand how. Each count leads to the steps that it counts. */
function Counts({ steps, filter, onChoose }: CountsProps) {
  const counts = countSteps(steps, filter)
  const stands = Object.keys(STANDS) as (keyof typeof STANDS)[]
  const toDo = counts.overdue + counts['due-soon'] + counts.open + counts['no-date']
  const shown = [
    { id: TO_DO, label: 'To do', count: toDo },
    ...stands.map((id) => ({ id, label: STANDS[id], count: counts[id] })),
  ] as const
  return (
    <fieldset className="steps-counts" aria-label="How it stands">
      {shown
        .filter(({ id, count }) => count > 0 || id === TO_DO || id === filter.stands)
        .map(({ id, label, count }) => (
          <PressedButton compact key={id} isSelected={filter.stands === id} onChange={() => onChoose({ stands: id })}>
            {label} <span className="num">{count}</span>
          </PressedButton>
        ))}
    </fieldset>
  )
}

/** Makes a calendar file of what is shown and still to be done. */
function ToCalendar({ steps }: { steps: readonly TrackedStep[] }) {
  const { api, host } = useServices()
  const toast = useToast()
  const make = async () => {
    const ids = [...new Set(steps.map(({ caseId }) => caseId))]
    const answers = await Promise.all(ids.map((id) => api.cases.get({ id })))
    const failed = answers.find((answer) => !answer.ok)
    if (failed && !failed.ok) return toast({ text: failed.failure.message })
    const cases = answers.flatMap((answer) => (answer.ok ? [answer.value] : []))
    const file = stepsFile(steps, cases, new Date().toISOString())
    if (file.entries === 0) return toast({ text: 'No step that is shown is still to be done by a day.' })
    const saved = await host.saveFile({ name: file.name, base64: base64FromText(file.text) })
    if (!saved.ok) toast({ text: saved.failure.message })
    else if (saved.value) toast({ text: `Calendar file made: ${file.name}. It names nobody.` })
  }
  return (
    <Button onPress={make}>
      <CalendarPlus size={16} aria-hidden />
      Add to my calendar
    </Button>
  )
}
