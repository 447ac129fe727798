import type { CaseFamily } from '../case-family.ts'
import { type EcoSystem, type Household, SYSTEM_KINDS } from '../kin.ts'
import { type Box, grown, textWidth, wrapped } from '../layout/index.ts'
import type { Point } from './markup.ts'
import { pictureName } from './names.ts'
import { childrenOf } from './shown.ts'
import { bent, wayRound } from './ways.ts'

/** Somebody of the household in the middle: the middle of their small symbol, and their name below it. */
export interface EcoMember extends Point {
  id: string
  lines: readonly string[]
}

export interface PlacedSystem {
  id: string
  box: Box
  kind: string
  lines: readonly string[]
}

export interface EcoLine {
  id: string
  points: readonly Point[]
}

/** Where everything of an eco-map stands, in the picture's units from its upper left corner. */
export interface EcoMapLayout {
  home: Household | null
  /** The circle of the household. */
  middle: Point & { radius: number }
  /** The lines of the household's name, inside the circle at its foot. */
  name: readonly string[]
  members: readonly EcoMember[]
  systems: readonly PlacedSystem[]
  ties: readonly EcoLine[]
  width: number
  height: number
}

/** Half the height of a member's symbol. */
export const MEMBER_HALF = 17
export const SYSTEM_SIZE = 13
const NAME_ROOM = 88
const SYSTEM_ROOM = 148
const LINE = 16
const GAP = 22
const MARGIN = 20
/** The ring of systems is wider than it is high, as pages and screens are. */
const FLAT = 1.35

/** The household of the children whom the picture is about: the one in which most of them live. */
export function homeOf(family: CaseFamily, children: readonly string[]): Household | null {
  const count = ({ members }: Household): number => members.filter(({ personId }) => children.includes(personId)).length
  return family.households.filter((home) => count(home) > 0).toSorted((one, other) => count(other) - count(one))[0] ?? null
}

/** What a household goes by. */
export const homeName = (home: Household | null): string => home?.name || home?.address || ''

/** Puts the household into the middle and what surrounds it round it, each near those whom it is tied to. Depends on nothing else. */
export function layOutEcoMap(family: CaseFamily, childIds: readonly string[] = []): EcoMapLayout {
  const children = childrenOf(family, childIds)
  const home = homeOf(family, children)
  const ids = home === null ? children : home.members.map(({ personId }) => personId)
  const { members, radius, name } = inside(family, [...new Set(ids)], homeName(home))
  const systems = round(family.systems, slotsOf(family, members), radius)
  const boxes = systems.map(({ box }) => box)
  const left = Math.min(-radius, ...boxes.map((box) => box.left)) - MARGIN
  const top = Math.min(-radius, ...boxes.map((box) => box.top)) - MARGIN
  const right = Math.max(radius, ...boxes.map((box) => box.left + box.width)) + MARGIN
  const bottom = Math.max(radius, ...boxes.map((box) => box.top + box.height)) + MARGIN
  const moved = <T extends Point>(point: T): T => ({ ...point, x: point.x - left, y: point.y - top })
  const placed = systems.map((system) => ({
    ...system,
    box: { ...system.box, left: system.box.left - left, top: system.box.top - top },
  }))
  const middle = { x: -left, y: -top, radius }
  const people = members.map(moved)
  return {
    home,
    middle,
    name,
    members: people,
    systems: placed,
    ties: tieLines(family, { middle, name, members: people, systems: placed }),
    width: right - left,
    height: bottom - top,
  }
}

/** The members on a ring of their own, the first at the top; somebody alone in the middle. */
function inside(
  family: CaseFamily,
  ids: readonly string[],
  called: string,
): { members: EcoMember[]; radius: number; name: string[] } {
  const people = new Map(family.people.map((person) => [person.id, person]))
  const known = ids.filter((id) => people.has(id))
  const ring = known.length < 2 ? 0 : Math.max(56, (known.length * (NAME_ROOM + 12)) / (Math.PI * 2))
  const members = known.map((id, at): EcoMember => {
    const angle = -Math.PI / 2 + (at * Math.PI * 2) / known.length
    const person = people.get(id)
    return {
      id,
      x: Math.cos(angle) * ring,
      y: Math.sin(angle) * ring - 10,
      lines: person === undefined ? [] : wrapped(pictureName(person), 12, NAME_ROOM),
    }
  })
  const name = wrapped(called, 12, (ring + 66) * 1.05)
  return { members, radius: ring + 66 + name.length * 10, name }
}

