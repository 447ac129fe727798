import { type RefObject, useCallback, useState } from 'react'
import type { EditorSession } from '../session/editor-session.ts'
import type { Asked, Question } from './asking.tsx'
import { focusTextAfterMenu } from './go-to.ts'
import { anchorAtElement, anchorAtSelection } from './popovers/anchor.ts'

export interface Asks {
  asked: Asked | null
  /** Asks at an element, else at the selection. */
  ask: (question: Question, element?: Element) => void
  close: () => void
}

/** What the small window beside the words is asking, if anything. */
export function useAsked(session: EditorSession, frame: RefObject<HTMLElement | null>): Asks {
  const [asked, setAsked] = useState<Asked | null>(null)
  const ask = useCallback(
    (question: Question, element?: Element) =>
      setAsked({ question, anchor: element ? anchorAtElement(element) : anchorAtSelection(frame.current) }),
    [frame],
  )
  const close = useCallback(() => {
    setAsked(null)
    focusTextAfterMenu(session.editor)
  }, [session])
  return { asked, ask, close }
}
