import type { AgencyShape, ChronologyTone } from '../../standards/index.ts'
import type { PlacedEntry, TimelineRecord } from './record.ts'
import { perDay, type Scale, xOf } from './scale.ts'
import { textWidth } from './text-width.ts'

/** A mark in a lane: of one entry, or of several that fall on one place, with how many. */
export interface Mark {
  x: number
  y: number
  lane: number
  /** Half of how wide it is. */
  reach: number
  /** Oldest first. */
  ids: readonly string[]
  shape: AgencyShape
  /** Null where several agencies fall on one place. */
  tone: ChronologyTone | null
  /** The date is not sure: drawn hollow. */
  isAbout: boolean
  isKey: boolean
}

/** How long something went on, or between which days it was. Open where nobody knows. */
export interface Span {
  x1: number
  x2: number
  y: number
  /** `range`: all the time; `within`: at some time in it. */
  kind: 'range' | 'within'
  tone: ChronologyTone
  isAbout: boolean
  openStart: boolean
  openEnd: boolean
}

export const MARK = 11
export const KEY_MARK = 14
const COUNT_TEXT = 12
/** Two marks so close cannot be told apart. */
const ALONE = 7
/** A count takes in what falls behind it. */
const TOGETHER = 20
/** So much may one cover of another, and so wide may what falls together be. */
const OVER = 3
const WIDEST = 46
const SHORTEST_SPAN = 10

/** The marks of every lane that are in view. Which fall together does not change while the picture is moved sideways. */
export function marksOf(record: TimelineRecord, scale: Scale, laneY: (lane: number) => number): Mark[] {
  const marks: Mark[] = []
  const each = perDay(scale)
  record.inLane.forEach((lane, index) => {
    for (const [begin, end] of groupsOf(lane, each)) {
      const mark = markOf(lane, begin, end, index, scale, laneY(index))
      if (mark.x >= scale.left && mark.x <= scale.right) marks.push(mark)
    }
  })
  return marks
}

/** Which entries of a lane fall together, as where each group begins and ends. */
function groupsOf(lane: readonly PlacedEntry[], each: number): [number, number][] {
  const place = (at: number): number => (lane[at]?.at ?? 0) * each
  const groups: [number, number][] = []
  for (let at = 0; at < lane.length; ) {
    let next = at + 1
    while (next < lane.length && place(next) - place(at) < (next - at > 1 ? TOGETHER : ALONE)) next += 1
    const last = groups.at(-1)
    // A count that would cover the mark before it takes that in, too.
    if (last && covers(last, [at, next], place)) last[1] = next
    else groups.push([at, next])
    at = next
  }
  return groups
}

function covers(before: [number, number], after: [number, number], place: (at: number) => number): boolean {
  if (before[1] - before[0] === 1 && after[1] - after[0] === 1) return false
  const middle = ([begin, end]: [number, number]): number => (place(begin) + place(end - 1)) / 2
  const room = reachOf(before[1] - before[0]) + reachOf(after[1] - after[0])
  return middle(after) - middle(before) < room - OVER && place(after[1] - 1) - place(before[0]) < WIDEST
}

/** Half of how wide a mark of so many entries is. */
const reachOf = (count: number): number => (count === 1 ? MARK / 2 : textWidth(String(count), COUNT_TEXT) / 2 + 5)

function markOf(lane: readonly PlacedEntry[], begin: number, end: number, index: number, scale: Scale, y: number): Mark {
  const members = lane.slice(begin, end)
  const [first, last] = [members[0], members.at(-1)]
  if (!first || !last) throw new Error('a mark stands for one entry at least')
  const isOne = members.length === 1
  const isKey = members.some(({ entry }) => entry.significance === 'key')
  return {
    x: xOf(scale, (first.at + last.at) / 2),
    y,
    lane: index,
    reach: isOne && isKey ? KEY_MARK / 2 : reachOf(members.length),
    ids: members.map(({ entry }) => entry.id),
    shape: first.shape,
    tone: members.every(({ tone }) => tone === first.tone) ? first.tone : null,
    isAbout: isOne && first.entry.when.about,
    isKey,
  }
}

/** What is longer than its mark, as a line in its lane. */
export function spansOf(record: TimelineRecord, scale: Scale, laneY: (lane: number) => number): Span[] {
  const spans: Span[] = []
  const each = perDay(scale)
  for (const placed of record.entries) {
    const { from, to, openStart, openEnd, entry, tone, lanes } = placed
    const { kind, about } = entry.when
    const isOpen = kind === 'before' || kind === 'after'
    if (kind === 'day' || (!isOpen && (to - from) * each < SHORTEST_SPAN)) continue
    const [begin, end] = [xOf(scale, from), xOf(scale, to)]
    if (end < scale.left || begin > scale.right) continue
    // Of "before" and "after" nobody knows how far: a short line with an arrow says on which side.
    const [x1, x2] = kind === 'before' ? [end - OPEN_PIXELS, end] : kind === 'after' ? [begin, begin + OPEN_PIXELS] : [begin, end]
    for (const lane of lanes)
      spans.push({
        x1: Math.max(x1, scale.left),
        x2: Math.min(x2, scale.right),
        y: laneY(lane),
        kind: kind === 'range' ? 'range' : 'within',
        tone,
        isAbout: about,
        openStart: openStart && x1 >= scale.left,
        openEnd: openEnd && x2 <= scale.right,
      })
  }
  return spans.filter(({ x1, x2 }) => x2 > x1)
}
const OPEN_PIXELS = 26
