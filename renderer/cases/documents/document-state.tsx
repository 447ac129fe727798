import type { ReviewSummary } from '../../../shared/api/index.ts'
import { STATE_NAMES } from '../../../shared/review/index.ts'
import { StateMark } from '../../ui/index.ts'
import { sayDate } from '../due/say-due.ts'

const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })

type Standing = Pick<ReviewSummary, 'state' | 'since' | 'due' | 'overdue' | 'holder' | 'timesReturned'>

/** Where a document stands on its way to being issued: who has it, since when, and by when it is wanted. One that nobody has sent yet is a draft. */
export function DocumentState({ standing }: { standing: Standing | null }) {
  if (!standing) return <StateMark state="draft">{STATE_NAMES.draft}</StateMark>
  const { state, since, due, overdue, holder, timesReturned } = standing
  const when = new Date(since)
  const isToday = when.toDateString() === new Date().toDateString()
  return (
    <>
      <StateMark state={state}>{STATE_NAMES[state]}</StateMark>
      <small>
        {holder && `with ${holder} `}since {isToday ? time.format(when) : sayDate(since)}
        {due !== null && !overdue && `, due ${sayDate(due)}`}
        {overdue && ', overdue'}
        {timesReturned > 1 && `, returned ${timesReturned === 2 ? 'twice' : `${timesReturned} times`}`}
      </small>
    </>
  )
}
