import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { casePlan, joined, proposedJoins, threadsOf, unjoined } from '../../../shared/plan/index.ts'
import { anyPlan, wholePlan } from './plans.ts'

describe('joins that are proposed', () => {
  const loose = casePlan.parse({
    concerns: [
      { id: 'c1', text: 'Kofi hides under his bed when Mr Pike shouts at night.' },
      { id: 'c2', text: 'Ruby was late for school on 14 mornings and twice had no coat.' },
    ],
    statements: [
      { id: 's1', text: 'I am worried that Ruby will be cold and fall behind at school if she is late without a coat.' },
    ],
    goals: [{ id: 'g1', text: 'Ruby is at school on time in a warm coat on nine mornings of ten.' }],
    steps: [
      { id: 'a1', action: 'Mr Haddad meets Ruby at the school gate at 8.45 and writes down whether she is on time.' },
      { id: 'a2', action: 'Order new library cards.' },
    ],
  })

  test('are between things whose words agree, each with the likeliest', () => {
    expect(
      proposedJoins(loose)
        .map(({ from, to }) => `${from} ${to}`)
        .toSorted(),
    ).toEqual(['a1 g1', 'g1 s1', 's1 c2'])
  })

  test('are not made where two texts share a name and no matter', () => {
    const plan = casePlan.parse({
      concerns: [{ id: 'c1', text: 'Ruby wakes at night.' }],
      statements: [{ id: 's1', text: 'Ruby may go hungry.' }],
    })
    expect(proposedJoins(plan)).toEqual([])
  })

  test('are not made for what is joined already', () => {
    expect(proposedJoins(wholePlan())).toEqual([])
  })
})

describe('joining', () => {
  test('works whichever end is named first, and is undone', () => {
    const plan = wholePlan()
    const apart = unjoined(plan, 'g1', 's1')
    expect(apart.goals[0]?.statementIds).toEqual([])
    expect(joined(apart, 's1', 'g1')).toEqual(plan)
    expect(joined(apart, 'g1', 's1')).toEqual(plan)
  })

  test('of two that cannot be joined changes nothing', () => {
    const plan = wholePlan()
    expect(joined(plan, 'c1', 'c2')).toBe(plan)
    expect(joined(plan, 'a1', 's1')).toBe(plan)
    expect(joined(plan, 'a1', 'nowhere')).toBe(plan)
  })

  test('twice is as once, and puts the two on one thread', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const [step, goal] = [plan.steps[0], plan.goals[0]]
        if (!step || !goal) return
        const once = joined(plan, step.id, goal.id)
        expect(joined(once, step.id, goal.id)).toEqual(once)
        const thread = threadsOf(once).find(({ steps }) => steps.some(({ id }) => id === step.id))
        expect(thread?.goals.map(({ id }) => id)).toContain(goal.id)
      }),
    )
  })
})
