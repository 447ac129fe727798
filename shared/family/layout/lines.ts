import type { TwinSet } from '../kin.ts'
import type { Block } from './blocks.ts'
import type { Route } from './family-layout.ts'
import type { KinshipGraph } from './kinship-graph.ts'
import { HALF, type LabelSide, LINE_HEIGHT } from './people-shapes.ts'
import type { Ports } from './ports.ts'
import { type Bar, type Tracks, tracksOf } from './tracks.ts'

/** The line that joins two partners: down from both symbols to `y`, and across. */
export interface CoupleLine {
  partnershipId: string | null
  oneId: string
  otherId: string
  /** Where it leaves each symbol. */
  from: number
  to: number
  y: number
  /** False where they stand in different rows or too far apart for a line below: then a curve joins them. */
  level: boolean
}

/** The line of a family's children: from the parents down to a bar, and from it to each child. */
export interface ChildLine {
  parentIds: readonly string[]
  kind: KinshipGraph['unions'][number]['kind']
  partnershipId: string | null
  stem: { x: number; top: number; bottom: number }
  drops: readonly ChildDrop[]
}

/** From a bar to a child: `fromX` on the bar (twins share one), then through `via` (places in rows between) to the child's symbol. */
export interface ChildDrop {
  childId: string
  fromX: number
  x: number
  top: number
  bottom: number
  via: readonly { x: number; y: number; bar: number }[]
  /** True for the family under which the child is drawn. */
  home: boolean
  twinSet: string | null
}

export interface LineLayout {
  couples: readonly CoupleLine[]
  children: readonly ChildLine[]
}

interface Place {
  blocks: readonly Block[]
  blockOf: Int32Array
  indexIn: Int32Array
  rowOf: Int32Array
  xs: readonly number[]
  routes: readonly Route[]
  routeXs: readonly number[]
  labels: readonly (readonly string[])[]
  sides: ReadonlyMap<number, LabelSide>
  ports: Ports
  stemOf: StemOf
  twins: readonly TwinSet[]
}

/** Where the children of a union hang from, from where people stand. */
export type StemOf = (union: number, xOf: (person: number) => number) => number

const TOP = 84
const COUPLE_DROP = 30
const LEVEL = 13
const TRACK = 14
const ABOVE = 30
/** How far beside the middle of a symbol the line of a family ends with whom somebody is not drawn. */
const BESIDE = 13
const BESIDE_NEXT = 6
/** Twins' lines spread so steeply at least that they stay clear of the years of those between them. */
const STEEP = 0.6
const HIGHEST = 96
const YEARS_GAP = 5

