import { $getSelection, $isRangeSelection, FORMAT_TEXT_COMMAND, HISTORY_PUSH_TAG, REDO_COMMAND, UNDO_COMMAND } from 'lexical'
import { useMemo } from 'react'
import type { Claim, ClaimKind, Confidential, Mark } from '../../../shared/document/index.ts'
import { $blockTypeAtCaret, $markOwnWords, $setBlockType, type BlockType } from '../extensions/blocks/block-type.ts'
import {
  $insertMergeField,
  $insertPageBreak,
  $insertRecord,
  $insertSignatures,
  $insertTable,
} from '../extensions/blocks/insert.ts'
import { $markClaim } from '../extensions/claims/marking.ts'
import { $confidentialAtCaret, $markConfidential } from '../extensions/confidential/marking.ts'
import { $selectBox } from '../extensions/grid-keys/cells.ts'
import { $addColumn, $deleteColumn, $headingOf, $tableCellAtCaret } from '../extensions/rows/columns.ts'
import { $ownerAtCaret } from '../extensions/rows/owner.ts'
import { $addRow, $deleteRow, $gridOf, $moveRow, $rowOf } from '../extensions/rows/rows.ts'
import type { GridRowNode } from '../nodes/grid.ts'
import { MARK_FORMATS } from '../nodes/inline.ts'
import type { EditorSession } from '../session/editor-session.ts'
import type { Question } from './asking.tsx'
import { focusTextAfterMenu } from './go-to.ts'

/** Everything that the toolbar and the keys do to the words at the caret. */
export interface Writing {
  undo(): void
  redo(): void
  mark(mark: Mark): void
  blockType(type: BlockType): void
  list(): void
  claim(kind: ClaimKind): void
  ownWords(): void
  /** Marks what is selected as left out for the family, or opens the mark that is there. */
  leaveOut(): void
  table(): void
  action(): void
  chronology(): void
  signatures(): void
  pageBreak(): void
  field(name: string, value: string): void
  addRow(): void
  moveRow(direction: 1 | -1): void
  deleteRow(): void
  chooseOwner(): void
  addColumn(side: 'left' | 'right'): void
  nameColumn(): void
  deleteColumn(): void
}

function $rowAtCaret(): GridRowNode | null {
  const selection = $getSelection()
  return $isRangeSelection(selection) ? $rowOf(selection.anchor.getNode()) : null
}

export function useWriting(session: EditorSession, author: string, ask: (question: Question) => void): Writing {
  return useMemo(() => {
    const { editor } = session
    const change = (update: () => void) => editor.update(update, { discrete: true, tag: HISTORY_PUSH_TAG })
    const fromMenu = (update: () => void) => {
      change(update)
      focusTextAfterMenu(editor)
    }
    return {
      undo: () => void editor.dispatchCommand(UNDO_COMMAND, undefined),
      redo: () => void editor.dispatchCommand(REDO_COMMAND, undefined),
      mark: (mark) => {
        const format = MARK_FORMATS.find(([one]) => one === mark)?.[1]
        if (format) editor.dispatchCommand(FORMAT_TEXT_COMMAND, format)
      },
      blockType: (type) => fromMenu(() => $setBlockType(type)),
      list: () => change(() => $setBlockType($blockTypeAtCaret() === 'bullets' ? 'paragraph' : 'bullets')),
      claim: (kind) => {
        let made: Claim | null = null
        change(() => {
          made = $markClaim(kind, kind === 'opinion' ? { by: author } : {})
        })
        if (made) ask({ about: 'claim', claim: made })
      },
      leaveOut: () => {
        let mark: Confidential | null = editor.read($confidentialAtCaret)
        if (!mark)
          change(() => {
            mark = $markConfidential()
          })
        if (mark) ask({ about: 'leave-out', confidential: mark })
      },
      ownWords: () => {
        let key: string | null = null
        change(() => {
          key = $markOwnWords(null)?.getKey() ?? null
        })
        if (key !== null) ask({ about: 'speaker', key })
      },
      table: () => fromMenu(() => $insertTable()),
      action: () => change(() => $insertRecord('actionPlan')),
      chronology: () => fromMenu(() => $insertRecord('chronology')),
      signatures: () => fromMenu($insertSignatures),
      pageBreak: () => fromMenu($insertPageBreak),
      field: (name, value) => fromMenu(() => $insertMergeField(name, value)),
      addRow: () =>
        change(() => {
          const row = $rowAtCaret()
          const grid = row && $gridOf(row)
          if (grid) $addRow(grid, row).getCells()[0]?.selectStart()
        }),
      moveRow: (direction) =>
        change(() => {
          const row = $rowAtCaret()
          if (row) $moveRow(row, direction)
        }),
      deleteRow: () =>
        change(() => {
          const row = $rowAtCaret()
          if (row) $deleteRow(row)
        }),
      chooseOwner: () => {
        const owner = editor.read($ownerAtCaret)
        if (owner !== null) ask({ about: 'owner', owner })
      },
      addColumn: (side) =>
        fromMenu(() => {
          const cell = $tableCellAtCaret()
          if (cell) $addColumn(cell, side)
        }),
      nameColumn: () =>
        fromMenu(() => {
          const heading = $headingOf($tableCellAtCaret())
          if (heading) $selectBox(heading)
        }),
      deleteColumn: () =>
        fromMenu(() => {
          const cell = $tableCellAtCaret()
          if (cell) $deleteColumn(cell)
        }),
    }
  }, [session, author, ask])
}
