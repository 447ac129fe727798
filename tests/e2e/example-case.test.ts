import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { ask, madeStore } from './arrange.ts'

const folder = fileURLToPath(new URL('../../templates/examples/documents', import.meta.url))
const written = readdirSync(folder).filter((name) => name.endsWith('.casewright')).length
/** The conference report has faults in it on purpose. */
const report: string = JSON.parse(readFileSync(`${folder}/icpc-report.casewright`, 'utf8')).document.title
const documents = (page: Page) => page.getByRole('grid', { name: 'Documents' }).getByRole('rowheader')

test('the example opens with one click on the first screen, shows findings, and is thrown away', async ({
  app,
  window: page,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 })
  for (const name of ['Set up Casewright', 'Open the example case', 'Put a backup back'])
    await expect(page.getByRole('button', { name })).toBeInViewport({ ratio: 1 })
  await page.getByRole('button', { name: 'Open the example case' }).click()
  await expect(page.getByText('You are looking at the example.')).toBeVisible()
  await expect(documents(page)).toHaveCount(written)
  await documents(page).filter({ hasText: report }).click()
  await expect(page.getByRole('tab', { name: /^Findings [1-9]/ })).toBeVisible()

  await page.getByRole('button', { name: 'Lock' }).click()
  await expect(page.getByRole('heading', { name: 'How do you want to begin?' })).toBeVisible()
  expect(await ask(page, 'store', 'status', {})).toMatchObject({ state: 'none', practitioner: null, account: null, trial: false })
  expect(readdirSync(app.store).filter((name) => name.endsWith('.db'))).toEqual([])
})

test('the example can be kept beside one’s own cases, once', async ({ window: page }) => {
  await madeStore(page)
  await page.getByRole('button', { name: 'Open the example case' }).click()
  await expect(documents(page)).toHaveCount(written)
  await page.getByRole('link', { name: 'Cases' }).click()
  await expect(page.getByRole('row', { name: /Example/ })).toHaveCount(1)
  await expect(page.getByRole('button', { name: 'Open the example case' })).toBeHidden()
})

test('a long case page scrolls between the bars, which stay where they are', async ({ window: page }) => {
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.getByRole('button', { name: 'Open the example case' }).click()
  await expect(documents(page)).toHaveCount(written)
  await page.getByRole('button', { name: 'Edit key dates' }).click()
  await expect(page.getByRole('button', { name: 'Save dates' })).toBeInViewport({ ratio: 1 })
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(768)
  // The form begins at the top, so that there is room to fill it in.
  const top = (await page.getByRole('heading', { name: 'Key dates' }).boundingBox())?.y
  expect(top).toBeLessThan(300)
})
