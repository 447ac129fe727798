import { createElement, memo, type ReactNode, useMemo } from 'react'
import { type Drawn, drawingOf, type Timeline, xOf } from '../../../shared/chronology/index.ts'
import type { TimelinePlace } from './moves.ts'
import type { Stretch } from './use-stretch.ts'

/** The days between which rows are chosen, and the entry that one is at. */
export interface PictureMarks {
  brush: Stretch | null
  current: TimelinePlace | null
  chosen: ReadonlySet<string>
}

/** The picture itself; who does not see it has the entries one by one beside it. */
export const Picture = memo(function Picture({ timeline, ...marks }: { timeline: Timeline } & PictureMarks) {
  const drawn = useMemo(() => createElement('g', null, ...drawingOf(timeline).map(asElement)), [timeline])
  const { width, height } = timeline
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <defs>
        <pattern
          id="timeline-gap"
          width="7"
          height="7"
          patternUnits="userSpaceOnUse"
          patternTransform={`translate(${Math.round(xOf(timeline.scale, 0)) % 990} 0) rotate(45)`}
        >
          <rect className="tl-gap-ground" width="7" height="7" />
          <path className="tl-gap-line" d="M0 0v7" />
        </pattern>
      </defs>
      <Brush timeline={timeline} brush={marks.brush} />
      {drawn}
      <Rings timeline={timeline} marks={marks} />
    </svg>
  )
})

const asElement = (one: Drawn): ReactNode =>
  one.kind === 'path' ? (
    <path className={`tl-${one.role}`} data-tone={one.tone ?? undefined} d={one.d} />
  ) : (
    <text className={`tl-${one.role}`} x={one.x} y={one.y} textAnchor={one.anchor}>
      {one.text}
    </text>
  )

function Brush({ timeline: { scale, laneTop, laneBottom }, brush }: { timeline: Timeline; brush: PictureMarks['brush'] }) {
  if (brush === null) return null
  const [from, to] = [Math.max(xOf(scale, brush.from), scale.left), Math.min(xOf(scale, brush.to), scale.right)]
  if (to <= from) return null
  return <path className="tl-brush" d={`M${from} ${laneTop - 4}H${to}V${laneBottom}H${from}z`} />
}

const RING = 10
const CHOSEN = 8.5

/** Rings about the marks that are chosen, and a heavier one with a line about the one that one is at. */
function Rings({
  timeline: { marks, laneTop, laneBottom },
  marks: { current, chosen },
}: {
  timeline: Timeline
  marks: PictureMarks
}) {
  const found =
    current === null ? undefined : marks.find(({ ids, lane }) => lane === current.lane && ids.includes(current.entryId))
  const rings = chosen.size === 0 ? [] : marks.filter(({ ids }) => ids.some((id) => chosen.has(id)))
  return (
    <>
      {rings.length > 0 && (
        <path className="tl-chosen" d={rings.map(({ x, y, reach }) => ring(x, y, Math.max(CHOSEN, reach + 2))).join('')} />
      )}
      {found && (
        <path
          className="tl-current"
          d={`${ring(found.x, found.y, Math.max(RING, found.reach + 3))}M${found.x} ${laneTop}V${found.y - RING}M${found.x} ${found.y + RING}V${laneBottom}`}
        />
      )}
    </>
  )
}

const ring = (x: number, y: number, radius: number): string =>
  `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0`
