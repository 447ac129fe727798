import type { AgencyShape, ChronologyTone } from '../standards/index.ts'

/** The marks of agencies as SVG paths in a square of 14 by 14, to be filled (by the rule `evenodd`). */
export const SHAPE_PATHS: Readonly<Record<AgencyShape, string>> = {
  circle: 'M7 2a5 5 0 1 1 0 10A5 5 0 1 1 7 2z',
  triangle: 'M7 1.5l6 10.5H1z',
  diamond: 'M7 1l6 6-6 6-6-6z',
  square: 'M2.5 2.5h9v9h-9z',
  'triangle-down': 'M1 2h12L7 12.5z',
  cross: 'M3.5 1.4L7 4.9l3.5-3.5 2.1 2.1L9.1 7l3.5 3.5-2.1 2.1L7 9.1l-3.5 3.5-2.1-2.1L4.9 7 1.4 3.5z',
  star: 'M7 .8l1.9 4 4.4.5-3.3 3 .9 4.3L7 10.5l-3.9 2.1.9-4.3-3.3-3 4.4-.5z',
  hexagon: 'M3.8 1.5h6.4L13.4 7l-3.2 5.5H3.8L.6 7z',
  plus: 'M5.4 1.5h3.2v3.9h3.9v3.2H8.6v3.9H5.4V8.6H1.5V5.4h3.9z',
  ring: 'M7 1.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 1 1 0-11zM7 4.3a2.7 2.7 0 1 0 0 5.4a2.7 2.7 0 1 0 0-5.4z',
}

/** The tones as they are printed on white paper: for pictures that leave the window. Each is 4.5:1 on white at least. */
export const PRINTED_TONES: Readonly<Record<ChronologyTone, string>> = {
  green: '#1c5044',
  blue: '#28527b',
  amber: '#8a5200',
  plum: '#69386d',
  brick: '#98281c',
  teal: '#0b5c68',
  slate: '#5b5f5a',
  olive: '#565a10',
  rose: '#96285c',
  indigo: '#453f92',
}

/** A mark for an SVG that is made as text: `at` is its middle, `size` its width. */
export function shapeInSvg(shape: AgencyShape, at: { x: number; y: number }, size: number, colour: string): string {
  const scale = size / 14
  return `<path d="${SHAPE_PATHS[shape]}" fill-rule="evenodd" fill="${colour}" transform="translate(${at.x - size / 2} ${at.y - size / 2}) scale(${scale})"/>`
}
