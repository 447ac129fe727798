import type { SourceBook, SourceCell, SourceRow, SourceTable } from '../../../shared/chronology/index.ts'
import { RecordsFileError } from '../failure.ts'
import { MOST_CELLS } from '../limits.ts'
import type { OfficePackage } from '../package.ts'
import { childNamed, elementsOf, everyNamed, isOn, type XmlElement } from '../xml.ts'
import { formatsOf } from './number-text.ts'
import { type ReadSheet, sheetCells, type Workbook, written } from './sheet-cells.ts'

/** Reads every sheet of an Excel workbook, hidden ones and hidden rows too, with its comments and text boxes. */
export function readSpreadsheet(file: OfficePackage): SourceBook {
  const path = file.related('', 'officeDocument') ?? 'xl/workbook.xml'
  const root = file.tree(path)
  if (root === null) throw new RecordsFileError(file.name, 'there is no workbook in it. Ask for the file again.')
  const relations = new Map(file.relations(path).map((relation) => [relation.id, relation]))
  const styles = file.related(path, 'styles')
  const workbook: Workbook = {
    strings: stringsOf(file, file.related(path, 'sharedStrings')),
    formats: formatsOf(styles === null ? null : file.tree(styles)),
    from1904: isOn(childNamed(root, 'workbookPr')?.attributes.date1904, false),
  }
  const notes: string[] = []
  const tables: SourceTable[] = []
  let cells = 0
  for (const { attributes } of everyNamed(root, 'sheet')) {
    const name = attributes.name ?? `Sheet ${tables.length + 1}`
    const relation = relations.get(attributes.id ?? '')
    if (relation === undefined || !file.has(relation.path)) {
      notes.push(`Sheet “${name}” has nothing behind it in the file. Open the file in Excel to see what is missing.`)
      continue
    }
    if (relation.kind !== 'worksheet') {
      notes.push(`Sheet “${name}” is a chart. There are no rows in it.`)
      continue
    }
    const sheet = sheetCells(
      (listener) => file.listen(relation.path, listener),
      workbook,
      (count) => checkCount(file.name, cells + count),
    )
    const table = tableOf(name, sheet, attributes.state !== undefined && attributes.state !== 'visible', (count, merged = 0) => {
      cells += count
      checkCount(file.name, cells + merged)
    })
    tables.push(table, ...besides(file, relation.path, name))
  }
  if (tables.length === 0) throw new RecordsFileError(file.name, 'there is no sheet with rows in it.')
  return { name: file.name, tables, notes }
}

function checkCount(name: string, cells: number): void {
  if (cells > MOST_CELLS)
    throw new RecordsFileError(
      name,
      'there are more than a million cells in it, so it was not opened. Copy the rows that you need into a file of their own and bring that in.',
    )
}

function stringsOf(file: OfficePackage, path: string | null): string[] {
  const root = path === null ? null : file.tree(path)
  return root === null ? [] : elementsOf(root).map((item) => written(richText(item)))
}

/** The text of rich text, without the reading aids of East Asian scripts. */
function richText(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return element.name === 't' || element.name === 'text' ? child : ''
      return child.name === 'rPh' ? '' : richText(child)
    })
    .join('')
}

/** The place of the first row with this number or a higher one. */
function firstFrom(rows: readonly { number: number }[], number: number): number {
  let [from, to] = [0, rows.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((rows[middle]?.number ?? 0) < number) from = middle + 1
    else to = middle
  }
  return from
}

