import { type RefObject, useCallback, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { OpenEditor } from '../document-screen.tsx'

/**
 * Opens and closes the palette. A browser that gives the focus back to a text puts the caret at its very start; so where
 * it was opened while writing, the editor takes the focus back itself, caret where it was.
 */
export function usePalette(editor: RefObject<OpenEditor | null>): { isOpen: boolean; open: () => void; close: () => void } {
  const [isOpen, setOpen] = useState(false)
  const whileWriting = useRef(false)
  const open = useCallback(() => {
    whileWriting.current = Boolean(document.activeElement?.closest('[contenteditable="true"]'))
    setOpen(true)
  }, [])
  const close = useCallback(() => {
    flushSync(() => setOpen(false))
    if (whileWriting.current) editor.current?.focus()
  }, [editor])
  return { isOpen, open, close }
}
