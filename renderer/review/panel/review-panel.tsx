import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import type { DocumentReview } from '../../../shared/api/index.ts'
import type { CommentAnchor, NewComment, Settlement } from '../../../shared/review/index.ts'
import { CommentCard, NewCommentForm } from '../../comments/index.ts'
import type { EditorSnapshot } from '../../editor/index.ts'
import { Button, Checkbox, Tabs } from '../../ui/index.ts'
import type { Drawer } from '../use-drawer.ts'
import { sayMoment } from '../words.ts'
import { FindingsList } from './findings-list.tsx'
import { HistoryList } from './history-list.tsx'
import { ThreadActs } from './thread-acts.tsx'
import type { PlacedThread } from './threads.ts'

export type ReviewTab = 'comments' | 'findings' | 'history'

export interface ReviewPanelProps {
  drawer: Drawer
  review: DocumentReview
  snapshot: EditorSnapshot | null
  threads: readonly PlacedThread[]
  current: string | null
  tab: ReviewTab
  showSettled: boolean
  /** What a new comment is about while one is being written: undefined where none is. */
  writing: CommentAnchor | null | undefined
  maySay: boolean
  now: Date
  /** What checks the signatures. */
  signatures: ReactNode
  onTab: (tab: ReviewTab) => void
  onShowSettled: (shown: boolean) => void
  /** Stops writing one. */
  onCancel: () => void
  onSay: (comment: NewComment) => Promise<string | null>
  onReply: (threadId: string, body: string) => Promise<string | null>
  onSettle: (threadId: string, how: Settlement) => Promise<string | null>
  onThread: (thread: PlacedThread) => void
  onFinding: (id: string) => void
}

/** Beside the page: what was said about it, what was found in it, and how it came here. */
export function ReviewPanel(props: ReviewPanelProps) {
  const { drawer, review, snapshot, threads, tab, now } = props
  const open = threads.filter(({ thread }) => thread.settled === null)
  return (
    <aside
      ref={drawer.ref}
      className="side right review-panel"
      aria-label="Review"
      data-region="panel"
      // Put away and not taken out: a comment that is half written stays.
      hidden={!drawer.isShown}
      onKeyDown={drawer.onKeyDown}
    >
      <Tabs
        label="Review"
        end={
          drawer.isNarrow && (
            <Button look="quiet" icon compact aria-label="Close" onPress={drawer.leave}>
              <X size={16} aria-hidden />
            </Button>
          )
        }
        selected={tab}
        onSelect={(id) => props.onTab(id as ReviewTab)}
        tabs={[
          { id: 'comments', label: `Comments ${open.length}`, content: <Comments {...props} /> },
          {
            id: 'findings',
            label: `Findings ${snapshot?.checked ? snapshot.findings.length : ''}`,
            content: <FindingsList snapshot={snapshot} onGo={props.onFinding} />,
          },
          { id: 'history', label: 'History', content: <HistoryList review={review} now={now} signatures={props.signatures} /> },
        ]}
      />
    </aside>
  )
}

function Comments(props: ReviewPanelProps) {
  const { threads, current, showSettled, writing, maySay, now } = props
  const settled = threads.filter(({ thread }) => thread.settled !== null).length
  const shown = threads.filter(({ thread }) => showSettled || thread.settled === null)
  return (
    <>
      {writing !== undefined && <NewCommentForm anchor={writing} maySuggest onSay={props.onSay} onCancel={props.onCancel} />}
      {shown.length === 0 && writing === undefined && (
        <p className="panel-note">
          {maySay
            ? 'No comments stand open. Select words in the page and press Ctrl+Alt+M to comment on them.'
            : 'No comments stand open.'}
        </p>
      )}
      <ul className="comment-list" aria-label="Comments">
        {shown.map((placed) => (
          <CommentCard
            key={placed.thread.first.id}
            thread={placed.thread}
            number={placed.number}
            place={placed.place}
            isCurrent={placed.thread.first.threadId === current}
            when={(at) => sayMoment(at, now)}
            onGo={() => props.onThread(placed)}
          >
            {maySay && (
              <ThreadActs
                thread={placed.thread}
                onReply={(body) => props.onReply(placed.thread.first.threadId, body)}
                onSettle={(how) => props.onSettle(placed.thread.first.threadId, how)}
              />
            )}
          </CommentCard>
        ))}
      </ul>
      {settled > 0 && (
        <div className="comment-settled">
          <Checkbox isSelected={showSettled} onChange={props.onShowSettled}>
            {settled === 1 ? 'Show the one that is settled' : `Show ${settled} that are settled`}
          </Checkbox>
        </div>
      )}
    </>
  )
}
