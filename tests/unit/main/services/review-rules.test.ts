import { describe, expect, test } from 'vitest'
import { documentDigest } from '../../../../main/services/reviews/signing.ts'
import type { CasewrightDocument } from '../../../../shared/document/index.ts'
import { PASSWORD, reworded } from '../house.ts'
import { arranged, authorise, get, open, submit } from './on-its-way.ts'

describe('who may', () => {
  test('submit is whoever wrote it or has the case, and nobody else', async () => {
    const { house, documentId } = await arranged({ socialWorker: 'Ana Ruiz' })
    const { revision } = await open(house, documentId)
    await house.signIn('sam.okoro')
    expect(await house.fail('reviews', 'submit', { documentId, baseRevision: revision, password: PASSWORD })).toMatchObject({
      code: 'not-allowed',
    })
    await house.signIn('ana.ruiz')
    expect(await house.get('reviews', 'submit', { documentId, baseRevision: revision, password: PASSWORD })).toMatchObject({
      state: 'submitted',
    })
  })

  test('take it back is whoever wrote it, until part of it was agreed', async () => {
    const { house, documentId } = await arranged({ packId: 'manchester', kind: 'care-plan' })
    const applies = ['long-term-match-team-manager']
    await submit(house, documentId, { applies })
    await house.signIn('ana.ruiz')
    expect((await get(house, documentId)).mayNot.recall).toMatch(/^Only those who wrote it/)
    await house.signIn('sam.okoro')
    await house.get('reviews', 'authorise', authorise(documentId, 'plan-endorsed-by'))
    await house.signIn('jo.bell')
    expect((await get(house, documentId)).mayNot.recall).toMatch(/^Part of it was agreed already/)
  })

  test('return is a manager or whoever may authorise it, and never of their own work', async () => {
    const { house, documentId } = await arranged()
    await submit(house, documentId)
    expect((await get(house, documentId)).may).toEqual(expect.not.arrayContaining(['return', 'authorise']))
    await house.signIn('sam.okoro')
    expect((await get(house, documentId)).may).toEqual(expect.arrayContaining(['return', 'authorise', 'withdraw']))
    const empty = await house.fail('reviews', 'return', { documentId, words: '  ' })
    expect(empty).toMatchObject({ code: 'bad-input' })
    const idle = await house.fail('reviews', 'return', { documentId, words: 'See me.' })
    expect(idle).toMatchObject({ code: 'bad-input', details: { feedback: 'boilerplate' } })
    await house.get('reviews', 'comment', { documentId, comment: { anchor: null, body: 'Who told you that she ate?' } })
    const returned = await house.get('reviews', 'return', { documentId, words: 'See my comment.' })
    expect(returned.state).toBe('returned')
  })

  test('return with few words is whoever commented since it was sent: what was said in another round is answered', async () => {
    const { house, documentId } = await arranged()
    await submit(house, documentId)
    await house.signIn('sam.okoro')
    await house.get('reviews', 'comment', { documentId, comment: { anchor: null, body: 'Who told you that she ate?' } })
    const few = { documentId, words: 'See my comment.' }
    await house.get('reviews', 'return', few)
    await house.signIn('jo.bell')
    house.later(1)
    await submit(house, documentId)
    await house.signIn('sam.okoro')
    house.later(1)
    expect(await house.fail('reviews', 'return', few)).toMatchObject({ code: 'bad-input' })
    await house.get('reviews', 'comment', { documentId, comment: { anchor: null, body: 'On which day was that?' } })
    expect(await house.get('reviews', 'return', few)).toMatchObject({ state: 'returned' })
  })

  test('read again what was signed is everybody who reads, however soon its writer went on typing', async () => {
    const { house, documentId } = await arranged()
    const { document } = await open(house, documentId)
    // Nothing in it follows the case: the very revision that was typed is the one that is signed.
    const plain = reworded(document, 'I saw Temi at home on 2 March 2026.')
    await house.get('documents', 'save', { document: plain, baseRevision: 1 })
    await submit(house, documentId)
    const [signed] = (await get(house, documentId)).signatures
    await house.get('reviews', 'recall', { documentId, words: 'One more thing.' })
    const { revision } = await open(house, documentId)
    const more = reworded(document, 'I saw Temi at home on 2 March 2026. She ate her tea.')
    await house.get('documents', 'save', { document: more, baseRevision: revision })
    const kept = await house.get('documents', 'openRevision', { id: documentId, revision: signed?.statement.revision ?? 0 })
    expect(documentDigest(kept.document)).toBe(signed?.statement.text)
  })

  test('authorise it is also whoever returned it before: freeing its text made them no writer of it', async () => {
    const { house, documentId } = await arranged()
    await submit(house, documentId)
    await house.signIn('sam.okoro')
    await house.get('reviews', 'return', { documentId, words: 'Say who told you that she ate.' })
    await house.signIn('jo.bell')
    await submit(house, documentId)
    await house.signIn('sam.okoro')
    expect(await house.get('reviews', 'authorise', authorise(documentId, 'otherwise'))).toMatchObject({ state: 'authorised' })
  })

  test('withdraw what was authorised is a manager', async () => {
    const { house, documentId } = await arranged()
    await submit(house, documentId)
    await house.signIn('sam.okoro')
    await house.get('reviews', 'authorise', authorise(documentId, 'otherwise'))
    await house.signIn('jo.bell')
    expect(await house.fail('reviews', 'withdraw', { documentId, words: 'A mistake.' })).toMatchObject({
      code: 'not-allowed',
      message: 'What was authorised is withdrawn by a manager.',
    })
  })

  test('be sent it is only somebody who may agree to something in it', async () => {
    const { house, documentId, manager, other } = await arranged()
    const { revision } = await open(house, documentId)
    const sent = { documentId, baseRevision: revision, password: PASSWORD }
    expect(await house.fail('reviews', 'submit', { ...sent, to: other.id })).toMatchObject({
      code: 'bad-input',
      message: expect.stringMatching(/^Ana Ruiz may not authorise/),
    })
    expect(await house.fail('reviews', 'submit', { ...sent, to: 'nobody' })).toMatchObject({ code: 'bad-input' })
    expect(await house.get('reviews', 'submit', { ...sent, to: manager.id })).toMatchObject({ state: 'submitted' })
  })
})

