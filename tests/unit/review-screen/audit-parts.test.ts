import { describe, expect, test } from 'vitest'
import { FEW, firstOf, partsOf } from '../../../renderer/review/first/audit-parts.ts'
import type { CriterionStanding } from '../../../shared/api/index.ts'

const by = { accountId: 'a', name: 'Sam Okoro', jobTitle: 'Team manager', role: 'team-manager' as const, registrationNumber: '' }

const criterion = (id: string, cite = 'Wirral, Standard 1', isAnswered = false): CriterionStanding => ({
  id,
  asks: `What of ${id}?`,
  acceptable: '',
  unacceptable: '',
  clause: cite === '' ? null : { cite, says: '' },
  answer: isAnswered ? { criterionId: id, answer: 'met', note: '', evidence: [], by, at: '2026-03-10T09:00:00.000Z' } : null,
})

describe('a long list of questions', () => {
  const ids = Array.from({ length: 20 }, (_, at) => `q${at}`)
  const asked = (...answered: string[]) => ids.map((id) => criterion(id, undefined, answered.includes(id)))

  test('begins with its first few where none is answered', () => {
    expect(firstOf(asked())).toEqual(ids.slice(0, FEW))
  })

  test('begins with those that are answered, and goes on with the next', () => {
    expect(firstOf(asked('q15', 'q3'))).toEqual(['q3', 'q15', 'q0', 'q1', 'q2', 'q4', 'q5', 'q6'])
  })

  test('shows all that are answered, however many', () => {
    const answered = ids.slice(5, 17)
    expect(firstOf(asked(...answered))).toEqual(answered)
  })
})

test('questions stand under the part of the standard that asks them, in its order', () => {
  const parts = partsOf([
    criterion('visit', 'Stoke-on-Trent, Section Two: Respecting private space'),
    criterion('bedroom', 'Stoke-on-Trent, Table 3: The child’s bedroom'),
    criterion('talk', 'Stoke-on-Trent, Section Two: Children, and their Review'),
    criterion('plain', 'Knowsley, Standard 7'),
    criterion('own', ''),
  ])
  expect(parts.map(({ title, criteria }) => [title, criteria.map(({ id }) => id)])).toEqual([
    ['Section Two', ['visit', 'talk']],
    ['Table 3', ['bedroom']],
    ['Standard 7', ['plain']],
    ['Other', ['own']],
  ])
})
