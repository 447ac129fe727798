import { type ChronologyFilter, writeDay } from '../../document/index.ts'
import { formalName } from '../../family/index.ts'
import type { EntryCategory } from '../../standards/index.ts'
import type { ChronologyAround } from './around.ts'

const SIGNIFICANCE = { key: 'key', significant: 'significant', background: 'background' } as const
const BEARING = { risk: 'risks', protective: 'what protects', mixed: 'mixed', neutral: 'neutral' } as const
const LIST = new Intl.ListFormat('en-GB')
const OR = new Intl.ListFormat('en-GB', { type: 'disjunction' })
const NUMBERS = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

function lastMonths(months: number): string {
  const [count, unit] = months % 12 === 0 ? [months / 12, 'year'] : [months, 'month']
  return count === 1 ? `last ${unit}` : `last ${NUMBERS[count] ?? count} ${unit}s`
}

function period({ from, to, lastMonths: months }: ChronologyFilter): string {
  if (months !== null) return lastMonths(months) + (to === '' ? '' : ` up to ${writeDay(to)}`)
  if (from !== '' && to !== '') return `${writeDay(from)} to ${writeDay(to)}`
  return from !== '' ? `since ${writeDay(from)}` : to !== '' ? `up to ${writeDay(to)}` : ''
}

/** What a filter keeps, in a few words: "key and significant events, Ruby, last two years"; "all entries" where it keeps everything. */
export function sayFilter(
  filter: ChronologyFilter,
  {
    caseRecord,
    agencies,
    categories,
  }: Pick<ChronologyAround, 'caseRecord' | 'agencies'> & { categories: readonly EntryCategory[] },
): string {
  const names = (ids: readonly string[], all: readonly { id: string; name: string }[]): string[] =>
    ids.flatMap((id) => all.find((one) => one.id === id)?.name ?? [])
  if (filter.entryIds.length > 0)
    return filter.entryIds.length === 1 ? 'one chosen entry' : `${filter.entryIds.length} chosen entries`
  const sorts = filter.significances.map((one) => SIGNIFICANCE[one])
  const children = caseRecord.people.filter(({ id, group }) => group === 'child' && filter.childIds.includes(id)).map(formalName)
  const parts = [
    sorts.length > 0 && sorts.length < 3 ? `${LIST.format(sorts)} events` : '',
    LIST.format(filter.bearings.map((one) => BEARING[one])),
    LIST.format(children),
    OR.format(names(filter.categories, categories)),
    LIST.format(names(filter.agencies, agencies)),
    period(filter),
    filter.words.trim() === '' ? '' : `“${filter.words.trim()}”`,
  ].filter(Boolean)
  return parts.length === 0 ? 'all entries' : parts.join(', ')
}
