import { Buffer } from 'node:buffer'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readRecords } from '../../../../main/records/index.ts'

const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf8'))
const body = (inner: string) => `<w:document xmlns:w="w"><w:body>${inner}</w:body></w:document>`
const said = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
const word = (xml: string, others: Record<string, Uint8Array> = {}) => zipSync({ ...others, 'word/document.xml': strToU8(xml) })

/** The entry of the list at the end of a zip, changed. */
function withSize(zip: Uint8Array, size: number): Uint8Array {
  const changed = zip.slice()
  const view = new DataView(changed.buffer)
  let at = changed.length - 4
  while (view.getUint32(at, true) !== 0x02014b50) at -= 1
  view.setUint32(at + 24, size, true)
  return changed
}

const laughs = (depth: number) =>
  Array.from({ length: depth }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('')

describe('a Word file', () => {
  test.each([
    ['entities that grow', `<!DOCTYPE a [<!ENTITY l0 "ha">${laughs(9)}]>${body(said('&l9;'))}`],
    ['an entity from a file', `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>${body(said('&x;'))}`],
    ['an entity from the network', `<!DOCTYPE a [<!ENTITY x SYSTEM "http://example.org/x">]>${body(said('&x;'))}`],
    ['an entity of parameters', `<!DOCTYPE a [<!ENTITY % x SYSTEM "file:///etc/passwd"> %x;]>${body(said('&y;'))}`],
    ['a null byte', body(said('a\0b'))],
    ['an attribute twice', '<w:document xmlns:w="w" a="1" a="2"/>'],
    ['parts in one another past all use', body(`${'<w:tbl><w:tr><w:tc>'.repeat(5_000)}`)],
    ['an end that is missing', body(said('a')).slice(0, -5)],
  ])('with %s is refused by name', (_what, xml) => {
    expect(() => readRecords('notes.docx', word(xml))).toThrow(/^notes\.docx: its part “word\/document\.xml” cannot be read/)
  })

  test('is read without looking for what its heading names elsewhere', () => {
    const book = readRecords('notes.docx', word(`<!DOCTYPE a SYSTEM "http://example.org/a.dtd">${body(said('Seen at home.'))}`))
    expect(book.tables[0]?.rows[0]?.cells[0]?.text).toBe('Seen at home.')
  })

  test('whose parts name places outside it is read as what it is, and nothing is written', () => {
    const others = Object.fromEntries(
      ['../../evil.xml', '/etc/evil.xml', 'C:\\evil.xml', '__proto__.xml', 'constructor.xml'].map((name) => [
        name,
        strToU8('<a/>'),
      ]),
    )
    expect(readRecords('notes.docx', word(body(said('Seen.')), others)).tables).toHaveLength(1)
  })
})

describe('a packed file', () => {
  let bomb = new Uint8Array()
  beforeAll(() => {
    bomb = zipSync({ 'word/document.xml': [new Uint8Array(150 * 1024 * 1024), { level: 9 }] }) as Uint8Array<ArrayBuffer>
  })
  afterAll(() => {
    bomb = new Uint8Array()
  })

  test('a thousand times smaller than what is in it is refused', () => {
    expect(bomb.length).toBeLessThan(200_000)
    expect(() => readRecords('log.docx', bomb)).toThrow(/cannot be read/)
    expect(() => readRecords('log.docx', withSize(bomb, 250 * 1024 * 1024))).toThrow(/unpacks to more than 200 MB/)
  })

  test('that says that little is in it is not unpacked beyond that', () => {
    const before = process.memoryUsage().arrayBuffers
    expect(() => readRecords('log.docx', withSize(bomb, 100))).toThrow(/^log\.docx: it is damaged/)
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20 * 1024 * 1024)
  })

  test('in a packed file is no record', () => {
    const inner = zipSync({ 'word/document.xml': strToU8(body(said('a'))) })
    expect(() => readRecords('log.zip', zipSync({ 'a.zip': inner, 'b.docx': inner }))).toThrow(/no Excel table and no Word text/)
  })

  test('of more parts than any is refused', () => {
    const many = Object.fromEntries(Array.from({ length: 21_000 }, (_, at) => [`x/${at}.xml`, new Uint8Array()]))
    expect(() => readRecords('log.xlsx', zipSync(many, { level: 0 }))).toThrow(/20,000 parts/)
  })

  test('cut short or changed anywhere is refused by name or read, never more', () => {
    const whole = word(body(said('Seen at home on 2 March.')))
    for (let at = 0; at < whole.length; at += 1) {
      const [cut, changed] = [whole.slice(0, at), whole.slice()]
      changed[at] = (changed[at] ?? 0) ^ 0xff
      for (const given of [cut, changed])
        try {
          readRecords('log.docx', given)
        } catch (error) {
          expect(String(error)).toMatch(/^RecordsFileError: log\.docx: /)
        }
    }
  })
})

const WORKBOOK = '<workbook xmlns:r="r"><sheets><sheet name="Log" sheetId="1" r:id="r1"/></sheets></workbook>'
const pointing = (...to: [kind: string, target: string][]) =>
  `<Relationships>${to.map(([kind, target], at) => `<Relationship Id="r${at + 1}" Type="x/${kind}" Target="${target}"/>`).join('')}</Relationships>`
