import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadStandards } from '../../../main/templates/index.ts'
import { blockText, type CasewrightDocument } from '../../../shared/document/index.ts'
import { type DocumentTemplate, newDocument, type SectionCondition, withCarriedOver } from '../../../shared/standards/index.ts'

/** What assessments, enquiries and conference reports ask for, in which cases, and what the next takes over. */
const templatesFolder = join(import.meta.dirname, '../../../templates')
const library = await loadStandards({ templatesFolder })
const ASSESSMENTS = [
  'child-and-family-assessment',
  'early-help-assessment',
  'strategy-record',
  'section-47-enquiry',
  'icpc-report',
  'rcpc-report',
  'danger-statement',
]

function under(packId: string, id: string): DocumentTemplate {
  const template = library.get(packId).templates.find((one) => one.id === id)
  if (template === undefined) throw new Error(`no template ${id}`)
  return template
}
const section = (packId: string, id: string, sectionId: string) => under(packId, id).sections.find((one) => one.id === sectionId)

test.each(ASSESSMENTS)('%s names no authority itself', (id) => {
  const text = readFileSync(join(templatesFolder, 'documents', `${id}.yaml`), 'utf8')
  expect(/wirral|stoke|st helens|knowsley|manchester/i.exec(text)?.[0]).toBeUndefined()
})

describe('what an authority asks for in', () => {
  test.each([
    ['wirral', 'child-and-family-assessment', 'signatures', true],
    ['wirral', 'child-and-family-assessment', 'danger-statements', false],
    ['wirral', 'section-47-enquiry', 'safety-plan', true],
    ['wirral', 'strategy-record', 'police-enquiry', true],
    ['wirral', 'rcpc-report', 'current-situation', true],
    ['stoke-on-trent', 'child-and-family-assessment', 'identity', true],
    ['stoke-on-trent', 'section-47-enquiry', 'what-the-family-says', true],
    ['stoke-on-trent', 'section-47-enquiry', 'strengths', false],
    ['stoke-on-trent', 'strategy-record', 'diversity', false],
    ['stoke-on-trent', 'rcpc-report', 'signatures', true],
    ['st-helens', 'child-and-family-assessment', 'identity', false],
    ['st-helens', 'child-and-family-assessment', 'worries', true],
    ['st-helens', 'early-help-assessment', 'history', true],
    ['st-helens', 'icpc-report', 'signatures', false],
    ['knowsley', 'child-and-family-assessment', 'permanence', true],
    ['knowsley', 'child-and-family-assessment', 'signatures', false],
    ['manchester', 'child-and-family-assessment', 'danger-statements', true],
    ['manchester', 'child-and-family-assessment', 'permanence', false],
    ['manchester', 'strategy-record', 'diversity', true],
    ['manchester', 'strategy-record', 'danger-statements', true],
    ['manchester', 'danger-statement', 'bottom-lines', true],
  ])('%s: %s, %s', (packId, id, sectionId, asked) => {
    const found = section(packId, id, sectionId)
    expect(found?.required).toBe(asked)
    expect((found?.clauses ?? []).length > 0).toBe(asked)
  })
  test('danger statements go by the word that the authority has for them', () => {
    expect(section('stoke-on-trent', 'child-and-family-assessment', 'danger-statements')?.title).toMatch(/^Risk statement/)
    expect(section('manchester', 'child-and-family-assessment', 'danger-statements')?.title).toMatch(/^Danger statements/)
    expect(section('wirral', 'strategy-record', 'danger-statements')).toBeUndefined()
  })
  test('a new assessment says what has changed since the last, in Manchester alone', () => {
    const asking = library.packs.filter(({ id }) => section(id, 'child-and-family-assessment', 'since-last-assessment'))
    expect(asking.map(({ id }) => id)).toEqual(['manchester'])
  })
})

let count = 0
const newId = () => `id-${++count}`
const children = [{ id: 'a', firstName: 'Amina' }]
const made = (id: string, conditions: readonly SectionCondition[] = []): CasewrightDocument =>
  newDocument({
    template: under('manchester', id),
    packId: 'manchester',
    children,
    today: '2026-03-05',
    newId,
    conditions: new Set(conditions),
  })
const sectionsOf = (document: CasewrightDocument) => document.sections.map(({ templateSection }) => templateSection)

