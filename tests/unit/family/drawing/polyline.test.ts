import { describe, expect, it } from 'vitest'
import { stationAt, stretchOf } from '../../../../shared/family/drawing/polyline.ts'

const LINE = [
  { x: 0, y: 0 },
  { x: 10, y: 0 },
  { x: 10, y: 10 },
]

describe('a line of points', () => {
  it('has places with the way it goes there, its ends for less than none and more than all', () => {
    expect(stationAt(LINE, 4)).toEqual({ x: 4, y: 0, dx: 1, dy: 0 })
    expect(stationAt(LINE, 14)).toEqual({ x: 10, y: 4, dx: 0, dy: 1 })
    expect(stationAt(LINE, -3)).toEqual({ x: 0, y: 0, dx: 1, dy: 0 })
    expect(stationAt(LINE, 99)).toEqual({ x: 10, y: 10, dx: 0, dy: 1 })
  })

  it('ends at its end where the last two points are one', () => {
    const doubled = [...LINE, { x: 10, y: 10 }]
    expect(stationAt(doubled, 20.000001)).toEqual({ x: 10, y: 10, dx: 0, dy: 1 })
    expect(stretchOf(doubled, 15, 20.000001).at(-1)).toMatchObject({ x: 10, y: 10 })
  })
})
