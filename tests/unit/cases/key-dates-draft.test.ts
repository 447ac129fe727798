import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyDraft, draftOf, join, split } from '../../../renderer/cases/page/key-dates-draft.ts'
import { caseRecord, daysByChild } from '../../../shared/family/index.ts'

const made = (keyDates: Record<string, string>, own: Record<string, string> = {}) =>
  caseRecord.parse({
    id: 'c',
    title: 'Frost',
    packId: 'wirral',
    keyDates,
    people: [
      { id: 'temi', group: 'child', firstName: 'Temi', keyDates: own },
      { id: 'noah', group: 'child', firstName: 'Noah' },
      { id: 'mother', group: 'family', firstName: 'Bola' },
    ],
  })
const CHILDREN = ['temi', 'noah']

test('what nobody touches stays as it is', () => {
  const day = fc.constantFrom('2026-01-05', '2026-02-09')
  const dates = fc.dictionary(fc.constantFrom('referral', 'lookedAfter', 'done:icpc:2026-01-05'), day)
  fc.assert(
    fc.property(dates, fc.dictionary(fc.constantFrom('lookedAfter', 'filing'), day), (keyDates, own) => {
      const record = made(keyDates, own)
      const saved = applyDraft(record, draftOf(record))
      for (const name of new Set([...Object.keys(keyDates), ...Object.keys(own)]))
        expect(daysByChild(saved, name)).toMatchObject(daysByChild(record, name).map(({ day: kept }) => ({ day: kept })))
    }),
  )
})

test('children told apart begin with the day that stood for all, and one of them is changed', () => {
  const record = made({ lookedAfter: '2026-01-05' })
  const draft = split(draftOf(record), 'lookedAfter', CHILDREN)
  expect(draft.byChild.lookedAfter).toEqual({ temi: '2026-01-05', noah: '2026-01-05' })
  expect(applyDraft(record, draft)).toEqual(record)
  const changed = applyDraft(record, { ...draft, byChild: { lookedAfter: { temi: '2026-02-09', noah: '2026-01-05' } } })
  expect(daysByChild(changed, 'lookedAfter').map(({ day, children }) => [day, children.map(({ id }) => id)])).toEqual([
    ['2026-02-09', ['temi']],
    ['2026-01-05', ['noah']],
  ])
})

test('made the same again, the first child’s day stands for all', () => {
  const record = made({ lookedAfter: '2026-01-05' }, { lookedAfter: '2026-02-09' })
  const saved = applyDraft(record, join(draftOf(record), 'lookedAfter'))
  expect(saved.keyDates).toEqual({ lookedAfter: '2026-02-09' })
  expect(saved.people.map(({ keyDates }) => keyDates)).toEqual([{}, {}, {}])
})

test('an emptied day goes, for all and for a child', () => {
  const record = made({ referral: '2026-01-05', lookedAfter: '2026-01-05' })
  const draft = split(draftOf(record), 'lookedAfter', CHILDREN)
  const saved = applyDraft(record, {
    same: { ...draft.same, referral: '' },
    byChild: { lookedAfter: { temi: '', noah: '2026-01-05' } },
  })
  expect(saved.keyDates.referral).toBeUndefined()
  expect(daysByChild(saved, 'lookedAfter').map(({ day }) => day)).toEqual(['', '2026-01-05'])
})

test('a case in which no child is recorded keeps its dates', () => {
  const record = caseRecord.parse({ id: 'c', title: 'Frost', packId: 'wirral', keyDates: { referral: '2026-01-05' } })
  const draft = draftOf(record)
  const saved = applyDraft(record, { ...draft, same: { ...draft.same, referral: '', filing: '2026-02-09' } })
  expect(saved.keyDates).toEqual({ filing: '2026-02-09' })
})
