import type { Locator, Page } from '@playwright/test'
import { caseEntry } from '../../shared/chronology/index.ts'
import { expect, test } from './app.ts'
import { ask, goTo, madeCase, madeStore } from './arrange.ts'
import { signIn } from './signing-in.ts'
import { saved } from './steps.ts'

const grid = (page: Page): Locator => page.getByRole('grid', { name: 'Chronology entries' })
const row = (page: Page, text: string): Locator => grid(page).locator('[data-entry]').filter({ hasText: text })
const cell = (page: Page, text: string, column: string): Locator => row(page, text).locator(`[data-column="${column}"]`)
const count = (page: Page): Locator => page.locator('.chronology-count')
const panel = (page: Page): Locator => page.locator('.chronology-panel')

async function openChronology(page: Page, caseId: string): Promise<void> {
  await goTo(page, `#/chronology/${caseId}`)
  await expect(page.getByRole('heading', { name: 'Chronology', exact: true })).toBeAttached()
}

const EVENTS = [
  ['2024-03-03', 'Amina was late on five mornings.'],
  ['2024-05-12', 'Home visit. Both children seen alone.'],
  ['2025-01-20', 'Police called at night.'],
] as const

/** A case whose chronology has three entries. Gives its id. */
async function madeChronology(page: Page): Promise<string> {
  await madeStore(page, 'manchester')
  const caseId = await madeCase(page, 'manchester')
  const entries = EVENTS.map(([day, event], index) =>
    caseEntry.parse({ id: `entry-${index}`, when: { kind: 'day', first: day, last: day }, event }),
  )
  await ask(page, 'chronology', 'change', {
    caseId,
    baseRevision: 0,
    label: 'Bring in',
    changes: entries.map((item) => ({ list: 'entries' as const, id: item.id, item })),
  })
  return caseId
}

/** What the store holds of the entries, oldest change first. */
async function stored(page: Page, caseId: string) {
  return (await ask(page, 'chronology', 'get', { caseId })).chronology.entries
}

test('entries are written by keyboard from the first on, and everything can be undone', async ({ window: page }) => {
  await madeStore(page, 'manchester')
  const caseId = await madeCase(page, 'manchester')
  await goTo(page, `#/case/${caseId}`)
  await page.getByRole('button', { name: 'Open the chronology' }).press('Enter')
  await page.getByRole('button', { name: 'Write the first entry' }).press('Enter')
  await expect(page.getByRole('textbox', { name: 'Date' })).toBeFocused()
  await page.keyboard.type('27/12/25 02:10')
  await expect(page.getByText('Saturday 27 December 2025, 02:10')).toBeVisible()
  await page.keyboard.press('Tab')
  await page.keyboard.type('ami')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Police called at 02:10. Mr Yates had come in through the kitchen.')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Police: PC Bennett, log 0417')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Reported, risk')
  await page.keyboard.press('Enter')
  const first = row(page, 'Police called at 02:10')
  await expect(first.locator('[data-column="when"]')).toContainText('27 Dec 2025')
  await expect(first.locator('[data-column="children"]')).toHaveText('Amina')
  await expect(first.locator('[data-column="source"]')).toContainText('PC Bennett, log 0417')
  await expect(first.locator('[data-column="knownBy"]')).toContainText('Reported')
  await expect(page.getByText('Entry 1 of 1')).toBeVisible()

  // An older entry goes before it by its date, and the numbers follow.
  await page.keyboard.press('Control+Enter')
  await page.keyboard.type('March 2024')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Amina missed nursery for two weeks.')
  await page.keyboard.press('Enter')
  await expect(row(page, 'Amina missed nursery').locator('[data-column="number"]')).toHaveText('1')
  await expect(first.locator('[data-column="number"]')).toHaveText('2')

  // What cannot be read stays as it was typed, with what is wrong.
  await cell(page, 'Amina missed nursery', 'when').click()
  await page.keyboard.type('early in the week')
  await page.keyboard.press('Enter')
  await expect(row(page, 'Amina missed nursery')).toContainText('“early in the week” could not be read as a date')
  await page.keyboard.press('Control+z')
  await expect(cell(page, 'Amina missed nursery', 'when')).toHaveText('Mar 2024')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+y')
  await expect(cell(page, 'Amina missed nursery', 'when')).toHaveText('Mar 2024')

  await cell(page, 'Amina missed nursery', 'event').click()
  await page.keyboard.press('Control+Delete')
  await expect(count(page)).toHaveText('1 entry')
  await page.keyboard.press('Control+z')
  await expect(count(page)).toHaveText('2 entries')
  await saved(page)
  await page.reload()
  await expect(row(page, 'Amina missed nursery')).toBeVisible()
  await expect(first.locator('[data-column="source"]')).toContainText('PC Bennett')
})

