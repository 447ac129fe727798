import type { TieKind } from '../kin.ts'
import { type Box, textWidth, wrapped } from '../layout/index.ts'
import { type Ground, type Place, taking } from './ground.ts'
import type { Point } from './markup.ts'
import { lengthOf, stationAt } from './polyline.ts'
import { hasMiddle, TIE_WORD_SIZE, tieWord } from './tie-lines.ts'
import { patchesOf } from './written.ts'

export interface PlacedWords extends Point {
  lines: readonly string[]
}

/** Along the line the middle first, then towards its ends. */
const PARTS = [0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7, 0.25, 0.75, 0.2, 0.8, 0.15, 0.85, 0.1, 0.9]
/** On the line, then farther and farther beside it. */
const ASIDE = [0, 1, -1, 1.6, -1.6, 2.4, -2.4, 3.2, -3.2, 4.5, -4.5, 6, -6]
const CROSSED = 400
const HEAD = 16

/** Where the words of a tie stand: on its line where there is room for them, else beside it; null for a tie without words. */
export function placeOfWords(kind: TieKind, after: string, points: readonly Point[], ground: Ground): PlacedWords | null {
  const word = tieWord(kind, after)
  if (word === '' || points.length < 2) return null
  const places = [[word], ...twoLines(word)].flatMap((lines, more) => placesAlong(lines, points, hasMiddle(kind), more * 30))
  return taking(ground, places)
}

/** The words of a long text in two lines of about one length. */
function twoLines(word: string): string[][] {
  if (!word.includes(' ')) return []
  const lines = wrapped(word, TIE_WORD_SIZE, textWidth(word, TIE_WORD_SIZE) * 0.62)
  return lines.length === 2 ? [lines] : []
}

function placesAlong(lines: string[], points: readonly Point[], keepMiddle: boolean, worse: number): Place<PlacedWords>[] {
  const length = lengthOf(points)
  const boxes = patchesOf(lines, { x: 0, y: 0 }, TIE_WORD_SIZE)
  const [width, height] = [Math.max(...boxes.map((box) => box.width)), boxes.length * (TIE_WORD_SIZE + 3)]
  return ASIDE.flatMap((aside, step) =>
    PARTS.map((part, nth): Place<PlacedWords> => {
      const { x, y, dx, dy } = stationAt(points, length * part)
      const along = Math.abs(dx) * width + Math.abs(dy) * height
      const across = (Math.abs(dy) * width + Math.abs(dx) * height) / 2 + 7
      const hidden = aside !== 0 ? 0 : along / length
      const isMiddleHidden = aside === 0 && keepMiddle && Math.abs(part - 0.5) * length < along / 2 + 14
      const hiding = isMiddleHidden || hidden > 0.65 ? 120 : hidden > 0.5 ? 24 : hidden > 0.4 ? 16 : 0
      const by = Math.sign(aside) * (across + (Math.abs(aside) - 1) * 12)
      const middle = aside === 0 ? { x, y } : { x: x - dy * by, y: y + dx * by }
      return {
        boxes: patchesOf(lines, middle, TIE_WORD_SIZE),
        worse: worse + step * 9 + nth + hiding,
        value: { ...middle, lines },
      }
    }),
  )
}

/** What a tie itself keeps free for its head, and its line for the words of others. */
export function withTie(ground: Ground, points: readonly Point[], half: number): void {
  const end = points.at(-1)
  if (end === undefined) return
  const head: Box = { left: end.x - HEAD / 2, top: end.y - HEAD / 2, width: HEAD, height: HEAD }
  ground.solid.push(head)
  ground.lines.push({ points, weight: CROSSED, half })
}
