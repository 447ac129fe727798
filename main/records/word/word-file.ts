import type { SourceBook, SourceRow, SourceTable } from '../../../shared/chronology/index.ts'
import { RecordsFileError } from '../failure.ts'
import { MOST_CELLS } from '../limits.ts'
import type { OfficePackage } from '../package.ts'
import { childNamed, elementsOf, outermostNamed, type XmlElement } from '../xml.ts'
import { type Asides, paragraphText } from './paragraph-text.ts'
import { blocksOf, wordTable } from './word-table.ts'

/** Reads every table of a Word file, its running text as paragraphs, and its comments and notes. */
export function readWordFile(file: OfficePackage): SourceBook {
  const path = file.related('', 'officeDocument') ?? 'word/document.xml'
  const root = file.tree(path)
  const body = root === null ? undefined : childNamed(root, 'body')
  if (body === undefined) throw new RecordsFileError(file.name, 'there is no text in it. Ask for the file again.')
  const asides: Asides = { deleted: 0, inserted: 0, moved: 0, notes: [] }
  const tables: SourceTable[] = []
  const paragraphs: SourceRow[] = []
  let [struckOut, cells, count] = [0, 0, 0]
  let before = ''
  const readTable = (table: XmlElement): void => {
    const read = wordTable(table, asides, (count) => {
      cells += count
      if (cells > MOST_CELLS)
        throw new RecordsFileError(file.name, 'its tables are too large to be opened. Save them as several files.')
    })
    struckOut += read.struckOut
    if (read.framed.length === 0 || read.rows.some((row) => row.cells.some(({ text }) => text.trim() !== ''))) {
      const place = `Table ${tables.length + 1}`
      tables.push({ name: before === '' ? place : before, place, kind: 'table', rows: read.rows, notes: [] })
    }
    for (const inner of read.framed) readTable(inner)
  }
  for (const block of blocksOf(body)) {
    if (block.name === 'tbl') {
      readTable(block)
      continue
    }
    count += 1
    const text = paragraphText(block, asides)
    if (text.trim() === '') continue
    paragraphs.push({ place: `paragraph ${count}`, cells: [{ text }] })
    before = text.length <= 80 ? text.trim() : ''
  }
  if (paragraphs.length > 0)
    tables.push({ name: 'Text', place: 'The text outside tables', kind: 'paragraphs', rows: paragraphs, notes: [] })
  tables.push(...besides(file, path, asides))
  if (tables.length === 0) throw new RecordsFileError(file.name, 'there is no text in it.')
  return { name: file.name, tables, notes: [...notesOf(asides, struckOut), ...headerNotes(file, path)] }
}

function notesOf({ deleted, inserted, moved }: Asides, rows: number): string[] {
  const notes: string[] = []
  if (deleted + moved + rows > 0)
    notes.push(
      'The file has tracked changes. What was struck out is not read; what was put in is. Open the file in Word to see what was struck out.',
    )
  else if (inserted > 0) notes.push('The file has tracked changes. What was put in is read as if it had been accepted.')
  return notes
}

/** Comments, footnotes and endnotes: no part of the text, and not to be lost either. */
function besides(file: OfficePackage, path: string, asides: Asides): SourceTable[] {
  const tables: SourceTable[] = []
  const add = (name: string, kind: SourceTable['kind'], rows: SourceRow[]): void => {
    if (rows.length > 0) tables.push({ name, place: name, kind, rows, notes: [] })
  }
  const comments = treeOf(file, path, 'comments')
  if (comments !== null)
    add(
      'Comments',
      'table',
      elementsOf(comments).flatMap((comment, index) => {
        const text = partText(comment, asides)
        const { author = '', date = '' } = comment.attributes
        return text === ''
          ? []
          : [{ place: `comment ${index + 1}`, cells: [{ text: date.slice(0, 10) }, { text: author }, { text }] }]
      }),
    )
  // The marks in the text count both kinds of note together, in the order in which they stand.
  const order = [...asides.notes]
  for (const [kind, name] of [
    ['footnote', 'Footnotes'],
    ['endnote', 'Endnotes'],
  ] as const) {
    const notes = treeOf(file, path, `${kind}s`)
    if (notes === null) continue
    const rows = elementsOf(notes).flatMap((note) => {
      const text = partText(note, asides)
      const at = order.indexOf(`${kind} ${note.attributes.id ?? ''}`) + 1
      return text === '' ? [] : [{ place: `${kind} ${at === 0 ? (note.attributes.id ?? '') : at}`, cells: [{ text }] }]
    })
    add(name, 'paragraphs', rows)
  }
  return tables
}

function treeOf(file: OfficePackage, path: string, kind: string): XmlElement | null {
  const part = file.related(path, kind)
  return part === null ? null : file.tree(part)
}

function partText(part: XmlElement, asides: Asides): string {
  return outermostNamed(part, 'p')
    .map((paragraph) => paragraphText(paragraph, asides))
    .join('\n')
    .trim()
}

/** What stands at the head of every page often says whose record it is. */
function headerNotes(file: OfficePackage, path: string): string[] {
  const asides: Asides = { deleted: 0, inserted: 0, moved: 0, notes: [] }
  const texts = file
    .relations(path)
    .filter(({ kind, path: part }) => (kind === 'header' || kind === 'footer') && file.has(part))
    .map((relation) => {
      const root = file.tree(relation.path)
      const text = root === null ? '' : partText(root, asides).replace(/\s+/g, ' ').slice(0, 300)
      return text === '' ? '' : `The ${relation.kind} of its pages says: “${text}”.`
    })
  return [...new Set(texts.filter((text) => text !== ''))]
}
