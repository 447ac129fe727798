import { describe, expect, it } from 'vitest'
import { dayShown, type PlanBlock, planStandings, shownIn } from '../../../renderer/editor/view/plan/plan-standing.ts'
import { casewrightDocument, PLAN_TABLES, type PlanTable, type Table } from '../../../shared/document/index.ts'
import { caseRecord } from '../../../shared/family/index.ts'
import { type CasePlan, casePlan, emptyPlan, pastDayOf, planContents, planInForce } from '../../../shared/plan/index.ts'
import { documentOf } from './documents.ts'

const CASE = caseRecord.parse({
  id: 'case',
  title: 'Pike',
  packId: 'wirral',
  people: [{ id: 'kofi', group: 'child', firstName: 'Kofi', lastName: 'Pike' }],
})
const planWith = (...goals: string[]): CasePlan =>
  casePlan.parse({ goals: goals.map((text) => ({ id: text, text })), steps: [{ id: 'a1', action: 'Ring her at work' }] })
const BEFORE = planWith()
const PAST = planWith('Kofi sleeps at home.')
const NOW = planWith('Kofi sleeps at home.', 'Kofi is at school.')
const DAY = '2026-03-03'

const rowsOf = (plan: CasePlan, shows: PlanTable, before?: CasePlan) =>
  planContents({ plan, before, childNames: { kofi: 'Kofi' } }).rows(shows)
function table(shows: PlanTable, rows: readonly (readonly string[])[], more: Omit<Partial<Table>, 'shows'> = {}): PlanBlock {
  const filled = rows.length > 0 ? rows : [PLAN_TABLES[shows].map(() => '')]
  return {
    type: 'table',
    id: 'table',
    shows,
    columns: PLAN_TABLES[shows].map((title) => ({ id: title, title })),
    rows: filled.map((cells, at) => ({
      id: `row-${at}`,
      cells: cells.map((text) => ({ content: text === '' ? [] : [{ type: 'text' as const, text }] })),
    })),
    ...more,
  }
}
const goals = (plan: CasePlan): PlanBlock => table('goals', rowsOf(plan, 'goals'))
const own = table('goals', [['Kofi has a bed of his own.', '', '', '']])

interface Plans {
  past?: CasePlan
  now?: CasePlan
  on?: string | null
  before?: CasePlan | null
}
function standing(block: PlanBlock, { past = PAST, now = NOW, on = DAY, before = null }: Plans = {}) {
  const [shown, stands] = [past, now].map((plan) => shownIn(plan, { childIds: [] }, CASE, before))
  if (!shown || !stands) throw new Error('no plan')
  const standings = planStandings(documentOf(block), { shown: on === null ? stands : shown, now: stands, on })
  const found = standings.get(block.id)
  if (!found) throw new Error('no standing')
  return { ...found, day: dayShown(standings, on) }
}

describe('the plan in a document of an earlier day', () => {
  it.each([
    ['as it stood that day', goals(PAST), {}, 'From the case’s plan, as it stood on 3 March 2026', DAY],
    ['as it stands today', goals(NOW), {}, 'From the case’s plan, as it stands today', null],
    ['neither', own, {}, 'Differs from the case’s plan as it stood on 3 March 2026: 1 row', DAY],
    ['begun before there was a plan', goals(emptyPlan()), { past: emptyPlan() }, 'The case had no plan on 3 March 2026', DAY],
    [
      'written before there was a plan',
      own,
      { past: emptyPlan() },
      'The case had no plan on 3 March 2026: 1 row written here',
      DAY,
    ],
    ['of today', goals(NOW), { on: null }, 'From the case’s plan, as it stands', null],
  ] as const)('is said to be %s, and is checked by that plan', (_name, block, plans, words, day) => {
    expect(standing(block, plans)).toMatchObject({ words, day })
  })

  it('can have either plan brought in, and none where it stands so already', () => {
    expect(standing(own)).toMatchObject({ bringIn: 'Bring in the plan of 3 March 2026', bringInNow: true })
    expect(standing(own, { past: emptyPlan() })).toMatchObject({ bringIn: null, bringInNow: true })
    expect(standing(goals(PAST))).toMatchObject({ bringIn: null, bringInNow: true, differs: false })
    expect(standing(goals(PAST), { now: PAST })).toMatchObject({ bringIn: null, bringInNow: false })
    expect(standing(own, { on: null })).toMatchObject({ bringIn: 'Bring in the plan', bringInNow: false })
  })
})

describe('the list of what has changed in the plan', () => {
  const since = { documentId: 'first', title: 'First core group', on: '2026-02-03', revision: 4 }
  const changes = (plan: CasePlan, more: Partial<Table> = { since }) => table('changes', rowsOf(plan, 'changes', BEFORE), more)

  it.each([
    [changes(NOW), null, 'What has changed in the case’s plan since “First core group” of 3 February 2026, as it stands', false],
    [
      changes(PAST),
      DAY,
      'What has changed in the case’s plan since “First core group” of 3 February 2026, as it stood on 3 March 2026',
      false,
    ],
    [
      changes(BEFORE),
      null,
      'Differs from what has changed in the case’s plan since “First core group” of 3 February 2026: 2 rows',
      true,
    ],
  ] as const)('is compared with what has changed since the document that it says', (block, on, words, differs) => {
    expect(standing(block, { on, before: BEFORE })).toMatchObject({ words, differs })
  })

  it('says that nothing has changed', () => {
    const words = 'Nothing has changed in the case’s plan since “First core group” of 3 February 2026'
    expect(standing(changes(BEFORE), { on: null, now: BEFORE, before: BEFORE }).words).toBe(words)
  })

  it.each([
    [changes(NOW), 'What had changed in the case’s plan since “First core group” of 3 February 2026 when this was begun'],
    [changes(BEFORE, {}), 'Nothing earlier to compare the case’s plan with: write what was changed'],
  ])('is compared with nothing where that version is not known', (block, words) => {
    expect(standing(block, { on: null })).toMatchObject({ words, differs: false, bringIn: null, bringInNow: false })
  })
})

describe('the plan by which a document is checked', () => {
  const of = (block: PlanBlock, dates = {}) => casewrightDocument.parse({ ...documentOf(block), dates })

  it.each([
    ['its own day’s', { documentDate: DAY }, DAY],
    ['today’s where it is of today', { documentDate: '2026-03-20' }, null],
    ['today’s where it has no day', {}, null],
  ])('is %s', (_name, dates, day) => {
    expect(pastDayOf({ dates }, CASE, '2026-03-20')).toBe(day)
  })

  it('is today’s in the example, which plays on other days than it was saved on', () => {
    expect(pastDayOf({ dates: { documentDate: DAY } }, { example: true }, '2026-03-20')).toBeNull()
  })

  it('is today’s once the document shows that', () => {
    const plans = { now: NOW, past: PAST, on: DAY }
    expect(planInForce(of(goals(PAST)), plans, CASE)).toEqual({ plan: PAST, planOn: DAY })
    expect(planInForce(of(goals(NOW)), plans, CASE)).toEqual({ plan: NOW, planOn: null })
    expect(planInForce(of(own), { ...plans, on: null }, CASE)).toEqual({ plan: NOW, planOn: null })
  })
})
