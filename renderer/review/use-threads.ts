import { useMemo, useState } from 'react'
import type { DocumentReview, Failure } from '../../shared/api/index.ts'
import {
  anchorOnSelected,
  type CommentAnchor,
  type NewComment,
  type Settlement,
  type Thread,
  threadsOf,
} from '../../shared/review/index.ts'
import { useServices } from '../client/index.ts'
import type { EditorSnapshot, SelectedWords } from '../editor/index.ts'
import type { AsideActs } from './first/aside-card.tsx'
import type { Aside } from './first/read-first.tsx'
import { queryBegins } from './first/set-aside-words.ts'
import { type PlacedThread, placedThreads } from './panel/threads.ts'
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
  /** What can be done about a reason for which something was set aside. */
  actsOnAside: (aside: Aside) => AsideActs
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
    document && finding?.blockId ? anchorOnSelected(document, revision, { ...finding, blockId: finding.blockId }) : null
  const say = async (comment: NewComment) => why(await desk.act(api.reviews.comment({ documentId, comment })))
  return {
    all,
    placed,
    current,
    setCurrent,
    writing,
    setWriting,
    begin: (chosen) => setWriting(document ? anchorOnSelected(document, revision, chosen) : null),
    say,
    reply: async (threadId, body) => why(await desk.act(api.reviews.reply({ documentId, threadId, body }))),
    settle: async (threadId, how) => why(await desk.act(api.reviews.settle({ documentId, threadId, how }))),
    actsOnAside(aside) {
      const decide = async (accepted: boolean, words: string) =>
        why(await desk.act(api.reviews.decideAside({ documentId, key: aside.record.key, accepted, words })))
      return {
        accept: () => decide(true, ''),
        refuse: (words) => decide(false, words),
        query: (question) =>
          say({ anchor: anchorOfAside(aside), body: `${queryBegins(aside.record)}${question}`, suggestion: null }),
      }
    },
  }
}
