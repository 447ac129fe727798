import type { Tie } from '../kin.ts'
import { type Box, type FamilyLayout, grown, HALF, type PlacedPerson } from '../layout/index.ts'
import type { Point } from './markup.ts'
import { halfWidthOf } from './tie-lines.ts'
import { bent, wayRound } from './ways.ts'

const BETWEEN = 15
/** More than this beside its middle a line would miss a symbol: those that run farther out draw together before they end. */
const AT_SYMBOL = 15
/** How far from the middles of the two their lines have drawn apart, unless they stand nearer to each other. */
const APART = HALF + 24
const CLEAR_OF_SYMBOL = 5
const FROM_EDGE = 3
/** Lines that bend at one place keep so far apart that a word has room on each. */
const BESIDE = 7
/** How far from texts a line keeps besides its own width, the wanted first. Bends come nearer than that by three or so. */
const CLEAR = [9, 6, 4, 0]

/** The line of each tie round every text and round everybody who has nothing to do with it; its corners are bends of many points. */
export function tiePaths(layout: FamilyLayout, ties: readonly Tie[], texts: readonly Box[]): { tie: Tie; points: Point[] }[] {
  const people = new Map(layout.people.map((person) => [person.id, person]))
  const drawn = ties.flatMap((tie) => {
    const [from, to] = [people.get(tie.fromId), people.get(tie.toId)]
    return from === undefined || to === undefined || from === to ? [] : [{ tie, from, to }]
  })
  const same = Map.groupBy(drawn, ({ from, to }) => [from.id, to.id].sort().join(' '))
  const bends: Box[] = []
  const paths = new Map<Tie, Point[]>()
  // The shortest first: they have the least choice.
  for (const { tie, from, to } of drawn.toSorted((one, other) => farApart(one) - farApart(other))) {
    const pair = same.get([from.id, to.id].sort().join(' ')) ?? []
    const nth = pair.findIndex((other) => other.tie === tie)
    // Counted from one and the same of the two, whichever way each goes.
    const turn = from.id < to.id ? 1 : -1
    const outermost = ((pair.length - 1) / 2) * BETWEEN
    const aside = (nth * BETWEEN - outermost) * turn
    const half = halfWidthOf(tie.kind)
    const lane = { texts, bends, aside, half, gathered: Math.min(1, AT_SYMBOL / outermost) }
    const way = wayBetween(layout, from, to, lane)
    if (lane.gathered === 1)
      for (const { x, y } of way.slice(1, -1)) bends.push(grown({ left: x, top: y, width: 0, height: 0 }, half + BESIDE))
    paths.set(tie, bent(way))
  }
  return drawn.map(({ tie }) => ({ tie, points: paths.get(tie) ?? [] }))
}

const farApart = ({ from, to }: { from: Point; to: Point }): number => Math.hypot(to.x - from.x, to.y - from.y)

interface Lane {
  texts: readonly Box[]
  /** Where lines that were led before bend: another one bends farther out, so that they run beside each other. */
  bends: readonly Box[]
  aside: number
  half: number
  /** How much nearer to the middle it ends than it runs; 1 where all lines of the two meet their symbols as they run. */
  gathered: number
}

/** The line of one tie; of many between the same two, those that would miss a symbol spread out between them. */
function wayBetween({ people }: FamilyLayout, first: PlacedPerson, second: PlacedPerson, lane: Lane): Point[] {
  const { texts, bends, aside, half, gathered } = lane
  const beside = besideLine(first, second)
  const [from, to] = [beside(0, aside * gathered), beside(1, aside * gathered)]
  const part = Math.min(0.36, APART / (Math.hypot(second.x - first.x, second.y - first.y) || 1))
  const others = people.filter((person) => person !== first && person !== second).map(symbolOf)
  const stations =
    gathered === 1
      ? [[from, to]]
      : [
          [from, beside(part, aside), beside(1 - part, aside), to],
          [from, to],
        ]
  for (const way of stations)
    for (const apart of bends.length > 0 ? [bends.map((box) => grown(box, half)), []] : [[]])
      for (const clear of CLEAR) {
        const boxes = [
          ...others.map((box) => grown(box, Math.min(CLEAR_OF_SYMBOL, clear) + half)),
          ...texts.map((box) => grown(box, Math.max(1, clear + half - 3))),
          ...apart,
        ]
        const led = throughAll(way, boxes)
        if (led !== null) return [edgeOf(first, from, led[1] ?? to), ...led.slice(1, -1), edgeOf(second, to, led.at(-2) ?? from)]
      }
  return [edgeOf(first, from, to), edgeOf(second, to, from)]
}

/** Places a part of the way from one to another and so far aside of the straight line between them. */
function besideLine(first: Point, second: Point): (part: number, aside: number) => Point {
  const [dx, dy] = [second.x - first.x, second.y - first.y]
  const length = Math.hypot(dx, dy) || 1
  return (part, aside) => ({
    x: first.x + dx * part - (dy / length) * aside,
    y: first.y + dy * part + (dx / length) * aside,
  })
}

/** The shortest way from each place to the next through no box; null where one of them cannot be reached. */
function throughAll(places: readonly Point[], boxes: readonly Box[]): Point[] | null {
  const way = places.slice(0, 1)
  for (const [at, to] of places.slice(1).entries()) {
    const next = wayRound(places[at] ?? to, to, boxes)
    if (next === null) return null
    way.push(...next.slice(1))
  }
  return way
}

const symbolOf = ({ x, y }: Point): Box => ({ left: x - HALF, top: y - HALF, width: HALF * 2, height: HALF * 2 })

/** Where a line from within a symbol leaves it. */
function edgeOf(person: PlacedPerson, from: Point, to: Point): Point {
  const { left, top, width, height } = grown(symbolOf(person), FROM_EDGE)
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const across = dx > 0 ? (left + width - from.x) / dx : dx < 0 ? (left - from.x) / dx : Number.POSITIVE_INFINITY
  const down = dy > 0 ? (top + height - from.y) / dy : dy < 0 ? (top - from.y) / dy : Number.POSITIVE_INFINITY
  const part = Math.min(1, across, down)
  return { x: from.x + dx * part, y: from.y + dy * part }
}
