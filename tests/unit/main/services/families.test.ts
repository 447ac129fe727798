import { describe, expect, test } from 'vitest'
import type { FamilyChange } from '../../../../shared/family/index.ts'
import { familyOf, somebody } from '../../family/people.ts'
import { House } from '../house.ts'

const put = (list: string, item: { id: string }): FamilyChange => ({ list, id: item.id, item }) as FamilyChange

async function houseWithFamily() {
  const house = new House()
  await house.create()
  const { id: caseId } = await house.newCase()
  const { people, partnerships, parentLinks } = familyOf([['Abena', 'Darren', ['Ruby']]])
  const changes = [
    ...people.map((one) => put('people', one)),
    ...partnerships.map((one) => put('partnerships', one)),
    ...parentLinks.map((one) => put('parentLinks', one)),
  ]
  const change = (baseRevision: number, made: FamilyChange[], label = 'Family') =>
    house.get('family', 'change', { caseId, baseRevision, label, changes: made })
  return { house, caseId, change, changes }
}

describe('the family of a case', () => {
  test('is its people and how they belong together, the same people as on the case’s own screen', async () => {
    const { house, caseId, change, changes } = await houseWithFamily()
    const before = (await house.get('cases', 'get', { id: caseId })).people
    await change(0, changes)
    const { family, revision } = await house.get('family', 'get', { caseId })
    expect(revision).toBe(1)
    expect(family.parentLinks.map(({ id }) => id)).toEqual(['abena>ruby', 'darren>ruby'])
    const record = await house.get('cases', 'get', { id: caseId })
    expect(record.people).toEqual([...before, somebody('Abena'), somebody('Darren'), somebody('Ruby')])
    await house.get('cases', 'update', {
      caseRecord: { ...record, people: record.people.map((one) => (one.id === 'ruby' ? { ...one, knownAs: 'Rubes' } : one)) },
    })
    expect((await house.get('family', 'get', { caseId })).family.people.find(({ id }) => id === 'ruby')?.knownAs).toBe('Rubes')
  })

  test('shows itself as it was on a day', async () => {
    const { house, caseId, change, changes } = await houseWithFamily()
    await change(0, changes)
    house.later(60 * 24 * 3)
    await change(1, [
      put('people', somebody('Darren', { died: '2026' })),
      { list: 'partnerships', id: 'abena+darren', item: null },
    ])
    const then = (await house.get('family', 'at', { caseId, day: '2026-03-03' })).family
    expect(then.partnerships).toHaveLength(1)
    expect(then.people.find(({ id }) => id === 'darren')?.died).toBe('')
    const now = (await house.get('family', 'get', { caseId })).family
    expect(now.partnerships).toHaveLength(0)
    expect((await house.get('family', 'history', { caseId })).map(({ changed }) => changed)).toEqual([2, 6])
  })

  test('two windows may change different people, and never overwrite one another', async () => {
    const { house, caseId, change, changes } = await houseWithFamily()
    await change(0, changes)
    await change(1, [put('people', somebody('Ruby', { gender: 'female' }))])
    await change(1, [put('people', somebody('Abena', { gender: 'female' }))])
    const failure = await house.fail('family', 'change', {
      caseId,
      baseRevision: 1,
      label: 'Name',
      changes: [put('people', somebody('Ruby', { knownAs: 'Roo' }))],
    })
    expect(failure.code).toBe('conflict')
    expect((failure.details as { newer: FamilyChange[] }).newer.map(({ id }) => id)).toEqual(['ruby', 'abena'])
  })

  test('nothing may hang on somebody who is not there', async () => {
    const { house, caseId, change, changes } = await houseWithFamily()
    await change(0, changes)
    const fail = (made: FamilyChange[]) =>
      house.fail('family', 'change', { caseId, baseRevision: 1, label: 'Family', changes: made })
    expect(await fail([{ list: 'people', id: 'ruby', item: null }])).toMatchObject({ code: 'bad-input' })
    expect(await fail([put('parentLinks', { id: 'x', childId: 'ruby', parentId: 'ruby' } as { id: string })])).toMatchObject({
      code: 'bad-input',
      message: 'Nobody is their own parent. Choose another person.',
    })
    expect(await fail([put('ties', { id: 'x', fromId: 'ruby', toId: 'nobody', kind: 'close' } as { id: string })])).toMatchObject(
      {
        code: 'bad-input',
      },
    )
    expect((await house.get('family', 'get', { caseId })).revision).toBe(1)
  })
})
