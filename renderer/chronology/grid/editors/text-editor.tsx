import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { type EditorProps, leaves, useFocusAtEnd } from './editor.ts'

/** How long after a letter the words go to the chronology, and from there to the store. */
const DRAFT_AFTER_MS = 250

export interface TextEditorProps extends EditorProps {
  /** What has been typed so far. */
  onDraft: (text: string) => void
}

/** Words in a cell. Shift+Enter and Alt+Enter begin a new line. */
export function TextEditor({ label, text, onDone, onCancel, onDraft }: TextEditorProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  const [words, setWords] = useState(text)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const left = useRef(false)
  useFocusAtEnd(field)
  useEffect(() => () => clearTimeout(timer.current), [])
  const write = (next: string) => {
    setWords(next)
    timer.current ??= setTimeout(() => {
      timer.current = undefined
      if (field.current && !left.current) onDraft(field.current.value)
    }, DRAFT_AFTER_MS)
  }
  const leave = (act: () => void) => {
    if (left.current) return
    left.current = true
    clearTimeout(timer.current)
    act()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return
    const then = leaves(event)
    if (event.key === 'Escape') leave(onCancel)
    else if (then) leave(() => onDone(words, then))
    else if (event.key === 'Enter' && event.altKey) {
      event.currentTarget.setRangeText('\n', event.currentTarget.selectionStart, event.currentTarget.selectionEnd, 'end')
      write(event.currentTarget.value)
    } else return
    event.preventDefault()
  }
  return (
    <textarea
      autoComplete="off"
      ref={field}
      className="own-undo cell-editor"
      aria-label={label}
      rows={1}
      value={words}
      spellCheck
      onChange={(event) => write(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onBlur={() => leave(() => onDone(words, 'stay'))}
    />
  )
}
