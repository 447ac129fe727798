import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { COLUMNS, type Picture, pictureOf } from '../../../renderer/thread/picture/cards.ts'
import { columnsOf, type Layout, layoutOf } from '../../../renderer/thread/picture/layout.ts'
import { type Direction, nextCard } from '../../../renderer/thread/picture/moves.ts'
import { threadBreaks, unjoined } from '../../../shared/plan/index.ts'
import { anyPlan, wholePlan } from '../plan/plans.ts'

const ALL = { childId: null, childNames: { kofi: 'Kofi', ruby: 'Ruby', zofia: 'Zofia' } }
const textsIn = ({ cards }: Picture, column: string) => cards.filter((card) => card.column === column).map(({ text }) => text)

function laidOut(picture: Picture, heights: (index: number) => number, width = 1290): Layout {
  const sized = picture.cards.map(({ key, column, strand }, index) => ({
    key,
    column: COLUMNS.indexOf(column),
    band: strand,
    height: heights(index),
  }))
  return layoutOf(sized, picture.links, width)
}

describe('the picture of a thread', () => {
  test('goes from the reason to the closure, through a card of its own where a goal answers without a statement', () => {
    const picture = pictureOf(wholePlan(), ALL)
    expect(picture.breaks).toEqual([])
    expect(textsIn(picture, 'statement')).toEqual([
      expect.stringContaining('We are worried'),
      'Answered by a wellbeing goal, without a statement.',
    ])
    expect(picture.links.map(({ key }) => key)).toContain('through:g2>goal:g2')
    expect(textsIn(picture, 'closure').every((text) => text.startsWith('Closure must come back to'))).toBe(true)
  })

  test('shows the first and the last number of each person, for a goal and altogether', () => {
    const plan = wholePlan()
    plan.scales.push({ id: 'x3', goalId: 'g1', by: 'Zofia', on: '2026-02-01', score: 2, why: '' })
    const scales = pictureOf(plan, ALL).cards.filter((card) => card.scales.length > 0)
    expect(scales.map((card) => card.scales)).toEqual([
      [{ by: 'Zofia', first: 2, last: 4 }],
      [{ by: 'Ms Mensah', first: 5, last: 5 }],
    ])
  })

  test('has a card for what is missing, with a broken line to what misses it', () => {
    const picture = pictureOf(unjoined(wholePlan(), 'a1', 'g1'), ALL)
    expect(picture.breaks.map(({ title, column }) => [title, column])).toEqual([
      ['No step', 'step'],
      ['Serves no goal', 'goal'],
    ])
    expect(picture.links.filter(({ sort }) => sort === 'broken').map(({ key }) => key)).toEqual([
      'goal:g1>break:goal-without-step:g1',
      'break:step-without-goal:a1>step:a1',
    ])
  })

  test('proposes what the words of two cards suggest', () => {
    const loose = { ...wholePlan(), statements: wholePlan().statements.map((one) => ({ ...one, concernIds: [] })) }
    expect(pictureOf(loose, ALL).links.filter(({ sort }) => sort === 'proposed')).toEqual([
      expect.objectContaining({ from: 'concern:c1', to: 'statement:s1' }),
    ])
  })

  test('says what a closed case answered, and what it did not', () => {
    const closure = { on: '2026-09-01', summary: '', answers: [{ id: 'y', concernId: 'c1', text: 'They sleep.' }] }
    const picture = pictureOf({ ...wholePlan(), closure }, ALL)
    expect(textsIn(picture, 'closure')).toContain('They sleep.')
    expect(picture.breaks.map(({ key }) => key)).toEqual(['break:concern-not-closed:c2'])
  })

  test('says why a concern is not in the plan, without a break', () => {
    const plan = wholePlan()
    plan.concerns.push({ id: 'c3', text: 'Homework', by: '', on: '', childIds: [], notPlannedBecause: 'School sees to it.' })
    const picture = pictureOf(plan, ALL)
    expect(picture.breaks).toEqual([])
    expect(textsIn(picture, 'statement')).toContain('School sees to it.')
  })

  test('shows every break of any plan once, and lines only between its cards, from an earlier column to a later one', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const picture = pictureOf(plan, ALL)
        expect(picture.breaks.map(({ broken }) => `${broken?.kind} ${broken?.at}`).sort()).toEqual(
          threadBreaks(plan)
            .map(({ kind, at }) => `${kind} ${at}`)
            .sort(),
        )
        const columnOf = new Map(picture.cards.map(({ key, column }) => [key, COLUMNS.indexOf(column)]))
        expect(columnOf.size).toBe(picture.cards.length)
        for (const { from, to } of picture.links) expect(columnOf.get(from)).toBeLessThan(columnOf.get(to) ?? -1)
        expect(new Set(picture.links.map(({ key }) => key)).size).toBe(picture.links.length)
      }),
    )
  })
})

