import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useState } from 'react'
import { begun, fitted, type Size, type View, zoomed } from './viewport.ts'

export interface Viewport {
  view: View
  room: Size
  /** True while the whole picture is kept in sight. */
  isFitted: boolean
  /** True once somebody moved or zoomed it: from then on it no longer follows the window and the picture by itself. */
  isMoved: boolean
  setView: (change: (before: View) => View) => void
  showWhole: () => void
  /** Nearer (above 1) or further, about the middle or a place of the window. */
  zoom: (factor: number, at?: { x: number; y: number }) => void
}

const NO_ROOM: Size = { width: 0, height: 0 }

/**
 * Zoom and place of a picture in its window. It begins with as much as can be read round `focus`, and follows the window and the
 * picture until somebody moves it; after `showWhole`, the whole of it is kept in sight.
 */
export function useViewport(
  frame: RefObject<HTMLElement | null>,
  picture: Size,
  focus: { x: number; y: number } = { x: picture.width / 2, y: picture.height / 2 },
): Viewport {
  const [room, setRoom] = useState(NO_ROOM)
  const [own, setOwn] = useState<View | 'begun' | 'whole'>('begun')
  useLayoutEffect(() => {
    const element = frame.current
    if (!element) return
    const measure = () => setRoom({ width: element.clientWidth, height: element.clientHeight })
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [frame])
  const { width, height } = picture
  const { x, y } = focus
  const first = useMemo(() => begun({ width, height }, room, { x, y }), [width, height, room, x, y])
  const whole = useMemo(() => fitted({ width, height }, room), [width, height, room])
  const resolved = useCallback(
    (one: View | 'begun' | 'whole'): View => (one === 'begun' ? first : one === 'whole' ? whole : one),
    [first, whole],
  )
  const view = resolved(own)
  const setView = useCallback(
    (change: (before: View) => View) =>
      setOwn((before) => {
        const was = resolved(before)
        const now = change(was)
        return now === was ? before : now
      }),
    [resolved],
  )
  const zoom = useCallback(
    (factor: number, at = { x: room.width / 2, y: room.height / 2 }) => setView((before) => zoomed(before, factor, at)),
    [room, setView],
  )
  useEffect(() => {
    const element = frame.current
    if (!element) return
    // The page would scroll or zoom as well if the window took it passively.
    const onWheel = (event: WheelEvent) => {
      event.preventDefault()
      const box = element.getBoundingClientRect()
      if (event.shiftKey) setView((before) => ({ ...before, x: before.x - event.deltaY - event.deltaX }))
      else
        zoom(Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.0015)), {
          x: event.clientX - box.left,
          y: event.clientY - box.top,
        })
    }
    element.addEventListener('wheel', onWheel, { passive: false })
    return () => element.removeEventListener('wheel', onWheel)
  }, [frame, setView, zoom])
  const isFitted = own === 'whole' || (own === 'begun' && first.scale === whole.scale)
  return {
    view,
    room,
    isFitted,
    isMoved: typeof own !== 'string',
    setView,
    showWhole: useCallback(() => setOwn('whole'), []),
    zoom,
  }
}
