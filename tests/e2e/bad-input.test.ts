import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, RunningApp, test } from './app.ts'
import { ask, madeCase, madeDocument, madeStore, openCase } from './arrange.ts'
import { choosePassword, newPassword, newPasswordAgain, password, setUpToPassword, signIn } from './signing-in.ts'

const alert = (page: Page) => page.getByRole('alert')
const rows = (page: Page) => page.getByRole('grid', { name: 'Documents' }).getByRole('rowheader')

/** Makes a store with one case in it, and ends the host. */
async function leaveStore(app: RunningApp, page: Page): Promise<void> {
  await app.open(page)
  await madeStore(page)
  await madeCase(page)
  await app.stop()
}

test.describe('at first start', () => {
  test('each thing that is missing is said beside its field, and what was typed stays', async ({ window: page }) => {
    await page.getByRole('button', { name: 'Set up Casewright' }).click()
    await expect(page.getByText('Manchester')).toBeVisible()
    await page.getByRole('button', { name: 'Next' }).click()
    await expect(page.getByRole('radiogroup')).toContainText('Choose the authority whose standards you work to.')
    await expect(page.getByRole('radio', { name: 'Knowsley' })).toBeFocused()
    await page.getByText('Manchester', { exact: true }).click()
    await page.getByRole('button', { name: 'Next' }).click()
    await page.getByRole('button', { name: 'Next' }).click()
    await expect(page.getByLabel('Your name, as it appears on reports')).toBeFocused()
    await page.getByLabel('Your name, as it appears on reports').fill('Priya Ramanathan')
    await page.getByRole('button', { name: 'Next' }).click()
    await newPassword(page).fill('short')
    await newPasswordAgain(page).fill('shorter')
    await expect(page.getByText('Too short: 7 more characters.')).toBeVisible()
    await page.getByRole('button', { name: 'Set up and start' }).click()

    await expect(newPassword(page)).toHaveAccessibleDescription('Choose a password of 12 characters or more.')
    await expect(newPasswordAgain(page)).toHaveAccessibleDescription('This is not the same as the password above.')
    await expect(newPassword(page)).toBeFocused()
    await page.getByRole('button', { name: 'Back', exact: true }).click()
    await expect(page.getByLabel('Your name, as it appears on reports')).toHaveValue('Priya Ramanathan')
    await page.getByRole('button', { name: 'Next' }).click()
    await expect(newPassword(page)).toHaveValue('short')
    expect(await ask(page, 'store', 'status', {})).toMatchObject({ state: 'none' })
  })
})

test('a place that cannot be written to is said by name, and what was typed stays', async ({ app, page }) => {
  const file = join(app.store, 'a file, not a folder')
  writeFileSync(file, '')
  const nowhere = new RunningApp(join(file, 'store'))
  try {
    await nowhere.open(page)
    await setUpToPassword(page)
    await choosePassword(page)
    await page.getByRole('button', { name: 'Set up and start' }).click()
    await expect(alert(page)).toContainText('Casewright may not write to')
    await expect(alert(page)).toContainText('a file, not a folder')
    await expect(page.getByRole('button', { name: 'Set up and start' })).toBeEnabled()
    await page.getByRole('button', { name: 'Back', exact: true }).click()
    await expect(page.getByLabel('Your name, as it appears on reports')).toHaveValue('Priya Ramanathan')
  } finally {
    await nowhere.stop()
  }
})

