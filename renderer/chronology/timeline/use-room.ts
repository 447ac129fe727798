import { type RefObject, useLayoutEffect, useState } from 'react'
import type { TimelineRecord } from '../../../shared/chronology/index.ts'

const FIRST = { width: 900, height: 600 }
/** So much of the height the picture may take; the rest is the grid's. */
const SHARE = 0.47
const AXIS = 31
const LABEL_ROW = 21
const BAR_ROW = { close: 16, wide: 19 }
const CLOSEST = 17
const WIDEST = 24
const MOST_LABELS = 3

/** How wide the picture is and how its lanes share the height. What does not fit even so is scrolled to. */
export function useRoom(element: RefObject<HTMLElement | null>, { lanes, periodRows }: TimelineRecord) {
  const [size, setSize] = useState(FIRST)
  useLayoutEffect(() => {
    const around = element.current?.parentElement
    if (!around) return
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = around
      setSize((before) => (before.width === width && before.height === height ? before : { width, height }))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(around)
    return () => observer.disconnect()
  }, [element])
  const room = size.height * SHARE
  const count = Math.max(lanes.length, 1)
  const isClose = AXIS + LABEL_ROW + count * WIDEST + periodRows.length * BAR_ROW.wide > room
  const rowHeight = isClose ? BAR_ROW.close : BAR_ROW.wide
  const below = periodRows.length * rowHeight + (periodRows.length > 0 ? 12 : 0)
  const forLabels = room - AXIS - below - count * CLOSEST
  const labelRows = Math.min(Math.max(Math.floor(forLabels / LABEL_ROW), 1), MOST_LABELS)
  const each = Math.floor((room - AXIS - labelRows * LABEL_ROW - below) / count)
  return {
    width: Math.max(size.width, 320),
    height: size.height,
    laneHeight: Math.min(Math.max(each, CLOSEST), WIDEST),
    rowHeight,
    labelRows,
  }
}
