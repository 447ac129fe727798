import { describe, expect, test } from 'vitest'
import { blockText, type CasewrightDocument, casewrightDocument, isCarriedOver } from '../../../shared/document/index.ts'
import { documentTemplate, newDocument, withCarriedOver } from '../../../shared/standards/index.ts'

const template = documentTemplate.parse({
  id: 'core-group',
  kind: 'core-group-record',
  version: 1,
  title: 'Core group',
  summary: 'S',
  sections: [
    {
      id: 'about',
      title: 'About',
      guidance: 'G',
      blocks: [{ type: 'fields', fields: [{ label: 'Date', field: 'documentDate' }] }],
    },
    { id: 'life', title: 'What life is like for {child.firstName}', perChild: true, guidance: 'G' },
    { id: 'views', title: 'What the parents say', carries: 'fresh', guidance: 'G' },
    { id: 'network', title: 'The family network', guidance: 'G' },
    {
      id: 'plan',
      title: 'The plan',
      guidance: 'G',
      blocks: [
        { type: 'actionPlan', fromPlan: true },
        { type: 'planTable', shows: 'goals' },
      ],
    },
  ],
})
const children = [
  { id: 'a', firstName: 'Amina' },
  { id: 'k', firstName: 'Kofi' },
]
let count = 0
const newId = () => `id-${++count}`
const begun = (today: string) => newDocument({ template, packId: 'manchester', children, today, newId })
const text = (words: string) => ({ type: 'paragraph' as const, id: newId(), content: [{ type: 'text' as const, text: words }] })
const section = (document: CasewrightDocument, id: string, childId?: string) =>
  document.sections.find((one) => one.templateSection === id && (childId === undefined || one.childId === childId))
const wordsIn = (document: CasewrightDocument, id: string, childId?: string) =>
  section(document, id, childId)?.blocks.map((block) => blockText(block).text)

const WRITTEN: Record<string, string> = {
  'life a': 'Amina walks to school with her aunt.',
  'life k': 'Kofi sleeps in his own bed.',
  views: 'Ms Begum says that it is too much.',
  network: 'Mrs Haddad has the children on Fridays.',
}
function earlier(more: Partial<CasewrightDocument> = {}): CasewrightDocument {
  const document = begun('2026-03-03')
  const sections = document.sections.map((one) => {
    const words = WRITTEN[[one.templateSection, one.childId].filter(Boolean).join(' ')]
    return words === undefined ? one : { ...one, blocks: [text(words)] }
  })
  return casewrightDocument.parse({ ...document, sections, ...more })
}
const next = (from = earlier()) => withCarriedOver(begun('2026-03-17'), template, { document: from, template, children, newId })

describe('the next document', () => {
  test('begins with what the last one said, child by child, and says where it came from', () => {
    const document = next()
    expect(wordsIn(document, 'life', 'a')).toEqual(['Amina walks to school with her aunt.'])
    expect(wordsIn(document, 'life', 'k')).toEqual(['Kofi sleeps in his own bed.'])
    expect(document.startedFrom).toMatchObject({ title: 'Core group', on: '2026-03-03' })
    expect(section(document, 'network')?.blocks[0]?.carriedOver).toMatchObject({ title: 'Core group', on: '2026-03-03' })
    expect(casewrightDocument.parse(document)).toEqual(document)
  })

  test('asks anew where the template says so, and keeps what the case and its plan fill in', () => {
    const document = next()
    expect(wordsIn(document, 'views')).toEqual([''])
    expect(section(document, 'about')?.blocks.map(({ type }) => type)).toEqual(['fields'])
    expect(section(document, 'plan')?.blocks.map(({ type }) => type)).toEqual(['actionPlan', 'table'])
    expect(section(document, 'plan')?.blocks.some(isCarriedOver)).toBe(false)
  })

  test('has fresh ids, so that the two are never taken for one another', () => {
    const from = earlier()
    const ids = new Set(from.sections.flatMap(({ id, blocks }) => [id, ...blocks.map((block) => block.id)]))
    const document = next(from)
    expect(
      document.sections.flatMap(({ id, blocks }) => [id, ...blocks.map((block) => block.id)]).filter((id) => ids.has(id)),
    ).toEqual([])
  })

  test('brings a section that the writer had added', () => {
    const from = earlier()
    const own = { id: 's', templateSection: null, title: 'Swimming lessons', blocks: [text('Kofi swims on Mondays.')] }
    const document = next({ ...from, sections: [...from.sections, own] })
    expect(document.sections.at(-1)?.title).toBe('Swimming lessons')
    expect(document.sections.at(-1)?.blocks.every(isCarriedOver)).toBe(true)
  })

  test('finds the matter by its heading where the earlier one was made otherwise', () => {
    const from = casewrightDocument.parse({
      ...begun('2026-03-03'),
      templateId: 'other',
      sections: [
        { id: 'x', templateSection: null, title: 'The family network', blocks: [text('An aunt in Leeds rings daily.')] },
      ],
    })
    const document = withCarriedOver(begun('2026-03-17'), template, { document: from, template: null, children, newId })
    expect(wordsIn(document, 'network')).toEqual(['An aunt in Leeds rings daily.'])
    expect(document.sections).toHaveLength(begun('2026-03-17').sections.length)
  })

  test('of an empty document is an empty one', () => {
    const document = next(begun('2026-03-03'))
    expect(document.sections.flatMap(({ blocks }) => blocks).some(isCarriedOver)).toBe(false)
    expect(wordsIn(document, 'network')).toEqual([''])
  })
})

