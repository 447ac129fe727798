import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './app.ts'
import { goTo, madeCase, madeStore, openCase } from './arrange.ts'

const PACK = 'id: northtown\nextends: base\nversion: 1\nname: Northtown\nauthority: Northtown Council\n'
const TEMPLATE = `id: case-summary
kind: case-summary
version: 9
title: Northtown case summary
summary: Ours.
sections:
  - { id: what-matters, title: What matters to Northtown, guidance: What matters? }
`

test('a template and a pack that are dropped in are used at once; a broken file is said and left out', async ({
  app,
  window: page,
}) => {
  const folder = join(app.store, 'templates')
  mkdirSync(folder, { recursive: true })
  await madeStore(page)
  await goTo(page, '#/standards')
  await expect(page.getByText(folder)).toBeVisible()

  writeFileSync(join(folder, 'northtown.yaml'), PACK)
  writeFileSync(join(folder, 'summary.yaml'), TEMPLATE)
  writeFileSync(join(folder, 'visit.yaml'), 'id: visit-record\nkind: visit-rcord\nversion: 9\ntitle: Ours\nsections: []\n')
  await page.getByRole('button', { name: 'Look again' }).click()
  const files = page.getByRole('list', { name: 'Your own files' })
  await expect(files).toContainText('Northtown case summary')
  await expect(files).toContainText('takes the place of the one that comes with Casewright')
  await expect(files).toContainText('Not used')
  await expect(page.getByRole('list', { name: 'What to put right in visit.yaml' })).toContainText('Line 2')
  await page.getByRole('button', { name: /Authority/ }).click()
  await expect(page.getByRole('option', { name: 'Northtown' })).toBeVisible()
  await page.keyboard.press('Escape')

  await openCase(page, await madeCase(page))
  await page.getByRole('button', { name: 'New document' }).click()
  await page.getByText('Northtown case summary', { exact: true }).click()
  await page.getByRole('button', { name: 'Begin writing' }).click()
  await expect(page.locator('h2').getByText('What matters to Northtown')).toBeVisible()
})
