import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readRecords } from '../../../../main/records/index.ts'
import { type CaseEntry, chronologyPeriod } from '../../../../shared/chronology/index.ts'
import { type ChronologyForm, chronologyFilter } from '../../../../shared/document/index.ts'
import { entryOf } from '../../chronology/entries.ts'
import { House } from '../house.ts'

const FORMS = ['impact', 'court', 'multi-agency'] as const
const ALL = chronologyFilter.parse({})

async function houseWith(entries: CaseEntry[]) {
  const house = new House()
  await house.create()
  const { id: caseId } = await house.newCase()
  const home = chronologyPeriod.parse({
    id: 'home',
    lane: 'placement',
    what: 'Rowan House, 2 Fell Street',
    confidential: true,
    when: {},
  })
  await house.get('chronology', 'change', {
    caseId,
    baseRevision: 0,
    label: 'Entries',
    changes: [
      ...entries.map((item) => ({ list: 'entries' as const, id: item.id, item })),
      { list: 'periods' as const, id: home.id, item: home },
    ],
  })
  const leftOutSeen = entries.filter(({ confidential }) => confidential).map(({ id }) => id)
  const word = async (form: ChronologyForm) => house.get('chronology', 'exportWord', { caseId, filter: ALL, form, leftOutSeen })
  const sheet = async (form: ChronologyForm, format: 'xlsx' | 'csv') =>
    house.get('chronology', 'exportSheet', { caseId, filter: ALL, form, format, leftOutSeen })
  return { house, caseId, word, sheet }
}

const bytesOf = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64'))
/** Every part of a package as text. */
const partsOf = (base64: string): string =>
  Object.values(unzipSync(bytesOf(base64)))
    .map((part) => strFromU8(part))
    .join('\n')

const hidden = entryOf('hidden', '1 May 2024', { event: 'CONFIDENTIAL informant', confidential: true })
const plain = entryOf('plain', '2 May 2024 14:30', {
  event: '=2+3 at Rowan House, 2 Fell Street',
  note: 'PRIVATE thought',
  disputed: { by: 'Ms Hart', says: 'it was not so.' },
})

describe('copies of a chronology', () => {
  test('refuse to leave out what nobody has looked at', async () => {
    const { house, caseId } = await houseWith([plain, hidden])
    const asked = { caseId, filter: ALL, form: 'court' as const }
    expect(await house.fail('chronology', 'exportWord', asked)).toMatchObject({ code: 'refused' })
    expect(await house.fail('chronology', 'exportSheet', { ...asked, format: 'csv' })).toMatchObject({ code: 'refused' })
  })

  test('for Word: say at the head and in the header that they are redacted, how many pages, and what is disputed', async () => {
    const { word } = await houseWith([plain, hidden])
    for (const form of FORMS) {
      const { file, estimate, leftOut } = await word(form)
      const parts = unzipSync(bytesOf(file.base64))
      const [body, header] = ['word/document.xml', 'word/header1.xml'].map((name) => strFromU8(parts[name] ?? new Uint8Array()))
      expect(body).toContain('Redacted copy: 1 entry is left out.')
      expect(header).toContain('Redacted copy: 1 entry is left out')
      expect(body).toContain('Ms Hart says: it was not so.')
      expect(body).toContain('<w:tblHeader/>')
      expect([file.name.endsWith(', redacted.docx'), leftOut, estimate.pages]).toEqual([true, 1, 1])
      expect(body?.includes('w:orient="landscape"')).toBe(form !== 'court')
    }
  })

  test('as a workbook: exact days are days, words that begin like a formula stay words, and nothing is lost on reading', async () => {
    const { sheet } = await houseWith([plain, entryOf('about', 'about 2019'), entryOf('old', '3 May 1874')])
    const { base64 } = await sheet('impact', 'xlsx')
    const xml = strFromU8(unzipSync(bytesOf(base64))['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    expect(xml).not.toContain('<f>')
    expect(xml).toContain('ySplit="1"')
    expect(xml).toContain('<autoFilter ref="A1:O4"/>')
    expect(xml).toMatch(/<c r="B4" s="2"><v>45414<\/v>/)
    const [table] = readRecords('copy.xlsx', Buffer.from(base64, 'base64')).tables
    const rows = table?.rows.map(({ cells }) => cells.map(({ text }) => text)) ?? []
    expect(rows.flat().join('|')).toContain('=2+3 at [confidential address]')
    expect(rows.flat()).toEqual(expect.arrayContaining(['About 2019', '03/05/1874', '02/05/2024', '14:30']))
  })

  test('as separated text: as Excel in England wants it, formulas held back', async () => {
    const { sheet } = await houseWith([plain, hidden])
    const text = Buffer.from((await sheet('court', 'csv')).base64, 'base64').toString('utf8')
    expect(text.startsWith('\uFEFFNo.,Date,Time,Event and detail,Source reference,Disputed\r\n')).toBe(true)
    expect(text).toContain(`1,02/05/2024,14:30,"'=2+3 at [confidential address]"`)
    expect(text.endsWith('Redacted copy: 1 entry is left out.\r\n')).toBe(true)
  })

  test('hold no private note, no confidential entry and no confidential address, whatever was written', async () => {
    const words = fc.string({ maxLength: 30 })
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ words, confidential: fc.boolean() }), { minLength: 1, maxLength: 4 }),
        async (all) => {
          const entries = all.map(({ words: said, confidential }, index) =>
            entryOf(`e${index}`, '3 May 2024', {
              event: confidential ? `hidden${index} ${said}` : `${said} Rowan House, 2 Fell Street`,
              action: confidential ? `hidden${index}` : said,
              note: `private${index} ${said}`,
              confidential,
            }),
          )
          const { word, sheet } = await houseWith(entries)
          for (const form of FORMS) {
            const copies = [
              partsOf((await word(form)).file.base64),
              partsOf((await sheet(form, 'xlsx')).base64),
              Buffer.from((await sheet(form, 'csv')).base64, 'base64').toString('utf8'),
            ]
            for (const copy of copies) expect(copy).not.toMatch(/hidden\d|private\d|Rowan House|Fell Street/)
          }
        },
      ),
      { numRuns: 4 },
    )
  }, 60_000)
})

