import { describe, expect, test } from 'vitest'
import {
  atStake,
  besideCase,
  broughtInAgain,
  type CaseEntry,
  changedSince,
  chronologyBlockOf,
} from '../../../../shared/chronology/index.ts'
import { type ChronologyBlock, type ChronologyEntry, chronologyFilter } from '../../../../shared/document/index.ts'
import { entryOf } from '../entries.ts'
import { AROUND, DAY } from './copies.ts'

const FILTER = chronologyFilter.parse({})
const entries = (...changed: CaseEntry[]): CaseEntry[] => {
  const all = [entryOf('a', '1 May 2024'), entryOf('b', '2 June 2024'), entryOf('c', '3 July 2024')]
  return all.map((entry) => changed.find(({ id }) => id === entry.id) ?? entry).concat(changed.filter(({ id }) => id > 'c'))
}
const shown = (all: CaseEntry[]) => chronologyBlockOf(all, FILTER, 'impact', AROUND)
const blockOf = (edit: (line: ChronologyEntry) => ChronologyEntry = (line) => line): ChronologyBlock => {
  const { entries: lines, ...rest } = shown(entries())
  return { type: 'chronology', id: 'block', ...rest, entries: lines.map(edit) }
}
const byHand = blockOf((line) => (line.id === 'b' ? { ...line, event: 'Written by hand' } : line))
const own: ChronologyEntry = { id: 'own', date: '15 June 2024', event: 'Only here', source: '', response: '', impact: '' }
const ids = (lines: readonly ChronologyEntry[]): string[] => lines.map(({ id }) => id)

describe('a chronology in a document beside the case’s', () => {
  test('differs in nothing when it was just brought in', () => {
    const beside = besideCase(blockOf(), shown(entries()).entries)
    expect(beside).toEqual({ changed: [], byHand: [], both: [], missing: [], gone: [], own: [] })
  })

  test('tells what was edited here from what changed there', () => {
    const now = shown(
      entries(
        entryOf('a', '1 May 2024', { event: 'Said anew' }),
        entryOf('b', '2 June 2024', { event: 'Also anew' }),
        entryOf('d', '2025'),
      ),
    ).entries
    const beside = besideCase({ entries: [...byHand.entries, own] }, now)
    expect(ids(beside.changed)).toEqual(['a'])
    expect(beside.both.map(({ here, there }) => [here.event, there.event])).toEqual([['Written by hand', 'Also anew']])
    expect(ids(beside.missing)).toEqual(['d'])
    expect(ids(beside.own)).toEqual(['own'])
    expect(changedSince(beside)).toBe(3)
    expect(ids(besideCase(byHand, shown(entries()).entries).byHand)).toEqual(['b'])
  })

  test('follows the case when brought in again, and keeps what was written here', () => {
    const fresh = shown(entries(entryOf('a', '1 May 2024', { event: 'Said anew' }), entryOf('d', '4 August 2024')))
    const again = broughtInAgain({ ...byHand, entries: [...byHand.entries, own] }, fresh, { overwrite: new Set(), today: DAY })
    expect(again.entries.map(({ event }) => event)).toEqual([
      'Said anew',
      'Written by hand',
      'Only here',
      'What happened: c',
      'What happened: d',
    ])
  })

  test('takes the case’s words over those edited here only where that was said', () => {
    const fresh = shown(entries())
    expect(atStake(besideCase(byHand, fresh.entries)).map(({ id }) => id)).toEqual(['b'])
    const again = broughtInAgain(byHand, fresh, { overwrite: new Set(['b']), today: DAY })
    expect(again.entries[1]?.event).toBe('What happened: b')
  })

  test('an entry that was taken out of the case goes, and stays where it was edited here', () => {
    const fresh = { ...shown(entries()), entries: shown(entries()).entries.filter(({ id }) => id === 'a') }
    expect(ids(besideCase(byHand, fresh.entries).gone)).toEqual(['b', 'c'])
    expect(ids(broughtInAgain(byHand, fresh, { overwrite: new Set(), today: DAY }).entries)).toEqual(['a', 'b'])
  })

  test('what the worker left out for the family stays left out', () => {
    const marked = blockOf((line) => (line.id === 'a' ? { ...line, confidential: { id: 'mark' } } : line))
    const fresh = shown(entries(entryOf('a', '1 May 2024', { event: 'Said anew' })))
    const again = broughtInAgain(marked, fresh, { overwrite: new Set(), today: DAY })
    expect(again.entries[0]).toMatchObject({ event: 'Said anew', confidential: { id: 'mark' } })
  })
})
