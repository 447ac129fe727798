import { describe, expect, test } from 'vitest'
import type { Block, CasewrightDocument } from '../../../shared/document/index.ts'
import { exportWord, type WordExportOptions } from '../../../shared/word/index.ts'
import { action, CASE, conferenceReport, heading, list, PACK, paragraph, STYLE } from './conference-report.ts'
import { firstUnbalanced, openWord, paragraphsOf, type WordFile } from './reading-word.ts'

const OPTIONS: WordExportOptions = { pack: PACK, style: STYLE, caseRecord: CASE, exportedOn: '2026-03-10' }

const exported = async (document: CasewrightDocument, options: Partial<WordExportOptions> = {}): Promise<WordFile> =>
  openWord(await exportWord(document, { ...OPTIONS, ...options }))

/** A report of one section that holds the blocks. */
const reportOf = (...blocks: Block[]): CasewrightDocument => ({
  ...conferenceReport(),
  sections: [{ id: 's', templateSection: null, title: 'Only section', blocks }],
})

/** The tables of a body, each as its rows of cell texts. */
const tablesOf = (body: string) =>
  [...body.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([xml]) => ({
    xml,
    rows: [...xml.matchAll(/<w:tr>.*?<\/w:tr>|<w:tr .*?<\/w:tr>/gs)].map(([row]) =>
      [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) =>
        paragraphsOf(cell)
          .map(({ text }) => text)
          .join('\n'),
      ),
    ),
    headers: [...xml.matchAll(/<w:tr>(?:(?!<w:tc>).)*<w:tblHeader\/>/gs)].length,
  }))

const count = (xml: string, part: string) => xml.split(part).length - 1

