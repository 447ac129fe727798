import fc from 'fast-check'
import {
  type CaseEntry,
  caseEntry,
  chronologyAgency,
  chronologyPeriod,
  type TimelineOf,
  timelineRecord,
} from '../../../../shared/chronology/index.ts'
import { dayNumber, dayOfNumber } from '../../../../shared/document/index.ts'
import { entryOf } from '../entries.ts'

export const TODAY = '2026-03-12'

export const AGENCIES = [
  chronologyAgency.parse({ id: 'police', name: 'Police', kind: 'police' }),
  chronologyAgency.parse({ id: 'fernhill', name: 'Fernhill Primary', kind: 'school' }),
  chronologyAgency.parse({ id: 'haven', name: 'Haven', kind: '' }),
]

export const STANDARD: TimelineOf['standard'] = {
  agencies: [
    { id: 'police', name: 'Police', shape: 'triangle', tone: 'blue', words: [] },
    { id: 'school', name: 'School', shape: 'diamond', tone: 'amber', words: [] },
  ],
  categories: [
    { id: 'visit', name: 'Visit', tone: 'teal', words: [] },
    { id: 'health', name: 'Health', tone: 'plum', words: [] },
  ],
}

export const CHILDREN = [
  { id: 'zofia', name: 'Zofia' },
  { id: 'ruby', name: 'Ruby' },
]

/** What a picture is made of, with anything else told. */
export function pictured(entries: readonly CaseEntry[], more: Partial<TimelineOf> = {}): TimelineOf {
  return {
    entries,
    periods: [],
    agencies: AGENCIES,
    standard: STANDARD,
    children: CHILDREN,
    lanes: 'agency',
    gaps: [],
    today: TODAY,
    ...more,
  }
}

export const recordOf = (entries: readonly CaseEntry[], more: Partial<TimelineOf> = {}) => timelineRecord(pictured(entries, more))

export const POLICE_AT_NIGHT = entryOf('police-1', '27 December 2025, 02:10', {
  agency: 'police',
  category: 'visit',
  significance: 'key',
  event: 'Police came at 02:10. Mr Pike had forced the kitchen door.',
})

/** Days of ten years. */
export const someDay = fc.integer({ min: dayNumber('2016-01-01'), max: dayNumber('2025-12-31') }).map(dayOfNumber)

/** Entries as they come in a chronology: mostly of a day, some of a month, some that went on. */
export const someEntries = fc
  .array(
    fc.record({
      day: someDay,
      length: fc.integer({ min: 0, max: 400 }),
      kind: fc.constantFrom('day', 'day', 'day', 'within', 'range', 'before', 'after', 'unknown' as const),
      agency: fc.constantFrom('police', 'fernhill', 'haven', ''),
      significance: fc.constantFrom('', 'key', 'background' as const),
      event: fc.string({ maxLength: 60 }),
      childIds: fc.subarray(['zofia', 'ruby']),
      about: fc.boolean(),
    }),
    { maxLength: 60 },
  )
  .map((drawn) =>
    drawn.map(({ day, length, kind, about, ...rest }, index) => {
      const end = dayOfNumber(dayNumber(day) + length)
      const when = {
        day: { first: day, last: day },
        within: { first: day, last: end },
        range: { first: day, last: length % 2 === 0 ? end : '' },
        before: { first: '', last: day },
        after: { first: day, last: '' },
        unknown: { first: '', last: '' },
      }[kind]
      return caseEntry.parse({ id: `entry-${index}`, when: { kind, about, ...when }, ...rest })
    }),
  )

export const somePeriods = fc
  .array(
    fc.record({ day: someDay, length: fc.integer({ min: 0, max: 900 }), what: fc.string({ maxLength: 40 }), open: fc.boolean() }),
    {
      maxLength: 12,
    },
  )
  .map((drawn) =>
    drawn.map(({ day, length, what, open }, index) =>
      chronologyPeriod.parse({
        id: `period-${index}`,
        lane: index % 2 === 0 ? 'worker' : 'home',
        what,
        when: { kind: 'range', first: day, last: open ? '' : dayOfNumber(dayNumber(day) + length) },
      }),
    ),
  )
