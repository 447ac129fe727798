import type { DocumentReview, RequirementStanding } from '../../../shared/api/index.ts'
import type { CasewrightDocument } from '../../../shared/document/index.ts'
import { type CaseRecord, datesOfChildren } from '../../../shared/family/index.ts'
import { type Requirement, type ReviewState, type ReviewStep, requirementsOf } from '../../../shared/review/index.ts'
import type { DocumentTemplate, Pack } from '../../../shared/standards/index.ts'
import { type DueDate, dueDate, dueDates, standingOn } from '../../../shared/timescales/index.ts'
import { localDay } from '../local-day.ts'
import { clauseOf } from './clause.ts'

/** What is known of a document that waits for a decision. */
export interface Waiting {
  pack: Pack
  template: DocumentTemplate | null
  document: CasewrightDocument
  caseRecord: CaseRecord | null
  state: ReviewState
  steps: readonly ReviewStep[]
  requirements: readonly RequirementStanding[]
  now: Date
}

/**
 * Since when a document waits for a decision, and by when its standard wants one: the soonest of what is still to be agreed; where the
 * standard sets no day for that, the soonest by which somebody is to have the document. Null for one that nobody has to decide on; no day
 * where the standard gives none.
 */
export function waitingOf({
  pack,
  template,
  document,
  caseRecord,
  state,
  steps,
  requirements,
  now,
}: Waiting): DocumentReview['waiting'] {
  const submitted = steps.findLast(({ action }) => action === 'submit')
  if (state !== 'submitted' || !submitted) return null
  const open = new Set(requirements.filter(({ applies, met }) => applies === true && met === null).map(({ id }) => id))
  const events = { ...(caseRecord && datesOfChildren(caseRecord, document.childIds)), ...filled(document.dates) }
  const dues = requirementsOf(pack, document.kind)
    .filter(({ id }) => open.has(id))
    .flatMap((one) => dueOf(pack, one, events, momentOf(new Date(submitted.at))) ?? [])
  const all = dues.length > 0 ? dues : receivedBy(pack, template, events, momentOf(new Date(submitted.at)))
  const [first] = all.toSorted((one, other) => (one.due < other.due ? -1 : 1))
  if (first === undefined) return { since: submitted.at, due: null, overdue: false, clause: null, aim: false }
  const today = caseRecord?.exampleDay ?? momentOf(now)
  return {
    since: submitted.at,
    due: first.due,
    overdue: standingOn(first, today).overdue,
    clause: clauseOf(pack, first.obligation.clause),
    aim: first.obligation.sort === 'aim',
  }
}

/** When what a requirement names falls due; of an event that happened more than once, after the last. */
function dueOf(
  pack: Pack,
  { within }: Requirement,
  events: Record<string, string | string[]>,
  submitted: string,
): DueDate | undefined {
  const obligation = within && pack.timescales.find(({ id }) => id === within.timescale)
  if (!obligation) return undefined
  const due = dueDates([obligation], events).at(-1)
  return due ?? (within?.orFromSubmission ? dueDate(obligation, submitted) : undefined)
}

/**
 * When those fall due who are to have the document, since it is authorised before they do. A day that had passed when it was submitted
 * belongs to an earlier one of its kind, and points at which the work is looked at on the way end nothing.
 */
function receivedBy(
  pack: Pack,
  template: DocumentTemplate | null,
  events: Record<string, string | string[]>,
  submitted: string,
): DueDate[] {
  const ids = new Set((template?.receives ?? []).flatMap(({ by }) => by))
  const obligations = pack.timescales.filter(({ id, overseen }) => ids.has(id) && overseen !== true)
  return dueDates(obligations, events).filter(({ due }) => due.slice(0, 10) >= submitted.slice(0, 10))
}

const filled = (dates: Record<string, string | string[]>): Record<string, string | string[]> =>
  Object.fromEntries(Object.entries(dates).filter(([, day]) => day.length > 0))

/** The day and the time as a clock on the wall shows them: `YYYY-MM-DDTHH:MM`. */
function momentOf(at: Date): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${localDay(at)}T${two(at.getHours())}:${two(at.getMinutes())}`
}
