import type { LexicalEditor } from 'lexical'
import { $blockById } from '../../model/edit.ts'
import { $domRange } from '../lint-marks/dom-ranges.ts'
import type { Match } from './matches.ts'

const FOUND = 'find-match'
const CURRENT = 'find-current'
/** Beyond this many only those around the current one are tinted. */
const MOST_DRAWN = 200

/** Tints what was found. */
export function drawMatches(editor: LexicalEditor, matches: readonly Match[], current: number): void {
  const found = new Highlight()
  const here = new Highlight()
  here.priority = 5
  const from = Math.max(0, Math.min(current - MOST_DRAWN / 2, matches.length - MOST_DRAWN))
  editor.read(() => {
    for (const [index, match] of matches.entries()) {
      if (index < from || index > from + MOST_DRAWN) continue
      const block = $blockById(match.blockId)
      const range = block && $domRange(editor, block, match.start, match.end)
      if (range) (index === current ? here : found).add(range)
    }
  })
  CSS.highlights.set(FOUND, found)
  CSS.highlights.set(CURRENT, here)
}

export function clearMatches(): void {
  CSS.highlights.delete(FOUND)
  CSS.highlights.delete(CURRENT)
}
