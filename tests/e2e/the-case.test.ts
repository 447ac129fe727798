import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { ask, dayFromNow, madeCase, madeDocument, madeStore, openCase, openDocument } from './arrange.ts'
import { section, textOf, typeDay, wordParts, writeIn } from './steps.ts'

const documents = (page: Page): Locator => page.getByRole('grid', { name: 'Documents' }).getByRole('rowheader')
const due = (page: Page): Locator => page.getByRole('grid', { name: 'What is due' })

/** A day as it is typed, day first. */
const typed = (day: string): string => day.split('-').reverse().join('')

async function choose(page: Page, document: string, action: string): Promise<void> {
  await page.getByRole('button', { name: `More for ${document}` }).click()
  await page.getByRole('menuitem', { name: action, exact: true }).click()
}

test('people are added, changed, taken off the case and brought back', async ({ window: page }) => {
  await madeStore(page)
  await openCase(page, await madeCase(page))

  await page.getByRole('button', { name: 'Add to children' }).click()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByLabel('First name')).toHaveAccessibleDescription('Give a name.')
  await page.getByLabel('First name').fill('Noor')
  await page.getByLabel('Last name').fill('Begum')
  await typeDay(page, 'Date of birth', typed(dayFromNow(-400)))
  await page.getByLabel('School or nursery').fill('Larkfield Nursery')
  await page.getByLabel('GP').fill('Mill Road Surgery')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  const noor = page.getByRole('button', { name: /^Noor Begum, 13 months/ })
  await expect(noor).toContainText('Larkfield Nursery')
  await expect(page.getByRole('heading', { name: 'Amina, Idris and Noor' })).toBeVisible()
  await noor.click()
  await expect(page.getByLabel('GP')).toHaveValue('Mill Road Surgery')
  await page.getByRole('button', { name: 'Cancel' }).click()

  await page.getByRole('button', { name: /^Farida Begum/ }).click()
  await page.getByRole('button', { name: /Title/ }).click()
  await page.getByRole('option', { name: 'Ms', exact: true }).click()
  await page.getByText('Has parental responsibility').click()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  const mother = page.getByRole('button', { name: /^Ms Farida Begum/ })
  await expect(mother).toContainText('mother · parental responsibility')

  await mother.click()
  await page.getByRole('button', { name: 'Take off the case' }).click()
  await expect(mother).toBeHidden()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(mother).toBeVisible()
  await page.reload()
  await expect(mother).toContainText('parental responsibility')
  await expect(noor).toBeVisible()
})

test('what is due follows from the key dates, with the authority’s own clause', async ({ window: page }) => {
  await madeStore(page)
  await openCase(page, await madeCase(page))
  await expect(due(page)).toContainText('Nothing is due.')
  await page.getByRole('button', { name: 'Edit key dates' }).click()
  await typeDay(page, 'Initial child protection conference', typed(dayFromNow(1)))
  await page.getByRole('button', { name: 'Save dates' }).click()

  const report = due(page).getByRole('row', { name: /Report to the conference chair/ })
  await expect(report).toContainText('Conference Chair responsibilities')
  await expect(report).toContainText('late')
  await expect(page.getByRole('columnheader', { name: 'Stoke-on-Trent clause' })).toBeVisible()
  const late = await due(page)
    .getByText(/(^| )late$/)
    .count()
  await page.getByRole('button', { name: `${late} overdue` }).click()
  await expect(page.getByText('What is due', { exact: true })).toBeFocused()

  await page.getByRole('button', { name: 'Edit key dates' }).click()
  await typeDay(page, 'Initial child protection conference', typed(dayFromNow(90)))
  await page.getByRole('button', { name: 'Save dates' }).click()
  await expect(page.getByRole('button', { name: /^\d+ overdue$/ })).toBeHidden()
  await expect(report).not.toContainText('late')
})

test('each authority asks for its own time limits', async ({ window: page }) => {
  await madeStore(page)
  const limits: Record<string, string[]> = {}
  for (const packId of ['manchester', 'stoke-on-trent', 'knowsley']) {
    const caseId = await madeCase(page, packId)
    const record = await ask(page, 'cases', 'get', { id: caseId })
    await ask(page, 'cases', 'update', { caseRecord: { ...record, keyDates: { initialConference: dayFromNow(60) } } })
    await openCase(page, caseId)
    await expect(due(page).getByRole('rowheader').first()).toBeVisible()
    limits[packId] = await due(page).getByRole('row').allInnerTexts()
  }
  expect(new Set(Object.values(limits).map((rows) => rows.join('\n'))).size).toBe(3)
})

test('documents are renamed, narrowed down by kind and deleted', async ({ window: page }) => {
  await madeStore(page)
  const caseId = await madeCase(page)
  await madeDocument(page, caseId, 'case-summary', 'Summary for the duty team')
  await madeDocument(page, caseId, 'icpc-report', 'Conference report')
  await openCase(page, caseId)
  await expect(documents(page)).toHaveText([/Conference report/, /Summary for the duty team/])

  await choose(page, 'Summary for the duty team', 'Rename…')
  await page.getByLabel('Title', { exact: true }).fill('')
  await page.getByRole('button', { name: 'Rename', exact: true }).click()
  await expect(page.getByLabel('Title', { exact: true })).toHaveAccessibleDescription('A document needs a title.')
  await page.getByLabel('Title', { exact: true }).fill('Summary for the night team')
  await page.keyboard.press('Enter')
  await expect(documents(page).filter({ hasText: 'Summary for the night team' })).toBeVisible()

  await page.getByRole('button', { name: /Kind of document/ }).click()
  await page.getByRole('option', { name: 'Case summary' }).click()
  await expect(documents(page)).toHaveText([/Summary for the night team/])

  await choose(page, 'Summary for the night team', 'Delete…')
  await expect(page.getByRole('alertdialog')).toContainText('“Summary for the night team”')
  await page.getByRole('button', { name: 'Keep it' }).click()
  await expect(documents(page)).toHaveText([/Summary for the night team/])
  await choose(page, 'Summary for the night team', 'Delete…')
  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(documents(page)).toHaveText([/Conference report/])
})

test('a document goes out as Word and as a file, and the file comes back as a new document', async ({ window: page }, info) => {
  await madeStore(page)
  const caseId = await madeCase(page)
  const documentId = await madeDocument(page, caseId, 'icpc-report', 'Conference report')
  await openDocument(page, documentId)
  await writeIn(page, 'Why we are meeting', 'Amina has missed 14 days of school.')
  await page.goBack()
  await openCase(page, caseId)

  const wordComing = page.waitForEvent('download')
  await choose(page, 'Conference report', 'Word copy')
  const word = await wordComing
  expect(word.suggestedFilename()).toBe('Conference report.docx')
  expect(textOf(wordParts(readFileSync(await word.path()))['word/document.xml'])).toContain('Amina has missed 14 days of school.')

  const fileComing = page.waitForEvent('download')
  await choose(page, 'Conference report', 'Save as a Casewright file')
  const file = await fileComing
  expect(file.suggestedFilename()).toBe('Conference report.casewright')
  const path = info.outputPath('Conference report.casewright')
  await file.saveAs(path)
  expect(readFileSync(path, 'utf8')).toContain('Amina has missed 14 days of school.')

  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Open a file…' }).click()
  await (await choosing).setFiles(path)
  await expect(documents(page)).toHaveText([/Conference report/, /Conference report/])
  await page.getByRole('button', { name: 'Show it' }).click()
  await expect(section(page, 'Why we are meeting')).toContainText('Amina has missed 14 days of school.')
  await expect(page).not.toHaveURL(new RegExp(documentId))
})
