import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readRecords } from '../../../../main/records/index.ts'
import { datedParagraphs, isDatedText, type SourceBook, type SourceTable } from '../../../../shared/chronology/index.ts'
import { brought, TODAY, textsKept } from '../../chronology/records/tables.ts'

const bytesOf = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(fileURLToPath(new URL(`../../../fixtures/records/${name}`, import.meta.url))))
const book = (name: string): SourceBook => readRecords(name, bytesOf(name))
const asTable = (table: SourceTable): SourceTable => (isDatedText(table, TODAY) ? datedParagraphs(table, TODAY) : table)
const named = (name: string, place: string): SourceTable => {
  const table = book(name).tables.find((one) => one.place === place)
  if (table === undefined) throw new Error(`${name} has no ${place}`)
  return table
}
const entriesOf = (table: SourceTable): string[] =>
  brought(asTable(table)).entries.map(({ when, event }) => `${when.first}${when.time && ` ${when.time}`} ${event}`)

const plain = (xml: string): string =>
  xml
    .replace(/<[^>]+>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&amp;/g, '&')
    .replace(/\r\n/g, '\n')

function parts(name: string, wanted: RegExp): string[] {
  return Object.entries(unzipSync(bytesOf(name))).flatMap(([path, bytes]) => (wanted.test(path) ? [strFromU8(bytes)] : []))
}

/** Every text of a workbook, looked up without our reader: shared texts, texts in cells, results of formulas that are texts. */
function textsOfWorkbook(name: string): string[] {
  const shared = parts(name, /sharedStrings\.xml$/).flatMap((xml) => xml.match(/<si>.*?<\/si>/gs) ?? [])
  const sheets = parts(name, /worksheets\/[^/]+\.xml$/)
  const inline = sheets.flatMap((xml) => xml.match(/<is>.*?<\/is>/gs) ?? [])
  const results = sheets.flatMap((xml) =>
    [...xml.matchAll(/<c [^>]*t="str"[^>]*>.*?<v[^>]*>(.*?)<\/v>/gs)].map((match) => match[1] ?? ''),
  )
  return [...shared, ...inline, ...results].map(plain).filter((text) => text.trim() !== '')
}

describe('nothing of a real file is lost', () => {
  const names = [
    'police-log.xlsx',
    'school-concerns-1904.xlsx',
    'health-visitor-contacts.xlsx',
    'emails-and-case-notes.xlsx',
    'early-help-chronology.docx',
    'early-help-by-pandoc.docx',
    'haven-contacts.docx',
    'housing-contacts.csv',
    'housing-contacts-utf16.txt',
  ]
  test.each(names)('%s: every cell that is read is in an entry or kept aside', (name) => {
    for (const table of book(name).tables.map(asTable)) {
      const kept = new Set(textsKept(brought(table)))
      for (const row of table.rows)
        for (const { text, covered } of row.cells)
          if (covered === undefined && text.trim() !== '')
            expect([table.place, row.place, text, kept.has(text)]).toEqual([table.place, row.place, text, true])
    }
  })

  test.each(names.filter((name) => name.endsWith('.xlsx')))('%s: every text that is in its parts is read', (name) => {
    const wanted = textsOfWorkbook(name)
    expect(wanted.length).toBeGreaterThan(10)
    const read = new Set(book(name).tables.flatMap((table) => table.rows.flatMap((row) => row.cells.map(({ text }) => text))))
    expect(wanted.filter((text) => !read.has(text))).toEqual([])
  })

  test.each(names.filter((name) => name.endsWith('.docx')))('%s: every run of its text is read, in order', (name) => {
    const runs = parts(name, /word\/document\.xml$/)
      .flatMap((xml) => xml.match(/<w:t[ >].*?<\/w:t>/gs) ?? [])
      .map(plain)
    expect(runs.length).toBeGreaterThan(10)
    const read = book(name).tables.map((table) =>
      table.rows.map((row) => row.cells.map(({ text }) => text).join('\n')).join('\n'),
    )
    expect(runs.filter((run) => run.trim() !== '' && !read.some((text) => text.includes(run)))).toEqual([])
  })
})

