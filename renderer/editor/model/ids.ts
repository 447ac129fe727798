import { HeadingNode } from '@lexical/rich-text'
import {
  $getNodeByKey,
  $getState,
  $setState,
  HISTORY_MERGE_TAG,
  type Klass,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  type NodeKey,
  ParagraphNode,
} from 'lexical'
import { newId } from '../../../shared/document/index.ts'
import { FieldGroupNode, FormFieldNode } from '../nodes/field-group.ts'
import { GenogramNode } from '../nodes/genogram.ts'
import { GridNode, GridRowNode } from '../nodes/grid.ts'
import { ItemListNode, ItemNode } from '../nodes/list.ts'
import { PageBreakNode } from '../nodes/page-break.ts'
import { QuotationNode } from '../nodes/quotation.ts'
import { SectionNode } from '../nodes/section.ts'
import { SourceNoteNode } from '../nodes/source-note.ts'
import { idState } from '../nodes/state.ts'

const IDENTIFIED: readonly Klass<LexicalNode>[] = [
  SectionNode,
  ParagraphNode,
  HeadingNode,
  ItemListNode,
  ItemNode,
  QuotationNode,
  GridNode,
  GridRowNode,
  FieldGroupNode,
  FormFieldNode,
  PageBreakNode,
  GenogramNode,
  SourceNoteNode,
]

/** Gives an id to everything that the editor makes by itself: a new paragraph, item or row. */
export function registerIds(editor: LexicalEditor): () => void {
  return mergeRegister(
    ...IDENTIFIED.map((klass) =>
      editor.registerNodeTransform(klass, (node) => {
        if ($getState(node, idState) === '') $setState(node, idState, newId())
      }),
    ),
  )
}

/** New ids for blocks that were copied together with their id. */
export function renewIds(editor: LexicalEditor, keys: readonly NodeKey[]): void {
  editor.update(
    () => {
      for (const key of keys) {
        const node = $getNodeByKey(key)
        if (node) $setState(node, idState, newId())
      }
    },
    { tag: HISTORY_MERGE_TAG },
  )
}
