import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { ask, dayFromNow, madeCase, madeDocument, madeStore, openCase, openDocument } from './arrange.ts'
import { typeDay } from './steps.ts'

const typed = (day: string): string => day.split('-').reverse().join('')
const due = (page: Page) => page.getByRole('grid', { name: 'What is due' })

test('a strategy discussion brings what is due, which is marked as done, brought back and taken to a calendar', async ({
  window: page,
  received,
}) => {
  await madeStore(page, 'wirral')
  await openCase(page, await madeCase(page, 'wirral'))
  await page.getByRole('button', { name: 'Edit key dates' }).click()
  await typeDay(page, 'Strategy discussion', typed(dayFromNow(-1)))
  await typeDay(page, 'Initial child protection conference', typed(dayFromNow(18)))
  await page.getByRole('button', { name: 'Save dates' }).click()

  const conference = due(page).getByRole('row', { name: /^Initial child protection conference/ })
  const report = due(page).getByRole('row', { name: /^Report to the conference chair/ })
  await expect(conference).toBeVisible()
  await expect(report).toBeVisible()
  await report.getByRole('button', { name: /^Why/ }).click()
  await expect(report).toContainText('At least 3 working days before', { ignoreCase: true })

  await report.getByRole('button', { name: /^Done/ }).click()
  await expect(page.getByRole('dialog')).toContainText('Report to the conference chair')
  await page.getByRole('button', { name: 'Mark as done' }).click()
  await expect(report).toBeHidden()
  await expect(page.getByText(/^Done: Initial child protection conference report to chair, for/)).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(report).toBeVisible()

  await page.getByRole('button', { name: 'Which of it' }).click()
  await page.getByRole('option', { name: 'Overdue' }).click()
  await expect(conference).toBeHidden()
  await page.getByRole('button', { name: 'Which of it' }).click()
  await page.getByRole('option', { name: 'Everything' }).click()

  const file = await received(() => page.getByRole('button', { name: 'Add to my calendar' }).click())
  const text = new TextDecoder().decode(file).replaceAll('\r\n ', '')
  expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/)
  expect(text).toContain('SUMMARY:CW-104: Initial child protection conference')
  expect(text).toContain('SUMMARY:CW-104: Report to the conference chair')
  expect(text).not.toMatch(/Begum|Yates|Amina|Idris/)
})

test('one child is given a day of its own, which the list, the month and the calendar file follow', async ({
  window: page,
  received,
}) => {
  await madeStore(page, 'wirral')
  await openCase(page, await madeCase(page, 'wirral'))
  await page.getByRole('button', { name: 'Edit key dates' }).click()
  await typeDay(page, 'Initial child protection conference', typed(dayFromNow(18)))
  await page.getByRole('button', { name: 'By child: Initial child protection conference' }).click()
  await typeDay(page, 'Idris', typed(dayFromNow(32)))
  await page.getByRole('button', { name: 'Save dates' }).click()

  const report = (name: string) => due(page).getByRole('row', { name: new RegExp(`^Report to the conference chair.*${name}`) })
  await expect(report('Amina')).toBeVisible()
  await expect(report('Idris')).toBeVisible()
  const idris = page.getByRole('definition').filter({ hasText: /\d{4} Idris/ })
  await expect(idris).toBeVisible()
  const months = page.getByRole('list', { name: 'Due in this month' })
  await page.locator('[data-day][aria-current="date"]').focus()
  await expect(async () => {
    if (!(await months.getByText('Report to the conference chair (Idris)').count())) await page.keyboard.press('PageDown')
    await expect(months).toContainText('Report to the conference chair (Idris)', { timeout: 500 })
  }).toPass()

  await report('Amina').getByRole('button', { name: /^Done/ }).click()
  await expect(page.getByRole('dialog')).toContainText('for Amina')
  await page.getByRole('button', { name: 'Mark as done' }).click()
  await expect(report('Amina')).toBeHidden()
  await expect(report('Idris')).toBeVisible()

  const file = await received(() => page.getByRole('button', { name: 'Add to my calendar' }).click())
  const text = new TextDecoder().decode(file).replaceAll('\r\n ', '')
  expect(text).toContain('SUMMARY:CW-104: Report to the conference chair (I)')
  expect(text).not.toContain('SUMMARY:CW-104: Report to the conference chair (A)')

  await page.getByRole('button', { name: 'Edit key dates' }).click()
  await page.getByRole('button', { name: 'Same for all children: Initial child protection conference' }).click()
  await page.getByRole('button', { name: 'Save dates' }).click()
  await expect(idris).toBeHidden()
})

