import { type PointerEvent, useRef, useState } from 'react'
import type { Viewport } from './use-viewport.ts'
import { pinched } from './viewport.ts'

/** How far a press must go before it drags. */
const SLOP = 5

export interface Dragged {
  personIds: readonly string[]
  /** The home that is moved with everybody who is drawn in it; null for one person. */
  homeId: string | null
  /** So far to the side, in the picture's units. */
  dx: number
}

interface Press {
  personId: string | null
  homeId: string | null
  /** Who moves with it; nobody where the ground was pressed. */
  personIds: readonly string[]
  startX: number
  startY: number
  lastX: number
  lastY: number
  moved: boolean
}

/** Presses choose, drags on the ground move the picture, drags on somebody or on a home move who that is, two fingers zoom. */
export function usePointer(
  { view, setView }: Viewport,
  events: {
    onChoose: (personId: string | null) => void
    onDropped: (drag: Dragged) => void
    /** Who is drawn in a home. */
    membersOf?: (homeId: string) => readonly string[]
  },
) {
  const press = useRef<Press | null>(null)
  const fingers = useRef(new Map<number, { x: number; y: number }>())
  const [dragged, setDragged] = useState<Dragged | null>(null)
  const end = () => {
    press.current = null
    setDragged(null)
  }
  const dragOf = ({ personIds, homeId, startX }: Press, x: number): Dragged => ({
    personIds,
    homeId,
    dx: (x - startX) / view.scale,
  })
  const pointerProps = {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return
      fingers.current.set(event.pointerId, { x: event.clientX, y: event.clientY })
      if (fingers.current.size > 1) return end()
      const pressed = (what: string): string | null =>
        event.target instanceof Element ? (event.target.closest(`[${what}]`)?.getAttribute(what) ?? null) : null
      const [personId, homeId] = [pressed('data-person'), pressed('data-home')]
      press.current = {
        personId,
        homeId,
        personIds: personId !== null ? [personId] : homeId !== null ? (events.membersOf?.(homeId) ?? []) : [],
        startX: event.clientX,
        startY: event.clientY,
        lastX: event.clientX,
        lastY: event.clientY,
        moved: false,
      }
      event.currentTarget.setPointerCapture(event.pointerId)
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const known = fingers.current.get(event.pointerId)
      if (known && fingers.current.size === 2) {
        const other = [...fingers.current].find(([id]) => id !== event.pointerId)?.[1]
        const { left, top } = event.currentTarget.getBoundingClientRect()
        const within = ({ x, y }: { x: number; y: number }) => ({ x: x - left, y: y - top })
        if (other) {
          const [still, now] = [within(other), within({ x: event.clientX, y: event.clientY })]
          setView((before) => pinched(before, [within(known), still], [now, still]))
        }
        fingers.current.set(event.pointerId, { x: event.clientX, y: event.clientY })
        return
      }
      const current = press.current
      if (!current) return
      if (!current.moved && Math.hypot(event.clientX - current.startX, event.clientY - current.startY) < SLOP) return
      current.moved = true
      if (current.personIds.length > 0) setDragged(dragOf(current, event.clientX))
      else {
        const [dx, dy] = [event.clientX - current.lastX, event.clientY - current.lastY]
        setView((before) => ({ ...before, x: before.x + dx, y: before.y + dy }))
      }
      current.lastX = event.clientX
      current.lastY = event.clientY
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      fingers.current.delete(event.pointerId)
      const current = press.current
      if (!current) return
      if (!current.moved) events.onChoose(current.personId)
      else if (current.personIds.length > 0) events.onDropped(dragOf(current, event.clientX))
      end()
    },
    onPointerCancel: (event: PointerEvent<HTMLElement>) => {
      fingers.current.delete(event.pointerId)
      end()
    },
  }
  return { pointerProps, dragged }
}