/** The height of every row and every line between people. */
export function linesOf(
  graph: KinshipGraph,
  place: Place,
): {
  layout: LineLayout
  rowYs: number[]
  bottom: number
  yearsOf: (person: number) => { left: number; right: number }
} {
  const levels = coupleLevels(graph, place)
  const stems = graph.unions.map((_, union) => place.stemOf(union, (person) => place.xs[person] ?? 0))
  const ends = endsOf(graph, place, stems)
  const gaps = gapsOf(graph, place, stems, ends)
  const rowCount = Math.max(1, ...Array.from(place.rowOf, (row) => row + 1))
  const rowYs: number[] = []
  const barYs: number[] = []
  const coupleYs: number[] = []
  let y = TOP
  for (let row = 0; row < rowCount; row++) {
    rowYs.push(y)
    const drop = coupleDrop(row, place)
    coupleYs.push(y + HALF + drop)
    const below = y + HALF + Math.max(underCouples(row, drop, graph, levels, place), underLabels(row, place))
    barYs.push(below + 10)
    y =
      below +
      10 +
      Math.max(1, gaps[row]?.count ?? 0) * TRACK +
      Math.min(HIGHEST, Math.max(ABOVE, widestTwins(row + 1, graph, place) * STEEP)) +
      HALF
  }
  const couples = graph.couples.map((couple, index): CoupleLine => {
    const level = levels[index] ?? null
    const row = place.rowOf[couple.one] ?? 0
    const [left, right] =
      (place.xs[couple.one] ?? 0) <= (place.xs[couple.other] ?? 0) ? [couple.one, couple.other] : [couple.other, couple.one]
    return {
      partnershipId: couple.partnershipId,
      oneId: graph.ids[left] ?? '',
      otherId: graph.ids[right] ?? '',
      from: (place.xs[left] ?? 0) + place.ports.couple(index, left),
      to: (place.xs[right] ?? 0) + place.ports.couple(index, right),
      y: (coupleYs[row] ?? 0) + (level ?? 0) * LEVEL,
      level: level !== null,
    }
  })
  const coupleAt = new Map(graph.couples.map((couple, index) => [key(couple.one, couple.other), index]))
  const twinSetOf = new Map(place.twins.flatMap((set) => set.personIds.map((id) => [id, set] as const)))
  const bar = (gap: number, name: string): number => (barYs[gap] ?? 0) + (gaps[gap]?.of.get(name) ?? 0) * TRACK
  const dropOf = (route: Route, at: number): ChildDrop => {
    const id = graph.ids[route.child] ?? ''
    const row = unionRow(graph, place, route.union)
    const { x, fromX } = ends[at] ?? { x: 0, fromX: 0 }
    return {
      childId: id,
      fromX,
      x,
      top: bar(row, `u${route.union}`),
      bottom: (rowYs[place.rowOf[route.child] ?? 0] ?? 0) - HALF,
      via: route.via.map((block, step) => ({
        x: place.routeXs[block] ?? 0,
        y: rowYs[row + 1 + step] ?? 0,
        bar: bar(row + 1 + step, `p${block}`),
      })),
      home: graph.home[route.child] === route.union,
      twinSet: twinSetOf.get(id)?.id ?? null,
    }
  }
  const drops = Map.groupBy(place.routes.keys(), (at) => place.routes[at]?.union ?? -1)
  const children = graph.unions.map((union, index): ChildLine => {
    const [first, second] = union.parents
    const row = unionRow(graph, place, index)
    const couple = second === undefined ? undefined : couples[coupleAt.get(key(first ?? 0, second)) ?? -1]
    return {
      parentIds: union.parents.map((parent) => graph.ids[parent] ?? ''),
      kind: union.kind,
      partnershipId: union.partnershipId,
      stem: { x: stems[index] ?? 0, top: couple?.level ? couple.y : (rowYs[row] ?? 0) + HALF, bottom: bar(row, `u${index}`) },
      drops: (drops.get(index) ?? []).map((at) => dropOf(place.routes[at] as Route, at)),
    }
  })
  const numberOf = new Map(graph.ids.map((id, person) => [id, person]))
  const last = rowYs.length - 1
  const bottom =
    (rowYs[last] ?? 0) +
    HALF +
    Math.max(12, underCouples(last, coupleDrop(last, place), graph, levels, place), underLabels(last, place))
  const beside = graph.ids.map(() => ({ left: 0, right: 0 }))
  for (const { drops } of children)
    for (const drop of drops) {
      const own = beside[numberOf.get(drop.childId) ?? -1]
      if (own === undefined) continue
      const by = drop.x - (place.xs[numberOf.get(drop.childId) ?? 0] ?? 0) + leaning(drop)
      own.left = Math.min(own.left, by)
      own.right = Math.max(own.right, by)
    }
  const yearsOf = (person: number) => {
    const { left, right } = beside[person] ?? { left: 0, right: 0 }
    const x = place.xs[person] ?? 0
    return { left: x + left - YEARS_GAP, right: x + right + YEARS_GAP }
  }
  return { layout: { couples, children: children.filter((line) => line.drops.length > 0) }, rowYs, bottom, yearsOf }
}

/** How far beside its end a twin's line is at the height of the years. */
function leaning({ fromX, x, top, bottom, via }: ChildDrop): number {
  if (via.length > 0 || fromX === x || bottom <= top) return 0
  return Math.max(-LEAN, Math.min(LEAN, ((fromX - x) * YEARS_HEIGHT) / (bottom - top)))
}

const YEARS_HEIGHT = 18
const LEAN = 24

const unionRow = ({ unions }: KinshipGraph, { rowOf }: Place, union: number): number => rowOf[unions[union]?.parents[0] ?? 0] ?? 0

/** Where each route leaves its bar and where it ends at the child: in the middle at home, else beside it. */
function endsOf(graph: KinshipGraph, place: Place, stems: readonly number[]): { x: number; fromX: number }[] {
  const beside = new Map<string, number>()
  const twinMiddle = new Map(place.twins.flatMap((set) => set.personIds.map((id) => [id, middleOf(set, graph, place)] as const)))
  return place.routes.map(({ union, child, via }) => {
    const middle = place.xs[child] ?? 0
    const passing = via[0] === undefined ? null : (place.routeXs[via[0]] ?? 0)
    if (graph.home[child] === union) return { x: middle, fromX: passing ?? twinMiddle.get(graph.ids[child] ?? '') ?? middle }
    const comes = via.at(-1) === undefined ? (stems[union] ?? 0) : (place.routeXs[via.at(-1) ?? 0] ?? 0)
    const side = comes > middle ? 1 : -1
    const count = beside.get(`${child} ${side}`) ?? 0
    beside.set(`${child} ${side}`, count + 1)
    const x = middle + side * (BESIDE + count * BESIDE_NEXT)
    return { x, fromX: passing ?? x }
  })
}

const key = (one: number, other: number): string => (one < other ? `${one} ${other}` : `${other} ${one}`)

/** How deep each couple's line lies: those side by side at 0, those with somebody between them deeper; null for none in one block. */
function coupleLevels({ couples }: KinshipGraph, { blockOf, indexIn }: Place): (number | null)[] {
  return couples.map(({ one, other }) => {
    if (blockOf[one] !== blockOf[other]) return null
    return Math.abs((indexIn[one] ?? 0) - (indexIn[other] ?? 0)) - 1
  })
}

