import { $getSelection, $getState, $isRangeSelection } from 'lexical'
import { $blockTypeAtCaret } from '../extensions/blocks/block-type.ts'
import { $claimAtCaret } from '../extensions/claims/marking.ts'
import { $confidentialAtCaret } from '../extensions/confidential/marking.ts'
import { $gridOf } from '../extensions/rows/rows.ts'
import { $boxOf } from '../model/places.ts'
import { $blockOf, $offsetOf } from '../model/segments.ts'
import { $isGridCellNode } from '../nodes/grid.ts'
import { MARK_FORMATS } from '../nodes/inline.ts'
import { $isSectionNode } from '../nodes/section.ts'
import { idState } from '../nodes/state.ts'
import { type CaretState, NO_CARET } from './snapshot.ts'

/** Reads what stands at the caret. */
export function $readCaret(): CaretState {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return NO_CARET
  const node = selection.focus.getNode()
  const place = $offsetOf(selection.focus)
  const section = $blockOf(node)?.getParent()
  const box = $boxOf(node)
  return {
    place: place && { blockId: place.blockId, offset: place.offset },
    sectionId: $isSectionNode(section) ? $getState(section, idState) : null,
    blockType: $blockTypeAtCaret(),
    marks: MARK_FORMATS.filter(([, format]) => selection.hasFormat(format)).map(([mark]) => mark),
    claim: $claimAtCaret(),
    confidential: $confidentialAtCaret(),
    gridKind: $gridOf(node)?.getKind() ?? null,
    field: $isGridCellNode(box) ? box.getField() : null,
  }
}
