import { describe, expect, test } from 'vitest'
import type { SetAside } from '../../../../shared/document/index.ts'
import { House, PASSWORD } from '../house.ts'
import { tamper } from './tampering.ts'

const WHY = 'The two visits persuade me that Temi is fed and safe at home.'
/** What two different standards call a mistake: a word of blame. */
const TEXT = 'Ms Adeyemi failed to engage. I saw Temi at home on 2 March 2026.'

/** A house with a document that its worker submitted with everything in it set aside, for one reason. */
async function submitted(reason = 'The court used these words.') {
  const house = new House()
  await house.create()
  await house.addColleague({ signInName: 'sam.okoro', name: 'Sam Okoro', role: 'team-manager', jobTitle: 'Team Manager' })
  const { document } = await house.newDocument(TEXT)
  const documentId = document.id
  await setAside(house, documentId, reason)
  await send(house, documentId)
  await house.signIn('sam.okoro')
  return { house, documentId }
}

async function setAside(house: House, documentId: string, reason: string) {
  const { document, revision } = await house.get('documents', 'open', { id: documentId })
  const record: SetAside = { key: 'k', ruleId: 'a-rule', text: 'failed to engage', reason, by: 'Jo Bell', at: '2026-03-02' }
  await house.get('documents', 'save', { document: { ...document, setAside: [record] }, baseRevision: revision })
}

async function send(house: House, documentId: string) {
  const { revision } = await house.get('documents', 'open', { id: documentId })
  return house.get('reviews', 'submit', { documentId, baseRevision: revision, password: PASSWORD })
}

const decide = (documentId: string, accepted: boolean, words = '') => ({ documentId, key: 'k', accepted, words })

describe('a reason for setting a finding aside', () => {
  test('is accepted, or not with why, by whoever reviews the document, and the worker sees it', async () => {
    const { house, documentId } = await submitted()
    expect(await house.get('reviews', 'get', { documentId })).toMatchObject({ asides: [] })
    expect(await house.fail('reviews', 'decideAside', decide(documentId, false))).toMatchObject({ code: 'bad-input' })
    const none = { ...decide(documentId, true), key: 'no such finding' }
    expect(await house.fail('reviews', 'decideAside', none)).toMatchObject({ code: 'not-found' })
    const { asides } = await house.get('reviews', 'decideAside', decide(documentId, false, 'Say what she did.'))
    expect(asides).toMatchObject([{ key: 'k', accepted: false, words: 'Say what she did.', by: { name: 'Sam Okoro' } }])
    await house.signIn('jo.bell')
    expect((await house.get('reviews', 'get', { documentId })).asides).toEqual(asides)
    expect(await house.fail('reviews', 'decideAside', decide(documentId, true))).toMatchObject({ code: 'not-allowed' })
  })

  test('that was not accepted keeps the document from being authorised, until it is', async () => {
    const { house, documentId } = await submitted()
    const [{ id: requirement = '' } = {}] = (await house.get('reviews', 'get', { documentId })).requirements
    const authorise = { documentId, requirement, words: WHY, password: PASSWORD }
    await house.get('reviews', 'decideAside', decide(documentId, false, 'Say what she did.'))
    expect(await house.fail('reviews', 'authorise', authorise)).toMatchObject({
      code: 'refused',
      message: expect.stringContaining('Sam Okoro did not accept the reason'),
    })
    await house.get('reviews', 'decideAside', decide(documentId, true))
    expect(await house.get('reviews', 'authorise', authorise)).toMatchObject({ state: 'authorised' })
    expect(await house.fail('reviews', 'decideAside', decide(documentId, false, 'Late.'))).toMatchObject({ code: 'refused' })
  })

  test('is decided anew once the worker gives another', async () => {
    const { house, documentId } = await submitted()
    await house.get('reviews', 'decideAside', decide(documentId, false, 'Say what she did.'))
    await house.get('reviews', 'return', { documentId, words: 'Say what Ms Adeyemi did.' })
    await house.signIn('jo.bell')
    await setAside(house, documentId, '  the court used THESE words. ')
    expect((await house.get('reviews', 'get', { documentId })).asides).toHaveLength(1)
    await setAside(house, documentId, 'It stands so in the judgment, and is quoted.')
    expect((await house.get('reviews', 'get', { documentId })).asides).toEqual([])
  })

  test('is held fast by the trail', async () => {
    const { house, documentId } = await submitted()
    await house.get('reviews', 'decideAside', decide(documentId, false, 'Say what she did.'))
    await house.signIn('jo.bell')
    const row = (await house.get('trail', 'all', {})).rows.find(({ what }) => what === 'reason-decided')
    expect(row).toMatchObject({ documentId, detail: { rule: 'a-rule', accepted: false } })
    expect(JSON.stringify(row?.detail)).not.toMatch(/engage|court|what she did/)
    expect((await house.get('verification', 'document', { documentId })).problems).toEqual([])
    await tamper(house, (database) =>
      database.exec(`update aside_decisions set content = replace(content, '"accepted":false', '"accepted":true')`),
    )
    await house.signIn('jo.bell')
    const { problems } = await house.get('verification', 'document', { documentId })
    expect(problems).toMatchObject([{ code: 'reason-changed', row: row?.number }])
    await tamper(house, (database) => database.exec('delete from aside_decisions'))
    await house.signIn('jo.bell')
    expect((await house.get('verification', 'document', { documentId })).problems).toMatchObject([{ code: 'reason-changed' }])
  })
})
