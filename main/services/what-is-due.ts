import type { DueItem } from '../../shared/api/index.ts'
import { addMonths } from '../../shared/document/index.ts'
import { type CaseRecord, datesOfChild, formalName, type Person } from '../../shared/family/index.ts'
import type { Obligation, Pack } from '../../shared/standards/index.ts'
import {
  applicable,
  circumstancesOf,
  type DueStanding,
  doneBy,
  dueStandings,
  type EventDays,
  isOutstanding,
  limitInWords,
} from '../../shared/timescales/index.ts'

/** Birthdays bring duties years ahead; a list of what is due begins to speak of them so many months before. */
const MONTHS_BEFORE_A_BIRTHDAY = 12
const BIRTHDAYS: readonly string[] = ['birth', 'sixteenthBirthday']

/**
 * What the pack asks for in a case and is not done yet, soonest first, so that what is overdue leads. Each child has its own key
 * dates and date of birth; children for whom a duty falls on one day share an item. A duty of the case that falls on one day
 * for all of them names nobody.
 */
export function whatIsDue(record: CaseRecord, pack: Pack, today: string): DueItem[] {
  const children = record.people.filter((person) => person.group === 'child')
  if (children.length === 0) return owed(record, pack, today, record.keyDates).map((due) => dueItem(due, pack))
  const items = new Map<string, { standing: DueStanding; children: DueItem['children'] }>()
  for (const child of children) {
    const events = { ...datesOfChild(record, child), ...(child.dateOfBirth && { birth: child.dateOfBirth }) }
    for (const standing of owed(record, pack, today, events)) {
      const item = items.get(keyOf(standing)) ?? { standing, children: [] }
      item.children.push({ id: child.id, name: nameOf(child) })
      items.set(keyOf(standing), item)
    }
  }
  return [...items.values()]
    .map(({ standing, children: owedTo }) => ({
      ...dueItem(standing, pack),
      children: !isChilds(standing) && owedTo.length === children.length ? [] : owedTo,
    }))
    .sort((one, other) => (one.due < other.due ? -1 : one.due > other.due ? 1 : 0))
}

const keyOf = ({ obligation, due }: DueStanding): string => `${obligation.id} ${due}`
const isChilds = ({ obligation, event }: DueStanding): boolean => obligation.about === 'child' || BIRTHDAYS.includes(event)
const nameOf = (child: Person): string => formalName(child) || 'A child'

function owed({ legalStatus }: CaseRecord, pack: Pack, today: string, events: EventDays): DueStanding[] {
  const applying: Obligation[] = applicable(pack.timescales, circumstancesOf(legalStatus, events, today))
  const horizon = addMonths(today, MONTHS_BEFORE_A_BIRTHDAY)
  return dueStandings(applying, events, today).filter(
    (due) => isOutstanding(due, events, today) && !(BIRTHDAYS.includes(due.event) && due.due.slice(0, 10) > horizon),
  )
}

function dueItem(standing: DueStanding, pack: Pack): DueItem {
  const { obligation, event, trigger, due, workingDaysLeft, overdue, lastWorkingDay } = standing
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
  }
}
