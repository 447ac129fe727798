import { type Box, textWidth } from '../layout/index.ts'
import type { Colours } from './colours.ts'
import { element, escaped } from './markup.ts'

/** The face of every picture: on each system there is one with these widths. */
export const FACE = "Arial, 'Liberation Sans', Helvetica, sans-serif"

export interface Lettering {
  size?: number
  bold?: boolean
  anchor?: 'start' | 'middle' | 'end' | undefined
  colour: string
}

/** A line of text; `y` is its baseline, `rim` the colour of a rim round its letters. */
export function written(
  text: string,
  x: number,
  y: number,
  { size = 12, bold = false, anchor = 'start', colour }: Lettering,
  rim?: string,
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
      stroke: rim,
      'stroke-width': rim && 3,
      'stroke-linejoin': rim && 'round',
      'paint-order': rim && 'stroke',
    },
    escaped(text),
  )
}

/** A line of text and where it stands; `y` is its baseline. */
export interface TextLine extends Lettering {
  text: string
  x: number
  y: number
}

/** The room that a line of text takes. Widths are measured generously, so a little less is enough. */
export function roomOf({ text, x, y, size = 12, bold = false, anchor = 'start' }: TextLine): Box {
  const width = textWidth(text, size) * (bold ? 1 : 0.94)
  const left = anchor === 'middle' ? x - width / 2 : anchor === 'end' ? x - width : x
  return { left, top: y - size * 0.8, width, height: size * 1.02 }
}

/** Lines of text, each with a rim of paper, so that what runs behind them does not run through them. */
export const rimmed = (lines: readonly TextLine[], colours: Colours): string =>
  lines
    .filter(({ text }) => text !== '')
    .map(({ text, x, y, ...lettering }) => written(text, x, y, lettering, colours.paper))
    .join('')

/** Lines of a word on a tie or of a home's name, each on a patch of paper; their middle is at `x`, `y`. */
export function onPaper(
  lines: readonly string[],
  { x, y }: { x: number; y: number },
  size: number,
  colour: string,
  colours: Colours,
): string {
  const patches = patchesOf(lines, { x, y }, size)
  return (
    patches
      .map(({ left, top, width, height }) => element('rect', { x: left, y: top, width, height, rx: 2, fill: colours.paper }))
      .join('') +
    patches
      .map(({ top, height }, at) =>
        written(lines[at] ?? '', x, top + height / 2 + size * 0.36, { size, anchor: 'middle', colour }),
      )
      .join('')
  )
}

/** The patches of paper on which such lines stand. */
export function patchesOf(lines: readonly string[], { x, y }: { x: number; y: number }, size: number): Box[] {
  const height = size + 3
  return lines.map((line, at) => {
    const width = textWidth(line, size) * 0.94 + 4
    return { left: x - width / 2, top: y + (at - lines.length / 2) * height, width, height }
  })
}
