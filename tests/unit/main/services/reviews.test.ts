import { describe, expect, test } from 'vitest'
import type { DocumentReview } from '../../../../shared/api/index.ts'
import { House, PASSWORD, reworded } from '../house.ts'

/** A house with a worker signed in, a manager and a head of service, and one document of the worker's. */
async function reviewed(): Promise<{ house: House; documentId: string; manager: string }> {
  const house = new House()
  await house.create()
  const { id } = await house.addColleague({
    signInName: 'sam.okoro',
    name: 'Sam Okoro',
    role: 'team-manager',
    jobTitle: 'Team manager',
  })
  const { document } = await house.newDocument('Temi was at home on 2 March 2026 and ate her tea.')
  const report = { ...document, kind: 'child-and-family-assessment' as const, title: 'Assessment' }
  await house.get('documents', 'save', { document: report, baseRevision: 1 })
  return { house, documentId: document.id, manager: id }
}

const submit = async (house: House, documentId: string): Promise<DocumentReview> => {
  const { revision, document } = await house.get('documents', 'open', { id: documentId })
  const answer = await house.ask('reviews', 'submit', { documentId, baseRevision: revision, password: PASSWORD })
  if (answer.ok) return answer.value
  // What stands open is set aside, as a worker would with a reason.
  throw new Error(`${answer.failure.message} ${document.title}`)
}

const states = (review: DocumentReview) => review.steps.map(({ action, by }) => `${by.name}: ${action}`)

describe('what is said of a document', () => {
  // The clock of the house stands still: only the order in which they came tells them apart.
  test('stays in the order in which it was said', async () => {
    const { house, documentId } = await reviewed()
    const said = Array.from({ length: 8 }, (_, index) => `Note ${index + 1}.`)
    for (const body of said) await house.get('reviews', 'comment', { documentId, comment: { anchor: null, body } })
    const { comments } = await house.get('reviews', 'get', { documentId })
    expect(comments.map(({ body }) => body)).toEqual(said)
  })

  test('and so do those who signed it', async () => {
    const { house, documentId } = await reviewed()
    const signed = Array.from({ length: 8 }, (_, index) => `Aunt ${index + 1}`)
    for (const role of signed)
      await house.get('reviews', 'recordParty', { documentId, requirement: null, role, signedOn: null, how: 'She was unwell.' })
    const { parties } = await house.get('reviews', 'get', { documentId })
    const recorded = parties.filter(({ signature }) => signature !== null)
    expect(recorded.map(({ role }) => role)).toEqual(signed)
  })
})

describe('a document', () => {
  test('is submitted, returned, taken up, submitted again, authorised by the manager and issued', async () => {
    const { house, documentId } = await reviewed()
    const submitted = await submit(house, documentId)
    expect(submitted).toMatchObject({ state: 'submitted', may: expect.not.arrayContaining(['authorise']) })
    expect(submitted.mayNot.authorise).toBe('Nobody authorises their own work.')

    const { document, revision } = await house.get('documents', 'open', { id: documentId })
    expect(
      await house.fail('documents', 'save', { document: reworded(document, 'Other.'), baseRevision: revision }),
    ).toMatchObject({
      code: 'refused',
    })

    await house.signIn('sam.okoro')
    await house.get('reviews', 'comment', { documentId, comment: { anchor: null, body: 'Who said so?' } })
    expect(await house.get('reviews', 'return', { documentId, words: 'Say who told you.' })).toMatchObject({ state: 'returned' })

    await house.signIn('jo.bell')
    const again = await house.get('documents', 'open', { id: documentId })
    await house.get('documents', 'save', {
      document: reworded(again.document, 'I saw Temi at home on 2 March 2026. She ate her tea.'),
      baseRevision: again.revision,
    })
    expect(await house.get('reviews', 'get', { documentId })).toMatchObject({ state: 'draft' })
    await submit(house, documentId)

    await house.signIn('sam.okoro')
    const asked = (await house.get('reviews', 'get', { documentId })).requirements.filter(({ applies }) => applies)
    expect(asked.map(({ mayNot }) => mayNot)).toEqual(asked.map(() => null))
    let review = await house.get('reviews', 'get', { documentId })
    for (const { id } of asked)
      review = await house.get('reviews', 'authorise', {
        documentId,
        requirement: id,
        words: 'The two visits persuade me that Temi is fed and safe at home.',
        password: PASSWORD,
      })
    expect(review).toMatchObject({ state: 'authorised' })
    const issued = await house.get('reviews', 'issue', {
      documentId,
      givenTo: [{ who: 'Ms Adeyemi', how: 'by hand' }],
      password: PASSWORD,
    })
    expect(states(issued.review)).toEqual([
      'Jo Bell: submit',
      'Sam Okoro: return',
      'Jo Bell: resume',
      'Jo Bell: submit',
      ...asked.map(() => 'Sam Okoro: authorise'),
      'Sam Okoro: issue',
    ])
    const kept = await house.get('reviews', 'issuedFile', { documentId, revision: issued.review.revision })
    expect(kept).toEqual(issued.file)
  })

  test('is corrected by a new version that takes its place once it is authorised', async () => {
    const { house, documentId } = await reviewed()
    await submit(house, documentId)
    await house.signIn('sam.okoro')
    const authorise = async (id: string) => {
      const { requirements } = await house.get('reviews', 'get', { documentId: id })
      for (const { id: requirement, applies } of requirements)
        if (applies)
          await house.get('reviews', 'authorise', {
            documentId: id,
            requirement,
            words: 'Two visits persuade me.',
            password: PASSWORD,
          })
    }
    await authorise(documentId)
    await house.signIn('jo.bell')
    const { document } = await house.get('reviews', 'correct', { documentId, what: 'The date of the visit was wrong.' })
    expect(await house.fail('reviews', 'correct', { documentId, what: 'Again.' })).toMatchObject({ code: 'refused' })
    await submit(house, document.id)
    await house.signIn('sam.okoro')
    await authorise(document.id)
    expect(await house.get('reviews', 'get', { documentId })).toMatchObject({
      state: 'superseded',
      correctedBy: { documentId: document.id },
    })
    expect(await house.get('reviews', 'get', { documentId: document.id })).toMatchObject({
      corrects: { documentId, what: 'The date of the visit was wrong.' },
    })
  })

  test('is signed with a password that is right, or not at all', async () => {
    const { house, documentId } = await reviewed()
    expect(await house.fail('reviews', 'submit', { documentId, baseRevision: 2, password: 'a guess, that' })).toMatchObject({
      code: 'wrong-password',
    })
    expect(await house.get('reviews', 'get', { documentId })).toMatchObject({ state: 'draft', steps: [], signatures: [] })
  })
})
