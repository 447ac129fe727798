import { $getSelection, $isNodeSelection, type EditorState, type LexicalEditor, type NodeKey } from 'lexical'

/** Shows which page break or picture is selected as a whole: such a block has no caret that would be seen. */
export function registerSelected(editor: LexicalEditor): () => void {
  let marked = new Set<NodeKey>()
  return editor.registerUpdateListener(({ editorState }) => {
    const selected = selectedIn(editorState)
    if (selected.size + marked.size === 0) return
    for (const key of marked) if (!selected.has(key)) editor.getElementByKey(key)?.classList.remove('selected')
    for (const key of selected) editor.getElementByKey(key)?.classList.add('selected')
    marked = selected
  })
}

const selectedIn = (state: EditorState): Set<NodeKey> =>
  state.read(() => {
    const selection = $getSelection()
    return new Set($isNodeSelection(selection) ? selection.getNodes().map((node) => node.getKey()) : [])
  })
