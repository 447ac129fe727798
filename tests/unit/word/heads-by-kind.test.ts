import { describe, expect, test } from 'vitest'
import type { Block, CasewrightDocument, FieldGroup } from '../../../shared/document/index.ts'
import { exportWord, type WordExportOptions } from '../../../shared/word/index.ts'
import { action, CASE, conferenceReport, PACK, paragraph, STYLE } from './conference-report.ts'
import { openWord, paragraphsOf, tablesOf, type WordFile } from './reading-word.ts'

const LETTER = { ...STYLE, head: 'letter', blanks: 'left-out' } as const
const COURT = { ...STYLE, head: 'court' } as const

const exported = async (document: CasewrightDocument, options: Partial<WordExportOptions> = {}): Promise<WordFile> =>
  openWord(await exportWord(document, { pack: PACK, style: STYLE, caseRecord: CASE, exportedOn: '2026-03-10', ...options }))

const form = (answers: Record<string, string>): FieldGroup => ({
  type: 'fields',
  id: 'form',
  fields: Object.entries(answers).map(([label, text]) => ({
    id: label,
    label,
    content: text === '' ? [] : [{ type: 'text' as const, text }],
  })),
})
const documentOf = (kind: CasewrightDocument['kind'], ...sections: [string, Block[]][]): CasewrightDocument => ({
  ...conferenceReport(),
  kind,
  title: 'The title',
  author: { name: 'Priya Ramanathan', role: 'Social worker' },
  manager: { name: 'Colin Reid', role: 'manager' },
  dates: { documentDate: '2026-03-10' },
  sections: sections.map(([title, blocks], index) => ({ id: `s${index}`, templateSection: null, title, blocks })),
})
const lines = ({ body }: WordFile) => paragraphsOf(body).flatMap(({ text }) => (text.trim() === '' ? [] : [text]))

describe('a letter', () => {
  const TO = {
    To: 'Ms Abena Mensah',
    Address: '27 Larch Walk, Larchester',
    About: 'Zofia and Ruby',
    'Our reference': 'EX 20417',
    Date: '2026-03-10',
  }
  const letter = (kind: CasewrightDocument['kind'] = 'letter', answers: Record<string, string> = TO) =>
    documentOf(
      kind,
      ['To', [form(answers), paragraph('Dear Ms Mensah')]],
      ['Why I am writing', [paragraph('About Monday.')]],
      ['What you should know', [paragraph('')]],
      ['Yours sincerely', [paragraph(''), paragraph('Priya Ramanathan'), paragraph('Social worker')]],
    )

  test('begins with the address, the day and the salutation, and has no form', async () => {
    const file = await exported(letter(), { style: LETTER })
    expect(tablesOf(file.body)).toEqual([])
    expect(lines(file)).toEqual([
      'Ms Abena Mensah',
      '27 Larch Walk,\nLarchester',
      '10 March 2026',
      'Our reference: EX 20417',
      'Dear Ms Mensah',
      'Zofia and Ruby',
      'Why I am writing',
      'About Monday.',
      'Yours sincerely',
      'Priya Ramanathan',
      'Social worker',
    ])
  })

  test('before proceedings is called what it is', async () => {
    const found = lines(await exported(letter('plo-letter'), { style: LETTER }))
    expect(found.slice(4, 7)).toEqual(['Dear Ms Mensah', 'The title', 'Zofia and Ruby'])
  })

  test('says nothing of what its form leaves open, and keeps what the form says besides', async () => {
    const found = lines(
      await exported(letter('letter', { To: 'Mr Nowak', Address: '', About: '', 'How it was given to you': 'By hand' }), {
        style: LETTER,
      }),
    )
    expect(found.slice(0, 3)).toEqual(['Mr Nowak', 'How it was given to you: By hand', 'Dear Ms Mensah'])
    expect(found.join()).not.toContain('ecorded')
  })

  test('is closed with room to sign, on the page of the name', async () => {
    const { body } = await exported(letter(), { style: LETTER })
    const [news, closing, name, role] = paragraphsOf(body).slice(-4)
    expect(closing?.style).toBe('Closing')
    const kept = [news, closing, name, role].map((one) => one?.xml.includes('<w:keepNext/>') || one?.style === 'Closing')
    expect(kept).toEqual([true, true, true, false])
  })

  test('to nobody yet is a letter all the same', async () => {
    const file = await exported(letter('letter', { To: '', Date: '2026-03-10' }), { style: LETTER })
    expect(tablesOf(file.body)).toEqual([])
    expect(lines(file).slice(0, 2)).toEqual(['10 March 2026', 'Dear Ms Mensah'])
  })

  test('says an answer or two in lines, and more in a form', async () => {
    const ofForm = async (answers: Record<string, string>) =>
      exported(documentOf('outcome-letter', ['Your referral', [paragraph('words'), form(answers)]]), { style: LETTER })
    const short = await ofForm({ 'Referral received': '12 February 2026' })
    expect(tablesOf(short.body)).toEqual([])
    expect(lines(short)).toContain('Referral received: 12 February 2026')
    expect(tablesOf((await ofForm({ Day: 'Monday', Time: '10:00', Place: 'Larch House' })).body)).toHaveLength(1)
  })

  test('without a form has its title', async () => {
    const found = lines(await exported(documentOf('letter', ['News', [paragraph('Dear Ruby')]]), { style: LETTER }))
    expect(found).toEqual(['The title', 'News', 'Dear Ruby'])
  })
})

