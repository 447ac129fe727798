import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pinsTogether } from '../../../renderer/genogram/pins.ts'
import { drawGenogram } from '../../../shared/family/drawing/index.ts'
import { type CaseFamily, caseFamily } from '../../../shared/family/index.ts'
import { INVENTED } from '../family/drawing/invented-family.ts'
import { generatedFamily } from '../family/generated-families.ts'
import { overlaps } from '../family/layout-properties.ts'

const layoutOf = (family: CaseFamily) => drawGenogram(family, { asAt: '2026-03-10' }).layout
const HOME = ['abena', 'zofia', 'ruby', 'kofi']
const moved = (family: CaseFamily, ids: readonly string[], dx: number, anchorId: string) => {
  const before = layoutOf(family)
  const after = layoutOf({ ...family, pins: pinsTogether(before, anchorId, ids, dx) })
  const from = (id: string, to: string) =>
    (after.people.find((one) => one.id === id)?.x ?? 0) -
    (after.people.find((one) => one.id === to)?.x ?? 0) -
    ((before.people.find((one) => one.id === id)?.x ?? 0) - (before.people.find((one) => one.id === to)?.x ?? 0))
  return { before, after, from }
}

describe('people who are moved together', () => {
  it('keep their places to one another and go away from everybody else', () => {
    const { from } = moved(INVENTED, ['leanne', 'tia'], 120, 'zofia')
    expect(from('tia', 'zofia')).toBeCloseTo(120, 0)
    expect(from('leanne', 'tia')).toBeCloseTo(0, 0)
  })

  it('move so too with the child from whom all places are counted', () => {
    const { from } = moved(INVENTED, HOME, -150, 'zofia')
    expect(Math.abs(from('ruby', 'zofia'))).toBeLessThan(2)
    expect(Math.abs(from('abena', 'zofia'))).toBeLessThan(2)
    expect(from('zofia', 'jude')).toBeCloseTo(-150, 0)
    expect(from('zofia', 'esi')).toBeCloseTo(-150, 0)
  })

  it('are nobody in a picture without that child', () => {
    expect(pinsTogether(layoutOf(INVENTED), 'nobody', HOME, 40)).toEqual([])
  })

  it('never come to stand over anybody', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 3, max: 25 }),
        fc.integer({ min: -600, max: 600 }),
        fc.nat(),
        (seed, size, dx, some) => {
          const family = caseFamily.parse(generatedFamily(seed, size))
          const ids = family.people.filter((_, at) => (at * 31 + some) % 3 === 0).map(({ id }) => id)
          const anchorId = family.people.at(-1)?.id ?? ''
          expect(overlaps(moved(family, ids, dx, anchorId).after)).toEqual([])
        },
      ),
      { numRuns: 60 },
    )
  })
})
