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
