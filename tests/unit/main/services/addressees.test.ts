import { describe, expect, test } from 'vitest'
import type { RoleId } from '../../../../shared/review/index.ts'
import { type House, PASSWORD } from '../house.ts'
import { arranged, get, open } from './on-its-way.ts'

/** A colleague of that role, in the store of whoever is signed in. */
const colleague = (house: House, role: RoleId, name: string) =>
  house.addColleague({ role, name, signInName: name.toLowerCase().replace(' ', '.'), jobTitle: name })

/** Those who read what others send, by name, with the ids of what each may agree to. */
async function agreeing(house: House, documentId: string): Promise<Record<string, string[]>> {
  const { people } = await house.get('reviews', 'addressees', { documentId })
  return Object.fromEntries(people.map(({ name, agrees }) => [name, agrees]))
}

describe('to whom a document can be sent', () => {
  test('is who may authorise it by its standard; who may not is known to read it only', async () => {
    const { house, documentId } = await arranged({ packId: 'st-helens', kind: 'court-statement' })
    expect(await agreeing(house, documentId)).toEqual({ 'Sam Okoro': [] })
    await colleague(house, 'head-of-service', 'Ruth Hale')
    await colleague(house, 'legal', 'Lena Ford')
    await colleague(house, 'auditor', 'Una Grey')
    expect(await agreeing(house, documentId)).toEqual({
      'Sam Okoro': [],
      'Ruth Hale': ['statement-approved-by'],
    })
  })

  test('names of each what they may agree to, with what a question brings', async () => {
    const { house, documentId } = await arranged({ packId: 'st-helens', kind: 'care-plan' })
    await colleague(house, 'independent-reviewing-officer', 'Ian Moss')
    const all = await agreeing(house, documentId)
    expect(all['Ian Moss']).toEqual(['match-approved-by-reviewer', 'final-care-plan-reviewer'])
    // What a panel or a director agrees is recorded by a manager.
    expect(all['Sam Okoro']).toEqual(
      expect.arrayContaining(['otherwise', 'parents-placement-ratified-by', 'final-care-plan-director']),
    )
    expect(all['Sam Okoro']).not.toContain('final-care-plan-agreed')
  })

  test('is said by the role that somebody needs here, the lowest that may', async () => {
    const { house, documentId } = await arranged({ packId: 'st-helens', kind: 'care-plan' })
    const { needed } = await house.get('reviews', 'addressees', { documentId })
    expect(Object.fromEntries(needed.map(({ requirement, roles }) => [requirement, roles]))).toMatchObject({
      otherwise: ['Team manager'],
      'final-care-plan-agreed': ['Head of service'],
      'final-care-plan-reviewer': ['Independent reviewing officer'],
      'final-care-plan-director': ['Senior practitioner or assistant team manager'],
    })
  })

  test('is whoever sends it too, where the standard lets them sign off their own work', async () => {
    const { house, documentId } = await arranged({ packId: 'stoke-on-trent', kind: 'case-note' })
    const { id } = (await house.get('store', 'status', {})).account ?? { id: '' }
    const { people } = await house.get('reviews', 'addressees', { documentId })
    const { requirements } = await get(house, documentId)
    expect(people.find((one) => one.id === id)).toMatchObject({ isSender: true, agrees: requirements.map((one) => one.id) })
  })

  test('is nobody whose account was closed, and nobody who wrote it', async () => {
    const { house, documentId, manager } = await arranged()
    await house.signIn('sam.okoro')
    const opened = await open(house, documentId)
    await house.get('documents', 'save', {
      document: { ...opened.document, title: 'The report, again' },
      baseRevision: opened.revision,
    })
    await house.signIn('jo.bell')
    expect(await agreeing(house, documentId)).toEqual({})
    const other = (await house.newDocument()).document.id
    expect(Object.keys(await agreeing(house, other))).toContain('Sam Okoro')
    await house.get('accounts', 'disable', { id: manager.id, password: PASSWORD })
    expect(Object.keys(await agreeing(house, other))).not.toContain('Sam Okoro')
  })

  test.each([
    ['st-helens', 'court-statement', []],
    ['st-helens', 'care-plan', []],
    ['st-helens', 'care-plan', ['final-care-plan-agreed']],
    ['knowsley', 'child-and-family-assessment', []],
    ['manchester', 'care-plan', ['long-term-match-approved']],
  ] as const)('is the same as who is taken when it is sent: %s, %s, %j', async (packId, kind, applies) => {
    const { house, documentId } = await arranged({ packId, kind })
    for (const [role, name] of [
      ['senior-practitioner', 'Ola Reed'],
      ['service-manager', 'Nia Webb'],
      ['head-of-service', 'Ruth Hale'],
      ['independent-reviewing-officer', 'Ian Moss'],
      ['legal', 'Lena Ford'],
    ] as const)
      await colleague(house, role, name)
    const before = await get(house, documentId)
    const questions = new Set(
      before.requirements.flatMap(({ id, onlyIf }) => (applies.some((one) => one === id) ? [onlyIf] : [])),
    )
    const counting = before.requirements.filter(({ onlyIf }) => onlyIf === null || questions.has(onlyIf)).map(({ id }) => id)
    const asked = { documentId, applies: [...applies], ofTruth: kind === 'court-statement', password: PASSWORD }
    for (const { id, name, agrees } of (await house.get('reviews', 'addressees', { documentId })).people) {
      const { revision } = await open(house, documentId)
      const answer = await house.ask('reviews', 'submit', { ...asked, baseRevision: revision, to: id })
      expect([name, answer.ok]).toEqual([name, agrees.some((one) => counting.includes(one))])
      if (answer.ok) await house.get('reviews', 'recall', { documentId, words: 'Not yet.' })
      else expect(answer.failure.message).toMatch(new RegExp(`^${name} may not authorise`))
    }
  })
})
