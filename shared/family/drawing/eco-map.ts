import type { CaseFamily } from '../case-family.ts'
import { ECO_STRENGTHS, type EcoTie, SYSTEM_KINDS } from '../kin.ts'
import { HALF } from '../layout/index.ts'
import { type ColourOptions, type Colours, coloursOf } from './colours.ts'
import { ECO_FLOWS, ecoTieSvg } from './eco-lines.ts'
import { type EcoMapLayout, homeName, homeOf, layOutEcoMap, MEMBER_HALF, SYSTEM_SIZE } from './eco-map-layout.ts'
import { type HeadOptions, headLines, type PictureWords, wordsAsText } from './in-words.ts'
import { element } from './markup.ts'
import { pictureName } from './names.ts'
import { type Picture, pageSvg } from './page.ts'
import { listed } from './people-rows.ts'
import { childrenOf, type ShownOptions, shownOf } from './shown.ts'
import { SIGN_HEIGHT, SIGN_WIDTH, type Sign } from './signs.ts'
import { lookOf, symbolSvg } from './symbols.ts'
import { ageOf } from './times.ts'
import { written } from './written.ts'

export interface EcoMapOptions extends HeadOptions, ColourOptions {}

/** An eco-map drawn, in pieces that lie over one another in this order. */
export interface EcoMapDrawing {
  family: CaseFamily
  layout: EcoMapLayout
  leftOut: number
  colours: Colours
  home: string
  ties: readonly { id: string; svg: string }[]
  members: readonly { id: string; svg: string }[]
  systems: readonly { id: string; svg: string }[]
  name: string
  signs: readonly Sign[]
}

/** Draws the household of the children with what surrounds it. */
export function drawEcoMap(whole: CaseFamily, options: EcoMapOptions): EcoMapDrawing {
  const { family, leftOut } = shownForEcoMap(whole, options)
  const colours = coloursOf(options)
  const layout = layOutEcoMap(family, options.childIds)
  const people = new Map(family.people.map((person) => [person.id, person]))
  const ties = new Map(family.systemTies.map((tie) => [tie.id, tie]))
  const { middle } = layout
  return {
    family,
    layout,
    leftOut,
    colours,
    home: element('circle', {
      cx: middle.x,
      cy: middle.y,
      r: middle.radius,
      fill: colours.ground,
      'fill-opacity': 0.75,
      stroke: colours.quiet,
      'stroke-width': 1.6,
      'stroke-dasharray': '9 4 2 4',
    }),
    ties: layout.ties.flatMap(({ id, points }) => {
      const tie = ties.get(id)
      return tie === undefined ? [] : [{ id, svg: ecoTieSvg(tie.strength, tie.flow, points, colours) }]
    }),
    members: layout.members.flatMap(({ id, x, y, lines }) => {
      const person = people.get(id)
      if (person === undefined) return []
      const look = lookOf(person, ageOf(person, options.asAt)?.short ?? '?')
      const scale = MEMBER_HALF / HALF
      const symbol = element(
        'g',
        { transform: `translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${scale.toFixed(3)})` },
        symbolSvg(look, 0, 0, colours),
      )
      const names = lines.map((line, at) =>
        written(line, x, y + MEMBER_HALF + 14 + at * 14, { size: 12, bold: true, anchor: 'middle', colour: colours.ink }),
      )
      return [{ id, svg: symbol + names.join('') }]
    }),
    systems: layout.systems.map((system) => ({ id: system.id, svg: systemSvg(system, colours) })),
    name: layout.name
      .map((line, at) =>
        written(line, middle.x, middle.y + middle.radius - 14 - (layout.name.length - 1 - at) * 14, {
          size: 12,
          anchor: 'middle',
          colour: colours.quiet,
        }),
      )
      .join(''),
    signs: ecoSigns(family.systemTies.filter(({ id }) => layout.ties.some((line) => line.id === id))),
  }
}

function systemSvg({ box, kind, lines }: EcoMapLayout['systems'][number], colours: Colours): string {
  const { left, top, width, height } = box
  const middle = left + width / 2
  return [
    element('rect', { x: left, y: top, width, height, rx: 20, fill: colours.paper, stroke: colours.ink, 'stroke-width': 1.6 }),
    written(kind, middle, top + 21, { size: 11, anchor: 'middle', colour: colours.quiet }),
    ...lines.map((line, at) =>
      written(line, middle, top + 38 + at * 16, { size: SYSTEM_SIZE, bold: true, anchor: 'middle', colour: colours.ink }),
    ),
  ].join('')
}

