import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calendarFile } from '../../../shared/timescales/index.ts'

const MADE = '2026-03-10T09:05:07.123Z'
const entry = { uid: 'a@casewright', day: '2026-12-31', summary: 'Report', description: 'A clause.' }

/** The properties of a calendar file by name, as a calendar reads them: unfolded first, then unmarked. */
function read(file: string): [name: string, value: string][] {
  return file
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .filter(Boolean)
    .map((line) => {
      const colon = line.indexOf(':')
      const value = line.slice(colon + 1).replaceAll(/\\([\\;,nN])/g, (_, mark: string) => (/n/i.test(mark) ? '\n' : mark))
      return [line.slice(0, colon), value]
    })
}

test('an entry takes the whole of its day, rings no bell and keeps nobody busy', () => {
  expect(read(calendarFile([entry], MADE))).toEqual([
    ['BEGIN', 'VCALENDAR'],
    ['VERSION', '2.0'],
    ['PRODID', '-//Casewright//What is due//EN'],
    ['CALSCALE', 'GREGORIAN'],
    ['METHOD', 'PUBLISH'],
    ['BEGIN', 'VEVENT'],
    ['UID', 'a@casewright'],
    ['DTSTAMP', '20260310T090507Z'],
    ['DTSTART;VALUE=DATE', '20261231'],
    ['DTEND;VALUE=DATE', '20270101'],
    ['SUMMARY', 'Report'],
    ['DESCRIPTION', 'A clause.'],
    ['TRANSP', 'TRANSPARENT'],
    ['END', 'VEVENT'],
    ['END', 'VCALENDAR'],
  ])
})

test('any text is folded to 75 octets a line, no character in two, and reads back', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.string({ unit: fc.constantFrom('\\', ';', ',', '\n', 'n', ' ', 'é', '’', '🏠', 'a', '\t'), maxLength: 300 }),
  )
  fc.assert(
    fc.property(text, text, (summary, description) => {
      const file = calendarFile([{ ...entry, summary, description: `x${description}` }], MADE)
      for (const line of file.split('\r\n')) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
        expect(line).not.toMatch(/\n|\r/)
      }
      const values = new Map(read(file))
      expect([values.get('SUMMARY'), values.get('DESCRIPTION')]).toEqual([summary, `x${description}`])
    }),
  )
})

test('line ends of any kind are one, and other control characters are left out', () => {
  const file = calendarFile([{ ...entry, summary: 'a\r\nb\rc\u0007\u0000d' }], MADE)
  expect(new Map(read(file)).get('SUMMARY')).toBe('a\nb\ncd')
})
