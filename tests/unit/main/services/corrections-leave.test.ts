import { expect, test } from 'vitest'
import { openWord } from '../../word/reading-word.ts'
import { type House, PASSWORD } from '../house.ts'
import { arranged, authorise, get, submit } from './on-its-way.ts'

const word = async (house: House, id: string): Promise<string> =>
  openWord(Buffer.from((await house.get('documents', 'exportWord', { id })).base64, 'base64')).body

const file = async (house: House, id: string): Promise<{ says: string; carried: Record<string, unknown> }> => {
  const { name, base64 } = await house.get('documents', 'exportFile', { id })
  const { says } = await house.get('verification', 'file', { name, base64 })
  return { says, carried: JSON.parse(Buffer.from(base64, 'base64').toString()) }
}

test('what corrects, was replaced or withdrawn says so wherever it goes', async () => {
  const { house, documentId } = await arranged()
  const issue = async (id: string) => {
    await house.signIn('sam.okoro')
    await house.get('reviews', 'authorise', authorise(id, 'otherwise'))
    await house.get('reviews', 'issue', { documentId: id, givenTo: [{ who: 'Ms Adeyemi', how: '' }], password: PASSWORD })
    await house.signIn('jo.bell')
  }
  await submit(house, documentId)
  await issue(documentId)
  const { document } = await house.get('reviews', 'correct', { documentId, what: 'The day of the visit.' })
  await submit(house, document.id)
  await issue(document.id)

  expect(await word(house, document.id)).toContain('This corrects “The report”: The day of the visit.')
  expect((await file(house, document.id)).carried).toMatchObject({
    document: { corrects: { documentId, what: 'The day of the visit.' } },
  })

  const replaced = 'Replaced on 2 March 2026 by “The report (corrected)”. It corrects: The day of the visit.'
  expect(await word(house, documentId)).toContain(replaced)
  const { says } = await file(house, documentId)
  expect(says).toMatch(/matches its signatures/)
  expect(says).toContain(replaced)
  const { steps } = await get(house, documentId)
  expect(steps.at(-1)?.words).toBe('“The report (corrected)” takes its place. It corrects: The day of the visit.')

  await house.signIn('sam.okoro')
  await house.get('reviews', 'withdraw', { documentId: document.id, words: 'It is of another child.' })
  const withdrawn = 'Withdrawn on 2 March 2026 by Sam Okoro, Team Manager: It is of another child.'
  expect(await word(house, document.id)).toContain(withdrawn)
  expect((await file(house, document.id)).says).toContain(withdrawn)
})
