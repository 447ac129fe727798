import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CasewrightDocument, casewrightDocument } from '../../../shared/document/index.ts'
import { addedSection, documentTemplate, newDocument, onlyForInWords, sectionsToAdd } from '../../../shared/standards/index.ts'

const template = documentTemplate.parse({
  id: 'report',
  kind: 'icpc-report',
  version: 1,
  title: 'Report',
  summary: 'S',
  sections: [
    { id: 'why', title: 'Why', guidance: 'G' },
    { id: 'life', title: '{child.firstName}’s life', perChild: true, guidance: 'G' },
    { id: 'abuse', title: 'Domestic abuse', onlyFor: ['domestic-abuse'], guidance: 'G' },
    { id: 'health', title: 'Health of {child.firstName}', perChild: true, onlyFor: ['disabled-child', 'under-5'], guidance: 'G' },
    { id: 'end', title: 'Signatures', guidance: 'G', blocks: [{ type: 'signatures', signatories: ['Social worker'] }] },
  ],
})
const children = [
  { id: 'a', firstName: 'Amina' },
  { id: 'k', firstName: 'Kofi' },
]
let count = 0
const newId = () => `id-${++count}`
const whole = (): CasewrightDocument => newDocument({ template, packId: 'manchester', children, today: '2026-03-10', newId })
const valueFor = (childId: string | null) => (field: string) =>
  field === 'child.firstName' ? (children.find(({ id }) => id === childId)?.firstName ?? 'the child') : ''

function withAll(document: CasewrightDocument): CasewrightDocument {
  const [next] = sectionsToAdd(document, { template, children })
  if (!next) return document
  const { section, after } = addedSection(document, { template, children }, next, {
    newId,
    plan: undefined,
    valueFor: valueFor(next.childId),
  })
  const at = document.sections.findIndex(({ id }) => id === after) + 1
  return withAll({ ...document, sections: document.sections.toSpliced(at, 0, section) })
}

describe('sections that can be added', () => {
  it('are those that the document does not have, each child’s own once', () => {
    const begun = newDocument({ template, packId: 'manchester', children, today: '2026-03-10', newId, conditions: new Set() })
    expect(sectionsToAdd(begun, { template, children }).map(({ title }) => title)).toEqual([
      'Domestic abuse',
      'Health of Amina',
      'Health of Kofi',
    ])
    expect(sectionsToAdd(whole(), { template, children })).toEqual([])
  })

  it('go to their places: whatever was left out, adding it all gives the template’s order again', () => {
    const full = whole()
    const shape = (document: CasewrightDocument) => document.sections.map(({ title, childId }) => [title, childId])
    fc.assert(
      fc.property(fc.subarray(full.sections, { minLength: 1 }), (sections) => {
        const document = withAll({ ...full, sections })
        expect(shape(document)).toEqual(shape(full))
        expect(casewrightDocument.safeParse(document).success).toBe(true)
      }),
    )
  })

  it('stand behind what the writer added to the section before', () => {
    const full = whole()
    const [why, ...others] = full.sections
    if (!why) throw new Error('no sections')
    const own = { id: 'own', templateSection: null, title: 'The dog', blocks: [] }
    const document = withAll({ ...full, sections: [why, own, ...others.filter(({ childId }) => childId !== 'a')] })
    expect(document.sections.slice(0, 3).map(({ title }) => title)).toEqual(['Why', 'The dog', 'Amina’s life'])
  })

  it('say for whom they are', () => {
    expect(template.sections.map(onlyForInWords)).toEqual([
      '',
      '',
      'domestic abuse',
      'a disabled child or a child under five',
      '',
    ])
  })
})
