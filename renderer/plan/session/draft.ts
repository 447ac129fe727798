import type { CasePlan } from '../../../shared/plan/index.ts'

/** A plan being written, with what it was before each change. */
export interface PlanDraft {
  plan: CasePlan
  past: readonly CasePlan[]
  future: readonly CasePlan[]
  /** Where the last change was made; more typing in the same place belongs to the same change. Null: the next is a new one. */
  place: string | null
}

/** So many changes can be undone. */
export const MOST_KEPT = 200

export function openDraft(plan: CasePlan): PlanDraft {
  return { plan, past: [], future: [], place: null }
}

/** The draft with a change in it. Changes in one `place` are undone together until the writer leaves it (`settled`). */
export function edited(draft: PlanDraft, plan: CasePlan, place: string | null): PlanDraft {
  if (plan === draft.plan) return draft
  const goesOn = place !== null && place === draft.place
  const past = goesOn ? draft.past : [...draft.past, draft.plan].slice(-MOST_KEPT)
  return { plan, past, future: [], place }
}

/** The writer has left the place: what comes next is a change of its own. */
export function settled(draft: PlanDraft): PlanDraft {
  return draft.place === null ? draft : { ...draft, place: null }
}

export function undone(draft: PlanDraft): PlanDraft {
  const before = draft.past.at(-1)
  if (!before) return draft
  return { plan: before, past: draft.past.slice(0, -1), future: [draft.plan, ...draft.future], place: null }
}

export function redone(draft: PlanDraft): PlanDraft {
  const [next, ...future] = draft.future
  if (!next) return draft
  return { plan: next, past: [...draft.past, draft.plan], future, place: null }
}
