import { writeWhen } from '../../dates/index.ts'
import { dayParts, MONTH_NAMES } from '../../document/index.ts'
import type { CaseEntry } from '../entry.ts'
import type { PlacedEntry } from './record.ts'
import { type Scale, xOf } from './scale.ts'
import { clipped, textWidth } from './text-width.ts'

/** The words of a key event over the lanes, with a line to its mark. */
export interface Label {
  id: string
  text: string
  x: number
  y: number
  width: number
  height: number
  /** Where the mark is that it belongs to. */
  markX: number
  markY: number
  isCurrent: boolean
}

export interface LabelBand {
  top: number
  rows: number
  rowHeight: number
  /** Over which entry the focus stands; it gets its label first. */
  current: string | null
}

const TEXT = 12
const PAD = 6
const GAP = 5
const WIDEST = 230
const BOX = 19

/**
 * Labels of key events in rows over the lanes: as many as fit without one overlapping another, leaving the picture, or
 * crossing the line of another. The one that is looked at comes first, then from the latest back: each ends at its mark and
 * stands as high as it can, so that the lines of those before it pass below; at last each comes down as far as it may.
 */
export function labelsOf(
  wanted: readonly PlacedEntry[],
  scale: Scale,
  band: LabelBand,
  laneY: (lane: number) => number,
): { labels: Label[]; leftOut: number } {
  const seen = wanted.filter(({ at }) => at >= scale.from && at <= scale.to)
  const order = seen.toReversed().sort((one, other) => rank(one, band.current) - rank(other, band.current))
  const labels: Label[] = []
  for (const placed of order) {
    const label = place(placed, labels, scale, band, laneY)
    if (label) labels.push(label)
  }
  for (let at = labels.length - 1; at >= 0; at -= 1) lower(labels, at, band)
  return { labels, leftOut: seen.length - labels.length }
}

const rank = ({ entry }: PlacedEntry, current: string | null): number => (entry.id === current ? 0 : 1)

const yOfRow = ({ top, rowHeight }: LabelBand, row: number): number => top + row * rowHeight + (rowHeight - BOX) / 2

/** Which part of a box stands to the left of its mark. */
const SHARES = [0.94, 0.5, 0.06]
const MANY_YEARS = 6 * 365

function place(
  { entry, at, lanes }: PlacedEntry,
  others: readonly Label[],
  scale: Scale,
  band: LabelBand,
  laneY: (lane: number) => number,
): Label | null {
  const lane = lanes[0]
  if (lane === undefined) return null
  const { text, width } = measured(entry, scale.to - scale.from > MANY_YEARS)
  if (width > scale.right - scale.left) return null
  const markX = xOf(scale, at)
  const isCurrent = entry.id === band.current
  for (let row = 0; row < band.rows; row += 1)
    for (const share of SHARES) {
      const x = Math.min(Math.max(markX - share * width, scale.left), scale.right - width)
      const y = yOfRow(band, isCurrent ? band.rows - 1 - row : row)
      const label = { id: entry.id, text, x, y, width, height: BOX, markX, markY: laneY(lane), isCurrent }
      if (!others.some((other) => clash(label, other))) return label
    }
  return null
}

function lower(labels: Label[], at: number, band: LabelBand): void {
  const label = labels[at]
  if (!label) return
  for (let row = band.rows - 1; row >= 0; row -= 1) {
    const lowered = { ...label, y: yOfRow(band, row) }
    if (lowered.y <= label.y) return
    if (labels.every((other, index) => index === at || !clash(lowered, other))) {
      labels[at] = lowered
      return
    }
  }
}

/** The words of an entry and how much room they take; an entry that is the same object says the same. */
function measured(entry: CaseEntry, withYear: boolean): { text: string; width: number } {
  const known = withYear ? WITH_YEAR : MEASURED
  const found = known.get(entry)
  if (found) return found
  const text = clipped(labelWords(entry, withYear), WIDEST, TEXT)
  const made = { text, width: textWidth(text, TEXT) + 2 * PAD }
  known.set(entry, made)
  return made
}
const MEASURED = new WeakMap<CaseEntry, { text: string; width: number }>()
const WITH_YEAR = new WeakMap<CaseEntry, { text: string; width: number }>()

/** True where the boxes meet or the line of one would run through the other. */
function clash(one: Label, other: Label): boolean {
  const beside = one.x + one.width + GAP <= other.x || other.x + other.width + GAP <= one.x
  const apart = one.y + one.height <= other.y || other.y + other.height <= one.y
  if (!beside && !apart) return true
  return crosses(one, other) || crosses(other, one)
}

/** The line goes straight down from the box at the mark's place. */
function crosses(line: Label, box: Label): boolean {
  return line.y < box.y && line.markX > box.x - GAP && line.markX < box.x + box.width + GAP
}

/** "27 Dec: Police came at 02:10". The year stands on the scale, unless that has many. */
export function labelWords({ when, event }: CaseEntry, withYear = false): string {
  const said = event.trim().replace(/\s+/g, ' ')
  const [first = said] = said.split(SENTENCE)
  return `${shortWhen(when, withYear)}: ${first.replace(/\.$/, '') || 'nothing said'}`
}

/** After a full stop that ends more than an initial or a title. */
const SENTENCE = /(?<=[a-z0-9)%][.!?]["”’]?)(?<!\b(?:Mr|Mrs|Ms|Dr|St|No)\.) (?=[\p{Lu}“‘\d])/u

function shortWhen(when: CaseEntry['when'], withYear: boolean): string {
  if (when.kind !== 'day') return writeWhen(when)
  const { year, month, day } = dayParts(when.first)
  const name = (MONTH_NAMES[month - 1] ?? '').slice(0, 3)
  return `${when.about ? 'about ' : ''}${day} ${name}${withYear ? ` ${year}` : ''}`
}
