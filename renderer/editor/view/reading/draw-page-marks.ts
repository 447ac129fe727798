import type { LexicalEditor } from 'lexical'
import { $domRange } from '../../extensions/lint-marks/dom-ranges.ts'
import { $blockById } from '../../model/edit.ts'

/** Words of the text that something beside the page is about. */
export interface PageMark {
  id: string
  blockId: string
  start: number
  end: number
}

/** The names under which the words are tinted (see `reading.css`). */
export const PAGE_MARKS = { all: 'page-mark', current: 'page-mark-current' } as const

/** Tints the words of the marks, and those of the current one more. */
export function drawPageMarks(editor: LexicalEditor, marks: readonly PageMark[], current: string | null): void {
  const [all, one] = [new Highlight(), new Highlight()]
  editor.read(() => {
    for (const { id, blockId, start, end } of marks) {
      const block = $blockById(blockId)
      const range = block && $domRange(editor, block, start, end)
      if (range) (id === current ? one : all).add(range)
    }
  })
  CSS.highlights.set(PAGE_MARKS.all, all)
  CSS.highlights.set(PAGE_MARKS.current, one)
}

export function erasePageMarks(): void {
  CSS.highlights.delete(PAGE_MARKS.all)
  CSS.highlights.delete(PAGE_MARKS.current)
}
