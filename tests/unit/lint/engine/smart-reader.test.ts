import { describe, expect, it } from 'vitest'
import type { PlanAction } from '../../../../shared/document/index.ts'
import { createSmartReader } from '../../../../shared/lint/index.ts'
import type { WordLists } from '../../../../shared/standards/index.ts'

const words = {
  'vague-dates': { id: 'vague-dates', title: '', entries: [{ find: 'as soon as possible', tags: ['soon'] }] },
} as unknown as WordLists
const read = createSmartReader(words)
const action = (fields: Partial<PlanAction>): PlanAction => ({
  id: 'step',
  action: 'Meet Ruby at the gate each morning and write down the time.',
  owner: 'Mr Haddad',
  due: '30 March 2026',
  reviewDate: '',
  measure: 'On time on 9 of 10 mornings.',
  outcome: 'Ruby is in her reading group.',
  status: '',
  ...fields,
})
const lights = (fields: Partial<PlanAction>): string[] => {
  const smart = read(action(fields), { planDate: '2026-03-10', people: [] })
  return Object.entries(smart ?? {}).flatMap(([name, { met }]) => (met ? [] : [name]))
}

describe('the five lights of a step', () => {
  it('are all met where it says who does what by when, how we will know, and what for', () => {
    expect(lights({})).toEqual([])
  })

  it.each<[Partial<PlanAction>, string[]]>([
    [{ action: 'Engage with services.' }, ['specific']],
    [{ measure: '' }, ['measurable']],
    [{ outcome: '' }, ['relevant']],
    [{ due: '' }, ['timed']],
    [{ due: 'as soon as possible' }, ['timed']],
    [{ due: '3 March 2026' }, ['timed']],
  ])('%o is not yet %j', (fields, unmet) => {
    expect(lights(fields)).toEqual(unmet)
  })

  it('are not there before a word is written', () => {
    const empty = { action: '', owner: '', due: '', measure: '', outcome: '' }
    expect(read(action(empty), { planDate: '2026-03-10', people: [] })).toBeNull()
  })
})
