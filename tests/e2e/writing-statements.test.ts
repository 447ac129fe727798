import { expect, test } from './app.ts'
import { section, textOf, wordParts, writeIn } from './steps.ts'
import { marginLabel, newParagraph, openReport, PLACE, stored } from './writing.ts'

test('what was seen, what was told and what is thought are told apart, on the page and in Word', async ({
  window: page,
  received,
}) => {
  const id = await openReport(page)
  await writeIn(page, PLACE, 'The kitchen had food for two days.')

  await test.step('seen', async () => {
    await page.keyboard.press('Control+Shift+B')
    await page.getByLabel('Seen on').fill('5 March 2026')
    await page.keyboard.press('Enter')
    await expect(marginLabel(page, 'Observed')).toContainText('5 March 2026')
  })
  await test.step('told, with its source', async () => {
    await expect(page.locator('.page-text')).toBeFocused()
    await page.keyboard.press('Enter')
    await page.keyboard.type('Amina was late on nine mornings in May.')
    await page.keyboard.press('Control+Shift+R')
    await page.getByRole('combobox', { name: 'Who told you' }).fill('Ms Ruth Adeyemi')
    await page.getByLabel('Told on').fill('6 March 2026')
    await page.getByLabel('Where it is recorded').fill('Health visiting record, page 4')
    await page.getByRole('button', { name: 'Done' }).click()
    await expect(marginLabel(page, 'Reported')).toContainText('Ms Adeyemi')
  })
  await test.step('thought, by whoever writes', async () => {
    await expect(page.locator('.page-text')).toBeFocused()
    await page.keyboard.press('Enter')
    await page.keyboard.type('I think that Amina is worried about her brother.')
    await page.keyboard.press('Control+Shift+O')
    await expect(page.getByRole('combobox', { name: 'Whose opinion' })).toHaveValue('Priya Ramanathan')
    await page.getByLabel('What it rests on').fill('three visits')
    await page.keyboard.press('Enter')
    await expect(marginLabel(page, 'Opinion')).toContainText('Priya R.')
  })
  await test.step('the caret is where the words end, and F2 opens the statement again', async () => {
    await expect(page.locator('.page-text')).toBeFocused()
    await page.keyboard.type(' More.')
    await expect(section(page, PLACE)).toContainText('about her brother. More.')
    await page.keyboard.press('F2')
    await expect(page.getByLabel('What it rests on')).toHaveValue('three visits')
    await page.keyboard.press('Escape')
    await expect(page.locator('.page-text')).toBeFocused()
  })

  await expect.poll(() => stored(page, id)).toContain('Health visiting record, page 4')
  const parts = wordParts(await received(() => page.getByRole('button', { name: 'Word copy' }).click()))
  expect(textOf(parts['word/document.xml'])).toContain('Amina was late on nine mornings in May.')
  expect(parts['word/document.xml']).toContain('<w:footnoteReference')
  expect(textOf(parts['word/footnotes.xml'])).toContain('Health visiting record, page 4')
})

test('a child’s own words carry her name, and a window that closes leaves the caret where it was', async ({ window: page }) => {
  const id = await openReport(page)
  await newParagraph(page, 'What life is like for Amina')
  await page.keyboard.type('I count until it is quiet.')
  await page.keyboard.press('Control+Shift+V')
  await expect(marginLabel(page, 'own words').filter({ hasText: 'Whose?' }).last()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.locator('.page-text')).toBeFocused()
  await page.keyboard.type(' Always.')
  const quotation = section(page, 'What life is like for Amina').locator('blockquote').filter({ hasText: 'I count' })
  await expect(quotation.locator('.words')).toHaveText('I count until it is quiet. Always.')

  await quotation.getByRole('button', { name: 'Who said this, where and when?' }).click()
  await page.getByRole('combobox', { name: 'Who said it' }).pressSequentially('Amina')
  await page.getByRole('option', { name: /Amina/ }).click()
  await page.getByLabel('Where, when and with whom').fill('at home, seen alone, 5 March 2026')
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(quotation.locator('.who')).toHaveText(/^Amina.*, at home, seen alone, 5 March 2026$/)
  await expect(marginLabel(page, 'Amina')).toContainText('own words')
  await expect.poll(() => stored(page, id)).toContain('"relation":"child"')
  await expect(page.locator('.page-text')).toBeFocused()
  await page.keyboard.type(' Every night.')
  await expect(quotation.locator('.words')).toContainText('Every night.')
})
