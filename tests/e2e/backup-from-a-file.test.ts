import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, RunningApp, test } from './app.ts'
import { ask, goTo, madeCase } from './arrange.ts'
import { heading, madeKeeper, toBackups } from './keeping.ts'
import { PASSWORD, signIn } from './signing-in.ts'

const FROM_FILE = 'Put a backup back from a file…'

async function choose(page: Page, path: string): Promise<void> {
  const asking = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: FROM_FILE }).click()
  await (await asking).setFiles(path)
}

test('a backup on a stick is chosen, looked into, put back, and what was there is kept', async ({ window: page, app }) => {
  test.setTimeout(120_000)
  const stick = mkdtempSync(join(tmpdir(), 'casewright-stick-'))
  try {
    await madeKeeper(page)
    await madeCase(page)
    const { path } = await ask(page, 'backups', 'make', {})
    const kept = join(stick, 'before the move.cwbackup')
    renameSync(path, kept)
    await ask(page, 'cases', 'create', { caseRecord: { title: 'Osei', packId: 'knowsley' } })
    await toBackups(page)
    const dialog = page.getByRole('dialog')

    await test.step('each file that cannot be used says why', async () => {
      const bytes = readFileSync(kept)
      const alert = page.getByRole('alert')
      writeFileSync(join(stick, 'letter.cwbackup'), 'Dear Ms Begum')
      await choose(page, join(stick, 'letter.cwbackup'))
      await expect(alert).toContainText('letter.cwbackup is not a backup of Casewright')
      writeFileSync(join(stick, 'new.cwbackup'), `CASEWRIGHT BACKUP 2\n${bytes.toString('latin1')}`, 'latin1')
      await choose(page, join(stick, 'new.cwbackup'))
      await expect(alert).toContainText('new.cwbackup was made by a newer Casewright')
      writeFileSync(join(stick, 'short.cwbackup'), bytes.subarray(0, -100))
      await choose(page, join(stick, 'short.cwbackup'))
      await dialog.getByLabel('Password of that time').fill(PASSWORD)
      await dialog.getByRole('button', { name: 'See what is in it' }).click()
      await expect(dialog.getByRole('alert')).toContainText('short.cwbackup is damaged')
      await dialog.getByRole('button', { name: 'Cancel' }).click()
      await choose(page, kept)
      await dialog.getByLabel('Password of that time').fill('a guess, and wrong')
      await dialog.getByRole('button', { name: 'See what is in it' }).click()
      await expect(dialog.getByRole('alert')).toContainText('That name and password do not open this backup')
    })

    await test.step('what it holds beside what is there, and putting it back', async () => {
      await dialog.getByLabel('Password of that time').fill(PASSWORD)
      await dialog.getByRole('button', { name: 'See what is in it' }).click()
      await expect(dialog).toContainText('It holds 1 case, 0 documents and 1 account; the store holds 2 cases, 0 documents now')
      const changes = dialog.getByRole('list', { name: 'What would change' })
      await expect(changes.getByRole('listitem')).toHaveCount(1)
      await expect(changes).toContainText('Osei: Only in the store now: it would be gone')
      await expect(dialog).toContainText('One other case is the same in both.')
      await dialog.getByLabel('Your own password').fill('not my password')
      await dialog.getByRole('button', { name: 'Put it back and lock' }).click()
      await expect(dialog.getByRole('alert')).toBeVisible()
      await dialog.getByLabel('Your own password').fill(PASSWORD)
      await dialog.getByRole('button', { name: 'Put it back and lock' }).click()
      await expect(heading(page, 'Sign in')).toBeVisible()
    })

    await signIn(page)
    await goTo(page, '#/cases')
    await expect(page.getByText('Begum and Yates').first()).toBeVisible()
    await expect(page.getByText('Osei')).toBeHidden()
    await toBackups(page)
    await expect(page.getByRole('row').filter({ hasText: 'Before another was put back' })).toContainText('2 cases')
    expect(readdirSync(app.store).filter((name) => name.startsWith('received-'))).toEqual([])
  } finally {
    rmSync(stick, { recursive: true, force: true })
  }
})

test('a folder of backups that is away is told of at the next start, with the day of the last, until it is back', async ({
  app,
  page,
}) => {
  test.setTimeout(120_000)
  const second = mkdtempSync(join(tmpdir(), 'casewright-stick-'))
  try {
    await app.open(page)
    await madeKeeper(page)
    await madeCase(page)
    await ask(page, 'backups', 'setSecondFolder', { folder: second })
    await ask(page, 'backups', 'make', {})
    cpSync(second, `${second}-away`, { recursive: true })
    rmSync(second, { recursive: true })
    await app.stop()
    await app.open(page)
    await signIn(page)
    const notice = page.getByText(`No backup has come to ${second} since`)
    await expect(notice).toBeVisible()
    await page.getByRole('button', { name: 'Backups…' }).click()
    await expect(heading(page, 'Backups and keeping')).toBeVisible()
    await expect(notice).toHaveCount(1)
    renameSync(`${second}-away`, second)
    await page.getByRole('button', { name: 'Back up now' }).click()
    await expect(page.getByText('Backup made, and checked by opening it.')).toBeVisible()
    await expect(notice).toHaveCount(0)
  } finally {
    for (const folder of [second, `${second}-away`]) rmSync(folder, { recursive: true, force: true })
  }
})

test('a backup is put back on a computer that has no store yet', async ({ window: page, app, browser }) => {
  test.setTimeout(120_000)
  const stick = mkdtempSync(join(tmpdir(), 'casewright-stick-'))
  const fresh = new RunningApp(join(stick, 'store'))
  const other = await (await browser.newContext()).newPage()
  try {
    await madeKeeper(page)
    await madeCase(page)
    const { path } = await ask(page, 'backups', 'make', {})
    writeFileSync(join(stick, 'letter.cwbackup'), 'Dear Ms Begum')
    await fresh.open(other)
    await other.getByRole('button', { name: 'Put a backup back' }).click()
    const chosen = async (file: string) => {
      const asking = other.waitForEvent('filechooser')
      await other.getByRole('button', { name: 'Choose the backup…' }).click()
      await (await asking).setFiles(file)
    }
    await chosen(join(stick, 'letter.cwbackup'))
    await expect(other.getByRole('alert')).toContainText('letter.cwbackup is not a backup of Casewright')
    await chosen(path)
    await expect(other.getByRole('status').filter({ hasText: '.cwbackup' })).toContainText('casewright-')
    await other.getByLabel('Password of that time').fill(PASSWORD)
    await other.getByRole('button', { name: 'See what is in it' }).click()
    await expect(other.getByText('It holds 1 case, 0 documents and 1 account.')).toBeVisible()
    await other.getByRole('button', { name: 'Put it back', exact: true }).click()
    await signIn(other)
    await expect(other.getByText('Begum and Yates').first()).toBeVisible()
    expect(app.store).not.toBe(fresh.store)
  } finally {
    await fresh.stop()
    await other.context().close()
    rmSync(stick, { recursive: true, force: true })
  }
})
