import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { busyStretch, type TimelineRecord, wholeOf, zoomed } from '../../../shared/chronology/index.ts'
import { dayNumber } from '../../../shared/document/index.ts'

/** A stretch of days as numbers. */
export interface Stretch {
  from: number
  to: number
}

const ZOOM = 1.5
const MARGIN = 0.12

/** Which days the picture shows, and what changes it. Several changes in one frame are drawn once. */
export function useStretch(record: TimelineRecord, today: string) {
  const day = dayNumber(today)
  const whole = useMemo(() => wholeOf(record, day), [record, day])
  const first = useMemo(() => busyStretch(record, day), [record, day])
  const [chosen, setChosen] = useState<Stretch | null>(null)
  const stretch = chosen ?? first
  const next = useRef(stretch)
  const frame = useRef(0)
  next.current = frame.current === 0 ? stretch : next.current
  useEffect(() => () => cancelAnimationFrame(frame.current), [])

  const change = useCallback((make: (now: Stretch) => Stretch) => {
    next.current = make(next.current)
    if (frame.current !== 0) return
    frame.current = requestAnimationFrame(() => {
      frame.current = 0
      setChosen(next.current)
    })
  }, [])
  const pan = useCallback(
    (days: number) =>
      change(({ from, to }) => {
        // A little of what there is stays in view.
        const [least, most] = [whole.from - (to - from) * 0.9 - from, whole.to + (to - from) * 0.9 - to]
        const by = Math.min(Math.max(days, Math.min(least, 0)), Math.max(most, 0))
        return { from: from + by, to: to + by }
      }),
    [change, whole],
  )
  const zoom = useCallback(
    (by: number, about?: number) =>
      change((now) => {
        const most = Math.max((whole.to - whole.from) * 1.5, 60)
        const limited = Math.min(by, most / (now.to - now.from))
        return holding(zoomed(now, limited, about ?? (now.from + now.to) / 2), whole)
      }),
    [change, whole],
  )
  return {
    stretch,
    whole,
    pan,
    zoom,
    zoomIn: useCallback((about?: number) => zoom(1 / ZOOM, about), [zoom]),
    zoomOut: useCallback((about?: number) => zoom(ZOOM, about), [zoom]),
    show: useCallback((wanted: Stretch) => change(() => wanted), [change]),
    showWhole: useCallback(() => change(() => whole), [change, whole]),
    /** Moves no further than is needed for a day to be in view. */
    reveal: useCallback(
      (at: number) =>
        change(({ from, to }) => {
          const margin = (to - from) * MARGIN
          if (at >= from && at <= to) return { from, to }
          const by = at < from ? at - margin - from : at + margin - to
          return { from: from + by, to: to + by }
        }),
      [change],
    ),
  }
}

/** A stretch as long as everything holds everything: moved no further than is needed. */
function holding({ from, to }: Stretch, whole: Stretch): Stretch {
  if (to - from < whole.to - whole.from) return { from, to }
  const by = from > whole.from ? whole.from - from : to < whole.to ? whole.to - to : 0
  return { from: from + by, to: to + by }
}

export type TimelineStretch = ReturnType<typeof useStretch>
