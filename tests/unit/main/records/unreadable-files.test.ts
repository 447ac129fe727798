import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readRecords } from '../../../../main/records/index.ts'

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0))
const locked = bytes(`\xD0\xCF\x11\xE0${[...'EncryptedPackage'].map((letter) => `${letter}\0`).join('')}`)
const content = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'

const workbook = (sheet: string): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8(content),
    'xl/workbook.xml': strToU8(
      '<x:workbook xmlns:x="m" xmlns:r="r"><x:sheets><x:sheet name="A" r:id="r1"/></x:sheets></x:workbook>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="r1" Type="http://x/worksheet" Target="/xl/worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/worksheets/sheet1.xml': strToU8(sheet),
  })

const outlook = bytes(`\xD0\xCF\x11\xE0\xA1\xB1${[...'__substg1.0_'].map((letter) => `${letter}\0`).join('')}`)

const nested = zipSync({
  'word/document.xml': strToU8(
    `<w:document xmlns:w="w"><w:body>${'<w:tbl>'.repeat(500)}${'</w:tbl>'.repeat(500)}</w:body></w:document>`,
  ),
})

describe('a file that cannot be read', () => {
  test.each([
    ['nothing', new Uint8Array(), /^log\.xlsx: the file is empty/],
    ['a PDF', bytes('%PDF-1.7'), /this is a PDF/],
    ['an old Word or Excel file', bytes('\xD0\xCF\x11\xE0\xA1\xB1'), /before 2007.*save it as \.docx or \.xlsx/],
    ['an Outlook message', outlook, /Outlook message.*paste/],
    ['a locked file', locked, /locked with a password/],
    ['rich text', bytes('{\\rtf1 Hello'), /rich text file/],
    ['a web page named as a table', bytes('<html><table><tr><td>1</td></tr></table></html>'), /web page or an XML file/],
    ['half a file', workbook('<x:worksheet/>').slice(0, 200), /it is damaged/],
    ['an OpenDocument file', zipSync({ mimetype: strToU8('x'), 'content.xml': strToU8('<a/>') }), /OpenDocument/],
    ['an archive of something else', zipSync({ 'a.txt': strToU8('a') }), /no Excel table and no Word text/],
    ['a sheet that is no XML', workbook('<x:worksheet><x:row>'), /its part “xl\/worksheets\/sheet1\.xml” cannot be read/],
    [
      'entities that grow',
      workbook('<!DOCTYPE a [<!ENTITY b "bb">]><x:worksheet><x:row><x:c><x:v>&b;</x:v></x:c></x:row></x:worksheet>'),
      /cannot be read/,
    ],
    ['a part nested past all use', nested, /its part “word\/document\.xml” cannot be read/],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 0]), /no kind of file/],
    ['a file past all size', new Uint8Array(21 * 1024 * 1024), /larger than 20 MB/],
  ])('%s: says what is wrong with it and what to do', (_, given, message) => {
    expect(() => readRecords('log.xlsx', given)).toThrow(message)
  })

  test('one that unpacks to far more than it is, is not unpacked', () => {
    const bomb = zipSync({ 'xl/workbook.xml': strToU8('<a/>') })
    const view = new DataView(bomb.buffer, bomb.byteOffset)
    let at = bomb.length - 4
    while (view.getUint32(at, true) !== 0x02014b50) at -= 1
    view.setUint32(at + 24, 210 * 1024 * 1024, true)
    expect(() => readRecords('log.xlsx', bomb)).toThrow(/more than 200 MB/)
  })

  test('one with more columns than any record has, is not laid out', () => {
    const rows = Array.from(
      { length: 200 },
      (_, at) => `<x:row r="${at + 1}"><x:c r="XFD${at + 1}"><x:v>1</x:v></x:c></x:row>`,
    ).join('')
    expect(() => readRecords('log.xlsx', workbook(`<x:worksheet><x:sheetData>${rows}</x:sheetData></x:worksheet>`))).toThrow(
      /more than a million cells/,
    )
  })
})

describe('what other programs write', () => {
  const cellsOf = (sheet: string): string[] =>
    readRecords('log.xlsx', workbook(`<x:worksheet><x:sheetData>${sheet}</x:sheetData></x:worksheet>`)).tables.flatMap(
      ({ rows }) => rows.flatMap((row) => row.cells.map(({ text }) => text)),
    )

  test('names with a prefix, rows and cells without places, booleans, signs that XML cannot hold', () => {
    expect(
      cellsOf(
        '<x:row><x:c t="inlineStr"><x:is><x:t>a_x000D_\nb</x:t></x:is></x:c><x:c t="b"><x:v>1</x:v></x:c><x:c><x:v>17.5</x:v></x:c></x:row>',
      ),
    ).toEqual(['a\nb', 'TRUE', '17.5'])
  })

  test('a formula whose result is missing is shown itself', () => {
    expect(cellsOf('<x:row><x:c><x:f>TODAY()</x:f></x:c></x:row>')).toEqual(['=TODAY()'])
  })

  test('text that stays under a merged cell is read', () => {
    const book = readRecords(
      'log.xlsx',
      workbook(
        '<x:worksheet><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c><x:c r="B1"><x:v>2</x:v></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="A1:C1"/></x:mergeCells></x:worksheet>',
      ),
    )
    expect(book.tables[0]?.rows[0]?.cells).toEqual([{ text: '1' }, { text: '2' }, { text: '', covered: 'left' }])
    expect(book.tables[0]?.notes).toEqual(['1 cell under a merged cell still held text. It was read too.'])
  })
})
