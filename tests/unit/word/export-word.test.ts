import { describe, expect, test } from 'vitest'
import type { Block, CasewrightDocument } from '../../../shared/document/index.ts'
import { exportWord, type WordExportOptions } from '../../../shared/word/index.ts'
import { action, CASE, conferenceReport, heading, list, PACK, paragraph, STYLE } from './conference-report.ts'
import { count, firstUnbalanced, openWord, paragraphsOf, tablesOf, type WordFile } from './reading-word.ts'

const OPTIONS: WordExportOptions = { pack: PACK, style: STYLE, caseRecord: CASE, exportedOn: '2026-03-10' }

const exported = async (document: CasewrightDocument, options: Partial<WordExportOptions> = {}): Promise<WordFile> =>
  openWord(await exportWord(document, { ...OPTIONS, ...options }))

/** A report of one section that holds the blocks. */
const reportOf = (...blocks: Block[]): CasewrightDocument => ({
  ...conferenceReport(),
  sections: [{ id: 's', templateSection: null, title: 'Only section', blocks }],
})

describe('the head of the first page', () => {
  const author = { name: 'Priya Ramanathan', role: 'Social worker' }
  const answer = (id: string, label: string, text: string) => ({ id, label, content: [{ type: 'text' as const, text }] })

  test('does not say again what the form below it answers', async () => {
    const form: Block = {
      type: 'fields',
      id: 'f',
      fields: [answer('a', 'Written by', author.name), answer('b', 'Role', author.role)],
    }
    const { body } = await exported({ ...reportOf(form), author })
    expect(body.split(author.name)).toHaveLength(2)
  })

  test('says what a form does not answer', async () => {
    const form: Block = { type: 'fields', id: 'f', fields: [answer('a', 'Category', 'Emotional harm')] }
    const { body } = await exported({ ...reportOf(form), author })
    expect(body).toContain('Priya Ramanathan, Social worker')
  })
})

