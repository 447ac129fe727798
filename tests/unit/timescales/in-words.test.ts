import { describe, expect, test } from 'vitest'
import { obligationInWords } from '../../../shared/timescales/index.ts'

describe('an obligation in words', () => {
  test.each([
    ['icpc-report-to-chair', 'Initial child protection conference report to chair'],
    ['cla-first-visit', 'Looked-after child first visit'],
    ['s47-complete', 'Section 47 enquiry complete'],
    ['allocation', 'Allocation'],
  ])('%s', (id, words) => {
    expect(obligationInWords(id)).toBe(words)
  })
})
