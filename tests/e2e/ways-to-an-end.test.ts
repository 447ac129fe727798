import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { ask, goTo, madeCase, madeStore, openDocument } from './arrange.ts'
import { authorised, fromMenu, madeAssessment, madeManager, madeText, sent, signInAs } from './reviewing.ts'
import { saved } from './steps.ts'

const writing = (page: Page) => page.getByRole('toolbar', { name: 'Writing' })
const first = (page: Page) => page.locator('.page-text .section-body > p').first()

test('what was sent is taken back with the reason, changed, and sent again', async ({ window: page }) => {
  await madeStore(page)
  await madeManager(page)
  const id = await madeAssessment(page, await madeCase(page))
  await sent(page, id)
  await openDocument(page, id)
  await page.getByRole('button', { name: 'Take it back…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Take it back' })
  await dialog.getByRole('button', { name: 'Take it back' }).click()
  await expect(dialog.getByText('Say why you take it back.')).toBeVisible()
  await expect(dialog.getByLabel('Why')).toBeFocused()
  await dialog.getByLabel('Why').fill('I left out what the school said.')
  await dialog.getByRole('button', { name: 'Take it back' }).click()
  await expect(dialog).toBeHidden()
  await expect(writing(page)).toBeVisible()
  await first(page).click()
  await page.keyboard.press('End')
  await page.keyboard.type(' The school saw her twice.')
  await saved(page)
  await sent(page, id)
  await signInAs(page, 'sam.okoro')
  await goTo(page, `#/review/${id}`)
  await expect(first(page)).toContainText('The school saw her twice.')
  await page.getByRole('tab', { name: 'History' }).click()
  const back = page.getByRole('list', { name: 'History' }).getByRole('listitem').filter({ hasText: 'Taken back by the writer' })
  await expect(back).toContainText('I left out what the school said.')
})

test('what was written for another family is withdrawn, and stays to be read', async ({ window: page }) => {
  await madeStore(page)
  const caseId = await madeCase(page)
  const id = await madeText(page, caseId, 'case-note', 'A telephone call', 'Ms Begum rang about the bus pass.')
  await openDocument(page, id)
  await fromMenu(page, 'Withdraw…')
  const dialog = page.getByRole('alertdialog', { name: 'Withdraw' })
  await dialog.getByRole('button', { name: 'Withdraw' }).click()
  await expect(dialog.getByText('Say why it is withdrawn.')).toBeVisible()
  await dialog.getByLabel('Why').fill('It belongs to another family.')
  await dialog.getByRole('button', { name: 'Withdraw' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText(/^Withdrawn by Priya Ramanathan, \d\d:\d\d: it counts for nothing any more\.$/)).toBeVisible()
  await expect(page.getByText('It belongs to another family.')).toBeVisible()
  await expect(first(page)).toContainText('Ms Begum rang about the bus pass.')
  await expect(writing(page)).toHaveCount(0)
  await page.getByRole('button', { name: 'Document', exact: true }).click()
  for (const gone of ['Send to manager…', 'Issue…', 'Withdraw…'])
    await expect(page.getByRole('menuitem', { name: gone })).toHaveAttribute('aria-disabled', 'true')
  await page.keyboard.press('Escape')
  await goTo(page, `#/case/${caseId}`)
  await expect(page.getByRole('gridcell', { name: /^Withdrawn/ })).toBeVisible()
})

test('what was wrong in a document that was authorised is corrected by a version that takes its place', async ({
  window: page,
}) => {
  test.setTimeout(120_000)
  await madeStore(page)
  await madeManager(page)
  const caseId = await madeCase(page)
  const id = await madeAssessment(page, caseId, 'I visited Amina at home on 5 March 2026. Her bed was dry and warm.')
  await sent(page, id)
  await signInAs(page, 'sam.okoro')
  await authorised(page, id)
  await signInAs(page, 'priya.ramanathan')
  await openDocument(page, id)

  await test.step('the correction begins with the words that were signed', async () => {
    await page.getByRole('button', { name: 'Correct…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Correct' })
    await dialog.getByRole('button', { name: 'Begin the correction' }).click()
    await expect(dialog.getByText(/^Say what was wrong/)).toBeVisible()
    await dialog.getByLabel('What it corrects').fill('The day of the visit in 1.1.')
    await dialog.getByRole('button', { name: 'Begin the correction' }).click()
    await expect(page.getByText('Corrects “Assessment of Amina and Idris”.')).toBeVisible()
    await expect(page.getByText('The day of the visit in 1.1.')).toBeVisible()
    await expect(writing(page)).toBeVisible()
    await expect(first(page)).toContainText('on 5 March 2026')
  })

  const corrected = new URL(page.url()).hash.split('/').at(-1) ?? ''
  await test.step('until it is authorised the first one counts', async () => {
    await sent(page, corrected)
    await openDocument(page, id)
    await expect(page.getByText(/^Authorised by Sam Okoro/)).toBeVisible()
    await expect(page.getByRole('button', { name: 'Correct…' })).toHaveCount(0)
    await expect(page.getByRole('button', { name: 'Open the correction' })).toBeVisible()
  })

  await test.step('whoever reviews it reads first what it corrects', async () => {
    await signInAs(page, 'sam.okoro')
    await goTo(page, `#/review/${corrected}`)
    await expect(page.getByRole('complementary', { name: 'Read first' })).toContainText('The day of the visit in 1.1.')
    await authorised(page, corrected, 'The visit record of Amina shows the day that stands there now.')
  })

  await test.step('from then on the first says that it was replaced, and leads to what counts', async () => {
    await signInAs(page, 'priya.ramanathan')
    await openDocument(page, id)
    await expect(page.getByText(/^Replaced by “Assessment of Amina and Idris \(corrected\)”, \d\d:\d\d\.$/)).toBeVisible()
    await expect(ask(page, 'reviews', 'get', { documentId: id })).resolves.toMatchObject({ state: 'superseded' })
    await page.getByRole('button', { name: 'Open the correction' }).click()
    await expect(page.getByText(/^Authorised by Sam Okoro/)).toBeVisible()
  })
})
