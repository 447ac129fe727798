import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { ask, madeCase, madeDocument, madeStore, openDocument } from './arrange.ts'
import { PASSWORD, signIn } from './signing-in.ts'
import { saved, section, writeIn } from './steps.ts'

const PLACE = 'Why we are meeting'
const WORDS = 'Amina hid behind the piano.'
/** What must not be found in a locked window: a name, a title, and what was written. */
const KEPT_FROM_SIGHT = [WORDS, 'Amina', 'Begum', 'conference report', 'Priya']

/** All that a page keeps where a script, or whoever opens the browser’s tools, would look for it. */
const everythingIn = (page: Page) =>
  page.evaluate(async () =>
    JSON.stringify({
      page: document.documentElement.outerHTML,
      title: document.title,
      address: window.location.href,
      name: window.name,
      state: window.history.state,
      local: { ...localStorage },
      session: { ...sessionStorage },
      fields: [...document.querySelectorAll('input, textarea')].map((field) => (field as HTMLInputElement).value),
      databases: (await indexedDB.databases()).map(({ name }) => name),
      caches: await caches.keys(),
      clipboard: await navigator.clipboard.readText(),
    }),
  )

test('a lock leaves no word of the work: not on the page, in its stores, in the clipboard or behind the back button', async ({
  window: page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await madeStore(page)
  const documentId = await madeDocument(page, await madeCase(page))
  await openDocument(page, documentId)
  await writeIn(page, PLACE, WORDS)
  await page.keyboard.press('Shift+Home')
  await page.keyboard.press('Control+c')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(WORDS)
  await page.keyboard.press('Control+s')
  await saved(page)
  expect(await everythingIn(page)).toContain(WORDS)

  await page.keyboard.press('Control+Alt+l')
  await expect(page.getByRole('heading', { name: 'Sign in', exact: true })).toBeVisible()
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('')
  const look = async () => {
    const found = await everythingIn(page)
    for (const words of KEPT_FROM_SIGHT) expect(found).not.toContain(words)
  }
  await look()
  await page.goBack()
  await expect(page.getByRole('heading', { name: 'Sign in', exact: true })).toBeVisible()
  await look()
})

test('what one person could undo, another cannot who signs in after them', async ({ window: page }) => {
  await madeStore(page)
  const documentId = await madeDocument(page, await madeCase(page))
  const { firstPassword } = await ask(page, 'accounts', 'add', {
    account: {
      signInName: 'daniel.price',
      name: 'Daniel Price',
      jobTitle: 'Social worker',
      role: 'practitioner',
      packId: 'stoke-on-trent',
    },
    password: PASSWORD,
  })
  await openDocument(page, documentId)
  await writeIn(page, PLACE, WORDS)
  await page.keyboard.press('Control+s')
  await saved(page)
  await page.keyboard.press('Control+Alt+l')
  await signIn(page, { as: 'daniel.price', typed: firstPassword })
  await expect(page.getByRole('heading', { name: 'Choose your own password', exact: true })).toBeVisible()
  await ask(page, 'accounts', 'changePassword', { password: firstPassword, newPassword: 'pickle harbour mallet' })
  await page.reload()
  await openDocument(page, documentId)
  await expect(section(page, PLACE)).toContainText(WORDS)
  await section(page, PLACE).locator('.section-body > p').first().click()
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('End')
  await page.keyboard.type(' And mine.')
  await expect(section(page, PLACE)).toContainText(`${WORDS} And mine.`)
})
