import { describe, expect, test } from 'vitest'
import { exportWord } from '../../../shared/word/index.ts'
import { CASE, conferenceReport, PACK, STYLE } from './conference-report.ts'
import { count, firstUnbalanced, openWord, paragraphsOf, tablesOf } from './reading-word.ts'

const exported = async () =>
  openWord(await exportWord(conferenceReport(), { pack: PACK, style: STYLE, caseRecord: CASE, exportedOn: '2026-03-10' }))

describe('a conference report in Word', async () => {
  const file = await exported()
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
  })

  test('paragraphs are numbered below their section by the same list', () => {
    const numbered = paragraphs.filter(({ style }) => style === 'NumberedParagraph')
    expect(numbered).toHaveLength(9)
    const headings = /w:styleId="Heading1".*?<w:ilvl w:val="0"\/><w:numId w:val="(\d+)"\/>/s.exec(
      file.part('word/styles.xml'),
    )?.[1]
    expect(headings).toBeDefined()
    for (const { xml } of numbered) expect(/<w:numId w:val="(\d+)"\/>/.exec(xml)?.[1]).toBe(headings)
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
    const again = await exported()
    for (const name of file.names) expect(again.part(name)).toBe(file.part(name))
  })
})
