import { expect, test } from './app.ts'
import { ask, goTo } from './arrange.ts'
import { madeChronologyTwiceTold } from './told-twice.ts'

test('entries of several agencies that tell of one event are merged, kept apart or left for later', async ({ window: page }) => {
  const caseId = await madeChronologyTwiceTold(page)
  await goTo(page, `#/chronology/${caseId}`)
  await page.getByRole('button', { name: 'Merge 2' }).click()
  const compared = page.getByRole('region', { name: 'Possible duplicates' })
  await expect(compared.getByRole('heading', { name: /Possible duplicates\s*1 of 2/ })).toBeFocused()

  // Words of one side alone are marked; shorthand counts as what it stands for.
  const happened = compared.getByRole('row', { name: /^What happened/ })
  await expect(happened.locator('mark').filter({ hasText: 'PPN' })).toHaveCount(0)
  await expect(happened.locator('mark').filter({ hasText: 'upstairs' })).toBeVisible()
  await expect(happened.locator('mark').filter({ hasText: 'arrested' })).toHaveCount(0)

  // Two different dates are shown, and somebody chooses.
  const dates = compared.getByRole('radiogroup', { name: 'Date of the merged entry' })
  await expect(dates.getByRole('radio', { name: 'Left: Police' })).toBeChecked()
  await compared.getByRole('radiogroup', { name: 'What happened of the merged entry' }).getByText('Right').click()
  await compared.getByRole('button', { name: /Merge, keeping both sources/ }).click()
  await expect(page.getByText('Merged; both sources are kept.')).toBeVisible()

  await expect(compared.getByRole('heading', { name: /1 of 1/ })).toBeFocused()
  await page.keyboard.press('l')
  await expect(compared.getByText('1 pair was left for later.')).toBeVisible()
  await compared.getByRole('button', { name: 'Show it again' }).click()
  await expect(compared.getByText('lent him one')).toBeVisible()
  await page.keyboard.press('d')
  await expect(compared.getByText('No more possible duplicates')).toBeVisible()
  await compared.getByRole('button', { name: 'Back to the entries' }).last().click()

  const stored = async () => (await ask(page, 'chronology', 'get', { caseId })).chronology
  await expect.poll(async () => (await stored()).notTheSame.map(({ entryIds }) => entryIds)).toEqual([['coat', 'call']])
  const { entries } = await stored()
  const merged = entries.find(({ id }) => id === 'log')
  expect(entries).toHaveLength(5)
  expect(merged?.event).toContain('Mr Yates kicked the front door in')
  expect(merged?.when.typed).toBe('14/11/2025 23:40')
  expect(merged?.sources.map(({ id }) => id)).toEqual(['log-source', 'notice-source'])
  expect(merged?.sources[0]?.original[0]?.text).toContain('2 x juvs upstairs')

  // What was decided is not asked again, and both decisions can be taken back.
  await expect(page.getByRole('button', { name: /^Merge/ })).toBeHidden()
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('button', { name: 'Merge 2' })).toBeVisible()
  await expect.poll(async () => (await stored()).entries.length).toBe(6)
})

test('pairs are stepped through and decided by keyboard alone', async ({ window: page }) => {
  const caseId = await madeChronologyTwiceTold(page)
  await goTo(page, `#/chronology/${caseId}`)
  await page.getByRole('button', { name: 'Merge 2' }).press('Enter')
  const compared = page.getByRole('region', { name: 'Possible duplicates' })
  await expect(compared.getByRole('heading', { name: /1 of 2/ })).toBeFocused()
  await page.keyboard.press('j')
  await expect(compared.getByRole('heading', { name: /2 of 2/ })).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(compared.getByRole('heading', { name: /1 of 2/ })).toBeFocused()
  await page.keyboard.press('m')
  await expect(compared.getByRole('heading', { name: /1 of 1/ })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(compared).toBeHidden()
  await expect(page.getByRole('button', { name: 'Merge 1' })).toBeFocused()
})
