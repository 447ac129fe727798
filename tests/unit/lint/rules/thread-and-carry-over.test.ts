import { describe, expect, test } from 'vitest'
import { type Block, casewrightDocument, type DocumentKind, textPrint } from '../../../../shared/document/index.ts'
import { createLinter, type Rule } from '../../../../shared/lint/index.ts'
import { carriedOverText } from '../../../../shared/lint/rules/carried-over-text.ts'
import { threadBroken } from '../../../../shared/lint/rules/thread-broken.ts'
import type { CasePlan } from '../../../../shared/plan/index.ts'
import { wholePlan } from '../../plan/plans.ts'
import { permissivePack } from '../rule-tester.ts'

interface Checked {
  kind?: DocumentKind
  blocks?: Block[]
  plan?: CasePlan | null
  planOn?: string | null
  childIds?: string[]
}

function found(rule: Rule, { kind = 'cp-plan', blocks = [], plan = null, planOn = null, childIds = [] }: Checked) {
  const pack = permissivePack([rule])
  pack.rules = {
    [rule.meta.id]: { applies: true, basis: 'asked', clauses: [], in: [], options: {}, kinds: [...rule.meta.kinds] },
  }
  const linter = createLinter({ pack, words: {}, templates: [] }, { rules: [rule] })
  const document = casewrightDocument.parse({
    schemaVersion: 1,
    id: 'd',
    kind,
    title: 'Example',
    packId: 'examples',
    childIds,
    sections: [{ id: 's', templateSection: null, title: 'The plan', blocks }],
  })
  return linter.lint(document, { caseRecord: null, plan, planOn, today: '2026-03-20' }).findings
}

const goals: Block = { type: 'table', id: 'goals', shows: 'goals', columns: [{ id: 'c', title: 'Goal' }], rows: [] }
const actions: Block = { type: 'actionPlan', id: 'actions', fromPlan: true, actions: [] }
const broken = (change: (plan: CasePlan) => CasePlan): CasePlan => change(wholePlan())
const withoutSteps = broken((plan) => ({ ...plan, steps: plan.steps.slice(1) }))

describe('a break in the golden thread', () => {
  test('is found where the document shows that part of the plan', () => {
    const [one, ...others] = found(threadBroken, { blocks: [actions, goals], plan: withoutSteps })
    expect(others).toEqual([])
    expect(one).toMatchObject({ category: 'golden-thread', blockId: 'goals', sectionId: 's' })
    expect(one?.message).toMatch(/has no step that leads to it\. Who will do what, by when/)
  })

  test('says of which day the plan is, where the document shows it as it was', () => {
    const [one] = found(threadBroken, { blocks: [goals], plan: withoutSteps, planOn: '2026-03-03' })
    expect(one?.message).toMatch(/^As the plan stood on 3 March 2026: “Whenever Mr Pike .* has no step that leads to it\./)
  })

  test('is found of the whole document where it shows none of it', () => {
    expect(found(threadBroken, { plan: withoutSteps })).toMatchObject([{ blockId: null }])
  })

  test.each<[string, Checked]>([
    ['a plan without a break', { plan: wholePlan(), blocks: [goals] }],
    ['a document without a case', { plan: null, blocks: [goals] }],
    ['a kind of document that does not carry the plan', { kind: 'case-note', plan: withoutSteps }],
    ['a plan for a child whom the break does not concern', { plan: withoutSteps, childIds: ['zofia'] }],
  ])('is not found in %s', (_name, checked) => {
    expect(found(threadBroken, checked)).toEqual([])
  })

  test('a closing summary must come back to each concern, also before the plan is closed', () => {
    const messages = found(threadBroken, { kind: 'closure-summary', plan: wholePlan() }).map(({ message }) => message)
    expect(messages).toHaveLength(2)
    expect(messages[0]).toMatch(/^The closure does not come back to “Kofi and Ruby hide/)
    const closure = {
      on: '2026-12-01',
      summary: 'Safe.',
      answers: ['c1', 'c2'].map((concernId) => ({ concernId, text: 'No more.' })),
    }
    expect(found(threadBroken, { kind: 'closure-summary', plan: { ...wholePlan(), closure } })).toEqual([])
  })
})

describe('text that was carried over', () => {
  const WORDS = 'Kofi sleeps in his own bed.'
  const block = (text: string, print = textPrint(WORDS)): Block => ({
    type: 'paragraph',
    id: 'b',
    carriedOver: { documentId: 'e', title: 'Core group', on: '2026-03-03', print },
    content: [{ type: 'text', text }],
  })

  test('is found until somebody touches it', () => {
    const [one] = found(carriedOverText, { blocks: [block(WORDS)] })
    expect(one).toMatchObject({ blockId: 'b', start: 0, end: WORDS.length, text: WORDS })
    expect(one?.message).toBe('This is as it stood in “Core group” of 3 March 2026. Is it still so? What has changed?')
  })

  test.each([
    ['changed by a word', [block('Kofi sleeps in his own room.')]],
    ['written here', [{ type: 'paragraph', id: 'b', content: [{ type: 'text', text: WORDS }] } satisfies Block]],
  ])('is not found where it was %s', (_name, blocks) => {
    expect(found(carriedOverText, { blocks })).toEqual([])
  })
})
