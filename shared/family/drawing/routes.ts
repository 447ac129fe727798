import type { Tie } from '../kin.ts'
import { type Box, type FamilyLayout, HALF, type PlacedPerson } from '../layout/index.ts'
import { grown } from './boxes.ts'
import type { Point } from './markup.ts'
import { halfWidthOf } from './tie-lines.ts'
import { bent, wayRound } from './ways.ts'

const BETWEEN = 15
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
    const aside = (nth - (pair.length - 1) / 2) * BETWEEN * turn
    const half = halfWidthOf(tie.kind)
    const way = wayBetween(layout, from, to, { texts, bends, aside, half })
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
}

function wayBetween(
  { people }: FamilyLayout,
  first: PlacedPerson,
  second: PlacedPerson,
  { texts, bends, aside, half }: Lane,
): Point[] {
  const length = Math.hypot(second.x - first.x, second.y - first.y) || 1
  const [across, down] = [(-(second.y - first.y) / length) * aside, ((second.x - first.x) / length) * aside]
  const [from, to] = [
    { x: first.x + across, y: first.y + down },
    { x: second.x + across, y: second.y + down },
  ]
  const others = people.filter((person) => person !== first && person !== second).map(symbolOf)
  for (const apart of bends.length > 0 ? [bends.map((box) => grown(box, half)), []] : [[]])
    for (const clear of CLEAR) {
      const boxes = [
        ...others.map((box) => grown(box, Math.min(CLEAR_OF_SYMBOL, clear) + half)),
        ...texts.map((box) => grown(box, Math.max(1, clear + half - 3))),
        ...apart,
      ]
      const way = wayRound(from, to, boxes)
      if (way === null) continue
      const [start, end] = [edgeOf(first, from, way[1] ?? to), edgeOf(second, to, way.at(-2) ?? from)]
      return [start, ...way.slice(1, -1), end]
    }
  return [edgeOf(first, from, to), edgeOf(second, to, from)]
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
