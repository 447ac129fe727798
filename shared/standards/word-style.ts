import { z } from 'zod'

const colour = z.string().regex(/^[0-9A-Fa-f]{6}$/, 'a colour is written as six figures or letters A to F, such as E7E2D6')
const millimetres = z.number().min(0).max(100)
const points = z.number().min(4).max(72)

/**
 * How one kind of Word output looks. Lengths are millimetres, type sizes points, `lineSpacing` a multiple of a single line,
 * colours RRGGBB.
 */
export const wordStyle = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, 'an id is written in small letters, figures and hyphens'),
  version: z.number().int().positive(),
  title: z.string().min(1),
  page: z.strictObject({
    size: z.enum(['A4', 'A3']).default('A4'),
    orientation: z.enum(['portrait', 'landscape']).default('portrait'),
    marginsMm: z.strictObject({ top: millimetres, right: millimetres, bottom: millimetres, left: millimetres }),
  }),
  font: z.string().min(1),
  sizePt: points,
  lineSpacing: z.number().min(1).max(3),
  spaceAfterPt: z.number().min(0).max(48).default(6),
  headingSizesPt: z.strictObject({ title: points, section: points, heading3: points, heading4: points }),
  headingColour: colour.default('000000'),
  /** Section headings are numbered 1, 2, 3. */
  numberedSections: z.boolean().default(true),
  /** Paragraphs are numbered within their section, 4.1, 4.2; with unnumbered sections 1, 2, 3 through the document. */
  numberedParagraphs: z.boolean().default(true),
  table: z.strictObject({
    sizePt: points,
    headerFill: colour,
    headerColour: colour.default('000000'),
    borderColour: colour.default('7F7F7F'),
    cellPaddingMm: millimetres.default(1.5),
    /** The least height of the rows of a table, where there must be room to draw or to write by hand. */
    leastRowMm: millimetres.default(0),
  }),
  /**
   * What stands at the beginning. `full`: the title, the children with their dates of birth, author, manager and days. `court`: the
   * court, the case number, the children and the parties, as its form answers them. `letter`: to whom, the day and what it is about.
   * `none`: the title alone.
   */
  head: z.enum(['full', 'court', 'letter', 'none']).default('full'),
  /** What was left open is said to be not recorded, or not shown at all, as in a letter. */
  blanks: z.enum(['shown', 'left-out']).default('shown'),
  /** The authority's marking, such as "Confidential", stands on every page. */
  marking: z.boolean().default(true),
  quotation: z
    .strictObject({ indentMm: millimetres.default(10), barColour: colour.default('1D4F40') })
    .default({ indentMm: 10, barColour: '1D4F40' }),
  /** Each section begins a new page. */
  sectionsOnNewPage: z.boolean().default(false),
  /** Action plans and chronologies in a portrait document stand on landscape pages of their own. */
  landscapeTables: z.boolean().default(false),
})

export type WordStyle = z.infer<typeof wordStyle>
