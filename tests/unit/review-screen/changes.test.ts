import { describe, expect, test } from 'vitest'
import { nextChange, sayChange } from '../../../renderer/review/comparison/use-changes.ts'

const changes = ['a', 'b', 'c'].map((id) => ({ id, what: 'added' as const, sectionId: 's', blockId: null, says: id }))

describe('going from change to change', () => {
  test.each([
    ['the first where none is shown', null, 1, 'a'],
    ['the last where none is shown', null, -1, 'c'],
    ['the next', 'a', 1, 'b'],
    ['the one before', 'b', -1, 'a'],
    ['the first after the last', 'c', 1, 'a'],
    ['the last before the first', 'a', -1, 'c'],
    ['the first where the one that was shown is of another comparison', 'z', 1, 'a'],
  ] as const)('goes to %s', (_which, current, direction, expected) => {
    expect(nextChange(changes, current, direction)?.id).toBe(expected)
  })
  test('goes nowhere where nothing was changed', () => {
    expect(nextChange([], null, 1)).toBeUndefined()
    expect(nextChange([], null, -1)).toBeUndefined()
  })
  test.each([
    [changes, 'b', 'Change 2 of 3'],
    [changes, null, '3 changes'],
    [changes.slice(0, 1), null, '1 change'],
  ] as const)('says where one is', (those, current, said) => {
    expect(sayChange(those, current)).toBe(said)
  })
})
