import { type Bar, barsOf } from './bars.ts'
import { type Label, labelsOf } from './labels.ts'
import { type Mark, marksOf, type Span, spansOf } from './marks.ts'
import type { Lane, TimelineRecord } from './record.ts'
import { type Scale, xOf } from './scale.ts'
import { clipped, textWidth } from './text-width.ts'
import { type Tick, ticksOf, yearsOf } from './ticks.ts'

/** What of the record is looked at, and on how much room. Days as numbers, lengths in pixels. */
export interface TimelineView {
  from: number
  to: number
  width: number
  /** How far apart the lanes are; 24 unless told. */
  laneHeight?: number
  /** How far apart the bars are; 19 unless told. */
  rowHeight?: number
  /** How many rows of labels stand over the lanes; 2 unless told. */
  labelRows?: number
  /** The entry that the focus stands on. */
  current?: string | null
  /** Rows of labels that stay empty are left out. */
  tight?: boolean
  /** Room at the left that is needed for other things too. */
  leastGutter?: number
}

/** A stretch in which nothing is recorded. */
export interface GapBox {
  x1: number
  x2: number
  text: string
  /** The box of the text; null where there is no room for it. */
  box: { x: number; width: number } | null
}

/** Where everything stands in the picture. */
export interface Timeline {
  width: number
  height: number
  scale: Scale
  ticks: readonly Tick[]
  /** Stands at the left of the scale where no line says the year. */
  years: string
  lanes: readonly { lane: Lane; y: number; text: string }[]
  laneTop: number
  laneBottom: number
  marks: readonly Mark[]
  spans: readonly Span[]
  gaps: readonly GapBox[]
  labels: readonly Label[]
  /** Key events for whose words there was no room. */
  labelsLeftOut: number
  rows: readonly { name: string; y: number; height: number; bars: readonly Bar[] }[]
  /** Entries to the left and to the right of what is looked at. */
  before: number
  after: number
}

const AXIS = 24
const ROW = 21
/** A ring about a mark of the first lane touches no label. */
const ABOVE_LANES = 7
const PERIOD_ROW = 19
const BETWEEN_BARS = 2
const PERIOD_GAP = 6
const MARGIN = 10
const TEXT = 12
const NAME_X = 28
const LANE = 24

/** Room for the names at the left: as wide as the longest, within reason. */
export function gutterOf({ lanes, periodRows }: TimelineRecord, width: number, least = 96): number {
  const lane = Math.max(0, ...lanes.map(({ name }) => textWidth(name, TEXT) + NAME_X))
  const period = Math.max(0, ...periodRows.map(({ name }) => textWidth(name, TEXT) + 8))
  return Math.round(Math.max(Math.min(Math.max(lane, period) + 12, width * 0.2), least))
}

/** Works out where everything stands. Fast enough for every frame of a movement. */
export function timelineOf(record: TimelineRecord, view: TimelineView): Timeline {
  const { width, laneHeight = LANE, rowHeight = PERIOD_ROW, labelRows = 2, current = null } = view
  const left = gutterOf(record, width, view.leastGutter)
  const scale: Scale = { from: view.from, to: view.to, left, right: Math.max(width - MARGIN, left + 40) }
  const wanted = record.entries.filter(({ entry }) => entry.significance === 'key' || entry.id === current)
  const rows = view.tight ? rowsNeeded(wanted, scale, labelRows) : labelRows
  const laneTop = AXIS + rows * ROW + ABOVE_LANES
  const laneY = (lane: number): number => laneTop + laneHeight * (lane + 0.5)
  const laneBottom = laneTop + laneHeight * Math.max(record.lanes.length, 1)
  const { labels, leftOut } = labelsOf(wanted, scale, { top: AXIS, rows, rowHeight: ROW, current }, laneY)
  const periodTop = laneBottom + PERIOD_GAP
  const ticks = ticksOf(scale)
  return {
    width,
    height: periodTop + record.periodRows.length * rowHeight + (record.periodRows.length > 0 ? 6 : 0),
    scale,
    ticks,
    years: ticks.some(({ isMajor, label }) => isMajor && /\d{4}/.test(label)) ? '' : yearsOf(scale),
    lanes: record.lanes.map((lane, index) => ({ lane, y: laneY(index), text: clipped(lane.name, left - NAME_X - 8, TEXT) })),
    laneTop,
    laneBottom,
    marks: marksOf(record, scale, laneY),
    spans: spansOf(record, scale, laneY),
    gaps: gapBoxes(record, scale),
    labels,
    labelsLeftOut: leftOut,
    rows: record.periodRows.map((row, index) => {
      const y = periodTop + index * rowHeight
      return { name: row.name, y, height: rowHeight - BETWEEN_BARS, bars: barsOf(row, scale, y, rowHeight - BETWEEN_BARS) }
    }),
    before: record.entries.filter(({ at }) => at < scale.from).length,
    after: record.entries.filter(({ at }) => at > scale.to).length,
  }
}

function rowsNeeded(wanted: TimelineRecord['entries'], scale: Scale, most: number): number {
  const band = { top: 0, rows: most, rowHeight: ROW, current: null }
  const { labels } = labelsOf(wanted, scale, band, (lane) => most * ROW + lane)
  return labels.length === 0 ? 0 : most - Math.floor(Math.min(...labels.map(({ y }) => y)) / ROW)
}

function gapBoxes({ gaps }: TimelineRecord, scale: Scale): GapBox[] {
  return gaps.flatMap(({ from, to }): GapBox[] => {
    const [x1, x2] = [Math.max(xOf(scale, from + 1), scale.left), Math.min(xOf(scale, to), scale.right)]
    if (x2 - x1 < 2) return []
    const text = gapWords(to - from)
    const width = textWidth(text, TEXT) + 12
    return [{ x1, x2, text, box: width + 8 > x2 - x1 ? null : { x: (x1 + x2 - width) / 2, width } }]
  })
}

const DAYS_IN_MONTH = 365.25 / 12

/** "7 months, no record", "2½ years, no record". */
export function gapWords(days: number): string {
  const months = days / DAYS_IN_MONTH
  const isLong = months >= 24
  const halves = Math.round((isLong ? months / 12 : months) * 2)
  if (months < 2) return `${days} days, no record`
  return `${Math.floor(halves / 2)}${halves % 2 === 1 ? '½' : ''} ${isLong ? 'years' : 'months'}, no record`
}
