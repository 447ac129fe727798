import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  caseRecord,
  datesOfChild,
  datesOfChildren,
  daysByChild,
  recordDay,
  withDaysByChild,
} from '../../../shared/family/index.ts'

const made = (keyDates: Record<string, string>, own: Record<string, Record<string, string>> = {}) =>
  caseRecord.parse({
    id: 'c',
    title: 'Frost',
    packId: 'wirral',
    keyDates,
    people: [
      ...['temi', 'noah', 'ines'].map((id) => ({ id, group: 'child', firstName: id, keyDates: own[id] ?? {} })),
      { id: 'mother', group: 'family', firstName: 'Bola' },
    ],
  })
const child = (record: ReturnType<typeof made>, id: string) => {
  const found = record.people.find((person) => person.id === id)
  if (!found) throw new Error(`no ${id}`)
  return found
}
const own = (record: ReturnType<typeof made>) =>
  Object.fromEntries(record.people.filter(({ group }) => group === 'child').map(({ id, keyDates }) => [id, keyDates]))

describe('the dates of a child', () => {
  const record = made(
    { lookedAfter: '2026-01-05', referral: '2025-12-01' },
    { temi: { lookedAfter: '2026-02-09' }, ines: { lookedAfter: '' } },
  )

  test('are the case’s, with the child’s own over them and without those that are not the child’s', () => {
    expect(datesOfChild(record, child(record, 'temi'))).toEqual({ lookedAfter: '2026-02-09', referral: '2025-12-01' })
    expect(datesOfChild(record, child(record, 'noah'))).toEqual({ lookedAfter: '2026-01-05', referral: '2025-12-01' })
    expect(datesOfChild(record, child(record, 'ines'))).toEqual({ referral: '2025-12-01' })
  })

  test('of several children are each once, of none named those of all', () => {
    expect(datesOfChildren(record, [])).toEqual({ lookedAfter: ['2026-01-05', '2026-02-09'], referral: '2025-12-01' })
    expect(datesOfChildren(record, ['noah', 'ines'])).toEqual({ lookedAfter: '2026-01-05', referral: '2025-12-01' })
    expect(datesOfChildren(record, ['ines'])).toEqual({ referral: '2025-12-01' })
    expect(datesOfChildren({ people: [], keyDates: record.keyDates }, [])).toEqual(record.keyDates)
  })

  test('are told by day with the children whose day it is', () => {
    const days = daysByChild(record, 'lookedAfter').map(({ day, children }) => [day, children.map(({ id }) => id)])
    expect(days).toEqual([
      ['2026-02-09', ['temi']],
      ['2026-01-05', ['noah']],
      ['', ['ines']],
    ])
  })
})

describe('giving children days of their own', () => {
  test('keeps the day of most as the case’s, and of the others what differs', () => {
    const record = withDaysByChild(made({}), 'lookedAfter', { temi: '2026-02-09', noah: '2026-01-05', ines: '2026-01-05' })
    expect(record.keyDates).toEqual({ lookedAfter: '2026-01-05' })
    expect(own(record)).toEqual({ temi: { lookedAfter: '2026-02-09' }, noah: {}, ines: {} })
  })

  test('that are one day makes it one for all again', () => {
    const differing = made({ referral: '2026-01-05' }, { temi: { referral: '2026-02-09' } })
    const record = withDaysByChild(differing, 'referral', { temi: '2026-03-02', noah: '2026-03-02', ines: '2026-03-02' })
    expect(record.keyDates).toEqual({ referral: '2026-03-02' })
    expect(own(record)).toEqual({ temi: {}, noah: {}, ines: {} })
  })

  test('leaves the day away from a child that has none', () => {
    const record = withDaysByChild(made({}), 'lookedAfter', { temi: '2026-02-09', noah: '2026-02-09', ines: '' })
    expect(record.keyDates).toEqual({ lookedAfter: '2026-02-09' })
    expect(own(record)).toEqual({ temi: {}, noah: {}, ines: { lookedAfter: '' } })
  })

  test('none of which has a day takes the key date away', () => {
    const record = withDaysByChild(made({ referral: '2026-01-05' }), 'referral', { temi: '', noah: '', ines: '' })
    expect(record.keyDates).toEqual({})
    expect(own(record)).toEqual({ temi: {}, noah: {}, ines: {} })
  })

  test('gives back the days that were given, whatever they are', () => {
    const day = fc.constantFrom('', '2026-01-05', '2026-02-09', '2026-03-02')
    const days = fc.record({ temi: day, noah: day, ines: day })
    fc.assert(
      fc.property(days, days, (first, second) => {
        const record = withDaysByChild(withDaysByChild(made({ filing: '2026-05-05' }), 'referral', first), 'referral', second)
        for (const [id, given] of Object.entries(second))
          expect(datesOfChild(record, child(record, id)).referral ?? '').toBe(given)
        expect(record.keyDates.filing).toBe('2026-05-05')
      }),
    )
  })
})

describe('what was done on a day', () => {
  test('for the case is so for every child', () => {
    const record = recordDay(made({}, { temi: { coreGroup: '2026-01-05' } }), 'coreGroup', '2026-03-02', [])
    expect(record.keyDates).toEqual({ coreGroup: '2026-03-02' })
    expect(own(record).temi).toEqual({})
  })

  test('for one child leaves the others as they are', () => {
    const record = recordDay(made({ lastVisit: '2026-01-05' }), 'lastVisit', '2026-03-02', ['noah'])
    expect(datesOfChild(record, child(record, 'noah')).lastVisit).toBe('2026-03-02')
    expect(datesOfChild(record, child(record, 'temi')).lastVisit).toBe('2026-01-05')
    expect(datesOfChild(record, child(record, 'ines')).lastVisit).toBe('2026-01-05')
  })

  test('in a case in which no child is recorded is kept by the case', () => {
    const none = caseRecord.parse({ id: 'c', title: 'Frost', packId: 'wirral' })
    expect(recordDay(none, 'referral', '2026-03-02', []).keyDates).toEqual({ referral: '2026-03-02' })
  })
})
