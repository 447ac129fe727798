import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { busyStretch, chronologyPeriod, timelineOf, wholeOf, xOf } from '../../../../shared/chronology/index.ts'
import { dayNumber } from '../../../../shared/document/index.ts'
import { entryOf } from '../entries.ts'
import { POLICE_AT_NIGHT, recordOf, someEntries, somePeriods, TODAY } from './timelines.ts'

const year = { from: dayNumber('2025-01-01'), to: dayNumber('2026-01-01') }

describe('lanes', () => {
  it('are those agencies that are in use, in their order', () => {
    const record = recordOf([entryOf('b', '2 May 2025', { agency: 'haven' }), POLICE_AT_NIGHT])
    expect(record.lanes.map(({ name }) => name)).toEqual(['Police', 'Haven'])
  })

  it('give what says no agency, or one that is gone, a lane of its own', () => {
    const record = recordOf([POLICE_AT_NIGHT, entryOf('b', '2 May 2025'), entryOf('c', '3 May 2025', { agency: 'gone' })])
    expect(record.lanes.map(({ name }) => name)).toEqual(['Police', 'No agency given'])
    expect(record.inLane[1]?.map(({ entry }) => entry.id)).toEqual(['b', 'c'])
  })

  it('of children hold what is about all of them in each', () => {
    const record = recordOf([POLICE_AT_NIGHT, entryOf('b', '2 May 2025', { childIds: ['ruby'] })], { lanes: 'child' })
    expect(record.lanes.map(({ name }) => name)).toEqual(['Zofia', 'Ruby'])
    expect(record.inLane.map((lane) => lane.map(({ entry }) => entry.id))).toEqual([['police-1'], ['b', 'police-1']])
  })

  it('of categories are named by the pack', () => {
    const record = recordOf([POLICE_AT_NIGHT, entryOf('b', '2 May 2025', { category: 'unheard-of' })], { lanes: 'category' })
    expect(record.lanes.map(({ name }) => name)).toEqual(['Visit', 'No category given'])
  })

  it('keep what has no date apart', () => {
    const record = recordOf([POLICE_AT_NIGHT, entryOf('b', 'unknown')])
    expect(record.undated.map(({ id }) => id)).toEqual(['b'])
    expect(record.entries).toHaveLength(1)
  })
})

