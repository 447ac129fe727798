import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawGenogram, type GenogramDrawing } from '../../../../shared/family/drawing/index.ts'
import { type CaseFamily, caseFamily, TIE_KINDS } from '../../../../shared/family/index.ts'
import { HALF, type Point } from '../../../../shared/family/layout/index.ts'
import { generatedFamily } from '../generated-families.ts'
import { straightLines } from './written-over.ts'

const KINDS = Object.keys(TIE_KINDS)
/** So far from the edge of a symbol a line may end: the head of an arrow is drawn by itself, and waves swing to both sides. */
const NEAR = 14

/** A family with so many ties of different kinds between two of its people, some one way, some the other. */
function withMany(family: CaseFamily, count: number, one: number, other: number): CaseFamily {
  const ids = family.people.map(({ id }) => id)
  const pair = [ids[one % ids.length] ?? '', ids[(one + 1 + (other % (ids.length - 1))) % ids.length] ?? '']
  const ties = KINDS.slice(0, count).map((kind, at) => ({
    id: `t${at}`,
    kind,
    fromId: pair[at % 3 === 0 ? 1 : 0],
    toId: pair[at % 3 === 0 ? 0 : 1],
  }))
  return caseFamily.parse({ ...family, ties })
}

/** How far a place is from the edge of somebody's symbol; 0 within it. */
const farFrom = ({ x, y }: Point, symbol: Point): number =>
  Math.max(0, Math.abs(x - symbol.x) - HALF, Math.abs(y - symbol.y) - HALF)

function wrongTies({ family, layout, bounds, ties }: GenogramDrawing): string[] {
  return ties.flatMap(({ id, svg }) => {
    const tie = family.ties.find((one) => one.id === id)
    const points = straightLines(svg).flat()
    const loose = layout.people
      .filter((person) => person.id === tie?.fromId || person.id === tie?.toId)
      .filter((person) => Math.min(...points.map((point) => farFrom(point, person))) > NEAR)
    const outside = points.some(
      ({ x, y }) => x < bounds.left || x > bounds.left + bounds.width || y < bounds.top || y > bounds.top + bounds.height,
    )
    return [
      ...loose.map((person) => `${tie?.kind} does not come to ${person.id}`),
      ...(outside ? [`${tie?.kind} leaves the picture`] : []),
    ]
  })
}

describe('many lines between the same two people', () => {
  it.each([1, 2, 3, 4, 5, 8, 13])('%i of them all begin at one symbol and end at the other', (count) => {
    const couple = generatedFamily(3, 3)
    expect(wrongTies(drawGenogram(withMany(couple, count, 0, 0), { asAt: '2026-03-10' }))).toEqual([])
    expect(wrongTies(drawGenogram(withMany(couple, count, 1, 0), { asAt: '2026-03-10' }))).toEqual([])
  })

  it('stay in the picture and come to both people in any family', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 3, max: 20 }),
        fc.integer({ min: 1, max: KINDS.length }),
        fc.nat(60),
        fc.nat(60),
        (seed, size, count, one, other) => {
          const family = withMany(generatedFamily(seed, size), count, one, other)
          expect(wrongTies(drawGenogram(family, { asAt: '2026-03-10' }))).toEqual([])
        },
      ),
      { numRuns: 120 },
    )
  })
})
