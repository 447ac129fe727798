import {
  BorderStyle,
  Footer,
  Header,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  Tab,
  TabStopType,
  TextRun,
} from 'docx'
import type { Pack } from '../../standards/index.ts'
import { type Look, type Orientation, textWidth, twips } from './look.ts'
import { safeLine } from './safe-text.ts'
import { STYLE } from './styles.ts'

/** How many characters a header line has room for, on a sheet set in small type, before it needs a second line. */
const CHARACTERS_PER_TWIP = 1 / 105

/** The page set-up, header and footer of a stretch of pages that share an orientation. `said` stands in the header as well. */
export function pageSection(
  look: Look,
  pack: Pack,
  title: string,
  orientation: Orientation,
  said: readonly string[] = [],
): Omit<ISectionOptions, 'children'> {
  const edge = (margin: number) => Math.min(Math.round(margin / 2), twips(12.5))
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        // The library swaps the sides of a landscape sheet itself.
        size: {
          ...look.sheet,
          orientation: orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { ...look.margins, header: edge(look.margins.top), footer: edge(look.margins.bottom) },
      },
    },
    headers: { default: new Header({ children: headerLines(look, pack, orientation, said) }) },
    footers: { default: new Footer({ children: [footerLine(look, title, orientation)] }) },
  }
}

/** The authority on the left and the marking on the right of every page; on two lines where one is too short for both. */
function headerLines(look: Look, pack: Pack, orientation: Orientation, said: readonly string[]): Paragraph[] {
  return [
    ...ownLines(look, pack, orientation),
    ...said.filter(Boolean).map((words) => {
      const run = new TextRun({ bold: true, color: '000000', text: safeLine(words) })
      return new Paragraph({ style: STYLE.header, spacing: { before: 60, after: 160 }, children: [run] })
    }),
  ]
}

function ownLines(look: Look, pack: Pack, orientation: Orientation): Paragraph[] {
  const width = textWidth(look, orientation)
  const name = safeLine(pack.output.header || pack.authority || pack.name)
  const authority = new TextRun({ text: name })
  const marking = look.style.marking ? safeLine(pack.output.confidentiality) : ''
  const rule = { bottom: { style: BorderStyle.SINGLE, size: 4, space: 4, color: look.style.table.borderColour } }
  if (marking === '') return [new Paragraph({ style: STYLE.header, border: rule, children: [authority] })]
  const bold = { bold: true, color: '000000' }
  const fits = name.length + marking.length + 4 <= width * CHARACTERS_PER_TWIP
  if (!fits)
    return [
      new Paragraph({ style: STYLE.header, children: [authority] }),
      new Paragraph({ style: STYLE.header, border: rule, children: [new TextRun({ ...bold, text: marking })] }),
    ]
  return [
    new Paragraph({
      style: STYLE.header,
      border: rule,
      tabStops: [{ type: TabStopType.RIGHT, position: width }],
      children: [authority, new TextRun({ children: [new Tab()] }), new TextRun({ ...bold, text: marking })],
    }),
  ]
}

/** The title on the left, "Page X of Y" on the right. */
function footerLine(look: Look, title: string, orientation: Orientation): Paragraph {
  const width = textWidth(look, orientation)
  return new Paragraph({
    style: STYLE.footer,
    tabStops: [{ type: TabStopType.RIGHT, position: width }],
    children: [
      new TextRun({ text: title }),
      new TextRun({ children: [new Tab(), 'Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
    ],
  })
}
