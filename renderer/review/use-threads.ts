import { useMemo, useState } from 'react'
import type { DocumentReview, Failure } from '../../shared/api/index.ts'
import { type CommentAnchor, type NewComment, type Settlement, type Thread, threadsOf } from '../../shared/review/index.ts'
import { useServices } from '../client/index.ts'
import type { EditorSnapshot, SelectedWords } from '../editor/index.ts'
import type { Aside } from './first/read-first.tsx'
import { acceptedWords, queryBegins } from './first/set-aside-words.ts'
import { anchorOf, type PlacedThread, placedThreads } from './panel/threads.ts'
import type { ReviewDesk } from './use-review.ts'

export interface Threads {
  all: readonly Thread[]
  placed: readonly PlacedThread[]
  current: string | null
  setCurrent: (threadId: string | null) => void
  /** What a new comment is about while one is being written: undefined where none is. */
  writing: CommentAnchor | null | undefined
  setWriting: (anchor: CommentAnchor | null | undefined) => void
  begin: (chosen: SelectedWords | null) => void
  say: (comment: NewComment) => Promise<string | null>
  reply: (threadId: string, body: string) => Promise<string | null>
  settle: (threadId: string, how: Settlement) => Promise<string | null>
  acceptAside: (aside: Aside) => Promise<string | null>
  queryAside: (aside: Aside, question: string) => Promise<string | null>
}

const why = (failure: Failure | null): string | null => failure?.message ?? null

/** What is said about a document, where it stands in the page, and saying more. */
export function useThreads(desk: ReviewDesk, review: DocumentReview, snapshot: EditorSnapshot | null): Threads {
  const { api } = useServices()
  const { documentId, revision } = review
  const [current, setCurrent] = useState<string | null>(null)
  const [writing, setWriting] = useState<CommentAnchor | null | undefined>(undefined)
  const all = useMemo(() => threadsOf(review.comments), [review.comments])
  const document = snapshot?.document
  const numbers = snapshot?.numbers
  const placed = useMemo(() => (document && numbers ? placedThreads({ document, numbers }, all) : []), [document, numbers, all])
  const anchorOfAside = ({ finding }: Aside): CommentAnchor | null =>
    document && finding?.blockId ? anchorOf(document, revision, { ...finding, blockId: finding.blockId }) : null
  const say = async (comment: NewComment) => why(await desk.act(api.reviews.comment({ documentId, comment })))
  return {
    all,
    placed,
    current,
    setCurrent,
    writing,
    setWriting,
    begin: (chosen) => setWriting(document ? anchorOf(document, revision, chosen) : null),
    say,
    reply: async (threadId, body) => why(await desk.act(api.reviews.reply({ documentId, threadId, body }))),
    settle: async (threadId, how) => why(await desk.act(api.reviews.settle({ documentId, threadId, how }))),
    queryAside: (aside, question) =>
      say({ anchor: anchorOfAside(aside), body: `${queryBegins(aside.record)}${question}`, suggestion: null }),
    /** Accepting is said like anything else, and settled at once: it stays with the report, and waits for nobody. */
    async acceptAside(aside) {
      const body = acceptedWords(aside.record)
      const made = await api.reviews.comment({ documentId, comment: { anchor: anchorOfAside(aside), body, suggestion: null } })
      if (!made.ok) return made.failure.message
      const thread = threadsOf(made.value.comments).findLast(({ first }) => first.body === body)
      if (!thread) return null
      return why(await desk.act(api.reviews.settle({ documentId, threadId: thread.first.threadId, how: 'resolved' })))
    },
  }
}
