import type { CaseFamily } from '../case-family.ts'
import { type CoupleLine, type FamilyLayout, HALF, type PlacedPerson, segmentsOf, textWidth } from '../layout/index.ts'
import type { Colours } from './colours.ts'
import { CHILD_STYLES, coupleWords, middleOfFar } from './couple-lines.ts'
import { type Ground, type Place, taking } from './ground.ts'
import type { Point } from './markup.ts'
import { roomOf, type TextLine } from './written.ts'

const COUPLE_SIZE = 12
const CHILD_SIZE = 11
/** From the line of a couple down to below the bar of its children. */
const UNDER = 18
/** A text that a line of the family ran through would have a place for that only where every other one is taken. */
const CROSSED = 300

/** The lines of a family, which nothing should be written across. */
export const familyLines = (layout: FamilyLayout, weight: number): Ground['lines'] =>
  segmentsOf(layout).map(({ x1, y1, x2, y2 }) => ({
    points: [
      { x: x1, y: y1 },
      { x: x2, y: y2 },
    ],
    weight,
    half: 0,
  }))

/** What stands on the lines of couples ("m 2011, div 2018") and of children ("fostered"), each where it covers nothing. */
export function lineWords(
  family: CaseFamily,
  layout: FamilyLayout,
  asAt: string,
  ground: Ground,
  { quiet }: Colours,
): TextLine[] {
  const own: Ground = { ...ground, lines: [...ground.lines, ...familyLines(layout, CROSSED)] }
  const partnerships = new Map(family.partnerships.map((one) => [one.id, one]))
  const people = new Map(layout.people.map((person) => [person.id, person]))
  const couples = layout.couples.flatMap((line) => {
    const partnership = partnerships.get(line.partnershipId ?? '')
    const text = partnership === undefined ? '' : coupleWords(partnership, asAt)
    const [one, other] = [people.get(line.oneId), people.get(line.otherId)]
    if (text === '' || one === undefined || other === undefined) return []
    const ended = partnership?.ended === 'separated' || partnership?.ended === 'divorced'
    const half = textWidth(text, COUPLE_SIZE) / 2
    const places = line.level ? onLine(line, ended ? half + BARS : null) : underCurve(one, other)
    const taken = takingText(own, text, { size: COUPLE_SIZE, anchor: 'middle', colour: quiet }, places)
    // What is led past the words is led past the lines below them, so that it does not run along those.
    if (line.level)
      ground.solid.push(...taken.map(({ x }) => ({ left: x - half, top: line.y - 2, width: half * 2, height: UNDER })))
    return taken
  })
  const children = layout.children.flatMap(({ kind, stem }) => {
    const { word, double } = CHILD_STYLES[kind]
    const right = stem.x + (double ? 10 : 6)
    const middle = (stem.top + stem.bottom) / 2 + 4
    const beside = [0, 9, -9, 18].flatMap((down) => [
      { x: right, y: middle + down, anchor: 'start' as const },
      { x: stem.x - 6, y: middle + down, anchor: 'end' as const },
    ])
    return word === '' ? [] : takingText(own, word, { size: CHILD_SIZE, colour: quiet }, beside)
  })
  return [...couples, ...children]
}

type At = Point & Pick<TextLine, 'anchor'>

function takingText(ground: Ground, text: string, lettering: Omit<TextLine, 'text' | 'x' | 'y'>, at: readonly At[]): TextLine[] {
  const places = at.map((place, nth): Place<TextLine> => {
    const line = { text, ...lettering, ...place }
    return { boxes: [roomOf(line)], worse: nth * 3, value: line }
  })
  return [taking(ground, places)].filter((line) => line !== null)
}

/** How far the bars of those who parted reach, and where on the line of a couple they stand. */
const BARS = 14
const BARS_AT = 0.8
const PARTS = [0.5, 0.44, 0.56, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7, 0.9, 0.2]

/** Above the line in its middle, else farther to its ends or below it; `clear` is how far from its bars a word must stand. */
function onLine({ from, to, y }: CoupleLine, clear: number | null): At[] {
  const span = to - from
  const parts = PARTS.filter((part) => part <= 0.5 || clear === null || Math.abs(part - BARS_AT) * span > clear)
  return [-5, 14, -9].flatMap((down) => parts.map((part) => ({ x: from + span * part, y: y + down })))
}

function underCurve(one: PlacedPerson, other: PlacedPerson): At[] {
  const { x, y } = middleOfFar({ x: one.x, y: one.y + HALF }, { x: other.x, y: other.y + HALF })
  return [16, -8, 30, -20].flatMap((down) => [0, -40, 40, -90, 90].map((aside) => ({ x: x + aside, y: y + down })))
}
