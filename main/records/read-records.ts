import { bookOfText, type SourceBook } from '../../shared/chronology/index.ts'
import { RecordsFileError } from './failure.ts'
import { LARGEST_FILE, MOST_CELLS, MOST_TEXT } from './limits.ts'
import { OfficePackage } from './package.ts'
import { readSpreadsheet } from './spreadsheet/spreadsheet.ts'
import { decodeText } from './text-bytes.ts'
import { readWordFile } from './word/word-file.ts'

/**
 * Reads the tables and the text of a file of records: Excel (.xlsx), Word (.docx), or separated or plain text (.csv, .tsv, .txt).
 * What it is is told by its bytes, not by its name. Throws `RecordsFileError`, which says what to do about any other.
 */
export function readRecords(name: string, bytes: Uint8Array): SourceBook {
  if (bytes.length === 0) throw new RecordsFileError(name, 'the file is empty. Ask for it again.')
  if (bytes.length > LARGEST_FILE)
    throw new RecordsFileError(
      name,
      'the file is larger than 20 MB, so it was not opened. Save the rows that you need as a file of their own, without pictures, and bring that in.',
    )
  const start = String.fromCharCode(...bytes.subarray(0, 2048))
  if (start.startsWith('PK')) return ofUsefulLength(readPacked(new OfficePackage(name, bytes)))
  const other = problemOf(start, bytes)
  if (other !== null) throw new RecordsFileError(name, other)
  const { text, encoding } = decodeText(bytes)
  if (text.includes('\0'))
    throw new RecordsFileError(name, 'this is no kind of file that records can be read from. Save it as .xlsx, .docx or .csv.')
  if (lines(text) > MOST_CELLS)
    throw new RecordsFileError(
      name,
      'there are more than a million lines in it, so it was not opened. Copy the rows that you need into a file of their own and bring that in.',
    )
  const book = bookOfText(name, text)
  const notes =
    encoding === 'Windows-1252' ? ['The file was read as Windows text. Look whether pound signs and accents are right.'] : []
  return { ...book, notes: [...notes, ...book.notes] }
}

function lines(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1
  return count
}

/** A packed file may say one text in each of a million cells. */
function ofUsefulLength(book: SourceBook): SourceBook {
  let signs = 0
  for (const { rows } of book.tables) for (const { cells } of rows) for (const { text } of cells) signs += text.length
  if (signs <= MOST_TEXT) return book
  throw new RecordsFileError(
    book.name,
    'there is more text in it than in any record, so it was not opened. Copy the rows that you need into a file of their own and bring that in.',
  )
}

function readPacked(file: OfficePackage): SourceBook {
  if (file.has('xl/workbook.xml')) return readSpreadsheet(file)
  if (file.has('word/document.xml')) return readWordFile(file)
  const main = file.related('', 'officeDocument') ?? ''
  if (/workbook|xl\//.test(main)) return readSpreadsheet(file)
  if (/document|word\//.test(main)) return readWordFile(file)
  throw new RecordsFileError(
    file.name,
    file.has('content.xml')
      ? 'this is an OpenDocument file. Open it in Excel or Word, save it as .xlsx or .docx, and bring that copy in.'
      : 'there is no Excel table and no Word text in it. Save the records as .xlsx, .docx or .csv and bring that copy in.',
  )
}

/** What is wrong with a file that is neither packed nor text, or that only looks like a table; null for text. */
function problemOf(start: string, bytes: Uint8Array): string | null {
  if (start.startsWith('\xD0\xCF\x11\xE0')) {
    if (holds(bytes, '__substg1.0_'))
      return 'this is an Outlook message. Open it in Outlook, copy the table or the text out of it, and paste that here; open what is attached to it by itself.'
    return holds(bytes, 'EncryptedPackage')
      ? 'it is locked with a password. Open it in Word or Excel with the password, save a copy without one, and bring that in.'
      : 'this is a Word or Excel file of the kind used before 2007 (.doc, .xls). Open it, save it as .docx or .xlsx, and bring that copy in.'
  }
  if (start.startsWith('%PDF'))
    return 'this is a PDF, which keeps no tables. Ask for the Word or Excel file; or open it in Word, which makes a text of it, and look closely at what came of it.'
  if (start.startsWith('{\\rtf'))
    return 'this is a rich text file (.rtf). Open it in Word, save it as .docx, and bring that copy in.'
  if (/^(?:\xEF\xBB\xBF)?\s*<(?:!doctype html|html|\?xml|table|head|meta|body)/i.test(start))
    return 'this is a web page or an XML file, whatever its name says. Open it in Excel or Word, save it as .xlsx or .docx, and bring that copy in.'
  return null
}

/** Whether a file of the old packed kind has a part whose name, written in UTF-16, begins so: Outlook and locked files are known by theirs. */
function holds(bytes: Uint8Array, name: string): boolean {
  const mark = [...name].flatMap((letter) => [letter.charCodeAt(0), 0])
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(mark))
}
