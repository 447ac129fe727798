import { useDeferredValue, useMemo } from 'react'
import {
  filtered,
  gapBetween,
  type LanesBy,
  type RecordGap,
  type TimelineRecord,
  timelineRecord,
} from '../../../shared/chronology/index.ts'
import type { ChronologyFilter } from '../../../shared/document/index.ts'
import { formalName } from '../../../shared/family/index.ts'
import type { ChronologyDesk } from '../desk.ts'
import { useFindings } from '../findings/index.ts'
import { keepsAll } from '../use-view.ts'

/** The filter without its days: the picture shows what lies around them, too. */
export const withoutDays = (filter: ChronologyFilter): ChronologyFilter => ({
  ...filter,
  from: '',
  to: '',
  lastMonths: null,
})

export const childNames = ({ caseRecord }: Pick<ChronologyDesk, 'caseRecord'>): { id: string; name: string }[] =>
  caseRecord.people.filter(({ group }) => group === 'child').map((child) => ({ id: child.id, name: formalName(child) }))

/** What the picture is made of: the entries that the filter keeps, whatever days it shows. Made anew only when they change. */
export function useTimelineRecord(desk: ChronologyDesk, lanes: LanesBy): TimelineRecord {
  const { chronology, entries, filter, pack, today, caseRecord } = desk
  const { periods, agencies } = chronology
  const gaps = useGaps(desk)
  const children = useMemo(() => childNames({ caseRecord }), [caseRecord])
  const around = useMemo(() => withoutDays(filter), [filter])
  // A key of its own: the same filter with other days makes no other picture.
  const key = useDeferredValue(JSON.stringify(around))
  const seen = useDeferredValue(entries)
  const kept = useMemo(() => {
    const used = JSON.parse(key) as ChronologyFilter
    return keepsAll(used) ? seen : filtered(seen, used, today)
  }, [seen, key, today])
  const { chronology: standard } = pack
  return useMemo(
    () => timelineRecord({ entries: kept, periods, agencies, standard, children, lanes, gaps, today }),
    [kept, periods, agencies, standard, children, lanes, gaps, today],
  )
}

const NO_GAPS: readonly RecordGap[] = []

/** The gaps that the check of the record has found, whether or not somebody has said why. */
function useGaps({ entries }: ChronologyDesk): readonly RecordGap[] {
  const { findings } = useFindings()
  return useMemo(() => {
    const found = [...findings.items, ...findings.setAside.map(({ item }) => item)].filter(({ key }) => key.startsWith('gap '))
    if (found.length === 0) return NO_GAPS
    const byId = new Map(entries.map((entry) => [entry.id, entry]))
    return found.flatMap(({ entryIds: [one, other] }) => {
      const [before, after] = [byId.get(one ?? ''), byId.get(other ?? '')]
      const isDated = before && after && (before.when.first || before.when.last) && (after.when.first || after.when.last)
      return isDated ? [gapBetween(before, after)] : []
    })
  }, [findings, entries])
}
