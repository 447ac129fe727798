import { describe, expect, test } from 'vitest'
import { sayDecideBy } from '../../../renderer/review/words.ts'
import { standingWords } from '../../../renderer/review/worker/standing-words.ts'
import type { DocumentReview } from '../../../shared/api/index.ts'
import { type Actor, type ReviewStep, stepContent } from '../../../shared/review/index.ts'

const at = (day: string, time: string) => new Date(`${day}T${time}:00`)
const actor = (name: string): Actor => ({ accountId: name, name, jobTitle: '', role: 'team-manager', registrationNumber: '' })

const step = (number: number, action: ReviewStep['action'], given: Partial<ReviewStep> = {}): ReviewStep => ({
  ...stepContent.parse({}),
  number,
  action,
  at: at('2026-03-06', '09:10').toISOString(),
  by: actor('Sam Okoro'),
  revision: number,
  ...given,
})
const review = (state: DocumentReview['state'], steps: ReviewStep[], more: object = {}) =>
  ({
    state,
    steps,
    revision: 9,
    corrects: null,
    correctedBy: null,
    asides: [],
    waiting: null,
    ...more,
  }) as unknown as DocumentReview

describe('above the page stands', () => {
  const now = at('2026-03-10', '12:00')
  test('with the day by which a decision is wanted', () => {
    const waiting = { since: '', due: '2026-03-11', overdue: false, aim: false, clause: null }
    const words = standingWords(review('submitted', [step(1, 'submit')], { waiting }), [], now)
    expect(words?.said).toBe('Due by Wed 11 March. The text cannot be changed.')
    expect(sayDecideBy({ ...waiting, overdue: true, aim: true }, now)).toBe('Should have been decided by Wed 11 March')
    expect(sayDecideBy({ ...waiting, due: '2026-03-11T09:00' }, now)).toBe('Due by Wed 11 March, 09:00')
    expect(sayDecideBy({ ...waiting, due: null }, now)).toBeNull()
  })
  test('with the reasons that were not accepted, beside the feedback', () => {
    const steps = [step(1, 'submit'), step(2, 'return', { words: 'Say when.' })]
    const asides = [{ accepted: false }, { accepted: true }]
    const words = standingWords(review('returned', steps, { asides }), [], now)
    expect(words?.said).toBe('Say when. One reason for setting something aside was not accepted.')
  })
  test('replaced, by what', () => {
    const correctedBy = { documentId: 'c', title: 'Assessment (corrected)', what: 'The day of the visit.' }
    expect(standingWords(review('superseded', [], { correctedBy }), [], now)).toMatchObject({
      where: 'Replaced by “Assessment (corrected)”.',
      said: 'It corrects: The day of the visit.',
    })
  })
})
