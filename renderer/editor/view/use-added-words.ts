import { useMemo, useState } from 'react'
import type { WordOwner } from '../../../shared/api/index.ts'
import type { Finding } from '../../../shared/lint/index.ts'
import type { DocumentEditorProps } from '../props.ts'
import type { EditorSession } from '../session/editor-session.ts'
import { focusText, focusTextAfterMenu } from './go-to.ts'

export interface AddedWords {
  /** Undefined where nobody offers to add one. */
  add: ((finding: Finding, to: WordOwner) => void) | undefined
  /** The word that goes to the whole authority once the writer has said so; null while there is none. */
  toShare: string | null
  share: (word: string) => void
  close: () => void
}

/** Adding a word that is rightly spelt: to one's own dictionary at once, to the authority's after a question. */
export function useAddedWords(session: EditorSession, onAddWord: DocumentEditorProps['onAddWord']): AddedWords {
  const [toShare, setToShare] = useState<string | null>(null)
  const add = useMemo(
    () =>
      onAddWord &&
      (({ text }: Finding, to: WordOwner) => {
        if (to === 'authority') return setToShare(text)
        onAddWord(text, to)
        focusText(session.editor)
      }),
    [onAddWord, session],
  )
  return {
    add,
    toShare,
    share: (word) => onAddWord?.(word, 'authority'),
    close: () => {
      setToShare(null)
      focusTextAfterMenu(session.editor)
    },
  }
}
