import { createEmptyHistoryState, type HistoryState, registerHistory } from '@lexical/history'
import { registerRichText } from '@lexical/rich-text'
import { createEditor, HISTORY_MERGE_TAG, type LexicalEditor, mergeRegister } from 'lexical'
import type { CasewrightDocument } from '../../shared/document/index.ts'
import { registerCompartments } from './extensions/compartments/index.ts'
import { registerGridKeys } from './extensions/grid-keys/index.ts'
import { registerPaste } from './extensions/paste/index.ts'
import { registerWholeBlocks } from './extensions/whole-blocks/index.ts'
import { registerIds } from './model/ids.ts'
import { $loadDocument } from './model/load.ts'
import { DocumentReader } from './model/reader.ts'
import { NODES } from './nodes/index.ts'

/** Typing within this time of the last keystroke is one step of undo. */
const UNDO_STEP_MS = 1000

export interface OpenEditor {
  editor: LexicalEditor
  reader: DocumentReader
  history: HistoryState
  dispose(): void
}

/** An editor with the document in it and everything that does not draw. */
export function openEditor(document: CasewrightDocument): OpenEditor {
  const editor = createEditor({
    namespace: 'casewright',
    nodes: NODES,
    theme: {
      text: {
        bold: 'bold',
        italic: 'italic',
        underline: 'underline',
        strikethrough: 'strike',
        underlineStrikethrough: 'underline strike',
      },
    },
    onError: (error) => console.error(error),
  })
  const reader = new DocumentReader(document)
  const history = createEmptyHistoryState()
  const stop = mergeRegister(
    registerIds(editor),
    registerRichText(editor),
    registerCompartments(editor),
    registerGridKeys(editor),
    registerPaste(editor),
    registerWholeBlocks(editor),
  )
  editor.update(() => $loadDocument(document), { discrete: true, tag: HISTORY_MERGE_TAG })
  editor.read(() => reader.$remember())
  const stopHistory = registerHistory(editor, history, UNDO_STEP_MS)
  return {
    editor,
    reader,
    history,
    dispose() {
      stop()
      stopHistory()
      editor.setRootElement(null)
    },
  }
}