/** Where the children of each union hang from: the middle of the couple's line, or the parent's own place for it. */
export function stemsOf(
  graph: KinshipGraph,
  { blocks, blockOf, indexIn, ports }: Pick<Place, 'blocks' | 'blockOf' | 'indexIn' | 'ports'>,
): StemOf {
  const couples = new Set(graph.couples.map(({ one, other }) => key(one, other)))
  return (union, xOf) => {
    const [first, second] = graph.unions[union]?.parents ?? []
    if (first === undefined) return 0
    if (second === undefined || blockOf[first] !== blockOf[second]) return xOf(first) + ports.alone(union)
    const low = Math.min(indexIn[first] ?? 0, indexIn[second] ?? 0)
    const high = Math.max(indexIn[first] ?? 0, indexIn[second] ?? 0)
    if (high - low === 1) return (xOf(first) + xOf(second)) / 2
    // With somebody between them: where no other couple's children hang, else towards the one who stands at the end.
    const members = blocks[blockOf[second] ?? 0]?.members ?? []
    for (let at = low; at < high; at++) {
      const [one, other] = [members[at] ?? 0, members[at + 1] ?? 0]
      if (!couples.has(key(one, other))) return (xOf(one) + xOf(other)) / 2
    }
    const atEnd = high === members.length - 1
    const outer = members[atEnd ? high : low] ?? 0
    const inner = members[atEnd ? high - 1 : low + 1] ?? 0
    return (xOf(outer) * 2 + xOf(inner)) / 3
  }
}

function middleOf({ personIds }: TwinSet, graph: KinshipGraph, { xs }: Place): number {
  const places = personIds.flatMap((id) => {
    const person = graph.ids.indexOf(id)
    return person === -1 ? [] : [xs[person] ?? 0]
  })
  return places.reduce((sum, x) => sum + x, 0) / Math.max(1, places.length)
}

/** The bars of each gap between two rows. */
function gapsOf(
  graph: KinshipGraph,
  place: Place,
  stems: readonly number[],
  ends: readonly { x: number; fromX: number }[],
): Tracks[] {
  const bars: Bar[][] = []
  const add = (row: number, bar: Bar): void => {
    while (bars.length <= row) bars.push([])
    bars[row]?.push(bar)
  }
  const own: number[][] = graph.unions.map(() => [])
  for (const [at, { union, via, child }] of place.routes.entries()) {
    own[union]?.push(ends[at]?.fromX ?? 0)
    for (const [index, block] of via.entries()) {
      const next = via[index + 1]
      const to = next === undefined ? (ends[at]?.x ?? place.xs[child] ?? 0) : (place.routeXs[next] ?? 0)
      add(place.blocks[block]?.row ?? 0, { name: `p${block}`, tops: [place.routeXs[block] ?? 0], bottoms: [to] })
    }
  }
  for (const [union, bottoms] of own.entries())
    if (bottoms.length > 0) add(unionRow(graph, place, union), { name: `u${union}`, tops: [stems[union] ?? 0], bottoms })
  return bars.map(tracksOf)
}

/** How far the twins of a row stand from the middle between them. */
function widestTwins(row: number, graph: KinshipGraph, place: Place): number {
  let widest = 0
  for (const set of place.twins)
    for (const id of set.personIds) {
      const person = graph.ids.indexOf(id)
      if (person !== -1 && place.rowOf[person] === row)
        widest = Math.max(widest, Math.abs((place.xs[person] ?? 0) - middleOf(set, graph, place)))
    }
  return widest
}

/** How far couples' lines lie below the symbols of a row: below the labels that stand between partners. */
function coupleDrop(row: number, { blocks, labels }: Place): number {
  let tallest = 0
  for (const block of blocks)
    if (block.row === row && block.members.length > 1)
      for (const member of block.members) tallest = Math.max(tallest, labels[member]?.length ?? 0)
  return Math.max(COUPLE_DROP, tallest * LINE_HEIGHT - HALF * 2 + COUPLE_TEXT)
}

const COUPLE_TEXT = 20

function underCouples(
  row: number,
  drop: number,
  { couples }: KinshipGraph,
  levels: readonly (number | null)[],
  { blocks, rowOf }: Place,
): number {
  let deepest = 0
  for (const [index, { one }] of couples.entries()) if (rowOf[one] === row) deepest = Math.max(deepest, levels[index] ?? 0)
  const wide = blocks.some((block) => block.row === row && block.members.length > 1)
  return wide ? drop + deepest * LEVEL + 4 : 10
}

function underLabels(row: number, { rowOf, labels, sides }: Place): number {
  let most = 0
  for (const [person, lines] of labels.entries())
    if (rowOf[person] === row) {
      const height = lines.length * LINE_HEIGHT
      most = Math.max(most, sides.get(person) === 'below' ? height + 9 : height - HALF * 2 + 6)
    }
  return most
}
