import type { DueItem } from '../../shared/api/index.ts'
import { addMonths } from '../../shared/document/index.ts'
import { type CaseRecord, datesOfChild, formalName, type Person } from '../../shared/family/index.ts'
import { SUPERVISION } from '../../shared/review/index.ts'
import type { Obligation, Pack } from '../../shared/standards/index.ts'
import {
  applicable,
  circumstancesOf,
  type DatedRecord,
  type DueStanding,
  daysOfEvent,
  doneBy,
  dueStandings,
  type EventDays,
  type EventsWithRecords,
  isOutstanding,
  isWrittenUp,
  limitInWords,
  withRecords,
} from '../../shared/timescales/index.ts'

/** Birthdays bring duties years ahead; a list of what is due begins to speak of them so many months before. */
const MONTHS_BEFORE_A_BIRTHDAY = 12
const BIRTHDAYS: readonly string[] = ['birth', 'sixteenthBirthday']

/** What a manager's note shows: that something was done on a day. A note of supervision is its record too. */
export interface ShownByNote {
  event: string
  day: string
}

/**
 * What the pack asks for in a case and is not done yet, soonest first, so that what is overdue leads. Each child has its own key
 * dates and date of birth; children for whom a duty falls on one day share an item. A duty of the case that falls on one day
 * for all of them names nobody. `records` are the documents that show what was done; of a key date and a record the later counts.
 * `noted` is what notes of management oversight show, which counts as a key date does.
 */
export function whatIsDue(
  record: CaseRecord,
  pack: Pack,
  today: string,
  records: readonly DatedRecord[] = [],
  noted: readonly ShownByNote[] = [],
): DueItem[] {
  const children = record.people.filter((person) => person.group === 'child')
  const owedTo = (events: EventDays, childId: string | null) =>
    owed(pack, eventsOf(record, withNoted(events, noted, today), records, { today, childId }), today).filter(
      (due) => !isWrittenUp(due, written, childId),
    )
  const written = [...records, ...supervisionNoted(noted)]
  if (children.length === 0) return owedTo(record.keyDates, null).map((due) => dueItem(due, pack))
  const items = new Map<string, { standing: Owed; children: DueItem['children'] }>()
  for (const child of children) {
    const events = { ...datesOfChild(record, child), ...(child.dateOfBirth && { birth: child.dateOfBirth }) }
    for (const standing of owedTo(events, child.id)) {
      const item = items.get(keyOf(standing)) ?? { standing, children: [] }
      item.children.push({ id: child.id, name: nameOf(child) })
      items.set(keyOf(standing), item)
    }
  }
  return [...items.values()]
    .map(({ standing, children: whose }) => ({
      ...dueItem(standing, pack),
      children: !isChilds(standing) && whose.length === children.length ? [] : whose,
    }))
    .sort((one, other) => (one.due < other.due ? -1 : one.due > other.due ? 1 : 0))
}

/** The events with the days that notes show: of two days of an event the later counts. */
function withNoted(events: EventDays, noted: readonly ShownByNote[], today: string): EventDays {
  const days = new Map(Object.entries(events))
  for (const { event, day } of noted) {
    if (day > today) continue
    const known = daysOfEvent(Object.fromEntries(days), event).at(-1) ?? ''
    if (known.slice(0, 10) < day) days.set(event, day)
  }
  return Object.fromEntries(days)
}

/** What was noted of supervision stands on the child's record as a record of supervision does. */
const supervisionNoted = (noted: readonly ShownByNote[]): DatedRecord[] =>
  noted
    .filter(({ event }) => event === SUPERVISION)
    .map(({ day }) => ({ id: '', title: '', kind: 'supervision-record', day, childIds: [] }))

const keyOf = ({ obligation, due }: DueStanding): string => `${obligation.id} ${due}`
const isChilds = ({ obligation, event }: DueStanding): boolean => obligation.about === 'child' || BIRTHDAYS.includes(event)
const nameOf = (child: Person): string => formalName(child) || 'A child'

/** Something that is due, with the document from which the day was read that it counts from. */
type Owed = DueStanding & { record: DatedRecord | null }

interface EventsOf extends EventsWithRecords {
  circumstances: ReadonlySet<string>
}

function eventsOf(
  { legalStatus }: CaseRecord,
  keyDates: EventDays,
  records: readonly DatedRecord[],
  { today, childId }: { today: string; childId: string | null },
): EventsOf {
  const circumstances = circumstancesOf(legalStatus, keyDates, today)
  const read = withRecords(keyDates, records, { today, childId, circumstances })
  return { ...read, circumstances: circumstancesOf(legalStatus, read.events, today) }
}

function owed(pack: Pack, { events, records, circumstances }: EventsOf, today: string): Owed[] {
  const applying: Obligation[] = applicable(pack.timescales, circumstances)
  const horizon = addMonths(today, MONTHS_BEFORE_A_BIRTHDAY)
  return dueStandings(applying, events, today)
    .filter((due) => isOutstanding(due, events, today) && !(BIRTHDAYS.includes(due.event) && due.due.slice(0, 10) > horizon))
    .map((due) => ({ ...due, record: records.get(due.event) ?? null }))
}

function dueItem(standing: Owed, pack: Pack): DueItem {
  const { obligation, event, trigger, due, workingDaysLeft, overdue, lastWorkingDay, record } = standing
  const clauseOf = (ref: string) => (Object.hasOwn(pack.clauses, ref) ? pack.clauses[ref] : undefined)
  const clause = clauseOf(obligation.clause)
  return {
    obligation: obligation.id,
    what: obligation.what,
    due,
    left: workingDaysLeft,
    unit: 'workingDays',
    overdue,
    cite: clause?.cite ?? '',
    says: clause?.says ?? '',
    event,
    trigger,
    record: record && { id: record.id, title: record.title },
    children: [],
    aim: obligation.sort === 'aim',
    lastWorkingDay,
    limit: limitInWords({ ...obligation, event }),
    note: obligation.note ?? '',
    others: (obligation.orElse ?? []).map((other) => ({
      limit: limitInWords({ ...obligation, ...other, direction: other.direction ?? obligation.direction }),
      cite: clauseOf(other.clause)?.cite ?? '',
      note: other.note ?? '',
    })),
    doneBy: doneBy(standing),
    overseen: obligation.overseen ?? false,
  }
}
