import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ACTION_FIELDS, type PlanAction, type Table } from '../../../shared/document/index.ts'
import {
  besidePlan,
  type CasePlan,
  casePlan,
  countBesidePlan,
  openSteps,
  planContents,
  rowsBesidePlan,
  type TakingIn,
  takenIn,
} from '../../../shared/plan/index.ts'
import { anyPlan, wholePlan } from './plans.ts'

const shown = (plan: CasePlan): PlanAction[] => [...planContents({ plan, childNames: {} }).actions]
const action = (fields: Partial<PlanAction> & { id: string }): PlanAction => ({
  action: '',
  owner: '',
  due: '',
  reviewDate: '',
  measure: '',
  outcome: '',
  status: '',
  ...fields,
})
const how = (fields: Partial<TakingIn> = {}): TakingIn => {
  let made = 0
  return {
    childIds: [],
    dropped: new Map(),
    by: 'Ms Ramanathan',
    on: '2026-03-10',
    newId: () => {
      made += 1
      return `note-${made}`
    },
    ...fields,
  }
}

const words = fc.oneof(
  fc.constant(''),
  fc.constantFrom('Done', 'under way', 'Ring the GP', 'Fri 13 March', 'It was mended.'),
  fc.string(),
)
const edit = fc.record(Object.fromEntries(ACTION_FIELDS.map((field) => [field, words])) as Record<string, typeof words>, {
  requiredKeys: [],
})
/** A plan with what somebody made of its actions in a document: some changed, some taken out, some new. */
const written = anyPlan.chain((plan) =>
  fc
    .tuple(
      fc.constant(plan),
      fc.array(fc.tuple(fc.boolean(), edit), { minLength: shown(plan).length, maxLength: shown(plan).length }),
      fc.array(edit, { maxLength: 3 }),
    )
    .map(([, edits, fresh]) => ({
      plan,
      actions: [
        ...shown(plan).flatMap((one, place) => {
          const [kept, changes] = edits[place] ?? [true, {}]
          return kept ? [{ ...one, ...changes }] : []
        }),
        ...fresh.map((changes, place) => action({ id: `fresh-${place}`, ...changes })),
      ],
    })),
)

describe('the actions of a document beside the plan', () => {
  it('are no other than the plan’s where the document shows it as it stands', () => {
    fc.assert(fc.property(anyPlan, (plan) => countBesidePlan(besidePlan(shown(plan), plan)) === 0))
  })

  it('say which are new, changed and gone', () => {
    const plan = wholePlan()
    const [first, ...others] = shown(plan)
    if (!first) throw new Error('the plan has no open step')
    const beside = besidePlan([{ ...first, due: '27 March 2026' }, action({ id: 'n', action: 'Ring the GP.' })], plan)
    expect(beside.changed.map(({ step, values }) => [step.id, values])).toEqual([[first.id, ['due']]])
    expect(beside.added.map(({ id }) => id)).toEqual(['n'])
    expect(beside.missing.map(({ id }) => id)).toEqual(others.map(({ id }) => id))
  })

  it('count an empty row for nothing and a copied row as one of its own', () => {
    const plan = wholePlan()
    const [first] = shown(plan)
    if (!first) throw new Error('the plan has no open step')
    const beside = besidePlan([...shown(plan), action({ id: 'empty' }), first], plan)
    expect(beside.added.map(({ id }) => id)).toEqual([`${first.id}-2`])
    expect(countBesidePlan(beside)).toBe(1)
  })
})