describe('a manager authorises', () => {
  test('with a reason that is one', async () => {
    const { house, documentId } = await arranged()
    await submit(house, documentId)
    await house.signIn('sam.okoro')
    const before = await get(house, documentId)
    for (const words of ['Read and agreed', 'Approved.', 'I have read this report and agree with it.', 'Fine'])
      expect(await house.fail('reviews', 'authorise', authorise(documentId, 'otherwise', { words }))).toMatchObject({
        code: 'bad-input',
      })
    expect(await get(house, documentId)).toEqual(before)
  })

  test('with next steps and their days where the standard asks for them', async () => {
    const { house, documentId } = await arranged({ packId: 'manchester' })
    await submit(house, documentId)
    await house.signIn('sam.okoro')
    const { nextSteps } = await get(house, documentId)
    expect(nextSteps?.cite).toBe('Manchester, Management Oversight')
    const step = { what: 'Visit again', who: 'Jo Bell', by: null as string | null }
    const asked = (nextSteps: (typeof step)[]) => authorise(documentId, 'assessment-endorsed', { nextSteps })
    expect(await house.fail('reviews', 'authorise', asked([step]))).toMatchObject({
      code: 'bad-input',
      message: expect.stringContaining('by which day'),
    })
    expect(await house.get('reviews', 'authorise', asked([{ ...step, by: '2026-03-20' }]))).toMatchObject({ state: 'authorised' })
  })

  test('everything that counts, each of those who may, and what no account can give is recorded', async () => {
    const { house, documentId } = await arranged({ packId: 'st-helens', kind: 'care-plan' })
    await submit(house, documentId, { applies: ['parents-placement-ratified-by'] })
    await house.signIn('sam.okoro')
    const counting = (await get(house, documentId)).requirements.filter(({ applies }) => applies)
    expect(counting.map(({ id, recorded }) => [id, recorded])).toEqual([
      ['otherwise', false],
      ['parents-placement-ratified-by', true],
    ])
    await house.get('reviews', 'authorise', authorise(documentId, 'otherwise'))
    expect(await get(house, documentId)).toMatchObject({ state: 'submitted' })
    const recorded = (on: string) =>
      authorise(documentId, 'parents-placement-ratified-by', {
        recordedFor: { name: 'Pat Lind', role: 'Agency Decision Maker', on, how: 'Letter of that day' },
      })
    expect(await house.fail('reviews', 'authorise', authorise(documentId, 'parents-placement-ratified-by'))).toMatchObject({
      code: 'bad-input',
    })
    expect(await house.fail('reviews', 'authorise', recorded('2026-03-03'))).toMatchObject({ code: 'bad-input' })
    expect(await house.fail('reviews', 'authorise', recorded('2026-02-30'))).toMatchObject({ code: 'bad-input' })
    expect(await house.get('reviews', 'authorise', recorded('2026-02-27'))).toMatchObject({ state: 'authorised' })
    // Whoever records it signs that they record it, whose decision it is, of which day and how they know: not that it is theirs.
    const signed = (await get(house, documentId)).signatures.map(({ statement }) => statement)
    const own = signed.find(({ requirement }) => requirement === 'otherwise')
    const record = signed.find(({ requirement }) => requirement === 'parents-placement-ratified-by')
    expect([own?.declares, own?.recordedFor]).toEqual(['I have read this document and authorise it.', undefined])
    expect(record?.declares).toBe(
      'I record a decision that is not mine. Pat Lind, Agency Decision Maker, agreed on 27 February 2026: “The Agency Decision Maker ratifies a placement with parents before the hearing.” How I know: Letter of that day.',
    )
    const given = { name: 'Pat Lind', role: 'Agency Decision Maker', on: '2026-02-27', how: 'Letter of that day' }
    expect(record).toMatchObject({ by: { name: 'Sam Okoro' }, recordedFor: given })
    const { problems, signatures } = await house.get('verification', 'document', { documentId })
    expect(problems).toEqual([])
    expect(signatures.flatMap(({ recordedFor, stands }) => (recordedFor === null ? [] : [[recordedFor, stands]]))).toEqual([
      [given, true],
    ])
  })

  test('nothing twice, and nothing that was not asked', async () => {
    const { house, documentId } = await arranged({ packId: 'manchester', kind: 'care-plan' })
    const { revision } = await open(house, documentId)
    expect(
      await house.fail('reviews', 'submit', {
        documentId,
        baseRevision: revision,
        applies: ['plan-endorsed-by'],
        password: PASSWORD,
      }),
    ).toMatchObject({ code: 'bad-input' })
    // One yes to a question counts for every rule that asks it.
    const { requirements } = await submit(house, documentId, { applies: ['long-term-match-approved'] })
    expect(requirements.filter(({ applies }) => applies)).toHaveLength(5)
    await house.signIn('sam.okoro')
    await house.get('reviews', 'authorise', authorise(documentId, 'plan-endorsed-by'))
    expect(await house.fail('reviews', 'authorise', authorise(documentId, 'plan-endorsed-by'))).toMatchObject({
      code: 'refused',
    })
    expect(await house.fail('reviews', 'authorise', authorise(documentId, 'long-term-match-service-manager'))).toMatchObject({
      code: 'not-allowed',
    })
  })
})

