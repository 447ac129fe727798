import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { ask, goTo, madeCase, madeDocument, madeStore, openDocument } from './arrange.ts'
import { lookLike, readableByEverybody, THEMES } from './axe.ts'
import {
  chooseAuthority,
  choosePassword,
  keepRecoveryCode,
  newPassword,
  PASSWORD,
  password,
  setUpToPassword,
  signIn,
} from './signing-in.ts'
import { section, setUp, writeIn } from './steps.ts'

const PLACE = 'Why we are meeting'
const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true })

/** Fills a new password and its repetition, whatever they are called here. */
async function chooseOwn(page: Page, label: string, typed: string): Promise<void> {
  await page.getByLabel(`${label} (three random words work well)`).fill(typed)
  await page.getByLabel(`${label} again`).fill(typed)
}

test('a forgotten password comes back by the recovery code, once', async ({ window: page }) => {
  await chooseAuthority(page)
  await page.getByLabel('Your name, as it appears on reports').fill('Priya Ramanathan')
  await expect(page.getByLabel('Name to sign in with')).toHaveValue('priya.ramanathan')
  await page.getByRole('button', { name: 'Next' }).click()
  await choosePassword(page, 'Philadelphia')
  await page.getByRole('button', { name: 'Set up and start' }).click()
  await expect(newPassword(page)).toHaveAccessibleDescription(/tried first/)
  await choosePassword(page)
  await page.getByRole('button', { name: 'Set up and start' }).click()
  const code = await keepRecoveryCode(page)
  await expect(heading(page, 'Cases')).toBeVisible()

  await page.keyboard.press('Control+Alt+l')
  await expect(heading(page, 'Sign in')).toBeVisible()
  await page.getByRole('button', { name: 'Forgotten your password?' }).click()
  await page.getByLabel('Recovery code').fill(code.toLowerCase().replaceAll('-', ' '))
  await chooseOwn(page, 'New password', 'bracken thimble gravel')
  await page.getByRole('button', { name: 'Set the new password' }).click()
  await expect(heading(page, 'Your new recovery code')).toBeVisible()
  expect(await keepRecoveryCode(page)).not.toBe(code)
  await expect(heading(page, 'Cases')).toBeVisible()

  await page.getByRole('button', { name: 'Lock', exact: true }).click()
  await signIn(page)
  await expect(password(page)).toHaveAccessibleDescription(/not the password/)
  await signIn(page, { typed: 'bracken thimble gravel' })
  await expect(heading(page, 'Cases')).toBeVisible()
})

test('a colleague gets a first password, chooses their own, and is disabled', async ({ window: page }) => {
  await setUp(page)
  await page.getByRole('button', { name: /^Priya Ramanathan/ }).click()
  await page.getByRole('menuitem', { name: 'Accounts' }).click()
  await page.getByRole('button', { name: 'Add somebody…' }).click()
  await page.getByLabel('Their name, as it appears on reports').fill('Daniel Price')
  await page.getByLabel('Your own password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Add the account' }).click()
  const first = (await page.getByRole('status', { name: 'First password' }).innerText()).trim()
  await page.getByRole('button', { name: 'I have handed it over' }).click()
  await expect(page.getByRole('row', { name: /Daniel Price/ })).toContainText('Has a first password')

  await page.getByRole('button', { name: 'Lock', exact: true }).click()
  await signIn(page, { as: 'daniel.price', typed: first })
  await expect(heading(page, 'Choose your own password')).toBeVisible()
  await expect(ask(page, 'cases', 'list', {})).rejects.toThrow('Choose a password of your own first')
  await page.getByLabel('The password you were given').fill(first)
  await chooseOwn(page, 'Your own password', 'pickle harbour mallet')
  await page.getByRole('button', { name: 'Set my password' }).click()
  await keepRecoveryCode(page)
  await expect(heading(page, 'Cases')).toBeVisible()
  await page.getByRole('button', { name: /^Daniel Price/ }).click()
  await expect(page.getByRole('menuitem', { name: 'Accounts' })).toBeHidden()
  await page.getByRole('menuitem', { name: 'Your account' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Priya Ramanathan' })).toBeVisible()

  await page.getByRole('button', { name: 'Lock', exact: true }).click()
  await signIn(page, { as: 'priya.ramanathan' })
  await goTo(page, '#/accounts')
  await page.getByRole('button', { name: 'What to do with the account of Daniel Price' }).click()
  await page.getByRole('menuitem', { name: 'Disable…' }).click()
  await page.getByLabel('Your own password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Disable the account' }).click()
  await expect(page.getByRole('row', { name: /Daniel Price/ })).toContainText('Disabled')
})

