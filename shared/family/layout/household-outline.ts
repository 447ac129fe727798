import type { Box, FamilyLayout, PlacedPerson } from './family-layout.ts'
import { around, cellOf, type Point, symbolOf } from './geometry.ts'
import { rounded } from './rounded.ts'

/** The line round those who live together. */
export interface HouseholdOutline {
  /** Loops at right angles, several where members stand far from one another; one inside another is a hole. */
  loops: readonly (readonly Point[])[]
  /** The same as the data of an SVG path, corners rounded, to be filled with the even-odd rule. */
  path: string
  box: Box
  /** People within the line who are not members, so that the picture can say so. */
  othersInside: readonly string[]
}

const PAD = 12
const STRIP = 20
/** So far from the middle between two people their homes' lines keep, so that they are seen to be two. */
const BESIDE_ANOTHER = 2.5
const ROUND = 10
/** Members of one household farther apart than this get a line of their own each. */
const FARTHEST = 640

/** Members who stand beside one another in a row with nobody else between. */
interface Group {
  row: number
  box: Box
}

/** Draws a line round the members of a household that leaves everybody else outside; null where no member is in the picture. */
export function householdOutline(layout: FamilyLayout, memberIds: readonly string[]): HouseholdOutline | null {
  const members = new Set(memberIds)
  const rows = bandsOf(layout)
  const groups = rows.flatMap(({ people }, row) => groupsOf(people, members, row))
  const boxes = [...groups.map(({ box }) => box), ...joinedBoxes(groups, rows)]
  const box = around(boxes)
  if (box === null) return null
  const loops = loopsRound(boxes)
  const othersInside = layout.people
    .filter((person) => !members.has(person.id) && boxes.some((one) => touches(one, symbolOf(person))))
    .map(({ id }) => id)
  return { loops, path: loops.map((loop) => rounded(loop, ROUND, true)).join(''), box, othersInside }
}

interface Band {
  people: PlacedPerson[]
  top: number
  bottom: number
}

/** The people of each row from left to right, and how high and deep they reach. */
function bandsOf({ people, rows }: FamilyLayout): Band[] {
  const bands = rows.map((): Band => ({ people: [], top: Number.POSITIVE_INFINITY, bottom: Number.NEGATIVE_INFINITY }))
  for (const person of people) {
    const band = bands[person.row]
    if (band === undefined) continue
    const cell = cellOf(person)
    band.people.push(person)
    band.top = Math.min(band.top, cell.top)
    band.bottom = Math.max(band.bottom, cell.top + cell.height)
  }
  for (const { people: own } of bands) own.sort((one, other) => one.x - other.x)
  return bands
}

function groupsOf(people: readonly PlacedPerson[], members: ReadonlySet<string>, row: number): Group[] {
  const groups: Group[] = []
  for (let from = 0; from < people.length; from++) {
    if (!members.has(people[from]?.id ?? '')) continue
    let to = from
    while (members.has(people[to + 1]?.id ?? '')) to++
    const own = around(people.slice(from, to + 1).map(cellOf))
    if (own !== null) {
      const [before, after] = [people[from - 1], people[to + 1]]
      const left = before === undefined ? PAD : room(cellOf(before), own)
      const right = after === undefined ? PAD : room(own, cellOf(after))
      groups.push({
        row,
        box: { left: own.left - left, top: own.top - PAD / 2, width: own.width + left + right, height: own.height + PAD },
      })
    }
    from = to
  }
  return groups
}

const room = (left: Box, right: Box): number =>
  Math.min(PAD, Math.max(0, (right.left - left.left - left.width) / 2 - BESIDE_ANOTHER))

/** Strips through the space between rows, in which nobody stands, that join what belongs together. */
function joinedBoxes(groups: readonly Group[], bands: readonly Band[]): Box[] {
  const together = groups.map((_, index) => index)
  const rootOf = (index: number): number => (together[index] === index ? index : rootOf(together[index] ?? index))
  const pairs = groups.flatMap((one, first) =>
    groups.slice(first + 1).flatMap((other, step) => {
      const apart = Math.max(one.box.left, other.box.left) - Math.min(right(one.box), right(other.box))
      if (Math.abs(one.row - other.row) > 1 || apart > FARTHEST) return []
      return [{ first, second: first + 1 + step, far: Math.max(0, apart) + (one.row === other.row ? STRIP * 4 : 0) }]
    }),
  )
  pairs.sort((one, other) => one.far - other.far || one.first - other.first || one.second - other.second)
  const boxes: Box[] = []
  for (const { first, second } of pairs) {
    if (rootOf(first) === rootOf(second)) continue
    together[rootOf(second)] = rootOf(first)
    const [one, other] = [groups[first], groups[second]]
    if (one !== undefined && other !== undefined) boxes.push(...stripBetween(one, other, bands))
  }
  return boxes
}

const right = ({ left, width }: Box): number => left + width
const bottom = ({ top, height }: Box): number => top + height

