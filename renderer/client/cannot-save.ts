import { useSyncExternalStore } from 'react'
import type { Answer, CannotSave } from '../../shared/api/index.ts'

let known: CannotSave | null = null
const listeners = new Set<() => void>()

/** Takes from an answer whether anything can be saved now. */
export function hearOfSaving(answer: Answer<unknown>): void {
  const heard = answer.cannotSave ?? null
  if (heard === known) return
  known = heard
  for (const tell of listeners) tell()
}

function listen(tell: () => void): () => void {
  listeners.add(tell)
  return () => listeners.delete(tell)
}

/** Why nothing can be saved now, by the newest answer that this window had; null where everything can. */
export const useCannotSave = (): CannotSave | null => useSyncExternalStore(listen, () => known)
