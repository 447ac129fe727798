import { useMemo } from 'react'
import type { ClaimKind, Mark } from '../../../../shared/document/index.ts'
import type { BlockType } from '../../extensions/blocks/block-type.ts'
import type { CaretState } from '../../session/snapshot.ts'

/** What the toolbar shows of the caret. It changes far less often than the caret moves. */
export interface ToolbarState {
  inText: boolean
  inGrid: boolean
  blockType: BlockType | null
  marks: readonly Mark[]
  claimKind: ClaimKind | null
}

export function useToolbarState(caret: CaretState): ToolbarState {
  const inText = caret.place !== null
  const inGrid = caret.gridKind !== null
  const claimKind = caret.claim?.kind ?? null
  const { blockType } = caret
  const marks = caret.marks.join(' ')
  return useMemo(
    () => ({ inText, inGrid, blockType, claimKind, marks: marks.split(' ').filter(Boolean) as Mark[] }),
    [inText, inGrid, blockType, claimKind, marks],
  )
}