test('a window that nobody touches stores the words, hides them, and gives them back to the same person', async ({
  window: page,
}) => {
  await page.clock.install()
  await madeStore(page)
  const documentId = await madeDocument(page, await madeCase(page))
  await openDocument(page, documentId)
  await writeIn(page, PLACE, 'Written just before going to the door.')
  await page.clock.fastForward('09:30')
  await expect(section(page, PLACE)).toBeVisible()
  await page.clock.fastForward('01:00')
  await expect(heading(page, 'Sign in')).toBeVisible()
  await expect(page.getByText('Nothing was lost.')).toBeVisible()
  await expect(page.locator('body')).not.toContainText('going to the door')
  await expect(page).toHaveTitle('Casewright')
  await expect(page).toHaveURL(/#\/cases$/)
  await expect(ask(page, 'cases', 'list', {})).rejects.toThrow('The store is locked')
  await signIn(page)
  await expect(section(page, PLACE)).toContainText('Written just before going to the door.')
  const { rows } = await ask(page, 'trail', 'all', {})
  expect(rows.map(({ what }) => what)).toContain('locked-idle')
})

/** Writes what cannot be stored, and leaves the window alone until it locks. */
async function leaveUnstored(page: Page, words: string): Promise<string> {
  const documentId = await madeDocument(page, await madeCase(page))
  await openDocument(page, documentId)
  await page.route('**/rpc/documents.save', (route) => route.abort())
  await writeIn(page, PLACE, words)
  await expect(page.getByText('Not saved.')).toBeVisible()
  await page.clock.fastForward('11:00')
  await page.clock.runFor(6_000)
  await expect(heading(page, 'Sign in')).toBeVisible()
  return documentId
}

test('words that cannot be stored are kept sealed, and come back to whoever wrote them after somebody else was here', async ({
  app,
  page,
}) => {
  await page.clock.install()
  await app.open(page)
  await madeStore(page)
  const account = {
    signInName: 'daniel.price',
    name: 'Daniel Price',
    jobTitle: 'Social worker',
    role: 'practitioner' as const,
    packId: 'stoke-on-trent',
  }
  const { firstPassword } = await ask(page, 'accounts', 'add', { account, password: PASSWORD })
  const documentId = await leaveUnstored(page, 'Nowhere to put this.')
  await expect(page.getByText('The last words could not be stored.')).toBeVisible()
  expect(await page.content()).not.toContain('Nowhere to put this.')
  await page.unroute('**/rpc/documents.save')

  await signIn(page, { as: 'daniel.price', typed: firstPassword })
  await expect(heading(page, 'Choose your own password')).toBeVisible()
  await page.getByLabel('The password you were given').fill(firstPassword)
  await chooseOwn(page, 'Your own password', 'pickle harbour mallet')
  await page.getByRole('button', { name: 'Set my password' }).click()
  await keepRecoveryCode(page)
  await expect(heading(page, 'Cases')).toBeVisible()
  expect(await ask(page, 'presence', 'keptWords', {})).toEqual([])
  await openDocument(page, documentId)
  await expect(section(page, PLACE)).not.toContainText('Nowhere to put this.')

  await page.getByRole('button', { name: 'Lock', exact: true }).click()
  await signIn(page, { as: 'priya.ramanathan' })
  await expect(page.getByText('Your last words from before the lock are stored now.')).toBeVisible()
  await openDocument(page, documentId)
  await expect(section(page, PLACE)).toContainText('Nowhere to put this.')
})

test('words that can be neither stored nor kept stay unseen in the window for whoever wrote them', async ({ app, page }) => {
  await page.clock.install()
  await app.open(page)
  await madeStore(page)
  await page.route('**/rpc/presence.keepWords', (route) => route.abort())
  await leaveUnstored(page, 'Nowhere to put this.')
  await expect(page.getByText('they sign in first, or the words are lost')).toBeVisible()
  await expect(section(page, PLACE)).toBeHidden()
  await page.unroute('**/rpc/documents.save')
  await signIn(page)
  await expect(section(page, PLACE)).toContainText('Nowhere to put this.')
})

test('in the example one acts as the worker, then as the manager', async ({ window: page }) => {
  await page.getByRole('button', { name: 'Open the example case' }).click()
  await expect(page.getByText('You are looking at the example.')).toBeVisible()
  await expect(page.getByText('asks for the password “example”')).toBeVisible()
  await page.getByRole('button', { name: /^Act as .*manager$/ }).click()
  await expect(page.getByRole('button', { name: /Team manager$/ })).toBeVisible()
  await page.getByRole('button', { name: /^Act as .*social worker$/ }).click()
  await expect(page.getByRole('button', { name: /Practitioner$/ })).toBeVisible()
})

for (const theme of THEMES)
  test(`accounts and signing in can be read and used by everybody (${theme})`, async ({ app, page }) => {
    await lookLike(page, theme)
    const holds = (screen: string) => readableByEverybody(page, screen)
    await app.open(page)
    await setUpToPassword(page)
    await holds('choosing a password')
    await choosePassword(page)
    await page.getByRole('button', { name: 'Set up and start' }).click()
    await expect(heading(page, 'Your recovery code')).toBeVisible()
    await holds('recovery code')
    await keepRecoveryCode(page)
    await goTo(page, '#/account')
    await expect(heading(page, 'Your account')).toBeVisible()
    await expect(page.getByRole('listitem').filter({ hasText: 'Priya Ramanathan' })).toBeVisible()
    await holds('own account')
    await page.getByRole('button', { name: 'Change password…' }).click()
    await page.getByRole('button', { name: 'Change password', exact: true }).click()
    await expect(page.getByText('Enter your own password.')).toBeVisible()
    await holds('change of password with mistakes')
    await page.keyboard.press('Escape')
    await goTo(page, '#/accounts')
    await expect(page.getByRole('row', { name: /Priya Ramanathan/ })).toBeVisible()
    await holds('accounts')
    await page.getByRole('button', { name: 'Add somebody…' }).click()
    await page.getByRole('button', { name: 'Add the account' }).click()
    await expect(page.getByText('Enter their name, as it appears on reports.')).toBeVisible()
    await holds('add somebody with mistakes')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Lock', exact: true }).click()
    await page.getByRole('button', { name: 'Forgotten your password?' }).click()
    await page.getByRole('button', { name: 'Set the new password' }).click()
    await expect(page.getByText('Enter your recovery code.')).toBeVisible()
    await holds('recovery with mistakes')
  })
