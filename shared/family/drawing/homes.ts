import type { Household } from '../kin.ts'
import { type Box, type FamilyLayout, HALF, householdOutline, type PlacedPerson, rounded, wrapped } from '../layout/index.ts'
import { lineCuts } from './boxes.ts'
import type { Colours } from './colours.ts'
import { type Ground, type Place, taking } from './ground.ts'
import { element, type Point, short } from './markup.ts'
import { onPaper, patchesOf, written } from './written.ts'

/** A home as it is drawn: lines round those of its members who stand together, and a mark at whoever stands alone. */
export interface DrawnHome {
  id: string
  name: string
  loops: readonly (readonly Point[])[]
  /** Who has a mark with the name of the home instead of a line round them. */
  marked: readonly string[]
}

/** Members of neighbouring rows stand together where no more than this lies between them sideways; in one row, next to each other. */
const NEAR = 190
const NEXT = 260
/** Homes of one person are drawn within one another by so much, so that their lines can be told apart; more would touch symbols. */
const WITHIN = [0, 3.5, 5]
const ROUND = 10

/** How each household is drawn: nobody stands within the line of a home in which they do not live. */
export function homesOf(households: readonly Household[], layout: FamilyLayout): DrawnHome[] {
  const times = new Map<string, number>()
  return households.flatMap(({ id, name, address, members }) => {
    const ids = new Set(members.map(({ personId }) => personId))
    const people = layout.people.filter((person) => ids.has(person.id))
    if (people.length === 0) return []
    const loops: Point[][] = []
    const marked: string[] = []
    for (const cluster of clustersOf(people, layout)) {
      const own = cluster.map((person) => person.id)
      const outline = own.length < 2 ? null : householdOutline(layout, own)
      if (outline === null || outline.othersInside.length > 0) {
        marked.push(...own)
        continue
      }
      const depth = Math.max(...own.map((one) => times.get(one) ?? 0))
      for (const one of own) times.set(one, (times.get(one) ?? 0) + 1)
      loops.push(...within(outline.loops, cluster, depth))
    }
    return [{ id, name: name || address, loops, marked }]
  })
}

/** Members of a household who stand so near each other that a line round them goes past nobody else. */
function clustersOf(people: readonly PlacedPerson[], layout: FamilyLayout): PlacedPerson[][] {
  const clusters: PlacedPerson[][] = []
  for (const person of people) {
    const near = clusters.filter((cluster) => cluster.some((other) => areNear(person, other, layout)))
    const rest = clusters.filter((cluster) => !near.includes(cluster))
    clusters.splice(0, clusters.length, ...rest, [...near.flat(), person])
  }
  return clusters
}

function areNear(one: PlacedPerson, other: PlacedPerson, { people }: FamilyLayout): boolean {
  const [left, right] = one.x <= other.x ? [one, other] : [other, one]
  const apart = leftOf(right) - rightOf(left)
  if (Math.abs(one.row - other.row) === 1) return apart <= NEAR
  if (one.row !== other.row || apart > NEXT) return false
  return !people.some(({ row, x }) => row === one.row && x > left.x && x < right.x)
}

const leftOf = ({ x, label }: PlacedPerson): number => Math.min(x - HALF, label.left)
const rightOf = ({ x, label }: PlacedPerson): number => Math.max(x + HALF, label.left + label.width)

/** The lines of a home within those of so many others, so far as they then touch none of its members. */
function within(loops: readonly (readonly Point[])[], members: readonly PlacedPerson[], depth: number): Point[][] {
  const boxes = members.flatMap(({ x, y, label }) => [
    { left: x - HALF, top: y - HALF, width: HALF * 2, height: HALF * 2 },
    label,
  ])
  const tries = WITHIN.slice(0, depth + 1).toReversed()
  const drawn = tries.map((by) => loops.map((loop) => inset(loop, by)))
  const isClear = (ways: readonly Point[][]): boolean =>
    !ways.some((way) => boxes.some((box) => lineCuts([...way, ...way.slice(0, 1)], box)))
  return drawn.find(isClear) ?? drawn.at(-1) ?? []
}

/** A loop at right angles drawn in by so much on every side. */
function inset(loop: readonly Point[], by: number): Point[] {
  if (by === 0) return [...loop]
  return loop.map((here, at) => {
    const [before, after] = [loop.at(at - 1) ?? here, loop[(at + 1) % loop.length] ?? here]
    // What is filled lies to the right of the way round.
    const [into, out] = [rightHand(before, here), rightHand(here, after)]
    return { x: here.x + (into.x + out.x) * by, y: here.y + (into.y + out.y) * by }
  })
}

const rightHand = (from: Point, to: Point): Point => ({ x: -Math.sign(to.y - from.y), y: Math.sign(to.x - from.x) })

/** The boundary of a household: its ground in a quiet tone and a line of dashes and dots round it. */
export function householdSvg(path: string, colours: Colours): string {
  if (path === '') return ''
  return element('path', {
    d: path,
    'fill-rule': 'evenodd',
    fill: colours.ground,
    'fill-opacity': 0.75,
    stroke: colours.quiet,
    'stroke-width': 1.6,
    'stroke-dasharray': '9 4 2 4',
  })
}

