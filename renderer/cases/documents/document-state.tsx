import type { ReviewSummary } from '../../../shared/api/index.ts'
import { STATE_NAMES } from '../../../shared/review/index.ts'
import { StateMark } from '../../ui/index.ts'
import { sayDate } from '../due/say-due.ts'

const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })

/** Where a document stands on its way to being issued, and since when. One that nobody has sent yet is a draft. */
export function DocumentState({ standing }: { standing: Pick<ReviewSummary, 'state' | 'since' | 'overdue'> | null }) {
  if (!standing) return <StateMark state="draft">{STATE_NAMES.draft}</StateMark>
  const { state, since, overdue } = standing
  const when = new Date(since)
  const isToday = when.toDateString() === new Date().toDateString()
  return (
    <>
      <StateMark state={state}>{STATE_NAMES[state]}</StateMark>
      <small>
        since {isToday ? time.format(when) : sayDate(since)}
        {overdue && ', overdue'}
      </small>
    </>
  )
}
