import {
  BEFORE_INPUT_COMMAND,
  COMMAND_PRIORITY_CRITICAL,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  CUT_COMMAND,
  DRAGSTART_COMMAND,
  DROP_COMMAND,
  FORMAT_TEXT_COMMAND,
  KEY_DOWN_COMMAND,
  type LexicalCommand,
  type LexicalEditor,
  mergeRegister,
  PASTE_COMMAND,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical'

const WRITING: readonly LexicalCommand<never>[] = [
  BEFORE_INPUT_COMMAND,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  CUT_COMMAND,
  DRAGSTART_COMMAND,
  DROP_COMMAND,
  FORMAT_TEXT_COMMAND,
  // Every key that writes is told to the others from here; moving and selecting is the browser's own.
  KEY_DOWN_COMMAND,
  PASTE_COMMAND,
  REDO_COMMAND,
  UNDO_COMMAND,
] as unknown as readonly LexicalCommand<never>[]

const DOM_EVENTS = ['beforeinput', 'cut', 'paste', 'drop', 'dragstart'] as const

/**
 * Keeps a text as it is that may be read, walked through with the caret, selected and copied, but not changed. What still gets in, as
 * an input method can, is taken out by the session.
 */
export function registerStill(editor: LexicalEditor): () => void {
  const refuse = (event: Event) => event.preventDefault()
  return mergeRegister(
    ...WRITING.map((command) => editor.registerCommand(command, () => true, COMMAND_PRIORITY_CRITICAL)),
    editor.registerRootListener((root, before) => {
      for (const name of DOM_EVENTS) {
        before?.removeEventListener(name, refuse, true)
        root?.addEventListener(name, refuse, true)
      }
    }),
  )
}