describe('a section that only some cases need', () => {
  test.each([
    ['child-and-family-assessment', 'domestic-abuse', 'domestic-abuse'],
    ['child-and-family-assessment', 'harm-outside-home', 'harm-outside-home'],
    ['child-and-family-assessment', 'under-5', 'under-five'],
    ['child-and-family-assessment', 'unborn-child', 'under-five'],
    ['child-and-family-assessment', 'disabled-child', 'disabled-child'],
    ['child-and-family-assessment', 'looked-after', 'living-away'],
    ['child-and-family-assessment', 'several-children', 'brothers-and-sisters'],
    ['child-and-family-assessment', 'interpreter', 'communication'],
    ['early-help-assessment', 'unborn-child', 'unborn-child'],
    ['section-47-enquiry', 'disabled-child', 'communication'],
    ['section-47-enquiry', 'looked-after', 'looked-after'],
    ['strategy-record', 'looked-after', 'looked-after'],
    ['icpc-report', 'domestic-abuse', 'domestic-abuse'],
    ['rcpc-report', 'interpreter', 'communication'],
  ] as const)('%s, %s: %s comes in that case and in no other', (id, condition, sectionId) => {
    expect(sectionsOf(made(id, [condition]))).toContain(sectionId)
    expect(sectionsOf(made(id))).not.toContain(sectionId)
  })
})

describe('the version for parents', () => {
  test.each([
    ['child-and-family-assessment', ['domestic-abuse']],
    ['early-help-assessment', []],
    ['strategy-record', ['information-shared', 'looked-after', 'police-enquiry', 'signatures']],
    ['section-47-enquiry', ['agencies', 'domestic-abuse']],
    ['icpc-report', ['domestic-abuse']],
    ['rcpc-report', ['domestic-abuse']],
    ['danger-statement', []],
  ])('of %s leaves out what could endanger somebody or was told in confidence', (id, left) => {
    const template = under('manchester', id)
    expect(template.sections.filter(({ parents }) => parents === 'leave-out').map((one) => one.id)).toEqual(left)
    for (const { parents, child } of template.sections) if (parents === 'leave-out') expect(child).toBe('leave-out')
  })
})

describe('a report begun from an earlier document', () => {
  const written = (document: CasewrightDocument): CasewrightDocument => ({
    ...document,
    sections: document.sections.map((one) => ({
      ...one,
      blocks: [{ type: 'paragraph', id: newId(), content: [{ type: 'text', text: `Said of ${one.templateSection}.` }] }],
    })),
  })
  const begun = (id: string, from: string) =>
    withCarriedOver(made(id), under('manchester', id), {
      document: written(made(from)),
      template: under('manchester', from),
      children,
      newId,
    })
  const wordsIn = (document: CasewrightDocument, id: string) =>
    document.sections
      .filter(({ templateSection }) => templateSection === id)
      .flatMap(({ blocks }) => blocks.map((block) => blockText(block).text))
      .join('\n')

  test('the conference report has what the enquiry found of the child and the adults, and recommends anew', () => {
    const report = begun('icpc-report', 'section-47-enquiry')
    expect(wordsIn(report, 'childs-life')).toContain('Said of childs-life.')
    expect(wordsIn(report, 'what-the-family-says')).toContain('Said of what-the-family-says.')
    expect(wordsIn(report, 'outline-plan')).not.toContain('Said of')
  })
  test('the review report keeps why there is a plan, and tells the child’s life and the progress anew', () => {
    const first = begun('rcpc-report', 'icpc-report')
    expect(wordsIn(first, 'why-there-is-a-plan')).toContain('Said of why-we-are-meeting.')
    const next = begun('rcpc-report', 'rcpc-report')
    expect(wordsIn(next, 'why-there-is-a-plan')).toContain('Said of why-there-is-a-plan.')
    for (const id of ['progress', 'childs-life', 'what-the-family-says', 'analysis', 'recommendation', 'signatures'])
      expect(wordsIn(next, id)).not.toContain('Said of')
  })
})

/** Asked for in every assessment by three of the five, and by one before the legal gateway. */
test.each([
  ['child-and-family-assessment', 'family-and-household'],
  ['early-help-assessment', 'family-and-household'],
  ['section-47-enquiry', 'family-and-household'],
  ['icpc-report', 'family-and-household'],
  ['section-7-report', 'family'],
  ['section-37-report', 'family'],
  ['court-statement', 'family'],
  ['plo-plan', 'network'],
  ['genogram', 'people'],
])('%s has the genogram where it tells who the family is', (id, sectionId) => {
  for (const pack of library.packs) {
    const blocks = section(pack.id, id, sectionId)?.blocks ?? []
    expect(blocks.filter(({ type }) => type === 'genogram')).toHaveLength(1)
  }
})