describe('a document for the court', () => {
  const FRONT = {
    Court: 'The Family Court at Larchester',
    'Case number': 'LA26C00147',
    Applicant: 'Exampleshire Council',
    Respondents: 'Ms Abena Mensah',
    Children: 'Zofia Nowak, Ruby Mensah and Kofi Mensah',
    'Filed on behalf of': 'Exampleshire Council',
    'Statement of': 'Priya Ramanathan',
    'Number of this statement by this witness': 'First',
    Exhibits: '',
    'Office address': 'Larch House',
    'Date of this statement': '10 March 2026',
  }
  const statement = (answers: Record<string, string> = FRONT) =>
    documentOf('court-statement', ['About this statement', [form(answers)]])

  test('is headed as the court expects, and its form says the rest', async () => {
    const file = await exported(statement(), { style: COURT })
    expect(lines(file)).toEqual([
      'Filed on behalf of: Exampleshire Council',
      'Statement of: Priya Ramanathan',
      'Number of this statement by this witness: First',
      'Date of this statement: 10 March 2026',
      'In the Family Court at Larchester',
      'Case number: LA26C00147',
      'In the matter of the Children Act 1989',
      'and in the matter of',
      'Zofia Nowak, born 3 May 2012',
      'Ruby Mensah, born 21 November 2019',
      'Kofi Mensah, date of birth not recorded',
      'Between',
      'Exampleshire Council\nApplicant',
      'Ms Abena Mensah\nRespondents',
      'The title',
      'About this statement',
      'Exhibits',
      'Not recorded',
      'Office address',
      'Larch House',
    ])
  })

  test('says that the court and the number are not recorded', async () => {
    const found = lines(await exported(statement({ ...FRONT, Court: '', 'Case number': '' }), { style: COURT }))
    expect(found).toContain('In the Family Court: place not recorded')
    expect(found).toContain('Case number: not recorded')
  })

  test.each([
    ['Larchester', 'In the Family Court at Larchester'],
    ['Central Family Court', 'In the Central Family Court'],
    ['In the High Court of Justice', 'In the High Court of Justice'],
  ])('a court written as %j', async (typed, expected) => {
    expect(lines(await exported(statement({ ...FRONT, Court: typed }), { style: COURT }))).toContain(expected)
  })

  test('without a form that names the court has the head of a report', async () => {
    const file = await exported(documentOf('section-7-report', ['Text', [paragraph('words')]]), { style: COURT })
    expect(tablesOf(file.body)[0]?.rows.map(([label]) => label)).toEqual([
      'Children',
      'Written by',
      'Manager',
      'Date',
      'Reference',
    ])
  })
})

