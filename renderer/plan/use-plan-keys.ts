import { useEffect } from 'react'
import type { PlanSession } from './session/plan-session.ts'

/** Ctrl+Z and Ctrl+Y (or Ctrl+Shift+Z) undo and do again whatever was done to the plan, wherever one is on its screen. */
export function usePlanKeys(session: PlanSession): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || writesElsewhere(event.target)) return
      const key = event.key.toLowerCase()
      if (key === 'z' && !event.shiftKey) session.undo()
      else if (key === 'y' || key === 'z') session.redo()
      else return
      event.preventDefault()
      event.stopPropagation()
    }
    // Before the browser's own undo of one field, which knows nothing of the rest.
    window.addEventListener('keydown', onKeyDown, true)
    return () => window.removeEventListener('keydown', onKeyDown, true)
  }, [session])
}

/** A note or a reason that is being written is not part of the plan before it is added: its field undoes for itself. */
function writesElsewhere(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.note-form, .drop-form, [role="dialog"]') !== null
}