describe('a statement of truth', () => {
  test('is asked of a court statement, and signed in its words', async () => {
    const { house, documentId } = await arranged({ packId: 'stoke-on-trent', kind: 'court-statement' })
    const { declaration } = await get(house, documentId)
    expect(declaration).toMatchObject({ truthAsked: 'always', truth: expect.stringContaining('contempt of court') })
    const { revision } = await open(house, documentId)
    expect(await house.fail('reviews', 'submit', { documentId, baseRevision: revision, password: PASSWORD })).toMatchObject({
      code: 'bad-input',
    })
    const { signatures } = await submit(house, documentId, { ofTruth: true })
    expect(signatures.map(({ statement }) => [statement.ofTruth, statement.declares])).toEqual([[true, declaration.truth]])
  })
  test('is not given with what does not go to a court', async () => {
    const { house, documentId } = await arranged()
    const { revision } = await open(house, documentId)
    expect(
      await house.fail('reviews', 'submit', { documentId, baseRevision: revision, ofTruth: true, password: PASSWORD }),
    ).toMatchObject({ code: 'bad-input' })
  })
})

describe('how long it may wait', () => {
  test('is counted from the day that the standard counts from', async () => {
    const { house, documentId } = await arranged({
      packId: 'stoke-on-trent',
      kind: 'section-7-report',
      keyDates: { filing: '2026-03-16' },
    })
    // Five working days before 16 March 2026.
    expect((await submit(house, documentId)).waiting).toMatchObject({
      due: '2026-03-09',
      overdue: false,
      aim: false,
      clause: { cite: expect.stringMatching(/^Stoke/) },
    })
    house.later(8 * 24 * 60)
    await house.signIn('sam.okoro')
    const [listed] = await house.get('reviews', 'list', {})
    expect(listed).toMatchObject({ due: '2026-03-09', overdue: true, waitsForMe: true })
  })
  test('is counted from the submission where the standard counts in hours and its day is not known', async () => {
    const { house, documentId } = await arranged({ packId: 'st-helens', kind: 'plo-letter' })
    const { waiting } = await submit(house, documentId)
    expect(waiting).toMatchObject({ overdue: false, clause: { cite: expect.stringMatching(/^St Helens/) } })
    expect(waiting?.due).toMatch(/^2026-03-03T\d\d:00$/)
  })
  test('is counted from when somebody is to have it, where the standard sets no day for agreeing', async () => {
    const report = (initialConference: string) =>
      arranged({ packId: 'wirral', kind: 'icpc-report', keyDates: { initialConference } })
    // Three working days before 12 March 2026.
    const { house, documentId } = await report('2026-03-12')
    const { waiting } = await submit(house, documentId)
    expect(waiting).toMatchObject({ due: '2026-03-09', overdue: false, clause: { cite: expect.stringMatching(/^Wirral/) } })
    // A conference that was is not the one that this report is for.
    const past = await report('2026-02-12')
    expect((await submit(past.house, past.documentId)).waiting).toMatchObject({ due: null })
  })
  test('is left open where the standard says nothing', async () => {
    const { house, documentId } = await arranged()
    expect((await submit(house, documentId)).waiting).toMatchObject({ due: null, overdue: false, clause: null })
  })
})

