import type { EntryDate } from '../dates/index.ts'
import { addMonths, type ChronologyFilter } from '../document/index.ts'
import type { CaseEntry } from './entry.ts'

/** True when some day on which it may have happened lies from `from` to `to`, both inclusive; empty means open. */
export function fallsWithin({ kind, first, last }: EntryDate, from: string, to: string): boolean {
  if (kind === 'unknown') return from === '' && to === ''
  const begin = first || (kind === 'after' ? last : '')
  const end = last || (kind === 'after' ? '' : kind === 'range' ? '' : first)
  return (to === '' || begin === '' || begin <= to) && (from === '' || end === '' || end >= from)
}

/** The days that a filter keeps, where `day` is the day of the document or today. */
export function filterDays({ from, to, lastMonths }: ChronologyFilter, day: string): { from: string; to: string } {
  return lastMonths === null ? { from, to } : { from: addMonths(day, -lastMonths), to }
}

/** The entries that a filter keeps, in the order in which they were given. `day` is what "the last two years" counts back from. */
export function filtered(entries: readonly CaseEntry[], filter: ChronologyFilter, day: string): CaseEntry[] {
  const open = entries.filter(({ confidential }) => filter.confidential || !confidential)
  if (filter.entryIds.length > 0) {
    const chosen = new Set(filter.entryIds)
    return open.filter(({ id }) => chosen.has(id))
  }
  const { from, to } = filterDays(filter, day)
  const words = filter.words.trim().toLowerCase().split(/\s+/).filter(Boolean)
  return open.filter(
    (entry) =>
      oneOf(filter.categories, entry.category) &&
      oneOf(filter.bearings, entry.bearing) &&
      oneOf(filter.significances, entry.significance) &&
      (filter.childIds.length === 0 ||
        entry.childIds.length === 0 ||
        entry.childIds.some((childId) => filter.childIds.includes(childId))) &&
      (filter.agencies.length === 0 || agenciesOf(entry).some((agency) => filter.agencies.includes(agency))) &&
      fallsWithin(entry.when, from, to) &&
      words.every((word) => saysWord(entry, word)),
  )
}

const oneOf = (wanted: readonly string[], value: string): boolean => wanted.length === 0 || wanted.includes(value)

/** The agencies in whose records an entry stands, its own first. */
export function agenciesOf({ agency, sources }: CaseEntry): string[] {
  return [...new Set([agency, ...sources.map((source) => source.agency)])].filter(Boolean)
}

function saysWord({ event, action, outcome, note, when, impacts, sources }: CaseEntry, word: string): boolean {
  const holds = (text: string): boolean => text.toLowerCase().includes(word)
  return (
    holds(event) ||
    holds(action) ||
    holds(outcome) ||
    holds(note) ||
    holds(when.typed) ||
    impacts.some(({ text }) => holds(text)) ||
    sources.some(({ person, document }) => holds(person) || holds(document))
  )
}