describe('the head of a report', () => {
  test('does not call a manager manager twice', async () => {
    const { body } = await exported(documentOf('icpc-report', ['Text', [paragraph('words')]]))
    expect(tablesOf(body)[0]?.rows).toContainEqual(['Manager', 'Colin Reid'])
  })

  test('is not said again by the form below it', async () => {
    const below = form({
      Children: 'Zofia Nowak, Ruby Mensah and Kofi Mensah',
      'Written by': 'Priya Ramanathan',
      Manager: 'Colin Reid',
      Category: 'Neglect',
    })
    const [head, ...rest] = tablesOf((await exported(documentOf('cp-plan', ['About', [below]]))).body)
    expect(head?.rows.map(([label]) => label)).toEqual(['Children', 'Written by', 'Date', 'Reference'])
    expect(rest[0]?.rows.map(([label]) => label)).toEqual(['Manager', 'Category'])
  })

  test('leaves the form alone where it says something else', async () => {
    const below = form({ Children: 'Zofia Nowak', 'Written by': 'Ms Dunne' })
    const [, rest] = tablesOf((await exported(documentOf('cp-plan', ['About', [below]]))).body)
    expect(rest?.rows).toEqual([
      ['Children', 'Zofia Nowak'],
      ['Written by', 'Ms Dunne'],
    ])
  })
})

describe('where blanks are left out', () => {
  const style = { ...STYLE, blanks: 'left-out' } as const
  const empty: Block[] = [
    paragraph(' '),
    { type: 'heading', id: 'h', level: 3, content: [{ type: 'text', text: 'Nothing below' }] },
    { type: 'quotation', id: 'q', speaker: null, content: [] },
    { type: 'table', id: 't', columns: [{ id: 'c', title: 'Column' }], rows: [{ id: 'r', cells: [{ content: [] }] }] },
    { type: 'fields', id: 'f', title: 'Form', fields: [{ id: 'ff', label: 'Label', content: [] }] },
    { type: 'actionPlan', id: 'a', actions: [] },
    { type: 'chronology', id: 'ch', entries: [] },
  ]

  test('a section without words is not there', async () => {
    const found = lines(await exported(documentOf('letter', ['Empty', empty], ['Full', [paragraph('words')]]), { style }))
    expect(found.slice(found.indexOf('Full'))).toEqual(['Full', 'words'])
    expect(found).not.toContain('Empty')
  })

  test('what is written keeps its place', async () => {
    const answered = form({ Day: '18 March 2026', Time: '' })
    const found = lines(await exported(documentOf('letter', ['Meeting', [...empty, answered, ...empty]]), { style }))
    expect(found.slice(found.indexOf('Meeting'))).toEqual(['Meeting', 'Nothing below', 'Day', '18 March 2026'])
  })

  test('a line of a plan or a chronology that says one thing alone is no blank', async () => {
    const entry = { id: 'e', date: '', event: '', source: '', response: '', impact: 'He slept.' }
    const blocks: Block[] = [
      { type: 'actionPlan', id: 'a', actions: [action({ status: 'Done on Monday.' })] },
      { type: 'chronology', id: 'c', entries: [entry] },
    ]
    const said = lines(await exported(documentOf('letter', ['Plan', blocks]), { style })).join('\n')
    expect(said).toContain('Done on Monday.')
    expect(said).toContain('He slept.')
  })

  test('a page break in an empty section still breaks the page', async () => {
    const sections: [string, Block[]][] = [
      ['First', [paragraph('one')]],
      ['Empty', [paragraph(''), { type: 'pageBreak', id: 'b' }]],
      ['Last', [paragraph('two')]],
    ]
    const { body } = await exported(documentOf('words-and-pictures', ...sections), { style })
    const broken = paragraphsOf(body).filter(({ xml }) => xml.includes('<w:pageBreakBefore/>'))
    expect(broken.map(({ text }) => text)).toEqual(['Last'])
  })
})

test('a style can go without the authority’s marking', async () => {
  const header = ({ part, names }: WordFile) => part(names.find((name) => /header\d*\.xml$/.test(name)) ?? '')
  const document = documentOf('words-and-pictures', ['Text', [paragraph('words')]])
  expect(header(await exported(document))).toContain('Confidential')
  expect(header(await exported(document, { style: { ...STYLE, marking: false } }))).not.toContain('Confidential')
})
