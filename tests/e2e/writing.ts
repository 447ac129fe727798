import type { Locator, Page } from '@playwright/test'
import { expect } from './app.ts'
import { ask, madeCase, madeDocument, madeStore, openDocument } from './arrange.ts'
import { section } from './steps.ts'

/** A section of the report whose first paragraph is empty and stands alone. */
export const PLACE = 'Why we are meeting'

/** A store, a case and a new conference report, open. Gives the report's id. */
export async function openReport(page: Page): Promise<string> {
  await madeStore(page)
  const id = await madeDocument(page, await madeCase(page))
  await openDocument(page, id)
  await expect(page.getByRole('tab', { name: /^Findings \d/ })).toBeVisible()
  return id
}

/** The document as the store has it, as text to look into. */
export async function stored(page: Page, id: string): Promise<string> {
  return JSON.stringify(await ask(page, 'documents', 'open', { id }))
}

/** Puts the caret at the end of the section's last paragraph and begins a new one there. */
export async function newParagraph(page: Page, title: string): Promise<void> {
  await section(page, title).locator('.section-body > p').last().click()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
}

/** The label in the left margin that says a word: the kind of statement, or whose words they are. */
export const marginLabel = (page: Page, word: string): Locator => page.locator('.statement').filter({ hasText: word })
