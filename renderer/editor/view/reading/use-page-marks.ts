import type { LexicalEditor } from 'lexical'
import { useEffect, useRef } from 'react'
import { type PageMark, PageMarks } from './page-marks.ts'

/** Marks words on the page while they are to be seen; `onPress` hears the id of the one whose number is pressed. */
export function usePageMarks(
  editor: LexicalEditor,
  marks: readonly PageMark[],
  current: string | null,
  onPress: (id: string) => void,
): void {
  const press = useRef(onPress)
  useEffect(() => {
    press.current = onPress
  })
  useEffect(() => {
    if (marks.length === 0) return
    const drawn = new PageMarks(editor, marks, current, (id) => press.current(id))
    return () => drawn.dispose()
  }, [editor, marks, current])
}
