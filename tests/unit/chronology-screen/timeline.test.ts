import { describe, expect, it } from 'vitest'
import { entriesBetween, movedBy } from '../../../renderer/chronology/timeline/moves.ts'
import { pictureInSvg, pictureName } from '../../../renderer/chronology/timeline/picture-files.ts'
import { withDotsPerInch } from '../../../renderer/chronology/timeline/png-size.ts'
import { caseChronology } from '../../../shared/chronology/index.ts'
import { chronologyFilter } from '../../../shared/document/index.ts'
import { entryOf } from '../chronology/entries.ts'
import { AGENCIES, POLICE_AT_NIGHT, recordOf, STANDARD } from '../chronology/timeline/timelines.ts'

const LATE = entryOf('late', '15 September 2025', { agency: 'fernhill' })
const COAT = entryOf('coat', '2 January 2026', { agency: 'fernhill' })
const record = recordOf([LATE, POLICE_AT_NIGHT, COAT, entryOf('haven', '3 January 2026', { agency: 'haven' })])

describe('moving through the timeline', () => {
  const police = { entryId: 'police-1', lane: 0 }
  it.each([
    ['ArrowLeft', police, 'late'],
    ['ArrowRight', police, 'coat'],
    ['Home', police, 'late'],
    ['End', police, 'haven'],
    // Down to the next lane, to what is nearest there in time.
    ['ArrowDown', police, 'coat'],
    ['ArrowUp', { entryId: 'haven', lane: 2 }, 'coat'],
    ['ArrowUp', police, undefined],
    ['ArrowLeft', { entryId: 'late', lane: 1 }, undefined],
    ['x', police, undefined],
    ['ArrowRight', null, 'late'],
    ['End', null, 'haven'],
    ['x', null, undefined],
  ])('%s from %j', (key, from, to) => {
    expect(movedBy(key, record, from)?.entryId).toBe(to)
  })

  it('stays in the lane that one is in, where an entry has several', () => {
    const byChild = recordOf([LATE, POLICE_AT_NIGHT], { lanes: 'child' })
    expect(movedBy('ArrowRight', byChild, { entryId: 'late', lane: 1 })).toEqual({ entryId: 'police-1', lane: 1 })
  })

  it('chooses everything between two, whichever comes first', () => {
    const ids = (one: string, other: string) => entriesBetween(record, one, other).map(({ entry }) => entry.id)
    expect(ids('late', 'coat')).toEqual(['late', 'police-1', 'coat'])
    expect(ids('coat', 'late')).toEqual(['late', 'police-1', 'coat'])
    expect(ids('coat', 'gone')).toEqual([])
  })
})

describe('the picture as a file', () => {
  const secret = entryOf('secret', '1 December 2025', {
    agency: 'haven',
    event: 'At the refuge.',
    confidential: true,
    note: 'Ask Mum.',
  })
  const chronology = caseChronology.parse({ entries: [LATE, POLICE_AT_NIGHT, secret], agencies: AGENCIES })
  const desk = {
    chronology,
    entries: chronology.entries,
    filter: chronologyFilter.parse({ confidential: true }),
    pack: { chronology: { ...STANDARD, checks: {} } },
    today: '2026-03-12',
    caseRecord: { title: 'Begum: A/B?', people: [] },
  } as unknown as Parameters<typeof pictureInSvg>[0]

  it('leaves out what is confidential, says so, and never holds a private note', () => {
    const { svg, words } = pictureInSvg(desk)
    for (const said of [svg, words]) {
      expect(said).not.toContain('refuge')
      expect(said).not.toContain('Ask Mum')
      expect(said).toContain('Confidential entries left out: 1.')
    }
  })

  it('holds it where that is asked for', () => {
    const { words } = pictureInSvg(desk, { confidential: true })
    expect(words).toContain('At the refuge.')
    expect(words).not.toContain('left out')
    expect(words).not.toContain('Ask Mum')
  })

  it('shows the days of the filter, and says what lies outside them', () => {
    const filter = chronologyFilter.parse({ from: '2025-12-20', to: '2025-12-31' })
    const { words } = pictureInSvg({ ...desk, filter })
    expect(words).toContain('Outside this stretch: 1 entry before it.')
    expect(words).not.toContain('15 September')
  })

  it('has a name that a file may have', () => {
    expect(pictureName(desk, 'svg')).toBe('Timeline, Begum A B.svg')
    expect(pictureName({ caseRecord: { title: '' } } as typeof desk, 'png')).toBe('Timeline.png')
  })

  it('says how many dots make an inch', () => {
    const png = Uint8Array.from({ length: 60 }, (_, index) => index)
    const sized = withDotsPerInch(png, 300)
    expect([...sized.subarray(0, 33)]).toEqual([...png.subarray(0, 33)])
    // As other writers have it: 300 dots an inch with its checksum.
    expect(Buffer.from(sized.subarray(33, 54)).toString('hex')).toBe('000000097048597300002e2300002e230178a53f76')
    expect([...sized.subarray(54)]).toEqual([...png.subarray(33)])
  })
})