describe('a document that shows the chronology', () => {
  const ofOne = (id: string, child: string) => entryOf(id, '3 May 2024', { childIds: [child], event: `about ${child}` })

  test('says at its head that it is redacted, and a report below its table', async () => {
    const { house, caseId } = await houseWith([plain, hidden])
    const bodyOf = async (templateId: string) => {
      const { document } = await house.get('documents', 'create', { caseId, templateId, childIds: [], today: '2026-03-12' })
      const { base64 } = await house.get('documents', 'exportWord', { id: document.id })
      return { document, body: partsOf(base64) }
    }
    const { document, body } = await bodyOf('chronology')
    expect(body).toContain('Redacted copy: 1 entry is left out.')
    expect(body).not.toMatch(/PRIVATE|CONFIDENTIAL informant|Rowan House/)
    const block = document.sections
      .flatMap(({ blocks }) => blocks)
      .find(({ type, fromCase }) => type === 'chronology' && fromCase)
    expect(block).toMatchObject({ form: 'impact', leftOut: 1, entries: [{ caseEntryId: 'plain' }] })
    const report = await house.get('documents', 'create', {
      caseId,
      templateId: 'icpc-report',
      childIds: [],
      today: '2026-03-12',
    })
    const [first, ...rest] = report.document.sections
    if (!first || !block) throw new Error('nothing to write in')
    const written = { ...report.document, sections: [{ ...first, blocks: [...first.blocks, block] }, ...rest] }
    await house.get('documents', 'save', { document: written, baseRevision: report.revision })
    const { base64 } = await house.get('documents', 'exportWord', { id: report.document.id })
    expect(partsOf(base64)).toContain('1 entry of the chronology is left out.')
  })

  test('split by child holds no line about another child alone', async () => {
    const house = new House()
    await house.create()
    const { id: caseId } = await house.newCase()
    const { people } = await house.get('cases', 'get', { id: caseId })
    const children = people.filter(({ group }) => group === 'child').map(({ id }) => id)
    const [one = '', other = ''] = children
    expect(children.length).toBeGreaterThan(1)
    await house.get('chronology', 'change', {
      caseId,
      baseRevision: 0,
      label: 'Entries',
      changes: [ofOne('a', one), ofOne('b', other)].map((item) => ({ list: 'entries' as const, id: item.id, item })),
    })
    const { document } = await house.get('documents', 'create', {
      caseId,
      templateId: 'chronology',
      childIds: [],
      today: '2026-03-12',
    })
    const parts = await house.get('documents', 'splitByChild', { id: document.id })
    const said = parts.map((part) => JSON.stringify(part.document.sections))
    expect(said.map((words) => [words.includes(`about ${one}`), words.includes(`about ${other}`)])).toEqual([
      [true, false],
      [false, true],
    ])
  })
})
