import { createElement, memo, type ReactNode, useMemo } from 'react'
import { type Drawn, drawingOf, type Mark, type Timeline, xOf } from '../../../shared/chronology/index.ts'
import type { TimelinePlace } from './moves.ts'
import type { Stretch } from './use-stretch.ts'

/** The days between which rows are chosen, and the entry that one is at. */
export interface PictureMarks {
  brush: Stretch | null
  current: TimelinePlace | null
  chosen: ReadonlySet<string>
}

/**
 * The picture itself; who does not see it hears the entries one by one. Its head, with the scale and the labels, stays where
 * it is when there are more lanes than fit.
 */
export const Picture = memo(function Picture({ timeline, ...marks }: { timeline: Timeline } & PictureMarks) {
  const [head, body] = useMemo(() => {
    const drawn = drawingOf(timeline)
    const part = (roles: (role: Drawn['role']) => boolean): ReactNode =>
      createElement('g', null, ...drawn.filter(({ role }) => roles(role)).map(asElement))
    return [part((role) => IN_HEAD.has(role)), part((role) => IN_BOTH.has(role) || !IN_HEAD.has(role))]
  }, [timeline])
  const { width, height, laneTop, scale } = timeline
  const top = laneTop - UNDER_HEAD
  return (
    <>
      <svg className="tl-head" width={width} height={top} viewBox={`0 0 ${width} ${top}`} aria-hidden="true">
        {head}
      </svg>
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} style={{ marginTop: -top }} aria-hidden="true">
        <defs>
          <pattern
            id="timeline-gap"
            width="7"
            height="7"
            patternUnits="userSpaceOnUse"
            patternTransform={`translate(${Math.round(xOf(scale, 0)) % 990} 0) rotate(45)`}
          >
            <rect className="tl-gap-ground" width="7" height="7" />
            <path className="tl-gap-line" d="M0 0v7" />
          </pattern>
        </defs>
        <Brush timeline={timeline} brush={marks.brush} />
        <Upright timeline={timeline} current={marks.current} />
        {body}
        <Rings timeline={timeline} marks={marks} />
      </svg>
    </>
  )
})

/** So far above the lanes the head ends: a ring about a mark reaches so far. */
const UNDER_HEAD = 6

const IN_BOTH: ReadonlySet<Drawn['role']> = new Set(['grid', 'grid-major', 'leader'])
const IN_HEAD: ReadonlySet<Drawn['role']> = new Set([
  ...IN_BOTH,
  'leader-current',
  'tick',
  'tick-major',
  'label-box',
  'label-box-current',
  'label-text',
])

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

const markOf = ({ marks }: Timeline, current: PictureMarks['current']): Mark | undefined =>
  current === null ? undefined : marks.find(({ ids, lane }) => lane === current.lane && ids.includes(current.entryId))

/** A line through all lanes where the entry is that one is at, behind the marks. */
function Upright({ timeline, current }: { timeline: Timeline; current: PictureMarks['current'] }) {
  const found = markOf(timeline, current)
  return found ? <path className="tl-current" d={`M${found.x} ${timeline.laneTop - UNDER_HEAD}V${timeline.laneBottom}`} /> : null
}

/** Rings about the marks that are chosen, and a heavier one about the one that one is at. */
function Rings({ timeline, marks: { current, chosen } }: { timeline: Timeline; marks: PictureMarks }) {
  const found = markOf(timeline, current)
  const rings = chosen.size === 0 ? [] : timeline.marks.filter(({ ids }) => ids.some((id) => chosen.has(id)))
  return (
    <>
      {rings.length > 0 && (
        <path className="tl-chosen" d={rings.map(({ x, y, reach }) => ring(x, y, Math.max(CHOSEN, reach + 2))).join('')} />
      )}
      {found && <path className="tl-current" d={ring(found.x, found.y, Math.max(RING, found.reach + 3))} />}
    </>
  )
}

const ring = (x: number, y: number, radius: number): string =>
  `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0`
