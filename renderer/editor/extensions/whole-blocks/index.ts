import {
  $createNodeSelection,
  $createParagraphNode,
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isDecoratorNode,
  $isElementNode,
  $isNodeSelection,
  $isParagraphNode,
  $setSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_LOW,
  KEY_ENTER_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
} from 'lexical'

/** The block that is selected as a whole: a page break or a picture of the family. */
export function $wholeBlock(): LexicalNode | null {
  const selection = $getSelection()
  const [only, second] = $isNodeSelection(selection) ? selection.getNodes() : []
  return only && !second && $isDecoratorNode(only) && !only.isInline() ? only : null
}

/** Puts the caret into an empty paragraph behind the block that is selected as a whole; false where none is. */
export function $startBehindWholeBlock(): boolean {
  const block = $wholeBlock()
  if (!block) return false
  const next = block.getNextSibling()
  if ($isParagraphNode(next) && next.isEmpty()) next.selectStart()
  else {
    const paragraph = $createParagraphNode()
    block.insertAfter(paragraph)
    paragraph.selectStart()
  }
  return true
}

function $select(node: LexicalNode): void {
  const selection = $createNodeSelection()
  selection.add(node.getKey())
  $setSelection(selection)
}

/** A page break or a picture is selected by a press on it, and Enter goes on writing behind it. */
export function registerWholeBlocks(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerCommand(
      CLICK_COMMAND,
      ({ target }) => {
        if (!(target instanceof Element) || target.closest('button')) return false
        const node = $getNearestNodeFromDOMNode(target)
        if (!$isDecoratorNode(node) || node.isInline() || $isElementNode(node)) return false
        $select(node)
        return true
      },
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => {
        // A button in a block is pressed by it, wherever the caret was before.
        if (event?.target instanceof Element && event.target.closest('button')) return true
        if (!$startBehindWholeBlock()) return false
        event?.preventDefault()
        return true
      },
      COMMAND_PRIORITY_LOW,
    ),
  )
}
