import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import {
  chronologyAgency,
  chronologyPeriod,
  gapBetween,
  recordGaps,
  timelineInWords,
  timelineNotes,
  timelineOf,
  timelineSvg,
} from '../../../../shared/chronology/index.ts'
import { dayNumber } from '../../../../shared/document/index.ts'
import { entryOf } from '../entries.ts'
import { POLICE_AT_NIGHT, recordOf, someEntries, somePeriods } from './timelines.ts'

const year = { from: dayNumber('2025-01-01'), to: dayNumber('2026-01-01') }
const HOSTILE = `</text><script>alert("1")</script> & 'x' <!-- \u0000\u0008\uFFFF \uD800 ]]>`

/** Every element's name and all text of a well-formed SVG. Throws where it is not. */
function read(svg: string): { names: string[]; text: string } {
  const parser = new SaxesParser()
  const names: string[] = []
  let text = ''
  parser.on('opentag', ({ name }) => names.push(name))
  parser.on('text', (said) => {
    text += said
  })
  parser.on('error', (error) => {
    throw error
  })
  parser.write(svg).close()
  return { names, text }
}

describe('timelineSvg', () => {
  it('is a whole file with a title and a description', () => {
    const record = recordOf([POLICE_AT_NIGHT])
    const { svg, width, height } = timelineSvg(timelineOf(record, { ...year, width: 1000 }), record, { title: 'Timeline: Pike' })
    expect(read(svg).text).toContain('27 Dec: Police came at 02:10')
    expect(svg).toMatch(/<title id="timeline-title">Timeline: Pike<\/title>/)
    expect(svg).toMatch(
      /<desc id="timeline-words">Timeline, January 2025 to January 2026, one lane for one agency\. 1 entry, 1 of them key\./,
    )
    expect(svg).toContain(`viewBox="0 0 ${width} ${height}"`)
    expect(svg).not.toMatch(/href|url\((?!#)|@import/)
  })

  it('cannot be broken out of by what anybody wrote', () => {
    const entry = entryOf('a', '3 May 2025', { agency: 'x', significance: 'key', event: HOSTILE })
    const agencies = [chronologyAgency.parse({ id: 'x', name: HOSTILE })]
    const periods = [
      chronologyPeriod.parse({
        id: 'p',
        lane: 'home',
        what: HOSTILE,
        when: { kind: 'range', first: '2025-01-01', last: '2025-12-01' },
      }),
    ]
    const record = recordOf([entry], { agencies, periods })
    const { svg } = timelineSvg(timelineOf(record, { ...year, width: 1800 }), record, { title: HOSTILE, notes: [HOSTILE] })
    const { names, text } = read(svg)
    expect(names).not.toContain('script')
    expect(text).toContain('<script>')
  })

  it('is well-formed whatever it is made of', () => {
    fc.assert(
      fc.property(someEntries, somePeriods, fc.string({ unit: 'binary' }), fc.boolean(), (entries, periods, title, greyscale) => {
        const record = recordOf(entries, { periods, lanes: 'category' })
        const view = { from: year.from - 1000, to: year.to, width: 1000, labelRows: 4, tight: true }
        const { svg } = timelineSvg(timelineOf(record, view), record, { title, greyscale })
        expect(read(svg).names[0]).toBe('svg')
        expect(svg).not.toMatch(/NaN|undefined|Infinity/)
      }),
      { numRuns: 25 },
    )
  })

  it('without colour has greys alone', () => {
    const record = recordOf([POLICE_AT_NIGHT], { gaps: [{ from: year.from, to: year.from + 200 }] })
    const { svg } = timelineSvg(timelineOf(record, { ...year, width: 1000 }), record, { title: 'T', greyscale: true })
    const colours = [...svg.matchAll(/#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})"/g)]
    expect(colours.length).toBeGreaterThan(5)
    for (const [colour, red, green, blue] of colours) {
      if (red !== green || green !== blue) expect(['#1d201d"', '#4b4f49"']).toContain(colour)
    }
  })

  it('has a legend of only what is used', () => {
    const record = recordOf([POLICE_AT_NIGHT], { lanes: 'child' })
    const { svg } = timelineSvg(timelineOf(record, { ...year, width: 1000 }), record, { title: 'T' })
    const { text } = read(svg)
    expect(text).toContain('Police')
    expect(text).toContain('larger: key event')
    for (const other of ['Haven', 'Fernhill', 'date not sure', 'nothing recorded', 'in one place'])
      expect(text).not.toContain(other)
  })
})

describe('timelineInWords', () => {
  it('says everything that is in view, lane by lane', () => {
    const entries = [
      entryOf('a', '?3 May 2025', { agency: 'fernhill', event: 'Late five times.' }),
      entryOf('old', '1997', { agency: 'fernhill', event: 'Long ago.' }),
      entryOf('b', 'unknown', { agency: 'fernhill', event: 'Nobody knows when.' }),
      POLICE_AT_NIGHT,
    ]
    const periods = [
      chronologyPeriod.parse({
        id: 'p',
        lane: 'worker',
        what: 'Ms Osei',
        when: { kind: 'range', first: '2025-01-01', last: '2025-02-01' },
      }),
    ]
    const gaps = [{ from: dayNumber('2025-05-03'), to: dayNumber('2025-12-27') }]
    const record = recordOf(entries, { periods, gaps })
    expect(timelineInWords(record, year, { title: 'Timeline', notes: timelineNotes(record, year, { confidential: 3 }) })).toBe(
      `Timeline
Timeline, January 2025 to January 2026, one lane for each of two agencies. 2 entries, 1 of them key. 1 stretch with nothing recorded.
Outside this stretch: 1 entry before it. Entries without a date, not in the picture: 1. Confidential entries left out: 3.

Police: 1 entry.
- 27 December 2025, 02:10, Police: Police came at 02:10. Mr Pike had forced the kitchen door. (key event)

Fernhill Primary: 1 entry.
- about 3 May 2025, Fernhill Primary: Late five times. (date not sure)

Without a date:
- Nobody knows when.

Nothing recorded:
- 3 May 2025 to 27 December 2025: 8 months, no record

Worker: Ms Osei, 1 January to 1 February 2025.`,
    )
  })
})

describe('gaps', () => {
  it('reach from the last day of the one entry to the first of the other', () => {
    const gap = gapBetween(entryOf('a', 'April 2024'), entryOf('b', '3 March 2025'))
    expect(gap).toEqual({ from: dayNumber('2024-04-30'), to: dayNumber('2025-03-03') })
  })

  it('are none where the pack makes no such check', () => {
    const chronology = { checks: { gap: { applies: false } }, agencies: [], categories: [] }
    const circumstances = { pack: { chronology }, caseRecord: { people: [] }, today: '2026-03-12' }
    expect(recordGaps({ entries: [] } as never, circumstances as never)).toEqual([])
  })
})
