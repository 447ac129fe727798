import type { TwinSet } from '../kin.ts'
import type { Block } from './blocks.ts'
import type { Route } from './family-layout.ts'
import type { KinshipGraph } from './kinship-graph.ts'
import { HALF, type LabelSide, LINE_HEIGHT } from './people-shapes.ts'

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
  twins: readonly TwinSet[]
}

const TOP = 84
const COUPLE_DROP = 30
const LEVEL = 13
const TRACK = 14
const ABOVE = 30
const ASIDE = 8

/** The height of every row and every line between people. */
export function linesOf(graph: KinshipGraph, place: Place): { layout: LineLayout; rowYs: number[]; bottom: number } {
  const levels = coupleLevels(graph, place)
  const stems = stemsOf(graph, place)
  const gaps = tracksOf(graph, place, stems)
  const rowCount = Math.max(1, ...Array.from(place.rowOf, (row) => row + 1))
  const rowYs: number[] = []
  const barYs: number[] = []
  let y = TOP
  for (let row = 0; row < rowCount; row++) {
    rowYs.push(y)
    const below = y + HALF + Math.max(underCouples(row, levels, place), underLabels(row, place))
    barYs.push(below + 10)
    y = below + 10 + Math.max(1, gaps[row]?.count ?? 0) * TRACK + ABOVE + HALF
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
      from: (place.xs[left] ?? 0) + asideOf(graph, place, left),
      to: (place.xs[right] ?? 0) - asideOf(graph, place, right),
      y: (rowYs[row] ?? 0) + HALF + COUPLE_DROP + (level ?? 0) * LEVEL,
      level: level !== null,
    }
  })
  const coupleAt = new Map(graph.couples.map((couple, index) => [key(couple.one, couple.other), index]))
  const children = graph.unions.map((union, index): ChildLine => {
    const [first, second] = union.parents
    const row = place.rowOf[first ?? 0] ?? 0
    const couple = second === undefined ? undefined : couples[coupleAt.get(key(first ?? 0, second)) ?? -1]
    const x = stems[index] ?? 0
    const bar = (gap: number, track: number): number => (barYs[gap] ?? 0) + track * TRACK
    const own = place.routes.filter((route) => route.union === index)
    const track = gaps[row]?.tracks.get(`u${index}`) ?? 0
    const drops = own.map((route): ChildDrop => {
      const childX = place.xs[route.child] ?? 0
      const firstX = route.via[0] === undefined ? childX : (place.routeXs[route.via[0]] ?? 0)
      const set = place.twins.find(({ personIds }) => personIds.includes(graph.ids[route.child] ?? ''))
      const home = graph.home[route.child] === index
      const via = route.via.map((block, at) => {
        const through = row + 1 + at
        return {
          x: place.routeXs[block] ?? 0,
          y: rowYs[through] ?? 0,
          bar: bar(through, gaps[through]?.tracks.get(`p${block}`) ?? 0),
        }
      })
      return {
        childId: graph.ids[route.child] ?? '',
        fromX: set === undefined || !home || route.via.length > 0 ? firstX : middleOf(set, graph, place),
        x: childX,
        top: bar(row, track),
        bottom: (rowYs[place.rowOf[route.child] ?? 0] ?? 0) - HALF,
        via,
        home,
        twinSet: set?.id ?? null,
      }
    })
    const top = couple?.level ? couple.y : (rowYs[row] ?? 0) + HALF
    return {
      parentIds: union.parents.map((parent) => graph.ids[parent] ?? ''),
      kind: union.kind,
      partnershipId: union.partnershipId,
      stem: { x, top, bottom: bar(row, track) },
      drops,
    }
  })
  const last = rowYs.length - 1
  const bottom = (rowYs[last] ?? 0) + HALF + Math.max(12, underCouples(last, levels, place), underLabels(last, place))
  return { layout: { couples, children: children.filter(({ drops }) => drops.length > 0) }, rowYs, bottom }
}

const key = (one: number, other: number): string => (one < other ? `${one} ${other}` : `${other} ${one}`)

