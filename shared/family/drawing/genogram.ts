import type { CaseFamily } from '../case-family.ts'
import type { Person } from '../case-record.ts'
import type { TieKind } from '../kin.ts'
import {
  type FamilyLayout,
  HALF,
  householdOutline,
  type LayoutWords,
  LINE_HEIGHT,
  layOutFamily,
  NAME_SIZE,
  type PlacedPerson,
  textWidth,
  wrapped,
} from '../layout/index.ts'
import { type ColourOptions, type Colours, coloursOf } from './colours.ts'
import { childrenSvg, coupleSvg, coupleWords, farCoupleSvg } from './couple-lines.ts'
import { householdName, householdSvg } from './households.ts'
import { element, type Point, short } from './markup.ts'
import { fillOf, markerWords, pictureName } from './names.ts'
import { lengthOf, stationAt } from './polyline.ts'
import { tiePaths } from './routes.ts'
import { childrenOf, type ShownOptions, shownOf } from './shown.ts'
import { type Sign, signsOf } from './signs.ts'
import { halfOf, lookOf, symbolSvg } from './symbols.ts'
import { hasMiddle, TIE_WORD_SIZE, tieSvg, tieWord } from './tie-lines.ts'
import { ageOf, birthYear, bornWhen, yearOf } from './times.ts'
import { written } from './written.ts'

export interface DrawingOptions extends ShownOptions, ColourOptions {}

/** A family drawn, in pieces that lie over one another in this order, each in the layout's units. */
export interface GenogramDrawing {
  family: CaseFamily
  layout: FamilyLayout
  leftOut: number
  colours: Colours
  households: readonly { id: string; svg: string }[]
  /** Lines of couples and children. */
  lines: string
  ties: readonly { id: string; svg: string }[]
  people: readonly { id: string; svg: string }[]
  /** The names of households, over everything else. */
  names: string
  /** What the picture uses, for its key. */
  signs: readonly Sign[]
  /** The short words that it uses on lines and in symbols, with what they mean. */
  shortWords: readonly string[]
}

/** Draws the part of a family that is to be seen. */
export function drawGenogram(whole: CaseFamily, options: DrawingOptions): GenogramDrawing {
  const { family, leftOut } = shownOf(whole, options)
  const colours = coloursOf(options)
  const { asAt } = options
  const layout = layOutFamily(family, wordsOf(family, asAt), childrenOf(family, options.childIds)[0] ?? null)
  const people = new Map(family.people.map((person) => [person.id, person]))
  const homes = family.households.flatMap((home) => {
    const outline = householdOutline(
      layout,
      home.members.map(({ personId }) => personId),
    )
    return outline === null ? [] : [{ home, outline }]
  })
  const namesTaken: { x: number; y: number; half: number }[] = []
  const wordsTaken: Point[] = []
  const slanting = new Set(
    layout.children.flatMap(({ drops }) =>
      drops.filter(({ fromX, x, twinSet }) => twinSet !== null && fromX < x).map(({ childId }) => childId),
    ),
  )
  const placed = layout.people.flatMap((place) => {
    const person = people.get(place.id)
    return person === undefined ? [] : [{ id: place.id, svg: personSvg(person, place, asAt, slanting.has(place.id), colours) }]
  })
  return {
    family,
    layout,
    leftOut,
    colours,
    households: homes.map(({ home, outline }) => ({ id: home.id, svg: householdSvg(outline.path, colours) })),
    lines: couplesSvg(family, layout, asAt, colours) + childLines(family, layout, people, colours),
    ties: tiePaths(layout, family.ties).map(({ tie, points }) => {
      const after = tie.until === '' ? '' : `until ${yearOf(tie.until, asAt) || tie.until}`
      return {
        id: tie.id,
        svg: tieSvg(tie.kind, points, colours, { after, place: placeOfWord(tie.kind, after, points, layout, wordsTaken) }),
      }
    }),
    people: placed,
    names: homes.map(({ home, outline }) => householdName(outline, home.name || home.address, colours, namesTaken)).join(''),
    signs: signsOf(usedSigns(family, layout, asAt)),
    shortWords: shortWordsOf(family, asAt),
  }
}

