import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { openDocument } from './arrange.ts'
import { signIn } from './signing-in.ts'
import { goToFinding, saved, section, underlined, writeIn } from './steps.ts'
import { openReport, PLACE } from './writing.ts'

const card = (page: Page) => page.locator('.finding-card.current')

async function chooseLanguage(page: Page, entry: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Language' }).click()
  await page.getByRole('menuitem', { name: entry }).click()
}

const faults = async (page: Page): Promise<string[]> =>
  (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')}`)

const misspelt = (page: Page): Promise<string[]> =>
  underlined(page).then((words) => words.filter((word) => /^(?:recieved|motability)$/.test(word)))

test('a slip is put right by keyboard, and a word is added to one’s own dictionary and stays known', async ({
  app,
  page,
  complaints: _,
}) => {
  await app.open(page)
  const id = await openReport(page)
  await writeIn(page, PLACE, 'Ms Begum recieved the letter about motability. A motability form was with it.')
  await page.keyboard.press('Home')
  await expect.poll(() => misspelt(page)).toEqual(expect.arrayContaining(['recieved', 'motability']))

  await test.step('put right', async () => {
    await goToFinding(page, 'received')
    await page.keyboard.press('Alt+Enter')
    await expect(section(page, PLACE)).toContainText('Ms Begum received the letter')
    await expect.poll(() => misspelt(page)).not.toContain('recieved')
  })
  await test.step('added by keyboard, undone, and added again', async () => {
    await goToFinding(page, 'motability')
    await page.keyboard.press('Alt+a')
    await expect.poll(() => misspelt(page)).toEqual([])
    await page.getByRole('group', { name: 'Message' }).getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => misspelt(page)).toContain('motability')
    await goToFinding(page, 'motability')
    await card(page).getByRole('button', { name: 'Add to my dictionary' }).click()
    await expect.poll(() => misspelt(page)).toEqual([])
    await saved(page)
  })
  await test.step('still known after the program was started again', async () => {
    await app.stop()
    await app.open(page)
    await signIn(page)
    await expect(page.getByRole('heading', { name: 'Cases', exact: true })).toBeVisible()
    await openDocument(page, id)
    await writeIn(page, PLACE, 'She recieved it. ')
    await page.keyboard.press('Home')
    await expect.poll(() => misspelt(page)).toEqual(['recieved'])
  })
  await test.step('seen and removed on the screen of words, and told again', async () => {
    await chooseLanguage(page, /Words that were added/)
    await expect(page.getByRole('heading', { name: 'My dictionary (1)' })).toBeVisible()
    expect(await faults(page)).toEqual([])
    await page.getByRole('button', { name: 'Remove motability' }).click()
    await expect(page.getByRole('heading', { name: 'My dictionary (0)' })).toBeVisible()
    await openDocument(page, id)
    await expect.poll(() => misspelt(page)).toContain('motability')
  })
})

test('a word goes to the authority’s list after a warning, and spelling can be switched off', async ({
  app,
  page,
  complaints: _,
}) => {
  await app.open(page)
  await openReport(page)
  await writeIn(page, PLACE, 'Ms Begum recieved the letter about motability.')
  await page.keyboard.press('Home')
  await goToFinding(page, 'motability')
  await card(page).getByRole('button', { name: 'Add to the authority’s…' }).click()
  const asked = page.getByRole('dialog', { name: /Add “motability”/ })
  await expect(asked).toContainText('Never add a person’s name')
  expect(await faults(page)).toEqual([])
  await asked.getByRole('button', { name: 'Add the word' }).click()
  await expect.poll(() => misspelt(page)).toEqual(['recieved'])
  const list = readFileSync(join(app.store, 'templates', 'words', 'authority-words.yaml'), 'utf8')
  expect(list).toContain("- find: 'motability'")

  await chooseLanguage(page, /Check spelling/)
  await expect.poll(() => misspelt(page)).toEqual([])
  await chooseLanguage(page, /Check spelling/)
  await expect.poll(() => misspelt(page)).toEqual(['recieved'])
})

test('grammar is loaded only when it is switched on, and is gone when it is switched off', async ({
  app,
  page,
  complaints: _,
}) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  const hasLoaded = () => asked.some((path) => /grammar-worker|\.wasm$/.test(path))
  await app.open(page)
  await openReport(page)
  await writeIn(page, PLACE, 'She recieved it. He did not went to bed. Idris said, “I did not went.” ')
  await page.keyboard.press('Home')
  await expect.poll(() => underlined(page)).toContain('recieved')
  expect(await underlined(page)).not.toContain('went')
  expect(hasLoaded()).toBe(false)

  await chooseLanguage(page, /Check grammar/)
  await expect.poll(() => underlined(page), { timeout: 60_000 }).toContain('went')
  await section(page, PLACE).locator('.section-body > p').first().click()
  await goToFinding(page, 'mean “go”')
  await page.keyboard.press('Alt+Enter')
  await expect(section(page, PLACE)).toContainText('He did not go to bed')
  await expect(section(page, PLACE)).toContainText('“I did not went.”')
  await expect(page.getByText('did you mean “go”')).toBeHidden()
  expect(await underlined(page)).not.toContain('went')
  await page.keyboard.press('Control+Z')
  await expect.poll(() => underlined(page)).toContain('went')

  await chooseLanguage(page, /Check grammar/)
  await expect.poll(() => underlined(page)).not.toContain('went')
  await page.reload()
  await expect(page.locator('.page-text')).toBeVisible()
})
