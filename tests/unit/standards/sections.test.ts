import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type DocumentTemplate,
  documentTemplate,
  matchSection,
  sectionIsRequired,
  templateSectionOf,
} from '../../../shared/standards/index.ts'

const template: DocumentTemplate = documentTemplate.parse({
  id: 'report',
  kind: 'icpc-report',
  version: 1,
  title: 'Report',
  summary: 'S',
  sections: [
    { id: 'reason', title: 'Why we are meeting', titles: ['Reason for referral', 'Summary of the referral'], guidance: 'g' },
    { id: 'family', title: 'Family and household', titles: ['Family composition', 'Genogram'], guidance: 'g' },
    {
      id: 'life',
      title: 'What life is like for {child.firstName}',
      titles: ['{child}', "{child}'s world", "The child's lived experience", "Child's views, wishes and feelings"],
      perChild: true,
      guidance: 'g',
    },
    {
      id: 'views',
      title: 'What the family says',
      titles: ["Parents' views", 'Family comments'],
      guidance: 'g',
      required: ['northtown'],
    },
    { id: 'plan', title: 'Outline plan', titles: ['Recommendations', 'Next steps'], guidance: 'g', required: false },
  ],
})
const children = [
  { id: 'a', firstName: 'Amina', lastName: 'Begum' },
  { id: 'j', firstName: 'Joseph', knownAs: 'Joe' },
]
const found = (heading: string, named = children) => {
  const match = matchSection(heading, template, named)
  return match === null ? null : match.childId === null ? match.section.id : `${match.section.id} of ${match.childId}`
}

describe('a heading is matched to the section that it means', () => {
  test.each([
    ['Why we are meeting', 'reason'],
    ['WHY WE ARE MEETING', 'reason'],
    ['1. Why we are meeting', 'reason'],
    ['Section 1: Why we are meeting?', 'reason'],
    ['3.2 Reasons for the referral', 'reason'],
    ['Family & household', 'family'],
    ['Household and family members', 'family'],
    ['Parents’ views', 'views'],
    ["The parents' views", 'views'],
    ['What life is like for Amina', 'life of a'],
    ['What life is like for Joe', 'life of j'],
    ['Amina’s world', 'life of a'],
    ["AMINA'S WORLD", 'life of a'],
    ['Amina Begum (aged 9)', 'life of a'],
    ['Joseph', 'life of j'],
    ['The child’s lived experience', 'life'],
    ['The lived experience of the children', 'life'],
    ['Recommendation', 'plan'],
  ])('%s', (heading, expected) => {
    expect(found(heading)).toBe(expected)
  })

  test.each(['Appendix B', 'Health', 'Legal advice', '', '4.2', '***', 'School information', "Mother's story of the night"])(
    'a heading of the writer’s own is left alone: %s',
    (heading) => {
      expect(found(heading)).toBeNull()
    },
  )

  test('a name that nobody has told us is taken for the child’s where the rest of the heading fits', () => {
    expect(found("Zofia's world", [])).toBe('life')
    expect(found('What life is like for Zofia Nowak', [])).toBe('life')
    expect(found("Mother's world", [])).toBeNull()
  })

  test('its own title scores 1, words in common less', () => {
    expect(matchSection('Outline plan', template)?.score).toBe(1)
    expect(matchSection('The outline of a plan for now', template)?.score).toBeLessThan(1)
  })

  test('whatever the heading, the answer is a section of the template or none', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (heading) => {
        const match = matchSection(heading, template, children)
        expect(match === null || template.sections.includes(match.section)).toBe(true)
      }),
    )
  })
})

describe('whether a section is required', () => {
  const section = (id: string) => {
    const wanted = templateSectionOf(template, id)
    if (wanted === null) throw new Error(`no section ${id}`)
    return wanted
  }
  test.each([
    ['reason', 'anywhere', true],
    ['plan', 'northtown', false],
    ['views', 'northtown', true],
    ['views', 'southtown', false],
    ['views', 'all', true],
    ['plan', 'all', false],
  ])('%s in %s: %s', (id, packId, expected) => {
    expect(sectionIsRequired(section(id), packId)).toBe(expected)
  })
  test('a pack that extends one that asks for it asks for it too', () => {
    expect(sectionIsRequired(section('views'), { id: 'team', lineage: ['team', 'northtown', 'base'] })).toBe(true)
  })
  test('a section of the writer’s own has no guidance to look up', () => {
    expect(templateSectionOf(template, null)).toBeNull()
    expect(templateSectionOf(template, 'gone')).toBeNull()
  })
})