/** Where the word of a tie hides nobody's symbol and no label: on the line if that can be, else close beside it. */
function placeOfWord(kind: TieKind, after: string, points: readonly Point[], layout: FamilyLayout, taken: Point[]): Point {
  const half = textWidth(tieWord(kind, after), TIE_WORD_SIZE) / 2 + 2
  const length = lengthOf(points)
  const hidden = ({ x, y }: Point): number => {
    const over = (left: number, top: number, width: number, height: number): boolean =>
      x + half > left && x - half < left + width && y + 8 > top && y - 8 < top + height
    const others = taken.filter((other) => Math.abs(other.y - y) < 15 && Math.abs(other.x - x) < half * 2).length
    return (
      others +
      layout.people.filter(
        (person) =>
          over(person.x - HALF, person.y - HALF, HALF * 2, HALF * 2) ||
          over(person.label.left, person.label.top, person.label.width, person.label.height),
      ).length
    )
  }
  const parts = hasMiddle(kind) ? [0.25, 0.75, 0.2, 0.8] : [0.5, 0.4, 0.6, 0.3, 0.7, 0.22, 0.78]
  const short = half * 2 > length * 0.8
  const places = (short ? [-14, 14, -28, 28, 0] : [0, 13, -13, -26, 26]).flatMap((aside) =>
    parts.map((part) => {
      const { x, y, dx, dy } = stationAt(points, length * part)
      return { x: x - dy * aside, y: y + dx * aside }
    }),
  )
  const least = Math.min(...places.map(hidden))
  const place = places.find((one) => hidden(one) === least) ?? { x: 0, y: 0 }
  if (tieWord(kind, after) !== '') taken.push(place)
  return place
}

/** What the lines of the picture tell anyway, and the table of people in words. */
const IS_KIN =
  /\b(?:child|mother|father|parent|grand\w+|great-\w+|aunt|uncle|cousin|sister|brother|half-\w+|step\w+|niece|nephew|partner|husband|wife|son|daughter)\b/i

/** Labels may be this wide; longer names go on in the next line. */
const LABEL = 132

/** The lines of somebody's name and those below it: who they are to the family, and what is not told by the symbol. */
function labelOf(person: Person): { name: string[]; rest: string[] } {
  const name = wrapped(pictureName(person), NAME_SIZE, LABEL)
  const rest: string[] = []
  const add = (text: string): void => {
    rest.push(...wrapped(text, NAME_SIZE, LABEL))
  }
  if (person.sort === 'not-known') add('not known')
  else if (person.sort !== 'person' && pictureName(person).toLowerCase() !== person.sort) add(person.sort)
  if (person.group !== 'child' && person.role !== pictureName(person) && !IS_KIN.test(person.role) && person.role.length <= 48)
    add(person.role)
  for (const marker of person.markers) if (fillOf(marker) === null) add(markerWords(marker))
  return { name, rest }
}

/** What layout asks of a family's words. */
export function wordsOf(family: CaseFamily, asAt: string): LayoutWords {
  const people = new Map(family.people.map((person) => [person.id, person]))
  const partnerships = new Map(family.partnerships.map((one) => [one.id, one]))
  return {
    label: (id) => {
      const person = people.get(id)
      if (person === undefined) return []
      const { name, rest } = labelOf(person)
      return [...name, ...rest]
    },
    born: (id) => {
      const person = people.get(id)
      const when = person === undefined ? null : bornWhen(person, asAt)
      return when === null ? null : when.first || when.last
    },
    couple: (id) => {
      const partnership = partnerships.get(id)
      return partnership === undefined ? '' : coupleWords(partnership, asAt)
    },
  }
}

/** `slanting` is true for a twin whose line comes in from the left, where the year of birth would stand. */
function personSvg(person: Person, place: PlacedPerson, asAt: string, slanting: boolean, colours: Colours): string {
  const { x, y } = place
  const { name, rest } = labelOf(person)
  const half = halfOf(person.sort)
  const { side, label } = place
  const anchor = side === 'left' ? 'end' : side === 'right' ? 'start' : 'middle'
  const at = side === 'left' ? label.left + label.width : side === 'right' ? label.left : label.left + label.width / 2
  const up = side === 'below' ? HALF - half : 0
  const line = (text: string, index: number): string =>
    written(text, at, label.top - up + index * LINE_HEIGHT + 12, {
      size: index < name.length ? NAME_SIZE : 12.5,
      bold: index < name.length,
      anchor,
      colour: index < name.length ? colours.ink : colours.quiet,
    })
  return [
    symbolSvg(lookOf(person, insideOf(person, asAt)), x, y, colours),
    slanting && person.died === ''
      ? written(birthYear(person, asAt), x + 10, y - HALF - 5, { size: 12, colour: colours.quiet })
      : written(birthYear(person, asAt), x - 4, y - HALF - 5, { size: 12, anchor: 'end', colour: colours.quiet }),
    written(yearOf(person.died, asAt), x + 4, y - HALF - 5, { size: 12, colour: colours.quiet }),
    ...[...name, ...rest].map(line),
  ].join('')
}

/** The age, or a question mark for somebody born of whom nobody knows it. */
function insideOf(person: Person, asAt: string): string {
  if (person.sort === 'person') return ageOf(person, asAt)?.short ?? '?'
  return ''
}

