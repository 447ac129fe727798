import { describe, expect, test } from 'vitest'
import { dayReached, monthWeeks } from '../../../renderer/cases/calendar/month.ts'
import { dayInWords } from '../../../renderer/cases/calendar/month-calendar.tsx'
import { countedFrom } from '../../../renderer/cases/due/due-details.tsx'
import { dueFile } from '../../../renderer/cases/due/due-file.ts'
import { filterDue } from '../../../renderer/cases/due/filter-due.ts'
import { doneMistake } from '../../../renderer/cases/due/mark-done.tsx'
import { whatFor, whose } from '../../../renderer/cases/due/say-due.ts'
import type { DueItem } from '../../../shared/api/index.ts'
import { caseMark, person } from '../../../shared/family/index.ts'

const item = (fields: Partial<DueItem>): DueItem => ({
  obligation: 'icpc',
  what: 'Initial child protection conference',
  due: '2026-03-16',
  left: 4,
  unit: 'workingDays',
  overdue: false,
  cite: 'Manchester, Strategy Meetings',
  says: 'The conference is soon.',
  event: 'strategyDiscussion',
  trigger: '2026-02-23',
  record: null,
  children: [],
  aim: false,
  lastWorkingDay: null,
  overseen: false,
  limit: 'within 15 working days',
  note: '',
  others: [],
  doneBy: 'initialConference',
  ...fields,
})
const zofia = { id: 'z', name: 'Zofia' }
const kofi = { id: 'k', name: 'Kofi' }

describe('the filter', () => {
  const items = [
    item({ obligation: 'late', left: -2, overdue: true, children: [zofia] }),
    item({ obligation: 'ten', left: 10, children: [kofi] }),
    item({ obligation: 'eleven', left: 11 }),
  ]
  test.each([
    ['all', ['late', 'ten', 'eleven']],
    ['overdue', ['late']],
    ['next', ['late', 'ten']],
    ['child:k', ['ten', 'eleven']],
    ['child:z', ['late', 'eleven']],
    ['child:nobody', ['eleven']],
  ] as const)('%s lets through %o', (filter, expected) => {
    expect(filterDue(items, filter).map(({ obligation }) => obligation)).toEqual(expected)
  })
})

test.each([
  [[], 3, '', 'Visit'],
  [[zofia], 3, 'Zofia', 'Visit (Zofia)'],
  [[zofia, kofi], 3, 'Zofia and Kofi', 'Visit (Zofia and Kofi)'],
  [[zofia, kofi], 2, 'Zofia and Kofi', 'Visit'],
  [[zofia, kofi, { id: 'r', name: 'Ruby' }], 3, 'All the children', 'Visit'],
])('of %o among %i it is said whose it is: “%s”', (children, inCase, expected, what) => {
  expect(whose(children, inCase)).toBe(expected)
  expect(whatFor({ what: 'Visit', children }, inCase)).toBe(what)
})

test('it is said where the day was read that something counts from', () => {
  const visit = { event: 'lastVisit', trigger: '2026-03-09' }
  expect(countedFrom({ ...visit, record: null })).toBe('Last visit 9 March 2026, from the key dates')
  expect(countedFrom({ ...visit, record: { id: 'd', title: 'Visit of 9 March' } })).toBe(
    'Last visit 9 March 2026, from “Visit of 9 March”',
  )
  expect(countedFrom({ event: 'birth', trigger: '2019-05-01', record: null })).toBe('Date of birth 1 May 2019')
})

