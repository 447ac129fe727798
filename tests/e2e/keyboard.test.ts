import { expect, test } from './app.ts'
import { ask, madeCase, madeDocument, madeStore, openCase, openDocument } from './arrange.ts'
import { hasFocus, press, tabTo } from './keys.ts'
import { newPassword, newPasswordAgain, PASSWORD } from './signing-in.ts'
import { reportRow, saved, section, writeIn } from './steps.ts'

const PLACE = 'Why we are meeting'

test('from first start to a saved report without a mouse', async ({ window: page }) => {
  await press(page, page.getByRole('button', { name: 'Set up Casewright' }))
  await expect(page.getByText('Stoke-on-Trent')).toBeVisible()
  await tabTo(page, page.getByRole('radiogroup'))
  const stoke = page.getByRole('radio', { name: /Stoke-on-Trent/ })
  for (let presses = 0; presses < 5 && !(await stoke.isChecked()); presses += 1) await page.keyboard.press('ArrowDown')
  await expect(stoke).toBeChecked()
  await press(page, page.getByRole('button', { name: 'Next' }))
  await tabTo(page, page.getByLabel('Your name, as it appears on reports'))
  await page.keyboard.type('Priya Ramanathan')
  await page.keyboard.press('Enter')
  await tabTo(page, newPassword(page))
  await page.keyboard.type(PASSWORD)
  await tabTo(page, newPasswordAgain(page))
  await page.keyboard.type(PASSWORD)
  await page.keyboard.press('Enter')

  await expect(page.getByRole('heading', { name: 'Your recovery code' })).toBeFocused()
  await tabTo(page, page.getByRole('checkbox', { name: 'I have written it down' }))
  await page.keyboard.press('Space')
  await tabTo(page, page.getByRole('button', { name: 'Start writing' }))
  await page.keyboard.press('Enter')

  await expect(page.getByRole('heading', { name: 'Cases', exact: true })).toBeFocused()
  await tabTo(page, page.getByRole('button', { name: 'New case', exact: true }))
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Name of the case')).toBeFocused()
  await page.keyboard.type('Begum')
  await tabTo(page, page.getByLabel('First name'))
  await page.keyboard.type('Amina')
  await tabTo(page, page.getByRole('group', { name: 'Date of birth' }))
  await page.keyboard.type('02042016')
  await tabTo(page, page.getByRole('button', { name: 'Make the case' }))
  await page.keyboard.press('Enter')

  await expect(page.getByRole('heading', { name: 'Amina', exact: true })).toBeFocused()
  await expect(page.getByRole('button', { name: /^Amina/ })).toContainText('born 2 April 2016')
  await tabTo(page, page.getByRole('button', { name: 'New document' }))
  await page.keyboard.press('Enter')
  await expect(page.getByLabel(/^What do you want to write/)).toBeFocused()
  await page.keyboard.type('conference')
  const report = page.getByRole('option', { name: /initial child protection conference/ })
  for (let presses = 0; presses < 9 && !(await report.evaluate((one) => one.hasAttribute('data-focused'))); presses += 1)
    await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(report).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByText('Press Enter again to begin writing.')).toBeVisible()
  await page.keyboard.press('Enter')

  await expect(page.locator('.page-text')).toBeFocused()
  await page.keyboard.press('Alt+ArrowDown')
  await page.keyboard.press('Alt+ArrowUp')
  await page.keyboard.type('Amina told her teacher on 4 March that she was hungry.')
  await expect(page.locator('.page-text')).toContainText('Amina told her teacher on 4 March that she was hungry.')
  await page.keyboard.press('Control+s')
  await saved(page)
  const documentId = page.url().split('/').at(-1) ?? ''
  await expect
    .poll(async () => JSON.stringify(await ask(page, 'documents', 'open', { id: documentId })))
    .toContain('she was hungry.')
})

test('F6 goes round the parts of the window and back to where one was', async ({ window: page }) => {
  await madeStore(page)
  await openDocument(page, await madeDocument(page, await madeCase(page)))
  await writeIn(page, PLACE, 'Here.')
  const place = () => page.evaluate(() => document.activeElement?.closest('[data-region]')?.getAttribute('data-region') ?? '')
  const all = await page.locator('[data-region]:visible').count()
  const start = await place()
  const round = [start]
  for (let presses = 1; presses < all; presses += 1) {
    await page.keyboard.press('F6')
    round.push(await place())
  }
  expect(new Set(round).size).toBe(all)
  expect(round).toEqual(expect.arrayContaining(['rail', 'outline', 'page', 'panel', 'status']))
  await page.keyboard.press('F6')
  expect(await place()).toBe(start)
  await page.keyboard.type(' And here.')
  await expect(section(page, PLACE)).toContainText('Here. And here.')
  await page.keyboard.press('Shift+F6')
  expect(await place()).toBe(round.at(-1))
})

test('closing a thing puts the focus back where it was', async ({ window: page }) => {
  await madeStore(page)
  const caseId = await madeCase(page)
  const documentId = await madeDocument(page, caseId)
  await openCase(page, caseId)

  const openers = [
    page.getByRole('button', { name: 'New document' }),
    page.getByRole('button', { name: 'Add to family' }),
    page.getByRole('button', { name: /^Farida Begum/ }),
    page.getByRole('button', { name: 'View', exact: true }),
    page.getByRole('button', { name: /Find or do anything/ }),
  ]
  for (const opener of openers) {
    await opener.focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog').or(page.getByRole('menu')).first()).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(opener).toBeFocused()
  }

  const report = reportRow(page)
  await tabTo(page, report)
  const more = page.getByRole('button', { name: /^More for/ })
  for (let presses = 0; presses < 6 && !(await hasFocus(more)); presses += 1) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menu')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(more).toBeFocused()
  await page.keyboard.press('Shift+F10')
  await expect(page.getByRole('menu')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('menu')).toBeHidden()
  await expect(report.or(more).and(page.locator(':focus'))).toBeVisible()

  const mother = page.getByRole('button', { name: /^Farida Begum/ })
  await mother.focus()
  await page.keyboard.press('F1')
  await expect(page.getByRole('complementary', { name: 'Help' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(mother).toBeFocused()

  await mother.press('Enter')
  await tabTo(page, page.getByRole('button', { name: 'Take off the case' }))
  await page.keyboard.press('Enter')
  await expect(mother).toBeHidden()
  await expect(page.getByRole('heading', { name: 'Amina and Idris' })).toBeFocused()

  await openDocument(page, documentId)
  await writeIn(page, PLACE, 'Before')
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('listbox', { name: 'What you can do' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.type(' and after.')
  await expect(section(page, PLACE)).toContainText('Before and after.')
})

test('anything is found and done from Ctrl+K', async ({ window: page }) => {
  await madeStore(page)
  const caseId = await madeCase(page)
  await madeDocument(page, caseId, 'case-summary', 'Summary for the duty team')
  await openCase(page, caseId)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('duty')
  await page.keyboard.press('Enter')
  await expect(page.locator('.page-text')).toBeFocused()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('dark')
  await page.keyboard.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('nothing of this name')
  await expect(page.getByText('Nothing here by that name.')).toBeVisible()
})
