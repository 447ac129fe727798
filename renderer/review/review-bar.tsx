import { Download, MessageSquarePlus, PanelRight, PenLine } from 'lucide-react'
import type { DocumentReview } from '../../shared/api/index.ts'
import { Button, Select, StateMark, Toolbar, ToolbarSpace } from '../ui/index.ts'
import type { ChangesSince } from './comparison/use-changes-since.ts'
import { sayStateSince } from './words.ts'

export interface ReviewBarProps {
  review: DocumentReview
  now: Date
  since: ChangesSince
  /** Absent for somebody who only reads. */
  onComment?: (() => void) | undefined
  onWordCopy: () => void
  onOpenDocument: () => void
  /** What the panel is called, where it has to be asked for; null where it stands beside the page. */
  panel: { label: string; isShown: boolean; onPress: () => void } | null
}

/** Above the page: where the document stands, what changed since when, and what can be done with it besides deciding. */
export function ReviewBar({ review, now, since, onComment, onWordCopy, onOpenDocument, panel }: ReviewBarProps) {
  return (
    <div className="review-bar" data-region="toolbar">
      <Toolbar label="Review">
        <StateMark state={review.state}>{sayStateSince(review, now)}</StateMark>
        <b className="review-revision">
          Revision {review.revision}
          {review.state === 'submitted' && ', frozen'}
        </b>
        {since.choices.length > 1 && (
          <>
            <span className="review-since">Changes since</span>
            <Select aria-label="Changes since" compact choices={since.choices} value={since.chosen} onChange={since.choose} />
          </>
        )}
        <ToolbarSpace />
        {onComment && (
          <Button look="plain" preventFocusOnPress onPress={onComment}>
            <MessageSquarePlus size={16} aria-hidden />
            Comment
          </Button>
        )}
        <Button look="plain" onPress={onWordCopy}>
          <Download size={16} aria-hidden />
          Word copy
        </Button>
        <Button look="plain" onPress={onOpenDocument}>
          <PenLine size={16} aria-hidden />
          Open it
        </Button>
        {panel && (
          <Button aria-expanded={panel.isShown} onPress={panel.onPress}>
            <PanelRight size={16} aria-hidden />
            {panel.label}
          </Button>
        )}
      </Toolbar>
    </div>
  )
}
