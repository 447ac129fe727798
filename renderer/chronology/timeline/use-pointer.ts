import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { dayAt, type Label, type Mark, type Timeline } from '../../../shared/chronology/index.ts'
import type { Stretch, TimelineStretch } from './use-stretch.ts'

export interface PointerWork {
  timeline: Timeline
  view: TimelineStretch
  /** The days over which the mouse was drawn. */
  onBrush: (days: Stretch) => void
  onMark: (mark: Mark) => void
  onLabel: (label: Label) => void
  onNothing: () => void
  /** Whether the picture is there at all. */
  isThere: boolean
}

type Doing =
  | { what: 'brush'; from: number; x: number }
  | { what: 'pan'; x: number; y: number; moved: number }
  | { what: 'pinch'; apart: number }

/** Less than this was a click and no stroke. */
const STILL = 4
const NEAR = 13
const LINE = 16
const WHEEL = 0.0018

/** Drawing over lanes chooses days; drawing the scale or the bars moves the picture, as a finger does anywhere; a wheel or two fingers come nearer. */
export function usePointer(element: RefObject<HTMLElement | null>, work: PointerWork) {
  const newest = useRef(work)
  newest.current = work
  const doing = useRef<Doing | null>(null)
  const fingers = useRef(new Map<number, { x: number; y: number }>())
  const [draft, setDraft] = useState<Stretch | null>(null)

  const { isThere } = work
  useEffect(() => {
    const on = element.current
    if (on === null || !isThere) return
    const onWheel = (event: WheelEvent) => {
      const { timeline, view } = newest.current
      const unit = event.deltaMode === 1 ? LINE : 1
      const [across, down] = event.shiftKey ? [event.deltaY || event.deltaX, 0] : [event.deltaX, event.deltaY]
      const each = (timeline.scale.to - timeline.scale.from) / (timeline.scale.right - timeline.scale.left)
      if (Math.abs(across) > Math.abs(down)) view.pan(across * unit * each)
      // Where the lanes do not fit, the wheel brings the others into view; with Ctrl it comes nearer there too.
      else if (!event.ctrlKey && on.scrollHeight > on.clientHeight + 1) return
      else
        view.zoom(Math.exp(down * unit * WHEEL * (event.ctrlKey ? 3 : 1)), dayAt(timeline.scale, placeOf(event, on, timeline).x))
      event.preventDefault()
    }
    on.addEventListener('wheel', onWheel, { passive: false })
    return () => on.removeEventListener('wheel', onWheel)
  }, [element, isThere])

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    const { timeline } = work
    const { x, y } = placeOf(event.nativeEvent, event.currentTarget, work.timeline)
    if (event.button > 1 || x < timeline.scale.left - STILL) return
    event.currentTarget.setPointerCapture(event.pointerId)
    fingers.current.set(event.pointerId, { x, y })
    const [one, other] = [...fingers.current.values()]
    if (one && other) {
      doing.current = { what: 'pinch', apart: Math.abs(one.x - other.x) || 1 }
      setDraft(null)
      return
    }
    const inLanes = y > timeline.laneTop - STILL && y < timeline.laneBottom
    doing.current =
      inLanes && event.pointerType !== 'touch' && event.button === 0
        ? { what: 'brush', from: dayAt(timeline.scale, x), x }
        : { what: 'pan', x, y, moved: 0 }
    if (event.button === 1) event.preventDefault()
  }
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const now = doing.current
    if (now === null) return
    const { timeline, view } = work
    const { x, y } = placeOf(event.nativeEvent, event.currentTarget, work.timeline)
    fingers.current.set(event.pointerId, { x, y })
    const each = (timeline.scale.to - timeline.scale.from) / (timeline.scale.right - timeline.scale.left)
    if (now.what === 'pinch') {
      const [one, other] = [...fingers.current.values()]
      if (!one || !other) return
      const apart = Math.abs(one.x - other.x) || 1
      view.zoom(now.apart / apart, dayAt(timeline.scale, (one.x + other.x) / 2))
      doing.current = { what: 'pinch', apart }
    } else if (now.what === 'pan') {
      view.pan((now.x - x) * each)
      doing.current = { ...now, x, moved: now.moved + Math.abs(now.x - x) }
    } else if (Math.abs(x - now.x) > STILL || draft !== null)
      setDraft(ordered(now.from, dayAt(timeline.scale, within(x, timeline))))
  }
  const onPointerUp = (event: PointerEvent<HTMLElement>) => {
    const now = doing.current
    const place = placeOf(event.nativeEvent, event.currentTarget, work.timeline)
    fingers.current.delete(event.pointerId)
    if (fingers.current.size > 0) return
    doing.current = null
    setDraft(null)
    if (now === null || now.what === 'pinch') return
    if (now.what === 'brush' && draft !== null) work.onBrush(draft)
    else if (now.what === 'brush' || now.moved < STILL) clicked(place, work)
  }
  const onPointerCancel = () => {
    fingers.current.clear()
    doing.current = null
    setDraft(null)
  }
  return { draft, pointerProps: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel } }
}

const ordered = (one: number, other: number): Stretch => ({ from: Math.min(one, other), to: Math.max(one, other) })

const within = (x: number, { scale }: Timeline): number => Math.min(Math.max(x, scale.left), scale.right)

/** Where in the picture somebody points; its head does not move when the lanes do. */
function placeOf(
  { clientX, clientY }: { clientX: number; clientY: number },
  element: HTMLElement,
  { laneTop }: Timeline,
): { x: number; y: number } {
  const { left, top } = element.getBoundingClientRect()
  const y = clientY - top
  return { x: clientX - left, y: y < laneTop ? y : y + element.scrollTop }
}

/** What the picture has at a place: a label, or the nearest mark. */
function clicked({ x, y }: { x: number; y: number }, { timeline, onMark, onLabel, onNothing }: PointerWork): void {
  const label = timeline.labels.find((one) => x >= one.x && x <= one.x + one.width && y >= one.y && y <= one.y + one.height)
  if (label) {
    onLabel(label)
    return
  }
  const distance = (mark: Mark): number => Math.hypot(Math.max(Math.abs(mark.x - x) - mark.reach + 5, 0), mark.y - y)
  const [nearest] = timeline.marks.toSorted((one, other) => distance(one) - distance(other))
  if (nearest && distance(nearest) < NEAR) onMark(nearest)
  else onNothing()
}
