import {
  $addUpdateTag,
  COMMAND_PRIORITY_CRITICAL,
  HISTORY_PUSH_TAG,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_SPACE_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalCommand,
  mergeRegister,
} from 'lexical'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Phrase } from '../../../../shared/standards/index.ts'
import { $insertPhrase } from '../../extensions/phrases/insert-phrase.ts'
import { $takeShortcut, $typedShortcut, type TypedShortcut } from '../../extensions/phrases/typed.ts'
import type { EditorSession } from '../../session/editor-session.ts'
import { type Anchor, anchorAtSelection } from '../popovers/anchor.ts'
import { matching } from './matching.ts'

/** The list of phrases beside a shortcut that is being typed. */
export interface OpenPhrases {
  typed: TypedShortcut
  found: readonly Phrase[]
  at: number
  /** True once somebody has moved in the list. */
  moved: boolean
  anchor: Anchor
}

export interface PhraseTyping {
  open: OpenPhrases | null
  choose: (phrase: Phrase) => void
  /** Puts a phrase at the caret, whatever was typed. */
  insert: (phrase: Phrase) => void
}

/** What a merge field holds where the caret stands. */
export type ValueAtCaret = (field: string) => string

/**
 * Watches for a shortcut being typed. Space or Tab behind a whole shortcut puts its phrase in, as one step of undo; the arrows choose
 * from the list, Tab or Enter takes what is chosen, Esc closes the list until another shortcut is begun.
 */
export function usePhrases(session: EditorSession, phrases: readonly Phrase[], valueFor: ValueAtCaret): PhraseTyping {
  const { editor } = session
  const [open, setOpen] = useState<OpenPhrases | null>(null)
  const now = useRef<OpenPhrases | null>(null)
  const closedAt = useRef<string | null>(null)
  const values = useRef(valueFor)
  values.current = valueFor
  const show = useCallback((next: OpenPhrases | null) => {
    if (next === null && now.current === null) return
    now.current = next
    setOpen(next)
  }, [])

  useEffect(() => {
    if (phrases.length === 0) return
    const $put = (phrase: Phrase, typed: TypedShortcut) => {
      $addUpdateTag(HISTORY_PUSH_TAG)
      $takeShortcut(typed)
      $insertPhrase(phrase.text, (field) => values.current(field))
      show(null)
    }
    const watch = () => {
      const typed = editor.read($typedShortcut)
      if (typed === null) {
        closedAt.current = null
        return show(null)
      }
      const place = `${typed.key} ${typed.start}`
      const found = matching(phrases, typed.shortcut)
      if (found.length === 0 || closedAt.current === place) return show(null)
      const before = now.current
      const same = before && before.typed.key === typed.key && before.typed.start === typed.start ? before : null
      if (same?.typed.end === typed.end) return
      show({ typed, found, at: 0, moved: false, anchor: same?.anchor ?? anchorAtSelection(editor.getRootElement()) })
    }
    /** A key that does something only while the list is there. */
    const key = <E extends KeyboardEvent | null>(command: LexicalCommand<E>, act: (open: OpenPhrases) => boolean) =>
      editor.registerCommand(
        command,
        (event) => {
          if (!now.current || event?.isComposing || event?.ctrlKey || event?.altKey || event?.metaKey || event?.shiftKey)
            return false
          if (!act(now.current)) return false
          event?.preventDefault()
          return true
        },
        COMMAND_PRIORITY_CRITICAL,
      )
    const move = (by: 1 | -1) => (open: OpenPhrases) => {
      const count = open.found.length
      show({ ...open, at: (open.at + by + count) % count, moved: true })
      return true
    }
    const $take = (open: OpenPhrases) => {
      const phrase = open.found[open.at]
      // A sign alone chooses nothing yet: it may be meant as it stands.
      if (!phrase || (open.typed.shortcut === '' && !open.moved)) return false
      $put(phrase, open.typed)
      return true
    }
    const $takeWhole = (open: OpenPhrases) => {
      const phrase = phrases.find(({ shortcut }) => shortcut === open.typed.shortcut)
      if (!phrase) return false
      $put(phrase, open.typed)
      return true
    }
    return mergeRegister(
      editor.registerUpdateListener(watch),
      key(KEY_ARROW_DOWN_COMMAND, move(1)),
      key(KEY_ARROW_UP_COMMAND, move(-1)),
      key(KEY_ENTER_COMMAND, $take),
      key(KEY_TAB_COMMAND, $take),
      key(KEY_SPACE_COMMAND, $takeWhole),
      key(KEY_ESCAPE_COMMAND, (open) => {
        closedAt.current = `${open.typed.key} ${open.typed.start}`
        show(null)
        return true
      }),
      () => show(null),
    )
  }, [editor, phrases, show])

  useEffect(() => {
    const leave = () => show(null)
    return editor.registerRootListener((root, before) => {
      before?.removeEventListener('blur', leave)
      root?.addEventListener('blur', leave)
    })
  }, [editor, show])

  const change = useCallback(
    (update: () => void) => {
      editor.update(update, { discrete: true, tag: HISTORY_PUSH_TAG })
      show(null)
    },
    [editor, show],
  )
  const insert = useCallback(
    (phrase: Phrase) => change(() => $insertPhrase(phrase.text, (field) => values.current(field))),
    [change],
  )
  const choose = useCallback(
    (phrase: Phrase) => {
      const typed = now.current?.typed
      if (!typed) return
      change(() => {
        $takeShortcut(typed)
        $insertPhrase(phrase.text, (field) => values.current(field))
      })
    },
    [change],
  )
  return { open, choose, insert }
}
