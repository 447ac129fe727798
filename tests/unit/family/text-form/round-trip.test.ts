import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  emptyFamily,
  parseFamilyText,
  removalChanges,
  withFamilyChanges,
  writeFamilyText,
} from '../../../../shared/family/index.ts'
import { families } from './families.ts'

describe('the text of a family', () => {
  test('read back, it changes nothing', () => {
    fc.assert(
      fc.property(families, (family) => {
        const text = writeFamilyText(family)
        const { changes, removed, problems } = parseFamilyText(text, family)
        expect({ text, changes, removed, problems }).toEqual({ text, changes: [], removed: [], problems: [] })
      }),
      { numRuns: 600 },
    )
  })

  test('makes a family in an empty case that gives a text which stays as it is', () => {
    fc.assert(
      fc.property(families, (family) => {
        const { changes } = parseFamilyText(writeFamilyText(family), emptyFamily())
        const made = withFamilyChanges(emptyFamily(), changes)
        const text = writeFamilyText(made)
        const again = parseFamilyText(text, made)
        expect({ text, changes: again.changes, removed: again.removed, problems: again.problems }).toEqual({
          text,
          changes: [],
          removed: [],
          problems: [],
        })
      }),
      { numRuns: 300 },
    )
  })

  const signs = fc.constantFrom(
    'Ruby',
    'Kofi Cole',
    ' = ',
    ' ~ ',
    ' & ',
    ': ',
    ', ',
    '?',
    ' m ',
    ' f ',
    '1991',
    '-',
    '->',
    '--',
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    '"',
    '\\',
    '*',
    'twin',
    '(2)',
    '(adopted)',
    '\n',
    'household ',
    '27 Larch Walk',
    'close',
    'physical abuse',
    '#',
    'died',
    'twins: ',
    'pregnancy',
  )
  const anyText = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.array(signs, { maxLength: 40 }).map((all) => all.join('')),
  )

  test('is never too strange to be read, and what is read leaves a family that can be written', () => {
    fc.assert(
      fc.property(anyText, families, (text, family) => {
        const { changes, removed, problems } = parseFamilyText(text, family)
        const now = withFamilyChanges(family, changes)
        const less = withFamilyChanges(now, removalChanges(now, removed))
        const again = parseFamilyText(writeFamilyText(less), less)
        expect({ changes: again.changes, removed: again.removed, problems: again.problems }).toEqual({
          changes: [],
          removed: [],
          problems: [],
        })
        const lines = text.split(/\r\n|\r|\n/)
        for (const { line, start, end, message } of problems) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThanOrEqual(start)
          expect(end).toBeLessThanOrEqual((lines[line - 1] ?? '').length)
          expect(message).toMatch(/[.?]$/)
        }
      }),
      { numRuns: 600 },
    )
  })

  test('with a line taken out, it changes nothing before somebody agrees', () => {
    fc.assert(
      fc.property(families, fc.nat(), (family, at) => {
        const lines = writeFamilyText(family).split('\n')
        lines.splice(at % lines.length, 1)
        const { changes } = parseFamilyText(lines.join('\n'), family)
        const now = withFamilyChanges(family, changes)
        for (const person of family.people) expect(now.people.find(({ id }) => id === person.id)?.notes).toBe(person.notes)
        expect(now.people.length).toBeGreaterThanOrEqual(family.people.length)
        expect(now.parentLinks.length).toBeGreaterThanOrEqual(family.parentLinks.length)
        expect(changes.every(({ item }) => item !== null)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})
