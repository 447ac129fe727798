import { describe, expect, it } from 'vitest'
import {
  emptyRow,
  ROW_LISTS,
  withAdded,
  withClosing,
  withNote,
  without,
  withStatus,
} from '../../../renderer/plan/session/edits.ts'
import { casePlan, progressNote } from '../../../shared/plan/index.ts'

const plan = casePlan.parse({
  concerns: [{ id: 'concern' }, { id: 'other' }],
  statements: [{ id: 'statement', concernIds: ['concern', 'other'] }],
  goals: [{ id: 'goal', statementIds: ['statement'], concernIds: ['concern'] }],
  steps: [{ id: 'step', goalIds: ['goal'], status: 'to-do' }],
  scales: [{ id: 'scale', goalId: 'goal', score: 3 }],
  closure: { answers: [{ concernId: 'concern', text: 'He stays away.' }] },
})

describe('taking something out of a plan', () => {
  it('leaves nothing joined to a concern that is gone', () => {
    const now = without(plan, 'concerns', 'concern')
    expect(now.concerns.map(({ id }) => id)).toEqual(['other'])
    expect(now.statements[0]?.concernIds).toEqual(['other'])
    expect(now.goals[0]?.concernIds).toEqual([])
    expect(now.closure?.answers).toEqual([])
  })

  it('leaves nothing joined to a statement or a goal that is gone', () => {
    expect(without(plan, 'statements', 'statement').goals[0]?.statementIds).toEqual([])
    const now = without(plan, 'goals', 'goal')
    expect(now.steps[0]?.goalIds).toEqual([])
    expect(now.scales[0]?.goalId).toBe('')
  })
})

describe('a row that was just added', () => {
  it.each(ROW_LISTS)('of %s can be stored as it is', (list) => {
    const now = withAdded(plan, list, emptyRow(list, 'new', ['ruby'], '2026-03-10'))
    expect(casePlan.parse(JSON.parse(JSON.stringify(now)))).toEqual(now)
  })
})

describe('how a step goes', () => {
  const note = progressNote.parse({ id: 'note', on: '2026-03-06', text: 'The window was mended.', change: 'She slept.' })

  it('has begun with the first note of progress', () => {
    const [step] = withNote(plan, 'step', note).steps
    expect(step?.status).toBe('under-way')
    expect(step?.progress).toEqual([note])
    expect(withNote(withStatus(plan, 'step', 'done'), 'step', note).steps[0]?.status).toBe('done')
  })

  it('keeps the reason for which it was dropped, until it is taken up again', () => {
    const dropped = withStatus(plan, 'step', 'dropped', 'He moved away.')
    expect(dropped.steps[0]).toMatchObject({ status: 'dropped', droppedBecause: 'He moved away.' })
    expect(withStatus(dropped, 'step', 'under-way').steps[0]).toMatchObject({ status: 'under-way', droppedBecause: '' })
  })

  it('is answered for each concern once when the case is closed', () => {
    const answered = withClosing(plan, { answer: { concernId: 'concern', text: 'She sleeps.' } })
    expect(answered.closure?.answers).toEqual([{ concernId: 'concern', text: 'She sleeps.' }])
    expect(withClosing({ ...plan, closure: null }, { on: '2026-09-01' }).closure).toEqual({
      on: '2026-09-01',
      summary: '',
      answers: [],
    })
  })
})