describe('what is no draft', () => {
  test('can be neither saved, renamed nor split', async () => {
    const { house, documentId } = await arranged()
    await submit(house, documentId)
    const { document, revision } = await open(house, documentId)
    const refused = { code: 'refused' }
    expect(
      await house.fail('documents', 'save', { document: reworded(document, 'Other.'), baseRevision: revision }),
    ).toMatchObject(refused)
    expect(await house.fail('documents', 'rename', { id: documentId, title: 'Other', baseRevision: revision })).toMatchObject(
      refused,
    )
    expect(await house.fail('documents', 'splitByChild', { id: documentId })).toMatchObject(refused)
    expect(await open(house, documentId)).toMatchObject({ document, revision })
  })

  test('keeps what the case said when it was submitted, and follows the case again when it comes back', async () => {
    const { house, documentId, caseId } = await arranged()
    const fieldOf = ({ document }: { document: CasewrightDocument }) => {
      const block = document.sections[0]?.blocks[0]
      return block?.type === 'paragraph' ? block.content[1] : undefined
    }
    await submit(house, documentId)
    const caseRecord = await house.get('cases', 'get', { id: caseId })
    await house.get('cases', 'update', { caseRecord: { ...caseRecord, title: 'Adeyemi and Frost' } })
    const submitted = await open(house, documentId)
    expect(fieldOf(submitted)).toMatchObject({ text: 'Adeyemi', frozen: 'Adeyemi' })
    await house.get('reviews', 'recall', { documentId, words: 'One more visit.' })
    const back = fieldOf(await open(house, documentId))
    expect(back).toMatchObject({ text: 'Adeyemi and Frost' })
    expect(back).not.toHaveProperty('frozen')
    // An earlier revision that was frozen, put back by a window, follows the case again too.
    const { document } = await house.get('documents', 'openRevision', { id: documentId, revision: submitted.revision })
    const { revision } = await open(house, documentId)
    await house.get('documents', 'save', { document, baseRevision: revision })
    expect(fieldOf(await open(house, documentId))).toEqual(back)
  })

  test('is returned until something in it is changed', async () => {
    const { house, documentId } = await arranged()
    await submit(house, documentId)
    await house.signIn('sam.okoro')
    await house.get('reviews', 'return', { documentId, words: 'Say who told you.' })
    await house.signIn('jo.bell')
    const { document, revision } = await open(house, documentId)
    await house.get('documents', 'save', { document, baseRevision: revision })
    expect(await get(house, documentId)).toMatchObject({ state: 'returned' })
    await house.ask('documents', 'save', { document: reworded(document, 'Stale.'), baseRevision: revision - 1 })
    expect(await get(house, documentId)).toMatchObject({ state: 'returned' })
    await house.get('documents', 'save', { document: reworded(document, 'Other words.'), baseRevision: revision })
    expect(await get(house, documentId)).toMatchObject({ state: 'draft' })
  })
})

