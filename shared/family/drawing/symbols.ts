import type { Person } from '../case-record.ts'
import { HALF, textWidth } from '../layout/index.ts'
import type { Colours } from './colours.ts'
import { element, short } from './markup.ts'
import { fillOf } from './names.ts'
import { written } from './written.ts'

export type Shape = 'circle' | 'square' | 'dome' | 'diamond'

/** What is drawn for somebody, apart from where. */
export interface SymbolLook {
  sort: Person['sort']
  shape: Shape
  /** The shape of what was assigned at birth, where it is another one and is to be shown. */
  inner: Shape | null
  /** Inside: the age, or "?". */
  inside: string
  dead: boolean
  /** A child whom the case is about. */
  ofConcern: boolean
  mind: Filled
  substance: Filled
}
/** Half filled now; a quarter with the half ruled off where it is over or somebody is recovering. */
export type Filled = 'no' | 'now' | 'past'

const SHAPES = { '': 'diamond', female: 'circle', male: 'square', 'non-binary': 'dome' } as const

/** How somebody is drawn; `inside` is their age or a question mark. */
export function lookOf(person: Person, inside: string): SymbolLook {
  const shape = SHAPES[person.gender]
  const inner = person.assignedAtBirth === '' ? null : SHAPES[person.assignedAtBirth]
  const filled = (kind: 'mind' | 'substance'): Filled => {
    const own = person.markers.filter((marker) => fillOf(marker) === kind)
    if (own.length === 0) return 'no'
    return own.every(({ past }) => past) ? 'past' : 'now'
  }
  return {
    sort: person.sort,
    shape,
    inner: inner === shape ? null : inner,
    inside: person.sort === 'not-known' ? '?' : inside,
    dead: person.died.trim() !== '' && person.sort !== 'not-known',
    ofConcern: person.group === 'child',
    mind: filled('mind'),
    substance: filled('substance'),
  }
}

/** How far a symbol reaches from its middle: pregnancies and losses are drawn smaller. */
export function halfOf(sort: Person['sort']): number {
  if (sort === 'pregnancy') return HALF * 0.75
  if (sort === 'stillbirth') return HALF / 2
  return sort === 'miscarriage' || sort === 'termination' ? 7 : HALF
}

/** The `d` of an outline round a middle; `half` is half its height and width. */
function outline(shape: Shape, x: number, y: number, half: number): string {
  const [left, right, top, bottom] = [x - half, x + half, y - half, y + half].map(short)
  if (shape === 'circle') {
    const radius = short(half)
    return `M${left} ${short(y)}A${radius} ${radius} 0 1 1 ${right} ${short(y)}A${radius} ${radius} 0 1 1 ${left} ${short(y)}Z`
  }
  if (shape === 'dome')
    return `M${left} ${bottom}V${short(y)}A${short(half)} ${short(half)} 0 0 1 ${right} ${short(y)}V${bottom}Z`
  if (shape === 'diamond') return `M${short(x)} ${top}L${right} ${short(y)}L${short(x)} ${bottom}L${left} ${short(y)}Z`
  return `M${left} ${top}H${right}V${bottom}H${left}Z`
}

/** The symbol of somebody with its middle at `x`, `y`. */
export function symbolSvg(look: SymbolLook, x: number, y: number, colours: Colours): string {
  if (look.sort === 'miscarriage') return element('circle', { cx: x, cy: y, r: 6, fill: colours.ink })
  if (look.sort === 'termination') return cross(x, y, 6, colours)
  if (look.sort === 'pregnancy') return pregnancy(look, x, y, colours)
  const half = halfOf(look.sort)
  const pen = { fill: 'none', stroke: colours.ink, 'stroke-width': 2 }
  const parts = [
    element('path', { d: outline(look.shape, x, y, half), fill: colours.paper }),
    fillsOf(look, x, y, half, colours),
    element('path', {
      d: outline(look.shape, x, y, half),
      ...pen,
      'stroke-dasharray': look.sort === 'not-known' ? '5 4' : undefined,
    }),
  ]
  if (look.ofConcern)
    parts.push(
      element('path', { d: outline(look.shape, x, y, half - (look.shape === 'diamond' ? 6 : 4.5)), ...pen, 'stroke-width': 1.5 }),
    )
  if (look.inner !== null)
    parts.push(element('path', { d: outline(look.inner, x, y, half * innerPart(look)), ...pen, 'stroke-width': 1.3 }))
  if (look.dead || look.sort === 'stillbirth') parts.push(cross(x, y, reach(look.shape, half), colours))
  if (look.sort !== 'stillbirth') parts.push(insideOf(look, x, y, colours))
  return parts.join('')
}