function stripBetween(one: Group, other: Group, bands: readonly Band[]): Box[] {
  const [upper, lower] = one.row <= other.row ? [one, other] : [other, one]
  const shared = { from: Math.max(upper.box.left, lower.box.left), to: Math.min(right(upper.box), right(lower.box)) }
  if (upper.row !== lower.row && shared.to - shared.from >= STRIP) {
    const top = bottom(upper.box)
    return [{ left: shared.from, top, width: shared.to - shared.from, height: lower.box.top - top }]
  }
  const floor = Math.max(bands[upper.row]?.bottom ?? 0, bottom(upper.box), upper.row === lower.row ? bottom(lower.box) : 0)
  const down = (box: Box, to: number): Box => ({
    left: Math.max(box.left, right(box) - STRIP * 2),
    top: bottom(box),
    width: Math.min(box.width, STRIP * 2),
    height: to - bottom(box),
  })
  const [left, far] = upper.box.left <= lower.box.left ? [upper, lower] : [lower, upper]
  if (upper.row === lower.row) {
    const strip = {
      left: right(left.box) - STRIP * 2,
      top: floor,
      width: far.box.left + STRIP * 2 - right(left.box) + STRIP * 2,
      height: STRIP,
    }
    return [strip, down(left.box, floor + STRIP), { ...down(far.box, floor + STRIP), left: far.box.left, width: STRIP * 2 }]
  }
  const ends =
    left === upper
      ? { from: right(upper.box) - STRIP * 2, to: lower.box.left + STRIP * 2 }
      : { from: right(lower.box) - STRIP * 2, to: upper.box.left + STRIP * 2 }
  const strip = {
    left: ends.from,
    top: floor,
    width: ends.to - ends.from,
    height: Math.max(2, Math.min(STRIP, lower.box.top - floor)),
  }
  const upperLeft = left === upper ? right(upper.box) - STRIP * 2 : upper.box.left
  const lowerLeft = left === upper ? lower.box.left : right(lower.box) - STRIP * 2
  return [
    strip,
    { left: upperLeft, top: bottom(upper.box), width: STRIP * 2, height: floor + strip.height - bottom(upper.box) },
    { left: lowerLeft, top: floor, width: STRIP * 2, height: lower.box.top - floor },
  ]
}

const touches = (one: Box, other: Box): boolean =>
  one.left < right(other) && other.left < right(one) && one.top < bottom(other) && other.top < bottom(one)

/** The outline of boxes laid over one another: edges of the small fields between their sides that have nothing beyond. */
function loopsRound(boxes: readonly Box[]): Point[][] {
  const xs = [...new Set(boxes.flatMap((box) => [box.left, right(box)]))].sort((a, b) => a - b)
  const ys = [...new Set(boxes.flatMap((box) => [box.top, bottom(box)]))].sort((a, b) => a - b)
  const filled = (column: number, row: number): boolean => {
    const [x, y] = [
      ((xs[column] ?? Number.NaN) + (xs[column + 1] ?? Number.NaN)) / 2,
      ((ys[row] ?? Number.NaN) + (ys[row + 1] ?? Number.NaN)) / 2,
    ]
    return boxes.some((box) => x > box.left && x < right(box) && y > box.top && y < bottom(box))
  }
  /** From corner to corner, with what is filled on the right hand. */
  const edges = new Map<string, Edge[]>()
  const add = (from: Corner, to: Corner): void => {
    edges.set(from.join(), [...(edges.get(from.join()) ?? []), { from, to }])
  }
  for (let row = 0; row < ys.length - 1; row++)
    for (let column = 0; column < xs.length - 1; column++) {
      if (!filled(column, row)) continue
      if (!filled(column, row - 1)) add([column, row], [column + 1, row])
      if (!filled(column + 1, row)) add([column + 1, row], [column + 1, row + 1])
      if (!filled(column, row + 1)) add([column + 1, row + 1], [column, row + 1])
      if (!filled(column - 1, row)) add([column, row + 1], [column, row])
    }
  const loops: Point[][] = []
  for (const open of edges.values()) {
    // A corner where two fields touch is the start of two edges.
    for (let first = open.shift(); first !== undefined; first = open.shift()) loops.push(loopFrom(first, edges, xs, ys))
  }
  return loops
}

type Corner = [number, number]
interface Edge {
  from: Corner
  to: Corner
}

/** The loop that begins with an edge, whose edges it takes out of those that are left; its corners only. */
function loopFrom(first: Edge, edges: ReadonlyMap<string, Edge[]>, xs: readonly number[], ys: readonly number[]): Point[] {
  const way = [first]
  for (let edge = first; edge.to.join() !== first.from.join(); way.push(edge)) {
    const before = edge
    const next = edges.get(before.to.join()) ?? []
    // Where two corners touch, keep to the right, so that loops stay apart.
    next.sort((one, other) => turned(before, other) - turned(before, one))
    edge = next.shift() ?? { from: before.to, to: first.from }
  }
  return way
    .filter((edge, at) => turned(way.at(at - 1) ?? edge, edge) !== 0)
    .map(({ from: [column, row] }) => ({ x: xs[column] ?? 0, y: ys[row] ?? 0 }))
}

/** Above 0 where the way turns to the right between two edges. */
const turned = (one: Edge, other: Edge): number =>
  (one.to[0] - one.from[0]) * (other.to[1] - other.from[1]) - (one.to[1] - one.from[1]) * (other.to[0] - other.from[0])
