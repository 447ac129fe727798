import { describe, expect, test } from 'vitest'
import { blockText, casewrightDocument } from '../../../shared/document/index.ts'
import { documentTemplate, newDocument } from '../../../shared/standards/index.ts'

const GUIDANCE = 'Guidance that must never be in a document'
const template = documentTemplate.parse({
  id: 'report',
  kind: 'icpc-report',
  version: 4,
  title: 'Report to the conference',
  summary: 'S',
  sections: [
    {
      id: 'about',
      title: 'About',
      guidance: GUIDANCE,
      blocks: [
        {
          type: 'fields',
          title: 'Details',
          fields: [
            { label: 'Written by', field: 'author.name' },
            { label: 'Date', field: 'documentDate' },
            { label: 'Enquiry finished', field: 'keyDates.section47Completed' },
            { label: 'Shared on' },
          ],
        },
        { type: 'table', columns: ['Name', 'Born'], rows: 2 },
      ],
    },
    {
      id: 'life',
      title: 'What life is like for {child.firstName}',
      perChild: true,
      guidance: GUIDANCE,
      blocks: [{ type: 'paragraph', text: 'Born {child.dateOfBirth}.' }, { type: 'quotation' }],
    },
    {
      id: 'rest',
      title: 'Rest',
      guidance: GUIDANCE,
      blocks: [
        { type: 'heading', text: 'My recommendation' },
        { type: 'actionPlan', title: 'Plan' },
        { type: 'chronology' },
        { type: 'signatures', signatories: ['Social worker'] },
        { type: 'pageBreak' },
      ],
    },
  ],
})

const make = (children: { id: string; firstName: string }[]) => {
  let count = 0
  const values: Record<string, string> = { 'author.name': 'Priya Ramanathan', 'child.dateOfBirth': '1 May 2017' }
  return newDocument({
    template,
    packId: 'manchester',
    children,
    caseId: 'case-1',
    today: '2026-03-05',
    newId: () => `id-${++count}`,
    fieldValue: (field) => values[field] ?? '',
  })
}
const twins = [
  { id: 'r', firstName: 'Ruby' },
  { id: 'k', firstName: 'Kofi' },
]

describe('a new document', () => {
  test('has the template’s sections in order, those for each child once a child', () => {
    expect(make(twins).sections.map(({ title, childId, templateSection }) => [title, childId, templateSection])).toEqual([
      ['About', undefined, 'about'],
      ['What life is like for Ruby', 'r', 'life'],
      ['What life is like for Kofi', 'k', 'life'],
      ['Rest', undefined, 'rest'],
    ])
  })
  test('speaks of the child where the case has none', () => {
    expect(make([]).sections.map((section) => section.title)).toEqual(['About', 'What life is like for the child', 'Rest'])
  })
  test('fills merge fields in, and leaves empty what the case does not know', () => {
    const document = make(twins)
    expect(document.sections[1]?.blocks[0]).toMatchObject({
      content: [
        { type: 'text', text: 'Born ' },
        { type: 'field', name: 'child.dateOfBirth', text: '1 May 2017' },
        { type: 'text', text: '.' },
      ],
    })
    expect(document.sections[0]?.blocks[0]).toMatchObject({
      fields: [
        { label: 'Written by', content: [{ type: 'field', name: 'author.name', text: 'Priya Ramanathan' }] },
        { label: 'Date', content: [{ type: 'field', name: 'documentDate', text: '' }] },
        { label: 'Enquiry finished', content: [{ type: 'field', name: 'keyDates.section47Completed', text: '' }] },
        { label: 'Shared on', content: [] },
      ],
    })
  })
  test('says what it was made from and when', () => {
    expect(make(twins)).toMatchObject({
      kind: 'icpc-report',
      title: 'Report to the conference',
      packId: 'manchester',
      templateId: 'report',
      templateVersion: 4,
      caseId: 'case-1',
      childIds: ['r', 'k'],
      dates: { documentDate: '2026-03-05' },
    })
  })
  test('is a valid document without a word of guidance, every id in it its own', () => {
    const document = make(twins)
    expect(casewrightDocument.parse(document)).toEqual(document)
    expect(JSON.stringify(document)).not.toContain(GUIDANCE)
    const ids = JSON.stringify(document).match(/"id":"id-\d+"/g) ?? []
    expect(new Set(ids).size).toBe(ids.length)
  })
  test('begins with empty blocks', () => {
    const [table, plan] = [make(twins).sections[0]?.blocks[1], make(twins).sections.at(-1)?.blocks[1]]
    expect(table === undefined ? '' : blockText(table).text).toBe('Name\nBorn\n\n\n\n')
    expect(plan).toMatchObject({ type: 'actionPlan', title: 'Plan', actions: [] })
  })
})