describe('single blocks', () => {
  test('ordered lists start again and keep their levels', async () => {
    const { body } = await exported(reportOf(list(true, 'one', [1, 'inner']), list(true, 'other'), list(false, 'dot')))
    const ids = paragraphsOf(body)
      .filter(({ style }) => /List/.test(style))
      .map(({ xml }) => /<w:ilvl w:val="(\d)"\/><w:numId w:val="(\d+)"\/>/.exec(xml)?.slice(1))
    expect(ids.map((one) => one?.[0])).toEqual(['0', '1', '0', '0'])
    expect(ids[0]?.[1]).toBe(ids[1]?.[1])
    expect(new Set(ids.map((one) => one?.[1])).size).toBe(3)
  })

  test('what is signed stays on the page with its signatures', async () => {
    const signed: Block = {
      type: 'signatures',
      id: 'g',
      signatories: [{ id: 'p', role: 'Author', name: '', date: '', note: '' }],
    }
    const { body } = await exported(
      reportOf(paragraph('before'), paragraph('I believe that this is true.'), signed, paragraph('after')),
    )
    const kept = paragraphsOf(body).filter(({ xml, style }) => style === 'NumberedParagraph' && xml.includes('<w:keepNext/>'))
    expect(kept.map(({ text }) => text)).toEqual(['I believe that this is true.'])
  })

  test('a page break is carried by what follows it', async () => {
    const brk: Block = { type: 'pageBreak', id: 'b' }
    const plan: Block = { type: 'actionPlan', id: 'a', actions: [] }
    const { body } = await exported(reportOf(paragraph('before'), brk, brk, paragraph('after'), brk, plan, brk))
    const broken = paragraphsOf(body).filter(({ xml }) => xml.includes('<w:pageBreakBefore/>'))
    expect(broken.map(({ text }) => text)).toEqual(['after', 'No.'])
    expect(body).not.toContain('w:type="page"')
  })

  test('empty plan, table, chronology and form each say so', async () => {
    const { body } = await exported(
      reportOf(
        { type: 'actionPlan', id: 'a', actions: [action({})] },
        { type: 'table', id: 't', columns: [{ id: 'c', title: 'Name' }], rows: [] },
        { type: 'chronology', id: 'c', entries: [] },
        { type: 'fields', id: 'f', fields: [{ id: 'ff', label: 'School', content: [] }] },
      ),
    )
    const rows = tablesOf(body).slice(1)
    expect(rows.map(({ rows }) => rows.at(-1)?.at(-1))).toEqual([
      'No actions recorded',
      'Nothing recorded',
      'No entries recorded',
      'Not recorded',
    ])
  })

  test('a form says in the same words what nobody answered and what no field fills, and what the writer answered instead', async () => {
    const gap = (name: string) => ({ type: 'field' as const, name, text: '' })
    const words = (text: string) => ({ type: 'text' as const, text })
    const { body } = await exported(
      reportOf(
        {
          type: 'fields',
          id: 'f',
          fields: [
            { id: 'a', label: 'School', content: [] },
            { id: 'b', label: 'Optician', content: [gap('child.optician')] },
            { id: 'c', label: 'GP', content: [gap('child.gp'), words('None yet; to register by 6 March.')] },
            { id: 'd', label: 'Dentist', content: [words('Dr '), gap('child.dentist')] },
          ],
        },
        {
          type: 'table',
          id: 't',
          columns: [
            { id: 'c', title: 'GP' },
            { id: 'd', title: 'Dentist' },
          ],
          rows: [
            { id: 'r', cells: [{ content: [gap('child.gp')] }, { content: [gap('child.dentist'), words('not registered')] }] },
          ],
        },
      ),
    )
    const rows = tablesOf(body).flatMap(({ rows }) => rows)
    const answered = (label: string) => rows.find(([first]) => first === label)?.at(-1)
    expect([answered('School'), answered('Optician')]).toEqual(['Not recorded', 'Not recorded'])
    expect(answered('GP')).toBe('None yet; to register by 6 March.')
    expect(answered('Dentist')).toBe('Dr [not recorded]')
    expect(rows).toContainEqual(['Not recorded', 'not registered'])
  })

  test('tables that touch are kept apart, and the last is followed by a paragraph', async () => {
    const plan: Block = { type: 'actionPlan', id: 'a', actions: [] }
    const { body } = await exported(reportOf(plan, plan))
    expect(body).not.toContain('</w:tbl><w:tbl>')
    expect(body).toMatch(/<\/w:tbl><w:p>(?:(?!<w:p>).)*<\/w:p><w:sectPr/s)
  })

  test('plan columns for review, difference and progress show once one action has them', async () => {
    const plan = [action({ action: 'x', outcome: 'She sleeps' }), action({ status: 'Done' })]
    const style = { ...STYLE, landscapeTables: true }
    const { body } = await exported(reportOf({ type: 'actionPlan', id: 'a', actions: plan }), { style })
    expect(tablesOf(body)[1]?.rows[0]).toEqual([
      'No.',
      'What needs to happen',
      'Who',
      'By when',
      'How we will know',
      'Difference for the child',
      'Progress',
    ])
  })

  test('on a narrow page optional columns move below the main text, labelled', async () => {
    const narrow = { ...STYLE.page, marginsMm: { top: 25, right: 45, bottom: 25, left: 45 } }
    const entry = { id: 'e', date: '2026-03-05', event: 'Visit', source: 'Record', response: 'Rang', impact: 'He slept' }
    const { body } = await exported(reportOf({ type: 'chronology', id: 'c', entries: [entry] }), {
      style: { ...STYLE, page: narrow },
    })
    expect(tablesOf(body)[1]?.rows).toEqual([
      ['No.', 'Date', 'What happened', 'Source'],
      ['1', '5 March 2026', 'Visit\nWhat was done: Rang\nWhat it meant for the child: He slept', 'Record'],
    ])
  })

  test('line ends inside a value become line breaks', async () => {
    const { body } = await exported(reportOf({ type: 'actionPlan', id: 'a', actions: [action({ action: 'first\r\nsecond' })] }))
    expect(tablesOf(body)[1]?.rows[1]?.[1]).toBe('first\nsecond')
  })

  test('words that the library keeps for itself stay words', async () => {
    const typed = ['CURRENT', 'TOTAL_PAGES', '{sections-0}', '{bullets\uFFFE-0}', 'a & b < c > "d"']
    const { body } = await exported(reportOf(...typed.map((one) => paragraph(one))))
    const found = paragraphsOf(body).filter(({ style }) => style === 'NumberedParagraph')
    expect(found.map(({ text }) => text)).toEqual(['CURRENT', 'TOTAL_PAGES', '{sections-0}', '{bullets-0}', 'a & b < c > "d"'])
  })

  test('two notes in one place are told apart by a comma', async () => {
    const note = (text: string) => ({ type: 'note' as const, id: text, text })
    const { body } = await exported(reportOf(paragraph('late', note('one'), note('two'))))
    expect(body).toMatch(/<w:footnoteReference [^>]*\/><\/w:r><w:r>(?:(?!<w:r>).)*>,<\/w:t>/s)
  })

  test('a row with more cells than columns loses nothing', async () => {
    const cell = (text: string) => ({ content: [{ type: 'text' as const, text }] })
    const { body } = await exported(
      reportOf({
        type: 'table',
        id: 't',
        columns: [{ id: 'c', title: 'Name' }],
        rows: [{ id: 'r', cells: [cell('a'), cell('b')] }],
      }),
    )
    expect(tablesOf(body)[1]?.rows[1]).toEqual(['a\nb'])
  })

  test.each([
    ['words without marks get them', 'I hide.', '“I hide.”'],
    ['words with marks keep them', '“I hide.”', '“I hide.”'],
    ['straight marks count as marks', '"I hide."', '"I hide."'],
  ])('in a quotation, %s', async (_, said, printed) => {
    const note = { type: 'note' as const, id: 'n', text: 'Said twice.' }
    const { body } = await exported(
      reportOf({ type: 'quotation', id: 'q', speaker: null, content: [{ type: 'text', text: said }, note] }),
    )
    const quotation = paragraphsOf(body).find(({ style }) => style === 'Quote')
    expect(quotation?.text).toBe(printed)
    expect(quotation?.xml).toMatch(/footnoteReference [^>]*\/><\/w:r><\/w:p>$/)
  })

  test.each([
    [{ name: 'kofi' }, 'ChildsWords'],
    [{ name: 'Kofi Mensah' }, 'ChildsWords'],
    [{ name: 'K', personId: 'kofi' }, 'ChildsWords'],
    [{ name: 'Kim', relation: 'Child' }, 'ChildsWords'],
    [{ name: 'Kofi', relation: 'uncle' }, 'Quote'],
    [{ name: 'Youssef', personId: 'haddad' }, 'Quote'],
    [{ name: 'Mr Pike' }, 'Quote'],
  ])('the words of %j are in the style %s', async (speaker, style) => {
    const { body } = await exported(
      reportOf({ type: 'quotation', id: 'q', speaker, content: [{ type: 'text', text: '“I hide.”' }] }),
    )
    expect(paragraphsOf(body).find(({ text }) => text === '“I hide.”')?.style).toBe(style)
  })

  test('a quotation without a speaker says so', async () => {
    const { body } = await exported(
      reportOf({ type: 'quotation', id: 'q', speaker: null, content: [{ type: 'text', text: 'I hide.' }] }),
    )
    expect(paragraphsOf(body).map(({ text }) => text)).toContain('Speaker not recorded')
  })
})