describe('the month', () => {
  test.each([
    ['2026-02-10', 5, '2026-01-26', '2026-03-01'],
    ['2021-02-10', 4, '2021-02-01', '2021-02-28'],
    ['2026-03-31', 6, '2026-02-23', '2026-04-05'],
    ['2024-02-29', 5, '2024-01-29', '2024-03-03'],
  ])('of %s has %i weeks, from %s to %s', (day, count, first, last) => {
    const days = monthWeeks(day, [], day).flat()
    expect(days.length / 7).toBe(count)
    expect([days[0]?.day, days.at(-1)?.day]).toEqual([first, last])
  })

  test('marks today, weekends, bank holidays and what is due, an hour’s limit on its day', () => {
    const items = [
      item({ due: '2026-04-03' }),
      item({ obligation: 'note', due: '2026-04-03T10:00' }),
      item({ due: '2026-04-07' }),
    ]
    const days = monthWeeks('2026-04-15', items, '2026-04-02').flat()
    const on = (day: string) => days.find((one) => one.day === day)
    expect(on('2026-04-02')).toMatchObject({ isToday: true, weekend: false, holiday: null, due: [] })
    expect(on('2026-04-03')).toMatchObject({ isToday: false, holiday: 'Good Friday' })
    expect(on('2026-04-03')?.due.map(({ obligation }) => obligation)).toEqual(['icpc', 'note'])
    expect(on('2026-04-04')).toMatchObject({ weekend: true, holiday: null })
    expect(on('2026-04-06')).toMatchObject({ weekend: false, holiday: 'Easter Monday' })
    expect(on('2026-03-31')?.inMonth).toBe(false)
  })

  test('a day is said with its weekday, its holiday and what is due', () => {
    expect(
      dayInWords({
        day: '2026-04-03',
        isToday: true,
        holiday: 'Good Friday',
        due: [item({}), item({ what: 'Visit', overdue: true })],
      }),
    ).toBe('Friday 3 April 2026, today, Good Friday, 2 due: Initial child protection conference; Visit (overdue)')
    expect(dayInWords({ day: '2026-03-10', isToday: false, holiday: null, due: [] })).toBe('Tuesday 10 March 2026')
  })

  test.each([
    ['ArrowLeft', false, '2026-03-30'],
    ['ArrowRight', false, '2026-04-01'],
    ['ArrowUp', false, '2026-03-24'],
    ['ArrowDown', false, '2026-04-07'],
    ['Home', false, '2026-03-30'],
    ['End', false, '2026-04-05'],
    ['PageUp', false, '2026-02-28'],
    ['PageDown', false, '2026-04-30'],
    ['PageDown', true, '2027-03-31'],
    ['Enter', false, null],
  ])('%s (with shift: %s) leads from 31 March 2026 to %s', (key, shift, expected) => {
    expect(dayReached('2026-03-31', key, shift)).toBe(expected)
  })
})

describe('done on a day', () => {
  test.each([
    ['2026-03-10', null],
    ['2026-02-23', null],
    ['2026-02-22', /counted from 23 February 2026/],
    ['2026-03-11', /still to come/],
    ['', /Give the day/],
  ])('%s', (day, expected) => {
    const mistake = doneMistake(day, item({}), '2026-03-10')
    if (expected === null) expect(mistake).toBeNull()
    else expect(mistake).toMatch(expected)
  })

  test('what is due before an event may be done before it', () => {
    expect(doneMistake('2026-03-09', item({ due: '2026-03-11', trigger: '2026-03-16' }), '2026-03-10')).toBeNull()
  })
})

describe('the calendar file', () => {
  const people = [
    person.parse({ id: 'z', group: 'child', firstName: 'Zofia', lastName: 'Nowak' }),
    person.parse({ id: 'k', group: 'child', firstName: 'Kofi', lastName: 'Pike' }),
    person.parse({ id: 'm', group: 'family', firstName: 'Abena', lastName: 'Mensah' }),
  ]
  const record = { id: 'mensah-nowak-pike', reference: '', people }

  test('names a case by its reference, else by the children’s initials', () => {
    expect(caseMark({ ...record, reference: ' EX-147 ' })).toBe('EX-147')
    expect(caseMark(record)).toBe('Z, K')
    expect(caseMark({ reference: '', people: [] })).toBe('Case')
  })

  test('holds no name, and tells whose duty it is by initial alone', () => {
    const items = [item({ children: [kofi] }), item({ obligation: 'all', children: [zofia, kofi] })]
    const { name, text } = dueFile(record, items, '2026-03-10T09:00:00.000Z')
    expect(name).toBe('What is due Z, K.ics')
    expect(text).toContain('SUMMARY:Z\\, K: Initial child protection conference (K)\r\n')
    expect(text).toContain('SUMMARY:Z\\, K: Initial child protection conference\r\n')
    expect(text).toContain('Manchester\\, Strategy Meetings')
    expect(text.replaceAll('\r\n ', '')).not.toMatch(/Zofia|Kofi|Abena|nowak|mensah|pike/i)
  })

  test('keeps an entry’s id however often it is made, and gives each entry its own', () => {
    const uids = (made: string, items: DueItem[]) => dueFile(record, items, made).text.match(/UID:.*/g) ?? []
    const items = [item({}), item({ obligation: 'other' }), item({ children: [kofi] }), item({ trigger: '2026-02-24' })]
    const first = uids('2026-03-10T09:00:00.000Z', items)
    expect(new Set(first).size).toBe(4)
    expect(uids('2026-04-01T09:00:00.000Z', items)).toEqual(first)
  })
})
