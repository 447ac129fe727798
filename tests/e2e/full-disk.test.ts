import { expect, test } from './app.ts'
import { ask, madeCase, madeDocument, madeStore, openDocument } from './arrange.ts'
import { signIn } from './signing-in.ts'
import { section, writeIn } from './steps.ts'

const PLACE = 'Why we are meeting'
const NOTICE = 'nothing can be saved now'

test('on a full disk a report can be read, and what was read and written is kept once there is room', async ({ app, page }) => {
  await app.open(page)
  await madeStore(page)
  const caseId = await madeCase(page)
  const documentId = await madeDocument(page, caseId)
  await openDocument(page, documentId)
  await writeIn(page, PLACE, 'Amina has missed 14 days of school since May.')
  await expect
    .poll(async () => JSON.stringify(await ask(page, 'documents', 'open', { id: documentId })))
    .toContain('14 days of school since May.')
  await app.stop()

  await app.open(page, { onFullDisk: true })
  await signIn(page)
  const notice = page.getByText(NOTICE)
  await expect(notice).toBeVisible()
  await openDocument(page, documentId)
  await expect(section(page, PLACE)).toContainText('Amina has missed 14 days of school since May.')
  await expect(notice).toBeVisible()
  await writeIn(page, PLACE, 'Her teacher rang on Monday.')
  await expect(page.getByText('saving is tried again every few seconds')).toBeVisible()

  await app.makeRoom()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(notice).toBeHidden()
  await expect
    .poll(async () => JSON.stringify(await ask(page, 'documents', 'open', { id: documentId })))
    .toContain('Her teacher rang on Monday.')
  const { rows } = await ask(page, 'trail', 'ofCase', { caseId })
  expect(rows.map(({ what, detail }) => [what, 'written' in detail])).toContainEqual(['case-opened', true])
})
