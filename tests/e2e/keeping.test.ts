import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { unpackFiles } from '../../main/records/index.ts'
import type { RunningApp } from './app.ts'
import { expect, test } from './app.ts'
import { ask, dayFromNow, goTo, inWords, madeCase, openCase, openDocument } from './arrange.ts'
import { lookLike, readableByEverybody, THEMES } from './axe.ts'
import { heading, madeKeeper, toBackups } from './keeping.ts'
import { madeAssessment } from './reviewing.ts'
import { PASSWORD, signIn } from './signing-in.ts'
import { wordParts } from './steps.ts'

const PACKAGE_PASSWORD = 'otter pebble lantern'
const keeping = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

async function backUp(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Back up now' }).click()
  await expect(page.getByText('Backup made, and checked by opening it.')).toBeVisible()
}

test('a backup is made, work goes on, and putting it back brings back what was', async ({ window: page }) => {
  test.setTimeout(120_000)
  await madeKeeper(page)
  const caseId = await madeCase(page)
  const second = mkdtempSync(join(tmpdir(), 'casewright-second-'))
  try {
    await toBackups(page)
    await expect(page.getByText('There is no backup yet')).toBeVisible()
    await page.getByLabel('Also keep every backup in').fill(join(second, 'not there'))
    await page.getByRole('button', { name: 'Keep them there' }).click()
    await expect(page.getByLabel('Also keep every backup in')).toHaveAccessibleDescription(/not there/)
    await page.getByLabel('Also keep every backup in').fill(second)
    await page.getByRole('button', { name: 'Keep them there' }).click()
    await backUp(page)
    const rows = page.getByRole('row').filter({ hasText: 'Asked for' })
    await expect(rows).toHaveCount(2)
    await expect(rows.filter({ hasText: 'Second folder' })).toContainText('1 case, 0 documents')
    await rows
      .first()
      .getByRole('button', { name: /^Check / })
      .click()
    await expect(page.getByText(/ is whole\.$/)).toBeVisible()

    const caseRecord = await ask(page, 'cases', 'get', { id: caseId })
    await ask(page, 'cases', 'update', { caseRecord: { ...caseRecord, title: 'Begum, Yates and a later word' } })
    const later = await madeAssessment(page, caseId)

    await rows
      .filter({ hasText: 'Second folder' })
      .getByRole('button', { name: /^Put back… / })
      .click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Name that you signed in with then').fill('priya.ramanathan')
    await dialog.getByLabel('Password of that time').fill('a guess, and wrong')
    await dialog.getByRole('button', { name: 'See what is in it' }).click()
    await expect(dialog.getByRole('alert')).toContainText(/password/)
    await dialog.getByLabel('Password of that time').fill(PASSWORD)
    await dialog.getByRole('button', { name: 'See what is in it' }).click()
    await expect(dialog.getByRole('list', { name: 'What would change' })).toContainText('later work would be gone')
    await dialog.getByLabel('Your own password').fill(PASSWORD)
    await dialog.getByRole('button', { name: 'Put it back and lock' }).click()

    await expect(heading(page, 'Sign in')).toBeVisible()
    await signIn(page)
    await goTo(page, '#/cases')
    await expect(page.getByText('Begum and Yates').first()).toBeVisible()
    await expect(page.getByText('a later word')).toBeHidden()
    await expect(ask(page, 'documents', 'open', { id: later })).rejects.toThrow()
    await toBackups(page)
    await expect(page.getByRole('row').filter({ hasText: 'Before another was put back' }).first()).toBeVisible()
  } finally {
    rmSync(second, { recursive: true, force: true })
  }
})