describe('its layout', () => {
  const anyHeights = fc.array(fc.integer({ min: 24, max: 260 }), { minLength: 1, maxLength: 40 })
  const anyLayout = fc.tuple(anyPlan, anyHeights, fc.integer({ min: 300, max: 2400 })).map(([plan, heights, width]) => {
    const picture = pictureOf(plan, ALL)
    return { picture, layout: laidOut(picture, (index) => heights[index % heights.length] ?? 50, width) }
  })

  test('puts no card over another, and all of them inside', () => {
    fc.assert(
      fc.property(anyLayout, ({ picture, layout }) => {
        for (const column of COLUMNS) {
          const cards = picture.cards
            .filter((card) => card.column === column)
            .map(({ key }) => layout.cards.get(key))
            .toSorted((one, other) => (one?.y ?? 0) - (other?.y ?? 0))
          for (const [index, card] of cards.entries()) {
            const above = cards[index - 1]
            expect(card?.y).toBeGreaterThan(above ? above.y + above.height : 0)
            expect((card?.x ?? 0) + (card?.width ?? 0)).toBeLessThanOrEqual(layout.width)
            expect((card?.y ?? 0) + (card?.height ?? 0)).toBeLessThanOrEqual(layout.height)
          }
        }
      }),
    )
  })

  test('keeps each strand above the next', () => {
    fc.assert(
      fc.property(anyLayout, ({ picture, layout }) => {
        const spans = [...new Set(picture.cards.map(({ strand }) => strand))]
          .sort((one, other) => one - other)
          .map((strand) => picture.cards.filter((card) => card.strand === strand).map(({ key }) => layout.cards.get(key)))
        for (const [index, cards] of spans.entries()) {
          const lowest = Math.max(...(spans[index - 1] ?? []).map((card) => (card ? card.y + card.height : 0)), 0)
          expect(Math.min(...cards.map((card) => card?.y ?? 0))).toBeGreaterThan(lowest)
        }
      }),
    )
  })

  test('ends every line at the edges of its two cards', () => {
    fc.assert(
      fc.property(anyLayout, ({ picture, layout }) => {
        expect(layout.lines).toHaveLength(picture.links.length)
        for (const { key, x1, y1, x2, y2, lane = x1 + 1 } of layout.lines) {
          const link = picture.links.find((one) => one.key === key)
          const [from, to] = [layout.cards.get(link?.from ?? ''), layout.cards.get(link?.to ?? '')]
          if (!from || !to) throw new Error(`${key} has no cards`)
          expect([x1, x2]).toEqual([from.x + from.width, to.x])
          expect(y1).toBeGreaterThanOrEqual(from.y)
          expect(y1).toBeLessThanOrEqual(from.y + from.height)
          expect(y2).toBeGreaterThanOrEqual(to.y)
          expect(y2).toBeLessThanOrEqual(to.y + to.height)
          expect(lane).toBeGreaterThan(x1)
          expect(lane).toBeLessThan(x2)
        }
      }),
    )
  })

  test('draws what faces each other with a level line', () => {
    const layout = laidOut(pictureOf(wholePlan(), ALL), () => 80)
    const line = layout.lines.find(({ key }) => key === 'concern:c1>statement:s1')
    expect(line?.y1).toBe(line?.y2)
  })
})

describe('the arrow keys', () => {
  const picture = pictureOf(wholePlan(), ALL)
  const { cards } = laidOut(picture, () => 80)
  test.each<[string, Direction, string | null]>([
    ['concern:c1', 'right', 'statement:s1'],
    ['statement:s1', 'right', 'goal:g1'],
    ['goal:g1', 'left', 'statement:s1'],
    ['goal:g1', 'down', 'goal:g2'],
    ['goal:g1', 'up', null],
    ['goal:g2', 'left', 'through:g2'],
    ['concern:c1', 'left', null],
    ['step:a2', 'right', 'progress:a2'],
  ])('from %s to the %s lead to %s', (from, direction, to) => {
    expect(nextCard(from, direction, picture, cards)).toBe(to)
  })

  test('lead from any card to any other of its strand or column that there is', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const any = pictureOf(plan, ALL)
        const layout = laidOut(any, () => 60)
        const reached = new Set<string>()
        const waiting = any.cards.slice(0, 1).map(({ key }) => key)
        for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
          if (reached.has(key)) continue
          reached.add(key)
          for (const direction of ['left', 'right', 'up', 'down'] as const) {
            const next = nextCard(key, direction, any, layout.cards)
            if (next !== null) waiting.push(next)
          }
        }
        const columns = new Set(any.cards.filter(({ key }) => reached.has(key)).map(({ column }) => column))
        for (const card of any.cards) if (columns.has(card.column)) expect(reached).toContain(card.key)
      }),
    )
  })
})

describe('its columns', () => {
  test.each([1290, 1180, 950, 864, 700, 608, 420, 300])(
    'in a room of %i pixels are each wholly in it or wholly out of it',
    (room) => {
      const columns = columnsOf(room)
      expect(columns).toHaveLength(6)
      for (const { x, width } of columns) {
        expect(width).toBeGreaterThanOrEqual(120)
        // Scrolled to any column that is not the last few, the room ends between two columns too.
        for (const { x: first } of columns) {
          const edge = first - 16 + room
          const isCut = x < edge && x + width > edge
          const isAtTheEnd = edge >= (columns.at(-1)?.x ?? 0)
          expect(isCut && !isAtTheEnd && room < 1180).toBe(false)
        }
      }
      const last = columns.at(-1)
      const whole = (last?.x ?? 0) + (last?.width ?? 0) + 16
      expect(room >= 1180 ? whole <= room : whole > room).toBe(true)
    },
  )
})
