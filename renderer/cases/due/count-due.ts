import { addDays, format, parseISO } from 'date-fns'
import type { DueItem } from '../../../shared/api/index.ts'

export interface DueCounts {
  overdue: number
  /** Not late yet, and due today or within the next seven days. */
  soon: number
}

/** How much of what is due is late on `today`, and how much comes within a week. */
export function countDue(items: readonly DueItem[], today: string): DueCounts {
  const inAWeek = format(addDays(parseISO(today), 7), 'yyyy-MM-dd')
  const overdue = items.filter((item) => item.overdue).length
  const soon = items.filter((item) => !item.overdue && item.due.slice(0, 10) <= inAWeek).length
  return { overdue, soon }
}
