import type { ParentKind, Partnership, PartnershipKind } from '../kin.ts'
import type { ChildLine, CoupleLine } from '../layout/index.ts'
import type { Colours } from './colours.ts'
import { element, type Point, short } from './markup.ts'
import { yearOf } from './times.ts'

/** The dashes of each kind of partnership; married people and civil partners have a whole line. */
export const PARTNERSHIP_DASHES: Readonly<Record<PartnershipKind, string | undefined>> = {
  married: undefined,
  'civil-partnership': undefined,
  cohabiting: '11 5',
  engaged: '11 4 2 4',
  relationship: '5 4',
  brief: '2 4',
  'not-known': '5 4',
}
/** Two who have a child together and of whom nothing else is said. */
export const CHILD_TOGETHER = '0.5 8'

/** What is written on the line of a couple: "m 2011, div 2018"; with a question mark where nobody said what kind it is. */
export function coupleWords(partnership: Partnership, asAt: string): string {
  const from = yearOf(partnership.from, asAt)
  const until = yearOf(partnership.until, asAt)
  const start = {
    married: 'm',
    'civil-partnership': 'cp',
    engaged: 'eng',
    cohabiting: '',
    relationship: '',
    brief: '',
    'not-known': '?',
  }[partnership.kind]
  const end = { separated: 'sep', divorced: 'div', widowed: 'wid', '': '' }[partnership.ended]
  const both = (word: string, year: string): string => [word, year].filter(Boolean).join(' ')
  const first = start !== '' && start !== '?' && from === '' && partnership.kind !== 'civil-partnership' ? '' : both(start, from)
  const last = partnership.ended === '' ? (until === '' ? '' : `until ${until}`) : until === '' ? '' : both(end, until)
  return [first, last].filter(Boolean).join(', ')
}

export interface CoupleLook {
  /** Null where two have a child together and nothing else is known. */
  kind: PartnershipKind | null
  ended: Partnership['ended']
}

interface Ends {
  /** Half the height of the two symbols' row above the line. */
  top: number
}

/** The line of a couple: down from both symbols, across, with one bar for separated and two for divorced. */
export function coupleSvg(line: CoupleLine, { kind, ended }: CoupleLook, { top }: Ends, colours: Colours): string {
  const pen = {
    stroke: colours.ink,
    'stroke-width': 2,
    fill: 'none',
    'stroke-dasharray': kind === null ? CHILD_TOGETHER : PARTNERSHIP_DASHES[kind],
    'stroke-linecap': kind === null ? 'round' : undefined,
  } as const
  const d = `M${short(line.from)} ${short(top)}V${short(line.y)}H${short(line.to)}V${short(top)}`
  const span = line.to - line.from
  return [element('path', { d, ...pen }), barsSvg(ended, line.from + span * 0.8, line.y, colours)].join('')
}

const sagOf = (from: Point, to: Point): number => Math.min(46, 24 + Math.abs(to.x - from.x) / 30)

/** The middle of the curve of a couple who stand apart. */
export const middleOfFar = (from: Point, to: Point): Point => ({
  x: (from.x + to.x) / 2,
  y: (from.y + to.y) / 4 + (Math.max(from.y, to.y) + sagOf(from, to)) / 2,
})

/** A couple who stand apart: a curve from symbol to symbol. */
export function farCoupleSvg(from: Point, to: Point, { kind, ended }: CoupleLook, colours: Colours): string {
  const sag = sagOf(from, to)
  const middle = { x: (from.x + to.x) / 2, y: Math.max(from.y, to.y) + sag }
  const at = middleOfFar(from, to)
  return [
    element('path', {
      d: `M${short(from.x)} ${short(from.y)}Q${short(middle.x)} ${short(middle.y)} ${short(to.x)} ${short(to.y)}`,
      stroke: colours.ink,
      'stroke-width': 2,
      fill: 'none',
      'stroke-dasharray': kind === null ? CHILD_TOGETHER : PARTNERSHIP_DASHES[kind],
      'stroke-linecap': kind === null ? 'round' : undefined,
    }),
    barsSvg(ended, at.x, at.y, colours),
  ].join('')
}

