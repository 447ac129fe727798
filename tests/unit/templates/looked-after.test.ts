import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadStandards } from '../../../main/templates/index.ts'
import { newDocument, type TemplateSection } from '../../../shared/standards/index.ts'

/** What plans and reviews of looked-after children and care leavers must hold, in whichever authority. */
const library = await loadStandards({ templatesFolder: join(import.meta.dirname, '../../../templates') })
const KINDS = ['care-plan', 'placement-plan', 'pathway-plan', 'pep', 'health-plan', 'cla-review-report', 'cla-review-record']
const AUTHORITIES = ['knowsley', 'manchester', 'st-helens', 'stoke-on-trent', 'wirral']

function sectionsOf(packId: string, templateId: string): TemplateSection[] {
  const found = library.get(packId).templates.find(({ id }) => id === templateId)
  if (!found) throw new Error(`no template ${templateId}`)
  return found.sections
}

function section(packId: string, templateId: string, id: string): TemplateSection {
  const found = sectionsOf(packId, templateId).find((one) => one.id === id)
  if (!found) throw new Error(`no section ${id} in ${templateId}`)
  return found
}

describe('what an authority asks', () => {
  test.each([
    ['health', 'Health'],
    ['education', 'Education'],
    ['emotional', 'Emotional wellbeing, behaviour and needs'],
    ['identity', 'Who {child.firstName} is: identity'],
    ['relationships', 'Family and friends who matter'],
    ['contact', 'Family time'],
    ['social-presentation', 'How {child.firstName} presents socially'],
    ['self-care', 'Self-care skills'],
  ])('Stoke-on-Trent: a care plan deals with %s, and Wirral leaves it open', (id, title) => {
    const asked = section('stoke-on-trent', 'care-plan', id)
    expect(asked).toMatchObject({ title, required: true })
    expect(asked.clauses).toContain('care-plan-outcomes')
  })
  test.each([
    ['wirral', 'care-plan', 'self-care', false],
    ['wirral', 'care-plan', 'contingency', false],
    ['manchester', 'care-plan', 'contingency', true],
    ['st-helens', 'care-plan', 'contingency', true],
    ['wirral', 'pathway-plan', 'documents', true],
    ['wirral', 'pathway-plan', 'staying-put', true],
    ['manchester', 'pathway-plan', 'adult-services', false],
    ['manchester', 'care-plan', 'manager', true],
    ['manchester', 'placement-plan', 'health', true],
    ['stoke-on-trent', 'pathway-plan', 'signatures', true],
    ['stoke-on-trent', 'placement-plan', 'move', true],
    ['stoke-on-trent', 'pep', 'barriers', true],
    ['stoke-on-trent', 'health-plan', 'family-history', true],
    ['st-helens', 'health-plan', 'family-history', false],
    ['st-helens', 'placement-plan', 'copies', true],
    ['knowsley', 'care-plan', 'explained', true],
    ['knowsley', 'cla-review-report', 'safety', false],
    ['stoke-on-trent', 'cla-review-report', 'safety', true],
    ['stoke-on-trent', 'cla-review-record', 'copies', true],
  ])('%s: %s with %s: %s', (packId, templateId, id, required) => {
    expect(section(packId, templateId, id).required).toBe(required)
  })
  test.each(AUTHORITIES.flatMap((packId) => KINDS.map((templateId) => [packId, templateId] as const)))(
    '%s: what it asks of a %s rests on its own clauses, and some of it is the child’s own',
    (packId, templateId) => {
      const sections = sectionsOf(packId, templateId)
      expect(sections.some(({ clauses = [] }) => clauses.length > 0)).toBe(true)
      expect(sections.find(({ id }) => id === 'child-views')).toMatchObject({ required: true, carries: 'fresh', perChild: true })
    },
  )
})

describe('what reaches whom', () => {
  test.each([
    ['placement-plan', ['address', 'first-days', 'history', 'health', 'education', 'support', 'manager']],
    ['pathway-plan', ['health', 'home', 'money', 'legal', 'safety']],
    ['health-plan', ['health-now', 'emotional', 'health-history', 'family-history', 'care', 'healthy-living']],
    ['pep', ['about-this-plan', 'school-needs-to-know']],
    ['cla-review-record', ['consulted', 'copies']],
  ])('%s: the version for parents has none of %j', (templateId, ids) => {
    for (const id of ids) expect([id, section('wirral', templateId, id).parents]).toEqual([id, 'leave-out'])
  })
  test('a child’s own version keeps what the child said', () => {
    for (const templateId of KINDS) expect(section('wirral', templateId, 'child-views').child).toBe('keep')
  })
  test.each([
    ['care-plan', true],
    ['placement-plan', true],
    ['pathway-plan', true],
    ['pep', false],
    ['health-plan', false],
    ['cla-review-record', false],
  ])('%s: takes the steps of the case over: %s', (templateId, fromPlan) => {
    const id = templateId === 'cla-review-record' ? 'decisions' : 'actions'
    const { blocks } = section('manchester', templateId, id)
    expect(blocks.find(({ type }) => type === 'actionPlan')).toMatchObject({ fromPlan })
  })
})

test('one plan for several children has each child’s own sections under that child’s name', () => {
  const template = library.get('wirral').templates.find(({ id }) => id === 'care-plan')
  if (!template) throw new Error('no care plan')
  let count = 0
  const { sections } = newDocument({
    template,
    packId: 'wirral',
    children: [
      { id: 'a', firstName: 'Amina' },
      { id: 'b', firstName: 'Roo' },
    ],
    today: '2026-03-05',
    newId: () => `id-${++count}`,
    fieldValue: (field, childId) =>
      field === 'child.firstName' ? ({ a: 'Amina', b: 'Roo' }[childId ?? ''] ?? 'Amina and Roo') : '',
  })
  const titles = sections.filter(({ templateSection }) => templateSection === 'permanence').map(({ title }) => title)
  expect(titles).toEqual(['Where Amina will grow up: the plan for permanence', 'Where Roo will grow up: the plan for permanence'])
  expect(sections.filter(({ templateSection }) => templateSection === 'goals')).toHaveLength(1)
})
