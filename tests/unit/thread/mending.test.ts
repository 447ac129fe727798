import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { candidatesFor, canJoin, joinsOf } from '../../../renderer/thread/plan/joins.ts'
import { mended, nothingYet } from '../../../renderer/thread/plan/mending.ts'
import { joined, threadBreaks, unjoined } from '../../../shared/plan/index.ts'
import { anyPlan, wholePlan } from '../plan/plans.ts'

const written = { text: 'Kofi sleeps in his own bed.', due: '20 March 2026', measure: 'Ten of twelve nights.' }

describe('mending a break', () => {
  test('takes that break away, and never loses anything, whatever the plan and the break', () => {
    fc.assert(
      fc.property(anyPlan, fc.boolean(), (plan, isClosed) => {
        const now = isClosed ? { ...plan, closure: { on: '2026-09-01', summary: '', answers: [] } } : plan
        for (const broken of threadBreaks(now)) {
          const after = mended(now, broken, { ...nothingYet(now, broken), ...written }, '2026-03-10')
          expect(threadBreaks(after).some(({ kind, at }) => kind === broken.kind && at === broken.at)).toBe(false)
          for (const part of ['concerns', 'statements', 'goals', 'steps'] as const)
            expect(after[part].map(({ id }) => id)).toEqual(expect.arrayContaining(now[part].map(({ id }) => id)))
        }
      }),
    )
  })

  test('writes a goal for the children of its statement, a safety goal for a danger', () => {
    const plan = { ...wholePlan(), goals: [] }
    const broken = threadBreaks(plan).find(({ kind }) => kind === 'statement-without-goal')
    if (!broken) throw new Error('nothing is broken')
    const after = mended(plan, broken, { ...nothingYet(plan, broken), ...written }, '2026-03-10')
    expect(after.goals).toEqual([
      expect.objectContaining({ kind: 'safety', text: written.text, childIds: ['kofi', 'ruby'], statementIds: ['s1'] }),
    ])
  })

  test('writes a step with its owner, date and measure', () => {
    const plan = { ...wholePlan(), steps: [] }
    const [broken] = threadBreaks(plan)
    if (!broken) throw new Error('nothing is broken')
    const owner = { id: 'siddiqui', name: 'Ms Farah Siddiqui', agency: 'Haven' }
    const after = mended(plan, broken, { ...nothingYet(plan, broken), ...written, owner }, '2026-03-10')
    expect(after.steps[0]).toMatchObject({
      action: written.text,
      goalIds: ['g1'],
      ownerId: 'siddiqui',
      owner: 'Ms Farah Siddiqui',
      agency: 'Haven',
      due: written.due,
      measure: written.measure,
    })
  })

  test('joins what is there already instead', () => {
    const plan = unjoined(wholePlan(), 'a2', 'g2')
    const broken = threadBreaks(plan).find(({ kind }) => kind === 'step-without-goal')
    if (!broken) throw new Error('nothing is broken')
    expect(mended(plan, broken, { ...nothingYet(plan, broken), joinTo: 'g2' }, '2026-03-10')).toEqual(wholePlan())
  })
})

describe('what can be joined', () => {
  test('is what the thread joins and is not joined yet', () => {
    expect(candidatesFor(wholePlan(), 'a1').map(({ id }) => id)).toEqual(['g2'])
    expect(candidatesFor(wholePlan(), 'c1').map(({ id }) => id)).toEqual(['g1', 'g2'])
    expect(canJoin(wholePlan(), 'a1', 'c1')).toBe(false)
  })

  test('is joined when it is joined, from both ends', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        for (const { id } of [...plan.concerns, ...plan.statements, ...plan.goals, ...plan.steps])
          for (const other of candidatesFor(plan, id)) {
            const now = joined(plan, id, other.id)
            expect([...joinsOf(now, id).back, ...joinsOf(now, id).on].map((one) => one.id)).toContain(other.id)
            expect([...joinsOf(now, other.id).back, ...joinsOf(now, other.id).on].map((one) => one.id)).toContain(id)
            expect(canJoin(now, other.id, id)).toBe(false)
          }
      }),
      { numRuns: 30 },
    )
  })
})
