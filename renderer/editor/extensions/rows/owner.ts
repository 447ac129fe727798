import { $getSelection, $getState, $isRangeSelection, $setState } from 'lexical'
import { $plainText, $textToNodes } from '../../nodes/inline.ts'
import { restState } from '../../nodes/state.ts'
import { $rowOf } from './rows.ts'

/** The owner of the action at the caret, as typed; null outside an action plan. */
export function $ownerAtCaret(): string | null {
  const selection = $getSelection()
  const cell = $isRangeSelection(selection) ? $rowOf(selection.anchor.getNode())?.getCell('owner') : null
  return cell ? $plainText(cell) : null
}

/** Writes the owner of the action at the caret. The person's id is kept as long as the wording stays. */
export function $chooseOwner(owner: string, personId: string | null): void {
  const selection = $getSelection()
  const row = $isRangeSelection(selection) ? $rowOf(selection.anchor.getNode()) : null
  const cell = row?.getCell('owner')
  if (!row || !cell) return
  cell.clear().append(...$textToNodes(owner))
  const { ownerId: _, ownerText: __, ...rest } = $getState(row, restState)
  $setState(row, restState, personId === null ? rest : { ...rest, ownerId: personId, ownerText: owner })
  cell.selectEnd()
}
