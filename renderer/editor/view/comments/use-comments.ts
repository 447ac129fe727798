import { useCallback, useDeferredValue, useMemo, useState } from 'react'
import { sameModel } from '../../../../shared/document/index.ts'
import { anchorOnSelected, type CommentAnchor, type NewComment, threadsOf } from '../../../../shared/review/index.ts'
import { type PlacedComment, placedComments } from '../../../comments/index.ts'
import { $selectedWords } from '../../model/selected-words.ts'
import type { CommentsBeside } from '../../props.ts'
import type { EditorSession } from '../../session/editor-session.ts'
import type { EditorSnapshot } from '../../session/snapshot.ts'
import { focusText, goToPlace } from '../go-to.ts'
import { usePageMarks } from '../reading/use-page-marks.ts'

/** What the writer does with the comments on a document. Each of those that store something gives why it could not, or null. */
export interface EditorComments {
  placed: readonly PlacedComment[]
  open: number
  current: string | null
  maySay: boolean
  /** What a new comment is about while one is being written; undefined where none is. */
  writing: CommentAnchor | null | undefined
  begin: () => void
  cancel: () => void
  go: (comment: PlacedComment, focus?: boolean) => void
  /** Goes to the next open comment, or the one before; null where there is none. */
  step: (direction: 1 | -1) => PlacedComment | null
  say: (comment: NewComment) => Promise<string | null>
  reply: (threadId: string, body: string) => Promise<string | null>
  settle: (threadId: string, how: 'resolved' | 'kept' | 'reopened', body: string) => Promise<string | null>
  /** Puts the suggested words in, as one step of undo, and says so in the thread. */
  accept: (comment: PlacedComment) => Promise<string | null>
}

const NONE: CommentsBeside['comments'] = []

/** The comments on the open document, kept on their words while somebody writes. Null for a document that has no comments kept with it. */
export function useComments(
  session: EditorSession,
  { document }: EditorSnapshot,
  beside: CommentsBeside | null,
  onShow: () => void,
): EditorComments | null {
  const [current, setCurrent] = useState<string | null>(null)
  const [writing, setWriting] = useState<CommentAnchor | null | undefined>(undefined)
  const comments = beside?.comments ?? NONE
  const threads = useMemo(() => threadsOf(comments), [comments])
  // Behind the typing, and the same object while every comment stays where it is.
  const later = useDeferredValue(document)
  const newest = useMemo(() => placedComments(later, threads), [later, threads])
  const [placed, setPlaced] = useState(newest)
  if (newest !== placed && !sameModel(newest, placed)) setPlaced(newest)
  const unsettled = useMemo(() => placed.filter(({ thread }) => thread.settled === null), [placed])
  const go = useCallback(
    ({ thread, place }: PlacedComment, focus = false) => {
      setCurrent(thread.first.threadId)
      if (place && place.state !== 'gone') goToPlace(session.editor, place, { focus })
    },
    [session],
  )
  useMarks(session, unsettled, current, writing, (comment) => {
    onShow()
    go(comment)
  })
  const cancel = useCallback(() => {
    setWriting(undefined)
    focusText(session.editor)
  }, [session])
  const begin = useCallback(() => {
    const words = session.editor.read($selectedWords)
    setWriting(anchorOnSelected(session.getSnapshot().document, session.revision, words))
    onShow()
  }, [session, onShow])
  const step = useCallback(
    (direction: 1 | -1): PlacedComment | null => {
      const at = unsettled.findIndex(({ thread }) => thread.first.threadId === current)
      const next = at < 0 && direction < 0 ? unsettled.at(-1) : unsettled[(at + direction + unsettled.length) % unsettled.length]
      if (next) go(next, true)
      return next ?? null
    },
    [unsettled, current, go],
  )
  return useMemo(() => {
    if (!beside) return null
    const { maySay, reply, settle } = beside
    return {
      placed,
      open: unsettled.length,
      current,
      maySay,
      writing,
      begin,
      cancel,
      go,
      step,
      reply,
      settle,
      async say(comment) {
        // The text that the comment hangs on has to be stored before it.
        if (!(await session.flush())) return NOT_SAVED
        const { anchor } = comment
        const failed = await beside.say({ ...comment, anchor: anchor && { ...anchor, revision: session.revision } })
        if (failed === null) cancel()
        return failed
      },
      async accept({ thread, place }) {
        const { suggestion, anchor, threadId } = thread.first
        if (!suggestion || !anchor || place?.state !== 'found') return CHANGED
        if (!session.replaceWords(place, anchor.text, suggestion.replacement)) return CHANGED
        focusText(session.editor)
        return (await session.flush()) ? settle(threadId, 'accepted', '') : NOT_SAVED
      },
    }
  }, [session, beside, placed, unsettled, current, writing, begin, cancel, go, step])
}

const CHANGED = 'The words have been changed since.'
const NOT_SAVED = 'The text could not be saved, so this was not kept either. Try again once it is saved.'

/** Marks the words of the open comments, and those that a new one is about. */
function useMarks(
  session: EditorSession,
  comments: readonly PlacedComment[],
  current: string | null,
  writing: CommentAnchor | null | undefined,
  onPress: (comment: PlacedComment) => void,
): void {
  const marks = useMemo(() => {
    const own = comments.flatMap(({ thread, number, place }) =>
      place && place.state !== 'gone' ? [{ ...place, number, id: thread.first.threadId }] : [],
    )
    return writing ? [...own, { ...writing, number: null, id: NEW }] : own
  }, [comments, writing])
  usePageMarks(session.editor, marks, writing ? NEW : current, (id) => {
    const pressed = comments.find(({ thread }) => thread.first.threadId === id)
    if (pressed) onPress(pressed)
  })
}

const NEW = 'new'
