import { Clock } from 'lucide-react'
import type { DocumentReview } from '../../../shared/api/index.ts'
import type { SetAside } from '../../../shared/document/index.ts'
import type { Thread } from '../../../shared/review/index.ts'
import { type EditorSnapshot, findingPlace } from '../../editor/index.ts'
import { ScreenHeading, Tag } from '../../ui/index.ts'
import { sayMoment, sayWait } from '../words.ts'
import { type AsideActs, AsideCard } from './aside-card.tsx'
import { AuditList, type AuditListProps } from './audit-list.tsx'
import { asideStanding } from './set-aside-words.ts'
import { SignaturesList } from './signatures-list.tsx'

export interface ReadFirstProps extends Omit<AuditListProps, 'criteria'> {
  review: DocumentReview
  /** Null until the page has been read. */
  snapshot: EditorSnapshot | null
  threads: readonly Thread[]
  now: Date
  /** Absent where the one signed in decides nothing. */
  onAside?: ((aside: Aside) => AsideActs) | undefined
  onGoAside: (aside: Aside) => void
}

/** Something set aside, with what was found there as far as it is still found. */
export type Aside = { record: SetAside; finding: EditorSnapshot['setAside'][number]['finding'] | null }

/** What a manager reads before the report: how long it waits, what the writer set aside and why, what was said, and what to check. */
export function ReadFirst({ review, snapshot, threads, now, onAside, onGoAside, ...audit }: ReadFirstProps) {
  const asides = asidesOf(snapshot)
  const submitted = review.steps.findLast(({ action }) => action === 'submit')
  return (
    <aside className="side left read-first" aria-label="Read first" data-region="outline">
      <div className="read-first-head">
        <ScreenHeading>Read first</ScreenHeading>
        {review.waiting && (
          <Tag tone={review.waiting.overdue ? 'bad' : 'plain'}>
            <Clock size={13} aria-hidden />
            {sayWait(review.waiting.since, now)} waiting
          </Tag>
        )}
      </div>
      {review.waiting?.due && (
        <p className="read-first-due">
          {dueWords(review.waiting)} <b>{sayMoment(review.waiting.due, now)}</b>
          {review.waiting.clause && <span className="second"> {review.waiting.clause.cite}</span>}
        </p>
      )}
      {review.corrects && (
        <p className="read-first-due">
          Corrects <b>{review.corrects.title}</b>: {review.corrects.what}
        </p>
      )}
      {submitted?.words && (
        <blockquote className="read-first-note">
          {submitted.words}
          <cite>{submitted.by.name}</cite>
        </blockquote>
      )}
      <section aria-labelledby="aside-heading" className="first-part">
        <header className="first-heading">
          <h2 id="aside-heading">Set aside, with reasons</h2>
          <span className="num">{asides.length}</span>
        </header>
        {asides.length === 0 && <p className="panel-note">Nothing was set aside.</p>}
        <ul className="comment-list">
          {asides.map((aside) => (
            <AsideCard
              key={aside.record.key}
              record={aside.record}
              finding={aside.finding}
              place={snapshot && aside.finding ? findingPlace(aside.finding, snapshot) : ''}
              standing={asideStanding(aside.record, review.asides, threads)}
              now={now}
              acts={onAside?.(aside)}
              onGo={() => onGoAside(aside)}
            />
          ))}
        </ul>
      </section>
      <SignaturesList review={review} />
      <AuditList criteria={review.criteria} {...audit} />
    </aside>
  )
}

function dueWords({ overdue, aim }: NonNullable<DocumentReview['waiting']>): string {
  if (overdue) return aim ? 'Should have been decided by' : 'Was due by'
  return aim ? 'Should be decided by' : 'Due by'
}

/** What stands set aside in the text, whether or not it is still found. */
function asidesOf(snapshot: EditorSnapshot | null): Aside[] {
  if (!snapshot) return []
  const found = new Map(snapshot.setAside.map(({ record, finding }) => [record.key, finding]))
  return snapshot.document.setAside.map((record) => ({ record, finding: found.get(record.key) ?? null }))
}