test.describe('at sign-in', () => {
  test('a wrong password is said beside the field, and the right one still opens', async ({ app, page }) => {
    await leaveStore(app, page)
    await app.open(page)
    const field = password(page)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(field).toHaveAccessibleDescription('Enter your password.')
    await signIn(page, { typed: 'copper lantern otter fields' })
    await expect(field).toHaveAccessibleDescription(/That is not the password/)
    await expect(field).toBeFocused()
    await expect(field).toHaveValue('copper lantern otter fields')
    await signIn(page)
    await expect(page.getByRole('row', { name: /Begum and Yates/ })).toBeVisible()
  })

  test('a store that is open elsewhere says who has it, and opens when they are done', async ({ app, page }) => {
    await app.open(page)
    await madeStore(page)
    const second = new RunningApp(app.store)
    try {
      await second.open(page)
      await signIn(page)
      await expect(alert(page)).toContainText('already open in another Casewright window')
      await expect(alert(page)).toContainText(/, on \S+, since \d/)
      await app.stop()
      await signIn(page)
      await expect(page.getByRole('heading', { name: 'Cases', exact: true })).toBeVisible()
    } finally {
      await second.stop()
    }
  })

  test('a store of a newer Casewright is left alone', async ({ app, page }) => {
    await leaveStore(app, page)
    const files = ['store.json', 'store-copy.json'].map((name) => join(app.store, name))
    for (const file of files) writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), version: 99 }))
    const before = files.map((file) => readFileSync(file, 'utf8'))
    await app.open(page)
    await signIn(page)
    await expect(alert(page)).toContainText('made by a newer Casewright than this one. Update Casewright')
    expect(files.map((file) => readFileSync(file, 'utf8'))).toEqual(before)
  })

  test('a damaged store says so, is not changed, and is never taken for an empty one', async ({ app, page }) => {
    await leaveStore(app, page)
    const file = join(app.store, 'casewright.db')
    const damaged = readFileSync(file)
    damaged.fill(0x5a, 0, 4096)
    writeFileSync(file, damaged)
    await app.open(page)
    await signIn(page)
    await expect(alert(page)).toContainText('Casewright changed nothing in it')
    await expect(page.getByRole('heading', { name: 'How do you want to begin?' })).toBeHidden()
    expect(readFileSync(file).equals(damaged)).toBe(true)
  })
})

test.describe('a case', () => {
  test('without a name or a child is not made, and what was typed stays', async ({ window: page }) => {
    await madeStore(page)
    await page.getByRole('button', { name: 'New case', exact: true }).click()
    await page.getByLabel('Reference').fill('CW-7')
    await page.getByRole('button', { name: 'Make the case' }).click()
    await expect(page.getByLabel('Name of the case')).toHaveAccessibleDescription(/Give the case a name/)
    await expect(page.getByLabel('Name of the case')).toBeFocused()
    await expect(page.getByLabel('First name')).toHaveAccessibleDescription('Give the first name of one child at least.')
    await expect(page.getByLabel('Reference')).toHaveValue('CW-7')
    expect(await ask(page, 'cases', 'list', {})).toEqual([])
  })

  test('that is not there any more is said, with a way back', async ({ window: page }) => {
    await madeStore(page)
    await page.evaluate(() => {
      window.location.hash = '#/case/long-gone'
    })
    await expect(alert(page)).toBeVisible()
    await page.getByRole('button', { name: 'All cases' }).click()
    await expect(page.getByRole('heading', { name: 'Cases', exact: true })).toBeVisible()
  })
})

test.describe('a file', () => {
  const wrong: { name: string; file: string; content: string; says: string }[] = [
    { name: 'that is empty', file: 'empty.casewright', content: '', says: 'empty.casewright: This file is empty.' },
    {
      name: 'that was cut short',
      file: 'half.casewright',
      content: '{"casewright":1,"document":{"title":"Hal',
      says: 'half.casewright: This file is damaged or was cut short',
    },
    {
      name: 'of another program',
      file: 'letter.casewright',
      content: '<html><body>Dear Ms Begum</body></html>',
      says: 'letter.casewright: This is not a Casewright document.',
    },
    {
      name: 'of a newer Casewright',
      file: 'later.casewright',
      content: '{"casewright":99,"document":{}}',
      says: 'later.casewright: This file was saved by a newer Casewright',
    },
  ]
  for (const { name, file, content, says } of wrong)
    test(`${name} is refused by name, and the case stays as it was`, async ({ window: page }) => {
      await madeStore(page)
      const caseId = await madeCase(page)
      await madeDocument(page, caseId, 'case-summary')
      await openCase(page, caseId)
      const choosing = page.waitForEvent('filechooser')
      await page.getByRole('button', { name: 'Open a file…' }).click()
      await (await choosing).setFiles({ name: file, mimeType: 'application/json', buffer: Buffer.from(content) })
      await expect(alert(page)).toContainText(says)
      await expect(rows(page)).toHaveText([/Case summary/])
      await page.getByRole('button', { name: 'Close', exact: true }).click()
      await expect(alert(page)).toBeHidden()
    })
})
