import type { ListChange } from '../../shared/document/index.ts'

/** One thing that was done: what it changed, and what takes it back. */
export interface DoneStep<C extends ListChange> {
  label: string
  changes: readonly C[]
  undo: readonly C[]
  /** Where it was typed; more typing in the same place belongs to the same step. Null: a step of its own. */
  place: string | null
}

export interface ListHistory<C extends ListChange> {
  past: readonly DoneStep<C>[]
  future: readonly DoneStep<C>[]
}

/** So many steps can be undone. */
const MOST_KEPT = 500

export const noHistory: ListHistory<never> = { past: [], future: [] }

export const keyOf = ({ list, id }: { list: string; id: string }): string => `${list} ${id}`

/** The history with a step done. Steps in one `place` are undone together until the writer leaves it (`settled`). */
export function recorded<C extends ListChange>({ past }: ListHistory<C>, step: DoneStep<C>): ListHistory<C> {
  const last = past.at(-1)
  if (step.place === null || last?.place !== step.place) return { past: [...past, step].slice(-MOST_KEPT), future: [] }
  const known = new Set(last.undo.map(keyOf))
  const together = {
    ...step,
    changes: merged(last.changes, step.changes),
    undo: [...last.undo, ...step.undo.filter((change) => !known.has(keyOf(change)))],
  }
  return { past: [...past.slice(0, -1), together], future: [] }
}

/** The changes of two steps as those of one: of each thing the later. */
export function merged<C extends ListChange>(first: readonly C[], then: readonly C[]): C[] {
  const later = new Set(then.map(keyOf))
  return [...first.filter((change) => !later.has(keyOf(change))), ...then]
}

/** The writer has left the place: what comes next is a step of its own. */
export function settled<C extends ListChange>(history: ListHistory<C>): ListHistory<C> {
  const last = history.past.at(-1)
  if (!last || last.place === null) return history
  return { ...history, past: [...history.past.slice(0, -1), { ...last, place: null }] }
}
