import type { AgencyShape } from '../../standards/index.ts'
import { SHAPE_PATHS } from '../marks.ts'

type Command = { letter: string; numbers: number[] }

const SQUARE = 14
const PARSED = new Map<AgencyShape, readonly Command[]>(
  (Object.keys(SHAPE_PATHS) as AgencyShape[]).map((shape) => [shape, commandsOf(SHAPE_PATHS[shape])]),
)

/** The path of an agency's shape about a middle, so that many marks can be one path. */
export function shapePath(shape: AgencyShape, x: number, y: number, size: number): string {
  const scale = size / SQUARE
  const [left, top] = [x - size / 2, y - size / 2]
  return (PARSED.get(shape) ?? []).map(({ letter, numbers }) => letter + placed(letter, numbers, scale, left, top)).join('')
}

function commandsOf(path: string): Command[] {
  return [...path.matchAll(/([a-z])([^a-z]*)/gi)].map(([, letter = '', rest = '']) => ({
    letter,
    numbers: (rest.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number),
  }))
}

const NUMBERS_OF_ARC = 7

function placed(letter: string, numbers: readonly number[], scale: number, left: number, top: number): string {
  const isArc = letter === 'a' || letter === 'A'
  const isPlaced = letter === letter.toUpperCase()
  const moved = numbers.map((number, index) => {
    const place = isArc ? index % NUMBERS_OF_ARC : index
    // Of an arc, the third number is an angle and the fourth and fifth are flags; radii are not places.
    if (isArc && place >= 2 && place <= 4) return number
    const isX = letter === 'H' || (letter !== 'V' && (isArc ? place === 5 : index % 2 === 0))
    const offset = isPlaced && !(isArc && place < 5) ? (isX ? left : top) : 0
    return Math.round((number * scale + offset) * 100) / 100
  })
  return moved.join(' ')
}
