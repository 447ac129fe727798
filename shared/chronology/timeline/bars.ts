import type { PeriodRow, PlacedPeriod } from './period-rows.ts'
import { type Scale, xOf } from './scale.ts'
import { clipped, textWidth } from './text-width.ts'

/** What went on for a time, as a bar with its words in it, or beside it where it is too short and there is room. */
export interface Bar {
  id: string
  x1: number
  x2: number
  y: number
  height: number
  text: string
  textX: number
  anchor: 'start' | 'end'
  isAbout: boolean
  /** It begins or ends outside the picture, or nobody knows when: drawn open there. */
  openStart: boolean
  openEnd: boolean
}

const TEXT = 12
const PAD = 5
const LEAST_LETTERS = 4
const SLENDEREST = 2

/** The bars of one row that are in view. No two of their texts overlap, nor does a text run over another bar. */
export function barsOf(row: PeriodRow, scale: Scale, y: number, height: number): Bar[] {
  const seen = row.periods
    .map((placed) => ({ placed, ...edges(placed, scale) }))
    .filter(({ x1, x2 }) => x2 > scale.left && x1 < scale.right)
  let taken = scale.left
  return seen.map(({ placed, x1, x2 }, index) => {
    const [left, right] = [Math.max(x1, scale.left), Math.min(Math.max(x2, x1 + SLENDEREST), scale.right)]
    const next = seen[index + 1]?.x1 ?? scale.right
    const { text, textX, anchor } = wordsOf(placed.words, { left, right, free: taken, next })
    taken = anchor === 'start' ? Math.max(right, textX + textWidth(text, TEXT)) : right
    return {
      id: placed.period.id,
      x1: left,
      x2: right,
      y,
      height,
      text,
      textX,
      anchor,
      isAbout: placed.period.when.about,
      openStart: placed.openStart || x1 < scale.left,
      openEnd: placed.openEnd || x2 > scale.right,
    }
  })
}

const edges = ({ from, to }: PlacedPeriod, scale: Scale): { x1: number; x2: number } => ({
  x1: xOf(scale, from),
  x2: xOf(scale, to),
})

interface Room {
  left: number
  right: number
  /** Where what stands before it ends, and what stands after it begins. */
  free: number
  next: number
}

function wordsOf(words: string, { left, right, free, next }: Room): Pick<Bar, 'text' | 'textX' | 'anchor'> {
  const inside = clipped(words, right - left - 2 * PAD, TEXT)
  if (inside === words) return { text: words, textX: left + PAD, anchor: 'start' }
  const width = textWidth(words, TEXT)
  if (width + 2 * PAD <= next - right) return { text: words, textX: right + PAD, anchor: 'start' }
  if (width + 2 * PAD <= left - free) return { text: words, textX: left - PAD, anchor: 'end' }
  return { text: [...inside].length < LEAST_LETTERS ? '' : inside, textX: left + PAD, anchor: 'start' }
}
