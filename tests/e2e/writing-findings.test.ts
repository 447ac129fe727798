import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { section, underlined, writeIn } from './steps.ts'
import { openReport, PLACE, stored } from './writing.ts'

const card = (page: Page) => page.locator('.finding-card.current')

interface Watched {
  checkers: Worker[]
  reports: string[]
  broken: boolean
}
declare global {
  interface Window {
    watched: Watched
  }
}

/** Lets a journey see the checker's answers as they arrive, and break it. */
async function watchChecker(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const watched: Watched = { checkers: [], reports: [], broken: false }
    window.watched = watched
    window.Worker = class extends Worker {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options)
        watched.checkers.push(this)
        this.addEventListener('message', (event) => watched.reports.push(JSON.stringify(event.data)))
        if (watched.broken) setTimeout(() => this.dispatchEvent(new Event('error')))
      }
    }
  })
}
const breakChecker = (page: Page) =>
  page.evaluate(() => window.watched.checkers.at(-1)?.dispatchEvent(new Event('error', { cancelable: true })))

test('nothing is underlined in the sentence that is being typed', async ({ app, page, complaints: _ }) => {
  await watchChecker(page)
  await app.open(page)
  await openReport(page)
  await writeIn(page, PLACE, 'Her home was dirty. She didn’t')
  await expect(async () => {
    await page.keyboard.type(' go')
    expect(await page.evaluate(() => window.watched.reports.some((report) => report.includes('didn’t')))).toBe(true)
  }).toPass()
  await page.keyboard.type(' on')
  expect(await underlined(page)).not.toContain('didn’t')
  await expect.poll(() => underlined(page)).toContain('dirty')
  await page.keyboard.press('Home')
  await expect.poll(() => underlined(page)).toContain('didn’t')
})

test('checking that breaks off starts again by itself, once, and then by hand', async ({ app, page, complaints: _ }) => {
  await watchChecker(page)
  await app.open(page)
  const id = await openReport(page)
  await writeIn(page, PLACE, 'Her home was dirty.')
  await page.keyboard.press('Home')
  await expect.poll(() => underlined(page)).toContain('dirty')

  await breakChecker(page)
  await page.keyboard.press('End')
  await page.keyboard.type(' She didn’t go.')
  await page.keyboard.press('Home')
  await expect.poll(() => underlined(page)).toContain('didn’t')
  await expect(page.getByText('Checking stopped and is being tried again.')).toBeHidden()

  await page.evaluate(() => {
    window.watched.broken = true
  })
  await breakChecker(page)
  await expect(page.getByText('Checking has stopped.')).toBeVisible()
  await page.keyboard.press('End')
  await page.keyboard.type(' She couldn’t stay.')
  await expect.poll(() => stored(page, id)).toContain('couldn’t stay.')

  await page.evaluate(() => {
    window.watched.broken = false
  })
  await page.getByRole('button', { name: 'Check again' }).click()
  await expect(page.getByText('Checking has stopped.')).toBeHidden()
  await expect.poll(() => underlined(page)).toContain('couldn’t')
})

test('the card follows the caret, a fix is undone in one step, and what was set aside comes back', async ({ window: page }) => {
  await openReport(page)
  await writeIn(page, PLACE, 'Her home was dirty. She didn’t go.')
  await page.keyboard.press('Home')
  await expect.poll(() => underlined(page)).toEqual(expect.arrayContaining(['dirty', 'didn’t']))

  await test.step('caret', async () => {
    for (const word of [1, 2, 3, 4]) await test.step(`word ${word}`, () => page.keyboard.press('Control+ArrowRight'))
    await page.keyboard.press('ArrowLeft')
    await expect(card(page)).toContainText('dirty')
    await page.keyboard.press('End')
    for (const _ of 'go. ') await page.keyboard.press('ArrowLeft')
    await expect(card(page)).toContainText('didn’t')
  })
  await test.step('fix and undo', async () => {
    await page.keyboard.press('Alt+Enter')
    await expect(section(page, PLACE)).toContainText('She did not go.')
    await page.keyboard.type(' not')
    await expect(section(page, PLACE)).toContainText('She did not not go.')
    await page.keyboard.press('Control+Z')
    await expect(section(page, PLACE)).toContainText('She did not go.')
    await page.keyboard.press('Control+Z')
    await expect(section(page, PLACE)).toContainText('She didn’t go.')
    await expect.poll(() => underlined(page)).toContain('didn’t')
  })
  await test.step('set aside and back', async () => {
    await page.keyboard.press('Home')
    await expect(async () => {
      await page.keyboard.press('F8')
      expect(await card(page).textContent()).toContain('dirty')
    }).toPass()
    await page.keyboard.press('Alt+s')
    await page.keyboard.type('Seen on three visits, see section 7.')
    await page.keyboard.press('Enter')
    await expect.poll(() => underlined(page)).not.toContain('dirty')
    await page.getByRole('button', { name: '1 set aside' }).click()
    await expect(page.getByRole('list', { name: 'Set aside' })).toContainText('Seen on three visits, see section 7.')
    await page.getByRole('button', { name: 'Bring it back' }).click()
    await expect.poll(() => underlined(page)).toContain('dirty')
    await expect(page.getByRole('button', { name: '0 set aside' })).toBeVisible()
  })
  await test.step('a count opens the panel on its kind alone', async () => {
    await page.getByRole('button', { name: 'Close panel' }).click()
    await expect(page.getByRole('complementary', { name: 'Findings' })).toBeHidden()
    await page
      .getByRole('region', { name: 'Status' })
      .getByRole('button', { name: /warning/ })
      .click()
    const kinds = page.getByRole('group', { name: 'Show' })
    await expect(kinds.getByRole('button', { name: 'Warnings' })).toHaveAttribute('aria-pressed', 'true')
    await expect(kinds.getByRole('button', { name: 'Errors' })).toHaveAttribute('aria-pressed', 'false')
  })
})
