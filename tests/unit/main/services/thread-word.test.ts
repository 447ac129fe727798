import { describe, expect, test } from 'vitest'
import { wholePlan } from '../../plan/plans.ts'
import { openWord, paragraphsOf } from '../../word/reading-word.ts'
import { House } from '../house.ts'

/** The plan of `wholePlan` with its first thread about one child of the house's case and its second about the other. */
function planOfTwo() {
  const plan = wholePlan()
  const child = (id: string) => (['c1', 's1', 'g1', 'a1'].includes(id) ? ['child-1'] : ['child-2'])
  const own = <T extends { id: string; childIds: string[] }>(list: T[]): T[] =>
    list.map((one) => ({ ...one, childIds: child(one.id) }))
  const { concerns, statements, goals, steps } = plan
  return { ...plan, concerns: own(concerns), statements: own(statements), goals: own(goals), steps: own(steps) }
}

async function houseWithPlan() {
  const house = new House()
  await house.create()
  const { id: caseId } = await house.newCase()
  await house.get('plans', 'save', { caseId, plan: planOfTwo(), baseRevision: 0 })
  return { house, caseId }
}

const opened = ({ base64 }: { base64: string }) => openWord(Buffer.from(base64, 'base64'))

describe('the golden thread as Word', () => {
  test('is one landscape table with a heading row that is repeated, under the name of the child', async () => {
    const { house, caseId } = await houseWithPlan()
    const file = await house.get('plans', 'exportThread', { caseId, childId: 'child-1' })
    expect(file.name).toBe('Golden thread Temi.docx')
    const { body } = opened(file)
    expect(body).toContain('w:orient="landscape"')
    expect(body).toContain('<w:tblHeader/>')
    const texts = paragraphsOf(body).map(({ text }) => text)
    expect(texts).toContain('Golden thread: Temi')
    expect(texts).toContain('Whenever Mr Pike comes at night, Kofi and Ruby are with Mrs Mensah.')
    expect(texts.join(' ')).not.toContain('window')
  })

  test('makes one cell of a goal beside its several steps', async () => {
    const { house, caseId } = await houseWithPlan()
    const { body } = opened(await house.get('plans', 'exportThread', { caseId, childId: null }))
    expect(body.match(/<w:vMerge w:val="restart"\/>/g)).toHaveLength(3)
    expect(body.match(/<w:vMerge w:val="continue"\/>/g)).toHaveLength(3)
  })

  test('can be had as it was on a day', async () => {
    const { house, caseId } = await houseWithPlan()
    const { body } = opened(await house.get('plans', 'exportThread', { caseId, childId: null, day: '2026-01-01' }))
    expect(paragraphsOf(body).map(({ text }) => text)).toContain('Nothing recorded')
  })

  test('of a child who is not in the case is refused', async () => {
    const { house, caseId } = await houseWithPlan()
    expect(await house.fail('plans', 'exportThread', { caseId, childId: 'mother' })).toMatchObject({ code: 'not-found' })
  })
})
