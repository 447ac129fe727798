import type { ChronologyTone } from '../../standards/index.ts'
import { PRINTED_TONES } from '../marks.ts'
import { type Drawn, drawingOf, type PathRole, type TextRole, usedIn } from './drawing.ts'
import { timelineSummary } from './in-words.ts'
import type { TimelineRecord } from './record.ts'
import { shapePath } from './shape-path.ts'
import { clipped, textWidth } from './text-width.ts'
import type { Timeline } from './timeline.ts'

export interface SvgOptions {
  title: string
  /** What is said below the picture: of what it leaves out. */
  notes?: readonly string[]
  legend?: boolean
  /** Without colour: every mark is told by its shape and its words alone. */
  greyscale?: boolean
}

export interface SvgPicture {
  svg: string
  width: number
  height: number
}

const INK = '#1d201d'
const QUIET = '#4b4f49'
const LINE = '#d3cec2'
const STRONG = '#77736a'
const PAPER = '#ffffff'
const SUNKEN = '#edeae2'
const GAP_LINE = '#8b836f'
const GAP = '#efeadd'
const GREY_TONE = '#2b2b2b'

type Paint = (tone: string) => string

const PATHS: Readonly<Record<PathRole, Paint>> = {
  gap: () => `fill="url(#nothing-recorded)" stroke="${GAP_LINE}" stroke-width="0.75"`,
  grid: () => `fill="none" stroke="${LINE}"`,
  'grid-major': () => `fill="none" stroke="#b9b3a5"`,
  lane: () => `fill="none" stroke="${LINE}"`,
  within: (tone) => `fill="none" stroke="${tone}" stroke-width="1.5"`,
  'within-about': (tone) => `fill="none" stroke="${tone}" stroke-width="1.5" stroke-dasharray="3 3"`,
  range: (tone) => `fill="none" stroke="${tone}" stroke-width="4"`,
  'range-about': (tone) => `fill="none" stroke="${tone}" stroke-width="4" stroke-dasharray="6 3"`,
  leader: () => `fill="none" stroke="${STRONG}"`,
  'leader-current': () => `fill="none" stroke="${INK}" stroke-width="2"`,
  mark: (tone) => `fill="${tone}" fill-rule="evenodd"`,
  'mark-about': (tone) => `fill="${PAPER}" fill-rule="evenodd" stroke="${tone}" stroke-width="1.6" stroke-dasharray="2.4 1.4"`,
  tone: (tone) => `fill="${tone}"`,
  'count-box': (tone) => `fill="${PAPER}" stroke="${tone}" stroke-width="1.6"`,
  'gap-box': () => `fill="${PAPER}" stroke="${GAP_LINE}"`,
  'label-box': () => `fill="${PAPER}" stroke="${STRONG}"`,
  'label-box-current': () => `fill="${PAPER}" stroke="${INK}" stroke-width="2"`,
  bar: () => `fill="${SUNKEN}"`,
  'bar-edge': () => `fill="none" stroke="${STRONG}"`,
  'bar-edge-about': () => `fill="none" stroke="${STRONG}" stroke-dasharray="4 3"`,
}

const TEXTS: Readonly<Record<TextRole, string>> = {
  years: `fill="${INK}" font-weight="600" font-size="13"`,
  tick: `fill="${QUIET}"`,
  'tick-major': `fill="${INK}" font-weight="600" font-size="13"`,
  'lane-name': `fill="${INK}"`,
  count: `fill="${INK}" font-weight="600"`,
  'gap-text': `fill="${QUIET}"`,
  'label-text': `fill="${INK}"`,
  'row-name': `fill="${QUIET}"`,
  'bar-text': `fill="${INK}"`,
}

const PAD = 16
const TITLE = 34
const FOOT_LINE = 18
const TEXT = 12

