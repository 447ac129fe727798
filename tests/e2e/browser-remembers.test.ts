import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { filesWith } from '../hostile/files-with.ts'
import { type Ask, fillStore, PASSWORD } from '../hostile/filled-store.ts'
import { expect, test } from './app.ts'
import { ask as askPage, goTo } from './arrange.ts'

/** In every field, and in nothing else on this computer. */
const CANARY = 'Zwitscherkanari'

/** All that a page can keep: what its storage holds, and the names of what it could keep more in. */
const kept = (page: Page) =>
  page.evaluate(async () =>
    JSON.stringify([
      { ...localStorage },
      { ...sessionStorage },
      (await indexedDB.databases()).map(({ name }) => name),
      await caches.keys(),
      document.cookie,
      window.name,
      history.state,
    ]),
  )

/** Types into every field of a screen that takes text, in front of which nothing stands. */
async function typeEverywhere(page: Page): Promise<void> {
  const fields = page.locator('main, [role=dialog]').locator('input[type=text], input[type=search], input:not([type]), textarea')
  for (const field of await fields.all()) {
    const isInFront = await field.evaluate((one) => one.closest('[inert], [aria-hidden=true]') === null).catch(() => false)
    if (!isInFront || !(await field.isVisible()) || !(await field.isEditable())) continue
    await field.fill(`${CANARY} as typed`)
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Escape')
}

test('a browser keeps nothing of a family, while its window is open or afterwards', async ({
  app,
  playwright,
  launchOptions,
}) => {
  test.setTimeout(400_000)
  const profile = mkdtempSync(join(tmpdir(), 'casewright-profile-'))
  const context = await playwright.chromium.launchPersistentContext(profile, {
    ...launchOptions,
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  try {
    const page = context.pages()[0] ?? (await context.newPage())
    await app.open(page)
    const ask: Ask = (area, call, input) => askPage(page, area, call, input)
    let fields = 0
    const { caseId, documents } = await fillStore(ask, {
      of: (field, longest = 400) => {
        fields += 1
        const why = /^(authorise|oversight)\./.test(field) ? ': two visits and the letter of her school persuade me' : ''
        return `${CANARY} ${fields}${why}`.slice(0, longest)
      },
    })
    await page.reload()
    await expect(page.getByRole('heading', { name: 'Cases', exact: true })).toBeVisible()
    await expect(page.getByText(CANARY).first()).toBeVisible()

    for (const address of [
      '#/cases',
      `#/case/${caseId}/details`,
      `#/plan/${caseId}`,
      `#/chronology/${caseId}`,
      `#/family/${caseId}`,
      `#/review/${documents.submitted}`,
      '#/phrases',
      '#/spelling',
      '#/account',
      `#/document/${documents.draft}`,
    ]) {
      await goTo(page, address)
      await expect(page.locator('main h1, main h2').first()).toBeAttached()
      await typeEverywhere(page)
      expect(await page.title()).not.toContain(CANARY)
    }
    const text = page.locator('.page-text .section-body > p').first()
    await text.click()
    await page.keyboard.type(`${CANARY} in the text. `)
    await page.keyboard.press('Home')
    await page.keyboard.press('Shift+End')
    await page.keyboard.press('Control+c')
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(CANARY)
    expect(await kept(page)).not.toContain(CANARY)

    await page.getByRole('button', { name: 'Lock', exact: true }).click()
    await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible()
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).not.toContain(CANARY)
    expect(await page.content()).not.toContain(CANARY)
    expect(await page.evaluate(() => [...document.querySelectorAll('input')].map(({ value }) => value).join())).not.toContain(
      CANARY,
    )
    expect(await page.title()).toBe('Casewright')
    expect(await kept(page)).not.toContain(CANARY)
    await page.goBack()
    await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible()
    expect(await page.content()).not.toContain(CANARY)
  } finally {
    await context.close()
  }
  const found = filesWith(profile, [CANARY, PASSWORD])
  rmSync(profile, { recursive: true, force: true })
  expect(found).toEqual([])
  expect(filesWith(app.store, [CANARY, PASSWORD])).toEqual([])
})