/** How deep each couple's line lies: those side by side at 0, those with somebody between them deeper; null for none in one block. */
function coupleLevels({ couples }: KinshipGraph, { blockOf, indexIn }: Place): (number | null)[] {
  return couples.map(({ one, other }) => {
    if (blockOf[one] !== blockOf[other]) return null
    return Math.abs((indexIn[one] ?? 0) - (indexIn[other] ?? 0)) - 1
  })
}

/** Lines to two sides leave a symbol a little apart. */
function asideOf({ couples }: KinshipGraph, { blockOf }: Place, person: number): number {
  const own = couples.filter(({ one, other }) => (one === person || other === person) && blockOf[one] === blockOf[other])
  return own.length > 1 ? ASIDE : 0
}

/** Where the children of each union hang from: the middle of the couple's line, or the parent. */
function stemsOf(graph: KinshipGraph, { xs, blockOf, indexIn, blocks }: Place): number[] {
  return graph.unions.map(({ parents: [first, second] }) => {
    const one = xs[first ?? 0] ?? 0
    if (second === undefined || blockOf[first ?? 0] !== blockOf[second]) return one
    const other = xs[second] ?? 0
    const [low, high] = [indexIn[first ?? 0] ?? 0, indexIn[second] ?? 0].sort((a, b) => a - b) as [number, number]
    if (high - low === 1) return (one + other) / 2
    // With somebody between them: in the last stretch before the one who stands at the end.
    const members = blocks[blockOf[second] ?? 0]?.members ?? []
    const atEnd = high === members.length - 1
    const outer = members[atEnd ? high : low] ?? 0
    const inner = members[atEnd ? high - 1 : low + 1] ?? 0
    return ((xs[outer] ?? 0) * 2 + (xs[inner] ?? 0)) / 3
  })
}

function middleOf({ personIds }: TwinSet, graph: KinshipGraph, { xs }: Place): number {
  const places = personIds.flatMap((id) => {
    const person = graph.ids.indexOf(id)
    return person === -1 ? [] : [xs[person] ?? 0]
  })
  return places.reduce((sum, x) => sum + x, 0) / Math.max(1, places.length)
}

interface Gap {
  count: number
  tracks: ReadonlyMap<string, number>
}

/** Bars between two rows that would lie over one another get heights of their own. */
function tracksOf(graph: KinshipGraph, { routes, routeXs, xs, rowOf, blocks }: Place, stems: readonly number[]): Gap[] {
  const spans = new Map<number, { name: string; from: number; to: number }[]>()
  const add = (row: number, name: string, places: readonly number[]): void => {
    const span = { name, from: Math.min(...places), to: Math.max(...places) }
    if (span.to - span.from > 0.5) spans.set(row, [...(spans.get(row) ?? []), span])
  }
  for (const [union, own] of Map.groupBy(routes, (route) => route.union)) {
    const row = rowOf[graph.unions[union]?.parents[0] ?? 0] ?? 0
    const ends = own.map(({ child, via }) => (via[0] === undefined ? (xs[child] ?? 0) : (routeXs[via[0]] ?? 0)))
    add(row, `u${union}`, [stems[union] ?? 0, ...ends])
    for (const { child, via } of own)
      for (const [index, block] of via.entries()) {
        const next = via[index + 1]
        add(blocks[block]?.row ?? 0, `p${block}`, [
          routeXs[block] ?? 0,
          next === undefined ? (xs[child] ?? 0) : (routeXs[next] ?? 0),
        ])
      }
  }
  const rows = Math.max(0, ...spans.keys()) + 1
  return Array.from({ length: rows }, (_, row) => coloured(spans.get(row) ?? []))
}

function coloured(spans: readonly { name: string; from: number; to: number }[]): Gap {
  const ends: number[] = []
  const tracks = new Map<string, number>()
  for (const { name, from, to } of spans.toSorted((one, other) => one.from - other.from || one.to - other.to)) {
    const free = ends.findIndex((end) => end + 4 < from)
    const track = free === -1 ? ends.length : free
    ends[track] = to
    tracks.set(name, track)
  }
  return { count: ends.length, tracks }
}

function underCouples(row: number, levels: readonly (number | null)[], { blocks }: Place): number {
  const deepest = Math.max(0, ...levels.flatMap((level) => level ?? []))
  const wide = blocks.some((block) => block.row === row && block.members.length > 1)
  return wide ? COUPLE_DROP + deepest * LEVEL + 4 : 10
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
