import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { type House, PASSWORD, reworded } from '../house.ts'
import { arranged, authorise, get, open, submit } from './on-its-way.ts'
import { tamper } from './tampering.ts'

const RETURN = 'Say who told you.'
const listed = async (house: House) => (await house.get('reviews', 'list', {}))[0]
const bodyOf = (base64: string): string =>
  strFromU8(unzipSync(new Uint8Array(Buffer.from(base64, 'base64')))['word/document.xml'] ?? new Uint8Array())

describe('a list of what is on its way', () => {
  test('says who has it, and since when', async () => {
    const { house, documentId, manager } = await arranged()
    await submit(house, documentId, { to: manager.id })
    const sentAt = (await get(house, documentId)).waiting?.since
    house.later(60)
    expect(await listed(house)).toMatchObject({ holder: 'Sam Okoro', since: sentAt, due: null })
    await house.signIn('sam.okoro')
    await house.get('reviews', 'return', { documentId, words: RETURN })
    expect(await listed(house)).toMatchObject({ holder: 'Jo Bell', state: 'returned' })
  })

  test('names the office where nobody in particular was asked, and nobody once it is authorised', async () => {
    const { house, documentId } = await arranged({ packId: 'manchester' })
    await submit(house, documentId)
    await house.signIn('sam.okoro')
    expect(await listed(house)).toMatchObject({ holder: 'Team Manager' })
    const nextSteps = [{ what: 'Visit again', who: 'Jo Bell', by: '2026-03-20' }]
    await house.get('reviews', 'authorise', authorise(documentId, 'assessment-endorsed', { nextSteps }))
    expect(await listed(house)).toMatchObject({ holder: '', state: 'authorised' })
  })

  test('goes on showing what was returned once its writer has taken it up again, and how often that was', async () => {
    const { house, documentId } = await arranged()
    for (const [index, words] of ['Other words.', 'Still other words.'].entries()) {
      await submit(house, documentId)
      await house.signIn('sam.okoro')
      await house.get('reviews', 'return', { documentId, words: RETURN })
      await house.signIn('jo.bell')
      house.later(30)
      const { document, revision } = await open(house, documentId)
      await house.get('documents', 'save', { document: reworded(document, words), baseRevision: revision })
      const { steps } = await get(house, documentId)
      expect(await listed(house)).toMatchObject({
        state: 'draft',
        timesReturned: index + 1,
        waitsForMe: true,
        holder: 'Jo Bell',
        since: steps.findLast(({ action }) => action === 'return')?.at,
      })
    }
    await house.signIn('sam.okoro')
    const period = { from: '2026-01', until: '2026-03' }
    const { waiting } = await house.get('oversight', 'team', { today: '2026-03-02', ...period })
    expect(waiting).toMatchObject([{ documentId, state: 'draft', timesReturned: 2, waitsForMe: false }])
  })
})

describe('a signature that the standard asks for', () => {
  const party = (documentId: string, role: string, signedOn: string | null, how: string) => ({
    documentId,
    requirement: 'assessment-signed',
    role,
    name: signedOn === null ? '' : 'Bola Adeyemi',
    signedOn,
    how,
  })

  test('is recorded, or why there is none, before the document goes out', async () => {
    const { house, documentId } = await arranged({ packId: 'stoke-on-trent' })
    await submit(house, documentId)
    await house.signIn('sam.okoro')
    const { requirements } = await get(house, documentId)
    for (const { id, applies } of requirements) if (applies) await house.get('reviews', 'authorise', authorise(documentId, id))
    const issue = { documentId, givenTo: [{ who: 'Ms Adeyemi', how: 'by hand' }], password: PASSWORD }
    expect(await house.fail('reviews', 'issue', issue)).toMatchObject({
      code: 'refused',
      message: expect.stringMatching(/Parents and carers and Child or young person.*Stoke/),
      details: { unrecorded: ['Parents and carers', 'Child or young person'] },
    })
    await house.get('reviews', 'recordParty', party(documentId, 'Parents and carers', '2026-03-02', 'on paper'))
    await house.get('reviews', 'recordParty', party(documentId, 'Child or young person', null, 'She is four years old.'))
    const { file } = await house.get('reviews', 'issue', issue)
    expect(bodyOf(file.base64)).toContain('Not signed: She is four years old.')
  })

  test('holds nothing up where no standard asks for one', async () => {
    const { house, documentId } = await arranged()
    await submit(house, documentId)
    await house.signIn('sam.okoro')
    await house.get('reviews', 'authorise', authorise(documentId, 'otherwise'))
    const givenTo = [{ who: 'Ms Adeyemi', how: '' }]
    expect(await house.get('reviews', 'issue', { documentId, givenTo, password: PASSWORD })).toMatchObject({
      review: { state: 'issued' },
    })
  })
})

test('a copy of what was authorised shows the case as it was when it was sent', async () => {
  const { house, documentId, caseId } = await arranged({ socialWorker: 'Jo Bell' })
  const change = async (reference: string) => {
    const caseRecord = await house.get('cases', 'get', { id: caseId })
    await house.get('cases', 'update', { caseRecord: { ...caseRecord, reference, title: `Adeyemi, ${reference}` } })
  }
  const copy = async () => bodyOf((await house.get('documents', 'exportWord', { id: documentId })).base64)
  await change('REF-1')
  await submit(house, documentId)
  await change('REF-2')
  expect(await copy()).toMatch(/REF-1/)
  await house.signIn('sam.okoro')
  await house.get('reviews', 'authorise', authorise(documentId, 'otherwise'))
  expect(await copy()).toMatch(/REF-1/)
  expect(await copy()).not.toMatch(/REF-2/)
  const issue = { documentId, givenTo: [{ who: 'Ms Adeyemi', how: '' }], password: PASSWORD }
  const { file } = await house.get('reviews', 'issue', issue)
  expect(bodyOf(file.base64)).not.toMatch(/REF-2/)
  await house.signIn('jo.bell')
  expect((await house.get('verification', 'document', { documentId })).problems).toEqual([])
  const problems = async () => {
    await house.signIn('jo.bell')
    return (await house.get('verification', 'document', { documentId })).problems
  }
  await tamper(house, (database) => database.exec(`update sent_cases set content = replace(content, 'REF-1', 'REF-9')`))
  expect(await problems()).toMatchObject([{ code: 'case-changed' }])
  await tamper(house, (database) => database.exec('delete from sent_cases'))
  expect(await problems()).toMatchObject([{ code: 'case-changed' }])
  // One that came back follows the case again.
  const { document } = await house.get('reviews', 'correct', { documentId, what: 'The day.' })
  const { base64 } = await house.get('documents', 'exportWord', { id: document.id })
  expect(bodyOf(base64)).toMatch(/REF-2/)
})
