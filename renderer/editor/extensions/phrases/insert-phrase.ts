import { $getSelection, $isRangeSelection } from 'lexical'
import { type Block, type Inline, newId } from '../../../../shared/document/index.ts'
import { partsOf } from '../../../../shared/standards/index.ts'
import { fieldLabel } from '../../merge-fields/catalogue.ts'
import { $selectSpan } from '../../model/edit.ts'
import { $boxOf } from '../../model/places.ts'
import { $offsetOf } from '../../model/segments.ts'
import { $isGridCellNode } from '../../nodes/grid.ts'
import { $insertBlocks } from '../paste/index.ts'

const GAP = /\[[^\]]+\]/

/**
 * Puts a phrase at the caret, its merge fields with what `valueFor` gives for them (empty: not known), and selects the first gap
 * that the writer has to fill. Each line is a paragraph. A cell of a plan holds words only, so there the fields become words.
 */
export function $insertPhrase(text: string, valueFor: (field: string) => string): void {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return
  const box = $boxOf(selection.anchor.getNode())
  const wordsOnly = $isGridCellNode(box)
  const lines = text.split(/\n+/).filter((line) => line.trim() !== '')
  const inlines = lines.map((line) => inlinesOf(line, valueFor, wordsOnly))
  const words = inlines.map((line) => line.map((inline) => ('text' in inline ? inline.text : '')).join(''))
  const blocks = inlines.map((content): Block => ({ type: 'paragraph', id: newId(), content }))
  const place = $offsetOf(selection.isBackward() ? selection.focus : selection.anchor)
  $insertBlocks(blocks, words.join('\n'))
  const gap = GAP.exec(box ? words.join('\n') : (words[0] ?? ''))
  if (place && gap) $selectSpan(place.blockId, place.offset + gap.index, place.offset + gap.index + gap[0].length)
}

function inlinesOf(line: string, valueFor: (field: string) => string, wordsOnly: boolean): Inline[] {
  return partsOf(line).map((part): Inline => {
    if ('text' in part) return { type: 'text', text: part.text }
    const value = valueFor(part.field)
    if (!wordsOnly) return { type: 'field', name: part.field, text: value }
    return { type: 'text', text: value || `[add ${fieldLabel(part.field)}]` }
  })
}
