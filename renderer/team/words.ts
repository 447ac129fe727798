import { format, parseISO } from 'date-fns'
import { enGB } from 'date-fns/locale'
import type { DueItem, WaitingDocument } from '../../shared/api/index.ts'

const say = (iso: string, pattern: string): string => format(parseISO(iso), pattern, { locale: enGB })

/** "Thu 26 November"; with the year where it is not that of `today`. */
export function sayDay(iso: string, today: string): string {
  return say(iso.slice(0, 10), iso.slice(0, 4) === today.slice(0, 4) ? 'EEE d MMMM' : 'EEE d MMMM yyyy')
}

/** "March 2026", and "Mar" below a chart. */
export const sayMonth = (month: string): string => say(`${month}-01`, 'MMMM yyyy')
export const shortMonth = (month: string): string => say(`${month}-01`, 'MMM')

const many = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`

/** "3 working days"; "5 hours" before a working day is over; "Under an hour". */
export function sayWaited({ workingDays, hours }: Pick<WaitingDocument, 'workingDays' | 'hours'>): string {
  if (workingDays > 0) return many(workingDays, 'working day')
  return hours > 0 ? many(hours, 'hour') : 'Under an hour'
}

/** "in 3 working days", "today", "2 working days late". */
export function sayLeft({ left, overdue }: Pick<DueItem, 'left' | 'overdue'>): string {
  const days = many(Math.abs(left), 'working day')
  if (overdue) return left === 0 ? 'late' : `${days} late`
  return left === 0 ? 'today' : `in ${days}`
}

/** "twice", "3 times"; nothing for never. */
export function sayReturned(times: number): string {
  if (times === 0) return ''
  if (times === 1) return 'once'
  return times === 2 ? 'twice' : `${times} times`
}

export const teamName = (team: string): string => team || 'No team'

/** "4.2": a number of findings for each 1,000 words, or a median. */
export const oneDecimal = (number: number): string => number.toFixed(1)

/** The last so many months, the newest last, up to the one of `today`. */
export function lastMonths(today: string, count: number): string[] {
  const [year = 0, month = 0] = today.split('-').map(Number)
  return Array.from({ length: count }, (_, index) => {
    const at = year * 12 + month - 1 - (count - 1 - index)
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
  })
}

/** The months from one until another. */
export function monthsBetween(from: string, until: string): string[] {
  const [year = 0, month = 0] = until.split('-').map(Number)
  const [firstYear = 0, firstMonth = 0] = from.split('-').map(Number)
  return lastMonths(until, Math.max(0, (year - firstYear) * 12 + month - firstMonth + 1))
}
