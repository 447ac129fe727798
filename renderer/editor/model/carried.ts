import { $getState, $setState } from 'lexical'
import { type Block, isCarriedOver, type Section } from '../../../shared/document/index.ts'
import { restState } from '../nodes/state.ts'
import { $blockById } from './edit.ts'

/** Blocks are never changed in place, so what was found out about one holds as long as it does. */
const known = new WeakMap<Block, boolean>()

/** True for a block that stands as it came from an earlier document. Asked again of the same block it costs nothing. */
export function standsCarriedOver(block: Block): boolean {
  if (block.carriedOver === undefined) return false
  const found = known.get(block) ?? isCarriedOver(block)
  known.set(block, found)
  return found
}

/** How many blocks of a section stand as they came. */
export function carriedIn(section: Section): number {
  return section.blocks.filter(standsCarriedOver).length
}

/** Says of a block that it was read again and is still true: its words stay, where they came from goes. */
export function $stillTrue(blockId: string): void {
  const block = $blockById(blockId)
  if (!block) return
  const { carriedOver: _carriedOver, ...rest } = $getState(block, restState)
  $setState(block, restState, rest)
}