test('a block is carried over until a word of it is touched', () => {
  const block = section(next(), 'network')?.blocks[0]
  if (block?.type !== 'paragraph') throw new Error('no paragraph')
  expect(isCarriedOver(block)).toBe(true)
  expect(isCarriedOver({ ...block, content: [{ type: 'text', text: 'Mrs Haddad has the children on Saturdays.' }] })).toBe(false)
  const { carriedOver: _, ...plain } = block
  expect(isCarriedOver(plain)).toBe(false)
})

describe('what was left out for the family in the earlier document’s plan', () => {
  const MARK = { id: 'm', why: 'Her safety' }
  const step = (action: string, rest: object = {}) => ({
    id: 'step-1',
    action,
    owner: '',
    due: '',
    reviewDate: '',
    measure: '',
    outcome: '',
    status: '',
    ...rest,
  })
  const goal = (words: string, rest: object = {}) => ({
    id: newId(),
    cells: [[{ type: 'text' as const, text: words, ...rest }], [], [], []].map((content) => ({ content })),
  })
  const withPlan = (document: CasewrightDocument, goals: ReturnType<typeof goal>[], actions: ReturnType<typeof step>[]) => ({
    ...document,
    sections: document.sections.map((one) => ({
      ...one,
      blocks: one.blocks.map((block) =>
        block.type === 'actionPlan' ? { ...block, actions } : block.type === 'table' ? { ...block, rows: goals } : block,
      ),
    })),
  })
  const secret = 'Ms Begum sleeps at her cousin’s.'
  const from = withPlan(
    earlier(),
    [goal(secret, { confidential: MARK })],
    [step('Ms Adeyemi rings her at work', { confidential: MARK })],
  )
  const begin = (goals: string, action: string) =>
    section(
      withCarriedOver(withPlan(begun('2026-03-17'), [goal(goals)], [step(action)]), template, {
        document: from,
        template,
        children,
        newId,
      }),
      'plan',
    )?.blocks

  test('stays left out in the next one, whose plan is filled in anew', () => {
    const [actions, goals] = begin(secret, 'Ms Adeyemi rings her at work') ?? []
    expect(actions).toMatchObject({ actions: [{ confidential: MARK }] })
    expect(goals).toMatchObject({ rows: [{ cells: [{ content: [{ text: secret, confidential: MARK }] }, {}, {}, {}] }] })
  })
  test('takes all that stands there where the plan says something else now', () => {
    const [actions, goals] = begin('Ms Begum sleeps at Sara’s.', 'Ms Adeyemi rings her at home') ?? []
    expect(actions).toMatchObject({ actions: [{ confidential: { was: ['Ms Adeyemi rings her at work'] } }] })
    expect(goals).toMatchObject({ rows: [{ cells: [{ content: [{ confidential: { was: [secret] } }] }, {}, {}, {}] }] })
  })
})

describe('a chronology', () => {
  const template = documentTemplate.parse({
    id: 'events',
    kind: 'chronology',
    version: 1,
    title: 'Events',
    summary: 'Events',
    sections: [{ id: 'events', title: 'Events', guidance: 'What happened?', blocks: [{ type: 'chronology', fromCase: {} }] }],
  })
  const line = (event: string) => ({ id: event, date: '3 May 2024', event, source: '', response: '', impact: '' })
  const from = (event: string[]) =>
    newDocument({
      template,
      packId: 'manchester',
      children,
      today: '2026-03-03',
      newId,
      chronology: (fromCase, form) => ({ fromCase, form, entries: event.map(line) }),
    })
  const written = (): CasewrightDocument => {
    const document = from([])
    return {
      ...document,
      sections: document.sections.map((one) => ({
        ...one,
        blocks: [{ type: 'chronology' as const, id: 'old', entries: [line('as it was')] }],
      })),
    }
  }
  const eventsOf = (begunWith: string[]) =>
    withCarriedOver(from(begunWith), template, { document: written(), template, children, newId }).sections[0]?.blocks.map(
      (block) => (block.type === 'chronology' ? block.entries.map(({ event }) => event) : block.type),
    )

  test('that begins with the case’s own does not say the earlier one’s a second time', () => {
    expect(eventsOf(['from the case'])).toEqual([['from the case']])
  })

  test('goes on from the earlier document where the case has none yet', () => {
    expect(eventsOf([])).toEqual([['as it was']])
  })
})
