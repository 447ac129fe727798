import { createHeadlessEditor } from '@lexical/headless'
import type { LexicalEditor } from 'lexical'
import { registerIds } from '../../../renderer/editor/model/ids.ts'
import { $loadDocument } from '../../../renderer/editor/model/load.ts'
import { DocumentReader } from '../../../renderer/editor/model/reader.ts'
import { NODES } from '../../../renderer/editor/nodes/index.ts'
import type { CasewrightDocument } from '../../../shared/document/index.ts'

/** An editor without a screen, with the document in it. */
export function openEditor(document: CasewrightDocument): {
  editor: LexicalEditor
  reader: DocumentReader
  read: () => CasewrightDocument
  change: (update: () => void) => CasewrightDocument
} {
  const editor = createHeadlessEditor({
    nodes: NODES,
    onError: (error) => {
      throw error
    },
  })
  registerIds(editor)
  editor.update(() => $loadDocument(document), { discrete: true })
  const reader = new DocumentReader(document)
  editor.read(() => reader.$remember())
  const read = () => editor.read(() => reader.$read())
  return {
    editor,
    reader,
    read,
    change(update) {
      editor.update(update, { discrete: true })
      return read()
    },
  }
}