const workbook = (sheet: string, others: Record<string, string> = {}) => {
  const parts = {
    'xl/workbook.xml': WORKBOOK,
    'xl/_rels/workbook.xml.rels': pointing(
      ['worksheet', 'sheet1.xml'],
      ['styles', 'styles.xml'],
      ['sharedStrings', 'strings.xml'],
    ),
    'xl/sheet1.xml': `<worksheet>${sheet}</worksheet>`,
    ...others,
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, Buffer.from(text, 'latin1')])))
}
const rows = (inner: string, after = '') => `<sheetData>${inner}</sheetData>${after}`
const one = '<row><c><v>1</v></c></row>'

describe('a small file that would keep the program busy for minutes', () => {
  test.each<[string, () => Uint8Array, RegExp]>([
    ['more elements than a program can hold', () => word(body('<a/>'.repeat(2_100_000))), /far more in it than in any record/],
    [
      'an element of more attributes than any has',
      () => word(body(`<w:p ${Array.from({ length: 2_000 }, (_, at) => `a${at}=""`).join(' ')}/>`)),
      /cannot be read/,
    ],
    [
      'cells that stand for a hundred each',
      () => word(body(`<w:tbl><w:tr>${'<w:tc><w:tcPr><w:gridSpan w:val="100"/></w:tcPr></w:tc>'.repeat(20_000)}</w:tr></w:tbl>`)),
      /tables are too large/,
    ],
    ['rows without a cell', () => workbook(rows('<row/>'.repeat(1_600_000))), /more than a million cells/],
    [
      'one row of more columns than a sheet has',
      () => workbook(rows(`<row>${'<c><v>1</v></c>'.repeat(20_000)}</row>`)),
      /cannot be read/,
    ],
    [
      'merged cells on one another',
      () => workbook(rows(one.repeat(5_000), `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(5_000)}</mergeCells>`)),
      /more than a million cells/,
    ],
    [
      'one long text in each cell',
      () =>
        workbook(rows(`<row>${'<c t="s"><v>0</v></c>'.repeat(2_000)}</row>`), {
          'xl/strings.xml': `<sst><si><t>${'x'.repeat(100_000)}</t></si></sst>`,
        }),
      /more text in it than in any record/,
    ],
    ['lines without end', () => bytesOf('a\n'.repeat(1_600_000)), /more than a million lines/],
  ])('by %s is refused by name', (_what, file, why) => {
    expect(() => readRecords('log.xlsx', file())).toThrow(why)
  })

  test('by a format without sense is read without that', () => {
    const styles = `<styleSheet><numFmts><numFmt numFmtId="200" formatCode="${'[h'.repeat(200_000)}"/></numFmts><cellXfs><xf numFmtId="200"/></cellXfs></styleSheet>`
    const book = readRecords('log.xlsx', workbook(rows('<row><c s="0"><v>1.5</v></c></row>'), { 'xl/styles.xml': styles }))
    expect(book.tables[0]?.rows[0]?.cells[0]?.text).toBe('1.5')
  })

  test('by text boxes in one another is read, and each text once', () => {
    const boxes = `${'<w:p><w:txbxContent>'.repeat(60)}${said('Seen at home.')}${'</w:txbxContent></w:p>'.repeat(60)}`
    const [table] = readRecords('notes.docx', word(body(boxes))).tables
    expect(table?.rows.map(({ cells }) => cells[0]?.text.trim())).toEqual(['Seen at home.'])
  })

  test('by pointing to one part again and again is refused by name', () => {
    const others = {
      'word/h.xml': Buffer.from(`<a>${'x'.repeat(5_000_000)}</a>`),
      'word/_rels/document.xml.rels': Buffer.from(
        pointing(...Array.from({ length: 200 }, (): [string, string] => ['header', 'h.xml'])),
      ),
    }
    expect(() => readRecords('notes.docx', word(body(said('Seen.')), others))).toThrow(/far more in it than in any record/)
  })
})

test('cells that do not say where they stand follow one another, empty ones too', () => {
  const [table] = readRecords('log.xlsx', workbook(rows('<row><c><v>1</v></c><c/><c><v>3</v></c></row>'))).tables
  expect(table?.rows[0]?.cells.map(({ text }) => text)).toEqual(['1', '', '3'])
})

describe('text', () => {
  test.each([
    ['one line of 10 MB', 'x'.repeat(10_000_000), 1],
    ['one field of 10 MB in quotation marks that never close', `"${'x'.repeat(10_000_000)}`, 1],
    ['ten million quotation marks', '"'.repeat(9_999_999), 1],
  ])('of %s is read in one go', (_what, text, tables) => {
    expect(readRecords('log.csv', bytesOf(text)).tables).toHaveLength(tables)
  })

  test('with signs that turn the writing round, and halves of letters, is kept as it stands', () => {
    const name = 'Te\u202Emi\u2066 \u200F'
    const [table] = readRecords('log.csv', bytesOf(`date,who\n2 March 2026,${name}\n`)).tables
    expect(table?.rows[1]?.cells[1]?.text).toContain('Te\u202Emi')
  })

  test('with a null byte is no text', () => {
    expect(() => readRecords('log.csv', bytesOf('date,what\n2 March 2026,a\0b\n'))).toThrow(/no kind of file/)
  })
})
