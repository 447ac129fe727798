import type { AgencyShape, ChronologyTone } from '../../standards/index.ts'
import { KEY_MARK, MARK, type Span } from './marks.ts'
import { shapePath } from './shape-path.ts'
import type { Timeline } from './timeline.ts'

/** What a line or a surface is; how it looks is said where it is drawn. */
export type PathRole =
  | 'gap'
  | 'grid'
  | 'grid-major'
  | 'lane'
  | 'within'
  | 'within-about'
  | 'range'
  | 'range-about'
  | 'leader'
  | 'leader-current'
  | 'mark'
  | 'mark-about'
  | 'tone'
  | 'count-box'
  | 'gap-box'
  | 'label-box'
  | 'label-box-current'
  | 'bar'
  | 'bar-edge'
  | 'bar-edge-about'
export type TextRole =
  | 'years'
  | 'tick'
  | 'tick-major'
  | 'lane-name'
  | 'count'
  | 'gap-text'
  | 'label-text'
  | 'row-name'
  | 'bar-text'

export type Drawn =
  | { kind: 'path'; role: PathRole; d: string; tone: ChronologyTone | null }
  | { kind: 'text'; role: TextRole; x: number; y: number; text: string; anchor: 'start' | 'middle' | 'end' }

const BASELINE = 4.3
const AXIS_BASELINE = 16
const COUNT_HEIGHT = 16
const MARK_X = 15
const ARROW = 5

/** The picture as few lines, surfaces and texts, those behind first. What looks alike is one path. */
export function drawingOf(timeline: Timeline): Drawn[] {
  return [...ground(timeline), ...entries(timeline), ...words(timeline), ...periods(timeline)]
}

const path = (role: PathRole, parts: readonly string[], tone: ChronologyTone | null = null): Drawn[] =>
  parts.length === 0 ? [] : [{ kind: 'path', role, d: parts.join(''), tone }]

const text = (role: TextRole, x: number, y: number, said: string, anchor: 'start' | 'middle' | 'end' = 'start'): Drawn => ({
  kind: 'text',
  role,
  x: round(x),
  y: round(y),
  text: said,
  anchor,
})

const round = (number: number): number => Math.round(number * 10) / 10
const box = (x: number, y: number, width: number, height: number): string =>
  `M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}z`
const line = (x1: number, y1: number, x2: number, y2: number): string => `M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}`

function ground({ ticks, years, lanes, gaps, scale, laneTop, laneBottom }: Timeline): Drawn[] {
  const upright = (isMajor: boolean): string[] =>
    ticks.filter((tick) => tick.isMajor === isMajor).map(({ x }) => line(x, isMajor ? 4 : AXIS_BASELINE + 4, x, laneBottom))
  return [
    ...path(
      'gap',
      gaps.map(({ x1, x2 }) => box(x1, laneTop, x2 - x1, laneBottom - laneTop)),
    ),
    ...path('grid', upright(false)),
    ...path('grid-major', upright(true)),
    ...path(
      'lane',
      lanes.map(({ y }) => line(scale.left, y, scale.right, y)),
    ),
    ...(years === '' ? [] : [text('years', 8, AXIS_BASELINE, years)]),
    ...ticks
      .filter(({ label }) => label !== '')
      .map(({ x, label, isMajor }) => text(isMajor ? 'tick-major' : 'tick', x + 4, AXIS_BASELINE, label)),
    ...lanes.flatMap(({ lane, y, text: name }) => [
      ...(lane.shape === null
        ? path('tone', lane.tone === null ? [] : [box(MARK_X - 2, y - 7, 4, 14)], lane.tone)
        : path('mark', [shapePath(lane.shape, MARK_X, y, MARK + 2)], lane.tone)),
      text('lane-name', lane.shape === null && lane.tone === null ? 8 : 28, y + BASELINE, name),
    ]),
  ]
}

function entries({ marks, spans, labels }: Timeline): Drawn[] {
  const single = marks.filter(({ ids }) => ids.length === 1)
  const counted = marks.filter(({ ids }) => ids.length > 1)
  const shapes = (isAbout: boolean): Map<ChronologyTone | null, string[]> =>
    byTone(
      single.filter((mark) => mark.isAbout === isAbout),
      ({ shape, x, y, isKey }) => shapePath(shape, x, y, isKey ? KEY_MARK : MARK),
    )
  const lines = (kind: Span['kind'], isAbout: boolean): Map<ChronologyTone | null, string[]> =>
    byTone(
      spans.filter((span) => span.kind === kind && span.isAbout === isAbout),
      spanPath,
    )
  const leaders = (isCurrent: boolean): string[] =>
    labels
      .filter((label) => label.isCurrent === isCurrent)
      .map(({ markX, markY, y, height }) => line(markX, y + height, markX, markY))
  const drawn = (role: PathRole, tones: Map<ChronologyTone | null, string[]>): Drawn[] =>
    [...tones].flatMap(([tone, parts]) => path(role, parts, tone))
  return [
    ...drawn('within', lines('within', false)),
    ...drawn('within-about', lines('within', true)),
    ...drawn('range', lines('range', false)),
    ...drawn('range-about', lines('range', true)),
    ...path('leader', leaders(false)),
    ...path('leader-current', leaders(true)),
    ...drawn('mark', shapes(false)),
    ...drawn('mark-about', shapes(true)),
    ...drawn(
      'count-box',
      byTone(counted, ({ x, y, reach }) => pill(x, y, reach)),
    ),
    ...counted.map(({ x, y, ids }) => text('count', x, y + BASELINE, String(ids.length), 'middle')),
  ]
}

