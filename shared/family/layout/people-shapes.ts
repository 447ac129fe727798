import type { Block } from './blocks.ts'
import { textWidth } from './label-size.ts'
import type { BlockShape } from './spacing.ts'

/** The side of a symbol, in the picture's units; a pregnancy or a loss is drawn smaller in the same place. */
export const SYMBOL = 46
export const HALF = SYMBOL / 2
export const NAME_SIZE = 14
export const LINE_HEIGHT = 16
/** How far the years above a symbol reach to each side of its middle. */
const YEARS = 46
const BESIDE = 8
const BETWEEN_PARTNERS = 16
const PASSING = 7

/** Where a label stands: beside its symbol where lines go down from that, else below it. */
export type LabelSide = 'left' | 'right' | 'below'

/** Labels stand on the outer sides of a couple, and below whoever has neither partner nor child. */
export function labelSide({ members }: Block, at: number, hasChildren: boolean): LabelSide {
  if (members.length > 1) return at === 0 ? 'left' : 'right'
  return hasChildren ? 'right' : 'below'
}

/** How wide the lines of a label are. */
export const labelWidth = (lines: readonly string[]): number => Math.max(0, ...lines.map((line) => textWidth(line, NAME_SIZE)))

interface Reach {
  left: number
  right: number
}

/** How far somebody reaches to each side of the middle of their symbol, with years and label. */
export function reachOf(side: LabelSide, width: number): Reach {
  const label = side === 'below' ? width / 2 : HALF + BESIDE + width
  return {
    left: Math.max(YEARS, side === 'right' ? 0 : label),
    right: Math.max(YEARS, side === 'left' ? 0 : label),
  }
}

/** Where each member of a block stands, from the first. `betweenOf` is the least room that the words between two partners need. */
export function shapeOf(block: Block, reaches: readonly Reach[], betweenOf: (at: number) => number): BlockShape {
  if (block.passing) return { offsets: [0], left: PASSING, right: PASSING }
  const offsets = [0]
  for (let at = 1; at < reaches.length; at++) {
    const room = (reaches[at - 1]?.right ?? 0) + (reaches[at]?.left ?? 0) + BETWEEN_PARTNERS
    offsets.push((offsets[at - 1] ?? 0) + Math.max(room, SYMBOL + betweenOf(at - 1)))
  }
  return { offsets, left: reaches[0]?.left ?? 0, right: (offsets.at(-1) ?? 0) + (reaches.at(-1)?.right ?? 0) }
}

/** The middle of a label's box as its left edge and top, from the middle of the symbol. */
export function labelBox(
  side: LabelSide,
  lines: readonly string[],
): { left: number; top: number; width: number; height: number } {
  const width = labelWidth(lines)
  const height = lines.length * LINE_HEIGHT
  if (side === 'below') return { left: -width / 2, top: HALF + 5, width, height }
  const top = -Math.min(height / 2, HALF)
  return { left: side === 'right' ? HALF + BESIDE : -HALF - BESIDE - width, top, width, height }
}
