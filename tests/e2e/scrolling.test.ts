import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { ask, goTo, madeCase, madeStore } from './arrange.ts'
import { madeAssessment, madeManager, sent, signInAs, WORDS } from './reviewing.ts'

// Scroll bars that take up room, as Windows draws them.
test.use({
  launchOptions: [
    async ({ launchOptions }, use) => use({ ...launchOptions, ignoreDefaultArgs: ['--hide-scrollbars'] }),
    { scope: 'worker' },
  ],
})

const WIDE = { width: 1366, height: 768 }
const NARROW = { width: 1000, height: 700 }

// What is hidden for readers aloud lies somewhere too. Below the end of a list that scrolls by itself it made the whole screen scroll,
// which only shows where a browser draws its scroll bars.
test('screens whose parts scroll by themselves have no second scroll bar round them', async ({ app, page, complaints: _ }) => {
  await page.setViewportSize(WIDE)
  await app.open(page)
  await page
    .getByRole('button', { name: /example/i })
    .first()
    .click()
  await page.waitForURL(/#\/case\//)
  const caseId = page.url().replace(/^.*#\/case\//, '')
  const documents = await ask(page, 'documents', 'list', { caseId })
  const screens = [
    ...documents.map(({ id }) => `#/document/${id}`),
    `#/family/${caseId}`,
    `#/plan/${caseId}`,
    `#/thread/${caseId}`,
    `#/chronology/${caseId}`,
  ]
  for (const screen of screens) {
    await goTo(page, screen)
    await expect(page.locator('.frame-screen [aria-busy="true"]')).toHaveCount(0)
    await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible()
    await expect(page.locator('.outline, .family-check, .plan-page, .thread-scroll, .chronology-grid').first()).toBeVisible()
    await expect(page.getByText('Reading the document.')).toHaveCount(0)
    const beyond = () => page.locator('.frame-screen').evaluate((one) => one.scrollHeight - one.clientHeight)
    await expect.poll(beyond, { message: `how far ${screen} scrolls beside its parts` }).toBe(0)
  }
})

/** The parts of the screen that are wider than the room they have, and the screen itself where it is longer than its own. */
const tooLarge = (page: Page): Promise<string[]> =>
  page.locator('.frame-screen').evaluate((screen) => {
    const wide = [screen, ...screen.querySelectorAll('.desk, .side, .toolbar, .tab-panel')]
      .filter((one) => one.scrollWidth > one.clientWidth)
      .map((one) => `${one.className}: ${one.scrollWidth} in ${one.clientWidth} px`)
    const beyond = screen.scrollHeight - screen.clientHeight
    return beyond > 0 ? [...wide, `the screen scrolls ${beyond} px beside its parts`] : wide
  })

async function fits(page: Page, what: string): Promise<void> {
  for (const size of [WIDE, NARROW]) {
    await page.setViewportSize(size)
    await expect.poll(() => tooLarge(page), { message: `${what} at ${size.width} px` }).toEqual([])
  }
  await page.setViewportSize(WIDE)
}

test('the review, its comparison and the revisions are no wider than their columns', async ({ app, page, complaints: _ }) => {
  await page.setViewportSize(WIDE)
  await app.open(page)
  await madeStore(page)
  await madeManager(page)
  const id = await madeAssessment(page, await madeCase(page))
  await sent(page, id)
  await signInAs(page, 'sam.okoro')
  await ask(page, 'reviews', 'return', { documentId: id, words: 'Add what you smelt, and how long you stayed.' })
  await signInAs(page, 'priya.ramanathan')
  const { document, revision } = await ask(page, 'documents', 'open', { id })
  const [section] = document.sections
  const [block] = section?.blocks ?? []
  if (block?.type !== 'paragraph') throw new Error('the assessment begins with no paragraph')
  block.content = [
    { type: 'text', text: WORDS.replace('The home was dirty.', 'It smelt of damp.').replace('with Idris', 'alone') },
  ]
  await ask(page, 'documents', 'save', { document, baseRevision: revision })
  await sent(page, id)
  await signInAs(page, 'sam.okoro')

  await goTo(page, `#/review/${id}`)
  await expect(page.locator('.page-text')).toContainText('It smelt of damp.')
  await expect(page.getByText(/^\d+ warnings?$/)).toBeVisible()
  await fits(page, 'the review')

  await page.getByRole('button', { name: 'Changes since' }).click()
  await page.getByRole('option', { name: /^Revision/ }).click()
  const changed = page.getByRole('article', { name: 'What was changed' })
  await expect(changed.locator('ins').first()).toBeVisible()
  await fits(page, 'the comparison')

  await test.step('the changes are gone through by keys, and it is said which one is shown', async () => {
    const at = page.getByRole('status').filter({ hasText: /change/i })
    await expect(at).toHaveText(/^\d+ changes$/)
    await page.keyboard.press('Alt+PageDown')
    await expect(at).toHaveText(/^Change 1 of \d+: \S/)
    await page.keyboard.press('Alt+PageDown')
    await expect(at).toHaveText(/^Change 2 of \d+: \S/)
    await expect(changed.locator('.current').first()).toBeInViewport()
    await page.keyboard.press('Alt+PageUp')
    await expect(at).toHaveText(/^Change 1 of /)
    await page.getByRole('button', { name: 'Previous' }).click()
    await expect(at).toHaveText(/^Change (\d+) of \1/)
    await page.getByRole('button', { name: 'First' }).click()
    await expect(at).toHaveText(/^Change 1 of /)
  })

  await goTo(page, `#/revisions/${id}`)
  await page
    .getByRole('navigation', { name: 'Revisions' })
    .getByRole('button', { name: /Sent to the manager/ })
    .click()
  await expect(changed.locator('ins').first()).toBeVisible()
  await fits(page, 'the revisions')
  await page.setViewportSize(NARROW)
  await page.getByRole('complementary', { name: 'Changes' }).getByRole('button').first().click()
  await expect(changed.locator('.current').first()).toBeInViewport()
})
