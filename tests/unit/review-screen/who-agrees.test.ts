import { describe, expect, test } from 'vitest'
import { whoAgrees } from '../../../renderer/review/worker/who-agrees.ts'

const person = (id: string, agrees: string[], isSender = false) => ({ id, name: id, jobTitle: '', team: '', isSender, agrees })
const asked = (id: string, onlyIf: string | null = null) => ({ id, what: id, by: [id], recorded: false, onlyIf })
const needed = ['head', 'officer', 'own'].map((requirement) => ({ requirement, roles: [`role of ${requirement}`] }))
const FINAL = 'Is this the final plan?'

describe('to whom a document is offered', () => {
  test('those who may authorise it; who may only return it is named apart', () => {
    const who = whoAgrees({ people: [person('Ruth', ['head']), person('Sam', [])], needed }, [asked('head')], [])
    expect(who.offered.map(({ id }) => id)).toEqual(['Ruth'])
    expect(who.onlyReturn.map(({ id }) => id)).toEqual(['Sam'])
    expect(who.nobody).toEqual([])
  })
  test('what nobody may authorise stands with the role that it needs', () => {
    const who = whoAgrees({ people: [person('Sam', [])], needed }, [asked('head')], [])
    expect(who.offered).toEqual([])
    expect(who.nobody).toMatchObject([{ id: 'head', roles: ['role of head'] }])
  })
  test('follows the answers to the questions', () => {
    const requirements = [asked('own'), asked('head', FINAL), asked('officer', FINAL)]
    const people = [person('Ian', ['officer']), person('Sam', ['own'])]
    const before = whoAgrees({ people, needed }, requirements, [])
    expect([before.offered.map(({ id }) => id), before.nobody]).toEqual([['Sam'], []])
    // One yes counts for each rule that asks the same.
    const after = whoAgrees({ people, needed }, requirements, ['officer'])
    expect(after.offered.map(({ id, leaves }) => [id, leaves.map((one) => one.id)])).toEqual([
      ['Ian', ['own', 'head']],
      ['Sam', ['head', 'officer']],
    ])
    expect(after.nobody.map(({ id }) => id)).toEqual(['head'])
  })
  test('whoever sends it is offered what is theirs to sign off, and is never told that they may return it', () => {
    const people = [person('Me', ['own'], true)]
    expect(whoAgrees({ people, needed }, [asked('own')], []).offered.map(({ id }) => id)).toEqual(['Me'])
    expect(whoAgrees({ people, needed }, [asked('head')], [])).toMatchObject({ offered: [], onlyReturn: [] })
  })
})
