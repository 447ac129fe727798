import {
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  type LexicalEditor,
  mergeRegister,
  PASTE_COMMAND,
  type RangeSelection,
} from 'lexical'
import { type Block, inlineText, newId } from '../../../../shared/document/index.ts'
import { $boxOf, $textHolderOf } from '../../model/places.ts'
import { $blockFromModel } from '../../nodes/index.ts'
import { $inlinesFromModel, $textToNodes } from '../../nodes/inline.ts'
import { $reachesAcross, $removeAcross } from '../compartments/remove-across.ts'
import { $startBehindWholeBlock } from '../whole-blocks/index.ts'
import { blocksFromHtml } from './from-html.ts'
import { pastedPage } from './pasted-page.ts'

/** Blocks from plain text: a paragraph a line, as it comes from a text file or an e-mail. */
export function blocksFromText(text: string): Block[] {
  return text
    .replaceAll('\r\n', '\n')
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => ({ type: 'paragraph', id: newId(), content: [{ type: 'text', text: line }] }))
}

/** Puts blocks at the caret. A single paragraph joins the text; in a cell or an answer only the words are kept. */
export function $insertBlocks(blocks: readonly Block[], plain: string): void {
  const before = $getSelection()
  if ($isRangeSelection(before) && $reachesAcross(before)) $removeAcross(before)
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return
  const [only] = blocks
  if ($boxOf(selection.anchor.getNode())) $insertInBox(selection, blocks, plain)
  else if (blocks.length === 1 && only?.type === 'paragraph') selection.insertNodes($inlinesFromModel(only.content))
  else {
    // A heading or a list starts a line of its own; only a paragraph runs on from the words before it.
    if (only && only.type !== 'paragraph' && !$textHolderOf(selection.anchor.getNode())?.isEmpty()) selection.insertParagraph()
    selection.insertNodes(blocks.map($blockFromModel))
  }
}

function $insertInBox(selection: RangeSelection, blocks: readonly Block[], plain: string): void {
  const [only] = blocks
  const grid = $boxOf(selection.anchor.getNode())?.getParent()?.getParent()
  const rich = blocks.length === 1 && only?.type === 'paragraph' && !($isElementNode(grid) && grid.getType() === 'grid')
  const lines = blocks.map((block) => ('content' in block ? inlineText(block.content as never) : null))
  const words = lines.every((line) => line !== null) && lines.length > 0 ? lines.join('\n') : plain.trim()
  selection.insertNodes(rich ? $inlinesFromModel(only.content) : $textToNodes(words))
}

/** True when it put the data in itself; what was copied inside the document and fits is left to the library. */
function $insertData(data: DataTransfer): boolean {
  $startBehindWholeBlock()
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return false
  const plain = data.getData('text/plain')
  const html = data.getData('text/html')
  const own = data.types.includes('application/x-lexical-editor')
  if (own && !$boxOf(selection.anchor.getNode()) && !$reachesAcross(selection)) return false
  const parsed = html && !own ? blocksFromHtml(pastedPage(html)) : []
  $insertBlocks(parsed.length > 0 ? parsed : blocksFromText(plain), plain)
  return true
}

/**
 * Paste and drop keep structure and leave looks behind. What was copied inside the document keeps its fields and claims.
 */
export function registerPaste(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerCommand(
      PASTE_COMMAND,
      (event) => {
        const data = 'clipboardData' in event ? event.clipboardData : null
        if (!data || !$insertData(data)) return false
        event.preventDefault()
        return true
      },
      COMMAND_PRIORITY_HIGH,
    ),
    // A drop comes as an insertion with its data; typing comes as one without.
    editor.registerCommand(
      CONTROLLED_TEXT_INSERTION_COMMAND,
      (event) => typeof event !== 'string' && event.dataTransfer !== null && $insertData(event.dataTransfer),
      COMMAND_PRIORITY_HIGH,
    ),
  )
}