/** `count` is told of the cells of each row, and of how many merged cells there are by then. */
function tableOf(name: string, sheet: ReadSheet, hidden: boolean, count: (cells: number, merged?: number) => void): SourceTable {
  const byNumber = new Map(sheet.rows.map((row) => [row.number, row]))
  const beneath = new Set<string>()
  const inOrder = [...byNumber.values()].sort((one, other) => one.number - other.number)
  let covered = 0
  for (const { top, left, bottom, right } of sheet.merges)
    for (let at = firstFrom(inOrder, top); at < inOrder.length; at += 1) {
      const row = inOrder[at]
      if (row === undefined || row.number > bottom) break
      const last = Math.min(right, left + 400)
      // Merged cells of an honest sheet do not lie on one another.
      covered += Math.max(0, last - left) + 1
      count(0, covered)
      for (let column = left; column <= last; column += 1) {
        if (row.number === top && column === left) continue
        if (row.cells.get(column)?.text.trim()) beneath.add(`${row.number} ${column}`)
        else row.cells.set(column, { text: '', covered: column > left ? 'left' : 'above' })
      }
    }
  const rows: SourceRow[] = []
  for (const row of inOrder) {
    if (![...row.cells.values()].some(({ text, covered }) => text !== '' || covered !== undefined)) continue
    const width = Math.max(...row.cells.keys()) + 1
    count(width)
    const cells: SourceCell[] = Array.from({ length: width }, (_, column) => row.cells.get(column) ?? { text: '' })
    rows.push({ place: `row ${row.number}`, cells })
  }
  return { name, place: `Sheet “${name}”`, kind: 'table', rows, notes: notesOf(sheet, hidden, beneath.size) }
}

function notesOf(sheet: ReadSheet, hidden: boolean, beneath: number): string[] {
  const hiddenRows = sheet.rows.filter((row) => row.hidden && row.cells.size > 0).length
  const notes: string[] = []
  if (hidden) notes.push('This sheet is hidden in the file. It was read all the same.')
  if (hiddenRows > 0)
    notes.push(`${counted(hiddenRows, 'row is', 'rows are')} hidden or filtered out in the file, and read all the same.`)
  if (sheet.hiddenColumns > 0) notes.push('There are hidden columns in the file. They were read all the same.')
  if (beneath > 0) notes.push(`${counted(beneath, 'cell', 'cells')} under a merged cell still held text. It was read too.`)
  if (sheet.errors.length > 0)
    notes.push(`There is an error where a result should be in ${listed(sheet.errors)}. It is kept as it stands.`)
  if (sheet.withoutResult.length > 0)
    notes.push(
      `The file does not keep the result of the formula in ${listed(sheet.withoutResult)}, so the formula itself is shown. Open the file in Excel and save it to have the result.`,
    )
  return notes
}

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

function listed(places: readonly string[]): string {
  const shown = places.slice(0, 5).join(', ')
  return places.length > 5 ? `${shown} and ${places.length - 5} more` : shown
}

/** What stands beside the cells of a sheet: comments, and text boxes. */
function besides(file: OfficePackage, path: string, sheet: string): SourceTable[] {
  const tables: SourceTable[] = []
  for (const relation of file.relations(path)) {
    if (!['comments', 'threadedComment', 'drawing'].includes(relation.kind)) continue
    const root = file.tree(relation.path)
    if (root === null) continue
    const rows = relation.kind === 'drawing' ? boxRows(root) : commentRows(root)
    if (rows.length === 0) continue
    const what = relation.kind === 'drawing' ? 'Text boxes' : 'Comments'
    tables.push({
      name: `${what} on ${sheet}`,
      place: `${what} on sheet “${sheet}”`,
      kind: relation.kind === 'drawing' ? 'paragraphs' : 'table',
      rows,
      notes: [],
    })
  }
  return tables
}

function commentRows(root: XmlElement): SourceRow[] {
  const comments = [...everyNamed(root, 'comment'), ...everyNamed(root, 'threadedComment')]
  return comments.flatMap((comment) => {
    const text = written(richText(comment)).trim()
    return text === '' ? [] : [{ place: `cell ${comment.attributes.ref ?? ''}`.trim(), cells: [{ text }] }]
  })
}

function boxRows(root: XmlElement): SourceRow[] {
  return everyNamed(root, 'txBody').flatMap((box, index) =>
    elementsOf(box).flatMap((paragraph) => {
      const text = everyNamed(paragraph, 't').map(richText).join('')
      return text.trim() === '' ? [] : [{ place: `text box ${index + 1}`, cells: [{ text }] }]
    }),
  )
}
