import { describe, expect, it } from 'vitest'
import { broughtIn, shownIn } from '../../../renderer/editor/view/plan/plan-standing.ts'
import { type Confidential, type Inline, PLAN_TABLES } from '../../../shared/document/index.ts'
import { caseRecord } from '../../../shared/family/index.ts'
import { type CasePlan, casePlan, type PlanBlock } from '../../../shared/plan/index.ts'

const CASE = caseRecord.parse({
  id: 'case',
  title: 'Pike',
  packId: 'wirral',
  people: [{ id: 'kofi', group: 'child', firstName: 'Kofi', lastName: 'Pike' }],
})
const SECRET = 'She sleeps at her cousin’s'
const MARK: Confidential = { id: 'm1', why: 'Her safety' }
const planWith = (statement: string, step: string): CasePlan =>
  casePlan.parse({ statements: [{ id: 's1', text: statement }], steps: [{ id: 'a1', action: step }] })
const shown = (plan: CasePlan) => shownIn(plan, { childIds: [] }, CASE)

const marked = (words: string): Inline[] => [
  { type: 'text', text: 'Mr Pike comes at night. ' },
  { type: 'text', text: words, confidential: MARK },
  { type: 'text', text: '.' },
]
const statements: PlanBlock = {
  type: 'table',
  id: 'worries',
  shows: 'danger-statements',
  columns: PLAN_TABLES['danger-statements'].map((title) => ({ id: title, title })),
  rows: [{ id: 'r1', cells: [{ content: marked(SECRET) }, { content: [{ type: 'text', text: 'Kofi' }] }, { content: [] }] }],
}
const actions: PlanBlock = {
  type: 'actionPlan',
  id: 'steps',
  fromPlan: true,
  actions: [
    {
      id: 'a1',
      action: 'Ring her at work',
      owner: '',
      due: '',
      reviewDate: '',
      measure: '',
      outcome: '',
      status: '',
      confidential: MARK,
    },
  ],
}

describe('the plan brought in again', () => {
  it('keeps what is left out for the family where the same words stand', () => {
    const now = shown(planWith(`Mr Pike came twice. ${SECRET}.`, 'Ring her at work'))
    expect(JSON.stringify(broughtIn(statements, now))).toContain(
      JSON.stringify({ type: 'text', text: SECRET, confidential: MARK }),
    )
    expect(broughtIn(actions, now)).toMatchObject({ actions: [{ id: 'a1', confidential: MARK }] })
  })
  it('leaves the whole cell out where the words were changed', () => {
    const now = shown(planWith('Mr Pike comes at night. She stays with Sara.', 'Ring her on Mondays'))
    const kept = broughtIn(statements, now)
    expect(kept).toMatchObject({
      rows: [
        {
          cells: [
            { content: [{ text: 'Mr Pike comes at night. She stays with Sara.', confidential: { was: [SECRET] } }] },
            {},
            {},
          ],
        },
      ],
    })
    const step = broughtIn(actions, now)
    expect(step).toMatchObject({ actions: [{ confidential: { was: ['Ring her at work'] } }] })
  })
})
