import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { ask, madeCase, madeDocument, madeStore, openCase, openDocument } from './arrange.ts'
import { signIn } from './signing-in.ts'
import { reportRow, section, writeIn } from './steps.ts'

const PLACE = 'Why we are meeting'

/** A store with a case and a conference report in it; gives their ids. */
async function begun(page: Page): Promise<{ caseId: string; documentId: string }> {
  await madeStore(page)
  const caseId = await madeCase(page)
  return { caseId, documentId: await madeDocument(page, caseId) }
}

/** The newest revision in the store, as text to look into. */
async function stored(page: Page, documentId: string): Promise<string> {
  return JSON.stringify(await ask(page, 'documents', 'open', { id: documentId }))
}

/** Waits until the store keeps a text beside the newest one because it came too late. A longer copy takes a shorter one's place. */
async function keeps(page: Page, documentId: string, text: string): Promise<void> {
  await expect(async () => {
    const kept = (await ask(page, 'documents', 'revisions', { id: documentId })).filter((revision) => revision.setAsideCopy)
    const opened = kept.map(({ revision }) => ask(page, 'documents', 'openRevision', { id: documentId, revision }))
    expect(JSON.stringify(await Promise.all(opened))).toContain(text)
  }).toPass({ timeout: 10_000 })
}

test('what was written is there after a power cut', async ({ app, page }) => {
  await app.open(page)
  const { documentId } = await begun(page)
  await openDocument(page, documentId)
  await writeIn(page, PLACE, 'Amina has missed 14 days of school since May.')
  await expect.poll(() => stored(page, documentId)).toContain('missed 14 days of school since May.')
  await app.kill()

  await app.open(page)
  await signIn(page)
  await page.getByRole('row', { name: /Begum and Yates/ }).click()
  await reportRow(page).click()
  await expect(section(page, PLACE)).toContainText('Amina has missed 14 days of school since May.')
})

test('of two windows on one document the later is told, and both texts are kept', async ({ window: first }) => {
  const { documentId } = await begun(first)
  const second = await first.context().newPage()
  await second.goto(new URL('/', first.url()).href)
  await openDocument(first, documentId)
  await openDocument(second, documentId)

  await writeIn(first, PLACE, 'Written in the first window.')
  await expect.poll(() => stored(first, documentId)).toContain('Written in the first window.')
  await writeIn(second, PLACE, 'Written in the second window.')
  await expect(second.getByText('This document was saved somewhere else in the meantime')).toBeVisible()
  await expect(section(second, PLACE)).toContainText('Written in the second window.')

  expect(await stored(first, documentId)).toContain('Written in the first window.')
  await keeps(first, documentId, 'Written in the second window.')
  await second.keyboard.type(' And some more.')
  await keeps(first, documentId, 'Written in the second window. And some more.')

  await second.getByRole('button', { name: 'Show the newest' }).click()
  await expect(section(second, PLACE)).toContainText('Written in the first window.')
})

test('locking hides everything, and the password brings it back with the last words', async ({ window: page }) => {
  const { documentId } = await begun(page)
  await openDocument(page, documentId)
  await writeIn(page, PLACE, 'The last words before locking.')
  await page.getByRole('button', { name: 'Lock' }).click()
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await expect(page).toHaveTitle('Casewright')
  for (const name of ['Begum', 'Amina', 'last words']) await expect(page.locator('body')).not.toContainText(name)
  await expect(ask(page, 'cases', 'list', {})).rejects.toThrow('The store is locked')

  await page.goBack()
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await expect(page.locator('body')).not.toContainText('Begum')
  await signIn(page)
  await openDocument(page, documentId)
  await expect(section(page, PLACE)).toContainText('The last words before locking.')
})

test('locking one window locks the others', async ({ window: first }) => {
  const { caseId } = await begun(first)
  const second = await first.context().newPage()
  await second.goto(new URL('/', first.url()).href)
  await openCase(second, caseId)
  await first.getByRole('button', { name: 'Lock' }).click()
  await expect(second.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await expect(second.locator('body')).not.toContainText('Amina')
})

test('Back and Forward go from screen to screen and keep what was typed', async ({ window: page }) => {
  const { caseId } = await begun(page)
  await openCase(page, caseId)
  await reportRow(page).click()
  await writeIn(page, PLACE, 'Typed just before going back.')
  await page.goBack()
  await expect(page.getByRole('heading', { name: 'Amina and Idris' })).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('heading', { name: 'Cases', exact: true })).toBeVisible()
  await page.goForward()
  await page.goForward()
  await expect(section(page, PLACE)).toContainText('Typed just before going back.')
})

test('while the store does not answer the words are kept, closing asks first, and saving goes on by itself', async ({
  app,
  page,
}) => {
  await app.open(page)
  const { documentId } = await begun(page)
  await openDocument(page, documentId)
  await page.route('**/rpc/documents.save', (route) => route.abort())
  await writeIn(page, PLACE, 'Written while nothing could be stored.')
  await expect(page.getByText('Not saved.')).toBeVisible()
  await expect(section(page, PLACE)).toContainText('Written while nothing could be stored.')

  const asked = page.waitForEvent('dialog')
  await page.close({ runBeforeUnload: true })
  const question = await asked
  expect(question.type()).toBe('beforeunload')
  await question.dismiss()

  // Tried now it fails again; once the store answers nobody has to press anything.
  await page.getByRole('button', { name: 'Try now' }).click()
  await expect(page.getByText('Not saved.')).toBeVisible()
  await page.unroute('**/rpc/documents.save')
  await expect(page.getByText('Not saved.')).toBeHidden({ timeout: 20_000 })
  expect(await stored(page, documentId)).toContain('Written while nothing could be stored.')
})

test('a document that cannot be stored is neither left nor locked away', async ({ app, page }) => {
  await app.open(page)
  const { documentId } = await begun(page)
  await openDocument(page, documentId)
  await page.route('**/rpc/documents.save', (route) => route.abort())
  await writeIn(page, PLACE, 'Not stored yet.')
  await expect(page.getByText('Not saved.')).toBeVisible()
  await page.getByRole('button', { name: 'Lock' }).click()
  await expect(page.getByText('Not locked: the last words are not stored yet.')).toBeVisible()
  await page.getByRole('link', { name: 'Cases' }).click()
  await expect(page.getByText('Still here: the last words are not stored yet.')).toBeVisible()
  await expect(section(page, PLACE)).toContainText('Not stored yet.')
  await expect(page).toHaveURL(new RegExp(`#/document/${documentId}$`))

  await page.unroute('**/rpc/documents.save')
  await page.getByRole('link', { name: 'Cases' }).click()
  await expect(page.getByRole('row', { name: /Begum and Yates/ })).toBeVisible()
  expect(await stored(page, documentId)).toContain('Not stored yet.')
})
