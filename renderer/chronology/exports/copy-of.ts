import {
  byDate,
  type ChronologyAround,
  chronologyLines,
  estimatePages,
  filtered,
  leftOutOf,
  sayFilter,
} from '../../../shared/chronology/index.ts'
import type { ChronologyFilter, ChronologyForm } from '../../../shared/document/index.ts'
import type { ChronologyDesk } from '../desk.ts'
import { NO_FILTER } from '../use-view.ts'

/** Which entries a copy is made of: those that are shown, those that were selected, or all of them. */
export type CopyOf = 'shown' | 'chosen' | 'all'
export type CopyPeriod = 'any' | '12' | '24'

/** What somebody has chosen for a copy. */
export interface CopyChoice {
  form: ChronologyForm
  of: CopyOf
  /** Ids of children; none means all of them. */
  childIds: readonly string[]
  period: CopyPeriod
  confidential: boolean
  timeline: boolean
}

/** A court's chronology covers the last two years unless older events are relied on (Practice Direction 12A). */
export const periodFor = (form: ChronologyForm, of: CopyOf): CopyPeriod => (form === 'court' && of === 'all' ? '24' : 'any')

export function filterOf(choice: CopyChoice, desk: Pick<ChronologyDesk, 'filter' | 'chosen'>): ChronologyFilter {
  const { of, childIds, period, confidential } = choice
  const base = of === 'shown' ? desk.filter : NO_FILTER
  return {
    ...base,
    confidential,
    entryIds: of === 'chosen' ? [...desk.chosen] : base.entryIds,
    childIds: childIds.length > 0 ? [...childIds] : base.childIds,
    ...(period === 'any' ? {} : { from: '', to: '', lastMonths: Number(period) }),
  }
}

export function aroundOf({ caseRecord, chronology, pack, today }: ChronologyDesk): ChronologyAround {
  return {
    caseRecord,
    agencies: chronology.agencies,
    periods: chronology.periods,
    kinds: pack.chronology.agencies,
    day: today,
  }
}

/** What a copy would hold: how many entries, which are left out, about how many pages. */
export function copyOf(choice: CopyChoice, desk: ChronologyDesk) {
  const filter = filterOf(choice, desk)
  const around = aroundOf(desk)
  const kept = filtered(desk.entries, filter, desk.today).toSorted(byDate)
  const lines = chronologyLines(kept, choice.form, around, filter.childIds)
  const { pages, limit, lookAt } = estimatePages(lines, choice.form, desk.pack)
  return {
    filter,
    around,
    kept,
    said: sayFilter(filter, { ...around, categories: desk.pack.chronology.categories }),
    leftOut: leftOutOf(desk.entries, filter, desk.today),
    disputed: kept.filter(({ disputed }) => disputed !== null).length,
    pages,
    limit,
    lookAt: lookAt.flatMap((id) => kept.find((entry) => entry.id === id) ?? []),
  }
}
