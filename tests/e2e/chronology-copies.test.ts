import type { Locator, Page } from '@playwright/test'
import { type CaseEntry, caseEntry } from '../../shared/chronology/index.ts'
import { expect, test } from './app.ts'
import { ask, goTo, madeCase, madeDocument, madeStore, openDocument } from './arrange.ts'
import { saved, section, textOf, wordParts, writeIn } from './steps.ts'

const day = (first: string) => ({ kind: 'day' as const, first, last: first, typed: first })
const ENTRIES: CaseEntry[] = [
  caseEntry.parse({ id: 'late', when: day('2025-03-03'), event: 'Amina was late on five mornings.', note: 'PRIVATE ring again' }),
  caseEntry.parse({
    id: 'night',
    when: day('2025-12-27'),
    event: 'Police came at night.',
    significance: 'key',
    disputed: { by: 'Mr Yates', says: 'nobody was there.' },
    sources: [{ id: 's', agency: '', person: 'PC Bell', document: 'Log 2211', page: '3' }],
  }),
  caseEntry.parse({ id: 'hidden', when: day('2026-02-01'), event: 'A neighbour rang in confidence.', confidential: true }),
]

const change = (page: Page, caseId: string, baseRevision: number, entries: readonly CaseEntry[]) =>
  ask(page, 'chronology', 'change', {
    caseId,
    baseRevision,
    label: 'Entries',
    changes: entries.map((item) => ({ list: 'entries' as const, id: item.id, item })),
  })

async function madeChronology(page: Page): Promise<string> {
  await madeStore(page, 'manchester')
  const caseId = await madeCase(page, 'manchester')
  await change(page, caseId, 0, ENTRIES)
  return caseId
}

const bar = (page: Page, title: string): Locator => section(page, title).locator('.chronology-bar')

test('a chronology goes to court without what is confidential, and says so', async ({ window: page, received }) => {
  const caseId = await madeChronology(page)
  await goTo(page, `#/chronology/${caseId}`)
  await page.getByRole('button', { name: 'Copy…' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Copy of the chronology' })
  await dialog.getByText('For the court', { exact: true }).click()
  await dialog.getByRole('button', { name: 'Period' }).click()
  await page.getByRole('option', { name: 'Any time' }).click()
  await expect(dialog.getByText('1 confidential entry is left out')).toBeVisible()
  await expect(dialog.getByText('A neighbour rang in confidence.')).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Word copy' })).toBeDisabled()
  await dialog.getByText('I have looked at what is left out').click()
  const file = await received(() => dialog.getByRole('button', { name: 'Word copy' }).click())
  const parts = wordParts(file)
  const body = textOf(parts['word/document.xml'])
  expect(body).toContain('Redacted copy: 1 entry is left out.')
  expect(body).toContain('Witness or document reference')
  expect(body).toContain('PC Bell, Log 2211, p. 3')
  expect(body).toContain('Mr Yates says: nobody was there.')
  expect(Object.values(parts).join('\n')).not.toMatch(/in confidence|PRIVATE/)
})

test('a document’s chronology follows the case, and what was edited there is never taken', async ({ window: page }) => {
  const caseId = await madeChronology(page)
  const documentId = await madeDocument(page, caseId, 'chronology')
  await openDocument(page, documentId)
  const title = 'Significant events'
  await expect(bar(page, title)).toContainText('From the case’s chronology: all entries · 2 entries · 1 confidential left out')
  const cell = section(page, title).locator('td[data-field="event"]').first()
  await cell.click()
  await page.keyboard.press('End')
  await page.keyboard.type(' Written here.')
  await expect(bar(page, title)).toContainText('1 edited here')
  await saved(page)

  const [late, night] = ENTRIES
  if (!late || !night) throw new Error('no entries')
  await change(page, caseId, 1, [
    { ...night, event: 'Police came at 02:10.' },
    caseEntry.parse({ id: 'new', when: day('2026-03-01'), event: 'Idris was seen alone.' }),
  ])
  await goTo(page, '#/')
  await openDocument(page, documentId)
  await expect(bar(page, title)).toContainText('2 changed since · 1 edited here')
  await bar(page, title).getByRole('button', { name: 'Bring in again' }).click()
  const dialog = page.getByRole('dialog', { name: 'Bring in the chronology again' })
  await expect(dialog).toContainText('Amina was late on five mornings. Written here.')
  await dialog.getByRole('button', { name: 'Bring in again' }).click()
  const events = section(page, title).locator('td[data-field="event"]')
  await expect(events).toHaveText([
    'Amina was late on five mornings. Written here.',
    'Police came at 02:10.Disputed: Mr Yates says: nobody was there.',
    'Idris was seen alone.',
  ])
  await bar(page, title).getByRole('button', { name: 'Change what it shows…' }).click()
  await page.getByRole('button', { name: 'All events Events' }).click()
  await page.getByRole('option', { name: 'Key events' }).click()
  await page.getByRole('button', { name: 'Show these' }).click()
  await expect(bar(page, title)).toContainText('key events')
  await expect(events).toHaveText([
    'Amina was late on five mornings. Written here.',
    'Police came at 02:10.Disputed: Mr Yates says: nobody was there.',
  ])
})

test('a sentence of a report becomes an entry of the case, with the report as its source', async ({ window: page }) => {
  const caseId = await madeChronology(page)
  const documentId = await madeDocument(page, caseId, 'icpc-report')
  await openDocument(page, documentId)
  await writeIn(page, 'Why we are meeting', 'It began early. Amina came to school without a coat on 5 February.')
  await page.keyboard.press('Control+Shift+E')
  const dialog = page.getByRole('dialog', { name: 'Add to the chronology' })
  await expect(dialog.getByRole('textbox', { name: 'What happened' })).toHaveValue(
    'Amina came to school without a coat on 5 February.',
  )
  await dialog.getByRole('button', { name: 'Add' }).click()
  await expect(dialog).toBeVisible()
  await dialog.getByRole('textbox', { name: 'When' }).fill('5 February 2026')
  await dialog.getByRole('button', { name: 'Add' }).click()
  await expect(page.getByText('Added to the chronology: 5 February 2026')).toBeVisible()
  const { entries } = (await ask(page, 'chronology', 'get', { caseId })).chronology
  expect(entries.at(-1)).toMatchObject({
    event: 'Amina came to school without a coat on 5 February.',
    when: { kind: 'day', first: '2026-02-05' },
    documentIds: [documentId],
    sources: [{ documentId }],
  })
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await expect(page.getByRole('grid', { name: 'Chronology entries' })).toContainText('without a coat')
})
