import { textWidth, wrapped } from '../layout/index.ts'
import type { Colours } from './colours.ts'
import { element, escaped, short } from './markup.ts'
import { SIGN_HEIGHT, SIGN_WIDTH, type Sign } from './signs.ts'
import { FACE, written } from './written.ts'

/** A finished picture: its markup and its size in units, 96 to the inch. */
export interface Picture {
  svg: string
  width: number
  height: number
}

export interface Page {
  title: string
  /** Lines below the title. */
  head: readonly string[]
  body: string
  width: number
  height: number
  signs: readonly Sign[]
  shortWords: readonly string[]
  /** The whole picture in words, for screen readers. */
  words: string
}

const EDGE = 16
const LEAST = 640
const KEY_COLUMN = 212
const KEY_SCALE = 0.56
const KEY_ROW = 38
/** A row with three lines of words. */
const HIGH_KEY_ROW = 46

/** Puts title, picture and key onto one sheet. */
export function pageSvg({ title, head, body, width, height, signs, shortWords, words }: Page, colours: Colours): Picture {
  const whole = Math.max(LEAST, width + EDGE * 2)
  const titleLines = wrapped(title, 20, whole - EDGE * 2)
  const headLines = head.flatMap((line) => wrapped(line, 13, whole - EDGE * 2))
  let y = EDGE + 16
  const parts: string[] = []
  for (const line of titleLines) {
    parts.push(written(line, EDGE, y, { size: 20, bold: true, colour: colours.ink }))
    y += 24
  }
  for (const line of headLines) {
    parts.push(written(line, EDGE, y, { size: 13, colour: colours.quiet }))
    y += 18
  }
  const left = Math.max(EDGE, (whole - width) / 2)
  parts.push(element('g', { transform: `translate(${short(left)} ${short(y)})` }, body))
  y += height + 6
  const key = keySvg(signs, shortWords, whole - EDGE * 2, colours)
  if (key.height > 0) {
    parts.push(element('g', { transform: `translate(${EDGE} ${short(y)})` }, key.svg))
    y += key.height
  }
  return sheet(parts.join(''), whole, y + EDGE, title, words, colours)
}

/** An SVG file with a name and a description that screen readers say. */
export function sheet(inside: string, width: number, height: number, title: string, words: string, colours: Colours): Picture {
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: Math.ceil(width),
      height: Math.ceil(height),
      viewBox: `0 0 ${Math.ceil(width)} ${Math.ceil(height)}`,
      role: 'img',
      'aria-label': title,
      'font-family': FACE,
    },
    [
      element('title', {}, escaped(title)),
      element('desc', {}, escaped(words)),
      element('rect', { width: Math.ceil(width), height: Math.ceil(height), fill: colours.paper }),
      inside,
    ].join(''),
  )
  return { svg, width: Math.ceil(width), height: Math.ceil(height) }
}

/** The key: only what the picture uses. */
export function keySvg(
  signs: readonly Sign[],
  shortWords: readonly string[],
  width: number,
  colours: Colours,
): { svg: string; height: number } {
  if (signs.length + shortWords.length === 0) return { svg: '', height: 0 }
  const columns = Math.max(1, Math.floor(width / KEY_COLUMN))
  const rows = Math.ceil(signs.length / columns)
  const wordsOf = (sign: Sign): string[] => wrapped(sign.words, 12, KEY_COLUMN - SIGN_WIDTH * KEY_SCALE - 20)
  const row = signs.some((sign) => wordsOf(sign).length > 2) ? HIGH_KEY_ROW : KEY_ROW
  const entries = signs.map((sign, at) => {
    const x = Math.floor(at / rows) * KEY_COLUMN
    const y = 30 + (at % rows) * row
    const lines = wordsOf(sign)
    const top = y + row / 2 + 4 - ((lines.length - 1) * 14) / 2
    const sample = `translate(${short(x)} ${short(y + (row - SIGN_HEIGHT * KEY_SCALE) / 2)}) scale(${KEY_SCALE})`
    return (
      element('g', { transform: sample }, sign.draw(colours)) +
      lines
        .map((line, index) => written(line, x + SIGN_WIDTH * KEY_SCALE + 8, top + index * 14, { colour: colours.ink }))
        .join('')
    )
  })
  const short_ = wrappedWords(shortWords, width)
  const bottom = 30 + rows * row
  return {
    svg: [
      element('path', { d: `M0 0H${short(width)}`, stroke: colours.quiet, 'stroke-width': 1 }),
      written('Key', 0, 20, { size: 13, bold: true, colour: colours.ink }),
      ...entries,
      ...short_.map((line, at) => written(line, 0, bottom + 14 + at * 16, { colour: colours.quiet })),
    ].join(''),
    height: bottom + short_.length * 16 + 6,
  }
}

/** Short words with their meanings in lines, never broken within one. */
function wrappedWords(words: readonly string[], width: number): string[] {
  const lines: string[] = []
  for (const word of words) {
    const last = lines.at(-1)
    if (last !== undefined && textWidth(`${last}   ${word}`, 12) <= width) lines[lines.length - 1] = `${last}   ·   ${word}`
    else lines.push(word)
  }
  return lines
}
