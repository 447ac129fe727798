import { expect, test } from './app.ts'
import { ask, goTo } from './arrange.ts'

// What is hidden for readers aloud lies somewhere too. Below the end of a list that scrolls by itself it made the whole screen scroll,
// which only shows where a browser draws its scroll bars.
test('screens whose parts scroll by themselves have no second scroll bar round them', async ({ app, page, complaints: _ }) => {
  await page.setViewportSize({ width: 1366, height: 768 })
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
