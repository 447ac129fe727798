import { existsSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, RunningApp, test } from './app.ts'
import { ask, madeCase } from './arrange.ts'
import { heading, madeKeeper } from './keeping.ts'
import { signIn } from './signing-in.ts'

test('a second program at one store is told who has it, and takes it over once the first was killed', async ({
  app,
  page,
  browser,
}) => {
  test.setTimeout(120_000)
  const second = new RunningApp(app.store)
  const other: Page = await (await browser.newContext()).newPage()
  try {
    await app.open(page)
    await madeKeeper(page)
    const caseId = await madeCase(page)
    await second.open(other)
    await expect(heading(other, 'Sign in')).toBeVisible()

    await test.step('refused, with who has it, where and since when', async () => {
      await signIn(other)
      const alert = other.getByRole('alert')
      await expect(alert).toContainText('already open in another Casewright window')
      await expect(alert).toContainText('Priya Ramanathan')
      await expect(alert).toContainText(hostname())
      await expect(alert).toContainText(/since \d{1,2} [A-Z][a-z]+ \d{4} at \d\d:\d\d/)
    })

    await test.step('the first goes on as if nothing had been', async () => {
      const caseRecord = await ask(page, 'cases', 'get', { id: caseId })
      await ask(page, 'cases', 'update', { caseRecord: { ...caseRecord, title: 'Begum, Yates and a later word' } })
    })

    await test.step('after a kill nothing keeps the second out, and nothing is lost', async () => {
      await app.kill()
      expect(existsSync(join(app.store, 'in-use.json'))).toBe(true)
      await signIn(other)
      await expect(heading(other, 'Cases')).toBeVisible()
      await expect(other.getByText('Begum, Yates and a later word').first()).toBeVisible()
    })

    await test.step('and now it is the first that is told', async () => {
      await app.open(page)
      await signIn(page)
      await expect(page.getByRole('alert')).toContainText('Priya Ramanathan')
      await second.stop()
      await signIn(page)
      await expect(heading(page, 'Cases')).toBeVisible()
    })
  } finally {
    await second.stop()
    await other.context().close()
  }
})
