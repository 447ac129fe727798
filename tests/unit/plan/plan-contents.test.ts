import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PLAN_TABLE_NAMES, PLAN_TABLES } from '../../../shared/document/index.ts'
import { emptyPlan, planContents } from '../../../shared/plan/index.ts'
import { anyPlan, wholePlan } from './plans.ts'

const childNames = { zofia: 'Zofia', ruby: 'Ruby', kofi: 'Kofi' }
const shown = (more: object = {}) => planContents({ plan: wholePlan(), childNames, ...more })

describe('what a document shows of a plan', () => {
  test('are the steps that are still to be gone, each with the goal that it serves', () => {
    expect(shown().actions).toEqual([
      expect.objectContaining({
        id: 'a1',
        owner: 'Ms Siddiqui, School',
        due: '20 March 2026',
        outcome: 'Whenever Mr Pike comes at night, Kofi and Ruby are with Mrs Mensah.',
        status: '',
      }),
    ])
  })

  test.each([
    ['referrals', ['12 February 2026', 'Fernhill Primary', 'Kofi and Ruby hide when Mr Pike comes at night.', 'Kofi and Ruby']],
    ['bottom-lines', ['Mr Pike does not sleep in the house.', 'The children stay with Mrs Mensah that night.']],
    ['contingency', ['Mr Pike is in the house at night', 'the children go to Mrs Mensah', 'Ms Mensah']],
    ['scales', ['How safe things are altogether', 'Ms Mensah', '20 February 2026', '5', 'The door has a chain.']],
  ] as const)('its %s', (table, first) => {
    expect(shown().rows(table)[0]).toEqual(first)
  })

  test('the progress of each step with what changed for the child', () => {
    expect(shown().rows('progress')).toEqual([
      ['Write down what each child does and whom they ring at night.', 'Not started', '', ''],
      ['Mend the bedroom window.', 'Done', '6 March 2026: The window was mended.', 'It is quiet now, Kofi says.'],
    ])
  })

  test('the golden thread, a row for each step; what a strand begins with in its first row only', () => {
    const rows = shown().rows('golden-thread')
    expect(
      rows.map(([, statement = '', , step, progress, change]) => [statement.slice(0, 14), step?.split('\n'), progress, change]),
    ).toEqual([
      [
        'We are worried',
        ['Write down what each child does and whom they ring at night.', 'Ms Siddiqui, School, 20 March 2026'],
        'Not started',
        '',
      ],
      ['', ['From 0 to 10, how near this goal is'], 'Zofia: 4', ''],
      [
        'A goal answers',
        ['Mend the bedroom window.', 'Mr Campbell, 6 March 2026'],
        'Done. 6 March 2026: The window was mended.',
        'It is quiet now, Kofi says.',
      ],
    ])
  })

  test('of a broken thread, what is missing in so many words', () => {
    const plan = { ...wholePlan(), goals: wholePlan().goals.filter(({ id }) => id !== 'g1') }
    const rows = shown({ plan }).rows('golden-thread')
    expect(rows[0]?.[2]).toBe('There is no goal yet.')
    expect(rows.find((row) => row[3]?.startsWith('Write down'))?.[2]).toBe('It serves no goal.')
  })

  test('a child’s thread that passes through what is about a sibling is not broken there, and does not tell of it', () => {
    const plan = wholePlan()
    const first = plan.concerns[0]
    if (first) first.childIds = ['ruby']
    const rows = shown({ plan, childIds: ['kofi'] }).rows('golden-thread')
    expect(rows.find((row) => row[1]?.startsWith('We are worried'))?.[0]).toBe('What this rests on is about another child.')
  })

  test('what is different since the last document', () => {
    const before = wholePlan()
    before.goals = before.goals.slice(0, 1)
    expect(shown({ before }).rows('changes')).toEqual([['Goal added', '', 'Every bedroom window shuts.', '']])
    expect(shown().rows('changes')).toEqual([])
  })

  test('of some of the children, no changes that are a sibling’s', () => {
    const before = { ...wholePlan(), goals: wholePlan().goals.slice(0, 1) }
    const forOne = shown({ before, childNames: { zofia: 'Zofia' }, childIds: ['zofia'] }).rows('changes')
    expect(forOne).toEqual([['Goal added', '', 'Every bedroom window shuts.', '']])
  })

  test('is only what concerns the children that the document is about', () => {
    expect(
      shown({ childIds: ['zofia'] })
        .rows('referrals')
        .map((row) => row[2]),
    ).toEqual(['The bedroom window does not shut.'])
    expect(shown({ childIds: ['zofia'] }).actions).toEqual([])
  })

  test('fits the columns of each table, whatever the plan', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const contents = planContents({ plan, before: emptyPlan(), childNames })
        for (const name of PLAN_TABLE_NAMES)
          for (const row of contents.rows(name)) expect(row).toHaveLength(PLAN_TABLES[name].length)
      }),
    )
  })
})