/** Which place of the ring each system gets: the nearest free one to its people, then, for those of the whole household, what is left. */
function slotsOf(family: CaseFamily, members: readonly EcoMember[]): number[] {
  const count = family.systems.length
  const angleOf = (slot: number): number => -Math.PI / 2 + (slot * Math.PI * 2) / count
  const free = new Set(Array.from({ length: count }, (_, slot) => slot))
  const wishes = family.systems.map(({ id }) => {
    const own = family.systemTies
      .filter(({ systemId, personId }) => systemId === id && personId !== '')
      .flatMap(({ personId }) => members.find((member) => member.id === personId) ?? [])
    const x = own.reduce((sum, member) => sum + member.x, 0)
    const y = own.reduce((sum, member) => sum + member.y + 10, 0)
    return own.length === 0 || Math.hypot(x, y) < 1 ? null : Math.atan2(y, x)
  })
  const slots = new Array<number>(count).fill(-1)
  const take = (system: number, slot: number): void => {
    slots[system] = slot
    free.delete(slot)
  }
  for (const [system, wish] of wishes.entries()) {
    if (wish === null) continue
    const far = (slot: number): number => 1 - Math.cos(angleOf(slot) - wish)
    take(system, [...free].toSorted((one, other) => far(one) - far(other) || one - other)[0] ?? 0)
  }
  for (const [system, wish] of wishes.entries()) if (wish === null) take(system, [...free][0] ?? 0)
  return slots
}

/** Systems on an oval round the household, as near as they can be without touching one another or it. */
function round(systems: readonly EcoSystem[], slots: readonly number[], inner: number): PlacedSystem[] {
  const sized = systems.map((system) => ({ system, ...sizeOf(system) }))
  let placed: PlacedSystem[] = []
  for (let radius = inner + 70; radius < inner + 4000; radius += 10) {
    placed = sized.map(({ system, lines, width, height }, at) => {
      const angle = -Math.PI / 2 + ((slots[at] ?? 0) * Math.PI * 2) / systems.length
      const [x, y] = [Math.cos(angle) * radius * FLAT, Math.sin(angle) * radius]
      return {
        id: system.id,
        box: { left: x - width / 2, top: y - height / 2, width, height },
        kind: SYSTEM_KINDS[system.kind],
        lines,
      }
    })
    if (placed.every(({ box }, at) => clearOf(box, inner) && placed.slice(at + 1).every((other) => apart(box, other.box)))) break
  }
  return placed
}

function sizeOf({ kind, name }: EcoSystem): { lines: string[]; width: number; height: number } {
  const lines = wrapped(name, SYSTEM_SIZE, SYSTEM_ROOM)
  const width = Math.max(96, textWidth(SYSTEM_KINDS[kind], 11), ...lines.map((line) => textWidth(line, SYSTEM_SIZE))) + 28
  return { lines, width, height: (lines.length + 1) * LINE + 20 }
}

const apart = (one: Box, other: Box): boolean =>
  one.left + one.width + GAP <= other.left ||
  other.left + other.width + GAP <= one.left ||
  one.top + one.height + GAP <= other.top ||
  other.top + other.height + GAP <= one.top

/** True where a box leaves room for a line between it and the circle in the middle. */
function clearOf({ left, top, width, height }: Box, radius: number): boolean {
  const x = Math.max(left, Math.min(0, left + width))
  const y = Math.max(top, Math.min(0, top + height))
  return Math.hypot(x, y) >= radius + 64
}

const CLEAR = 9
const NAME_SIZE = 12
const NAME_LINE = 14