describe('styles', () => {
  const words = (file: WordFile, style: string) => paragraphsOf(file.body).filter((one) => one.style === style)

  test('a style without numbers numbers nothing', async () => {
    const style = { ...STYLE, numberedSections: false, numberedParagraphs: false }
    const file = await exported(reportOf(paragraph('one')), { style })
    expect(file.body).not.toContain('<w:numPr>')
    expect(file.part('word/styles.xml')).not.toContain('<w:numPr>')
    expect(words(file, 'BodyText').map(({ text }) => text)).toEqual(['one'])
  })

  test('paragraphs below unnumbered sections are numbered through the document', async () => {
    const file = await exported(reportOf(paragraph('one')), { style: { ...STYLE, numberedSections: false } })
    expect(file.part('word/styles.xml')).not.toMatch(/w:styleId="Heading1"(?:(?!<\/w:style>).)*<w:numPr>/s)
    expect(words(file, 'NumberedParagraph')[0]?.xml).toContain('<w:ilvl w:val="0"/>')
  })

  test('sections begin new pages where the style says so', async () => {
    const file = await exported(conferenceReport(), { style: { ...STYLE, sectionsOnNewPage: true } })
    expect(words(file, 'Heading1').every(({ xml }) => xml.includes('<w:pageBreakBefore/>'))).toBe(true)
  })

  test('wide tables turn the page, taking the headings above them along', async () => {
    const plan: Block = { type: 'actionPlan', id: 'a', actions: [] }
    const document = reportOf(paragraph('first'), heading('The plan'), plan, paragraph(''), paragraph('last'))
    const { body } = await exported(document, { style: { ...STYLE, landscapeTables: true } })
    const [upright = '', across = '', rest = ''] = body.split('<w:sectPr>')
    expect(upright).toContain('first')
    expect(upright).not.toContain('The plan')
    expect(across).toContain('The plan')
    expect(across).toContain('No actions recorded')
    expect(rest).toContain('last')
    const sheets = [...body.matchAll(/<w:pgSz [^>]*>/g)].map(([size]) => size.includes('landscape'))
    expect(sheets).toEqual([false, true, false])
  })

  test('an empty paragraph after a wide table adds no page', async () => {
    const plan: Block = { type: 'actionPlan', id: 'a', actions: [] }
    const { body } = await exported(reportOf(plan, paragraph('')), { style: { ...STYLE, landscapeTables: true } })
    expect(count(body, '<w:sectPr>')).toBe(2)
  })

  test('a child’s words are bold only where the standard asks for it', async () => {
    const pack = { ...PACK, output: { ...PACK.output, childWordsBold: false } }
    const file = await exported(conferenceReport(), { pack })
    expect(words(file, 'ChildsWords')[0]?.xml).not.toContain('<w:b/>')
  })
})

