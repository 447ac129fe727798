import { describe, expect, it } from 'vitest'
import { begun, fitted, LEAST_SCALE, pinched, READABLE, revealed, zoomed } from '../../../renderer/genogram/picture/viewport.ts'

const ROOM = { width: 800, height: 400 }

describe('the picture in its window', () => {
  it('fits whole, in the middle, and is not blown up', () => {
    const large = fitted({ width: 1600, height: 400 }, ROOM)
    expect(large.scale).toBeCloseTo(760 / 1600)
    expect(large.x).toBeCloseTo(20)
    expect(fitted({ width: 50, height: 50 }, ROOM).scale).toBe(1.2)
  })

  it('begins with the whole of a small family, and with a part of a large one that can be read', () => {
    const small = { width: 700, height: 300 }
    expect(begun(small, ROOM, { x: 0, y: 0 })).toEqual(fitted(small, ROOM))
    const large = { width: 3000, height: 900 }
    const view = begun(large, ROOM, { x: 1500, y: 450 })
    expect(view.scale).toBe(READABLE)
    expect(view.scale * 14).toBeGreaterThanOrEqual(12)
    expect(view.x + 1500 * view.scale).toBeCloseTo(400)
    expect(view.y + 450 * view.scale).toBeCloseTo(200)
  })

  it('begins with no more empty space beside the picture than its edge', () => {
    const large = { width: 3000, height: 300 }
    const left = begun(large, ROOM, { x: 10, y: 10 })
    expect(left.x).toBe(20)
    expect(left.y).toBeCloseTo((400 - 300 * READABLE) / 2)
    const right = begun(large, ROOM, { x: 2990, y: 10 })
    expect(right.x + 3000 * right.scale).toBeCloseTo(780)
  })

  it('keeps what is under two fingers under them while they spread and move', () => {
    const view = { x: 10, y: 20, scale: 1 }
    const now = pinched(
      view,
      [
        { x: 100, y: 100 },
        { x: 200, y: 100 },
      ],
      [
        { x: 130, y: 150 },
        { x: 330, y: 150 },
      ],
    )
    expect(now.scale).toBe(2)
    expect(now.x + 90 * now.scale).toBe(130)
    expect(now.x + 190 * now.scale).toBe(330)
    expect(now.y + 80 * now.scale).toBe(150)
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