/** The picture as a whole SVG file: on white paper, with its words, and with nothing that it needs from elsewhere. */
export function timelineSvg(timeline: Timeline, record: TimelineRecord, options: SvgOptions): SvgPicture {
  const { title, notes = [], legend = true, greyscale = false } = options
  const width = timeline.width + 2 * PAD
  const key = legend ? legendOf(timeline, record, greyscale) : { svg: '', height: 0 }
  const lines = notes.flatMap((note) => inLines(note, timeline.width))
  const footTop = TITLE + timeline.height + 10
  const height = Math.ceil(footTop + key.height + lines.length * FOOT_LINE + PAD)
  const hatch = greyscale ? ['#f0f0f0', '#777777'] : [GAP, GAP_LINE]
  const heading = clipped(title, timeline.width / 1.45, TEXT)
  const said = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="timeline-title timeline-words" font-family="Arial, 'Liberation Sans', Helvetica, sans-serif" font-size="${TEXT}">`,
    `<title id="timeline-title">${xmlText(title)}</title>`,
    `<desc id="timeline-words">${xmlText([timelineSummary(record, timeline.scale), ...notes].join(' '))}</desc>`,
    `<defs><pattern id="nothing-recorded" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="7" height="7" fill="${hatch[0]}"/><path d="M0 0v7" stroke="${hatch[1]}"/></pattern></defs>`,
    `<rect width="${width}" height="${height}" fill="${PAPER}"/>`,
    `<text x="${PAD + 8}" y="24" font-size="16" font-weight="600" fill="${INK}">${xmlText(heading)}</text>`,
    `<g transform="translate(${PAD} ${TITLE})">${drawingOf(timeline)
      .map((drawn) => written(drawn, greyscale))
      .join('')}</g>`,
    `<g transform="translate(${PAD} ${footTop})">${key.svg}</g>`,
    ...lines.map((line, index) => {
      const y = footTop + key.height + index * FOOT_LINE + 12
      return `<text x="${PAD + 8}" y="${y}" fill="${QUIET}">${xmlText(line)}</text>`
    }),
    '</svg>',
  ]
  return { svg: said.join('\n'), width, height }
}

const colourOf = (tone: ChronologyTone | null, greyscale: boolean): string =>
  greyscale ? GREY_TONE : tone === null ? INK : PRINTED_TONES[tone]

function written(drawn: Drawn, greyscale: boolean): string {
  if (drawn.kind === 'path') {
    const painted = PATHS[drawn.role](colourOf(drawn.tone, greyscale))
    return `<path d="${drawn.d}" ${greyscale ? inGrey(painted) : painted}/>`
  }
  const anchor = drawn.anchor === 'start' ? '' : ` text-anchor="${drawn.anchor}"`
  return `<text x="${drawn.x}" y="${drawn.y}"${anchor} ${TEXTS[drawn.role]}>${xmlText(drawn.text)}</text>`
}

/** Each colour by how light it is. */
function inGrey(painted: string): string {
  return painted.replace(/#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/g, (_, red: string, green: string, blue: string) => {
    const light = 0.2126 * Number.parseInt(red, 16) + 0.7152 * Number.parseInt(green, 16) + 0.0722 * Number.parseInt(blue, 16)
    return `#${Math.round(light).toString(16).padStart(2, '0').repeat(3)}`
  })
}

/** What the marks mean: only those that are in the picture. */
function legendOf(timeline: Timeline, record: TimelineRecord, greyscale: boolean): { svg: string; height: number } {
  const used = usedIn(timeline)
  const paint = (role: PathRole, d: string, tone: ChronologyTone | null): string =>
    written({ kind: 'path', role, d, tone }, greyscale)
  const items: { mark: string; words: string }[] = [
    ...(record.lanesBy === 'agency'
      ? []
      : record.agencies.map(({ shape, tone, name }) => ({ mark: paint('mark', shapePath(shape, 9, 0, 12), tone), words: name }))),
    ...(used.key
      ? [
          {
            mark: paint('mark', shapePath('circle', 3, 0, 10) + shapePath('circle', 15, 0, 14), null),
            words: 'larger: key event',
          },
        ]
      : []),
    ...(used.counts
      ? [
          {
            mark: `${paint('count-box', 'M4 -8h10a8 8 0 0 1 0 16h-10a8 8 0 0 1 0 -16z', null)}<text x="9" y="4.3" text-anchor="middle" ${TEXTS.count}>6</text>`,
            words: 'so many entries in one place',
          },
        ]
      : []),
    ...(used.about ? [{ mark: paint('mark-about', shapePath('circle', 9, 0, 13), null), words: 'dashed: date not sure' }] : []),
    ...(used.within ? [{ mark: paint('within', 'M0 0H18M0 -4v8M18 -4v8', null), words: 'on a day between these' }] : []),
    ...(used.range ? [{ mark: paint('range', 'M0 0H18M0 -5v10M18 -5v10', null), words: 'all of this time' }] : []),
    ...(used.gaps ? [{ mark: paint('gap', 'M0 -7h18v14h-18z', null), words: 'nothing recorded' }] : []),
  ]
  let [x, row] = [8, 0]
  const drawn = items.map(({ mark, words }) => {
    const width = 26 + textWidth(words, TEXT) + 22
    if (x > 8 && x + width > timeline.width) [x, row] = [8, row + 1]
    const at = `<g transform="translate(${Math.round(x)} ${row * 22 + 11})">${mark}<text x="26" y="4.3" fill="${QUIET}">${xmlText(clipped(words, timeline.width - 60, TEXT))}</text></g>`
    x += width
    return at
  })
  return { svg: drawn.join(''), height: items.length === 0 ? 0 : (row + 1) * 22 + 6 }
}

function inLines(note: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of note.split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (textWidth(longer, TEXT) > width - 16 && line !== '') {
      lines.push(line)
      line = word
    } else line = longer
  }
  return line === '' ? lines : [...lines, line]
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text for an SVG: signs that mean something there are written out, and those that XML does not allow are left out. */
export function xmlText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '')
}