describe('what may be missing', () => {
  test('a document on its own, without a case, still says what it knows', async () => {
    const bare = conferenceReport()
    delete bare.author
    delete bare.manager
    const { body } = await exported({ ...bare, dates: {}, sections: [] }, { caseRecord: null })
    expect(tablesOf(body)[0]?.rows).toEqual([
      ['Child', 'Not recorded'],
      ['Written by', 'Not recorded'],
      ['Manager', 'Not recorded'],
      ['Date', 'Not recorded'],
    ])
  })

  test('a document on its own names the children that it knows', async () => {
    const people = [
      { name: 'Amina Begum', group: 'child' as const, dob: '2014-02-03' },
      { name: 'Idris Begum', group: 'child' as const },
      { name: 'Ms Begum', group: 'family' as const },
    ]
    const amina: Block = { type: 'quotation', id: 'q', speaker: { name: 'Amina' }, content: [{ type: 'text', text: 'I hide.' }] }
    const { body } = await exported({ ...reportOf(amina), people }, { caseRecord: null })
    expect(tablesOf(body)[0]?.rows[0]).toEqual([
      'Children',
      'Amina Begum, born 3 February 2014\nIdris Begum, date of birth not recorded',
    ])
    expect(paragraphsOf(body).find(({ style }) => style === 'ChildsWords')?.text).toBe('“I hide.”')
  })

  test('a report about one child names that child alone', async () => {
    const { body } = await exported({ ...conferenceReport(), childIds: ['ruby'] })
    expect(tablesOf(body)[0]?.rows[0]).toEqual(['Child', 'Ruby Mensah, born 21 November 2019'])
  })

  test('a title, header or marking with signs that XML keeps for itself is written safely', async () => {
    const pack = { ...PACK, output: { ...PACK.output, header: 'A & B <Council>', confidentiality: '' } }
    const file = await exported(conferenceReport(), { pack, title: 'Report "1" <draft> & more' })
    for (const name of file.names) expect([name, firstUnbalanced(file.part(name))]).toEqual([name, null])
    expect(file.part('docProps/core.xml')).toContain('<dc:title>Report &quot;1&quot; &lt;draft&gt; &amp; more</dc:title>')
  })

  test.each(['10/03/2026', '2026-13-10', ''])('a day of export that is no day, %j, is refused in words', async (exportedOn) => {
    await expect(exportWord(conferenceReport(), { ...OPTIONS, exportedOn })).rejects.toThrow(
      `The day of the export is written YYYY-MM-DD, such as 2026-03-13, not "${exportedOn}".`,
    )
  })
})

describe('what is for families', () => {
  const drawn: Block = {
    type: 'table',
    id: 't',
    columns: [
      { id: 'c1', title: 'The words' },
      { id: 'c2', title: 'A picture' },
    ],
    rows: [
      { id: 'r1', cells: [{ content: [{ type: 'text', text: 'Nan keeps the key.' }] }, { content: [] }] },
      { id: 'r2', cells: [{ content: [] }, { content: [] }] },
    ],
  }

  test('a letter has its title and nobody’s date of birth', async () => {
    const full = await exported(reportOf(paragraph('Dear Ms Reed')))
    const letter = await exported(reportOf(paragraph('Dear Ms Reed')), { style: { ...STYLE, head: 'none' } })
    expect([full.body.includes('born '), letter.body.includes('born ')]).toEqual([true, false])
    expect(tablesOf(letter.body)).toEqual([])
    expect(letter.body).toContain(conferenceReport().title)
  })

  test('a row leaves room to draw, where the style wants it', async () => {
    const style = { ...STYLE, table: { ...STYLE.table, leastRowMm: 45 } }
    const { body } = await exported(reportOf(drawn), { style })
    expect(body.match(/<w:trHeight [^>]*>/g)).toEqual(['<w:trHeight w:val="2551" w:hRule="atLeast"/>'])
    expect((await exported(reportOf(drawn))).body).not.toContain('<w:trHeight')
  })
})
