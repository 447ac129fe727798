import type { DocumentKind } from '../document/index.ts'
import { daysOfEvent } from './event-days.ts'
import type { DueDate, EventDays } from './obligation.ts'

/** A document of the case that shows that something was done on a day. */
export interface DatedRecord {
  id: string
  title: string
  kind: DocumentKind
  /** `YYYY-MM-DD`. */
  day: string
  /** The children that it is about; empty means every child. */
  childIds: readonly string[]
}

interface ShownEvent {
  event: string
  /** What must be true of the case: a visit is one under the plan only where there is a plan. */
  when?: string
  /** For a first meeting, the events after which it is the first; without it, the record stands for the last. */
  firstAfter?: readonly string[]
}

/** What a record of a kind shows. That a child was seen, or an assessment finished, no record's date alone can show. */
const SHOWN_BY: Partial<Record<DocumentKind, readonly ShownEvent[]>> = {
  'visit-record': [
    { event: 'lastVisit' },
    { event: 'earlyHelpVisit', when: 'early-help' },
    { event: 'childInNeedVisit', when: 'child-in-need-plan' },
    { event: 'childProtectionVisit', when: 'child-protection-plan' },
    { event: 'lookedAfterVisit', when: 'looked-after' },
    { event: 'privateFosteringVisit', when: 'private-fostering' },
  ],
  'core-group-record': [{ event: 'firstCoreGroup', firstAfter: ['initialConference'] }, { event: 'coreGroup' }],
  'cin-meeting-record': [
    { event: 'childInNeedFirstMeeting', firstAfter: ['childInNeedDecision', 'childInNeedPlan'] },
    { event: 'childInNeedMeeting' },
  ],
  'cla-review-record': [{ event: 'lookedAfterReview' }],
  'supervision-record': [{ event: 'supervision' }],
  'case-summary': [{ event: 'lastCaseSummary' }],
  chronology: [{ event: 'chronologyUpdated' }],
}

/** The kinds of document that show that something was done. */
export const RECORD_KINDS = Object.keys(SHOWN_BY) as DocumentKind[]

export interface EventsWithRecords {
  events: EventDays
  /** The record that an event's day was read from, where it was. */
  records: ReadonlyMap<string, DatedRecord>
}

/**
 * The events of a case, or of one child, with what its records show. Of a key date and a record the later one counts, so that a
 * visit that was written up need not be entered twice; records of days still to come count for nothing.
 */
export function withRecords(
  events: EventDays,
  given: readonly DatedRecord[],
  { today, childId, circumstances }: { today: string; childId: string | null; circumstances: ReadonlySet<string> },
): EventsWithRecords {
  const records = given
    .filter(({ day, childIds }) => day <= today.slice(0, 10) && (childId === null || isAbout(childIds, childId)))
    .sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0))
  const found = new Map<string, DatedRecord>()
  for (const kind of RECORD_KINDS) {
    const ofKind = records.filter((record) => record.kind === kind)
    if (ofKind.length === 0) continue
    for (const shown of SHOWN_BY[kind] ?? []) {
      if (shown.when !== undefined && !circumstances.has(shown.when)) continue
      const record = shown.firstAfter ? firstAfter(shown, ofKind, events) : lastOf(shown, ofKind, events)
      if (record) found.set(shown.event, record)
    }
  }
  const days = [...found].map(([event, { day }]) => [event, day] as const)
  return { events: { ...events, ...Object.fromEntries(days) }, records: found }
}

/**
 * Whether something that is to be written up has been: the obligation is called by the kind of document ("visit-record-cp"), and
 * there is one of the day that it counts from.
 */
export function isWrittenUp(
  { obligation, trigger }: Pick<DueDate, 'obligation' | 'trigger'>,
  records: readonly DatedRecord[],
  childId: string | null,
): boolean {
  if (obligation.repeats || obligation.direction === 'before') return false
  const id = obligation.id.slice(obligation.id.indexOf(':') + 1)
  return records.some(
    ({ kind, day, childIds }) =>
      day === trigger.slice(0, 10) &&
      (id === kind || id.startsWith(`${kind}-`)) &&
      (childId === null || isAbout(childIds, childId)),
  )
}

const isAbout = (childIds: readonly string[], childId: string): boolean => childIds.length === 0 || childIds.includes(childId)
const lastDay = (events: EventDays, event: string): string => daysOfEvent(events, event).at(-1)?.slice(0, 10) ?? ''

/** The last record, where it is later than the key date. */
function lastOf({ event }: ShownEvent, records: readonly DatedRecord[], events: EventDays): DatedRecord | null {
  const last = records.at(-1)
  return last && last.day > lastDay(events, event) ? last : null
}

/** The first record since what it follows, where that has a day and no key date stands for it. */
function firstAfter({ event, firstAfter: before = [] }: ShownEvent, records: readonly DatedRecord[], events: EventDays) {
  const begun = before.map((one) => lastDay(events, one)).find((day) => day !== '')
  if (begun === undefined || lastDay(events, event) >= begun) return null
  return records.find(({ day }) => day >= begun) ?? null
}
