import type { Page } from '@playwright/test'
import { type ChronologyChange, caseEntry, chronologyAgency, readWhen } from '../../shared/chronology/index.ts'
import { expect, test } from './app.ts'
import { ask, goTo, madeCase, madeStore } from './arrange.ts'

const AGENCIES = [
  { id: 'police', name: 'Police', kind: 'police' },
  { id: 'school', name: 'Fernhill School', kind: 'school' },
  { id: 'social', name: 'Children’s Services', kind: 'social-care' },
]
const ROWS: [id: string, agency: string, when: string, event: string][] = [
  [
    'log',
    'police',
    '14/11/2025 23:40',
    'DV. F caller, ex-partner has kicked front door in. M arr crim dam 2355. 2 x juvs upstairs. PPN subm.',
  ],
  [
    'notice',
    'social',
    '17 November 2025',
    'Police notification: on Friday night Mr Yates kicked the front door in and was arrested for criminal damage.',
  ],
  ['visit', 'social', '18 November 2025', 'Home visit. Amina showed me her room.'],
  ['coat', 'school', '12 January 2026', 'Idris came without a coat, 2 degrees. Ms Birch lent him one.'],
  ['call', 'social', '13 January 2026', 'School rang: yesterday Idris had no coat and Ms Birch gave him one.'],
  ['late', 'school', '13 January 2026', 'Amina late 9.20.'],
]

/** A case into which three agencies' entries came; two of the events were told twice. */
async function madeChronology(page: Page): Promise<string> {
  await madeStore(page)
  const caseId = await madeCase(page)
  await ask(page, 'chronology', 'change', {
    caseId,
    baseRevision: 0,
    label: 'Bring in three records',
    changes: [
      ...AGENCIES.map((agency): ChronologyChange => ({ list: 'agencies', id: agency.id, item: chronologyAgency.parse(agency) })),
      ...ROWS.map(([id, agency, typed, event]): ChronologyChange => {
        const { when } = readWhen(typed, { today: '2026-03-13' })
        const sources = [{ id: `${id}-source`, agency, original: [{ title: 'Record', text: event }] }]
        return { list: 'entries', id, item: caseEntry.parse({ id, agency, when, event, sources }) }
      }),
    ],
  })
  return caseId
}

test('entries of several agencies that tell of one event are merged, kept apart or left for later', async ({ window: page }) => {
  const caseId = await madeChronology(page)
  await goTo(page, `#/chronology/${caseId}`)
  await page.getByRole('button', { name: 'Merge 2' }).click()
  const compared = page.getByRole('region', { name: 'Possible duplicates' })
  await expect(compared.getByRole('heading', { name: /Possible duplicates\s*1 of 2/ })).toBeFocused()

  // Words of one side alone are marked; shorthand counts as what it stands for.
  const happened = compared.getByRole('row', { name: /^What happened/ })
  await expect(happened.locator('mark').filter({ hasText: 'PPN' })).toHaveCount(0)
  await expect(happened.locator('mark').filter({ hasText: 'upstairs' })).toBeVisible()
  await expect(happened.locator('mark').filter({ hasText: 'arrested' })).toHaveCount(0)

  // Two different dates are shown, and somebody chooses.
  const dates = compared.getByRole('radiogroup', { name: 'Date of the merged entry' })
  await expect(dates.getByRole('radio', { name: 'Left: Police' })).toBeChecked()
  await compared.getByRole('radiogroup', { name: 'What happened of the merged entry' }).getByText('Right').click()
  await compared.getByRole('button', { name: /Merge, keeping both sources/ }).click()
  await expect(page.getByText('Merged; both sources are kept.')).toBeVisible()

  await expect(compared.getByRole('heading', { name: /1 of 1/ })).toBeFocused()
  await page.keyboard.press('l')
  await expect(compared.getByText('1 pair was left for later.')).toBeVisible()
  await compared.getByRole('button', { name: 'Show it again' }).click()
  await expect(compared.getByText('lent him one')).toBeVisible()
  await page.keyboard.press('d')
  await expect(compared.getByText('No more possible duplicates')).toBeVisible()
  await compared.getByRole('button', { name: 'Back to the entries' }).last().click()

  const stored = async () => (await ask(page, 'chronology', 'get', { caseId })).chronology
  await expect.poll(async () => (await stored()).notTheSame.map(({ entryIds }) => entryIds)).toEqual([['coat', 'call']])
  const { entries } = await stored()
  const merged = entries.find(({ id }) => id === 'log')
  expect(entries).toHaveLength(5)
  expect(merged?.event).toContain('Mr Yates kicked the front door in')
  expect(merged?.when.typed).toBe('14/11/2025 23:40')
  expect(merged?.sources.map(({ id }) => id)).toEqual(['log-source', 'notice-source'])
  expect(merged?.sources[0]?.original[0]?.text).toContain('2 x juvs upstairs')

  // What was decided is not asked again, and both decisions can be taken back.
  await expect(page.getByRole('button', { name: /^Merge/ })).toBeHidden()
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('button', { name: 'Merge 2' })).toBeVisible()
  await expect.poll(async () => (await stored()).entries.length).toBe(6)
})

test('pairs are stepped through and decided by keyboard alone', async ({ window: page }) => {
  const caseId = await madeChronology(page)
  await goTo(page, `#/chronology/${caseId}`)
  await page.getByRole('button', { name: 'Merge 2' }).press('Enter')
  const compared = page.getByRole('region', { name: 'Possible duplicates' })
  await expect(compared.getByRole('heading', { name: /1 of 2/ })).toBeFocused()
  await page.keyboard.press('j')
  await expect(compared.getByRole('heading', { name: /2 of 2/ })).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(compared.getByRole('heading', { name: /1 of 2/ })).toBeFocused()
  await page.keyboard.press('m')
  await expect(compared.getByRole('heading', { name: /1 of 1/ })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(compared).toBeHidden()
  await expect(page.getByRole('button', { name: 'Merge 1' })).toBeFocused()
})
