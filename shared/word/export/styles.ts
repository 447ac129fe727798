import { AlignmentType, BorderStyle, type IStylesOptions, LineRuleType } from 'docx'
import { halfPoints, type Look, twips } from './look.ts'
import { paragraphLevel, SECTIONS } from './numbering.ts'

/** The paragraph styles that exported blocks use, by the id that Word knows them by. */
export const STYLE = {
  numberedParagraph: 'NumberedParagraph',
  bodyText: 'BodyText',
  listItem: 'ListParagraph',
  lastListItem: 'LastListItem',
  childsWords: 'ChildsWords',
  quotation: 'Quote',
  quotationSource: 'QuotationSource',
  nothingRecorded: 'NothingRecorded',
  tableTitle: 'TableTitle',
  tableHeading: 'TableHeading',
  tableText: 'TableText',
  tableNote: 'TableNote',
  tableAddition: 'TableAddition',
  tableEnd: 'TableEnd',
  addressLine: 'AddressLine',
  lastAddressLine: 'LastAddressLine',
  closing: 'Closing',
  courtCorner: 'CourtCorner',
  courtName: 'CourtName',
  courtCaseNumber: 'CourtCaseNumber',
  courtHead: 'CourtHead',
  courtMatter: 'CourtMatter',
  courtChild: 'CourtChild',
  header: 'Header',
  footer: 'Footer',
} as const

/** The character style of what a document leaves open. */
export const NOT_RECORDED = 'NotRecorded'

/** Dark enough on white and on a table heading's fill for small type (WCAG 2.2 AA). */
const QUIET = '4D4D4D'
const ENGLISH = { value: 'en-GB', eastAsia: 'en-GB', bidirectional: 'en-GB' } as const

/** The library's types know this for paragraphs alone, but it writes it into styles as well. */
const NO_SINGLE_LINES = { widowControl: true }

const lines = (multiple: number) => ({ line: Math.round(240 * multiple), lineRule: LineRuleType.AUTO })

/** Gives the styles of the whole document; blocks name them and add next to nothing of their own. */
export function styles(look: Look): IStylesOptions {
  return {
    default: builtIn(look),
    paragraphStyles: [...paragraphStyles(look), ...headStyles(look)],
    characterStyles: characterStyles(),
  }
}

function builtIn(look: Look): NonNullable<IStylesOptions['default']> {
  const { style } = look
  const sizes = style.headingSizesPt
  const heading = (level: number, size: number, before: number, after: number) => ({
    next: style.numberedParagraphs ? STYLE.numberedParagraph : STYLE.bodyText,
    run: { size: halfPoints(size), bold: true, color: style.headingColour, font: style.font },
    paragraph: {
      keepNext: true,
      keepLines: true,
      spacing: { before: before * 20, after: after * 20, ...lines(1.1) },
      indent: { left: look.textIndent },
      outlineLevel: level - 1,
    },
  })
  const section = heading(1, sizes.section, 20, 6)
  return {
    document: {
      run: { font: style.font, size: halfPoints(style.sizePt), language: ENGLISH },
      paragraph: { ...NO_SINGLE_LINES, spacing: { after: style.spaceAfterPt * 20, ...lines(style.lineSpacing) } },
    },
    title: {
      run: { size: halfPoints(sizes.title), bold: true, color: style.headingColour, font: style.font },
      paragraph: {
        keepNext: true,
        keepLines: true,
        spacing: { before: 0, after: 200, ...lines(1.1) },
        ...(style.head === 'court' ? COURT_TITLE : {}),
      },
    },
    heading1: style.numberedSections
      ? {
          ...section,
          paragraph: {
            ...section.paragraph,
            numbering: { reference: SECTIONS, level: 0 },
            indent: { left: look.textIndent, hanging: look.textIndent },
          },
        }
      : { ...section, paragraph: { ...section.paragraph, indent: { left: 0 } } },
    heading2: heading(2, sizes.heading3, 12, 4),
    heading3: heading(3, sizes.heading4, 10, 4),
    listParagraph: { paragraph: { spacing: { after: Math.round(style.spaceAfterPt * 10) } } },
    footnoteText: {
      run: { size: look.smallSize },
      paragraph: { spacing: { after: 40, ...lines(1) }, indent: { left: twips(4), hanging: twips(4) } },
    },
    footnoteReference: { run: { superScript: true } },
  }
}

/** The title of a document for the court stands in the middle, between two lines. */
const COURT_TITLE = {
  alignment: AlignmentType.CENTER,
  spacing: { before: 280, after: 280 },
  border: {
    top: { style: BorderStyle.SINGLE, size: 6, space: 6, color: '000000' },
    bottom: { style: BorderStyle.SINGLE, size: 6, space: 6, color: '000000' },
  },
} as const

