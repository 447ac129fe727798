import { TIE_KINDS, type TieKind } from '../kin.ts'
import type { Colours } from './colours.ts'
import { element, type Point, short, through } from './markup.ts'
import { beside, lengthOf, stationAt, stretchOf, wavy, zigzag } from './polyline.ts'
import { onPaper } from './written.ts'

type Head = 'none' | 'filled' | 'hollow' | 'open'
interface TieStyle {
  tone: keyof Colours
  lines: 'one' | 'two' | 'three' | 'zigzag' | 'two-zigzags' | 'wave' | 'gap' | 'repaired'
  dash?: string
  width: number
  head: Head
  /** A word on the line itself, where its form alone could be taken for another. */
  word: string
}

/** How each kind of tie is drawn. No two look alike in grey: lines, dashes and heads differ, and the graver kinds bear a word. */
export const TIE_STYLES: Readonly<Record<TieKind, TieStyle>> = {
  close: { tone: 'warm', lines: 'two', width: 1.6, head: 'none', word: '' },
  'very-close': { tone: 'warm', lines: 'three', width: 1.6, head: 'none', word: '' },
  distant: { tone: 'cool', lines: 'one', dash: '1 6', width: 2.2, head: 'none', word: '' },
  hostile: { tone: 'harm', lines: 'zigzag', width: 1.6, head: 'none', word: '' },
  conflict: { tone: 'harm', lines: 'wave', width: 1.6, head: 'none', word: '' },
  'cut-off': { tone: 'ink', lines: 'gap', width: 1.8, head: 'none', word: '' },
  'cut-off-repaired': { tone: 'ink', lines: 'repaired', width: 1.8, head: 'none', word: '' },
  controlling: { tone: 'power', lines: 'one', width: 3.4, head: 'filled', word: 'controlling' },
  'physical-abuse': { tone: 'harm', lines: 'zigzag', width: 1.8, head: 'filled', word: 'physical abuse' },
  'emotional-abuse': { tone: 'harm', lines: 'wave', width: 1.8, head: 'filled', word: 'emotional abuse' },
  'sexual-abuse': { tone: 'harm', lines: 'two-zigzags', width: 1.6, head: 'filled', word: 'sexual abuse' },
  neglect: { tone: 'power', lines: 'one', dash: '9 5', width: 1.8, head: 'hollow', word: 'neglect' },
  caring: { tone: 'warm', lines: 'one', width: 1.8, head: 'open', word: 'cares for' },
}

const HEAD = 12

/** Words of a tie and where they stand. */
export interface TieWords {
  lines: readonly string[]
  /** The middle of the words. */
  x: number
  y: number
}

/** A tie along a line of points, from the first to the second; without words in a key that has them beside the line. */
export function tieSvg(kind: TieKind, points: readonly Point[], colours: Colours, words: TieWords | null = null): string {
  const style = TIE_STYLES[kind]
  const colour = colours[style.tone]
  const length = lengthOf(points)
  if (length < 2) return ''
  const pen = {
    stroke: colour,
    'stroke-width': style.width,
    fill: 'none',
    'stroke-linejoin': 'round',
    'stroke-dasharray': style.dash,
  } as const
  const stroke = (line: readonly Point[]): string =>
    element('path', { d: through(line), ...pen, 'stroke-linecap': style.dash?.startsWith('1 ') ? 'round' : undefined })
  const body = style.head === 'none' || style.head === 'open' ? [...points] : stretchOf(points, 0, length - HEAD)
  return [
    ...linesOf(style.lines, body, length, stroke),
    style.lines === 'gap' || style.lines === 'repaired' ? bars(points, style.lines === 'repaired', colour, style.width) : '',
    headSvg(style.head, points, colour, colours.paper, style.width),
    words === null ? '' : onPaper(words.lines, words, TIE_WORD_SIZE, colour, colours),
  ].join('')
}

/** How far a tie of a kind reaches to each side of its line. */
export function halfWidthOf(kind: TieKind): number {
  const { lines } = TIE_STYLES[kind]
  return lines === 'one'
    ? 1.5
    : lines === 'two-zigzags'
      ? 7
      : lines === 'two'
        ? 3.5
        : lines === 'gap' || lines === 'repaired'
          ? 6
          : 5
}

export const TIE_WORD_SIZE = 12

/** What stands on a tie: the word of the graver kinds, and of any whose end is known. */
export function tieWord(kind: TieKind, after: string): string {
  const word = TIE_STYLES[kind].word || (after === '' ? '' : TIE_KINDS[kind].name.toLowerCase())
  return [word, after].filter(Boolean).join(', ')
}

/** True for ties whose middle says something itself: a gap, or a gap that was closed. */
export const hasMiddle = (kind: TieKind): boolean => TIE_STYLES[kind].lines === 'gap' || TIE_STYLES[kind].lines === 'repaired'

function linesOf(
  lines: TieStyle['lines'],
  body: readonly Point[],
  whole: number,
  stroke: (line: readonly Point[]) => string,
): string[] {
  switch (lines) {
    case 'one':
      return [stroke(body)]
    case 'two':
      return [stroke(beside(body, 2.5)), stroke(beside(body, -2.5))]
    case 'three':
      return [stroke(beside(body, 4)), stroke(body), stroke(beside(body, -4))]
    case 'zigzag':
      return [stroke(zigzag(body, 5, 11))]
    case 'two-zigzags':
      return [stroke(zigzag(beside(body, 3), 4, 11)), stroke(zigzag(beside(body, -3), 4, 11))]
    case 'wave':
      return [stroke(wavy(body, 4.5, 18))]
    case 'gap':
    case 'repaired':
      return [stroke(stretchOf(body, 0, whole / 2 - GAP)), stroke(stretchOf(body, whole / 2 + GAP, whole))]
  }
}

const GAP = 6

/** The two bars at a gap; with a ring between them where it was repaired. */
function bars(points: readonly Point[], repaired: boolean, colour: string, width: number): string {
  const middle = lengthOf(points) / 2
  const bar = (along: number): string => {
    const { x, y, dx, dy } = stationAt(points, along)
    return `M${short(x - dy * 8)} ${short(y + dx * 8)}L${short(x + dy * 8)} ${short(y - dx * 8)}`
  }
  const { x, y } = stationAt(points, middle)
  const pen = { stroke: colour, 'stroke-width': width, fill: 'none' }
  return (
    element('path', { d: bar(middle - GAP) + bar(middle + GAP), ...pen }) +
    (repaired ? element('circle', { cx: x, cy: y, r: 4, ...pen }) : '')
  )
}

/** The head of an arrow at the end of a line. */
export function headSvg(head: Head, points: readonly Point[], colour: string, paper: string, width: number): string {
  if (head === 'none') return ''
  const { x, y, dx, dy } = stationAt(points, lengthOf(points))
  const corner = (side: number): string => `${short(x - dx * HEAD - dy * side)} ${short(y - dy * HEAD + dx * side)}`
  const d = `M${corner(6)}L${short(x)} ${short(y)}L${corner(-6)}`
  if (head === 'open') return element('path', { d, stroke: colour, 'stroke-width': width, fill: 'none' })
  return element('path', {
    d: `${d}Z`,
    stroke: colour,
    'stroke-width': 1.5,
    'stroke-linejoin': 'round',
    fill: head === 'filled' ? colour : paper,
  })
}