test('a case is kept until its date, held, and deleted for good once nothing holds it', async ({ window: page, received }) => {
  test.setTimeout(120_000)
  await madeKeeper(page)
  const caseId = await madeCase(page)
  await madeAssessment(page, caseId)
  await ask(page, 'backups', 'make', {})
  await openCase(page, caseId)
  const dialog = page.getByRole('dialog')

  await test.step('a date that has come', async () => {
    await keeping(page, 'Set how long…').click()
    await dialog.getByRole('button', { name: 'How it is counted' }).click()
    await page.getByRole('option', { name: 'A date of its own' }).click()
    await dialog.getByRole('spinbutton').first().click()
    await page.keyboard.type(dayFromNow(-2).split('-').reverse().join(''))
    await dialog.getByLabel('Because').fill('The retention schedule, line 12')
    await dialog.getByRole('button', { name: 'Set it' }).click()
    await expect(page.getByText(`Kept until ${inWords(dayFromNow(-2))}, because: The retention schedule, line 12`)).toBeVisible()
    await toBackups(page)
    await expect(page.getByRole('row', { name: /Begum and Yates/ })).toContainText(inWords(dayFromNow(-2)))
    await page.getByRole('button', { name: 'Open the case Begum and Yates' }).click()
  })

  await test.step('a hold keeps it', async () => {
    await keeping(page, 'Legal hold…').click()
    await dialog.getByLabel('Because').fill('An inquiry asked for it')
    await dialog.getByRole('button', { name: 'Put it on hold' }).click()
    await expect(page.getByText(/put a legal hold on it on .*: An inquiry asked for it/)).toBeVisible()
    await expect(keeping(page, 'Delete for good…')).toBeDisabled()
    const asked = { caseId, reference: 'CW-104', because: 'It is time', password: PASSWORD }
    await expect(ask(page, 'keeping', 'deleteCase', asked)).rejects.toThrow(/legal hold/)
    await toBackups(page)
    await expect(page.getByText('There is none today.')).toBeVisible()
    await openCase(page, caseId)
    await keeping(page, 'Lift the hold…').click()
    await dialog.getByLabel('Because').fill('The inquiry has ended')
    await dialog.getByRole('button', { name: 'Lift the hold' }).click()
    await expect(keeping(page, 'Legal hold…')).toBeVisible()
    await expect(page.getByText(/lifted the last legal hold on .*: The inquiry has ended/)).toBeVisible()
  })

  await test.step('it is deleted, and taken out of the backups', async () => {
    await keeping(page, 'Delete for good…').click()
    await dialog.getByLabel('Type “CW-104”').fill('CW-105')
    await dialog.getByLabel('Because').fill('Its date has come')
    await dialog.getByLabel('Your own password').fill(PASSWORD)
    await expect(dialog.getByRole('button', { name: 'Delete for good' })).toBeDisabled()
    await dialog.getByLabel('Type “CW-104”').fill('CW-104')
    await dialog.getByRole('button', { name: 'Delete for good' }).click()
    await expect(dialog.getByRole('heading', { name: 'The case is deleted' })).toBeVisible()
    await expect(dialog.getByRole('list', { name: 'Backups that still hold it' }).getByRole('listitem')).toHaveCount(1)
    await expect(dialog.getByLabel('Your own password')).toHaveValue('')
    await expect(dialog.getByRole('button', { name: 'Take those backups away too' })).toBeDisabled()
    await dialog.getByLabel('Your own password').fill(PASSWORD)
    await dialog.getByRole('button', { name: 'Take those backups away too' }).click()
    await expect(dialog).toContainText('No backup that Casewright knows of still holds it.')
    const receipt = wordParts(await received(() => dialog.getByRole('button', { name: 'Save a receipt…' }).click()))
    expect(receipt['word/document.xml']).toContain('Its date has come')
    expect(receipt['word/document.xml']).toContain('CW-104')
    expect(receipt['word/document.xml']).not.toContain('Begum')
    await dialog.getByRole('button', { name: 'Close', exact: true }).last().click()
    await expect(heading(page, 'Cases')).toBeVisible()
    await expect(page.getByText('Begum and Yates')).toBeHidden()
    expect(await ask(page, 'cases', 'list', {})).toEqual([])
    const { backups } = await ask(page, 'backups', 'list', {})
    expect(backups.map(({ contents }) => contents?.counts.cases)).toEqual(backups.map(() => 0))
  })
})