describe('spreadsheets', () => {
  test('LibreOffice’s: a date merged over three rows, times, a hidden row, an error, dates as text', () => {
    const table = named('police-log.xlsx', 'Sheet “Calls”')
    expect(entriesOf(table)).toEqual([
      '2025-11-14 21:40 Mr Pike left the home after an argument; he told PC Bennett he would not return.',
      '2025-12-27 02:10 Called by Zofia (13).\nMr Pike had forced the kitchen door.\nMs Mensah had a cut lip.',
      '2025-12-27 02:35 Ambulance requested for Ms Mensah; she declined to go.',
      '2025-12-27 06:05 Referral sent to children’s services: Kofi and Ruby had been under the bed.',
      '2026-01-18 Caller saw Mr Pike outside the house.',
      '2026-02-07 00:55 Breach of bail: Mr Pike at the back door.',
    ])
    expect(table.notes).toEqual([
      '1 row is hidden or filtered out in the file, and read all the same.',
      'There is an error where a result should be in F10. It is kept as it stands.',
    ])
    expect(table.rows.at(-1)?.cells.at(-1)?.text).toBe('£1,240.50')
    expect(brought(table).aside.map(({ place }) => place.split(', ')[1])).toEqual(['row 1', 'row 10', 'row 11', 'row 12'])
  })

  test('one that counts its days from 1904, with two-digit years', () => {
    expect(
      entriesOf(named('school-concerns-1904.xlsx', 'Sheet “Behaviour and concerns”')).map((entry) => entry.slice(0, 10)),
    ).toEqual(['2025-09-12', '2025-11-20', '2026-01-09', '2026-01-14'])
  })

  test('ExcelJS’s: rich text, two-digit years as text, a formula’s result, a hidden column, a hidden sheet, a comment', () => {
    const { tables } = book('health-visitor-contacts.xlsx')
    expect(tables.map(({ place }) => place)).toEqual(['Sheet “Contacts”', 'Comments on sheet “Contacts”', 'Sheet “Archived”'])
    const [contacts, comments, archived] = tables
    expect(contacts?.rows[2]?.cells).toMatchObject([
      { text: '12 January 2023', day: '2023-01-12' },
      { text: 'New birth visit' },
      { text: 'Kofi' },
      { text: 'Seen with mother at home. Feeding well; no concerns about handling.' },
      { text: 'Six-week check' },
      { text: 'Joan Reilly' },
      { text: '4.4' },
    ])
    expect(contacts?.rows[5]?.cells.map(({ text }) => text)).toContain('Refer to speech therapy')
    expect(contacts && entriesOf(contacts).map((entry) => entry.slice(0, 16))).toContain('2025-12-28 10:30')
    expect(contacts?.notes).toEqual(['There are hidden columns in the file. They were read all the same.'])
    expect(comments?.rows[0]?.cells[0]?.text).toBe('Letter is in the file under “Letters out”.')
    expect(archived?.notes).toEqual(['This sheet is hidden in the file. It was read all the same.'])
  })

  test('SheetJS’s: an e-mail list, and case notes under headings of years and months', () => {
    expect(entriesOf(named('emails-and-case-notes.xlsx', 'Sheet “E-mails”'))[0]).toBe(
      '2026-02-09 08:52 Ruby came in without breakfast again.\n\nShe ate two bowls at breakfast club.',
    )
    expect(entriesOf(named('emails-and-case-notes.xlsx', 'Sheet “Case notes”'))).toEqual([
      '2025-11-14 Seen at home with Kofi.',
      '2024-03-03 Grandmother said she has the children on Fridays.',
      '2025-12-27 02:10 TRUE',
    ])
  })
})

