import {
  $getState,
  $isElementNode,
  $setState,
  COMMAND_PRIORITY_CRITICAL,
  type LexicalEditor,
  type LexicalNode,
  SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
} from 'lexical'
import { $isMergeFieldNode } from '../../nodes/merge-field.ts'
import { restState } from '../../nodes/state.ts'

/** What each merge field says where the caret is. */
export type ValuesHere = () => Readonly<Record<string, string>>

/**
 * What is pasted follows this document's case at once: a field says what this case says, and what was kept as it was when another document
 * was signed is kept so there alone.
 */
export function registerLiveFields(editor: LexicalEditor, valuesHere: ValuesHere): () => void {
  return editor.registerCommand(
    SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
    ({ nodes }) => {
      const values = valuesHere()
      for (const node of nodes) $follow(node, values)
      return false
    },
    COMMAND_PRIORITY_CRITICAL,
  )
}

function $follow(node: LexicalNode, values: Readonly<Record<string, string>>): void {
  const { frozen, ...free } = $getState(node, restState)
  if (frozen !== undefined) $setState(node, restState, free)
  if ($isMergeFieldNode(node)) {
    const value = Object.hasOwn(values, node.getName()) ? values[node.getName()] : undefined
    if (value !== undefined && value !== node.getValue()) node.setValue(value)
  }
  if ($isElementNode(node)) for (const child of node.getChildren()) $follow(child, values)
}
