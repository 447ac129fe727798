import type { DueItem } from '../../../shared/api/index.ts'

/** What of the due list is looked at: everything, what is late, the next two weeks of work, or what concerns one child. */
export type DueFilter = 'all' | 'overdue' | 'next' | `child:${string}`

const NEXT_WORKING_DAYS = 10

/** The items that a filter lets through, in their order. What is the case's own concerns every child. */
export function filterDue(items: readonly DueItem[], filter: DueFilter): DueItem[] {
  if (filter === 'overdue') return items.filter((item) => item.overdue)
  if (filter === 'next') return items.filter((item) => item.left <= NEXT_WORKING_DAYS)
  if (filter === 'all') return [...items]
  const child = filter.slice('child:'.length)
  return items.filter(({ children }) => children.length === 0 || children.some(({ id }) => id === child))
}
