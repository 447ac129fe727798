import type { Locator, Page } from '@playwright/test'
import { expect } from './app.ts'

/** Whether the focus is there, or inside. */
export const hasFocus = (target: Locator) => target.evaluate((element) => element.contains(document.activeElement))

/** Presses Tab until the focus is there, as somebody without a mouse does. */
export async function tabTo(page: Page, target: Locator, most = 80, key = 'Tab'): Promise<void> {
  await expect(target).toBeVisible()
  for (let presses = 0; presses < most; presses += 1) {
    if (await hasFocus(target)) return
    await page.keyboard.press(key)
  }
  throw new Error(`${most} presses of ${key} do not reach ${target}`)
}

/** Goes on to a button and presses it. */
export async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}

/** Goes on to a field and writes over what stands in it. */
export async function write(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field)
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText(text)
}

/** Goes on to a list that opens, and takes what begins with these words. */
export async function pick(page: Page, list: Locator, words: string): Promise<void> {
  await tabTo(page, list)
  await page.keyboard.press('Enter')
  const option = page.getByRole('option', { name: words, exact: true })
  await expect(option).toBeVisible()
  await page.keyboard.press('Home')
  for (let presses = 0; presses < 40 && !(await hasFocus(option)); presses += 1) await page.keyboard.press('ArrowDown')
  expect(await hasFocus(option)).toBe(true)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('listbox').filter({ has: option })).toHaveCount(0)
  await expect.poll(() => hasFocus(list)).toBe(true)
}

/** Goes along a toolbar, which is one stop of the Tab key, to a button of it, and presses it. */
export async function pressInToolbar(page: Page, name: RegExp | string): Promise<void> {
  const bar = page.getByRole('toolbar', { name: 'Family' })
  await tabTo(page, bar, 80, 'Shift+Tab')
  const button = bar.getByRole('button', { name })
  for (let presses = 0; presses < 20 && !(await hasFocus(button)); presses += 1) await page.keyboard.press('ArrowRight')
  for (let presses = 0; presses < 20 && !(await hasFocus(button)); presses += 1) await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Enter')
}
