import { expect, test } from 'vitest'
import { draftFor, emptyStep, mistakesIn, noteOf } from '../../../renderer/cases/oversight/note-draft.ts'

const TODAY = '2026-03-02'
const GOOD = {
  ...draftFor(TODAY, 'oversight', null),
  considered: 'Both visits.',
  analysis: 'Two teachers saw Temi without lunch, and the cupboard was full on Tuesday.',
  decision: 'See the family at breakfast.',
}

test('a note that says everything has no mistake', () => expect(mistakesIn(GOOD, TODAY)).toEqual({}))

test.each([
  ['on', { on: '' }],
  ['on', { on: '2026-03-03' }],
  ['considered', { considered: ' ' }],
  ['analysis', { analysis: '' }],
  ['analysis', { analysis: 'Read and agreed.' }],
  ['decision', { decision: '' }],
])('its %s is asked for: %j', (field, part) => expect(Object.keys(mistakesIn({ ...GOOD, ...part }, TODAY))).toEqual([field]))

test('rows in which nothing is to be done are left out of what is kept, and no row’s id is kept', () => {
  const steps = [emptyStep(), { ...emptyStep(), what: 'Visit', who: 'Jo Bell', by: '2026-03-06' }]
  expect(noteOf({ ...GOOD, nextSteps: steps }).nextSteps).toEqual([{ what: 'Visit', who: 'Jo Bell', by: '2026-03-06' }])
})
