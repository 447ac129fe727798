import { describe, expect, test } from 'vitest'
import { casewrightDocument } from '../../../shared/document/index.ts'
import { splitForChild } from '../../../shared/standards/index.ts'

const paragraph = (id: string, text: string) => ({ type: 'paragraph', id, content: [{ type: 'text', text }] })
const report = casewrightDocument.parse({
  schemaVersion: 1,
  id: 'report',
  kind: 'rcpc-report',
  title: 'Review report',
  packId: 'manchester',
  childIds: ['a', 'k'],
  dates: { documentDate: '2026-05-02' },
  sections: [
    { id: 's1', templateSection: 'history', title: 'What has happened', blocks: [paragraph('b1', 'They moved in March.')] },
    {
      id: 's2',
      templateSection: 'life',
      title: 'What life is like for Amina',
      childId: 'a',
      blocks: [paragraph('b2', 'AMINA swims.')],
    },
    {
      id: 's3',
      templateSection: 'life',
      title: 'What life is like for Kofi',
      childId: 'k',
      blocks: [paragraph('b3', 'KOFI sleeps.')],
    },
    {
      id: 's4',
      templateSection: 'plan',
      title: 'The plan',
      blocks: [
        {
          type: 'actionPlan',
          id: 'b4',
          fromPlan: true,
          actions: [
            { id: 'step-a', action: 'For AMINA' },
            { id: 'step-k', action: 'For KOFI' },
          ],
        },
        {
          type: 'table',
          id: 'b5',
          shows: 'goals',
          columns: ['Goal', 'Sort', 'For', 'Answers'].map((title) => ({ id: title, title })),
          rows: [],
        },
      ],
    },
  ],
  setAside: [{ key: 'k1', ruleId: 'vague-term', text: 'moved', reason: 'It is the day.', by: 'Jo', at: '2026-05-02' }],
})
let count = 0
const newId = () => `new-${++count}`
const ACTION = { owner: '', due: '', reviewDate: '', measure: '', outcome: '', status: '' }
const wanted = {
  child: { id: 'a', firstName: 'Amina' },
  newId,
  plan: { rows: () => [['AMINA is safe.', 'Safety goal', 'Amina', '']] },
  isForOthers: (id: string) => id === 'step-k',
}
const aminas = () => splitForChild(report, wanted)

describe('one child’s part of a report about several', () => {
  test('has what is about all of them and what is about this child, and no word about another', () => {
    const own = aminas()
    expect(own.sections.map(({ title }) => title)).toEqual(['What has happened', 'What life is like for Amina', 'The plan'])
    expect(JSON.stringify(own)).not.toContain('KOFI')
    expect(JSON.stringify(own)).toContain('AMINA is safe.')
    expect(casewrightDocument.parse(own)).toEqual(own)
  })

  test('is about that child, says so, and says where it came from', () => {
    expect(aminas()).toMatchObject({
      childIds: ['a'],
      title: 'Review report: Amina',
      startedFrom: { documentId: 'report', on: '2026-05-02' },
      setAside: report.setAside,
    })
  })

  test('shares no id with the whole report, which stays as it was', () => {
    const before = structuredClone(report)
    const ids = (document: typeof report) => [
      document.id,
      ...document.sections.flatMap(({ id, blocks }) => [id, ...blocks.map((block) => block.id)]),
    ]
    const shared = ids(aminas()).filter((id) => ids(report).includes(id))
    expect(shared).toEqual([])
    expect(report).toEqual(before)
  })

  test('keeps an action that the writer added in the document', () => {
    const [first, ...others] = report.sections
    const added = { type: 'actionPlan' as const, id: 'b6', actions: [{ ...ACTION, id: 'typed', action: 'Both learn to swim.' }] }
    if (!first) throw new Error('no section')
    const own = splitForChild({ ...report, sections: [{ ...first, blocks: [added] }, ...others] }, wanted)
    expect(JSON.stringify(own)).toContain('Both learn to swim.')
  })
})

test('words of the plan that are left out for the family stay so in a child’s own document', () => {
  const cell = (text: string, rest: object = {}) => ({ content: [{ type: 'text' as const, text, ...rest }] })
  const sections = report.sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) =>
      block.type === 'table'
        ? {
            ...block,
            rows: [
              {
                id: 'r',
                cells: ['Sleep', 'AMINA'].map((text) => cell(text, text === 'Sleep' ? { confidential: { id: 'm' } } : {})),
              },
            ],
          }
        : block,
    ),
  }))
  const plan = { rows: () => [['Sleep', 'AMINA', '', '']] }
  const split = splitForChild({ ...report, sections }, { ...wanted, plan })
  const table = split.sections.flatMap(({ blocks }) => blocks).find(({ type }) => type === 'table')
  expect(table?.type === 'table' && table.rows[0]?.cells.map(({ content }) => content[0])).toMatchObject([
    { text: 'Sleep', confidential: { id: 'm' } },
    { text: 'AMINA' },
    undefined,
    undefined,
  ])
})
