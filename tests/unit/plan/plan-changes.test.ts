import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { planChanges } from '../../../shared/plan/index.ts'
import { anyPlan, wholePlan } from './plans.ts'

describe('what is different between two versions of a plan', () => {
  test('is told step by step and part by part, with why a step was dropped', () => {
    const before = wholePlan()
    const now = wholePlan()
    const [first] = now.steps
    if (!first) throw new Error('no step')
    now.steps[0] = { ...first, due: '27 March 2026', status: 'dropped', droppedBecause: 'The school has its own plan.' }
    now.steps.push({ ...first, id: 'a3', action: 'Fit a chain to the door.' })
    now.bottomLines = []
    const told = planChanges(before, now).map(({ what, change, part, before: was, now: is, why }) => [
      what,
      change,
      part,
      was,
      is,
      why,
    ])
    expect(told).toEqual([
      ['step', 'added', '', '', 'Fit a chain to the door.', ''],
      ['step', 'changed', 'By when', '20 March 2026', '27 March 2026', ''],
      ['step', 'changed', 'How it stands', 'Not started', 'Dropped', 'The school has its own plan.'],
      [
        'bottom line',
        'taken out',
        '',
        'Mr Pike does not sleep in the house. Otherwise: The children stay with Mrs Mensah that night.',
        '',
        '',
      ],
    ])
  })

  test('is nothing between a plan and itself', () => {
    fc.assert(fc.property(anyPlan, (plan) => void expect(planChanges(plan, structuredClone(plan))).toEqual([])))
  })

  test('is everything between nothing and a plan, and the same the other way round', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const empty = { ...plan, concerns: [], statements: [], goals: [], steps: [], bottomLines: [], contingency: [] }
        const count = plan.concerns.length + plan.statements.length + plan.goals.length + plan.steps.length
        expect(planChanges(empty, plan).filter(({ change }) => change === 'added')).toHaveLength(count)
        expect(planChanges(plan, empty).filter(({ change }) => change === 'taken out')).toHaveLength(count)
      }),
    )
  })
})
