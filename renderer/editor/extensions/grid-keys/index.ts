import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_LEFT_COMMAND,
  KEY_ARROW_RIGHT_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  mergeRegister,
  type RangeSelection,
} from 'lexical'
import { $boxOf, $textHolderOf, type Box } from '../../model/places.ts'
import { $isGridCellNode } from '../../nodes/grid.ts'
import { $isItemNode } from '../../nodes/list.ts'
import { $atEdge } from '../compartments/edges.ts'
import { $gridOf } from '../rows/rows.ts'
import { caretOnEdgeLine } from './caret-line.ts'
import { $boxesAround, $cellBeside, $isOnWholeBox, $leave, $selectBox, $stepBox } from './cells.ts'

interface InBox {
  box: Box
  selection: RangeSelection
}

function $inBox(): InBox | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return null
  const box = $boxOf(selection.anchor.getNode())
  return box ? { box, selection } : null
}

/**
 * The keys of tables, plans and forms: arrows between cells, Enter edits, Tab the next cell and at the end a new row,
 * Esc to the text. In lists Tab changes an item's level. Elsewhere Tab is left alone, so that nobody is caught in the page.
 */
export function registerGridKeys(editor: LexicalEditor): () => void {
  const isShown = (box: Box) => editor.getElementByKey(box.getKey())?.offsetParent !== null
  const taken = (event: Event | null): true => {
    event?.preventDefault()
    return true
  }

  const onTab = (event: KeyboardEvent): boolean => {
    if (event.ctrlKey || event.altKey) return false
    const place = $inBox()
    if (place) {
      $stepBox(place.box, event.shiftKey ? -1 : 1, isShown)
      return taken(event)
    }
    const selection = $getSelection()
    const item = $isRangeSelection(selection) ? $textHolderOf(selection.anchor.getNode()) : null
    if (!$isItemNode(item)) return false
    item.setLevel(item.getLevel() + (event.shiftKey ? -1 : 1))
    return taken(event)
  }

  const onSide = (direction: -1 | 1) => (event: KeyboardEvent) => {
    const place = $inBox()
    if (!place || event.shiftKey || event.ctrlKey || event.altKey) return false
    const whole = $isOnWholeBox(place.selection, place.box)
    if (!whole && !$atEdge(place.selection, place.box, direction === -1)) return false
    const boxes = $boxesAround(place.box, isShown)
    const next = boxes[boxes.findIndex((one) => one.is(place.box)) + direction]
    if (!next) $leave(place.box, direction)
    else if (whole) $selectBox(next)
    else if (direction === 1) next.selectStart()
    else next.selectEnd()
    return taken(event)
  }

  const onUpOrDown = (direction: -1 | 1) => (event: KeyboardEvent) => {
    const place = $inBox()
    if (!place || event.shiftKey || event.ctrlKey || event.altKey) return false
    const whole = $isOnWholeBox(place.selection, place.box)
    const dom = editor.getElementByKey(place.box.getKey())
    if (!whole && !caretOnEdgeLine(dom, direction)) return false
    const boxes = $boxesAround(place.box, isShown)
    const next = $isGridCellNode(place.box)
      ? $cellBeside(place.box, direction)
      : boxes[boxes.findIndex((one) => one.is(place.box)) + direction]
    if (!next) $leave(place.box, direction)
    else if (whole) $selectBox(next)
    else next.selectEnd()
    return taken(event)
  }

  const onEnter = (event: KeyboardEvent | null): boolean => {
    const place = $inBox()
    if (!place || event?.shiftKey || event?.ctrlKey || event?.altKey) return false
    if (!place.selection.isCollapsed() && $isOnWholeBox(place.selection, place.box)) {
      place.box.selectEnd()
      return taken(event)
    }
    const kind = $gridOf(place.box)?.getKind()
    if (!kind || kind === 'table') return false
    const below = $isGridCellNode(place.box) ? $cellBeside(place.box, 1) : null
    $selectBox(below ?? place.box)
    return taken(event)
  }

  // Elsewhere Esc does nothing: the library would take the focus out of the text.
  const onEscape = (event: KeyboardEvent): boolean => {
    const place = $inBox()
    if (!place) return true
    $leave(place.box, 1)
    return taken(event)
  }

  return mergeRegister(
    editor.registerCommand(KEY_TAB_COMMAND, onTab, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_ARROW_LEFT_COMMAND, onSide(-1), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_ARROW_RIGHT_COMMAND, onSide(1), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_ARROW_UP_COMMAND, onUpOrDown(-1), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_ARROW_DOWN_COMMAND, onUpOrDown(1), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_ENTER_COMMAND, onEnter, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_ESCAPE_COMMAND, onEscape, COMMAND_PRIORITY_HIGH),
  )
}
