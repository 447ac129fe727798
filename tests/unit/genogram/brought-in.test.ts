import { describe, expect, it } from 'vitest'
import { broughtIn } from '../../../renderer/genogram/gedcom/brought-in.ts'
import { withFamilyChanges } from '../../../shared/family/index.ts'
import { familyOf } from '../family/people.ts'

const surnamed = (family: ReturnType<typeof familyOf>, born = '') => ({
  ...family,
  people: family.people.map((one) => ({ ...one, lastName: 'Mensah', born })),
})

describe('a family brought in from a file', () => {
  it('gets ids of its own, everywhere', () => {
    const file = surnamed(familyOf([['Kwame', 'Grace', ['Abena']]]))
    let count = 0
    const { changes, added, known } = broughtIn(familyOf([]), file, () => `own-${++count}`)
    const now = withFamilyChanges(familyOf([]), changes)
    expect(added).toHaveLength(3)
    expect(known).toEqual([])
    const ids = new Set(now.people.map(({ id }) => id))
    expect([...ids].every((id) => id.startsWith('own-'))).toBe(true)
    for (const { childId, parentId } of now.parentLinks) expect(ids.has(childId) && ids.has(parentId)).toBe(true)
    for (const { personIds } of now.partnerships) expect(personIds.every((id) => ids.has(id))).toBe(true)
  })

  it('joins to who is here by name and year, and leaves them as they are', () => {
    const here = surnamed(familyOf([['Abena', '', ['Zofia']]]), '1988')
    const file = surnamed(familyOf([['Grace', '', ['Abena']]]), '1988')
    const { changes, added, known } = broughtIn(here, file)
    const now = withFamilyChanges(here, changes)
    expect(added.map(({ firstName }) => firstName)).toEqual(['Grace'])
    expect(known.map(({ id }) => id)).toEqual(['abena'])
    expect(now.parentLinks.some(({ childId }) => childId === 'abena')).toBe(true)
    expect(now.people.find(({ id }) => id === 'abena')).toEqual(here.people.find(({ id }) => id === 'abena'))
  })

  it('takes namesakes of another year for somebody else', () => {
    const here = surnamed(familyOf([['Abena', '', []]]), '1988')
    expect(broughtIn(here, surnamed(familyOf([['Abena', '', []]]), '1962')).added).toHaveLength(1)
  })

  it('brings nothing in twice', () => {
    const here = surnamed(familyOf([['Kwame', 'Grace', ['Abena']]]), '1988')
    expect(broughtIn(here, here).changes).toEqual([])
  })
})
