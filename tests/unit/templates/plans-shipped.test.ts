import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadStandards } from '../../../main/templates/index.ts'
import { blockText, type CasewrightDocument } from '../../../shared/document/index.ts'
import { type DocumentTemplate, newDocument, withCarriedOver } from '../../../shared/standards/index.ts'

/** What the plans for children at home ask for, and what the next one takes over from the last. */
const templatesFolder = join(import.meta.dirname, '../../../templates')
const library = await loadStandards({ templatesFolder })
const PLANS = [
  'cp-plan',
  'cp-plan-outline',
  'core-group-record',
  'cin-plan',
  'cin-meeting-record',
  'safety-plan',
  'early-help-plan',
  'short-breaks-plan',
]

function under(packId: string, id: string): DocumentTemplate {
  const template = library.get(packId).templates.find((one) => one.id === id)
  if (template === undefined) throw new Error(`no template ${id}`)
  return template
}
const requiredIn = (packId: string, id: string) =>
  under(packId, id)
    .sections.filter(({ required }) => required)
    .map((section) => section.id)

describe('what an authority asks for in', () => {
  test.each([
    ['wirral', 'cp-plan', 'contingency', false],
    ['wirral', 'cp-plan', 'how-we-will-know', true],
    ['wirral', 'cp-plan', 'home-conditions', false],
    ['wirral', 'cp-plan-outline', 'core-group', true],
    ['wirral', 'core-group-record', 'scaling', false],
    ['wirral', 'safety-plan', 'seeing-the-children', true],
    ['stoke-on-trent', 'cp-plan', 'danger-statements', true],
    ['stoke-on-trent', 'core-group-record', 'changes', true],
    ['stoke-on-trent', 'core-group-record', 'unresolved', false],
    ['stoke-on-trent', 'cin-plan', 'consent', true],
    ['stoke-on-trent', 'safety-plan', 'rules', false],
    ['stoke-on-trent', 'short-breaks-plan', 'when-to-look-again', true],
    ['st-helens', 'cp-plan', 'contingency', true],
    ['st-helens', 'core-group-record', 'attendance', true],
    ['st-helens', 'safety-plan', 'tested', true],
    ['knowsley', 'cp-plan', 'words-and-pictures', true],
    ['knowsley', 'core-group-record', 'progress', true],
    ['knowsley', 'core-group-record', 'scaling', false],
    ['knowsley', 'cin-plan', 'family-goals', true],
    ['manchester', 'core-group-record', 'scaling', true],
    ['manchester', 'core-group-record', 'what-has-happened', true],
    ['manchester', 'cin-plan', 'network', true],
    ['manchester', 'early-help-plan', 'signatures', true],
    ['manchester', 'safety-plan', 'rules', true],
  ])('%s: %s, %s', (packId, id, section, asked) => {
    expect(under(packId, id).sections.map((one) => one.id)).toContain(section)
    expect(requiredIn(packId, id).includes(section)).toBe(asked)
  })
  test('each plan every authority asks for something, Stoke-on-Trent’s safety plan apart', () => {
    const asksNothing = library.packs.flatMap(({ id: packId }) =>
      PLANS.filter((id) => requiredIn(packId, id).length === 0).map((id) => [packId, id]),
    )
    expect(asksNothing).toEqual([['stoke-on-trent', 'safety-plan']])
  })
  test('Knowsley nobody signs a safety plan, for it is no written agreement', () => {
    expect(under('knowsley', 'safety-plan').sections.map(({ id }) => id)).not.toContain('signatures')
    expect(under('wirral', 'safety-plan').sections.map(({ id }) => id)).toContain('signatures')
  })
  test('Stoke-on-Trent danger statements are the risk statement, found by either name', () => {
    const section = under('stoke-on-trent', 'core-group-record').sections.find(({ id }) => id === 'danger-statements')
    expect(section?.title).toMatch(/^Risk statement/)
    expect(section?.titles).toContain('Danger statements and safety goals')
  })
})

test.each(PLANS)('%s names no authority itself', (id) => {
  const text = readFileSync(join(templatesFolder, 'documents', `${id}.yaml`), 'utf8')
  expect(text).not.toMatch(/wirral|stoke|st helens|knowsley|manchester/i)
})

describe('a record begun from the last', () => {
  let count = 0
  const newId = () => `id-${++count}`
  const children = [{ id: 'a', firstName: 'Amina' }]
  const made = (id: string, today: string): CasewrightDocument =>
    newDocument({ template: under('manchester', id), packId: 'manchester', children, today, newId })
  const written = (document: CasewrightDocument): CasewrightDocument => ({
    ...document,
    sections: document.sections.map((section) => ({
      ...section,
      blocks: [
        ...section.blocks,
        { type: 'paragraph', id: newId(), content: [{ type: 'text', text: `Said of ${section.templateSection}.` }] },
      ],
    })),
  })
  const carriedIn = (document: CasewrightDocument): (string | null)[] =>
    document.sections
      .filter(({ blocks }) => blocks.some((block) => blockText(block).text.startsWith('Said of')))
      .map(({ templateSection }) => templateSection)
  const begun = (id: string, from: string) => {
    const earlier = written(made(from, '2026-03-30'))
    const template = under('manchester', id)
    const source = { document: earlier, template: under('manchester', from), children, newId }
    return carriedIn(withCarriedOver(made(id, '2026-04-27'), template, source))
  }

  test('a core group’s keeps the plan and asks anew who came, what happened, how the child is and how safe it is', () => {
    expect(begun('core-group-record', 'core-group-record')).toEqual([
      'danger-statements',
      'what-needs-to-change',
      'actions',
      'network',
      'how-we-will-know',
      'contingency',
    ])
  })
  test('the first core group’s takes the conference’s outline', () => {
    expect(begun('core-group-record', 'cp-plan-outline')).toEqual(
      expect.arrayContaining(['danger-statements', 'what-needs-to-change', 'network', 'how-we-will-know', 'contingency']),
    )
  })
  test('a child in need review keeps the plan and not what was said at the last meeting', () => {
    expect(begun('cin-meeting-record', 'cin-meeting-record')).toEqual(['actions', 'contingency'])
  })
  test('a safety plan keeps all but its tests and its names', () => {
    const carried = begun('safety-plan', 'safety-plan')
    expect(carried).toEqual(expect.arrayContaining(['rules', 'who-does-what', 'what-if', 'child']))
    expect(carried).not.toContain('tested')
  })
})
