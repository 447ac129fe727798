import { describe, expect, test } from 'vitest'
import type { StoredPlan } from '../../../../shared/api/index.ts'
import { blockText, type CasewrightDocument, isCarriedOver } from '../../../../shared/document/index.ts'
import { casePlan } from '../../../../shared/plan/index.ts'
import { wholePlan } from '../../plan/plans.ts'
import { documentOf, House } from '../house.ts'

const TODAY = '2026-03-02'

async function houseWithCase() {
  const house = new House()
  await house.create()
  const { id: caseId } = await house.newCase()
  return { house, caseId }
}

describe('the plan of a case', () => {
  test('is empty to begin with, and comes back as it was saved', async () => {
    const { house, caseId } = await houseWithCase()
    expect(await house.get('plans', 'get', { caseId })).toMatchObject({ revision: 0, plan: { steps: [] } })
    const saved = await house.get('plans', 'save', { caseId, plan: wholePlan(), baseRevision: 0 })
    expect(saved).toMatchObject({ revision: 1, author: 'Jo Bell' })
    expect((await house.get('plans', 'get', { caseId })).plan).toEqual(wholePlan())
  })

  test('keeps every version, and shows it as it was on a day', async () => {
    const { house, caseId } = await houseWithCase()
    await house.get('plans', 'save', { caseId, plan: wholePlan(), baseRevision: 0 })
    house.later(60 * 24 * 3)
    await house.get('plans', 'save', { caseId, plan: { ...wholePlan(), steps: [] }, baseRevision: 1 })
    expect((await house.get('plans', 'at', { caseId, day: '2026-03-01' })).revision).toBe(0)
    expect((await house.get('plans', 'at', { caseId, day: '2026-03-03' })).plan.steps).toHaveLength(2)
    expect((await house.get('plans', 'at', { caseId, day: '2026-03-05' })).plan.steps).toHaveLength(0)
    expect((await house.get('plans', 'revisions', { caseId })).map(({ revision }) => revision)).toEqual([2, 1])
    expect((await house.get('plans', 'revision', { caseId, revision: 1 })).plan).toEqual(wholePlan())
    expect(await house.fail('plans', 'revision', { caseId, revision: 9 })).toMatchObject({ code: 'not-found' })
  })

  test('that somebody else saved meanwhile is not overwritten', async () => {
    const { house, caseId } = await houseWithCase()
    await house.get('plans', 'save', { caseId, plan: wholePlan(), baseRevision: 0 })
    const failure = await house.fail('plans', 'save', { caseId, plan: { ...wholePlan(), goals: [] }, baseRevision: 0 })
    expect(failure.code).toBe('conflict')
    expect((failure.details as { newest: StoredPlan }).newest.plan).toEqual(wholePlan())
    expect((await house.get('plans', 'revisions', { caseId })).length).toBe(1)
  })

  test('saved without a change makes no new version', async () => {
    const { house, caseId } = await houseWithCase()
    await house.get('plans', 'save', { caseId, plan: wholePlan(), baseRevision: 0 })
    expect(await house.get('plans', 'save', { caseId, plan: wholePlan(), baseRevision: 1 })).toMatchObject({ revision: 1 })
  })

  test('of no case, or with a scale that cannot be, is refused', async () => {
    const { house, caseId } = await houseWithCase()
    expect(await house.fail('plans', 'save', { caseId: 'nobody', plan: wholePlan(), baseRevision: 0 })).toMatchObject({
      code: 'not-found',
    })
    const plan = { ...wholePlan(), scales: [{ id: 'x', score: 12 }] }
    expect(await house.fail('plans', 'save', { caseId, plan, baseRevision: 0 })).toMatchObject({
      code: 'bad-input',
      message: expect.stringContaining('a scale goes from 0 to 10'),
    })
  })

  test('is tracked across cases, what is overdue first', async () => {
    const { house, caseId } = await houseWithCase()
    const other = await house.newCase()
    const late = {
      ...wholePlan(),
      steps: wholePlan().steps.map((step) => ({ ...step, due: '1 February 2026', status: 'to-do' as const })),
    }
    await house.get('plans', 'save', { caseId, plan: wholePlan(), baseRevision: 0 })
    await house.get('plans', 'save', { caseId: other.id, plan: late, baseRevision: 0 })
    const tracked = await house.get('plans', 'tracker', { today: TODAY })
    expect(tracked.map(({ caseId: of, stands }) => [of, stands])).toEqual([
      [other.id, 'overdue'],
      [other.id, 'overdue'],
      [caseId, 'open'],
      [caseId, 'done'],
    ])
  })
})