describe('a conference report in Word', async () => {
  const file = await exported(conferenceReport())
  const paragraphs = paragraphsOf(file.body)
  const inStyle = (style: string) => paragraphs.filter((one) => one.style === style).map(({ text }) => text)
  const tables = tablesOf(file.body)

  test('every part is well-formed', () => {
    for (const name of file.names) expect([name, firstUnbalanced(file.part(name))]).toEqual([name, null])
  })

  test('opens with the title and whom, who and when it is about', () => {
    expect(inStyle('Title')).toEqual(['Report to the initial child protection conference'])
    expect(tables[0]?.rows).toEqual([
      ['Children', 'Zofia Nowak, born 3 May 2012\nRuby Mensah, born 21 November 2019\nKofi Mensah, date of birth not recorded'],
      ['Written by', 'Priya Ramanathan, Social worker, Assessment Team 2'],
      ['Manager', 'Colin Reid, Team manager'],
      ['Date', '10 March 2026'],
      ['Conference', '13 March 2026'],
      ['Reference', 'EX 20417'],
    ])
  })

  test('section titles are real headings, numbered by Word', () => {
    expect(inStyle('Heading1')).toEqual(conferenceReport().sections.map(({ title }) => title))
    expect(inStyle('Heading2')).toEqual(['At home', 'At school', 'What this means', 'Ms Mensah', 'Mr Pike'])
    for (const one of paragraphs.filter(({ style }) => style === 'Heading1'))
      expect(one.xml).toMatch(/<w:numPr><w:ilvl w:val="0"\/><w:numId w:val="\d+"\/><\/w:numPr>/)
  })

  test('paragraphs are numbered below their section by the same list', () => {
    const numbered = paragraphs.filter(({ style }) => style === 'NumberedParagraph')
    expect(numbered).toHaveLength(9)
    const lists = new Set(
      paragraphs
        .filter(({ style }) => style === 'NumberedParagraph' || style === 'Heading1')
        .map(({ xml }) => /<w:numId w:val="(\d+)"\/>/.exec(xml)?.[1]),
    )
    expect(lists.size).toBe(1)
    for (const one of numbered) expect(one.xml).toContain('<w:ilvl w:val="1"/>')
    const numbering = file.part('word/numbering.xml')
    expect(numbering).toMatch(/<w:pStyle w:val="Heading1"\/>.*?<w:lvlText w:val="%1\."\/>/s)
    expect(numbering).toMatch(/<w:pStyle w:val="NumberedParagraph"\/>.*?<w:lvlText w:val="%1\.%2"\/>/s)
    expect(numbering).not.toContain('\uFFFE')
    expect(file.body).not.toContain('\uFFFE')
  })

  test('the authority and the marking head every page; the foot counts pages', () => {
    const header = file.part('word/header1.xml')
    expect(header).toContain('Exampleshire Children’s Services')
    expect(header).toContain('Confidential: child protection')
    expect(file.body).not.toContain('<w:titlePg/>')
    const footer = file.part('word/footer1.xml')
    expect(footer).toMatch(/Page .*PAGE.* of .*NUMPAGES/s)
  })

  test('every table says what it is, keeps rows whole and has widths that add up', () => {
    expect(tables).toHaveLength(6)
    for (const { xml } of tables) {
      expect(xml).toMatch(/<w:tblCaption w:val="[^"]+"\/>/)
      expect(xml).toContain('<w:tblLayout w:type="fixed"/>')
      expect(count(xml, '<w:cantSplit/>')).toBe(count(xml, '<w:tr>'))
      const grid = [...xml.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map(([, width]) => Number(width))
      expect(grid.reduce((sum, width) => sum + width, 0)).toBe(11906 - 2 * 1417)
      expect(xml).not.toContain('w:val="off"')
    }
  })

  test('heading rows repeat on every page; forms have none', () => {
    expect(tables.map(({ headers }) => headers)).toEqual([0, 0, 1, 1, 1, 1])
    for (const { xml, headers } of tables) expect(count(xml, '<w:tblHeader')).toBe(headers)
  })

  test('the plan shows what needs to happen, by whom and by when, and what is missing', () => {
    const plan = tables[4]?.rows ?? []
    expect(plan[0]).toEqual(['No.', 'What needs to happen', 'Who', 'By when', 'Review', 'How we will know'])
    expect(plan[1]?.slice(2)).toEqual([
      'Ms F. Siddiqui, domestic abuse adviser',
      '20 March 2026',
      '',
      'Each child can name two adults to ring.',
    ])
    expect(plan[3]?.at(-1)).toBe('Not recorded')
  })

  test('a chronology entry without a source says so', () => {
    const chronology = tables[3]?.rows ?? []
    expect(chronology[0]?.slice(0, 4)).toEqual(['No.', 'Date', 'What happened', 'Source'])
    expect(chronology[3]?.slice(0, 4)).toEqual(['3', '27 February 2026', 'Zofia speaks to her form tutor.', 'Not recorded'])
  })

  test('a child’s words stand in their own style, bold, with who and when below', () => {
    const child = paragraphs.find(({ style }) => style === 'ChildsWords')
    expect(child?.text).toContain('When Darren shouts')
    expect(child?.xml).toContain('<w:b/>')
    const adult = paragraphs.find(({ style }) => style === 'Quote')
    expect(adult?.xml).not.toContain('<w:b/>')
    expect(inStyle('QuotationSource')).toEqual([
      'Kofi, at home, seen alone, 5 March 2026',
      'Mr Pike, Ms Mensah’s partner, at the office, 9 March 2026',
    ])
  })

  test('notes give the sources of claims and the writer’s own, in order', () => {
    const notes = paragraphsOf(file.part('word/footnotes.xml'))
      .map(({ text }) => text.trim())
      .filter(Boolean)
    expect(notes).toEqual([
      'Observed by the author on 5 March 2026.',
      'Reported by Mr Haddad, 3 March 2026. Source: attendance record, spring term.',
      'The school counts a child as late after 9:10.',
      'Opinion of Priya Ramanathan, based on what he said on three visits and how he moved between rooms while Mr Pike was at home.',
    ])
    expect(count(file.body, '<w:footnoteReference ')).toBe(4)
  })

  test('merge fields are their text; one without a value is seen to be missing', () => {
    expect(file.body).toContain('Ms Mensah')
    expect(inStyle('NumberedParagraph')[1]).toContain('Mr Nowak’s address is [not recorded].')
  })

  test('an empty section and an empty heading say that nothing is recorded', () => {
    expect(inStyle('NothingRecorded')).toHaveLength(2)
    const at = paragraphs.findIndex(({ text }) => text === 'Danger statements')
    expect(paragraphs[at + 1]?.text).toBe('Nothing is recorded here.')
  })

  test('findings set aside stay out of every part', () => {
    for (const name of file.names) expect(file.part(name)).not.toContain('SECRETREASON')
  })

  test('the whole document is British English', () => {
    expect(file.part('word/styles.xml')).toMatch(/<w:docDefaults>.*<w:lang [^>]*w:val="en-GB"/s)
    expect(file.part('docProps/core.xml')).toContain('<dc:language>en-GB</dc:language>')
  })

  test('properties name the document, its author and what it was written under, and no child', () => {
    const core = file.part('docProps/core.xml')
    expect(core).toContain('<dc:title>Report to the initial child protection conference</dc:title>')
    expect(core).toContain('<dc:creator>Priya Ramanathan</dc:creator>')
    expect(core).toContain('<cp:category>icpc-report</cp:category>')
    expect(core).toContain('2026-03-10T00:00:00Z</dcterms:created>')
    const custom = file.part('docProps/custom.xml')
    for (const value of ['doc-7f3a', 'icpc-report', 'example 3', '>2<', '2026-03-10']) expect(custom).toContain(value)
    expect(core + custom).not.toMatch(/Zofia|Ruby|Kofi/)
  })

  test('no empty paragraph makes space', () => {
    const outsideTables = file.body.replace(/<w:tbl>.*?<\/w:tbl>/gs, '')
    const empty = paragraphsOf(outsideTables).filter(({ text, style }) => text.trim() === '' && style !== 'TableEnd')
    expect(empty).toEqual([])
  })

  test('headings stay on the page with what follows and stand in the outline', () => {
    const styles = file.part('word/styles.xml')
    const styled = (id: string) => new RegExp(`w:styleId="${id}".*?</w:style>`, 's').exec(styles)?.[0]
    for (const id of ['Title', 'Heading1', 'Heading2', 'Heading3']) expect(styled(id)).toContain('<w:keepNext/>')
    for (const level of [1, 2, 3]) expect(styled(`Heading${level}`)).toContain(`<w:outlineLvl w:val="${level - 1}"/>`)
  })

  test('no paragraph leaves a single line behind', () => {
    expect(file.part('word/styles.xml')).toMatch(/<w:pPrDefault><w:pPr><w:widowControl\/>/)
  })

  test('the same document gives the same parts', async () => {
    const again = await exported(conferenceReport())
    for (const name of file.names) expect(again.part(name)).toBe(file.part(name))
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
    expect(words(file, 'BodyText').map(({ text }) => text)).toEqual(['one'])
  })

  test('paragraphs below unnumbered sections are numbered through the document', async () => {
    const file = await exported(reportOf(paragraph('one')), { style: { ...STYLE, numberedSections: false } })
    expect(words(file, 'Heading1')[0]?.xml).not.toContain('<w:numPr>')
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

  test('a day of export that is no day is refused in words', async () => {
    await expect(exportWord(conferenceReport(), { ...OPTIONS, exportedOn: '10/03/2026' })).rejects.toThrow(
      'The day of the export is written YYYY-MM-DD, such as 2026-03-13, not "10/03/2026".',
    )
  })
})
