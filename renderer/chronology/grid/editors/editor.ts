import { type RefObject, useLayoutEffect } from 'react'

/** Where the writer goes after a cell. */
export type Then = 'stay' | 'down' | 'up' | 'next' | 'back'

export interface EditorProps {
  label: string
  /** What stands in the editor at first. */
  text: string
  onDone: (text: string, then: Then) => void
  onCancel: () => void
}

/** Where a key leads out of an editor; null where it stays in it. */
export function leaves(event: {
  key: string
  shiftKey: boolean
  altKey: boolean
  ctrlKey: boolean
  metaKey: boolean
}): Then | null {
  if (event.altKey || event.ctrlKey || event.metaKey) return null
  if (event.key === 'Tab') return event.shiftKey ? 'back' : 'next'
  return event.key === 'Enter' && !event.shiftKey ? 'down' : null
}

/** Takes the focus as soon as the editor is there, the caret at the end of the words. */
export function useFocusAtEnd(field: RefObject<HTMLInputElement | HTMLTextAreaElement | null>): void {
  useLayoutEffect(() => {
    const here = field.current
    here?.focus({ preventScroll: true })
    here?.setSelectionRange(here.value.length, here.value.length)
  }, [field])
}
