import { describe, expect, test } from 'vitest'
import type { Block, CasewrightDocument, PlanTable, Table } from '../../../shared/document/index.ts'
import { exportWord, type WordExportOptions } from '../../../shared/word/index.ts'
import { action, CASE, conferenceReport, PACK, paragraph, STYLE } from './conference-report.ts'
import { openWord, paragraphsOf, tablesOf, type WordFile } from './reading-word.ts'

const reportOf = (...blocks: Block[]): CasewrightDocument => ({
  ...conferenceReport(),
  sections: [{ id: 's', templateSection: null, title: 'Only section', blocks }],
})
const exported = async (document: CasewrightDocument, options: Partial<WordExportOptions> = {}): Promise<WordFile> =>
  openWord(await exportWord(document, { pack: PACK, style: STYLE, caseRecord: CASE, exportedOn: '2026-03-10', ...options }))

const tableOf = (titles: string[], rows: string[][], shows?: PlanTable): Table => ({
  type: 'table',
  id: 't',
  ...(shows ? { shows } : {}),
  columns: titles.map((title, index) => ({ id: `c${index}`, title })),
  rows: rows.map((cells, index) => ({
    id: `r${index}`,
    cells: cells.map((text) => ({ content: text === '' ? [] : [{ type: 'text', text }] })),
  })),
})
const widthsOf = (xml: string) => [...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width))
const keptRows = (xml: string) =>
  [...xml.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => paragraphsOf(row).every((one) => one.xml.includes('<w:keepNext/>')))
const LANDSCAPE_MM = 1440 / 25.4

describe('tables that show the plan', () => {
  const SCALED = ['What was scaled', 'By whom', 'On', '0 to 10', 'Why that number']

  test('say once what was scaled, and merge its cell with those below', async () => {
    const rows = [
      ['Safe nights', 'Zofia', '1 March 2026', '2', 'The key'],
      ['Safe nights', 'Ms Mensah', '2 March 2026', '3', 'No sleep'],
      ['Own bed', 'Ruby', '2 March 2026', '5', 'A mattress'],
    ]
    const { body } = await exported(reportOf(tableOf(SCALED, rows, 'scales')))
    const { xml, rows: written } = tablesOf(body)[1] ?? { xml: '', rows: [] }
    expect(written.slice(1).map(([first]) => first)).toEqual(['Safe nights', '', 'Own bed'])
    expect(xml.match(/<w:vMerge[^>]*>/g)).toEqual(['<w:vMerge w:val="restart"/>', '<w:vMerge w:val="continue"/>'])
  })

  test('are left out where they are empty and words stand beside them', async () => {
    const changes = tableOf(['What is different', 'Before'], [['', '']], 'changes')
    expect(tablesOf((await exported(reportOf(paragraph('Nothing changed.'), changes))).body)).toHaveLength(1)
    expect(tablesOf((await exported(reportOf(changes))).body)[1]?.rows.at(-1)).toEqual(['Nothing recorded'])
  })
})