function couplesSvg(family: CaseFamily, layout: FamilyLayout, asAt: string, colours: Colours): string {
  const partnerships = new Map(family.partnerships.map((one) => [one.id, one]))
  const places = new Map(layout.people.map((person) => [person.id, person]))
  return layout.couples
    .map((line) => {
      const own = partnerships.get(line.partnershipId ?? '')
      const look = {
        kind: own?.kind ?? null,
        ended: own?.ended ?? '',
        words: own === undefined ? '' : coupleWords(own, asAt),
      } as const
      const [one, other] = [places.get(line.oneId), places.get(line.otherId)]
      if (!one || !other) return ''
      if (line.level) return coupleSvg(line, look, { top: one.y + HALF - 2 }, colours)
      return farCoupleSvg({ x: one.x, y: one.y + HALF }, { x: other.x, y: other.y + HALF }, look, colours)
    })
    .join('')
}

function childLines(family: CaseFamily, layout: FamilyLayout, people: ReadonlyMap<string, Person>, colours: Colours): string {
  const identical = new Set(family.twinSets.filter((set) => set.identical === 'yes').map(({ id }) => id))
  const further = (id: string): number => HALF - halfOf(people.get(id)?.sort ?? 'person')
  return layout.children.map((line) => childrenSvg(line, { identical, further }, colours)).join('')
}

function usedSigns(family: CaseFamily, layout: FamilyLayout, asAt: string): Set<string> {
  const used = new Set<string>()
  const partnerships = new Map(family.partnerships.map((one) => [one.id, one]))
  for (const person of family.people) for (const id of signsOfPerson(person, asAt)) used.add(id)
  for (const { partnershipId } of layout.couples) {
    const own = partnerships.get(partnershipId ?? '')
    used.add(`couple-${own?.kind ?? 'child'}`)
    if (own?.ended === 'separated' || own?.ended === 'divorced') used.add(own.ended)
  }
  for (const { kind } of layout.children) if (kind !== 'birth') used.add(`child-${kind}`)
  for (const { identical } of family.twinSets) used.add(identical === 'yes' ? 'twins-identical' : 'twins')
  if (family.households.length > 0) used.add('household')
  for (const { kind } of family.ties) used.add(`tie-${kind}`)
  return used
}

function signsOfPerson(person: Person, asAt: string): string[] {
  if (person.sort === 'not-known') return ['not-known']
  if (person.sort !== 'person') return [person.sort]
  const look = lookOf(person, insideOf(person, asAt))
  const ids = [person.gender || 'not-said']
  if (look.inner !== null) ids.push('inner')
  if (look.ofConcern) ids.push('of-concern')
  if (look.dead) ids.push('dead')
  if (look.inside === '?') ids.push('age-not-known')
  if (look.mind === 'now' && look.substance === 'now') ids.push('mind-substance')
  else {
    if (look.mind !== 'no') ids.push(look.mind === 'now' ? 'mind' : 'mind-past')
    if (look.substance !== 'no') ids.push(look.substance === 'now' ? 'substance' : 'substance-past')
  }
  return ids
}

/** "m", "sep" and the like, so far as they stand in the picture. */
const SHORT_WORDS: readonly [RegExp, string][] = [
  [/(^|, )m \d/, 'm: married'],
  [/(^|, )cp\b/, 'cp: civil partnership'],
  [/(^|, )eng /, 'eng: engaged'],
  [/(^|, )sep /, 'sep: separated'],
  [/(^|, )div /, 'div: divorced'],
  [/(^|, )wid /, 'wid: widowed'],
  [/c\./, 'c.: about'],
  [/\d m(,|$)/, '5 m: months old'],
  [/\d\/\d/, '36/37: one or the other'],
]

function shortWordsOf(family: CaseFamily, asAt: string): string[] {
  const texts = [
    ...family.partnerships.map((one) => coupleWords(one, asAt)),
    ...family.people.flatMap((person) => [insideOf(person, asAt), birthYear(person, asAt), yearOf(person.died, asAt)]),
  ]
  return SHORT_WORDS.filter(([pattern]) => texts.some((text) => pattern.test(text))).map(([, words]) => words)
}

/** The picture of the family alone, without title and key, as one group of elements. */
export function genogramBody(drawing: GenogramDrawing): string {
  const group = (name: string, inside: string): string => (inside === '' ? '' : element('g', { class: name }, inside))
  const each = (list: readonly { id: string; svg: string }[], name: string): string =>
    list.map(({ id, svg }) => element('g', { [name]: id }, svg)).join('')
  return [
    group('households', each(drawing.households, 'data-household')),
    group('lines', drawing.lines),
    group('ties', each(drawing.ties, 'data-tie')),
    group('people', each(drawing.people, 'data-person')),
    group('household-names', drawing.names),
  ].join('')
}

/** The size of the picture of the family alone. */
export const sizeOf = ({ layout }: GenogramDrawing): { width: number; height: number } => ({
  width: Number(short(layout.width)),
  height: Number(short(layout.height + 10)),
})
