import { describe, expect, test } from 'vitest'
import type { DocumentKind } from '../../../shared/document/index.ts'
import { type DatedRecord, isWrittenUp, type TimescaleObligation, withRecords } from '../../../shared/timescales/index.ts'

const record = (kind: DocumentKind, day: string, childIds: string[] = []): DatedRecord => ({
  id: `${kind} ${day}`,
  title: kind,
  kind,
  day,
  childIds,
})
const read = (
  events: Record<string, string>,
  records: DatedRecord[],
  { childId = null, circumstances = [] }: { childId?: string | null; circumstances?: string[] } = {},
) => withRecords(events, records, { today: '2026-03-10', childId, circumstances: new Set(circumstances) })

describe('of a key date and a record', () => {
  test.each<[string, Record<string, string>, DatedRecord[], string | undefined, boolean]>([
    ['the later one counts', { lastVisit: '2026-03-02' }, [record('visit-record', '2026-03-09')], '2026-03-09', true],
    ['a later key date stays', { lastVisit: '2026-03-09' }, [record('visit-record', '2026-03-02')], '2026-03-09', false],
    [
      'the key date is named where both say the same',
      { lastVisit: '2026-03-09' },
      [record('visit-record', '2026-03-09')],
      '2026-03-09',
      false,
    ],
    [
      'the record stands alone',
      {},
      [record('visit-record', '2026-03-02'), record('visit-record', '2026-02-02')],
      '2026-03-02',
      true,
    ],
    ['one of a day to come counts for nothing', {}, [record('visit-record', '2026-03-11')], undefined, false],
    ['today’s counts', {}, [record('visit-record', '2026-03-10')], '2026-03-10', true],
    ['one of another kind says nothing', {}, [record('case-note', '2026-03-02')], undefined, false],
  ])('%s', (_name, events, records, expected, fromRecord) => {
    const found = read(events, records)
    expect(found.events.lastVisit).toBe(expected)
    expect(found.records.has('lastVisit')).toBe(fromRecord)
  })
})

test.each<[DocumentKind, string]>([
  ['core-group-record', 'coreGroup'],
  ['cin-meeting-record', 'childInNeedMeeting'],
  ['cla-review-record', 'lookedAfterReview'],
  ['supervision-record', 'supervision'],
  ['case-summary', 'lastCaseSummary'],
  ['chronology', 'chronologyUpdated'],
])('a %s shows %s', (kind, event) => {
  const one = record(kind, '2026-03-02')
  const found = read({}, [one])
  expect(found.events).toEqual({ [event]: '2026-03-02' })
  expect(found.records.get(event)).toBe(one)
})

test('a visit is one under the plan that the child has', () => {
  const visit = [record('visit-record', '2026-03-02')]
  expect(read({}, visit).events).toEqual({ lastVisit: '2026-03-02' })
  expect(Object.keys(read({}, visit, { circumstances: ['child-protection-plan', 'looked-after'] }).events)).toEqual([
    'lastVisit',
    'childProtectionVisit',
    'lookedAfterVisit',
  ])
})

test('a record of some children says nothing of the others', () => {
  const visit = [record('visit-record', '2026-03-02', ['temi'])]
  expect(read({}, visit, { childId: 'temi' }).events).toEqual({ lastVisit: '2026-03-02' })
  expect(read({}, visit, { childId: 'noah' }).events).toEqual({})
})

describe('a first meeting', () => {
  const groups = ['2025-10-06', '2026-02-02', '2026-03-02'].map((day) => record('core-group-record', day))
  test('is the first one after the conference', () => {
    expect(read({ initialConference: '2026-01-26' }, groups).events).toMatchObject({
      firstCoreGroup: '2026-02-02',
      coreGroup: '2026-03-02',
    })
  })
  test('is not guessed where no conference has a day', () => {
    expect(read({}, groups).events).toEqual({ coreGroup: '2026-03-02' })
  })
  test('stays where the key date has it', () => {
    const events = { initialConference: '2026-01-26', firstCoreGroup: '2026-01-30' }
    expect(read(events, groups).events.firstCoreGroup).toBe('2026-01-30')
  })
})

describe('what is to be written up', () => {
  const visit = record('visit-record', '2026-03-02', ['temi'])
  const owed = (fields: Partial<TimescaleObligation>): TimescaleObligation => ({
    id: 'visit-record',
    event: 'visit',
    what: 'Visit recorded',
    limit: 2,
    unit: 'workingDays',
    direction: 'after',
    repeats: false,
    clause: 'recorded',
    ...fields,
  })
  test.each<[string, Partial<TimescaleObligation>, string, string | null, boolean]>([
    ['has been', {}, '2026-03-02', null, true],
    ['has been for the child', {}, '2026-03-02T16:00', 'temi', true],
    ['in a variant has been', { id: 'visit-record-cp' }, '2026-03-02', 'temi', true],
    ['under all packs has been', { id: 'wirral:visit-record' }, '2026-03-02', 'temi', true],
    ['has not been for another child', {}, '2026-03-02', 'noah', false],
    ['has not been for another day', {}, '2026-03-03', null, false],
    ['is no record of another kind', { id: 'supervision-record' }, '2026-03-02', null, false],
    ['is no matter of what comes round again', { repeats: true }, '2026-03-02', null, false],
  ])('%s', (_name, fields, trigger, childId, expected) => {
    expect(isWrittenUp({ obligation: owed(fields), trigger }, [visit], childId)).toBe(expected)
  })
})