/** Professionals who live nowhere here are no part of it; systems and their ties count among what is left out. */
function shownForEcoMap(whole: CaseFamily, options: ShownOptions): { family: CaseFamily; leftOut: number } {
  const { family } = shownOf(whole, { ...options, filter: 'everybody' })
  if (options.confidential) return { family, leftOut: 0 }
  const open = shownOf(whole, { ...options, filter: 'everybody', confidential: true }).family
  const home = homeOf(open, childrenOf(open, options.childIds))
  const members = new Set(home?.members.map(({ personId }) => personId))
  const hidden = open.people.filter(({ id, confidential }) => confidential && members.has(id)).length
  const marked = (list: readonly { confidential: boolean }[]): number => list.filter(({ confidential }) => confidential).length
  return { family, leftOut: hidden + (home?.confidential ? 1 : 0) + marked(open.systems) + marked(open.systemTies) }
}

const ARROWS = {
  'to-family': 'Arrow to the family: gives to them',
  'from-family': 'Arrow from the family: takes from them',
  both: 'Arrows both ways: gives and takes',
} as const

function ecoSigns(ties: readonly EcoTie[]): Sign[] {
  const points = [
    { x: 4, y: SIGN_HEIGHT / 2 },
    { x: SIGN_WIDTH - 4, y: SIGN_HEIGHT / 2 },
  ]
  const strengths = (Object.keys(ECO_STRENGTHS) as EcoTie['strength'][]).filter((strength) =>
    ties.some((tie) => tie.strength === strength),
  )
  const flows = (['to-family', 'from-family', 'both'] as const).filter((flow) => ties.some((tie) => tie.flow === flow))
  return [
    ...strengths.map(
      (strength): Sign => ({
        id: `eco-${strength}`,
        group: 'ties',
        words: `${ECO_STRENGTHS[strength]} tie`,
        draw: (colours) => ecoTieSvg(strength, 'none', points, colours),
      }),
    ),
    ...flows.map(
      (flow): Sign => ({
        id: `eco-${flow}`,
        group: 'ties',
        words: ARROWS[flow],
        draw: (colours) => ecoTieSvg('ordinary', flow, points, colours),
      }),
    ),
  ]
}

/** The picture of an eco-map alone, without title and key. */
export function ecoMapBody(drawing: EcoMapDrawing): string {
  const group = (name: string, list: readonly { id: string; svg: string }[], key: string): string =>
    list.length === 0 ? '' : element('g', { class: name }, list.map(({ id, svg }) => element('g', { [key]: id }, svg)).join(''))
  return [
    drawing.home,
    group('ties', drawing.ties, 'data-system-tie'),
    group('people', drawing.members, 'data-person'),
    group('systems', drawing.systems, 'data-system'),
    drawing.name,
  ].join('')
}

/** The eco-map as it leaves the house, with title, day and key. */
export function ecoMapSvg(whole: CaseFamily, options: EcoMapOptions): Picture {
  const drawing = drawEcoMap(whole, options)
  return pageSvg(
    {
      title: options.title ?? 'Eco-map',
      head: headLines(drawing.family, drawing.leftOut, options),
      body: ecoMapBody(drawing),
      width: drawing.layout.width,
      height: drawing.layout.height,
      signs: drawing.signs,
      shortWords: [],
      words: wordsAsText(ecoMapInWords(whole, options)),
    },
    drawing.colours,
  )
}

/** Everything that an eco-map shows, in words. */
export function ecoMapInWords(whole: CaseFamily, options: HeadOptions): PictureWords {
  const { family, leftOut } = shownForEcoMap(whole, options)
  const { home, members } = layOutEcoMap(family, options.childIds)
  const people = new Map(family.people.map((person) => [person.id, person]))
  const called = (id: string): string => {
    const person = people.get(id)
    return person === undefined ? '' : pictureName(person)
  }
  const inside = members.map(({ id }) => {
    const person = people.get(id)
    const age = person === undefined ? null : ageOf(person, options.asAt)
    return age === null ? `${called(id)} (age not known)` : `${called(id)} (${age.words})`
  })
  const parts = [
    { heading: 'About this picture', lines: headLines(family, leftOut, options) },
    { heading: 'In the middle', lines: inside.length === 0 ? [] : [`${homeName(home) || 'The children'}: ${listed(inside)}.`] },
    {
      heading: 'Round the family',
      lines: family.systems.map(({ id, kind, name }) => {
        const ties = family.systemTies.filter(({ systemId }) => systemId === id).map((tie) => tieWords(tie, called))
        const told = ties.length === 0 ? 'no tie recorded' : ties.join('; ')
        return `${SYSTEM_KINDS[kind]}${name === '' ? '' : `, ${name}`}: ${told}.`
      }),
    },
  ]
  return { title: options.title ?? 'Eco-map', parts: parts.filter(({ lines }) => lines.length > 0) }
}

function tieWords({ personId, strength, flow }: EcoTie, called: (id: string) => string): string {
  const who = personId === '' ? 'the household' : called(personId)
  const way = flow === 'none' ? '' : `, ${ECO_FLOWS[flow].toLowerCase()}`
  return `${ECO_STRENGTHS[strength].toLowerCase()} tie with ${who}${way}`
}
