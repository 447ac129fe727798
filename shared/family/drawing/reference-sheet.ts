import { ECO_STRENGTHS, type EcoStrength } from '../kin.ts'
import { textWidth, wrapped } from '../layout/index.ts'
import { type ColourOptions, type Colours, coloursOf } from './colours.ts'
import { ECO_FLOWS, ecoTieSvg } from './eco-lines.ts'
import { element, short } from './markup.ts'
import { type Picture, sheet } from './page.ts'
import { SIGN_GROUPS, SIGN_HEIGHT, SIGN_WIDTH, SIGNS, type Sign, type SignGroup } from './signs.ts'
import { written } from './written.ts'

const COLUMNS = 4
const COLUMN = 268
const ROW = SIGN_HEIGHT + 14
const EDGE = 28
const SIZE = 13

/** Every symbol and every line that Casewright draws, with its name, on one sheet. */
export function referenceSheet(options: ColourOptions = {}): Picture {
  const colours = coloursOf(options)
  const width = COLUMNS * COLUMN + EDGE * 2
  const parts: string[] = [
    written('Symbols of the genogram and the eco-map', EDGE, EDGE + 16, { size: 20, bold: true, colour: colours.ink }),
  ]
  let y = EDGE + 24
  const words: string[] = []
  for (const { title, signs, note } of sections(colours)) {
    parts.push(
      element('path', { d: `M${EDGE} ${short(y + 14)}H${short(width - EDGE)}`, stroke: colours.quiet, 'stroke-width': 1 }),
      written(title, EDGE, y + 34, { size: 14, bold: true, colour: colours.ink }),
      written(note, EDGE + textWidth(title, 14) + 24, y + 34, { size: SIZE, colour: colours.quiet }),
    )
    y += 46
    for (const [at, { words: name, draw }] of signs.entries()) {
      const [x, top] = [EDGE + (at % COLUMNS) * COLUMN, y + Math.floor(at / COLUMNS) * ROW]
      const lines = wrapped(name, SIZE, COLUMN - SIGN_WIDTH - 24)
      const first = top + SIGN_HEIGHT / 2 + SIZE * 0.36 - ((lines.length - 1) * 16) / 2
      parts.push(
        element('g', { transform: `translate(${short(x)} ${short(top)})` }, draw(colours)),
        ...lines.map((line, index) =>
          written(line, x + SIGN_WIDTH + 12, first + index * 16, { size: SIZE, colour: colours.ink }),
        ),
      )
    }
    y += Math.ceil(signs.length / COLUMNS) * ROW
    words.push(`${title}: ${signs.map((sign) => sign.words).join('; ')}.`)
  }
  return sheet(parts.join(''), width, y + EDGE, 'Symbols of the genogram and the eco-map', words.join('\n'), colours)
}

interface Group {
  title: string
  note: string
  signs: readonly Pick<Sign, 'words' | 'draw'>[]
}

const NOTES: Readonly<Partial<Record<SignGroup, string>>> = {
  people: 'Year of birth above the left, year of death above the right',
  matters: 'All other matters are written beside the symbol',
  couples: 'Dates stand on the line: m 2011, div 2018',
}

function sections(colours: Colours): Group[] {
  const groups = (Object.keys(SIGN_GROUPS) as SignGroup[]).map((group) => ({
    title: SIGN_GROUPS[group],
    note: NOTES[group] ?? '',
    signs: SIGNS.filter((sign) => sign.group === group),
  }))
  const eco = (strength: EcoStrength, flow: keyof typeof ECO_FLOWS, words: string) => ({
    words,
    draw: () =>
      ecoTieSvg(
        strength,
        flow,
        [
          { x: 4, y: SIGN_HEIGHT / 2 },
          { x: SIGN_WIDTH - 4, y: SIGN_HEIGHT / 2 },
        ],
        colours,
      ),
  })
  return [
    ...groups,
    {
      title: 'Ties of the eco-map',
      note: 'From the family on the left to what surrounds it on the right',
      signs: [
        ...Object.entries(ECO_STRENGTHS).map(([strength, name]) => eco(strength as EcoStrength, 'none', name)),
        ...(['to-family', 'from-family', 'both'] as const).map((flow) => eco('ordinary', flow, ECO_FLOWS[flow])),
      ],
    },
  ]
}
