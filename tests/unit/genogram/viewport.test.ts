import { describe, expect, it } from 'vitest'
import { fitted, LEAST_SCALE, revealed, zoomed } from '../../../renderer/genogram/picture/viewport.ts'

const ROOM = { width: 800, height: 400 }

describe('the picture in its window', () => {
  it('fits whole, in the middle, and is not blown up', () => {
    const large = fitted({ width: 1600, height: 400 }, ROOM)
    expect(large.scale).toBeCloseTo(760 / 1600)
    expect(large.x).toBeCloseTo(20)
    expect(fitted({ width: 50, height: 50 }, ROOM).scale).toBe(1.2)
  })

  it('keeps what is under the pointer when it comes nearer', () => {
    const view = { x: 10, y: 20, scale: 1 }
    const nearer = zoomed(view, 2, { x: 110, y: 70 })
    expect(nearer.x + 100 * nearer.scale).toBe(110)
    expect(nearer.y + 50 * nearer.scale).toBe(70)
    expect(zoomed(view, 0.0001, { x: 0, y: 0 }).scale).toBe(LEAST_SCALE)
  })

  it('moves no further than is needed to show somebody', () => {
    const view = { x: 0, y: 0, scale: 1 }
    expect(revealed(view, { left: 100, top: 100, width: 60, height: 60 }, ROOM)).toBe(view)
    expect(revealed(view, { left: 790, top: 100, width: 60, height: 60 }, ROOM)).toEqual({ x: -70, y: 0, scale: 1 })
    expect(revealed(view, { left: -50, top: 100, width: 60, height: 60 }, ROOM)).toEqual({ x: 70, y: 0, scale: 1 })
    expect(revealed(view, { left: 100, top: 390, width: 2000, height: 60 }, ROOM).x).toBe(-80)
  })
})
