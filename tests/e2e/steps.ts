import type { Locator, Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { expect } from './app.ts'
import { choosePassword, keepRecoveryCode, setUpToPassword } from './signing-in.ts'

/** First start: an authority, a name, a password, and the recovery code that comes of it. */
export async function setUp(page: Page, authority = 'Stoke-on-Trent'): Promise<void> {
  await setUpToPassword(page, authority)
  await choosePassword(page)
  await page.getByRole('button', { name: 'Set up and start' }).click()
  await keepRecoveryCode(page)
  await expect(page.getByRole('heading', { name: 'Cases' })).toBeVisible()
}

/** A case with one child and a mother. */
export async function newCase(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'New case', exact: true }).click()
  await page.getByLabel('Name of the case').fill('Begum')
  await page.getByLabel('First name').fill('Amina')
  await page.getByLabel('Last name').fill('Begum')
  await typeDay(page, 'Date of birth', '02042016')
  await page.getByRole('button', { name: 'Make the case' }).click()
  await expect(page.getByRole('heading', { name: 'Amina' })).toBeVisible()
  await page.getByRole('button', { name: 'Add to family' }).click()
  await page.getByLabel('First name').fill('Farida')
  await page.getByLabel('Last name').fill('Begum')
  await page.getByLabel('Relationship to the children').fill('mother')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Farida Begum' })).toBeVisible()
}

/** Types a day into a date field, day first: `02042016`. */
export async function typeDay(page: Page, label: string, digits: string): Promise<void> {
  await page.getByRole('group', { name: label }).getByRole('spinbutton').first().click()
  await page.keyboard.type(digits)
}

export async function newDocument(page: Page, template: string): Promise<void> {
  await page.getByRole('button', { name: 'New document' }).click()
  await page.getByText(template, { exact: true }).click()
  await page.getByRole('button', { name: 'Begin writing' }).click()
  await expect(page.getByRole('region', { name: 'Outline' }).or(page.getByRole('navigation', { name: 'Outline' }))).toBeVisible()
}

/** The conference report among the documents of a case, whose trail names it too. */
export function reportRow(page: Page): Locator {
  return page.getByRole('grid', { name: 'Documents' }).getByRole('row', { name: /initial child protection conference/ })
}

/** A section of the open document by its heading. */
export function section(page: Page, title: string): Locator {
  return page.locator('.doc-section').filter({ has: page.locator('h2').getByText(title, { exact: true }) })
}

/** Puts the caret into the section's first paragraph. */
export async function writeIn(page: Page, title: string, text: string): Promise<void> {
  await section(page, title).locator('.section-body > p').first().click()
  await page.keyboard.type(text)
}

/** F8 until the card of the finding with these words is the current one; each step is waited for. */
export async function goToFinding(page: Page, words: string): Promise<void> {
  const card = page.locator('.finding-card.current')
  const place = card.locator('.finding-place')
  for (let step = 0; step < 40; step += 1) {
    const before = (await place.count()) > 0 ? ((await place.textContent()) ?? '') : ''
    await page.keyboard.press('F8')
    await expect(place).not.toHaveText(before)
    if (((await card.textContent()) ?? '').includes(words)) return
  }
  throw new Error(`F8 never came to a finding with “${words}”.`)
}

export async function saved(page: Page): Promise<void> {
  await expect(page.getByText(/^Saved \d\d:\d\d/)).toBeVisible()
}

/** The words that one severity underlines, as the page's highlights hold them. */
export function underlined(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...CSS.highlights.entries()]
      .filter(([name]) => /error|warning|suggestion/.test(name))
      .flatMap(([, ranges]) => [...ranges].map((range) => range.toString())),
  )
}

/** The parts of a Word file as text. */
export function wordParts(file: Uint8Array): Record<string, string> {
  const parts = unzipSync(file)
  return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]))
}

/** The running text of a Word part. */
export function textOf(part: string | undefined): string {
  return [...(part ?? '').matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<\/w:p>/g)].map((found) => found[1] ?? '\n').join('')
}

/** Opens the dialog of a new document and chooses the template that people call so. */
export async function chooseTemplate(page: Page, search: string): Promise<void> {
  const dialog = page.getByRole('dialog')
  await page.getByRole('button', { name: 'New document' }).click()
  await expect(dialog.getByRole('option').first()).toBeVisible()
  await page.keyboard.type(search)
  // Enter chooses what is marked, and on a slow day the mark comes after the letters.
  await expect(dialog.getByRole('combobox')).toHaveAttribute('aria-activedescendant', /./)
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('region', { name: 'About this document' })).toBeVisible()
}

/** Begins a document from the case's page: by what people call it, from an earlier one where `from` says which. */
export async function beginDocument(page: Page, search: string, from?: RegExp): Promise<void> {
  const dialog = page.getByRole('dialog')
  await chooseTemplate(page, search)
  if (from) {
    const choice = dialog.getByRole('button', { name: /Start from/ })
    if (!from.test((await choice.textContent()) ?? '')) {
      await choice.click()
      await page.getByRole('option', { name: from }).click()
    }
    await expect(choice).toContainText(from)
  }
  await page.getByRole('button', { name: 'Begin writing' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('navigation', { name: 'Outline' })).toBeVisible()
}

/** What stands above a part of the case's plan in a section of the open document. */
export function planBar(page: Page, title: string): Locator {
  return section(page, title).locator('.plan-bar')
}

/** The lines and the card of the open document's findings that say so. */
export function findings(page: Page, words: string | RegExp): Locator {
  return page.getByRole('complementary', { name: 'Findings' }).getByText(words)
}
