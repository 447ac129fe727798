import { describe, expect, test } from 'vitest'
import type { Block, CasewrightDocument } from '../../../shared/document/index.ts'
import { exportWord, type SignedBy, type SignedCopy, type WordExportOptions } from '../../../shared/word/index.ts'
import { CASE, conferenceReport, PACK, STYLE } from './conference-report.ts'
import { firstUnbalanced, openWord, paragraphsOf, tablesOf } from './reading-word.ts'

const OPTIONS: WordExportOptions = { pack: PACK, style: STYLE, caseRecord: CASE, exportedOn: '2026-03-10' }

const exported = async (options: Partial<WordExportOptions>, document: CasewrightDocument = signable()) =>
  openWord(await exportWord(document, { ...OPTIONS, ...options }))

/** A report that has a place for each role. */
function signable(...roles: string[]): CasewrightDocument {
  const signatories = (roles.length > 0 ? roles : ['Social worker', 'Team manager', 'Parent', 'Parent', 'Child']).map(
    (role, index) => ({
      id: `place-${index}`,
      role,
      name: '',
      date: '',
      note: '',
    }),
  )
  const block: Block = { type: 'signatures', id: 'g', signatories }
  return { ...conferenceReport(), sections: [{ id: 's', templateSection: null, title: 'Signatures', blocks: [block] }] }
}

const HOW = 'Signed electronically in Casewright. Text 3f2a 90c1 0a1b 2c3d'
const writer: SignedBy = {
  sort: 'writer',
  roles: ['Social worker', 'Author'],
  name: 'Jo Bell',
  post: 'Social worker, registration SW12345',
  on: '2026-03-02',
  how: HOW,
}
const manager: SignedBy = {
  ...writer,
  sort: 'manager',
  roles: ['Practice lead', 'Team Manager'],
  name: 'Sam Okoro',
  post: 'Practice lead',
}
const mother: SignedBy = {
  sort: 'party',
  roles: ['Parents and carers'],
  name: 'Bola Adeyemi',
  post: '',
  on: '2026-03-01',
  how: 'On paper',
}
const father: SignedBy = { ...mother, name: 'Tom Frost', on: null, how: 'He would not.' }
const chair: SignedBy = { ...manager, roles: ['Independent Chair'], name: 'Pat Lind', post: 'Independent Chair' }
const copy = (...signed: SignedBy[]): SignedCopy => ({ signed, closing: [], showsRest: true })

describe('signatures', () => {
  test('stand where the document has a place for them', async () => {
    const { body } = await exported({ signed: copy(writer, manager, mother, father) })
    expect(tablesOf(body).at(-1)?.rows).toEqual([
      ['Role', 'Name', 'Signature', 'Date'],
      ['Social worker', 'Jo Bell\nSocial worker, registration SW12345', HOW, '2 March 2026'],
      ['Team manager', 'Sam Okoro\nPractice lead', HOW, '2 March 2026'],
      ['Parent', 'Bola Adeyemi', 'On paper', '1 March 2026'],
      ['Parent', 'Tom Frost', 'Not signed: He would not.', ''],
      ['Child', '', '', ''],
    ])
  })
  test('stand at the end where there is no place', async () => {
    const { body } = await exported({ signed: copy(writer, chair) }, signable('Social worker'))
    expect(
      paragraphsOf(body)
        .filter(({ style }) => style === 'Heading1')
        .map(({ text }) => text),
    ).toEqual(['Signatures', 'Signatures'])
    expect(tablesOf(body).at(-1)?.rows.at(-1)).toEqual(['Independent Chair', 'Pat Lind\nIndependent Chair', HOW, '2 March 2026'])
  })
  test('are left out for a court that has no place for them', async () => {
    const { body } = await exported({ signed: { ...copy(writer, chair), showsRest: false } }, signable('Social worker'))
    expect(body).toContain('Jo Bell')
    expect(body).not.toContain('Pat Lind')
  })
  test('never stand where somebody else is to sign', async () => {
    const { body } = await exported({ signed: copy(chair, mother) }, signable('Team manager', 'Manager taking over', 'Child'))
    const rows = tablesOf(body)
      .find(({ rows: [head] }) => head?.[2] === 'Signature')
      ?.rows.slice(1)
    expect(rows?.map(([, name]) => name)).toEqual(['', '', ''])
  })
  test('leave an unsigned document as it is', async () => {
    const plain = await exported({})
    expect((await exported({ signed: copy() })).body).toBe(plain.body)
  })
})

describe('how it was authorised', () => {
  test('stands in a part of its own, with the reason', async () => {
    const closing = [{ label: 'Sam Okoro, Team Manager', lines: ['Authorised on 3 March 2026.', 'Both visits persuade me.'] }]
    const { body } = await exported({ signed: { ...copy(writer), closing } })
    expect(
      paragraphsOf(body)
        .filter(({ style }) => style === 'Heading1')
        .at(-1)?.text,
    ).toBe('Authorisation')
    expect(tablesOf(body).at(-1)?.rows).toEqual([
      ['Sam Okoro, Team Manager', 'Authorised on 3 March 2026.\nBoth visits persuade me.'],
    ])
    expect(firstUnbalanced(body)).toBeNull()
  })
})

describe('what a copy says of itself', () => {
  test('is on every page: that it is a draft', async () => {
    const file = await exported({ standing: 'Draft, not authorised' })
    const headers = file.names.filter((name) => /header\d*\.xml$/.test(name))
    expect(headers.length).toBeGreaterThan(0)
    for (const name of headers) expect(file.part(name)).toContain('Draft, not authorised')
  })
  test('is on its first page: what it corrects', async () => {
    const corrects = { documentId: 'd', title: 'The report', on: '2026-02-20', what: 'The date of the visit was wrong.' }
    const { body } = await exported({}, { ...signable(), corrects })
    expect(paragraphsOf(body).map(({ text }) => text)).toContain(
      'This corrects “The report” of 20 February 2026: The date of the visit was wrong.',
    )
    const family = await exported({ family: { lines: [] } }, { ...signable(), corrects })
    expect(family.body).not.toContain('The date of the visit was wrong')
  })
})