describe('columns', () => {
  test('of numbers take no more room than they need', async () => {
    const sentence = 'Mr Pike broke the kitchen window at 00:50 and came in.'
    const { body } = await exported(reportOf(tableOf(['No.', 'Fact', 'Proof'], [['1', sentence, sentence]])))
    const [number = 0, fact = 0] = widthsOf(tablesOf(body)[1]?.xml ?? '')
    expect(number).toBeLessThan(13 * LANDSCAPE_MM)
    expect(fact).toBeGreaterThan(60 * LANDSCAPE_MM)
  })

  test('of a plan on an upright page keep a day on one line', async () => {
    const plan = [
      action({ action: 'Visit', owner: 'Ms Reilly', due: '27 March 2026', reviewDate: '27 April 2026', measure: 'She is seen.' }),
    ]
    const { body } = await exported(reportOf({ type: 'actionPlan', id: 'a', actions: plan }))
    const { xml, rows } = tablesOf(body)[1] ?? { xml: '', rows: [] }
    const due = widthsOf(xml)[rows[0]?.indexOf('By when') ?? -1] ?? 0
    expect(due).toBeGreaterThan(26 * LANDSCAPE_MM)
    expect(rows[0]).toEqual(['No.', 'What needs to happen', 'Who', 'By when', 'Review', 'How we will know'])
  })

  test('of a plan move below what needs to happen all at once, where there is no room for every one', async () => {
    const [sleeps, review] = ['She sleeps through.', '27 April 2026']
    const plan = [action({ action: 'Visit', owner: 'Ms Reilly', due: '27 March 2026', reviewDate: review, outcome: sleeps })]
    const { body } = await exported(reportOf({ type: 'actionPlan', id: 'a', actions: plan }))
    expect(tablesOf(body)[1]?.rows).toEqual([
      ['No.', 'What needs to happen', 'Who', 'By when', 'How we will know'],
      ['1', `Visit\nReview: ${review}\nDifference for the child: ${sleeps}`, 'Ms Reilly', '27 March 2026', 'Not recorded'],
    ])
  })

  test.each([
    ['names', 'For', 'Kofi'],
    ['no rows', 'Why', ''],
  ])('of %s are no columns of numbers', async (_, title, cell) => {
    const { body } = await exported(reportOf(tableOf(['Goal', title, 'Answers'], cell ? [['Own bed', cell, 'A mattress']] : [])))
    expect(widthsOf(tablesOf(body)[1]?.xml ?? '')[1]).toBeGreaterThan(20 * LANDSCAPE_MM)
  })

  test('of short answers keep each on one line', async () => {
    const sentence = 'Write down with Ms Mensah and Zofia what each of them does if Mr Pike comes, and practise it once.'
    const rows = [[sentence, 'Not started', sentence, sentence]]
    const { body } = await exported(reportOf(tableOf(['Step', 'How it stands', 'What happened', 'What changed'], rows)))
    expect(widthsOf(tablesOf(body)[1]?.xml ?? '')[1]).toBeGreaterThan(23 * LANDSCAPE_MM)
  })

  test('of numbers do not grow where there is room', async () => {
    const entry = { id: 'e', date: '2026-03-05', event: 'Visit', source: 'Record', response: '', impact: '' }
    const { body } = await exported(reportOf({ type: 'chronology', id: 'c', entries: [entry] }))
    expect(widthsOf(tablesOf(body)[1]?.xml ?? '')[0]).toBeLessThan(11 * LANDSCAPE_MM)
  })

  test('are equal where there is room to draw, and their titles are said once', async () => {
    const style = { ...STYLE, table: { ...STYLE.table, leastRowMm: 70 } }
    const drawn = tableOf(['The words', 'A picture'], [['Nan keeps the key.', '']])
    const document = reportOf(drawn, paragraph('between'), drawn)
    const [, first, second] = tablesOf((await exported(document, { style })).body)
    expect(new Set(widthsOf(first?.xml ?? '')).size).toBe(1)
    expect([first?.rows.length, second?.rows.length]).toEqual([2, 1])
  })
})

test('neither the first item of a list nor the last stands alone', async () => {
  const items: Block = {
    type: 'list',
    id: 'l',
    ordered: false,
    items: ['one', 'two', 'three', 'four'].map((words) => ({ id: words, level: 0, content: [{ type: 'text', text: words }] })),
  }
  const written = paragraphsOf((await exported(reportOf(items))).body).filter(({ style }) => /List/.test(style))
  expect(written.map(({ xml }) => xml.includes('<w:keepNext/>'))).toEqual([true, false, true, false])
})

describe('rows and pages', () => {
  const rows = (count: number) => Array.from({ length: count }, (_, index) => [`row ${index}`, 'words'])

  test('neither the first row of a long table nor the last stands alone', async () => {
    const { body } = await exported(reportOf(tableOf(['A', 'B'], rows(6))))
    expect(keptRows(tablesOf(body)[1]?.xml ?? '')).toEqual([true, true, false, false, false, true, false])
  })

  test('tall rows may stand alone: keeping two of them would leave half a page empty', async () => {
    const sentence = 'Each child would stay in the home, the school and the friendships that they know. '
    const tall = Array.from({ length: 4 }, () => ['At home', sentence.repeat(5), sentence.repeat(5)])
    const { body } = await exported(reportOf(tableOf(['Option', 'For', 'Against'], tall)))
    expect(keptRows(tablesOf(body)[1]?.xml ?? '')).toEqual([true, false, false, false, false])
    const plan = tall.map(([, words = '']) => action({ action: words, owner: 'Ms Reilly', due: 'Monday', measure: words }))
    const planned = await exported(reportOf({ type: 'actionPlan', id: 'a', actions: plan }))
    expect(keptRows(tablesOf(planned.body)[1]?.xml ?? '')).toEqual([true, false, false, false, false])
  })

  test('a short form is kept whole', async () => {
    const form: Block = {
      type: 'fields',
      id: 'f',
      fields: ['a', 'b', 'c', 'd'].map((label) => ({ id: label, label, content: [] })),
    }
    const { body } = await exported(reportOf(form))
    expect(keptRows(tablesOf(body)[1]?.xml ?? '')).toEqual([true, true, true, false])
  })

  test('the end of a table that is signed stays with its signatures', async () => {
    const signed: Block = {
      type: 'signatures',
      id: 'g',
      signatories: [{ id: 'p', role: 'Author', name: '', date: '', note: '' }],
    }
    const { body } = await exported(reportOf(tableOf(['A', 'B'], rows(5)), signed))
    expect(keptRows(tablesOf(body)[1]?.xml ?? '').at(-1)).toBe(true)
    const gap = paragraphsOf(body).find(({ style }) => style === 'TableEnd')
    expect(gap?.xml).toContain('<w:keepNext/>')
  })
})