/** A diamond inside or outside has less room for another shape. */
const innerPart = ({ shape, inner }: SymbolLook): number =>
  shape === 'circle' && inner === 'square' ? 0.56 : shape === 'diamond' ? 0.45 : 0.66

/** How far a diagonal cross may reach in each shape. */
const reach = (shape: Shape, half: number): number =>
  shape === 'square' ? half : shape === 'diamond' ? half / 2 : half * Math.SQRT1_2

function cross(x: number, y: number, half: number, colours: Colours): string {
  const [left, right, top, bottom] = [x - half, x + half, y - half, y + half].map(short)
  return element('path', {
    d: `M${left} ${top}L${right} ${bottom}M${right} ${top}L${left} ${bottom}`,
    stroke: colours.ink,
    'stroke-width': 2,
    fill: 'none',
  })
}

function pregnancy({ inside }: SymbolLook, x: number, y: number, colours: Colours): string {
  const half = halfOf('pregnancy')
  return (
    element('path', {
      d: `M${short(x)} ${short(y - half)}L${short(x + half)} ${short(y + half)}H${short(x - half)}Z`,
      fill: colours.paper,
      stroke: colours.ink,
      'stroke-width': 2,
      'stroke-linejoin': 'round',
    }) + written(inside === '?' ? '' : inside, x, y + half - 5, { size: 11, anchor: 'middle', colour: colours.ink })
  )
}

function insideOf({ inside, inner, dead, mind, substance, sort }: SymbolLook, x: number, y: number, colours: Colours): string {
  if (inside === '') return ''
  const size = inner !== null || inside.length > 4 ? 12 : sort === 'not-known' ? 20 : 15
  const width = textWidth(inside, size) * 0.86 + 3
  const covered = dead || mind !== 'no' || substance !== 'no'
  const patch = covered
    ? element('rect', { x: x - width / 2, y: y - size * 0.52, width, height: size * 1.04, rx: 3, fill: colours.paper })
    : ''
  return patch + written(inside, x, y + size * 0.36, { size, bold: sort === 'not-known', anchor: 'middle', colour: colours.ink })
}

/** The left half for the mind, the lower half for substances; ruled off with a quarter filled where it is over. */
function fillsOf({ mind, substance, shape }: SymbolLook, x: number, y: number, half: number, colours: Colours): string {
  if (mind === 'no' && substance === 'no') return ''
  const quarters = new Set<Quarter>()
  if (mind === 'now') quarters.add('upper-left').add('lower-left')
  if (mind === 'past') quarters.add('upper-left')
  if (substance === 'now') quarters.add('lower-left').add('lower-right')
  if (substance === 'past') quarters.add('lower-right')
  const rule = (d: string): string => element('path', { d, stroke: colours.ink, 'stroke-width': 1.3, fill: 'none' })
  return [
    ...[...quarters].map((quarter) => element('path', { d: quarterOf(shape, quarter, x, y, half), fill: colours.fill })),
    mind === 'past' ? rule(`M${short(x)} ${short(y - half)}V${short(y + half)}`) : '',
    substance === 'past' ? rule(`M${short(x - half)} ${short(y)}H${short(x + half)}`) : '',
  ].join('')
}

type Quarter = 'upper-left' | 'lower-left' | 'lower-right'

function quarterOf(shape: Shape, quarter: Quarter, x: number, y: number, half: number): string {
  const side = quarter === 'lower-right' ? 1 : -1
  const up = quarter === 'upper-left' ? -1 : 1
  const rounded = shape === 'circle' || (shape === 'dome' && up === -1)
  const tip = { x: x + side * half, y: y + up * half }
  const from = `M${short(x)} ${short(y)}L${short(x)} ${short(tip.y)}`
  if (rounded) {
    // From the top or bottom to the side, the short way round.
    const sweep = side * up === 1 ? 0 : 1
    return `${from}A${short(half)} ${short(half)} 0 0 ${sweep} ${short(tip.x)} ${short(y)}Z`
  }
  return shape === 'diamond' ? `${from}L${short(tip.x)} ${short(y)}Z` : `${from}H${short(tip.x)}V${short(y)}Z`
}
