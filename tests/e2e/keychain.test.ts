import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { test as base, expect, RunningApp } from './app.ts'
import { ask, goTo, madeStore } from './arrange.ts'
import { lookLike, readableByEverybody, THEMES } from './axe.ts'
import { PASSWORD, password, signIn } from './signing-in.ts'

const host = fileURLToPath(new URL('./keychain-host.ts', import.meta.url))
const WAY_IN = 'Sign in as Priya Ramanathan (remembered on this computer)'

/** The browser host with a keychain, on the fixture's store. */
const test = base.extend<{ remembering: RunningApp }>({
  remembering: async ({ app }, use) => {
    const running = new RunningApp(app.store, [host, app.store, 'a word of this computer'])
    await use(running)
    await running.stop()
  },
})

const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true })
const wayIn = (page: Page) => page.getByRole('button', { name: WAY_IN })
const stay = (page: Page) => page.getByRole('checkbox', { name: 'Stay signed in on this computer' })

/** A store whose owner has asked this computer to remember them. */
async function remembered(app: RunningApp, page: Page): Promise<void> {
  await app.open(page)
  await madeStore(page)
  await goTo(page, '#/account')
  await page.getByText('Stay signed in on this computer').click()
  await page.getByLabel('Your own password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Stay signed in', exact: true }).click()
  await expect(stay(page)).toBeChecked()
}

async function startAgain(app: RunningApp, page: Page): Promise<void> {
  await app.stop()
  await app.open(page)
}

test('whoever asked for it comes in by one button when the program starts, and by the password after a lock', async ({
  remembering,
  page,
}) => {
  await remembered(remembering, page)
  await startAgain(remembering, page)
  await wayIn(page).click()
  await expect(heading(page, 'Cases')).toBeVisible()
  await page.getByRole('button', { name: 'Lock', exact: true }).click()
  await expect(password(page)).toBeVisible()
  await expect(wayIn(page)).toBeHidden()
  await startAgain(remembering, page)
  await expect(password(page)).toBeVisible()
  await expect(wayIn(page)).toBeHidden()
  await signIn(page)
  await expect(heading(page, 'Cases')).toBeVisible()
  await startAgain(remembering, page)
  await expect(wayIn(page)).toBeVisible()
})

test('a window that nobody touched asks for the password, whatever this computer remembers', async ({ remembering, page }) => {
  await page.clock.install()
  await remembered(remembering, page)
  await page.clock.fastForward('10:30')
  await expect(page.getByText('Nothing was lost.')).toBeVisible()
  await expect(wayIn(page)).toBeHidden()
  await expect(ask(page, 'store', 'signInRemembered', {})).rejects.toThrow('does not sign you in now')
  await signIn(page)
  await expect(heading(page, 'Your account')).toBeVisible()
})

test('one locks and is forgotten from the menu, and the trail says so', async ({ remembering, page }) => {
  await remembered(remembering, page)
  await page.getByRole('button', { name: /^Priya Ramanathan/ }).click()
  await page.getByRole('menuitem', { name: 'Lock and forget me' }).click()
  await expect(heading(page, 'Sign in')).toBeVisible()
  await startAgain(remembering, page)
  await expect(password(page)).toBeVisible()
  await expect(wayIn(page)).toBeHidden()
  await signIn(page)
  await expect(heading(page, 'Cases')).toBeVisible()
  await page.getByRole('button', { name: 'File', exact: true }).click()
  await expect(page.getByRole('menuitem', { name: /^Lock/ })).toHaveCount(1)
  const { rows } = await ask(page, 'trail', 'all', { what: ['keychain-on', 'keychain-off'] })
  expect(rows.map(({ what }) => what)).toEqual(['keychain-off', 'keychain-on'])
})

test('the page that asks for the password forgets who is remembered', async ({ remembering, page }) => {
  await remembered(remembering, page)
  await startAgain(remembering, page)
  await page.getByRole('button', { name: 'Forget Priya Ramanathan on this computer' }).click()
  await expect(wayIn(page)).toBeHidden()
  await expect(password(page)).toBeVisible()
  await startAgain(remembering, page)
  await expect(password(page)).toBeVisible()
  await expect(wayIn(page)).toBeHidden()
})

test('a changed password, and another computer, open nothing by the keychain', async ({ app, remembering, page }) => {
  await remembered(remembering, page)
  await page.getByRole('button', { name: 'Change password…' }).click()
  await page.getByLabel('New password (three random words work well)').fill('bracken thimble gravel')
  await page.getByLabel('New password again').fill('bracken thimble gravel')
  await page.getByLabel('Your own password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Change password', exact: true }).click()
  await expect(stay(page)).not.toBeChecked()
  await startAgain(remembering, page)
  await expect(password(page)).toBeVisible()
  await expect(wayIn(page)).toBeHidden()
  await signIn(page, { typed: 'bracken thimble gravel' })
  await expect(heading(page, 'Cases')).toBeVisible()
  await ask(page, 'accounts', 'rememberHere', { password: 'bracken thimble gravel' })
  await remembering.stop()
  const elsewhere = new RunningApp(app.store, [host, app.store, 'a word of another computer'])
  await elsewhere.open(page)
  await expect(password(page)).toBeVisible()
  await expect(wayIn(page)).toBeHidden()
  await elsewhere.stop()
})

for (const theme of THEMES)
  test(`what this computer remembers can be read and used by everybody (${theme})`, async ({ remembering, page }) => {
    await lookLike(page, theme)
    await remembered(remembering, page)
    await readableByEverybody(page, 'own account, remembered')
    await page.getByText('Stay signed in on this computer').click()
    await expect(stay(page)).not.toBeChecked()
    await page.getByText('Stay signed in on this computer').click()
    await page.getByRole('button', { name: 'Stay signed in', exact: true }).click()
    await expect(page.getByText('Enter your own password.')).toBeVisible()
    await readableByEverybody(page, 'asking to be remembered, without a password')
    await page.getByLabel('Your own password').fill(PASSWORD)
    await page.getByRole('button', { name: 'Stay signed in', exact: true }).click()
    await page.getByRole('button', { name: /^Priya Ramanathan/ }).click()
    await expect(page.getByRole('menuitem', { name: 'Lock and forget me' })).toBeVisible()
    await readableByEverybody(page, 'the menu that locks and forgets')
    await startAgain(remembering, page)
    await expect(wayIn(page)).toBeVisible()
    await readableByEverybody(page, 'signing in as somebody who is remembered')
  })
