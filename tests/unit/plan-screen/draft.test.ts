import { describe, expect, it } from 'vitest'
import { edited, MOST_KEPT, openDraft, type PlanDraft, redone, settled, undone } from '../../../renderer/plan/session/draft.ts'
import { bottomLine, type CasePlan, emptyPlan } from '../../../shared/plan/index.ts'

const planSaying = (text: string): CasePlan => ({ ...emptyPlan(), bottomLines: [bottomLine.parse({ id: 'line', text })] })
const said = ({ plan }: PlanDraft): string => plan.bottomLines[0]?.text ?? ''
const typed = (draft: PlanDraft, text: string, place: string | null): PlanDraft => edited(draft, planSaying(text), place)

describe('a plan being written', () => {
  const begun = openDraft(planSaying('He stays away.'))

  it('undoes what was typed in one cell in one go', () => {
    const draft = ['H', 'He', 'He c'].reduce((before, text) => typed(before, text, 'line/text'), begun)
    expect(said(draft)).toBe('He c')
    expect(said(undone(draft))).toBe('He stays away.')
    expect(said(redone(undone(draft)))).toBe('He c')
  })

  it('undoes each cell, and each visit to a cell, by itself', () => {
    const draft = typed(settled(typed(typed(begun, 'one', 'line/text'), 'two', 'line/otherwise')), 'three', 'line/otherwise')
    expect(said(undone(draft))).toBe('two')
    expect(said(undone(undone(draft)))).toBe('one')
    expect(said(undone(undone(undone(draft))))).toBe('He stays away.')
  })

  it('takes each change outside of cells for one', () => {
    const draft = typed(typed(begun, 'dropped', null), 'taken up', null)
    expect(said(undone(draft))).toBe('dropped')
  })

  it('forgets what was undone once something else is written, and stays as it is where there is nothing to undo', () => {
    const draft = typed(undone(typed(begun, 'one', null)), 'other', null)
    expect(redone(draft)).toBe(draft)
    expect(undone(begun)).toBe(begun)
    expect(edited(begun, begun.plan, null)).toBe(begun)
  })

  it('keeps so many changes and no more', () => {
    let draft = begun
    for (let change = 0; change < MOST_KEPT + 5; change += 1) draft = typed(draft, `change ${change}`, null)
    expect(draft.past).toHaveLength(MOST_KEPT)
    for (let back = 0; back < MOST_KEPT + 5; back += 1) draft = undone(draft)
    expect(said(draft)).toBe('change 4')
  })
})
