import { expect, test } from 'vitest'
import { kindName } from '../../../renderer/cases/documents/kind-names.ts'
import { ageOn } from '../../../renderer/cases/people/age.ts'
import { DOCUMENT_KINDS } from '../../../shared/document/index.ts'

test.each([
  ['2012-09-02', '2026-09-01', '13'],
  ['2012-09-02', '2026-09-02', '14'],
  ['2024-02-29', '2026-02-28', '23 months'],
  ['2024-03-01', '2026-03-01', '2'],
  ['2026-02-01', '2026-03-01', '1 month'],
  ['2024-02-29', '2026-03-01', '2'],
  ['2026-03-01', '2026-03-10', '9 days'],
  ['2026-03-09', '2026-03-10', '1 day'],
  ['2026-03-10', '2026-03-10', '0 days'],
  ['2026-01-31', '2026-02-28', '28 days'],
  ['2026-04-20', '2026-03-10', 'not yet born'],
])('a child born on %s is on %s: %s', (born, day, age) => {
  expect(ageOn(born, day)).toBe(age)
})

test.each([
  ['icpc-report', 'Initial conference report'],
  ['cp-plan', 'Child protection plan'],
  ['pep', 'Personal education plan'],
  ['case-summary', 'Case summary'],
  ['section-7-report', 'Section 7 report'],
] as const)('%s is called %s', (kind, name) => {
  expect(kindName(kind)).toBe(name)
})

test('no two kinds have one name, and none shows its initials', () => {
  const names = DOCUMENT_KINDS.map(kindName)
  expect(new Set(names).size).toBe(names.length)
  for (const name of names) expect(name).not.toMatch(/\b(?:icpc|rcpc|cla|cin|cp|plo|pep)\b/i)
})