test('ranges are copied, cut, pasted and filled down', async ({ window: page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const caseId = await madeChronology(page)
  await openChronology(page, caseId)
  await cell(page, EVENTS[0][1], 'knownBy').click()
  await page.keyboard.type('Observed, neutral')
  await page.keyboard.press('Enter')
  await cell(page, EVENTS[0][1], 'knownBy').click()
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(page.getByText('3 selected')).toBeVisible()
  await page.keyboard.press('Control+d')
  await expect(cell(page, EVENTS[2][1], 'knownBy')).toContainText('Observed')
  await page.keyboard.press('Control+z')
  await expect(cell(page, EVENTS[2][1], 'knownBy')).toHaveText('')

  await cell(page, EVENTS[0][1], 'when').click()
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Control+c')
  const words = await page.evaluate(() => navigator.clipboard.readText())
  expect(words.split(/\r?\n/)).toEqual([`3 March 2024\tAll\t${EVENTS[0][1]}`, `12 May 2024\tAll\t${EVENTS[1][1]}`])

  // Rows of a spreadsheet: over the last row, and on beyond it.
  await page.evaluate(() =>
    navigator.clipboard.writeText('1/2/2025\tAmina\tSeen at school.\r\nthe week after\tthe baby\t"Two lines\nof words."\r\n'),
  )
  await cell(page, EVENTS[2][1], 'when').click()
  await page.keyboard.press('Control+v')
  await expect(page.getByText('Pasted into 2 entries, 1 of them new.')).toBeVisible()
  await expect(cell(page, 'Seen at school.', 'when')).toHaveText('1 Feb 2025')
  await expect(cell(page, 'Two lines', 'when')).toContainText('the week after')
  await expect(cell(page, 'Two lines', 'children')).toContainText('the baby')
  await expect(count(page)).toHaveText('4 entries')
  await page.keyboard.press('Control+z')
  await expect(row(page, EVENTS[2][1])).toBeVisible()
  await expect(count(page)).toHaveText('3 entries')

  await cell(page, EVENTS[0][1], 'knownBy').click()
  await page.keyboard.press('Control+x')
  await expect(cell(page, EVENTS[0][1], 'knownBy')).toHaveText('')
  await cell(page, EVENTS[1][1], 'knownBy').click()
  await page.keyboard.press('Control+v')
  await expect(cell(page, EVENTS[1][1], 'knownBy')).toContainText('Observed')
})

test('the filter keeps what is wanted, and finding an entry takes it off', async ({ window: page }) => {
  const caseId = await madeChronology(page)
  await openChronology(page, caseId)
  await cell(page, EVENTS[0][1], 'event').click()
  await page.keyboard.press('Control+f')
  await page.keyboard.type('police')
  await expect(count(page)).toHaveText('1 of 3 entries')
  // Keys of the whole window work while one types here.
  await page.keyboard.press('F6')
  await expect(page.getByRole('searchbox')).not.toBeFocused()
  await page.keyboard.press('Shift+F6')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(cell(page, EVENTS[2][1], 'number')).toHaveText('3')
  await page.getByRole('button', { name: 'Show all' }).press('Enter')
  await expect(count(page)).toHaveText('3 entries')

  await page.getByRole('button', { name: 'Any time' }).press('Enter')
  await page.getByRole('textbox', { name: 'From' }).fill('May 2024')
  await page.getByRole('textbox', { name: 'To' }).fill('2024')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: '1 May 2024 – 31 Dec 2024' })).toBeVisible()
  await expect(count(page)).toHaveText('1 of 3 entries')
  await page.getByRole('button', { name: 'Take the period off' }).press('Enter')
  await expect(count(page)).toHaveText('3 entries')

  await cell(page, EVENTS[0][1], 'event').click()
  await page.keyboard.press('ArrowUp')
  await expect(page.getByRole('button', { name: 'What happened' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(grid(page).locator('[data-entry]').first()).toContainText('Amina was late')
  await page.keyboard.press('Enter')
  await expect(grid(page).locator('[data-entry]').first()).toContainText('Police called')
  await expect(cell(page, 'Police called', 'number')).toHaveText('3')
})

test('everything that is known of an entry stands beside the grid and lasts', async ({ window: page }) => {
  const caseId = await madeChronology(page)
  await openChronology(page, caseId)
  await cell(page, EVENTS[1][1], 'event').click()
  await page.keyboard.press('Alt+Enter')
  const beside = panel(page)
  await expect(beside.getByRole('textbox', { name: 'Date and time' })).toBeFocused()
  await beside.getByRole('textbox', { name: 'Date and time' }).fill('about 12 May 2024')
  await page.keyboard.press('Enter')
  await expect(cell(page, EVENTS[1][1], 'when')).toContainText('approximate')
  await beside.getByRole('group', { name: 'Whom it is about' }).getByText('Idris').click()
  await beside.getByRole('textbox', { name: 'What was done' }).fill('Discussed with the manager.')
  await beside.getByRole('textbox', { name: 'Idris' }).fill('He slept well.')
  await beside.getByText('Confidential:').click()
  await beside.getByRole('textbox', { name: 'Why' }).fill('It names who told the school.')
  await beside.getByText('Disputed').click()
  await beside.getByRole('textbox', { name: 'By whom' }).fill('Ms Begum')
  await beside.getByRole('textbox', { name: 'Private' }).fill('Ask the nursery for its log.')
  await beside.getByRole('button', { name: 'Add a source' }).press('Enter')
  await beside.getByRole('textbox', { name: 'Page' }).fill('3')
  await expect(cell(page, EVENTS[1][1], 'impact')).toHaveText('Idris: He slept well.')
  await expect(row(page, EVENTS[1][1]).getByRole('img', { name: 'Confidential' })).toBeVisible()
  await saved(page)
  await beside.getByRole('textbox', { name: 'Date and time' }).fill('13 May 2024')
  await page.keyboard.press('Escape')
  await expect(beside).toHaveCount(0)
  await expect(cell(page, EVENTS[1][1], 'when')).toHaveText('13 May 2024')
  await expect(cell(page, EVENTS[1][1], 'event')).toBeFocused()

  await page.reload()
  await cell(page, EVENTS[1][1], 'event').click()
  await page.keyboard.press('Alt+Enter')
  await expect(panel(page).getByRole('textbox', { name: 'Private' })).toHaveValue('Ask the nursery for its log.')
  await expect(panel(page).getByRole('textbox', { name: 'By whom' })).toHaveValue('Ms Begum')
  await expect(panel(page).getByRole('textbox', { name: 'Page' })).toHaveValue('3')
  const entry = (await stored(page, caseId)).find(({ id }) => id === 'entry-1')
  expect(entry).toMatchObject({ childIds: ['person-idris'], confidential: true, action: 'Discussed with the manager.' })
})

test('an agency with a long name stays within the panel', async ({ window: page }) => {
  const caseId = await madeChronology(page)
  const { chronology, revision } = await ask(page, 'chronology', 'get', { caseId })
  const [entry] = chronology.entries
  if (!entry) throw new Error('The chronology has no entries.')
  const name = 'Northbrook and District Federation of Primary Schools, Nurseries and Children’s Centres'
  const sources = [{ id: 's', agency: 'long', person: '', document: '', page: '', received: '', original: [] }]
  await ask(page, 'chronology', 'change', {
    caseId,
    baseRevision: revision,
    label: 'Agency',
    changes: [
      { list: 'agencies', id: 'long', item: { id: 'long', name, kind: 'school' } },
      { list: 'entries', id: entry.id, item: { ...entry, agency: 'long', sources } },
    ],
  })
  await openChronology(page, caseId)
  await cell(page, EVENTS[0][1], 'event').click()
  await page.keyboard.press('Alt+Enter')
  const edge = await panel(page).boundingBox()
  for (const label of [/^Northbrook.* Agency whose record/, /^Northbrook.* Agency of source 1/]) {
    const box = await panel(page).getByRole('button', { name: label }).boundingBox()
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThan((edge?.x ?? 0) + (edge?.width ?? 0))
  }
})

test('two windows write side by side, and where both change one entry it is asked', async ({ window: page, context }) => {
  const caseId = await madeChronology(page)
  await openChronology(page, caseId)
  const other = await context.newPage()
  await other.goto(page.url())
  await expect(row(other, EVENTS[0][1])).toBeVisible()
  await cell(page, EVENTS[0][1], 'action').click()
  await page.keyboard.type('School told.')
  await page.keyboard.press('Enter')
  await saved(page)
  // The other window looks as soon as this one has stored.
  await expect(cell(other, EVENTS[0][1], 'action')).toHaveText('School told.')

  // Somebody writes while this window has not looked yet.
  const { chronology, revision } = await ask(page, 'chronology', 'get', { caseId })
  const entry = chronology.entries.find(({ id }) => id === 'entry-2')
  if (!entry) throw new Error('The entry is gone.')
  await ask(page, 'chronology', 'change', {
    caseId,
    baseRevision: revision,
    label: 'Elsewhere',
    changes: [{ list: 'entries', id: entry.id, item: { ...entry, outcome: 'No charge.', action: 'Bailed.' } }],
  })
  await cell(page, EVENTS[2][1], 'action').click()
  await page.keyboard.type('Arrested.')
  await page.keyboard.press('Enter')
  await expect(page.getByText('The same was changed in another window')).toBeVisible()
  await expect(page.getByText('What was done: the other window says now “Bailed.”, you wrote “Arrested.”.')).toBeVisible()
  await page.getByRole('button', { name: 'Take the other' }).click()
  await expect(cell(page, EVENTS[2][1], 'action')).toHaveText('Bailed.')
  await page.keyboard.press('Control+z')
  await expect(cell(page, EVENTS[2][1], 'action')).toHaveText('Arrested.')
})

test('what was typed a second ago outlives a power cut', async ({ app, page }) => {
  await app.open(page)
  const caseId = await madeChronology(page)
  await openChronology(page, caseId)
  await cell(page, EVENTS[0][1], 'action').click()
  await page.keyboard.type('Rang the school and')
  await expect
    .poll(async () => (await stored(page, caseId)).find(({ id }) => id === 'entry-0')?.action)
    .toBe('Rang the school and')
  // The window knows it too: else it would ask before it goes to another address.
  await saved(page)
  await app.kill()
  await app.open(page)
  await signIn(page)
  await expect(page.getByRole('heading', { name: 'Cases', exact: true })).toBeVisible()
  await openChronology(page, caseId)
  await expect(cell(page, EVENTS[0][1], 'action')).toHaveText('Rang the school and')
})
