import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  CUT_COMMAND,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalCommand,
  type LexicalEditor,
  mergeRegister,
  REMOVE_TEXT_COMMAND,
} from 'lexical'
import { $boxOf } from '../../model/places.ts'
import { $deleteAtEdge } from './edges.ts'
import { registerShape } from './keep-shape.ts'
import { $reachesAcross, $removeAcross } from './remove-across.ts'

function $emptyWhatReachesAcross(): boolean {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !$reachesAcross(selection)) return false
  $removeAcross(selection)
  return true
}

function $onDelete(backward: boolean): boolean {
  const selection = $getSelection()
  return $emptyWhatReachesAcross() || ($isRangeSelection(selection) && $deleteAtEdge(selection, backward))
}

/** Enter in a cell or an answer is a new line there; it never splits the frame. */
function $onParagraph(editor: LexicalEditor): boolean {
  $emptyWhatReachesAcross()
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !$boxOf(selection.anchor.getNode())) return false
  editor.dispatchCommand(INSERT_LINE_BREAK_COMMAND, false)
  return true
}

/** Keeps section headings, tables, plans and forms standing whatever is selected and whichever key deletes. */
export function registerCompartments(editor: LexicalEditor): () => void {
  const clearFirst = <T>(command: LexicalCommand<T>) =>
    editor.registerCommand(
      command,
      () => {
        $emptyWhatReachesAcross()
        return false
      },
      COMMAND_PRIORITY_CRITICAL,
    )
  const deletes = (command: LexicalCommand<boolean>) => editor.registerCommand(command, $onDelete, COMMAND_PRIORITY_CRITICAL)
  return mergeRegister(
    deletes(DELETE_CHARACTER_COMMAND),
    deletes(DELETE_WORD_COMMAND),
    deletes(DELETE_LINE_COMMAND),
    editor.registerCommand(REMOVE_TEXT_COMMAND, $emptyWhatReachesAcross, COMMAND_PRIORITY_CRITICAL),
    clearFirst(CONTROLLED_TEXT_INSERTION_COMMAND),
    clearFirst(INSERT_LINE_BREAK_COMMAND),
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, () => $onParagraph(editor), COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(
      CUT_COMMAND,
      (event) => {
        const selection = $getSelection()
        if (!$isRangeSelection(selection) || !$reachesAcross(selection)) return false
        const data = event && 'clipboardData' in event ? event.clipboardData : null
        data?.setData('text/plain', selection.getTextContent())
        event?.preventDefault()
        $removeAcross(selection)
        return true
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    registerShape(editor),
  )
}
