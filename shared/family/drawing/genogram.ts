import type { CaseFamily } from '../case-family.ts'
import type { Person } from '../case-record.ts'
import {
  type Box,
  type FamilyLayout,
  HALF,
  type LayoutWords,
  LINE_HEIGHT,
  layOutFamily,
  NAME_SIZE,
  type PlacedPerson,
  wrapped,
} from '../layout/index.ts'
import { type ColourOptions, type Colours, coloursOf } from './colours.ts'
import { childrenSvg, coupleSvg, coupleWords, farCoupleSvg } from './couple-lines.ts'
import type { Ground } from './ground.ts'
import { type DrawnHome, homeNames, homePath, homesOf, householdSvg } from './homes.ts'
import { familyLines, lineWords } from './line-words.ts'
import { element, type Point, short } from './markup.ts'
import { fillOf, markerWords, pictureName } from './names.ts'
import { lengthOf } from './polyline.ts'
import { tiePaths } from './routes.ts'
import { childrenOf, type ShownOptions, shownOf } from './shown.ts'
import { type Sign, signsOf } from './signs.ts'
import { halfOf, lookOf, symbolSvg } from './symbols.ts'
import { halfWidthOf, tieSvg } from './tie-lines.ts'
import { placeOfWords, withTie } from './tie-words.ts'
import { ageOf, birthYear, bornWhen, yearOf } from './times.ts'
import { rimmed, roomOf, type TextLine, written } from './written.ts'

export interface DrawingOptions extends ShownOptions, ColourOptions {
  /** The picture that is on the screen while somebody edits: everybody keeps their order in it, so that nothing jumps. */
  before?: FamilyLayout | null
}

/** A family drawn, in pieces that lie over one another in this order, each in the layout's units. */
export interface GenogramDrawing {
  family: CaseFamily
  layout: FamilyLayout
  /** What is drawn on, with a little air round it: prints show this and no more. */
  bounds: Box
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
  const anchor = childrenOf(family, options.childIds)[0] ?? null
  const layout = layOutFamily(family, wordsOf(family, asAt), anchor, options.before ?? null)
  const people = new Map(family.people.map((person) => [person.id, person]))
  const slanting = new Set(
    layout.children.flatMap(({ drops }) =>
      drops.filter(({ fromX, x, twinSet }) => twinSet !== null && fromX < x).map(({ childId }) => childId),
    ),
  )
  const placed = layout.people.flatMap((place) => {
    const person = people.get(place.id)
    if (person === undefined) return []
    return [{ person, place, texts: personTexts(person, place, asAt, slanting.has(place.id), colours) }]
  })
  // Everything that is written looks for its place among what stands already, and lines between people are led round all of it.
  const ground: Ground = {
    solid: [
      ...layout.people.map(({ x, y }) => ({ left: x - HALF, top: y - HALF, width: HALF * 2, height: HALF * 2 })),
      ...placed.flatMap(({ texts }) => texts.map(roomOf)),
    ],
    lines: [],
    width: layout.width,
    height: layout.height + BELOW,
  }
  const onLines = lineWords(family, layout, asAt, ground, colours)
  ground.lines.push(...familyLines(layout, COVERED))
  const homes = homesOf(family.households, layout)
  const names = homeNames(homes, layout, ground, colours)
  const ties = tiesSvg(family, layout, asAt, ground, colours)
  return {
    family,
    layout,
    bounds: boundsOfGround(
      ground,
      homes.flatMap(({ loops }) => loops.flat()),
    ),
    leftOut,
    colours,
    households: homes.map((home) => ({ id: home.id, svg: householdSvg(homePath(home), colours) })),
    lines: couplesSvg(family, layout, colours) + childLines(family, layout, people, colours) + rimmed(onLines, colours),
    ties,
    people: placed.map(({ person, place, texts }) => ({
      id: person.id,
      svg: symbolSvg(lookOf(person, insideOf(person, asAt)), place.x, place.y, colours) + personWords(texts, colours),
    })),
    names,
    signs: signsOf(usedSigns(family, layout, homes, asAt)),
    shortWords: shortWordsOf(family, asAt),
  }
}

const AIR = 10

function boundsOfGround({ solid, lines }: Ground, outlines: readonly Point[]): Box {
  const points = [...outlines, ...lines.flatMap((line) => line.points)]
  const xs = [...points.map(({ x }) => x), ...solid.flatMap(({ left, width }) => [left, left + width])]
  const ys = [...points.map(({ y }) => y), ...solid.flatMap(({ top, height }) => [top, top + height])]
  if (xs.length === 0) return { left: 0, top: 0, width: AIR * 2, height: AIR * 2 }
  const [left, top] = [Math.min(...xs) - AIR, Math.min(...ys) - AIR]
  return { left, top, width: Math.max(...xs) + AIR - left, height: Math.max(...ys) + AIR - top }
}

