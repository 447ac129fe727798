import { expect, test } from 'vitest'
import { templateOf } from '../../../shared/standards/index.ts'

const outline = { id: 'cp-plan-outline', kind: 'cp-plan' } as const
const detailed = { id: 'cp-plan', kind: 'cp-plan' } as const
const own = { id: 'our-safety-plan', kind: 'safety-plan' } as const

test.each([
  ['the one that it was made from', { templateId: 'cp-plan-outline', kind: 'cp-plan' }, outline],
  ['made elsewhere, the one by the name of its kind', { kind: 'cp-plan' }, detailed],
  ['made from one that is no more, the one by the name of its kind', { templateId: 'gone', kind: 'cp-plan' }, detailed],
  ['any of its kind, where none has that name', { kind: 'safety-plan' }, own],
  ['none, where there is none of its kind', { kind: 'letter' }, null],
] as const)('a document’s template is %s', (_which, document, expected) => {
  expect(templateOf([outline, detailed, own], document)).toBe(expected)
})

test('the user’s own template of a kind stands for it before the one that comes with Casewright', () => {
  const ours = { id: 'our-plan', kind: 'cp-plan', own: true } as const
  expect(templateOf([outline, detailed, ours], { kind: 'cp-plan' })).toBe(ours)
  expect(templateOf([outline, detailed, ours], { templateId: 'cp-plan', kind: 'cp-plan' })).toBe(detailed)
})
