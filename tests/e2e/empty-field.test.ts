import { expect, test } from './app.ts'
import { ask, madeCase, madeDocument, madeStore, openDocument } from './arrange.ts'
import { underlined, writeIn } from './steps.ts'
import { PLACE } from './writing.ts'

test('a field that the case cannot fill is found, leads to the case, and says what is added there', async ({
  app,
  page,
  complaints: _,
}) => {
  await app.open(page)
  await madeStore(page)
  const caseId = await madeCase(page)
  const record = await ask(page, 'cases', 'get', { id: caseId })
  await ask(page, 'cases', 'update', { caseRecord: { ...record, manager: '' } })
  const id = await madeDocument(page, caseId)
  await openDocument(page, id)

  const chip = page.locator('.chip.unfilled', { hasText: 'manager’s name' })
  await expect(chip).toBeVisible()
  const said = 'The case has no manager: add it to the case, or write it here.'
  await expect(page.getByText(said)).toBeHidden()

  // In a new document nothing is missing; once somebody writes in it, something is.
  await writeIn(page, PLACE, 'Amina told me about the hamster.')
  await page.locator('.finding-line').filter({ hasText: said }).getByRole('button').click()
  await expect.poll(() => underlined(page)).toContain('manager’s name')

  await page.getByRole('button', { name: 'Open the case’s details' }).click()
  await page.getByRole('textbox', { name: 'Manager' }).fill('Ms Ada Hale')
  await page.getByRole('button', { name: 'Save' }).click()

  await openDocument(page, id)
  await expect(page.locator('.chip', { hasText: 'Ms Ada Hale' })).toBeVisible()
  await expect(page.locator('.finding-card, .finding-line').first()).toBeVisible()
  await expect(page.getByText(said)).toBeHidden()
})
