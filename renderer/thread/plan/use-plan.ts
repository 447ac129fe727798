import { useCallback, useEffect, useRef, useState } from 'react'
import type { Failure, StoredPlan } from '../../../shared/api/index.ts'
import type { CasePlan } from '../../../shared/plan/index.ts'
import { useServices } from '../../client/index.ts'

/** A change of the plan and what was done by it, in a few words: "Joined the step to the goal". */
export interface Change {
  make: (plan: CasePlan) => CasePlan
  said: string
  /** True where it cannot be made in another version of the plan than the one in hand. */
  onlyHere?: boolean
}

export interface PlanInHand {
  stored: StoredPlan | null
  failure: Failure | null
  /** A change that could not be saved because somebody else saved first, with what they saved. */
  conflict: { change: Change; newest: StoredPlan } | null
  /** Saves a change; false where it could not be, and then nothing is lost: `conflict` or `failure` says why. */
  apply: (change: Change) => Promise<boolean>
  /** Takes the newest plan; with `again` the change that was not saved is made in it. */
  takeNewest: (again: boolean) => Promise<boolean>
  /** Takes back the last change made here; null where there is none. Gives what it was. */
  undo: (() => Promise<string | null>) | null
}

const newestOf = (failure: Failure): StoredPlan | null => {
  const { details } = failure
  return failure.code === 'conflict' && typeof details === 'object' && details !== null && 'newest' in details
    ? (details.newest as StoredPlan)
    : null
}

/** The plan of a case as it stands (or stood on a day, then it cannot be changed), and what changes it. */
export function usePlan(caseId: string, day: string | null): PlanInHand {
  const { api } = useServices()
  const [stored, setStored] = useState<StoredPlan | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [conflict, setConflict] = useState<PlanInHand['conflict']>(null)
  const [before, setBefore] = useState<{ plan: CasePlan; said: string }[]>([])
  const newest = useRef<StoredPlan | null>(null)
  const show = useCallback((plan: StoredPlan) => {
    newest.current = plan
    setStored(plan)
  }, [])

  useEffect(() => {
    let wanted = true
    const question = day === null ? api.plans.get({ caseId }) : api.plans.at({ caseId, day })
    question.then((answer) => {
      if (!wanted) return
      setFailure(answer.ok ? null : answer.failure)
      if (answer.ok) show(answer.value)
    })
    return () => {
      wanted = false
    }
  }, [api, caseId, day, show])

  const store = async (plan: CasePlan, change: Change): Promise<boolean> => {
    const on = newest.current
    if (!on || day !== null) return false
    const answer = await api.plans.save({ caseId, plan, baseRevision: on.revision })
    if (answer.ok) {
      show(answer.value)
      setFailure(null)
      setConflict(null)
      return true
    }
    const theirs = newestOf(answer.failure)
    if (theirs) setConflict({ change, newest: theirs })
    else setFailure(answer.failure)
    return false
  }
  const apply = async (change: Change): Promise<boolean> => {
    const was = newest.current
    if (!was || !(await store(change.make(was.plan), change))) return false
    setBefore((earlier) => [...earlier, { plan: was.plan, said: change.said }])
    return true
  }
  const undo = async (): Promise<string | null> => {
    const last = before.at(-1)
    if (!last || !(await store(last.plan, { make: () => last.plan, said: `Undone: ${last.said}`, onlyHere: true }))) return null
    setBefore((earlier) => earlier.slice(0, -1))
    return last.said
  }
  const takeNewest = async (again: boolean): Promise<boolean> => {
    if (!conflict) return false
    show(conflict.newest)
    setConflict(null)
    // What was done before rests on a plan that is no longer the newest.
    setBefore([])
    return again ? apply(conflict.change) : true
  }
  return { stored, failure, conflict, apply, takeNewest, undo: day === null && before.length > 0 ? undo : null }
}
