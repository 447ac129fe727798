import { textWidth } from '../layout/index.ts'
import type { Colours } from './colours.ts'
import { element, escaped } from './markup.ts'

/** The face of every picture: on each system there is one with these widths. */
export const FACE = "Arial, 'Liberation Sans', Helvetica, sans-serif"

export interface Lettering {
  size?: number
  bold?: boolean
  anchor?: 'start' | 'middle' | 'end'
  colour: string
}

/** A line of text; `y` is its baseline. */
export function written(
  text: string,
  x: number,
  y: number,
  { size = 12, bold = false, anchor = 'start', colour }: Lettering,
): string {
  if (text === '') return ''
  return element(
    'text',
    {
      x,
      y,
      'font-size': size,
      'font-weight': bold ? 'bold' : undefined,
      'text-anchor': anchor === 'start' ? undefined : anchor,
      fill: colour,
    },
    escaped(text),
  )
}

/** A word on a patch of paper, so that it can be read where a line runs; its middle is at `x`, `y`. */
export function onPaper(
  text: string,
  x: number,
  y: number,
  size: number,
  colour: string,
  colours: Colours,
  bold = false,
): string {
  if (text === '') return ''
  const width = textWidth(text, size) * 0.94 + 4
  const height = size + 3
  return (
    element('rect', { x: x - width / 2, y: y - height / 2, width, height, rx: 2, fill: colours.paper }) +
    written(text, x, y + size * 0.36, { size, bold, anchor: 'middle', colour })
  )
}