describe('those without accounts', () => {
  test('sign, or do not with the reason, each under their own name', async () => {
    const { house, documentId } = await arranged({ packId: 'stoke-on-trent' })
    const { parties } = await get(house, documentId)
    expect(parties.map(({ role, signature }) => [role, signature])).toEqual([
      ['Parents and carers', null],
      ['Child or young person', null],
    ])
    const party = (name: string, signedOn: string | null, how: string) => ({
      documentId,
      requirement: 'assessment-signed',
      role: 'Parents and carers',
      name,
      signedOn,
      how,
    })
    await house.get('reviews', 'recordParty', party('', null, 'Nobody was in.'))
    house.later(1)
    await house.get('reviews', 'recordParty', party('Bola Adeyemi', '2026-03-01', 'On paper'))
    house.later(1)
    const { parties: after } = await house.get('reviews', 'recordParty', party('Tom Frost', null, 'He would not.'))
    expect(after.map(({ role, signature }) => [role, signature?.name ?? null, signature?.signedOn ?? null])).toEqual([
      ['Parents and carers', 'Bola Adeyemi', '2026-03-01'],
      ['Parents and carers', 'Tom Frost', null],
      ['Child or young person', null, null],
    ])
    expect(await house.fail('reviews', 'recordParty', party('Bola Adeyemi', '2026-03-04', 'On paper'))).toMatchObject({
      code: 'bad-input',
    })
    expect(await house.fail('reviews', 'recordParty', party('', '2026-03-01', 'On paper'))).toMatchObject({ code: 'bad-input' })
    expect(await house.fail('reviews', 'recordParty', { ...party('Bola', null, 'x'), role: 'Police' })).toMatchObject({
      code: 'not-found',
    })
  })
})