test('a child’s record and a protected Word copy are handed out in packages that open with their password alone', async ({
  window: page,
  received,
}) => {
  test.setTimeout(120_000)
  await madeKeeper(page)
  const caseId = await madeCase(page)
  const documentId = await madeAssessment(page, caseId)
  await openCase(page, caseId)
  const dialog = page.getByRole('dialog')
  const record = async (password: string) => {
    await keeping(page, 'Give a child’s record…').click()
    await dialog.getByRole('button', { name: 'Whose record' }).click()
    await page.getByRole('option', { name: 'Amina Begum' }).click()
    await dialog.getByLabel('Protect it with a password').fill(password)
    if (password) await dialog.getByLabel('The same password again').fill(password)
    const bytes = await received(() => dialog.getByRole('button', { name: 'Make the package' }).click())
    await expect(dialog.getByRole('heading', { name: 'Passages about others' })).toBeVisible()
    await expect(dialog.getByRole('listitem').first()).toContainText('Idris')
    await dialog.getByRole('button', { name: 'Close', exact: true }).last().click()
    await expect(dialog).toBeHidden()
    return bytes
  }
  expect(Object.keys(wordParts(await record('')))).not.toEqual([])
  const locked = await record(PACKAGE_PASSWORD)
  await expect(unpackFiles(locked, 'not the password')).rejects.toThrow()
  expect((await unpackFiles(locked, PACKAGE_PASSWORD)).length).toBeGreaterThan(1)

  await openDocument(page, documentId)
  await page.getByRole('button', { name: 'Document', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Word copy with a password…' }).click()
  await dialog.getByLabel('Password for this copy').fill(PACKAGE_PASSWORD)
  await dialog.getByLabel('The same password again').fill('something else entirely')
  await dialog.getByRole('button', { name: 'Make the copy' }).click()
  await expect(dialog.getByLabel('The same password again')).toHaveAccessibleDescription(/not the same/)
  await dialog.getByLabel('The same password again').fill(PACKAGE_PASSWORD)
  const copy = await received(() => dialog.getByRole('button', { name: 'Make the copy' }).click())
  await expect(dialog).toBeHidden()
  await expect(unpackFiles(copy, 'not the password')).rejects.toThrow()
  expect((await unpackFiles(copy, PACKAGE_PASSWORD)).map(({ name }) => name)).toEqual(['Document.docx'])
})

/** Each dialog of keeping and of the backups, open as somebody meets it. */
async function everyDialog(page: Page, app: RunningApp): Promise<void> {
  await madeKeeper(page)
  const caseId = await madeCase(page)
  const documentId = await madeAssessment(page, caseId)
  const retention = { basis: 'date' as const, from: null, years: null, until: dayFromNow(-2), because: 'The schedule' }
  await ask(page, 'keeping', 'setRetention', { caseId, retention })
  const { path } = await ask(page, 'backups', 'make', {})
  expect(path).toContain(app.store)
  const dialog = page.getByRole('dialog')
  await toBackups(page)
  await expect(page.getByRole('row').filter({ hasText: 'Asked for' })).toBeVisible()
  await readableByEverybody(page, 'backups and keeping')
  await page.getByRole('button', { name: /^Put back… / }).click()
  await dialog.getByLabel('Password of that time').fill(PASSWORD)
  await readableByEverybody(page, 'looking into a backup')
  await dialog.getByLabel('Name that you signed in with then').fill('priya.ramanathan')
  await dialog.getByRole('button', { name: 'See what is in it' }).click()
  await expect(dialog).toContainText('Every case is the same in both.')
  await readableByEverybody(page, 'what putting it back would change')
  await page.keyboard.press('Escape')
  await openCase(page, caseId)
  for (const name of ['Set how long…', 'Legal hold…', 'Give a child’s record…', 'Delete for good…']) {
    await keeping(page, name).click()
    await expect(dialog).toBeVisible()
    await readableByEverybody(page, name)
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
  }
  await openDocument(page, documentId)
  await page.getByRole('button', { name: 'Document', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Word copy with a password…' }).click()
  await dialog.getByRole('button', { name: 'Make the copy' }).click()
  await readableByEverybody(page, 'a protected copy with a mistake')
}

for (const theme of THEMES)
  test(`backups and keeping can be read and used by everybody (${theme})`, async ({ app, page }) => {
    test.setTimeout(120_000)
    await lookLike(page, theme)
    await app.open(page)
    await everyDialog(page, app)
  })
