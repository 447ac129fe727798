import { describe, expect, it } from 'vitest'
import { proposalsOf } from '../../../renderer/plan/proposals.ts'
import { casePlan } from '../../../shared/plan/index.ts'

describe('what could be joined', () => {
  const goal = { id: 'goal', text: 'Ruby comes to school on time with a coat on nine of ten mornings.' }

  it('is asked of the row that would be joined, with the first words of the other', () => {
    const plan = casePlan.parse({
      goals: [goal],
      steps: [{ id: 'gate', action: 'Meet Ruby at the school gate on mornings and write down the time.' }],
    })
    expect(proposalsOf(plan).get('gate')).toMatchObject({
      join: { from: 'gate', to: 'goal' },
      words: 'Ruby comes to school on time with a coat …',
    })
  })

  it('is not asked of what is joined already', () => {
    const plan = casePlan.parse({
      goals: [goal],
      steps: [{ id: 'gate', action: 'Meet Ruby at the school gate on mornings.', goalIds: ['goal'] }],
    })
    expect(proposalsOf(plan).has('gate')).toBe(false)
  })
})