/** The lines with which a letter or a document for the court begins, and those that close a letter. */
function headStyles(look: Look): NonNullable<IStylesOptions['paragraphStyles']> {
  const { style } = look
  const close = { before: 0, after: 0, ...lines(Math.min(style.lineSpacing, 1.25)) }
  const base = { basedOn: 'Normal', quickFormat: true }
  const court = { ...base, basedOn: STYLE.courtHead }
  return [
    { ...base, id: STYLE.addressLine, name: 'Address line', paragraph: { spacing: close } },
    {
      ...base,
      basedOn: STYLE.addressLine,
      id: STYLE.lastAddressLine,
      name: 'Last address line',
      paragraph: { spacing: { ...close, after: 240 } },
    },
    {
      ...base,
      id: STYLE.closing,
      name: 'Closing',
      next: STYLE.addressLine,
      paragraph: { keepNext: true, keepLines: true, spacing: { ...close, before: 240, after: twips(18) } },
    },
    { ...base, id: STYLE.courtHead, name: 'Court heading', paragraph: { spacing: { ...close, after: 60 } } },
    {
      ...base,
      id: STYLE.courtCorner,
      name: 'Court corner',
      run: { size: look.smallSize },
      paragraph: { alignment: AlignmentType.RIGHT, spacing: { before: 0, after: 0, ...lines(1.1) } },
    },
    {
      ...court,
      id: STYLE.courtName,
      name: 'Court name',
      run: { bold: true, allCaps: true },
      paragraph: { spacing: { ...close, before: 240, after: 60 } },
    },
    {
      ...court,
      id: STYLE.courtCaseNumber,
      name: 'Court case number',
      run: { bold: true },
      paragraph: { alignment: AlignmentType.RIGHT, spacing: { ...close, after: 200 } },
    },
    {
      ...court,
      id: STYLE.courtMatter,
      name: 'Court matter',
      run: { bold: true },
      paragraph: { spacing: { ...close, before: 120, after: 60 } },
    },
    { ...court, id: STYLE.courtChild, name: 'Court child', paragraph: { indent: { left: twips(10) } } },
  ]
}

function paragraphStyles(look: Look): NonNullable<IStylesOptions['paragraphStyles']> {
  const { style } = look
  const quoted = look.textIndent + twips(style.quotation.indentMm)
  const numberedAt = paragraphLevel(look)
  const quotation = {
    keepNext: true,
    keepLines: true,
    spacing: { before: 60, after: 0, ...lines(style.lineSpacing) },
    indent: { left: quoted, right: twips(style.quotation.indentMm) },
  }
  const bar = { style: BorderStyle.SINGLE, space: 10 }
  const tableText = { spacing: { before: 0, after: 0, ...lines(1.1) } }
  const tableSize = halfPoints(style.table.sizePt)
  const base = { basedOn: 'Normal', quickFormat: true }
  return [
    { ...base, id: STYLE.bodyText, name: 'Body Text', paragraph: { indent: { left: look.textIndent } } },
    {
      ...base,
      id: STYLE.numberedParagraph,
      name: 'Numbered paragraph',
      paragraph: {
        indent: { left: look.textIndent, hanging: numberedAt === null ? 0 : look.textIndent },
        ...(numberedAt === null ? {} : { numbering: { reference: SECTIONS, level: numberedAt } }),
      },
    },
    {
      ...base,
      id: STYLE.lastListItem,
      name: 'Last list item',
      basedOn: STYLE.listItem,
      next: style.numberedParagraphs ? STYLE.numberedParagraph : STYLE.bodyText,
      paragraph: { spacing: { after: style.spaceAfterPt * 20 } },
    },
    {
      ...base,
      id: STYLE.childsWords,
      name: "Child's words",
      next: STYLE.quotationSource,
      paragraph: {
        ...quotation,
        border: { left: { ...bar, size: 36, color: style.quotation.barColour } },
      },
    },
    {
      ...base,
      id: STYLE.quotation,
      name: 'Quote',
      next: STYLE.quotationSource,
      paragraph: { ...quotation, border: { left: { ...bar, size: 18, color: style.table.borderColour } } },
    },
    {
      ...base,
      id: STYLE.quotationSource,
      name: 'Quotation source',
      run: { size: look.smallSize, color: QUIET },
      paragraph: {
        keepLines: true,
        spacing: { before: 20, after: style.spaceAfterPt * 20 + 60, ...lines(1.1) },
        indent: quotation.indent,
      },
    },
    {
      ...base,
      id: STYLE.nothingRecorded,
      name: 'Nothing recorded',
      run: { italics: true, color: QUIET },
      paragraph: { indent: { left: look.textIndent } },
    },
    {
      ...base,
      id: STYLE.tableTitle,
      name: 'Table title',
      run: { bold: true },
      paragraph: { keepNext: true, keepLines: true, spacing: { before: 160, after: 80, ...lines(1.1) } },
    },
    { ...base, id: STYLE.tableText, name: 'Table text', run: { size: tableSize }, paragraph: tableText },
    {
      ...base,
      basedOn: STYLE.tableText,
      id: STYLE.tableHeading,
      name: 'Table heading',
      run: { size: tableSize, bold: true, color: style.table.headerColour },
      paragraph: tableText,
    },
    {
      ...base,
      basedOn: STYLE.tableText,
      id: STYLE.tableAddition,
      name: 'Table addition',
      paragraph: { spacing: { before: 80, after: 0, ...lines(1.1) } },
    },
    {
      ...base,
      basedOn: STYLE.tableText,
      id: STYLE.tableNote,
      name: 'Table note',
      run: { size: look.smallSize, color: QUIET },
      paragraph: { spacing: { before: 40, after: 0, ...lines(1.1) } },
    },
    {
      id: STYLE.tableEnd,
      name: 'Table end',
      basedOn: 'Normal',
      run: { size: 4 },
      paragraph: { spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT } },
    },
    {
      id: STYLE.header,
      name: 'header',
      basedOn: 'Normal',
      run: { size: look.smallSize, color: QUIET },
      paragraph: { spacing: { before: 0, after: 0, ...lines(1) } },
    },
    {
      id: STYLE.footer,
      name: 'footer',
      basedOn: 'Normal',
      run: { size: look.smallSize, color: QUIET },
      paragraph: { spacing: { before: 0, after: 0, ...lines(1) } },
    },
  ]
}

function characterStyles(): NonNullable<IStylesOptions['characterStyles']> {
  return [{ id: NOT_RECORDED, name: 'Not recorded', quickFormat: true, run: { italics: true, color: QUIET } }]
}
