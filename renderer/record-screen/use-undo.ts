import { useCallback, useEffect } from 'react'
import type { Undone } from '../saving/index.ts'
import { useToast } from '../ui/index.ts'

/** Undo and Redo with what they did said aloud, by button and by key. */
export function useSpokenUndo(session: { undo: () => Undone | null; redo: () => Undone | null }): {
  undo: () => void
  redo: () => void
} {
  const toast = useToast()
  const say = useCallback(
    (word: string, done: Undone | null) => {
      if (done === null) return
      const left = done.left === 0 ? '' : ` ${done.left} changed in another window since, and left as it is.`
      toast({ text: `${word}: ${done.label}.${left}` })
    },
    [toast],
  )
  const undo = useCallback(() => say('Undone', session.undo()), [say, session])
  const redo = useCallback(() => say('Done again', session.redo()), [say, session])
  useUndoKeys(undo, redo)
  return { undo, redo }
}

/** Ctrl+Z and Ctrl+Y (or Ctrl+Shift+Z) undo and do again whatever was done to the record, wherever one is on its screen. */
export function useUndoKeys(undo: () => void, redo: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || undoesItself(event.target)) return
      const key = event.key.toLowerCase()
      if (key === 'z' && !event.shiftKey) undo()
      else if (key === 'y' || key === 'z') redo()
      else return
      event.preventDefault()
      event.stopPropagation()
    }
    // Before the browser's own undo of one field, which knows nothing of the rest.
    window.addEventListener('keydown', onKeyDown, true)
    return () => window.removeEventListener('keydown', onKeyDown, true)
  }, [undo, redo])
}

/** What is being written and is no part of the record before it is added or left undoes for itself: `own-undo` marks it. */
function undoesItself(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.own-undo, [role="dialog"]') !== null
}
