import type { Locator, Page } from '@playwright/test'
import { caseEntry } from '../../shared/chronology/index.ts'
import { expect, test } from './app.ts'
import { ask, dayFromNow, goTo, inWords, madeCase, madeStore } from './arrange.ts'

const panel = (page: Page): Locator => page.getByRole('complementary', { name: 'What the record shows' })
const card = (page: Page): Locator => panel(page).locator('.record-card.current')
const status = (page: Page): Locator => page.locator('.status-bar')

const CALLS = ['2025-09-02', '2025-10-09', '2025-11-20', '2026-01-04']

/** A case in whose chronology the police came four times, each with its source and nothing of the child. Gives its id. */
async function fourCalls(page: Page): Promise<string> {
  await madeStore(page, 'manchester')
  const caseId = await madeCase(page, 'manchester')
  const agency = { id: 'police', name: 'Police', kind: 'police' }
  const entries = CALLS.map((day, index) =>
    caseEntry.parse({
      id: `call-${index}`,
      when: { kind: 'day', first: day, last: day },
      agency: agency.id,
      category: 'domestic-abuse',
      bearing: 'risk',
      event: `Police came for the ${['first', 'second', 'third', 'fourth'][index]} time.`,
      outcome: 'No arrest.',
    }),
  )
  await ask(page, 'chronology', 'change', {
    caseId,
    baseRevision: 0,
    label: 'Bring in',
    changes: [
      { list: 'agencies' as const, id: agency.id, item: agency },
      ...entries.map((item) => ({ list: 'entries' as const, id: item.id, item })),
    ],
  })
  await goTo(page, `#/chronology/${caseId}`)
  return caseId
}

test('a pattern is found, shown, set aside with a reason, and comes back when one more joins it', async ({ window: page }) => {
  const caseId = await fourCalls(page)
  await page.getByRole('button', { name: 'What the record shows' }).click()
  await panel(page).getByRole('button', { name: 'Four police calls in six months' }).press('Enter')
  await expect(card(page)).toContainText('2 September, 9 October, 20 November 2025 and 4 January 2026')
  await expect(card(page)).toContainText('Manchester, Chronologies')

  await card(page).getByRole('button', { name: 'Show these four' }).press('Enter')
  await expect(page.locator('.chronology-count')).toContainText('4')

  await card(page).getByRole('button', { name: 'Set aside, because' }).press('Enter')
  await page.keyboard.press('Enter')
  await expect(card(page)).toContainText('Give the reason in a few words.')
  await page.keyboard.type('All four are in the statement.')
  await page.keyboard.press('Enter')
  await expect(panel(page).getByRole('button', { name: 'Four police calls in six months' })).toHaveCount(0)
  await panel(page).getByRole('button', { name: 'Set aside' }).press('Enter')
  await expect(panel(page)).toContainText('All four are in the statement.')
  await expect(panel(page)).toContainText(`by Priya Ramanathan on ${inWords(dayFromNow(0))}`)
  await expect.poll(async () => (await ask(page, 'chronology', 'get', { caseId })).chronology.setAside.length).toBe(1)

  await page.getByRole('button', { name: /^Undo/ }).click()
  await expect(panel(page).getByText('Four police calls in six months')).toBeVisible()
})

test('F8 goes from finding to finding, and what is mended is gone', async ({ window: page }) => {
  await fourCalls(page)
  await expect(status(page)).toContainText('4 warnings')
  const first = page.locator('[data-entry="call-0"] [data-column="impact"]')
  await page.keyboard.press('F8')
  await expect(card(page)).toContainText('Four police calls in six months')
  await page.keyboard.press('F8')
  await expect(card(page)).toContainText('1 of 4')
  await expect(first).toBeFocused()
  await page.keyboard.type('Amina hid under the bed.')
  await page.keyboard.press('Enter')
  await expect(panel(page).getByRole('button', { name: /Impact on the child missing/ })).toContainText('3')
})
