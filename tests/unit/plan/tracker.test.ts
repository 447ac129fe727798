import { describe, expect, test } from 'vitest'
import { casePlan, standingOf, trackedSteps } from '../../../shared/plan/index.ts'

const TODAY = '2026-03-10'
const step = (id: string, due: string, more: object = {}) => ({ id, action: `Step ${id}`, due, ...more })
const tracked = (...steps: object[]) => trackedSteps({ id: 'c', title: 'Mensah', plan: casePlan.parse({ steps }) }, TODAY)

describe('the tracker', () => {
  test.each([
    ['9 March 2026', {}, 'overdue', '1 day late'],
    ['10 March 2026', {}, 'due-soon', 'due today'],
    ['by Fri 13 March', {}, 'due-soon', 'in 3 days'],
    ['30 April 2026', {}, 'open', 'in 51 days'],
    ['as soon as possible', {}, 'no-date', 'no date'],
    ['', {}, 'no-date', 'no date'],
    ['1 January 2026', { status: 'done' }, 'done', 'done'],
    ['1 January 2026', { status: 'dropped' }, 'dropped', 'dropped'],
    ['within 2 weeks', { start: '2026-03-01' }, 'due-soon', 'in 5 days'],
  ])('“%s” stands %j', (due, more, stands, words) => {
    const [one] = tracked(step('a', due, more))
    expect([one?.stands, one && standingOf(one)]).toEqual([stands, words])
  })

  test('puts what is overdue first, then by day, what is done with last', () => {
    const order = tracked(
      step('done', '1 March 2026', { status: 'done' }),
      step('none', ''),
      step('later', '1 May 2026'),
      step('soon', '12 March 2026'),
      step('late', '3 March 2026'),
      step('very late', '3 February 2026'),
    )
    expect(order.map((one) => one.step.id)).toEqual(['very late', 'late', 'soon', 'later', 'none', 'done'])
  })

  test('reads the day on which a step is looked at again', () => {
    expect(tracked(step('a', '30 April 2026', { reviewDate: 'review 24 March 2026' }))[0]?.review).toBe('2026-03-24')
  })

  test('goes by that day where a step has no day by which it is done', () => {
    const [one] = tracked(step('a', 'From 9 March 2026', { reviewDate: '24 March 2026' }))
    expect([one?.due, one?.stands, one && standingOf(one)]).toEqual([null, 'open', 'look again in 14 days'])
    const [late] = tracked(step('a', 'Every Friday', { reviewDate: '1 March 2026' }))
    expect([late?.stands, late && standingOf(late)]).toEqual(['overdue', '9 days late'])
  })
})