describe('a document’s actions taken into the plan', () => {
  it('leave nothing new or changed beside it, and nothing missing that was dropped with a reason', () => {
    fc.assert(
      fc.property(written, ({ plan, actions }) => {
        const beside = besidePlan(actions, plan)
        const dropped = new Map(beside.missing.map(({ id }) => [id, 'The family moved.']))
        const { plan: next, kept } = takenIn(plan, beside, how({ dropped }))
        expect(kept).toEqual([])
        expect(countBesidePlan(besidePlan(actions, next))).toBe(0)
      }),
    )
  })

  it('take nothing out of the plan and touch nothing that the document says the same', () => {
    fc.assert(
      fc.property(written, ({ plan, actions }) => {
        const beside = besidePlan(actions, plan)
        const { plan: next } = takenIn(plan, beside, how())
        const touched = new Set(beside.changed.map(({ step }) => step.id))
        for (const step of plan.steps) {
          const after = next.steps.find(({ id }) => id === step.id)
          if (!touched.has(step.id)) expect(after).toBe(step)
          expect(after?.goalIds).toEqual(step.goalIds)
          expect(after?.progress.slice(0, step.progress.length)).toEqual(step.progress)
        }
        expect({ ...next, steps: [] }).toEqual({ ...plan, steps: [] })
        expect(casePlan.parse(next)).toEqual(next)
      }),
    )
  })

  it('give a new step the document’s children and the row’s own id', () => {
    const plan = wholePlan()
    const row = action({ id: 'n', action: 'Ring the GP.', owner: 'Ms Siddiqui', ownerId: 'p9', status: 'Under way' })
    const { plan: next } = takenIn(plan, besidePlan([...shown(plan), row], plan), how({ childIds: ['ruby'] }))
    expect(next.steps.at(-1)).toMatchObject({
      id: 'n',
      action: 'Ring the GP.',
      ownerId: 'p9',
      childIds: ['ruby'],
      status: 'under-way',
    })
  })

  it('make what was written under Progress a note with its day, and a state a state', () => {
    const plan = wholePlan()
    const [first] = shown(plan)
    if (!first) throw new Error('the plan has no open step')
    const told = takenIn(plan, besidePlan([{ ...first, status: 'Both children can show it.' }], plan), how()).plan
    expect(told.steps.find(({ id }) => id === first.id)?.progress.at(-1)).toMatchObject({
      on: '2026-03-10',
      by: 'Ms Ramanathan',
      text: 'Both children can show it.',
    })
    const done = takenIn(plan, besidePlan([{ ...first, status: 'done' }], plan), how()).plan
    expect(done.steps.find(({ id }) => id === first.id)?.status).toBe('done')
  })

  it('drop only what a reason was given for', () => {
    const plan = wholePlan()
    const ids = openSteps(plan).map(({ id }) => id)
    const [gone = ''] = ids
    const without = takenIn(plan, besidePlan([], plan), how()).plan
    expect(without).toEqual(plan)
    const dropped = takenIn(plan, besidePlan([], plan), how({ dropped: new Map([[gone, ' Done by the school. ']]) })).plan
    expect(dropped.steps.find(({ id }) => id === gone)).toMatchObject({
      status: 'dropped',
      droppedBecause: 'Done by the school.',
    })
  })

  it('keep the plan’s own value where both went on since, and say so', () => {
    const base = wholePlan()
    const [first] = shown(base)
    if (!first) throw new Error('the plan has no open step')
    const now = {
      ...base,
      steps: base.steps.map((step) => (step.id === first.id ? { ...step, due: '1 April 2026', measure: 'They ring.' } : step)),
    }
    const beside = besidePlan([{ ...first, due: '27 March 2026', action: 'Practise it.' }], base)
    const { plan: next, kept } = takenIn(now, beside, how())
    expect(kept).toMatchObject([{ value: 'due', written: '27 March 2026', kept: '1 April 2026' }])
    expect(next.steps.find(({ id }) => id === first.id)).toMatchObject({
      action: 'Practise it.',
      due: '1 April 2026',
      measure: 'They ring.',
    })
  })

  it('keep the agency with its person while the wording still names it', () => {
    const plan = wholePlan()
    const [first] = shown(plan)
    if (!first) throw new Error('the plan has no open step')
    const owned = takenIn(plan, besidePlan([{ ...first, owner: 'Mrs Okoro, School' }], plan), how()).plan
    expect(owned.steps.find(({ id }) => id === first.id)).toMatchObject({ owner: 'Mrs Okoro', agency: 'School' })
  })
})

describe('the rows of a table beside the plan', () => {
  const table = (...rows: string[][]): Table => ({
    type: 'table',
    id: 't',
    shows: 'bottom-lines',
    columns: [
      { id: 'a', title: 'What' },
      { id: 'b', title: 'Otherwise' },
    ],
    rows: rows.map((cells, place) => ({ id: `r${place}`, cells: cells.map((text) => ({ content: [{ type: 'text', text }] })) })),
  })
  it.each([
    [table(['One', 'Two']), [['One', 'Two']], 0],
    [table(['One ', 'Two'], ['', '']), [['One', 'Two']], 0],
    [table(['', '']), [], 0],
    [table(['One', 'Three']), [['One', 'Two']], 1],
    [table(['One', 'Two'], ['Three', 'Four']), [['One', 'Two']], 1],
    [table(['One', 'Two']), [], 1],
    [
      table(),
      [
        ['One', 'Two'],
        ['Three', 'Four'],
      ],
      2,
    ],
  ])('%#', (one, rows, count) => {
    expect(rowsBesidePlan(one, rows)).toBe(count)
  })
})
