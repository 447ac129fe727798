import { useEffect, useRef, useState } from 'react'
import type { DocumentKind, PlanAction } from '../../../shared/document/index.ts'
import type { CaseRecord } from '../../../shared/family/index.ts'
import type { Standards } from '../../../shared/lint/index.ts'
import { actionOf, type CasePlan, openSteps } from '../../../shared/plan/index.ts'
import type { CheckedStep, PlanReport, ToPlanWorker } from './messages.ts'

export type CheckedSteps = Readonly<Record<string, CheckedStep>>
const NONE: CheckedSteps = {}

/** Checks the plan's open steps away from the typing, and again after each change; the newest answer stays until the next. */
export function useCheckedSteps(
  standards: Standards,
  { plan, caseRecord, kind, today }: { plan: CasePlan; caseRecord: CaseRecord; kind: DocumentKind; today: string },
): CheckedSteps {
  const [checked, setChecked] = useState(NONE)
  const [worker, setWorker] = useState<Worker | null>(null)
  const turn = useRef(0)
  useEffect(() => {
    const opened = new Worker(new URL('./plan-worker.ts', import.meta.url), { type: 'module', name: 'plan' })
    const say = (message: ToPlanWorker) => opened.postMessage(message)
    opened.onmessage = ({ data }: MessageEvent<PlanReport>) => {
      if (data.turn === turn.current) setChecked((before) => sameWhereTheSame(before, data.steps))
    }
    say({ type: 'standards', standards })
    setWorker(opened)
    return () => opened.terminate()
  }, [standards])

  // The written form decides: most changes of a plan leave its open steps as they were.
  const written = JSON.stringify(openSteps(plan).map(actionOf(plan)))
  useEffect(() => {
    turn.current += 1
    const { people, keyDates } = caseRecord
    const actions: PlanAction[] = JSON.parse(written)
    const question: ToPlanWorker = { type: 'check', turn: turn.current, kind, actions, caseRecord: { people, keyDates }, today }
    worker?.postMessage(question)
  }, [written, worker, caseRecord, kind, today])
  return checked
}

/** Keeps the objects of steps of which nothing new is said, so that their rows are not drawn again. */
function sameWhereTheSame(before: CheckedSteps, now: CheckedSteps): CheckedSteps {
  return Object.fromEntries(
    Object.entries(now).map(([id, step]) => [
      id,
      JSON.stringify(before[id]) === JSON.stringify(step) ? (before[id] ?? step) : step,
    ]),
  )
}
