import type { Household, Tie } from '../kin.ts'
import { type Box, type FamilyLayout, HALF } from '../layout/index.ts'
import type { Point } from './markup.ts'

/** The line of each tie from the edge of one symbol to that of the other. */
export function tiePaths(layout: FamilyLayout, ties: readonly Tie[]): { tie: Tie; points: Point[] }[] {
  const people = new Map(layout.people.map((person) => [person.id, person]))
  return ties.flatMap((tie) => {
    const [from, to] = [people.get(tie.fromId), people.get(tie.toId)]
    if (!from || !to || from === to) return []
    const length = Math.hypot(to.x - from.x, to.y - from.y)
    const [dx, dy] = [(to.x - from.x) / length, (to.y - from.y) / length]
    const edge = HALF + 5
    return [
      {
        tie,
        points: [
          { x: from.x + dx * edge, y: from.y + dy * edge },
          { x: to.x - dx * edge, y: to.y - dy * edge },
        ],
      },
    ]
  })
}

/** The boundary of a household: one ring round all of its members, or one for each where others stand among them. */
export function householdRings(layout: FamilyLayout, { members }: Household): Point[][] {
  const ids = new Set(members.map(({ personId }) => personId))
  const boxes = layout.people.filter(({ id }) => ids.has(id)).map(boxOf)
  const whole = boxes.reduce<Box | null>((sum, box) => (sum === null ? box : around(sum, box)), null)
  if (whole === null) return []
  const others = layout.people.filter(({ id }) => !ids.has(id)).some((person) => touches(whole, boxOf(person)))
  return (others ? boxes : [whole]).map(ringOf)
}

const boxOf = ({ x, y, label }: FamilyLayout['people'][number]): Box => {
  const symbol = { left: x - HALF - 6, top: y - HALF - 20, width: HALF * 2 + 12, height: HALF * 2 + 28 }
  const room = { left: label.left - 6, top: label.top - 4, width: label.width + 12, height: label.height + 14 }
  return around(symbol, room)
}

function around(one: Box, other: Box): Box {
  const left = Math.min(one.left, other.left)
  const top = Math.min(one.top, other.top)
  const right = Math.max(one.left + one.width, other.left + other.width)
  const bottom = Math.max(one.top + one.height, other.top + other.height)
  return { left, top, width: right - left, height: bottom - top }
}

const touches = (one: Box, other: Box): boolean =>
  one.left < other.left + other.width &&
  other.left < one.left + one.width &&
  one.top < other.top + other.height &&
  other.top < one.top + one.height

const ringOf = ({ left, top, width, height }: Box): Point[] => [
  { x: left, y: top },
  { x: left + width, y: top },
  { x: left + width, y: top + height },
  { x: left, y: top + height },
]
