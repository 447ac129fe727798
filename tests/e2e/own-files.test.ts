import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './app.ts'
import { goTo, madeCase, madeDocument, madeStore, openCase, openDocument } from './arrange.ts'
import { section, textOf, wordParts } from './steps.ts'
import { PLACE } from './writing.ts'

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

const PHRASES = (text: string) =>
  `id: ours\ntitle: Ours\nphrases:\n  - { shortcut: northtown, title: Northtown way, text: '${text}' }\n`

test('a phrase of the own folder is there once somebody comes back to the window, or opens the list', async ({
  app,
  window: page,
}) => {
  const folder = join(app.store, 'templates')
  mkdirSync(folder, { recursive: true })
  await madeStore(page)
  await openDocument(page, await madeDocument(page, await madeCase(page)))
  writeFileSync(join(folder, 'phrases.yaml'), PHRASES('As we do it.'))
  const read = page.waitForResponse(/phrases\.list/)
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await read
  const place = section(page, PLACE).locator('.section-body > p').first()
  await place.click()
  await page.keyboard.type(';northtown')
  await expect(page.getByRole('listbox', { name: 'Phrases' })).toBeVisible()
  await page.keyboard.press('Space')
  await expect(place).toHaveText('As we do it.')

  writeFileSync(join(folder, 'phrases.yaml'), PHRASES('As it is done here now.'))
  await page.getByRole('button', { name: 'Insert', exact: true }).click()
  await page.getByRole('menuitem', { name: /^Phrase…/ }).click()
  await page.keyboard.type('northtown')
  await expect(page.getByRole('option', { name: /Northtown way/ })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(place).toContainText('As it is done here now.')
})

/** Two of one kind, each under its own name and id, beside the one that comes with Casewright. */
const OURS = (id: string, title: string, heading: string) =>
  `id: ${id}\nkind: case-summary\nversion: 1\ntitle: ${title}\nsummary: Ours.\nsections:\n  - { id: ${id}-first, title: ${heading}, required: true, guidance: What matters? }\n`

test('two own templates of one kind are both offered, and each document keeps to its own', async ({
  app,
  window: page,
  received,
}) => {
  const folder = join(app.store, 'templates')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'long.yaml'), OURS('long-summary', 'Long case summary', 'All that happened'))
  writeFileSync(join(folder, 'short.yaml'), OURS('short-summary', 'Short case summary', 'In one page'))
  await madeStore(page)
  const caseId = await madeCase(page)
  for (const [name, heading, other] of [
    ['Long case summary', 'All that happened', 'In one page'],
    ['Short case summary', 'In one page', 'All that happened'],
  ] as const) {
    await openCase(page, caseId)
    await page.getByRole('button', { name: 'New document' }).click()
    await expect(page.getByRole('option', { name: 'Long case summary', exact: true })).toBeVisible()
    await expect(page.getByRole('option', { name: 'Short case summary', exact: true })).toBeVisible()
    await page.getByRole('option', { name, exact: true }).click()
    await page.getByRole('button', { name: 'Begin writing' }).click()
    await expect(page.locator('h2').getByText(heading)).toBeVisible()
    await expect(page.locator('h2').getByText(other)).toHaveCount(0)
    const parts = wordParts(await received(() => page.getByRole('button', { name: 'Word copy' }).click()))
    expect(textOf(parts['word/document.xml'])).toContain(heading)
  }
})
