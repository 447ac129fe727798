import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { ask, dayFromNow, madeCase, madeDocument, madeStore, openDocument } from './arrange.ts'
import { signIn } from './signing-in.ts'
import { saved, writeIn } from './steps.ts'
import { PLACE } from './writing.ts'

const shipped = fileURLToPath(new URL('../../templates/standards/wirral.yaml', import.meta.url))

const OFFER = 'Wirral’s standard has changed since this was started (version 2 → 3).'
const status = (page: Page) => page.getByRole('region', { name: 'Status' })
const card = (page: Page) => page.locator('.finding-card, .finding-line').filter({ hasText: 'didn’t' })

/** The pack as the authority would hand it on next: stricter on contractions, two more days for the chair's report. */
function nextVersion(): string {
  const changes: [string, string][] = [
    ['version: 2', 'version: 3'],
    ['  contraction: { applies: true, severity: suggestion,', '  contraction: { applies: true, severity: error,'],
    [
      'what: Report to the conference chair, limit: 3, unit: workingDays',
      'what: Report to the conference chair, limit: 8, unit: workingDays',
    ],
  ]
  return changes.reduce(
    (text, [from, to]) => {
      if (!text.includes(from)) throw new Error(`Wirral’s pack no longer says “${from}”.`)
      return text.replace(from, to)
    },
    readFileSync(shipped, 'utf8'),
  )
}

test('a document keeps the standard that it was started under until its writer takes the next', async ({ app, page }) => {
  await app.open(page)
  await madeStore(page, 'wirral')
  const caseId = await madeCase(page, 'wirral')
  const record = await ask(page, 'cases', 'get', { id: caseId })
  await ask(page, 'cases', 'update', {
    caseRecord: { ...record, keyDates: { ...record.keyDates, initialConference: dayFromNow(10) } },
  })
  const id = await madeDocument(page, caseId)
  await openDocument(page, id)
  await writeIn(page, PLACE, 'Amina didn’t go to school.')
  await page.keyboard.press('Home')
  await expect(card(page)).toContainText('Suggestion')
  await expect(page.getByText(OFFER)).toBeHidden()
  const [dueAtFirst] = await ask(page, 'cases', 'due', { id: caseId, today: dayFromNow(0) })
  await saved(page)
  await app.stop()

  mkdirSync(join(app.store, 'templates', 'standards'), { recursive: true })
  writeFileSync(join(app.store, 'templates', 'standards', 'wirral.yaml'), nextVersion())
  await app.open(page)
  await signIn(page)
  await expect(page.getByRole('heading', { name: 'Cases', exact: true })).toBeVisible()
  await openDocument(page, id)

  await test.step('it opens under its own version, and says that there is another', async () => {
    await expect(page.getByText(OFFER)).toBeVisible()
    await expect(card(page)).toContainText('Suggestion')
    const under = await ask(page, 'cases', 'due', { id: caseId, today: dayFromNow(0), packVersion: 2 })
    expect(under[0]).toEqual(dueAtFirst)
  })
  await test.step('what would change is told before anything does', async () => {
    await page.getByRole('button', { name: 'See what would change' }).click()
    const told = page.getByRole('dialog', { name: 'What would change in Wirral’s standard' })
    await expect(told).toContainText('1 finding would weigh otherwise')
    await expect(told).toContainText('“didn’t”')
    await expect(told).toContainText('suggestion → error')
    await expect(told).toContainText('at least 3 working days before the initial conference → at least 8 working days before')
    await page.keyboard.press('Escape')
    await expect(told).toBeHidden()
    await expect(card(page)).toContainText('Suggestion')
  })
  await test.step('the new version is used, undone and used again', async () => {
    await page.getByRole('button', { name: 'Use the new version' }).click()
    await expect(page.getByText(OFFER)).toBeHidden()
    await expect(card(page)).toContainText('Error')
    await page.keyboard.press('Control+z')
    await expect(page.getByText(OFFER)).toBeVisible()
    await expect(card(page)).toContainText('Suggestion')
    await page.keyboard.press('Control+Shift+z')
    await expect(card(page)).toContainText('Error')
    await page.keyboard.press('Control+z')
    await expect(page.getByText(OFFER)).toBeVisible()
  })
  await test.step('a version that is kept is not asked about again', async () => {
    await page.getByRole('button', { name: 'Keep version 2 for this document' }).click()
    await expect(page.getByText(OFFER)).toBeHidden()
    await expect.poll(async () => (await ask(page, 'documents', 'open', { id })).document.packDeclined).toBe(3)
    await page.reload()
    await expect(card(page)).toContainText('Suggestion')
    await expect(page.getByText(OFFER)).toBeHidden()
  })
  await test.step('and can be left later', async () => {
    await status(page).getByRole('button', { name: 'Standard: version 2' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Use the new version' }).click()
    await expect(card(page)).toContainText('Error')
    await expect.poll(async () => (await ask(page, 'documents', 'open', { id })).document.packVersion).toBe(3)
  })
})

test('a document from a computer that knew another version says so and goes on', async ({ window: page }) => {
  await madeStore(page, 'wirral')
  const caseId = await madeCase(page, 'wirral')
  const made = await ask(page, 'documents', 'open', { id: await madeDocument(page, caseId) })
  const content = JSON.stringify({ casewright: 1, document: { ...made.document, packVersion: 1 } })
  const read = await ask(page, 'documents', 'importFile', { caseId, name: 'report.casewright', content })
  await openDocument(page, read.document.id)
  const said = page.getByText('What that version said is not known on this computer')
  await expect(said).toBeVisible()
  await page.getByRole('button', { name: 'Go on with version 2' }).click()
  await expect(said).toBeHidden()
  await expect.poll(async () => (await ask(page, 'documents', 'open', { id: read.document.id })).document.packVersion).toBe(2)
})

test('a pack that is handed on while people work is offered when a document is opened', async ({ app, page }) => {
  await app.open(page)
  await madeStore(page, 'wirral')
  const caseId = await madeCase(page, 'wirral')
  const id = await madeDocument(page, caseId)
  await openDocument(page, id)
  await expect(page.getByText(OFFER)).toBeHidden()
  mkdirSync(join(app.store, 'templates', 'standards'), { recursive: true })
  writeFileSync(join(app.store, 'templates', 'standards', 'wirral.yaml'), nextVersion())
  await page.reload()
  await expect(page.getByText(OFFER)).toBeVisible()
})