/** Lines of homes may pass behind the years and not behind a label. */
const personWords = (texts: readonly TextLine[], colours: Colours): string =>
  texts.map(({ text, x, y, ...how }) => written(text, x, y, how, how.size === YEAR_SIZE ? colours.paper : undefined)).join('')

/** How much it matters that a word on paper hides a piece of a line of the family. */
const COVERED = 14
/** Room below the lowest row, for the names of homes. */
const BELOW = 10

/** The lines between people with their words: first all lines, so that no word comes to stand on another one's line. */
function tiesSvg(
  family: CaseFamily,
  layout: FamilyLayout,
  asAt: string,
  ground: Ground,
  colours: Colours,
): { id: string; svg: string }[] {
  const texts = ground.solid.slice(layout.people.length)
  const paths = tiePaths(layout, family.ties, texts)
  for (const { tie, points } of paths) withTie(ground, points, halfWidthOf(tie.kind))
  // The shortest lines first: their words have the fewest places.
  const words = new Map(
    paths
      .toSorted((one, other) => lengthOf(one.points) - lengthOf(other.points))
      .map(({ tie, points }) => {
        const after = tie.until === '' ? '' : `until ${yearOf(tie.until, asAt) || tie.until}`
        const others = { ...ground, lines: ground.lines.filter((line) => line.points !== points) }
        return [tie, placeOfWords(tie.kind, after, points, others)]
      }),
  )
  return paths.map(({ tie, points }) => ({ id: tie.id, svg: tieSvg(tie.kind, points, colours, words.get(tie)) }))
}

/** What the lines of the picture tell anyway, and the table of people in words. */
const IS_KIN =
  /\b(?:child|mother|father|parent|grand\w+|great-\w+|aunt|uncle|cousin|sister|brother|half-\w+|step\w+|niece|nephew|partner|husband|wife|son|daughter)\b/i

const YEAR_SIZE = 12
/** Labels may be this wide; longer names go on in the next line. */
const LABEL = 132
/** What fits a line of the label; a longer one is told in words alone. */
const SHORT_OCCUPATION = 20

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
  if (person.occupation.length <= SHORT_OCCUPATION) add(person.occupation)
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

/** The lines of somebody's label and the years above. `slanting` is true for a twin whose line comes in where the year of birth would stand. */
function personTexts(person: Person, place: PlacedPerson, asAt: string, slanting: boolean, colours: Colours): TextLine[] {
  const { x, y, side, label } = place
  const { name, rest } = labelOf(person)
  const anchor = side === 'left' ? 'end' : side === 'right' ? 'start' : 'middle'
  const at = side === 'left' ? label.left + label.width : side === 'right' ? label.left : label.left + label.width / 2
  const up = side === 'below' ? HALF - halfOf(person.sort) : 0
  const labelLines = [...name, ...rest].map((text, index): TextLine => {
    const isName = index < name.length
    return {
      text,
      x: at,
      y: label.top - up + index * LINE_HEIGHT + 12,
      ...{ size: isName ? NAME_SIZE : 12.5, bold: isName, anchor, colour: isName ? colours.ink : colours.quiet },
    }
  })
  const year = { y: y - HALF - 5, size: YEAR_SIZE, colour: colours.quiet }
  const toRight = slanting && person.died === ''
  return [
    ...labelLines,
    {
      text: birthYear(person, asAt),
      x: toRight ? x + 10 : x - 4,
      anchor: toRight ? ('start' as const) : ('end' as const),
      ...year,
    },
    { text: yearOf(person.died, asAt), x: x + 4, ...year },
  ].filter(({ text }) => text !== '')
}

/** The age, or a question mark for somebody born of whom nobody knows it. */
function insideOf(person: Person, asAt: string): string {
  if (person.sort === 'person') return ageOf(person, asAt)?.short ?? '?'
  return ''
}

function couplesSvg(family: CaseFamily, layout: FamilyLayout, colours: Colours): string {
  const partnerships = new Map(family.partnerships.map((one) => [one.id, one]))
  const places = new Map(layout.people.map((person) => [person.id, person]))
  return layout.couples
    .map((line) => {
      const own = partnerships.get(line.partnershipId ?? '')
      const look = { kind: own?.kind ?? null, ended: own?.ended ?? '' } as const
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

function usedSigns(family: CaseFamily, layout: FamilyLayout, homes: readonly DrawnHome[], asAt: string): Set<string> {
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
  if (homes.some(({ loops }) => loops.length > 0)) used.add('household')
  if (homes.some(({ marked }) => marked.length > 0)) used.add('home-mark')
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
  height: Number(short(layout.height + BELOW)),
})
