import type { EcoStrength, EcoTie } from '../kin.ts'
import type { Colours } from './colours.ts'
import { element, type Point, short, through } from './markup.ts'
import { lengthOf, stationAt, stretchOf, zigzag } from './polyline.ts'
import { headSvg } from './tie-lines.ts'

/** Where the good of a tie goes, as a key says it. */
export const ECO_FLOWS: Readonly<Record<EcoTie['flow'], string>> = {
  none: '',
  'to-family': 'Gives to the family',
  'from-family': 'Takes from the family',
  both: 'Gives and takes',
}

const STRENGTHS: Readonly<Record<EcoStrength, { width: number; dash?: string; tone: keyof Colours }>> = {
  strong: { width: 5, tone: 'warm' },
  ordinary: { width: 2, tone: 'ink' },
  weak: { width: 2.2, dash: '1 6', tone: 'cool' },
  stressful: { width: 1.8, tone: 'harm' },
  broken: { width: 1.8, tone: 'ink' },
}

/** A tie of the eco-map; the line goes from the family to the system. */
export function ecoTieSvg(strength: EcoStrength, flow: EcoTie['flow'], points: readonly Point[], colours: Colours): string {
  const { width, dash, tone } = STRENGTHS[strength]
  const colour = colours[tone]
  const length = lengthOf(points)
  if (length < 4) return ''
  const toFamily = flow === 'to-family' || flow === 'both'
  const fromFamily = flow === 'from-family' || flow === 'both'
  const body = stretchOf(points, toFamily ? 10 : 0, length - (fromFamily ? 10 : 0))
  const pen = {
    stroke: colour,
    'stroke-width': width,
    fill: 'none',
    'stroke-dasharray': dash,
    'stroke-linecap': dash && 'round',
  } as const
  const line = (part: readonly Point[]): string => element('path', { d: through(part), ...pen })
  const head = (way: readonly Point[]): string => headSvg('filled', way, colour, colours.paper, 1.5)
  return [
    strength === 'broken'
      ? line(stretchOf(body, 0, lengthOf(body) / 2 - 6)) + line(stretchOf(body, lengthOf(body) / 2 + 6, lengthOf(body)))
      : line(strength === 'stressful' ? zigzag(body, 5, 11) : body),
    strength === 'broken' ? bars(body, colour) : '',
    fromFamily ? head(points) : '',
    toFamily ? head(points.toReversed()) : '',
  ].join('')
}

function bars(points: readonly Point[], colour: string): string {
  const middle = lengthOf(points) / 2
  const d = [middle - 6, middle + 6]
    .map((along) => {
      const { x, y, dx, dy } = stationAt(points, along)
      return `M${short(x - dy * 8)} ${short(y + dx * 8)}L${short(x + dy * 8)} ${short(y - dx * 8)}`
    })
    .join('')
  return element('path', { d, stroke: colour, 'stroke-width': 1.8, fill: 'none' })
}
