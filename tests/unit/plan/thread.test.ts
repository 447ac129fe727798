import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CasePlan, casePlan, emptyPlan, threadBreaks, threadsOf } from '../../../shared/plan/index.ts'
import { anyPlan, wholePlan } from './plans.ts'

const at = <T>(list: readonly T[], index: number): T => {
  const one = list[index]
  if (one === undefined) throw new Error('the plan has none there')
  return one
}
const kinds = (plan: CasePlan) => threadBreaks(plan).map(({ kind, at }) => `${kind} ${at}`)
const without = (plan: CasePlan, change: (plan: CasePlan) => void): CasePlan => {
  const copy = structuredClone(plan)
  change(copy)
  return copy
}

describe('breaks of the golden thread', () => {
  test('an unbroken thread has none, and neither has an empty plan', () => {
    expect(kinds(wholePlan())).toEqual([])
    expect(kinds(emptyPlan())).toEqual([])
  })

  test.each<[string, (plan: CasePlan) => void, string[]]>([
    [
      'a concern that nothing answers',
      (plan) => {
        at(plan.goals, 1).concernIds = []
      },
      ['concern-unanswered c2', 'goal-without-statement g2'],
    ],
    [
      'a statement without a goal',
      (plan) => {
        plan.goals = plan.goals.slice(1)
      },
      ['statement-without-goal s1', 'step-without-goal a1'],
    ],
    [
      'a statement that goes back to nothing',
      (plan) => {
        at(plan.statements, 0).concernIds = ['gone']
      },
      ['concern-unanswered c1', 'statement-without-concern s1'],
    ],
    [
      'a goal without a step',
      (plan) => {
        plan.steps = plan.steps.slice(1)
      },
      ['goal-without-step g1'],
    ],
    [
      'a step that serves no goal',
      (plan) => {
        at(plan.steps, 0).goalIds = []
      },
      ['goal-without-step g1', 'step-without-goal a1'],
    ],
    [
      'a goal whose only step was dropped',
      (plan) => {
        at(plan.steps, 0).status = 'dropped'
      },
      ['goal-without-step g1'],
    ],
    [
      'a goal that answers nothing',
      (plan) => {
        at(plan.goals, 0).statementIds = []
      },
      ['statement-without-goal s1', 'goal-without-statement g1'],
    ],
    [
      'a closure that does not come back to what began it',
      (plan) => {
        plan.closure = {
          on: '2026-12-01',
          summary: 'Done.',
          answers: [
            { concernId: 'c1', text: 'They sleep through.' },
            { concernId: 'c2', text: ' ' },
          ],
        }
      },
      ['concern-not-closed c2'],
    ],
  ])('%s', (_name, change, expected) => {
    expect(kinds(without(wholePlan(), change))).toEqual(expected)
  })

  test.each<[string, (plan: CasePlan) => void]>([
    [
      'a concern that somebody decided not to plan for, and said why',
      (plan) => void plan.concerns.push({ ...at(plan.concerns, 0), id: 'c3', notPlannedBecause: 'The school nurse sees to it.' }),
    ],
    [
      'the child’s own goal, which answers nobody',
      (plan) => {
        plan.goals.push({ ...at(plan.goals, 0), id: 'g3', kind: 'childs-own', statementIds: [], concernIds: [] })
        at(plan.steps, 0).goalIds.push('g3')
      },
    ],
    [
      'a dropped step that served no goal',
      (plan) => void plan.steps.push({ ...at(plan.steps, 0), id: 'a3', goalIds: [], status: 'dropped' }),
    ],
  ])('%s is no break', (_name, change) => {
    expect(kinds(without(wholePlan(), change))).toEqual([])
  })

  test('say what is broken in the words of the plan', () => {
    const [one] = threadBreaks(
      without(wholePlan(), (plan) => {
        plan.steps = plan.steps.slice(1)
      }),
    )
    expect(one?.message).toBe('“Whenever Mr Pike comes at night, Kofi and …” has no step that leads to it.')
  })

  test('each is at something that is in the plan', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const ids = new Set([...plan.concerns, ...plan.statements, ...plan.goals, ...plan.steps].map(({ id }) => id))
        expect(threadBreaks(plan).filter(({ at }) => !ids.has(at))).toEqual([])
      }),
    )
  })
})

describe('threads', () => {
  test('are what hangs together, named by their statement or their first words', () => {
    const threads = threadsOf(wholePlan())
    expect(threads.map(({ name }) => name)).toEqual(['Violence at night', 'The bedroom window does not shut.'])
    expect(threads[0]?.steps.map(({ id }) => id)).toEqual(['a1'])
  })

  test('of a child are those that are about the child or about no child in particular', () => {
    expect(threadsOf(wholePlan(), 'zofia').map(({ name }) => name)).toEqual(['The bedroom window does not shut.'])
    expect(threadsOf(wholePlan(), 'kofi')).toHaveLength(2)
  })

  test('hold everything of a plan once', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const all = (one: Pick<CasePlan, 'concerns' | 'statements' | 'goals' | 'steps'>) =>
          [...one.concerns, ...one.statements, ...one.goals, ...one.steps].map(({ id }) => id)
        const found = threadsOf(plan).flatMap((thread) => all(thread))
        expect(found.toSorted()).toEqual(all(plan).toSorted())
      }),
    )
  })
})

test('a stored plan reads back as it was written, unknown parts with it', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const more = { ...plan, later: { kept: true } }
      expect(casePlan.parse(JSON.parse(JSON.stringify(more)))).toEqual(more)
    }),
  )
})

test('a scale beyond 0 to 10 is refused in words', () => {
  expect(() => casePlan.parse({ scales: [{ id: 'x', score: 11 }] })).toThrow(/a scale goes from 0 to 10/)
})