/** The same as the data of a path. */
export const homePath = ({ loops }: DrawnHome): string => loops.map((loop) => rounded(loop, ROUND, true)).join('')

const SIZE = 12
const ROOF = 13
const MARK = 110

/** How much it matters that a word lies across the boundary of a home. */
const ACROSS = 16

/** The names of homes: one on each boundary, and one with a small house at each member who stands elsewhere. */
export function homeNames(homes: readonly DrawnHome[], layout: FamilyLayout, ground: Ground, colours: Colours): string {
  const people = new Map(layout.people.map((person) => [person.id, person]))
  const parts: string[] = []
  for (const { loops, name } of homes) {
    if (loops.length === 0 || name === '') continue
    const places = loops.flatMap((loop) => placesOnEdge(loop, name))
    const place = taking(ground, places)
    if (place !== null) parts.push(onPaper([name], place, SIZE, colours.quiet, colours))
  }
  for (const { loops } of homes)
    for (const loop of loops) ground.lines.push({ points: [...loop, ...loop.slice(0, 1)], weight: ACROSS, half: 0 })
  for (const { marked, name } of homes)
    for (const id of marked) {
      const person = people.get(id)
      const place = person === undefined ? null : taking(ground, placesOfMark(person, name))
      if (place !== null) parts.push(homeMark(name, place, colours))
    }
  return parts.join('')
}

/** Along each level edge of a boundary, the lowest and widest first; then below, above and within it. */
function placesOnEdge(loop: readonly Point[], name: string): Place<Point>[] {
  const lowest = Math.max(...loop.map(({ y }) => y))
  return loop.flatMap((from, at) => {
    const to = loop[(at + 1) % loop.length] ?? from
    if (from.y !== to.y) return []
    const [left, width] = [Math.min(from.x, to.x), Math.abs(to.x - from.x)]
    const [patch] = patchesOf([name], { x: 0, y: 0 }, SIZE)
    const half = (patch?.width ?? 0) / 2
    const fits = width >= half * 2 + 24
    const isLow = to.x < from.x
    const xs = [left + 14 + half, left + width / 2, left + width - 14 - half]
    return [0, 11, -11, 22].flatMap((down, step) =>
      xs.map((x, place): Place<Point> => {
        const y = from.y + (isLow ? down : -down)
        const worse = (lowest - from.y) / 8 + step * 12 + place * 4 + (isLow ? 0 : 40) + (fits || down !== 0 ? 0 : 60)
        return { boxes: patchesOf([name], { x, y }, SIZE), worse, value: { x, y } }
      }),
    )
  })
}

/** Below or above somebody's label, or beside their symbol: the upper left corner of a mark. */
function placesOfMark({ x, y, side, label }: PlacedPerson, name: string): Place<Point>[] {
  const { width, height } = sizeOfMark(name)
  const below = label.top + label.height + 4
  const lines: Point[] =
    side === 'below'
      ? [
          { x: x - width / 2, y: below },
          { x: x + HALF + 8, y: y - height / 2 },
          { x: x - HALF - 8 - width, y: y - height / 2 },
        ]
      : side === 'right'
        ? [
            { x: label.left, y: below },
            { x: label.left, y: label.top - 4 - height },
            { x: x - HALF - 8 - width, y: y - height / 2 },
          ]
        : [
            { x: label.left + label.width - width, y: below },
            { x: label.left + label.width - width, y: label.top - 4 - height },
            { x: x + HALF + 8, y: y - height / 2 },
          ]
  const more = [8, 16, 28, 44].flatMap((down) => [
    { x: lines[0]?.x ?? 0, y: below + down },
    { x: x - width / 2, y: y - HALF - 22 - height - down },
    { x: x + HALF + 8, y: y + HALF + down - 8 },
    { x: x - HALF - 8 - width, y: y + HALF + down - 8 },
  ])
  return [...lines, ...more].map((place, at) => ({
    boxes: [{ left: place.x, top: place.y, width, height }],
    worse: at * 3,
    value: place,
  }))
}

const linesOfMark = (name: string): string[] => wrapped(name, SIZE, MARK)

function sizeOfMark(name: string): { width: number; height: number } {
  const lines = linesOfMark(name)
  const boxes: Box[] = patchesOf(lines, { x: 0, y: 0 }, SIZE)
  return { width: ROOF + 5 + Math.max(0, ...boxes.map(({ width }) => width)), height: Math.max(ROOF + 2, lines.length * 14) }
}

/** A small house with the name of a home whose other members stand elsewhere. */
export function homeMark(name: string, { x, y }: Point, colours: Colours): string {
  const house = `M${short(x + 1)} ${short(y + 7)}L${short(x + 7)} ${short(y + 1)}L${short(x + 13)} ${short(y + 7)}V${short(y + 13)}H${short(x + 1)}Z`
  return [
    element('path', {
      d: house,
      fill: colours.ground,
      stroke: colours.quiet,
      'stroke-width': 1.4,
      'stroke-linejoin': 'round',
    }),
    ...linesOfMark(name).map((line, at) =>
      written(line, x + ROOF + 5, y + 11 + at * 14, { size: SIZE, colour: colours.quiet }, colours.paper),
    ),
  ].join('')
}
