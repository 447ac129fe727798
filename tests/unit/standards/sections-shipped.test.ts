import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadStandards } from '../../../main/templates/index.ts'
import { type DocumentTemplate, matchSection, matchSections } from '../../../shared/standards/index.ts'
import { HEADINGS, NOT_THAT_SECTION, OF_NO_SECTION } from './sections-headings.ts'

const library = await loadStandards({ templatesFolder: join(import.meta.dirname, '../../../templates') })
const names = ['Kofi', 'Bethan', 'Niamh', 'Marek', 'Rowan', 'Elsie', 'Callum', 'Ebony']
const children = names.map((firstName) => ({ id: firstName.toLowerCase(), firstName, lastName: 'Doyle' }))

function template(id: string): DocumentTemplate {
  const found = library.templates.get(id)
  if (found === undefined) throw new Error(`no template ${id}`)
  return found
}
const sectionsOf = (id: string, heading: string) =>
  matchSections(heading, template(id), children).map(({ section }) => section.id)

describe('headings from documents that people wrote themselves', () => {
  test.each([
    ['icpc-report', 'What has happened before', 'what-has-happened'],
    ['icpc-report', 'What the parents and grandmother say', 'what-the-family-says'],
    ['icpc-report', 'My analysis', 'danger-statements'],
    ['icpc-report', 'What I recommend', 'outline-plan'],
    ['icpc-report', 'Rowan', 'childs-life'],
    ['icpc-report', 'Elsie', 'childs-life'],
    ['child-and-family-assessment', 'What I did', 'how-we-worked'],
    ['child-and-family-assessment', 'How I found out what is in this report', 'how-we-worked'],
    ['child-and-family-assessment', "Kofi's world", 'childs-life'],
    ['child-and-family-assessment', 'School and health', 'childs-life'],
    ['child-and-family-assessment', "Kofi's parents", 'parents-and-carers'],
    ['child-and-family-assessment', 'The family network', 'home-and-network'],
    ['child-and-family-assessment', 'What this means: my analysis', 'analysis'],
    ['child-and-family-assessment', 'Safety goal', 'danger-statements'],
    ['child-and-family-assessment', 'What Kofi and his parents think of this assessment', 'what-the-family-says'],
    ['child-and-family-assessment', 'What needs to happen', 'recommendation'],
    ['case-summary', 'Significant events', 'significant-events'],
    ['case-summary', 'The plan from here', 'next-steps'],
    ['case-summary', 'If things go wrong', 'contingency'],
    ['case-summary', "Bethan's needs", 'child'],
    ['cp-plan', 'What this plan is for', 'what-needs-to-change'],
    ['cp-plan', 'What we want to see', 'what-needs-to-change'],
    ['cp-plan', 'How safe things are today', 'danger-statements'],
    ['cp-plan', 'The plan', 'actions'],
    ['cp-plan', 'Our bottom lines', 'how-we-will-know'],
    ['cp-plan', 'If the plan does not work', 'contingency'],
    ['cp-plan', 'When we will look at this again', 'dates'],
    ['chronology', 'Summary of our involvement', 'about-this-chronology'],
    ['chronology', 'What the chronology tells us', 'pattern'],
    ['chronology', 'What is missing', 'sources'],
  ])('%s: %s', (id, heading, section) => {
    expect(matchSection(heading, template(id), children)?.section.id).toBe(section)
  })
  test.each([
    ['icpc-report', 'Analysis and recommendation', ['danger-statements', 'outline-plan']],
    ['child-and-family-assessment', 'Worries and strengths', ['working-well', 'worries']],
    ['child-and-family-assessment', 'Analysis: next steps', ['analysis', 'recommendation']],
    ['child-and-family-assessment', 'Identity and culture', ['identity']],
    ['cp-plan', 'Contingency and review dates', ['contingency', 'dates']],
  ])('%s: %s deals with %j', (id, heading, sections) => {
    expect(sectionsOf(id, heading).sort()).toEqual([...sections].sort())
  })
  test('a heading that names a child is that child’s, and one that names two is both’s', () => {
    const of = (heading: string) => matchSection(heading, template('cp-plan'), children)
    expect(of('Niamh')).toMatchObject({ childId: 'niamh', childIds: ['niamh'] })
    expect(of("Niamh's garden")).toMatchObject({ section: { id: 'child' }, childId: 'niamh' })
    expect(of('What Callum and Ebony say')).toMatchObject({
      section: { id: 'child' },
      childId: null,
      childIds: ['callum', 'ebony'],
    })
    expect(of('The wishes of the children')).toMatchObject({ childId: null, childIds: [] })
  })
})

describe('headings that no template lists', () => {
  const listed = Object.entries(HEADINGS).flatMap(([id, sections]) =>
    Object.entries(sections).flatMap(([section, headings]) => headings.map((heading) => ({ id, section, heading }))),
  )
  test('find their section at least nineteen times in twenty', () => {
    const missed = listed.filter(({ id, section, heading }) => !sectionsOf(id, heading).includes(section))
    expect(listed.length).toBeGreaterThan(500)
    expect(missed.length / listed.length).toBeLessThan(0.05)
  })
  test.each(Object.entries(OF_NO_SECTION).flatMap(([id, headings]) => headings.map((heading) => [id, heading] as const)))(
    '%s: %s is no section',
    (id, heading) => {
      expect(sectionsOf(id, heading)).toEqual([])
    },
  )
  test.each(NOT_THAT_SECTION)('%s: %s is not %s', (id, heading, section) => {
    expect(sectionsOf(id, heading)).not.toContain(section)
  })
})
