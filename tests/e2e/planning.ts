import type { Locator, Page } from '@playwright/test'
import { expect } from './app.ts'
import { goTo } from './arrange.ts'
import { saved } from './steps.ts'

export const grid = (page: Page, name = 'Steps'): Locator => page.getByRole('grid', { name, exact: true })

/** A cell of the plan by its row, from 0, and its column. */
export const cell = (page: Page, row: number, column: string, name = 'Steps'): Locator =>
  grid(page, name).locator(`[data-column="${column}"]`).nth(row)

export const planPanel = (page: Page): Locator => page.locator('.plan-panel')

export async function openPlan(page: Page, caseId: string): Promise<void> {
  await goTo(page, `#/plan/${caseId}`)
  await expect(page.getByRole('heading', { name: 'Plan', exact: true })).toBeVisible()
}

/** Puts other words into a cell, as a person does who types over it. */
export async function write(page: Page, where: Locator, words: string): Promise<void> {
  await where.click()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.insertText(words)
  await page.keyboard.press('Enter')
  await expect(where).toContainText(words)
}

/** Adds a row to a part of the plan and writes into its cells, by column. */
export async function addRow(page: Page, add: string, name: string, words: Readonly<Record<string, string>>): Promise<number> {
  const rows = grid(page, name).locator('tbody tr')
  const before = await rows.count()
  await page.getByRole('button', { name: add }).click()
  await expect(rows).toHaveCount(before + 1)
  await page.keyboard.press('Escape')
  for (const [column, text] of Object.entries(words)) await write(page, cell(page, before, column, name), text)
  return before
}

/** Joins a row by picking what it answers or serves. */
export async function pick(page: Page, where: Locator, what: string | RegExp): Promise<void> {
  await where.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('option', { name: what }).press('Enter')
  await page.keyboard.press('Escape')
  await expect(where).toContainText(what)
}

/** Answers a concern in the plan's closure; without words the answer is taken out. */
export async function answer(page: Page, row: number, words: string): Promise<void> {
  const where = cell(page, row, 'answer', 'What each concern is answered with')
  await where.click()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('Delete')
  if (words !== '') await page.keyboard.insertText(words)
  await page.keyboard.press('Enter')
  await expect(where).toHaveText(words)
  await saved(page)
}

/** The thread of the case, as a list; what the bar below it says of breaks. */
export async function openThread(page: Page, caseId: string): Promise<Locator> {
  await goTo(page, `#/thread/${caseId}`)
  const bar = page.locator('.break-bar')
  await expect(bar).toBeVisible()
  await page.getByRole('button', { name: 'List' }).click()
  return bar
}
