import { caseEntry } from '../../shared/chronology/index.ts'
import { expect, test } from './app.ts'
import { ask, goTo, madeCase, madeDocument, madeStore, openCase, openDocument } from './arrange.ts'
import { setUpToPassword } from './signing-in.ts'
import { section, writeIn } from './steps.ts'

/** 1366 by 768 at twice the size, and a narrow window. */
for (const [width, height] of [
  [683, 384],
  [400, 640],
] as const)
  test.describe(`in a window of ${width} by ${height}`, () => {
    test.use({ viewport: { width, height } })

    test('every screen fits its width and its main button can be reached', async ({ window: page }) => {
      const fits = async () => expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      await expect(page.getByRole('button', { name: 'Open the example case' })).toBeVisible()
      await fits()
      await setUpToPassword(page)
      await fits()
      await page.getByRole('button', { name: 'Set up and start' }).scrollIntoViewIfNeeded()
      await expect(page.getByRole('button', { name: 'Set up and start' })).toBeInViewport({ ratio: 1 })

      await madeStore(page)
      const caseId = await madeCase(page)
      await openCase(page, caseId)
      await fits()
      for (const name of [/^New document$/, /^Lock$/, /^Find or do anything/])
        await expect(page.getByRole('button', { name })).toBeInViewport({ ratio: 1 })
      for (const name of ['Cases', 'Case', 'Standards']) {
        await expect(page.getByRole('navigation').getByRole('link', { name, exact: true })).toBeInViewport({ ratio: 1 })
      }
      await page.getByRole('button', { name: 'New document' }).click()
      await expect(page.getByRole('button', { name: 'Begin writing' })).toBeInViewport({ ratio: 1 })
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Add to children' }).click()
      await expect(page.getByRole('button', { name: 'Save', exact: true })).toBeInViewport({ ratio: 1 })
      await page.keyboard.press('Escape')
      await goTo(page, '#/standards')
      await expect(page.getByRole('heading', { name: /^Rules/ })).toBeVisible()
      await fits()

      await openDocument(page, await madeDocument(page, caseId))
      await fits()
      await writeIn(page, 'Why we are meeting', 'There is room to write.')
      await expect(section(page, 'Why we are meeting')).toContainText('There is room to write.')
    })

    test('the chronology, its tools and the panel beside it can be read', async ({ window: page }) => {
      await madeStore(page)
      const caseId = await madeCase(page)
      const item = caseEntry.parse({ id: 'a', when: { kind: 'day', first: '2025-11-14', last: '2025-11-14' }, event: 'Moved.' })
      await ask(page, 'chronology', 'change', {
        caseId,
        baseRevision: 0,
        label: 'Entry',
        changes: [{ list: 'entries', id: item.id, item }],
      })
      await goTo(page, `#/chronology/${caseId}`)
      for (const name of ['Entry', 'Copy…', 'Whole entry', 'What the record shows'])
        await expect(page.getByRole('button', { name, exact: true })).toBeInViewport({ ratio: 1 })
      await page.getByRole('button', { name: 'What the record shows' }).click()
      const panel = page.getByRole('complementary', { name: 'What the record shows' })
      const finding = panel.getByRole('button').last()
      await finding.scrollIntoViewIfNeeded()
      // What is in view and not covered by anything can be pressed.
      await finding.click({ trial: true })
      const size = await panel.boundingBox()
      expect(size?.height).toBeGreaterThan(200)
      await expect(page.locator('.status-bar')).toBeInViewport({ ratio: 1 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    })
  })
