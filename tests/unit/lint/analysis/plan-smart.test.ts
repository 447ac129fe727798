import { describe, expect, test } from 'vitest'
import { type PlanAction, planAction } from '../../../../shared/document/index.ts'
import { RULES, type Smart, smartOf } from '../../../../shared/lint/index.ts'
import { lintCase } from '../rule-tester.ts'

const WHOLE: PlanAction = planAction.parse({
  id: 'a1',
  action: 'Take Ruby to the eye clinic.',
  owner: 'Ms Dana Pike, mother',
  due: '30 April 2026',
  outcome: 'Ruby can see the board.',
  measure: 'Ruby wears her glasses on 8 of 10 school days.',
})
const PLAN_DATE = '2026-03-02'

/** The rules that say in a finding what a light says of the action. */
const RULES_OF: Readonly<Record<keyof Smart, readonly string[]>> = {
  specific: ['action-not-specific'],
  measurable: ['action-not-measurable'],
  achievable: ['action-not-realistic'],
  relevant: ['action-irrelevant', 'action-no-outcome'],
  timed: ['action-no-date', 'action-vague-date', 'action-past-date', 'ongoing-no-review'],
}

const lights = (change: Partial<PlanAction>): Smart =>
  smartOf({ ...WHOLE, ...change }, { planDate: PLAN_DATE, people: [], hits: () => [] })

const EXAMPLES: readonly (readonly [keyof Smart, Partial<PlanAction>])[] = [
  ['specific', { action: 'Support the family.' }],
  ['specific', { action: 'Parenting' }],
  ['measurable', { measure: 'Improved parenting.' }],
  ['measurable', { measure: '' }],
  ['achievable', { action: 'Stop drinking from tonight.' }],
  ['relevant', { outcome: 'Clinic attended.' }],
  ['relevant', { outcome: '' }],
  ['relevant', { action: 'Continue to take Ruby to the dentist; all check-ups are up to date.' }],
  ['timed', { due: '' }],
  ['timed', { due: '20 February 2026' }],
  ['timed', { due: 'on demand' }],
]

describe('the five lights of an action', () => {
  test('are all met, each with its reason, where nothing is lacking', () => {
    for (const light of Object.values(lights({})))
      expect(light).toEqual({ met: true, reason: expect.stringMatching(/\.$/), place: null })
  })
  test.each(EXAMPLES)('%s alone is not met in %j', (name, change) => {
    const found = lights(change)
    for (const [light, { met }] of Object.entries(found)) expect([light, met]).toEqual([light, light !== name])
    expect(found[name].reason).toMatch(/\?$/)
  })
  test.each(EXAMPLES)('and the finding says the same: %s in %j', (name, change) => {
    const { reason, place } = lights(change)[name]
    const said = RULES.filter(({ meta }) => RULES_OF[name].includes(meta.id)).flatMap((rule) =>
      lintCase(rule, { action: { ...WHOLE, ...change }, planDate: PLAN_DATE }),
    )
    expect(said.map(({ message }) => message)).toEqual([reason])
    expect(said[0]?.text).toBe(place ? { ...WHOLE, ...change }[place.field].slice(place.start, place.end) : '')
  })
  test('ask nothing of an action that is done', () => {
    expect(lights({ action: 'Support the family.', status: 'Completed' }).specific.met).toBe(true)
  })
})