/** What ties are led round: symbols and names inside the circle, the name of the home, and what stands round it. */
function inTheWay(middle: EcoMapLayout['middle'], name: readonly string[], members: readonly EcoMember[]): Box[] {
  const centred = (lines: readonly string[], x: number, top: number): Box => {
    const width = Math.max(0, ...lines.map((line) => textWidth(line, NAME_SIZE)))
    return grown({ left: x - width / 2, top, width, height: lines.length * NAME_LINE }, CLEAR)
  }
  return [
    ...members.map(({ x, y, lines }) => centred(lines, x, y + MEMBER_HALF + 4)),
    ...(name.length > 0 ? [centred(name, middle.x, middle.y + middle.radius - 10 - name.length * NAME_LINE)] : []),
  ]
}

/** Ties go from a member's symbol, or from the circle for the whole household, to the edge of the system, round everything else. */
function tieLines(
  { systemTies }: CaseFamily,
  { middle, name, members, systems }: Pick<EcoMapLayout, 'middle' | 'name' | 'members' | 'systems'>,
): EcoLine[] {
  const texts = inTheWay(middle, name, members)
  const sameWay = new Map<string, number>()
  return systemTies.flatMap((tie) => {
    const system = systems.find(({ id }) => id === tie.systemId)
    if (system === undefined) return []
    const member = members.find(({ id }) => id === tie.personId)
    if (tie.personId !== '' && member === undefined) return []
    const way = `${tie.personId} ${tie.systemId}`
    const nth = sameWay.get(way) ?? 0
    sameWay.set(way, nth + 1)
    const { left, top, width, height } = system.box
    const to = { x: left + width / 2, y: top + height / 2 }
    const toAll = member === undefined && systemTies.some((other) => other.systemId === tie.systemId && other.personId !== '')
    const aside = nth === 0 ? (toAll ? 16 : 0) : Math.ceil(nth / 2) * 14 * (nth % 2 === 1 ? 1 : -1)
    const from = member ?? middle
    const towards = unit(from, to)
    const shifted = ({ x, y }: Point): Point => ({ x: x - towards.y * aside, y: y + towards.x * aside })
    const others = [
      ...texts,
      ...members.filter((other) => other !== member).map((other) => boxRound(other, MEMBER_HALF + CLEAR)),
      ...systems.filter((other) => other !== system).map(({ box }) => grown(box, CLEAR)),
    ]
    const start = member === undefined ? along(from, towards, middle.radius + 2) : from
    const round = member === undefined ? null : (wayRound(shifted(start), shifted(to), others) ?? wayRound(start, to, others))
    const [first, ...rest] = round ?? [shifted(start), shifted(to)]
    if (first === undefined) return []
    const [next, last] = [rest[0] ?? to, rest.at(-2) ?? first]
    const out = member === undefined ? first : along(first, unit(first, next), MEMBER_HALF + 5)
    const end = edgeOf(system.box, last === first ? out : last, rest.at(-1) ?? to)
    return [{ id: tie.id, points: bent([out, ...rest.slice(0, -1), end]) }]
  })
}

const boxRound = ({ x, y }: Point, half: number): Box => ({ left: x - half, top: y - half, width: half * 2, height: half * 2 })
const along = ({ x, y }: Point, way: Point, by: number): Point => ({ x: x + way.x * by, y: y + way.y * by })

function unit(from: Point, to: Point): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  return { x: (to.x - from.x) / length, y: (to.y - from.y) / length }
}

/** Where a line to the inside of a box comes to its edge, a little before it. */
function edgeOf({ left, top, width, height }: Box, from: Point, to: Point): Point {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const near = (low: number, high: number, start: number, by: number): number =>
    by > 0 ? (low - 3 - start) / by : by < 0 ? (high + 3 - start) / by : Number.NEGATIVE_INFINITY
  const part = Math.max(0, Math.min(1, Math.max(near(left, left + width, from.x, dx), near(top, top + height, from.y, dy))))
  return { x: from.x + dx * part, y: from.y + dy * part }
}
