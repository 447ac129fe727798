import { strToU8, zipSync } from 'fflate'
import type { ChronologySheet, SheetCell } from '../../../shared/chronology/index.ts'
import { dayNumber } from '../../../shared/document/index.ts'
import { mayBeFormula } from './formula.ts'

/** The cell formats, in the order in which `STYLES` lists them. */
const FORMAT = { text: 0, heading: 1, day: 2, literal: 3, notice: 4, number: 5, fraction: 6 } as const

/** What a cell of a spreadsheet can hold at most, in characters. */
const MOST_IN_A_CELL = 32_767
const CUT = ' … [cut here: the rest is in the chronology]'
/** The first day that every spreadsheet program counts alike; earlier ones are written as words. */
const FIRST_DAY = '1900-03-01'
const DAYS_TO_1970 = 25_569

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const border =
  '<left style="thin"><color rgb="FF9A9A9A"/></left><right style="thin"><color rgb="FF9A9A9A"/></right><top style="thin"><color rgb="FF9A9A9A"/></top><bottom style="thin"><color rgb="FF9A9A9A"/></bottom><diagonal/>'
const cellFormat = (extra: string, alignment = '<alignment vertical="top" wrapText="1"/>') =>
  `<xf xfId="0" borderId="1" applyBorder="1" applyAlignment="1" ${extra}>${alignment}</xf>`

const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="0.0"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Arial"/><family val="2"/></font><font><b/><sz val="11"/><name val="Arial"/><family val="2"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE7E2D6"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${border}</border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="7">${[
  cellFormat('numFmtId="49" fontId="0" fillId="0" applyNumberFormat="1"'),
  cellFormat(
    'numFmtId="49" fontId="1" fillId="2" applyNumberFormat="1" applyFont="1" applyFill="1"',
    '<alignment vertical="center" wrapText="1"/>',
  ),
  cellFormat('numFmtId="164" fontId="0" fillId="0" applyNumberFormat="1"', '<alignment horizontal="left" vertical="top"/>'),
  cellFormat('numFmtId="49" fontId="0" fillId="0" applyNumberFormat="1" quotePrefix="1"'),
  '<xf xfId="0" numFmtId="49" fontId="1" fillId="0" borderId="0" applyNumberFormat="1" applyFont="1"/>',
  cellFormat('numFmtId="1" fontId="0" fillId="0" applyNumberFormat="1"', '<alignment horizontal="right" vertical="top"/>'),
  cellFormat('numFmtId="165" fontId="0" fillId="0" applyNumberFormat="1"', '<alignment horizontal="right" vertical="top"/>'),
].join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
/** Text as XML takes it: signs that XML has no place for become a space. */
const xmlText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ' ')
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? '')

/** "A", "Z", "AA" for the column at an index. */
function letters(index: number): string {
  const rest = Math.floor(index / 26)
  return (rest === 0 ? '' : letters(rest - 1)) + String.fromCharCode(65 + (index % 26))
}

function textCell(place: string, text: string, format: number): string {
  const whole = text.length > MOST_IN_A_CELL ? text.slice(0, MOST_IN_A_CELL - CUT.length) + CUT : text
  return `<c r="${place}" s="${format}" t="inlineStr"><is><t xml:space="preserve">${xmlText(whole)}</t></is></c>`
}

function cellXml(cell: SheetCell, place: string): string {
  if (typeof cell === 'number')
    return `<c r="${place}" s="${Number.isInteger(cell) ? FORMAT.number : FORMAT.fraction}"><v>${cell}</v></c>`
  if (typeof cell === 'string') {
    if (cell === '') return `<c r="${place}" s="${FORMAT.text}"/>`
    return textCell(place, cell, mayBeFormula(cell) ? FORMAT.literal : FORMAT.text)
  }
  const { day } = cell
  if (day < FIRST_DAY) return textCell(place, day.split('-').toReversed().join('/'), FORMAT.text)
  return `<c r="${place}" s="${FORMAT.day}"><v>${dayNumber(day) + DAYS_TO_1970}</v></c>`
}

function sheetXml({ notice, columns, rows }: ChronologySheet): string {
  const headRow = notice === '' ? 1 : 2
  const last = letters(columns.length - 1)
  const range = `A${headRow}:${last}${headRow + rows.length}`
  const row = (number: number, cells: string) => `<row r="${number}">${cells}</row>`
  const written = [
    ...(notice === '' ? [] : [row(1, textCell('A1', `${notice}.`, FORMAT.notice))]),
    row(headRow, columns.map(({ title }, index) => textCell(`${letters(index)}${headRow}`, title, FORMAT.heading)).join('')),
    ...rows.map((cells, index) => {
      const number = headRow + 1 + index
      return row(number, cells.map((cell, column) => cellXml(cell, `${letters(column)}${number}`)).join(''))
    }),
  ]
  const widths = columns.map(
    ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  )
  const header = notice === '' ? '' : `&amp;L&amp;B${xmlText(notice.replaceAll('&', '&&'))}`
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:${last}${headRow + rows.length}"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="${headRow}" topLeftCell="A${headRow + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A${headRow + 1}" sqref="A${headRow + 1}"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${widths.join('')}</cols><sheetData>${written.join('')}</sheetData><autoFilter ref="${range}"/><pageMargins left="0.5" right="0.5" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/><headerFooter>${header === '' ? '' : `<oddHeader>${header}</oddHeader>`}<oddFooter>&amp;RPage &amp;P of &amp;N</oddFooter></headerFooter></worksheet>`
}

function workbookXml({ name, notice, columns, rows }: ChronologySheet): string {
  const headRow = notice === '' ? 1 : 2
  const last = letters(columns.length - 1)
  const sheet = `'${name.replaceAll("'", "''")}'`
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="${xmlText(name)}" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">${sheet}!$A$${headRow}:$${last}$${headRow + rows.length}</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">${sheet}!$${headRow}:$${headRow}</definedName></definedNames></workbook>`
}

const CONTENT_TYPES = `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${CONTENT}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${CONTENT}.styles+xml"/></Types>`
const relations = (all: readonly [string, string][]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${all.map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`).join('')}</Relationships>`

/**
 * Writes a sheet as an Excel workbook (.xlsx): exact days as days, everything else as text that no program takes for a formula,
 * its heading row frozen, repeated in print and with filters. Nothing in it says when or by whom it was made.
 */
export function writeWorkbook(sheet: ChronologySheet): Uint8Array {
  const parts: Record<string, string> = {
    '[Content_Types].xml': CONTENT_TYPES,
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbookXml(sheet),
    'xl/_rels/workbook.xml.rels': relations([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': STYLES,
    'xl/worksheets/sheet1.xml': sheetXml(sheet),
  }
  // A fixed day: the same chronology gives the same file.
  const made = { mtime: new Date(1980, 0, 1) }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, [strToU8(xml), made]])))
}