describe('marks', () => {
  it('stand at their day, with the shape and tone of their agency', () => {
    const record = recordOf([POLICE_AT_NIGHT])
    const { marks, scale } = timelineOf(record, { ...year, width: 1000 })
    expect(marks).toHaveLength(1)
    expect(marks[0]).toMatchObject({ shape: 'triangle', tone: 'blue', isKey: true, isAbout: false, ids: ['police-1'] })
    expect(marks[0]?.x).toBeCloseTo(xOf(scale, dayNumber('2025-12-27') + 130 / 1440))
  })

  it('that fall on one place are counted, and told apart nearer by', () => {
    const record = recordOf(['3 May 2025', '4 May 2025', '5 May 2025'].map((day) => entryOf(day, day, { agency: 'police' })))
    expect(timelineOf(record, { ...year, width: 700 }).marks.map(({ ids }) => ids.length)).toEqual([3])
    const near = { from: dayNumber('2025-04-25'), to: dayNumber('2025-05-15') }
    expect(timelineOf(record, { ...near, width: 700 }).marks.map(({ ids }) => ids.length)).toEqual([1, 1, 1])
  })

  it('of dates that are not sure are told apart', () => {
    const record = recordOf([entryOf('a', '?18 January 2025', { agency: 'police' })])
    expect(timelineOf(record, { ...year, width: 700 }).marks[0]?.isAbout).toBe(true)
  })

  it.each([
    ['April 2025', { kind: 'within', openStart: false, openEnd: false }],
    ['3 March to 5 September 2025', { kind: 'range', openStart: false, openEnd: false }],
    ['since May 2025', { kind: 'range', openStart: false, openEnd: true }],
    ['before June 2025', { kind: 'within', openStart: true, openEnd: false }],
    ['after June 2025', { kind: 'within', openStart: false, openEnd: true }],
  ])('have a line for %s', (typed, span) => {
    const { spans } = timelineOf(recordOf([entryOf('a', typed, { agency: 'police' })]), {
      from: year.from,
      to: year.to + 200,
      width: 900,
    })
    expect(spans).toHaveLength(1)
    expect(spans[0]).toMatchObject(span)
  })

  it('hold every entry that is in view exactly once in each of its lanes, and stay together as the picture moves', () => {
    fc.assert(
      fc.property(
        someEntries,
        fc.integer({ min: 300, max: 1600 }),
        fc.integer({ min: -200, max: 200 }),
        (entries, width, days) => {
          const record = recordOf(entries, { lanes: 'child' })
          const whole = wholeOf(record, dayNumber(TODAY))
          const shown = timelineOf(record, { ...whole, width }).marks.flatMap(({ ids, lane }) => ids.map((id) => `${lane} ${id}`))
          const wanted = record.inLane.flatMap((lane, index) => lane.map(({ entry }) => `${index} ${entry.id}`))
          expect(shown.toSorted()).toEqual(wanted.toSorted())
          const groups = new Set(timelineOf(record, { ...whole, width }).marks.map(({ ids }) => ids.join(' ')))
          const moved = timelineOf(record, { from: whole.from + days, to: whole.to + days, width })
          for (const { ids } of moved.marks) expect(groups).toContain(ids.join(' '))
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('labels', () => {
  it('say when and the first sentence', () => {
    const { labels } = timelineOf(recordOf([POLICE_AT_NIGHT]), { ...year, width: 1000 })
    expect(labels.map(({ text }) => text)).toEqual(['27 Dec: Police came at 02:10'])
  })

  it.each([
    ['Mr T. Ahmed was allocated. He came.', 'Mr T. Ahmed was allocated'],
    ['Seen by Dr. Sood. “Well.”', 'Seen by Dr. Sood'],
    ['He said “go.” She went.', 'He said “go.”'],
    ['No stop', 'No stop'],
    ['', 'nothing said'],
  ])('of %j say %j', (event, said) => {
    const { labels } = timelineOf(recordOf([{ ...POLICE_AT_NIGHT, event }]), { ...year, width: 1000 })
    expect(labels[0]?.text).toBe(`27 Dec: ${said}`)
  })

  it('say the year where the scale has many', () => {
    const view = { from: dayNumber('2006-01-01'), to: dayNumber('2026-03-01'), width: 1000 }
    expect(timelineOf(recordOf([POLICE_AT_NIGHT]), view).labels[0]?.text).toBe('27 Dec 2025: Police came at 02:10')
  })

  it('give the one that is looked at its place first, key or not', () => {
    const beside = entryOf('b', '26 December 2025', { agency: 'police', event: 'A quiet day' })
    const view = { ...year, width: 500, labelRows: 1, current: 'b' }
    const { labels, labelsLeftOut } = timelineOf(recordOf([POLICE_AT_NIGHT, beside]), view)
    expect(labels.map(({ id }) => id)).toEqual(['b'])
    expect(labelsLeftOut).toBe(1)
  })

  it('never overlap, never leave the picture, never cover a mark, and no line runs through another', () => {
    fc.assert(
      fc.property(
        someEntries,
        fc.integer({ min: 320, max: 1600 }),
        fc.integer({ min: 1, max: 5 }),
        (entries, width, labelRows) => {
          const record = recordOf(entries)
          const current = record.entries[0]?.entry.id ?? null
          const view = { ...busyStretch(record, dayNumber(TODAY)), width, labelRows, current }
          const { labels, scale, laneTop } = timelineOf(record, view)
          labels.forEach((one, at) => {
            expect(one.x).toBeGreaterThanOrEqual(scale.left - 1e-6)
            expect(one.x + one.width).toBeLessThanOrEqual(scale.right + 1e-6)
            expect(one.y).toBeGreaterThanOrEqual(0)
            expect(one.y + one.height).toBeLessThanOrEqual(laneTop)
            expect(one.markY).toBeGreaterThan(laneTop)
            for (const other of labels.slice(at + 1)) {
              const beside = one.x + one.width <= other.x || other.x + other.width <= one.x
              expect(beside || one.y !== other.y).toBe(true)
              const [upper, lower] = one.y < other.y ? [one, other] : [other, one]
              if (upper.y !== lower.y) expect(upper.markX > lower.x && upper.markX < lower.x + lower.width).toBe(false)
            }
          })
        },
      ),
      { numRuns: 150 },
    )
  })
})

describe('periods', () => {
  const worker = (what: string, first: string, last: string) =>
    chronologyPeriod.parse({ id: what, lane: 'worker', what, when: { kind: 'range', first, last } })

  it('that overlap stand in rows of their own, and only the first row carries the name', () => {
    const periods = [worker('Ms Osei', '2025-01-01', '2025-06-01'), worker('Mr Ahmed', '2025-05-01', '2025-09-01')]
    const { rows } = timelineOf(recordOf([], { periods }), { ...year, width: 900 })
    expect(rows.map(({ name, bars }) => [name, bars.map(({ text }) => text)])).toEqual([
      ['Worker', ['Ms Osei']],
      ['', ['Mr Ahmed']],
    ])
  })

  it('name the child whom they are about', () => {
    const period = { ...worker('Foster carers', '2025-02-01', ''), lane: 'placement' as const, childIds: ['ruby'] }
    const { rows } = timelineOf(recordOf([], { periods: [period] }), { ...year, width: 900 })
    expect(rows[0]?.bars[0]).toMatchObject({ text: 'Foster carers (Ruby)', openEnd: true })
  })

  it('have words that overlap neither each other nor another bar', () => {
    fc.assert(
      fc.property(somePeriods, fc.integer({ min: 320, max: 1600 }), (periods, width) => {
        const record = recordOf([], { periods })
        const { rows, scale } = timelineOf(record, { ...wholeOf(record, dayNumber(TODAY)), width })
        expect(rows.flatMap(({ bars }) => bars)).toHaveLength(periods.length)
        for (const { bars } of rows)
          bars.forEach((bar, at) => {
            const next = bars[at + 1]
            if (next) expect(bar.x2).toBeLessThanOrEqual(next.x1 + 2.1)
            if (bar.text === '') return
            expect(bar.textX).toBeGreaterThanOrEqual(scale.left)
            if (next && bar.anchor === 'start') expect(bar.textX).toBeLessThan(next.x1)
          })
      }),
      { numRuns: 100 },
    )
  })
})

describe('gaps', () => {
  const gap = { from: dayNumber('2025-02-10'), to: dayNumber('2025-09-11') }

  it('are shaded between the entries, and say how long', () => {
    const { gaps, scale } = timelineOf(recordOf([POLICE_AT_NIGHT], { gaps: [gap] }), { ...year, width: 900 })
    expect(gaps[0]).toMatchObject({ text: '7 months, no record', x1: xOf(scale, gap.from + 1), x2: xOf(scale, gap.to) })
    expect(gaps[0]?.box).not.toBeNull()
  })

  it('say nothing where there is no room', () => {
    const view = { from: dayNumber('2005-01-01'), to: dayNumber('2026-01-01'), width: 700 }
    expect(timelineOf(recordOf([POLICE_AT_NIGHT], { gaps: [gap] }), view).gaps[0]?.box).toBeNull()
  })
})

describe('the scale', () => {
  it.each([
    [20, '1 Jun', '2 Jun'],
    [120, '2 Jun', '9 Jun'],
    [700, 'Jul', 'Aug'],
    [1200, 'Jul', 'Oct'],
  ])('of %i days has lines for %s and %s', (days, one, other) => {
    const from = dayNumber('2025-06-01')
    const { ticks } = timelineOf(recordOf([POLICE_AT_NIGHT]), { from, to: from + days, width: 1300 })
    const labels = ticks.map(({ label }) => label)
    expect(labels).toContain(one)
    expect(labels[labels.indexOf(one) + 1]).toBe(other)
  })

  it('says the year where no line does', () => {
    const view = { from: dayNumber('2025-04-01'), to: dayNumber('2025-09-01'), width: 1000 }
    expect(timelineOf(recordOf([POLICE_AT_NIGHT]), view).years).toBe('2025')
  })

  it('has labels that do not run into each other, from days to decades', () => {
    fc.assert(
      fc.property(fc.integer({ min: 14, max: 40_000 }), fc.integer({ min: 320, max: 1800 }), (days, width) => {
        const from = dayNumber('1980-05-05')
        const { ticks, scale } = timelineOf(recordOf([POLICE_AT_NIGHT]), { from, to: from + days, width })
        const labelled = ticks.filter(({ label }) => label !== '')
        labelled.forEach(({ x, label }, at) => {
          expect(x + label.length * 5).toBeLessThan((labelled[at + 1]?.x ?? scale.right) + 12)
        })
      }),
    )
  })
})

describe('what is looked at first', () => {
  it('is where most of the entries are, up to the last', () => {
    const old = ['1997', '2001'].map((day) => entryOf(day, day))
    const late = Array.from({ length: 20 }, (_, index) => entryOf(`late-${index}`, `${index + 1} January 2026`))
    const { from, to } = busyStretch(recordOf([...old, ...late]), dayNumber(TODAY))
    expect(from).toBeGreaterThan(dayNumber('2025-12-01'))
    expect(to).toBeGreaterThan(dayNumber('2026-01-20'))
  })

  it('is the last year where there is nothing', () => {
    expect(wholeOf(recordOf([]), dayNumber(TODAY)).to).toBeCloseTo(dayNumber(TODAY) + 1)
  })
})