function barsSvg(ended: Partnership['ended'], x: number, y: number, colours: Colours): string {
  const count = ended === 'divorced' ? 2 : ended === 'separated' ? 1 : 0
  const d = Array.from({ length: count }, (_, at) => {
    const left = x + at * 7 - count * 3.5
    return `M${short(left - 4)} ${short(y + 9)}L${short(left + 4)} ${short(y - 9)}`
  }).join('')
  return count === 0 ? '' : element('path', { d, stroke: colours.ink, 'stroke-width': 2, fill: 'none' })
}

interface ChildStyle {
  dash: string | undefined
  /** A second, dashed line beside it. */
  double: boolean
  word: string
}

/** How the line of a family's children is drawn; all but birth bear a word as well. */
export const CHILD_STYLES: Readonly<Record<ParentKind, ChildStyle>> = {
  birth: { dash: undefined, double: false, word: '' },
  adoptive: { dash: undefined, double: true, word: 'adopted' },
  foster: { dash: '2 4', double: false, word: 'fostered' },
  'special-guardian': { dash: '12 4', double: false, word: 'special guardian' },
  kinship: { dash: '7 4', double: false, word: 'family carer' },
  step: { dash: '4 4', double: false, word: 'step' },
  donor: { dash: '9 3 2 3', double: false, word: 'donor' },
}

/** A line to a child from parents with whom they are not drawn comes in beside the other. */
const ASIDE = 7

export interface ChildLook {
  /** The sets of twins that are identical: a bar joins their lines. */
  identical: ReadonlySet<string>
  /** How far below its drawn end a line goes on, for the small symbols of pregnancies and losses. */
  further: (childId: string) => number
}

/** The line of a family's children, from the parents down to each of them. */
export function childrenSvg(line: ChildLine, { identical, further }: ChildLook, colours: Colours): string {
  const style = CHILD_STYLES[line.kind]
  const ends = line.drops.map(({ fromX, home }) => fromX + (home ? 0 : ASIDE))
  const left = Math.min(line.stem.x, ...ends)
  const right = Math.max(line.stem.x, ...ends)
  const parts = [`M${short(line.stem.x)} ${short(line.stem.top)}V${short(line.stem.bottom)}`]
  if (right - left > 0.5) parts.push(`M${short(left)} ${short(line.stem.bottom)}H${short(right)}`)
  for (const drop of line.drops) {
    const aside = drop.home ? 0 : ASIDE
    const bottom = drop.bottom + further(drop.childId)
    const twin = drop.twinSet !== null && drop.home && drop.via.length === 0
    const way = drop.via.map(({ bar }, at) => `V${short(bar)}H${short((drop.via[at + 1]?.x ?? drop.x) + aside)}`).join('')
    parts.push(
      twin
        ? `M${short(drop.fromX)} ${short(drop.top)}L${short(drop.x)} ${short(bottom)}`
        : `M${short(drop.fromX + aside)} ${short(drop.top)}${way}V${short(bottom)}`,
    )
  }
  const pen = { stroke: colours.ink, 'stroke-width': 2, fill: 'none' } as const
  const d = parts.join('')
  const second = style.double
    ? element('path', { d, ...pen, 'stroke-width': 1.4, 'stroke-dasharray': '4 3', transform: 'translate(4 4)' })
    : ''
  return [
    second,
    element('path', { d, ...pen, 'stroke-dasharray': style.dash }),
    ...[...identical].map((set) => twinBar(line, set, colours)),
  ].join('')
}

function twinBar(line: ChildLine, set: string, colours: Colours): string {
  const own = line.drops.filter(({ twinSet, home, via }) => twinSet === set && home && via.length === 0)
  if (own.length < 2) return ''
  const places = own.map(({ fromX, x, top, bottom }) => ({ x: fromX + (x - fromX) * 0.6, y: top + (bottom - top) * 0.6 }))
  const xs = places.map(({ x }) => x)
  return element('path', {
    d: `M${short(Math.min(...xs))} ${short(places[0]?.y ?? 0)}H${short(Math.max(...xs))}`,
    stroke: colours.ink,
    'stroke-width': 2,
    fill: 'none',
  })
}