describe('Word files', () => {
  test.each(['early-help-chronology.docx', 'early-help-by-pandoc.docx'])(
    '%s: merged cells, a table in a cell, a heading of the year',
    (name) => {
      const table = named(name, 'Table 1')
      const { entries, questions, aside } = brought(table)
      expect(entries.map(({ when, action, impacts }) => [when.first, action, impacts[0]?.text ?? ''])).toEqual([
        ['2024-03-03', 'Family support offered', 'Zofia was taking Ruby to school.'],
        ['2024-03-03', 'Told school', 'Ruby was late on most days.'],
        ['2025-05-06', 'Closed', ''],
        ['2025-06-01', '', 'Kofi plays with two other children there.'],
      ])
      expect(questions).toMatchObject([{ text: '11/04/24' }])
      expect(questions[0]?.event).toMatch(/^Home visit\.\s*\nFood in\tNo\nBeds\tOne mattress$/)
      expect(aside.map(({ why }) => why)).toEqual(['It repeats the headings of the table.'])
    },
  )

  test('dated paragraphs become entries, whatever way they are dated', () => {
    const text = asTable(named('early-help-chronology.docx', 'The text outside tables'))
    expect(brought(text, { order: 'dmy' }).entries.map(({ when, event }) => `${when.first} ${event}`)).toEqual([
      '2026-01-20 On 20 January 2026 Ms Dunne met Ms Mensah at the family hub. She asked about a place at nursery.',
      '2026-02-03 Nursery place offered for Kofi.\nHe starts after half term.',
      '2026-02-09 first morning at nursery; Mrs Mensah brought him.',
      '2026-02-12 Nursery rang: Kofi had eaten two lunches.',
    ])
  })

  test('what was struck out is not read, and said so; comments, footnotes and page headers are', () => {
    const { tables, notes } = book('haven-contacts.docx')
    expect(tables.map(({ place }) => place)).toEqual(['Table 1', 'The text outside tables', 'Comments', 'Footnotes'])
    expect(tables[0]?.rows[3]?.cells[2]?.text).toBe('Risk assessment done: high.')
    expect(tables[0]?.rows[1]?.cells[2]?.text).toBe('Ms Mensah rang the helpline at 04:20.[1]')
    expect(tables[2]?.rows[0]?.cells.map(({ text }) => text)).toEqual(['2026-03-01', 'Haven', 'Check the date with Ms Siddiqui.'])
    expect(tables[3]?.rows[0]).toMatchObject({
      place: 'footnote 1',
      cells: [{ text: 'Told to the helpline by Ms Mensah herself.' }],
    })
    expect(notes.join(' ')).toContain('What was struck out is not read')
    expect(notes).toContain('The header of its pages says: “Haven – restricted”.')
  })
})

describe('separated text', () => {
  const cells = [
    ['Contact date', 'Contact type', 'Details', 'Officer', 'Arrears'],
    ['02/10/2025', 'Visit', 'Ms Mensah asked to be moved: “he has a key”.\nLocks changed on 9 October.', 'Mr L. Campbell', '0'],
    ['09/10/2025', 'Repair', 'Locks changed; 2 keys handed over. Cost £84.20 – paid by the landlord.', 'Mr L. Campbell', '84.2'],
    [
      '15/01/2026',
      'Telephone',
      'Café next door reported a broken window; "could have been anybody".',
      'Ms E. Brontë',
      'n/a; see log',
    ],
  ]
  test.each(['housing-contacts.csv', 'housing-contacts-utf16.txt'])('%s: each cell as it was', (name) => {
    expect(book(name).tables[0]?.rows.map((row) => row.cells.map(({ text }) => text))).toEqual(cells)
  })

  test('a file in Windows-1252 is said to be one', () => {
    expect(book('housing-contacts.csv').notes[0]).toContain('read as Windows text')
    expect(book('housing-contacts-utf16.txt').notes).toEqual([])
  })
})
