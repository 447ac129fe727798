import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { entryInWords, filterDays, type Mark, timelineOf, timelineSummary } from '../../../shared/chronology/index.ts'
import { dayNumber, dayOfNumber } from '../../../shared/document/index.ts'
import { useDesk } from '../desk.ts'
import { entriesBetween, movedBy, placeIn, type TimelinePlace } from './moves.ts'
import { Picture } from './picture.tsx'
import { useTimelineSetting } from './shown-setting.ts'
import { TimelineControls } from './timeline-controls.tsx'
import { usePointer } from './use-pointer.ts'
import { useRoom } from './use-room.ts'
import { type Stretch, useStretch } from './use-stretch.ts'
import { useTimelineRecord } from './use-timeline-record.ts'
import './timeline.css'

/** The timeline beside the grid, where it is shown and there is anything to show. */
export function Timeline() {
  const [{ isShown }] = useTimelineSetting()
  const { entries, chronology } = useDesk()
  return isShown && entries.length + chronology.periods.length > 0 ? <ShownTimeline /> : null
}

const LEAST_GUTTER = 172
/** Below this height of both, the grid needs all of it. */
const LEAST_HEIGHT = 300

function ShownTimeline() {
  const desk = useDesk()
  const { current, filter, today, follow, goTo, chosen } = desk
  const [{ lanes }] = useTimelineSetting()
  const record = useTimelineRecord(desk, lanes)
  const view = useStretch(record, today)
  const { stretch, reveal } = view
  const figure = useRef<HTMLElement>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const { width, height, laneHeight, rowHeight, labelRows } = useRoom(figure, record)
  const hasRoom = height >= LEAST_HEIGHT
  const [lane, setLane] = useState(0)
  const [anchor, setAnchor] = useState<string | null>(null)
  const ids = { summary: useId(), keys: useId() }

  const placed = current === null ? undefined : record.byId.get(current)
  const place = placeIn(placed, lane)
  const timeline = useMemo(
    () => timelineOf(record, { ...stretch, width, laneHeight, rowHeight, labelRows, current, leastGutter: LEAST_GUTTER }),
    [record, stretch, width, laneHeight, rowHeight, labelRows, current],
  )
  // What one is at in the grid comes into view here, and a lane that is out of sight, too.
  const at = placed?.at
  useEffect(() => {
    if (at !== undefined) reveal(at)
  }, [at, reveal])
  const { laneTop } = timeline
  const laneY = place === null ? undefined : timeline.lanes[place.lane]?.y
  useEffect(() => {
    const box = scroller.current
    if (box === null || laneY === undefined || box.scrollHeight <= box.clientHeight) return
    if (laneY - laneHeight < box.scrollTop + laneTop) box.scrollTop = laneY - laneHeight - laneTop
    else if (laneY + laneHeight > box.scrollTop + box.clientHeight) box.scrollTop = laneY + laneHeight - box.clientHeight
  }, [laneY, laneHeight, laneTop])

  const show = (days: { from: string; to: string }, entryIds: readonly string[]) => {
    desk.setFilter({ ...days, lastMonths: null })
    desk.choose(entryIds)
  }
  const brush = (days: Stretch) => {
    const [from, to] = [Math.floor(days.from), Math.max(Math.ceil(days.to) - 1, Math.floor(days.from))]
    const seen = record.entries.filter((one) => one.to > from && one.from < to + 1)
    show(
      { from: dayOfNumber(from), to: dayOfNumber(to) },
      seen.map(({ entry }) => entry.id),
    )
  }
  const brushEntries = (from: string, to: string) => {
    const seen = entriesBetween(record, from, to)
    const [begin, end] = [Math.min(...seen.map((one) => one.from)), Math.max(...seen.map((one) => one.to))]
    if (seen.length === 0) return
    show(
      { from: dayOfNumber(begin), to: dayOfNumber(end - 1) },
      seen.map(({ entry }) => entry.id),
    )
  }
  const takeOff = () => show({ from: '', to: '' }, [])
  const isBrushed = filter.from !== '' || filter.to !== '' || filter.lastMonths !== null

  const go = (next: TimelinePlace | null) => {
    if (next === null) return
    setLane(next.lane)
    follow(next.entryId)
    const found = record.byId.get(next.entryId)
    if (found) reveal(found.at)
  }
  const onMark = ({ ids: found, lane: markLane }: Mark) => {
    setAnchor(null)
    const days = found.flatMap((id) => record.byId.get(id)?.at ?? [])
    const [from, to] = [Math.min(...days), Math.max(...days)]
    const [first = ''] = found
    if (found.length > 1 && to - from >= 1 && stretch.to - stretch.from > 30) {
      const margin = Math.max((to - from) * 0.4, 10)
      view.show({ from: from - margin, to: to + margin })
    }
    // Several on one day cannot be told apart any nearer: each click goes on to the next.
    const next = found[(found.indexOf(current ?? '') + 1) % found.length] ?? first
    go({ entryId: next, lane: markLane })
  }
  const pointer = usePointer(scroller, {
    timeline,
    view,
    isThere: hasRoom,
    onBrush: brush,
    onMark,
    onLabel: ({ id }) => go(placeIn(record.byId.get(id), lane)),
    onNothing: () => {
      if (isBrushed) takeOff()
    },
  })

  const keyDone = (key: string, isShift: boolean): boolean => {
    if (key === '+' || key === '=') view.zoomIn(at)
    else if (key === '-' || key === '_') view.zoomOut(at)
    else if (key === '0') view.showWhole()
    else if (key === 'PageUp' || key === 'PageDown') view.pan((stretch.to - stretch.from) * (key === 'PageUp' ? -0.8 : 0.8))
    else if (key === 'Enter' && place !== null) goTo(place.entryId)
    else if (key === 'Escape' && isBrushed) {
      setAnchor(null)
      takeOff()
    } else {
      const next = movedBy(key, record, place)
      if (next === null) return key.startsWith('Arrow') || key === 'Home' || key === 'End'
      const begin = isShift ? (anchor ?? place?.entryId ?? next.entryId) : null
      setAnchor(begin)
      go(next)
      if (begin !== null) brushEntries(begin, next.entryId)
    }
    return true
  }

  const days = filterDays(filter, today)
  const brushed = pointer.draft ?? (isBrushed ? brushOf(days, view.whole) : null)
  const summary = timelineSummary(record, stretch)
  const number = placed === undefined ? 0 : record.entries.indexOf(placed) + 1
  const of = `${number} of ${record.entries.length}${chosen.has(current ?? '') ? ', chosen' : ''}`
  const said = placed === undefined ? 'At no entry yet' : `${entryInWords(placed)} ${of}`
  if (!hasRoom)
    return (
      <figure className="timeline second" ref={figure} aria-label="Timeline">
        <p className="timeline-note">There is no room for the timeline: close the panel, or make the window taller.</p>
      </figure>
    )
  return (
    <figure className="timeline" ref={figure} aria-label="Timeline" data-region="timeline">
      <figcaption id={ids.summary} className="visually-hidden">
        {summary}
      </figcaption>
      {/* One stop: the arrows inside go from event to event. */}
      <div
        ref={scroller}
        className="timeline-picture"
        role="slider"
        aria-label={`Timeline by ${lanes}`}
        aria-orientation="horizontal"
        aria-valuemin={0}
        aria-valuemax={record.entries.length}
        aria-valuenow={number}
        aria-valuetext={said}
        aria-describedby={`${ids.summary} ${ids.keys}`}
        tabIndex={0}
        onKeyDown={(event) => {
          if (event.ctrlKey || event.metaKey || event.altKey || !keyDone(event.key, event.shiftKey)) return
          event.preventDefault()
          event.stopPropagation()
        }}
        onDoubleClick={() => place !== null && goTo(place.entryId)}
        {...pointer.pointerProps}
      >
        <Picture timeline={timeline} brush={brushed} current={place} chosen={chosen} />
      </div>
      <TimelineControls view={view} years={timeline.years} beside={timeline} at={at} />
      <p id={ids.keys} className="visually-hidden">
        Left and right go by event, up and down by lane, Shift with left or right chooses rows, plus and minus zoom, Enter goes to
        the row.
      </p>
    </figure>
  )
}

/** The days of the filter as places; an open side reaches as far as there is anything. */
function brushOf({ from, to }: { from: string; to: string }, whole: Stretch): Stretch {
  return { from: from === '' ? whole.from : dayNumber(from), to: to === '' ? whole.to : dayNumber(to) + 1 }
}
