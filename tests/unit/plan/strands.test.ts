import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { casePlan, planOfChild, strandsOf, threadBreaks, threadsOf } from '../../../shared/plan/index.ts'
import { anyPlan, wholePlan } from './plans.ts'

const idsOf = (list: readonly { id: string }[]) => list.map(({ id }) => id)

describe('the strands of a plan', () => {
  test('are called after their statement, or after the goal that stands alone', () => {
    expect(strandsOf(wholePlan()).map(({ id, name }) => [id, name])).toEqual([
      ['s1', 'Violence at night'],
      ['g2', 'Every bedroom window shuts.'],
    ])
  })

  test('keep what hangs on nothing as a strand of its own', () => {
    const plan = wholePlan()
    const loose = { ...plan, steps: plan.steps.map((step) => (step.id === 'a1' ? { ...step, goalIds: [] } : step)) }
    expect(strandsOf(loose).map(({ id }) => id)).toEqual(['s1', 'g2', 'a1'])
    expect(strandsOf(loose).at(-1)?.name).toBe('Write down what each …')
  })

  test('hold everything of a plan once, and what belongs to one thread stands together', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const strands = strandsOf(plan)
        const all = (of: (plan: ReturnType<typeof casePlan.parse>) => readonly { id: string }[]) => idsOf(of(plan)).sort()
        expect(strands.flatMap(({ concerns }) => idsOf(concerns)).sort()).toEqual(all((one) => one.concerns))
        expect(strands.flatMap(({ statements }) => idsOf(statements)).sort()).toEqual(all((one) => one.statements))
        expect(strands.flatMap(({ goals }) => idsOf(goals)).sort()).toEqual(all((one) => one.goals))
        expect(strands.flatMap(({ steps }) => idsOf(steps)).sort()).toEqual(all((one) => one.steps))
        const threadOf = new Map(
          threadsOf(plan).flatMap((thread, index) =>
            [...thread.concerns, ...thread.statements, ...thread.goals, ...thread.steps].map(({ id }) => [id, index] as const),
          ),
        )
        const order = strands.map(({ id }) => threadOf.get(id) ?? -1)
        expect(order).toEqual(order.toSorted((one, other) => one - other))
      }),
    )
  })
})

describe('the plan of one child', () => {
  test('leaves out what is about the others alone', () => {
    const zofia = planOfChild(wholePlan(), 'zofia')
    expect([idsOf(zofia.concerns), idsOf(zofia.goals), idsOf(zofia.steps)]).toEqual([['c2'], ['g2'], ['a2']])
  })

  test('goes through what is about a sibling where nothing else joins the thread', () => {
    const plan = casePlan.parse({
      concerns: [{ id: 'late', text: 'Ruby was late.', childIds: ['ruby'] }],
      statements: [{ id: 'tired', text: 'Both are tired.', childIds: ['ruby', 'kofi'], concernIds: ['late'] }],
      goals: [
        { id: 'sleep', text: 'Both sleep.', childIds: ['ruby', 'kofi'], statementIds: ['tired'] },
        { id: 'read', text: 'Ruby reads.', childIds: ['ruby'], statementIds: ['tired'] },
      ],
      steps: [
        { id: 'bed', action: 'Buy two beds.', goalIds: ['sleep', 'read'] },
        { id: 'gate', action: 'Meet Ruby.', goalIds: ['read'], childIds: ['ruby'] },
      ],
    })
    const kofi = planOfChild(plan, 'kofi')
    expect(idsOf(kofi.concerns)).toEqual(['late'])
    expect(idsOf(kofi.goals)).toEqual(['sleep'])
    expect(idsOf(kofi.steps)).toEqual(['bed'])
    expect(threadBreaks(kofi)).toEqual([])
  })

  test('is never broken where the whole plan is not', () => {
    const broken = (plan: ReturnType<typeof wholePlan>) => threadBreaks(plan).map(({ kind, at }) => `${kind} ${at}`)
    fc.assert(
      fc.property(anyPlan, fc.constantFrom('k0', 'k1', 'k2'), (plan, childId) => {
        expect(broken(plan)).toEqual(expect.arrayContaining(broken(planOfChild(plan, childId))))
      }),
    )
  })
})
