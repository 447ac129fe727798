import type { ChronologyChange } from '../../../shared/chronology/index.ts'

/** One thing that was done: what it changed, and what takes it back. */
export interface DoneStep {
  label: string
  changes: readonly ChronologyChange[]
  undo: readonly ChronologyChange[]
  /** Where it was typed; more typing in the same place belongs to the same step. Null: a step of its own. */
  place: string | null
}

export interface History {
  past: readonly DoneStep[]
  future: readonly DoneStep[]
}

/** So many steps can be undone. */
export const MOST_KEPT = 500

export const noHistory: History = { past: [], future: [] }

export const keyOf = ({ list, id }: { list: string; id: string }): string => `${list} ${id}`

/** The history with a step done. Steps in one `place` are undone together until the writer leaves it (`settled`). */
export function recorded({ past }: History, step: DoneStep): History {
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
export function merged(first: readonly ChronologyChange[], then: readonly ChronologyChange[]): ChronologyChange[] {
  const later = new Set(then.map(keyOf))
  return [...first.filter((change) => !later.has(keyOf(change))), ...then]
}

/** The writer has left the place: what comes next is a step of its own. */
export function settled(history: History): History {
  const last = history.past.at(-1)
  if (!last || last.place === null) return history
  return { ...history, past: [...history.past.slice(0, -1), { ...last, place: null }] }
}
