import { type EditorState, HISTORY_MERGE_TAG, type LexicalEditor } from 'lexical'
import { registerStill } from '../extensions/still/index.ts'

/** A text that may not be changed: input is refused, and what gets in all the same is put back. */
export class StillText {
  private readonly editor: LexicalEditor
  private readonly still: EditorState
  /** The last state that was put back, so that its own update is not taken for a change. */
  private restored: EditorState | null = null

  constructor(editor: LexicalEditor) {
    this.editor = editor
    this.still = editor.getEditorState()
    registerStill(editor)
  }

  putBack(now: EditorState): void {
    if (now === this.restored) return
    this.restored = this.still.clone()
    this.editor.setEditorState(this.restored, { tag: HISTORY_MERGE_TAG })
  }
}