test('what a record shows counts as done, and the list says which record it was', async ({ window: page }) => {
  await madeStore(page, 'wirral')
  const caseId = await madeCase(page, 'wirral')
  const record = await ask(page, 'cases', 'get', { id: caseId })
  await ask(page, 'cases', 'update', { caseRecord: { ...record, keyDates: { coreGroup: dayFromNow(-50) } } })
  await openCase(page, caseId)
  const next = due(page).getByRole('row', { name: /^Next core group/ })
  await expect(next).toContainText('late')

  const [opening] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Open a file…' }).click(),
  ])
  const document = {
    schemaVersion: 1,
    id: 'core-group',
    kind: 'core-group-record',
    title: 'Core group, spring',
    packId: 'wirral',
    dates: { documentDate: dayFromNow(-3) },
    sections: [],
  }
  const file = Buffer.from(JSON.stringify({ casewright: 1, document }))
  await opening.setFiles({ name: 'core-group.casewright', mimeType: 'application/json', buffer: file })
  await expect(page.getByText('Opened core-group.casewright as a new document.')).toBeVisible()
  await page.reload()
  await expect(next).not.toContainText('late')
  await expect(next).toContainText('from “Core group, spring”')
  await next.getByRole('button', { name: /^Why/ }).click()
  await expect(next).toContainText('Counted from: Last core group')
})

test('the month is walked by keyboard', async ({ window: page }) => {
  await madeStore(page)
  const caseId = await madeCase(page)
  const record = await ask(page, 'cases', 'get', { id: caseId })
  const held = dayFromNow(40)
  await ask(page, 'cases', 'update', { caseRecord: { ...record, keyDates: { initialConference: held } } })
  await openCase(page, caseId)

  const today = page.locator('[data-day][aria-current="date"]')
  await today.focus()
  const at = () => page.evaluate(() => document.activeElement?.getAttribute('data-day') ?? '')
  await page.keyboard.press('ArrowDown')
  await expect.poll(at).toBe(dayFromNow(7))
  await page.keyboard.press('ArrowRight')
  await expect.poll(at).toBe(dayFromNow(8))
  await page.keyboard.press('End')
  await expect.poll(async () => new Date(await at()).getUTCDay()).toBe(0)
  await page.keyboard.press('Home')
  await expect.poll(async () => new Date(await at()).getUTCDay()).toBe(1)
  const before = await at()
  await page.keyboard.press('PageDown')
  await expect.poll(async () => (await at()).slice(0, 7)).not.toBe(before.slice(0, 7))
  await page.keyboard.press('PageUp')
  await expect.poll(async () => (await at()).slice(0, 7)).toBe(before.slice(0, 7))
})

test('a document says what is due for it first, and leads to the list', async ({ window: page }) => {
  await madeStore(page)
  const caseId = await madeCase(page)
  const record = await ask(page, 'cases', 'get', { id: caseId })
  const keyDates = { initialConference: dayFromNow(30), lastCaseSummary: dayFromNow(-60) }
  await ask(page, 'cases', 'update', { caseRecord: { ...record, keyDates } })
  await openDocument(page, await madeDocument(page, caseId, 'case-summary'))
  await expect(page.getByRole('button', { name: /Next due: Case summary/ })).toBeVisible()
  await openDocument(page, await madeDocument(page, caseId, 'icpc-report'))
  const report = page.getByRole('button', { name: /^(Next due|Overdue):/ })
  await expect(report).not.toContainText('Case summary')
  await report.click()
  await expect(page.getByText('What is due', { exact: true })).toBeFocused()
})
