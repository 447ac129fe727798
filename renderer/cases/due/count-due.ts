import type { DueItem } from '../../../shared/api/index.ts'

export interface DueCounts {
  overdue: number
  /** Not late yet, and due within a week. */
  soon: number
}

/** A week, in each unit that a limit may have. */
const WEEK: Record<DueItem['unit'], number> = { workingDays: 5, days: 7, hours: 168 }

/** How much of what is due is late, and how much comes within a week. */
export function countDue(items: readonly DueItem[]): DueCounts {
  const overdue = items.filter((item) => item.overdue).length
  const soon = items.filter((item) => !item.overdue && item.left <= WEEK[item.unit]).length
  return { overdue, soon }
}
