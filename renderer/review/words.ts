import type { DocumentReview, PartyStanding } from '../../shared/api/index.ts'
import type { ReviewAction, ReviewState, ReviewStep } from '../../shared/review/index.ts'

const day = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'long' })
const withYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hour12: false })

const isSameDay = (one: Date, other: Date): boolean => one.toDateString() === other.toDateString()

/** "09:10" of today, "Tue 10 March, 09:10" of this year, "10 March 2025, 09:10" of another. An unreadable moment is said as it is. */
export function sayMoment(at: string, now: Date): string {
  const when = new Date(at)
  if (Number.isNaN(when.getTime())) return at
  if (isSameDay(when, now)) return time.format(when)
  const said = when.getFullYear() === now.getFullYear() ? day.format(when) : withYear.format(when)
  return `${said.replace(',', '')}, ${time.format(when)}`
}

/** "Fri 13 March": a day, `YYYY-MM-DD`, as a decision says it. */
export function sayDay(isoDay: string): string {
  const when = new Date(`${isoDay}T12:00:00`)
  return Number.isNaN(when.getTime()) ? isoDay : day.format(when).replace(',', '')
}

/** Whether somebody of the family or of another agency signed, or why they did not. */
export function sayParty({ signature }: Pick<PartyStanding, 'signature'>): string {
  if (!signature) return 'Not recorded yet'
  if (signature.signedOn === null) return `Not signed: ${signature.how}`
  return `Signed on ${sayDay(signature.signedOn)}${signature.name && ` by ${signature.name}`}: ${signature.how}`
}

const plural = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`

/** How long something has waited: "less than a minute", "22 min", "3 h 22 min", "2 days". */
export function sayWait(since: string, now: Date): string {
  const minutes = Math.floor((now.getTime() - new Date(since).getTime()) / 60_000)
  if (!(minutes >= 1)) return 'less than a minute'
  if (minutes < 60) return `${minutes} min`
  const hours = Math.floor(minutes / 60)
  if (hours < 24) return [`${hours} h`, minutes % 60 > 0 ? `${minutes % 60} min` : ''].filter(Boolean).join(' ')
  return plural(Math.floor(hours / 24), 'day')
}

/** "Due by Tue 10 March", as a decision on what waits is wanted; null where the standard gives no day. */
export function sayDecideBy(
  { due, overdue, aim }: Pick<NonNullable<DocumentReview['waiting']>, 'due' | 'overdue' | 'aim'>,
  now: Date,
): string | null {
  if (due === null) return null
  const day = due.length > 'YYYY-MM-DD'.length ? sayMoment(due, now) : sayDay(due)
  if (overdue) return `${aim ? 'Should have been decided by' : 'Was due by'} ${day}`
  return `${aim ? 'Should be decided by' : 'Due by'} ${day}`
}

const DID: Readonly<Record<ReviewAction, string>> = {
  submit: 'Sent to the manager',
  recall: 'Taken back by the writer',
  return: 'Returned with feedback',
  resume: 'Changed again after it was returned',
  authorise: 'Agreed and signed',
  issue: 'Issued',
  withdraw: 'Withdrawn',
  supersede: 'Replaced by a correction',
}

/** What somebody did, as the history says it. */
export const sayStep = ({ action }: Pick<ReviewStep, 'action'>): string => DID[action]

/** The word on the state's mark at the top of the screen, with when it came about: "Sent 09:10". */
export function sayStateSince(review: Pick<DocumentReview, 'state' | 'steps'>, now: Date): string {
  const last = review.steps.at(-1)
  return last ? `${STATE_SINCE[review.state]} ${sayMoment(last.at, now)}` : STATE_SINCE[review.state]
}

const STATE_SINCE: Readonly<Record<ReviewState, string>> = {
  draft: 'Draft',
  submitted: 'Sent',
  returned: 'Returned',
  authorised: 'Authorised',
  issued: 'Issued',
  withdrawn: 'Withdrawn',
  superseded: 'Replaced',
}
