import { format, parseISO } from 'date-fns'
import { enGB } from 'date-fns/locale'
import type { DueItem } from '../../../shared/api/index.ts'

const day = (iso: string, pattern: string) => format(parseISO(iso), pattern, { locale: enGB })

/**
 * "Fri 13 March"; with the year where it is not this one: "Fri 13 March 2027"; with the time where a limit is in hours:
 * "Fri 13 March, 10:00".
 */
export function sayDay(iso: string, today: string): string {
  const year = iso.slice(0, 4) === today.slice(0, 4) ? '' : ' yyyy'
  return day(iso, `EEE d MMMM${year}${iso.includes('T') ? ', HH:mm' : ''}`)
}

/** "5 March 2026". */
export function sayDate(iso: string): string {
  return day(iso, 'd MMMM yyyy')
}

const UNIT = { workingDays: ['working day', 'working days'], days: ['day', 'days'], hours: ['hour', 'hours'] } as const

/** "3 working days", "today", "2 working days late". */
export function sayLeft({ left, unit, overdue }: Pick<DueItem, 'left' | 'unit' | 'overdue'>): string {
  const count = Math.abs(left)
  const words = `${count} ${UNIT[unit][count === 1 ? 0 : 1]}`
  if (overdue) return count === 0 ? 'late' : `${words} late`
  return count === 0 ? 'today' : words
}

/** What the status bar says: "Share report with the family, Fri 13 March (3 working days)". */
export function sayDue(item: DueItem, today: string): string {
  return `${item.what}, ${sayDay(item.due, today)} (${sayLeft(item)})`
}

export const ALL_CHILDREN = 'All the children'

/** "Zofia", "Ruby and Kofi", `ALL_CHILDREN`: whose duty it is, and nothing where it is the case's. */
export function whose(children: DueItem['children'], inCase: number): string {
  if (children.length === 0) return ''
  if (inCase > 2 && children.length === inCase) return ALL_CHILDREN
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(children.map(({ name }) => name))
}

/** "Review report to the conference chair (Zofia)": what is due, with whose it is where it is not every child’s. */
export function whatFor({ what, children }: Pick<DueItem, 'what' | 'children'>, inCase: number): string {
  return children.length === 0 || children.length === inCase ? what : `${what} (${whose(children, inCase)})`
}