function byTone<T extends { tone: ChronologyTone | null }>(
  things: readonly T[],
  draw: (thing: T) => string,
): Map<ChronologyTone | null, string[]> {
  const tones = new Map<ChronologyTone | null, string[]>()
  for (const thing of things) {
    const parts = tones.get(thing.tone)
    if (parts) parts.push(draw(thing))
    else tones.set(thing.tone, [draw(thing)])
  }
  return tones
}

function pill(x: number, y: number, reach: number): string {
  const radius = COUNT_HEIGHT / 2
  const flat = round(Math.max(2 * reach - COUNT_HEIGHT, 0))
  const left = round(x - flat / 2)
  return `M${left} ${round(y - radius)}h${flat}a${radius} ${radius} 0 0 1 0 ${COUNT_HEIGHT}h${-flat}a${radius} ${radius} 0 0 1 0 ${-COUNT_HEIGHT}z`
}

/** A line with an upright end where the end is known, and an arrow where nobody knows it. */
function spanPath({ x1, x2, y, kind, openStart, openEnd }: Span): string {
  const end = kind === 'within' ? 4 : 5
  const closed = (x: number): string => line(x, y - end, x, y + end)
  const arrow = (x: number, way: number): string =>
    `M${round(x - way * ARROW)} ${round(y - ARROW)}L${round(x)} ${round(y)}L${round(x - way * ARROW)} ${round(y + ARROW)}`
  return line(x1, y, x2, y) + (openStart ? arrow(x1, -1) : closed(x1)) + (openEnd ? arrow(x2, 1) : closed(x2))
}

function words({ gaps, labels, laneTop, laneBottom }: Timeline): Drawn[] {
  const middle = (laneTop + laneBottom) / 2
  const boxes = (isCurrent: boolean): string[] =>
    labels.filter((label) => label.isCurrent === isCurrent).map(({ x, y, width, height }) => box(x, y, width, height))
  return [
    ...path(
      'gap-box',
      gaps.flatMap((gap) => (gap.box ? [box(gap.box.x, middle - 10, gap.box.width, 20)] : [])),
    ),
    ...gaps.flatMap((gap) =>
      gap.box ? [text('gap-text', gap.box.x + gap.box.width / 2, middle + BASELINE, gap.text, 'middle')] : [],
    ),
    ...path('label-box', boxes(false)),
    ...path('label-box-current', boxes(true)),
    ...labels.map(({ x, y, height, text: said }) => text('label-text', x + 6, y + height / 2 + BASELINE, said)),
  ]
}

function periods({ rows }: Timeline): Drawn[] {
  const bars = rows.flatMap(({ bars }) => bars)
  const edges = (isAbout: boolean): string[] =>
    bars
      .filter((bar) => bar.isAbout === isAbout)
      .map(({ x1, x2, y, height, openStart, openEnd }) =>
        openStart && openEnd
          ? line(x1, y, x2, y) + line(x1, y + height, x2, y + height)
          : openEnd
            ? `M${round(x2)} ${round(y)}H${round(x1)}v${height}H${round(x2)}`
            : openStart
              ? `M${round(x1)} ${round(y)}H${round(x2)}v${height}H${round(x1)}`
              : box(x1, y, x2 - x1, height),
      )
  return [
    ...path(
      'bar',
      bars.map(({ x1, x2, y, height }) => box(x1, y, x2 - x1, height)),
    ),
    ...path('bar-edge', edges(false)),
    ...path('bar-edge-about', edges(true)),
    ...rows.flatMap(({ name, y, height, bars: own }) => [
      ...(name === '' ? [] : [text('row-name', 8, y + height / 2 + BASELINE, name)]),
      ...own.flatMap(({ text: said, textX, anchor }) =>
        said === '' ? [] : [text('bar-text', textX, y + height / 2 + BASELINE, said, anchor)],
      ),
    ]),
  ]
}

/** Which marks there are in the picture, for its legend. */
export interface Used {
  shapes: ReadonlySet<AgencyShape>
  counts: boolean
  key: boolean
  about: boolean
  within: boolean
  range: boolean
  gaps: boolean
}

export function usedIn({ marks, spans, gaps, rows }: Timeline): Used {
  return {
    shapes: new Set(marks.map(({ shape }) => shape)),
    counts: marks.some(({ ids }) => ids.length > 1),
    key: marks.some(({ isKey, ids }) => isKey && ids.length === 1),
    about: marks.some(({ isAbout }) => isAbout) || rows.some(({ bars }) => bars.some(({ isAbout }) => isAbout)),
    within: spans.some(({ kind }) => kind === 'within'),
    range: spans.some(({ kind }) => kind === 'range'),
    gaps: gaps.length > 0,
  }
}
