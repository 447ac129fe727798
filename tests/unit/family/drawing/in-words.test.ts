import { describe, expect, it } from 'vitest'
import { drawGenogram, genogramInWords, wordsAsText } from '../../../../shared/family/drawing/index.ts'
import { type CaseFamily, caseFamily } from '../../../../shared/family/index.ts'
import { familyOf } from '../people.ts'

const words = (family: CaseFamily): string => wordsAsText(genogramInWords(family, { asAt: '2026-03-10' }))
const FAMILY = familyOf([['Ann', 'Bob', ['Zoe', 'Kit', 'Max']]])

describe('a family in words', () => {
  it('says what somebody does, and what they say of their ethnicity, language and religion', () => {
    const people = FAMILY.people.map((one) =>
      one.id === 'ann'
        ? { ...one, occupation: 'Bus driver', ethnicity: 'White Irish', language: 'Irish', religion: 'Catholic' }
        : one,
    )
    expect(words({ ...FAMILY, people })).toMatch(
      /Ann: .*; occupation: Bus driver; ethnicity: White Irish; language: Irish; religion: Catholic\./,
    )
  })

  it('has a short occupation in the picture too, and keeps notes out of both', () => {
    const people = FAMILY.people.map((one) =>
      one.id === 'ann' ? { ...one, occupation: 'Bus driver', notes: 'Rang twice.' } : one,
    )
    const family = { ...FAMILY, people }
    const drawn = JSON.stringify(drawGenogram(family, { asAt: '2026-03-10' }).people)
    expect(drawn).toContain('Bus driver')
    expect(drawn + words(family)).not.toContain('Rang twice')
  })

  it.each([
    [['zoe', 'kit'], 'yes', 'Zoe and Kit are identical twins.'],
    [['zoe', 'kit'], 'no', 'Zoe and Kit are twins, not identical.'],
    [['zoe', 'kit'], 'not-known', 'Zoe and Kit are twins.'],
    [['zoe', 'kit', 'max'], 'no', 'Zoe, Kit and Max are of one birth, not identical.'],
    [['zoe', 'kit', 'max'], 'yes', 'Zoe, Kit and Max are of one birth, identical.'],
  ])('tells %j, identical: %s', (personIds, identical, said) => {
    const { twinSets } = caseFamily.parse({ twinSets: [{ id: 't', personIds, identical }] })
    expect(words({ ...FAMILY, twinSets })).toContain(said)
  })

  it.each([
    ['foster', 'mother’s foster child'],
    ['special-guardian', 'mother’s special guardianship child'],
    ['kinship', 'mother’s cared-for child'],
    ['donor', 'mother’s donor child'],
  ] as const)('tells another child of a parent by the kind of care: %s', (kind, said) => {
    const family = familyOf([['Ann', '', ['Zoe', 'Kit']]])
    const people = family.people.map((one) => ({
      ...one,
      ...(one.id === 'zoe' && { group: 'child' as const }),
      ...(one.id === 'ann' && { gender: 'female' as const }),
    }))
    const parentLinks = family.parentLinks.map((link) => (link.childId === 'kit' ? { ...link, kind } : link))
    expect(words({ ...family, people, parentLinks })).toContain(said)
  })
})