describe('a document of a case with a plan', () => {
  test('begins with the plan as it stands', async () => {
    const { house, caseId } = await houseWithCase()
    const steps = wholePlan().steps.map((step) => ({ ...step, status: 'to-do' as const }))
    await house.get('plans', 'save', { caseId, plan: { ...wholePlan(), steps }, baseRevision: 0 })
    const { document } = await house.get('documents', 'create', { caseId, templateId: 'cp-plan', today: TODAY })
    const blocks = document.sections.flatMap((section) => section.blocks)
    const [plan] = blocks.filter((block) => block.type === 'actionPlan')
    // The other step is for children of no such name here.
    expect(plan?.actions.map(({ action }) => action)).toEqual(['Mend the bedroom window.'])
  })

  test('begun from an earlier one of the case carries over what was written, and not from another case', async () => {
    const { house, caseId } = await houseWithCase()
    const first = await house.get('documents', 'create', { caseId, templateId: 'icpc-report', today: TODAY })
    const words = 'Mrs Frost fetches Noah from nursery on Fridays.'
    const [section, ...others] = first.document.sections
    if (!section) throw new Error('no section')
    const paragraph = { type: 'paragraph' as const, id: 'p', content: [{ type: 'text' as const, text: words }] }
    const document = { ...first.document, sections: [{ ...section, blocks: [...section.blocks, paragraph] }, ...others] }
    await house.get('documents', 'save', { document, baseRevision: 1 })
    house.later(60 * 24 * 5)
    const next = await house.get('documents', 'create', {
      caseId,
      templateId: 'icpc-report',
      from: first.document.id,
      today: '2026-05-02',
    })
    expect(next.document.startedFrom).toMatchObject({ documentId: first.document.id, on: TODAY })
    const carried = next.document.sections.flatMap(({ blocks }) => blocks).filter(isCarriedOver)
    expect(carried.map((block) => blockText(block).text)).toEqual([words])
    const other = await house.newCase()
    expect(
      await house.fail('documents', 'create', {
        caseId: other.id,
        templateId: 'icpc-report',
        from: first.document.id,
        today: TODAY,
      }),
    ).toMatchObject({ code: 'bad-input' })
  })

  test('lists what has changed since the last document of its kind, which it names', async () => {
    const { house, caseId } = await houseWithCase()
    const ask = { caseId, templateId: 'core-group-record', today: TODAY }
    const tableOf = ({ document }: { document: CasewrightDocument }) =>
      document.sections.flatMap(({ blocks }) => blocks).find((block) => block.type === 'table' && block.shows === 'changes')
    await house.get('plans', 'save', { caseId, plan: wholePlan(), baseRevision: 0 })
    const first = await house.get('documents', 'create', { ...ask, title: 'First core group' })
    expect(tableOf(first)).not.toHaveProperty('since')
    house.later(60 * 24 * 30)
    const bottomLines = [...wholePlan().bottomLines, { id: 'b2', text: 'Nobody is hit.', otherwise: '' }]
    await house.get('plans', 'save', { caseId, plan: { ...wholePlan(), bottomLines }, baseRevision: 1 })
    // A word put right in the old record does not make it show the plan of today.
    await house.get('documents', 'rename', { id: first.document.id, title: 'First core group, 2 March', baseRevision: 1 })
    const second = await house.get('documents', 'create', { ...ask, title: 'Second core group', today: '2026-04-01' })
    const since = { documentId: first.document.id, title: 'First core group, 2 March', on: TODAY, revision: 1 }
    expect(tableOf(second)).toMatchObject({ since })
    expect(JSON.stringify(tableOf(second))).toContain('Nobody is hit.')

    // Each child's own document has the same list, where it is about that child.
    const split = await house.get('documents', 'splitByChild', { id: second.document.id })
    for (const one of split) expect(JSON.stringify(tableOf(one))).toContain('Nobody is hit.')
  })

  test('of an earlier day is counted by the plan as it was then', async () => {
    const { house, caseId } = await houseWithCase()
    const concerns = [{ id: 'c', text: 'Noah was alone at night.' }]
    await house.get('plans', 'save', { caseId, plan: casePlan.parse({ concerns }), baseRevision: 0 })
    house.later(60 * 24 * 10)
    const written = { ...documentOf('The plan.'), kind: 'cp-plan', dates: { documentDate: TODAY } }
    const read = (name: string, dates: object) =>
      house.get('documents', 'importFile', {
        caseId,
        name,
        content: JSON.stringify({ casewright: 1, document: { ...written, title: name, dates } }),
      })
    const broken = async (): Promise<Record<string, number>> => {
      await read('before', { documentDate: '2026-02-01' })
      await read('that day', { documentDate: TODAY })
      const listed = await house.get('documents', 'list', { caseId })
      return Object.fromEntries(listed.map(({ title, findings }) => [title, findings?.warning ?? 0]))
    }
    const counted = await broken()
    expect(counted['that day']).toBe((counted.before ?? 0) + 1)
  })
})
