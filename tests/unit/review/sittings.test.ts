import { expect, test } from 'vitest'
import { sittingsOf } from '../../../renderer/review/comparison/sittings.ts'
import type { RevisionSummary } from '../../../shared/api/index.ts'
import { type ReviewStep, stepContent } from '../../../shared/review/index.ts'

const revision = (number: number, savedAt: string, author = 'Priya', setAsideCopy = false): RevisionSummary => ({
  revision: number,
  savedAt: `2026-03-10T${savedAt}:00.000Z`,
  author,
  words: number * 10,
  setAsideCopy,
})
const submitted: ReviewStep = {
  ...stepContent.parse({}),
  number: 1,
  at: '2026-03-10T09:20:00.000Z',
  by: { accountId: 'p', name: 'Priya', jobTitle: '', role: 'practitioner', registrationNumber: '' },
  action: 'submit',
  revision: 3,
}

test('revisions are told by sitting, and each with which something was done stands for itself', () => {
  const revisions = [
    revision(5, '11:30'),
    revision(1, '09:00'),
    revision(2, '09:05'),
    revision(3, '09:10'),
    revision(4, '09:12'),
    revision(6, '11:31', 'Sam'),
    revision(7, '11:32', 'Sam', true),
  ]
  expect(sittingsOf(revisions, [submitted]).map(({ revision: last, count, steps }) => [last, count, steps.length])).toEqual([
    [7, 1, 0],
    [6, 1, 0],
    [5, 1, 0],
    [4, 1, 0],
    [3, 3, 1],
  ])
})
