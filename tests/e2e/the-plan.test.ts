import type { Locator, Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { ask, goTo, madeCase, madeStore } from './arrange.ts'
import { saved } from './steps.ts'

const STEP = {
  action: 'Meet Amina at the gate each morning and write down the time.',
  goalIds: [],
  childIds: [],
  owner: 'Ruth Adeyemi',
  agency: '',
  start: '',
  due: '30 June 2099',
  reviewDate: '1 May 2099',
  measure: 'On time on 9 of 10 mornings.',
  baseline: '',
  outcome: 'Amina is in her reading group.',
}

const grid = (page: Page, name = 'Steps'): Locator => page.getByRole('grid', { name, exact: true })
const cell = (page: Page, row: number, column: string, name = 'Steps'): Locator =>
  grid(page, name).locator(`[data-column="${column}"]`).nth(row)
const light = (page: Page, row: number, name: string): Locator =>
  cell(page, row, 'smart').getByRole('button', { name: new RegExp(`^${name}`) })
const panel = (page: Page): Locator => page.locator('.plan-panel')

async function openPlan(page: Page, caseId: string): Promise<void> {
  await goTo(page, `#/plan/${caseId}`)
  await expect(page.getByRole('heading', { name: 'Plan', exact: true })).toBeVisible()
}

/** A case with a plan of two steps. Gives its id. */
async function madePlan(page: Page): Promise<string> {
  await madeStore(page, 'manchester')
  const caseId = await madeCase(page, 'manchester')
  const steps = [
    { ...STEP, id: 'gate' },
    { ...STEP, id: 'window', action: 'Mend the bedroom window and put a catch on it.' },
  ]
  await ask(page, 'plans', 'save', { caseId, baseRevision: 0, plan: { steps } })
  return caseId
}

/** Puts other words into a cell, as a person does who types over it. */
async function write(page: Page, where: Locator, words: string): Promise<void> {
  await where.click()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(words)
}

test('the example’s plan is opened from its case, and a light turns with the wording', async ({ app, page, complaints: _ }) => {
  await app.open(page)
  await page
    .getByRole('button', { name: /example/i })
    .first()
    .click()
  await page.getByRole('button', { name: 'Open the plan' }).click()
  await expect(
    grid(page)
      .getByRole('row', { name: /Step|Turnaround/ })
      .first(),
  ).toBeVisible()
  await expect(page.getByText('1 danger of at most 4')).toBeVisible()

  await write(page, cell(page, 3, 'action'), 'Engage with services')
  await page.keyboard.press('Enter')
  await expect(light(page, 3, 'Specific: not yet')).toBeVisible()
  await expect(panel(page).getByText(/“Engage with services” does not say what is done/)).toBeVisible()
  await expect(
    panel(page)
      .getByText(/^Manchester, /)
      .first(),
  ).toBeVisible()
  // The reason is heard and seen at the letter too.
  await cell(page, 3, 'action').press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(light(page, 3, 'Specific')).toBeFocused()
  await expect(page.getByRole('tooltip')).toContainText('does not say what is done')
  await page.keyboard.press('Escape')

  await write(page, cell(page, 3, 'action'), 'Go to the six Wednesday sessions of the Turnaround programme.')
  await page.keyboard.press('Enter')
  await expect(light(page, 3, 'Specific: met')).toBeVisible()
  await saved(page)
})

test('steps are written, marked and dropped by keyboard, and everything can be undone', async ({ window: page }) => {
  const caseId = await madePlan(page)
  await openPlan(page, caseId)
  await page.getByRole('button', { name: 'Add a step' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type('Visit on Tuesdays after school and see both children alone.')
  await page.keyboard.press('Tab')
  await expect(cell(page, 2, 'goalIds')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(cell(page, 2, 'childIds')).toBeFocused()
  await page.keyboard.press('Enter')
  await page.getByRole('option', { name: 'Idris' }).press('Enter')
  await page.keyboard.press('Escape')
  await expect(cell(page, 2, 'childIds')).toHaveText('Idris')
  // The list gives the focus back a moment after it has closed.
  await expect(cell(page, 2, 'childIds')).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.type('Ruth')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.type('20/6/2099')
  await page.keyboard.press('Escape')
  await expect(cell(page, 2, 'owner')).toContainText('Ruth Adeyemi')
  await expect(cell(page, 2, 'due')).toContainText('Read as: by 20 June 2099')
  await page.keyboard.press('ArrowUp')
  await expect(cell(page, 1, 'due')).toBeFocused()

  // Tab after the last cell of the last row adds a row, and one undo takes it away again.
  await cell(page, 2, 'outcome').click()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(grid(page).locator('tbody tr')).toHaveCount(4)
  await page.keyboard.press('ControlOrMeta+z')
  await expect(grid(page).locator('tbody tr')).toHaveCount(3)

  await cell(page, 0, 'action').focus()
  await panel(page).getByRole('textbox', { name: 'What happened' }).fill('Eight of ten mornings.')
  await panel(page).getByRole('textbox', { name: 'What changed for the child' }).fill('Amina reads with Mr Shah.')
  await panel(page).getByRole('button', { name: 'Add the note' }).click()
  await expect(panel(page).getByText('For the child: Amina reads with Mr Shah.')).toBeVisible()
  await expect(cell(page, 0, 'status')).toHaveText('Under way')

  await cell(page, 1, 'status').focus()
  await page.keyboard.press('Enter')
  await page.getByRole('option', { name: 'Dropped…' }).click()
  await panel(page).getByRole('button', { name: 'Drop the step' }).click()
  await expect(panel(page).getByText('Say why it is no longer wanted.')).toBeVisible()
  await panel(page)
    .getByLabel(/^Dropped, because/)
    .fill('They moved to Fern Close.')
  await panel(page).getByRole('button', { name: 'Drop the step' }).click()
  await expect(grid(page).locator('tbody tr')).toHaveCount(2)
  await page.getByText('1 dropped', { exact: true }).click()
  await expect(page.getByText('Because: They moved to Fern Close.').first()).toBeVisible()
  await page.getByRole('button', { name: 'Undo (Ctrl+Z)' }).click()
  await expect(grid(page).locator('tbody tr')).toHaveCount(3)
  await page.keyboard.press('ControlOrMeta+y')
  await expect(grid(page).locator('tbody tr')).toHaveCount(2)
  await saved(page)

  await page.reload()
  await expect(page.getByText('1 dropped', { exact: true })).toBeVisible()
  await expect(cell(page, 0, 'status')).toHaveText('Under way')
})

test('two windows on one plan lose nothing, and what changed can be read', async ({ window: page }) => {
  const caseId = await madePlan(page)
  await openPlan(page, caseId)
  await expect(cell(page, 0, 'measure')).toHaveText(STEP.measure)
  const { plan, revision } = await ask(page, 'plans', 'get', { caseId })
  const steps = plan.steps.map((step) => (step.id === 'window' ? { ...step, due: '14 July 2099' } : step))
  await ask(page, 'plans', 'save', { caseId, baseRevision: revision, plan: { ...plan, steps } })

  await write(page, cell(page, 0, 'measure'), 'On time on 10 of 10 mornings.')
  await expect(page.getByText('This plan was changed in another window')).toBeVisible()
  await goTo(page, '#/cases')
  await expect(page.getByText(/Still here/)).toBeVisible()
  await page.getByRole('button', { name: 'Open the newest' }).click()
  await expect(cell(page, 1, 'due')).toHaveText('14 July 2099')
  await expect(cell(page, 0, 'measure')).toHaveText(STEP.measure)
  await expect(panel(page).getByText('On time on 10 of 10 mornings.')).toBeVisible()
  await panel(page).getByRole('button', { name: 'I have what I need' }).click()
  await write(page, cell(page, 0, 'measure'), 'On time on 10 of 10 mornings.')
  await page.keyboard.press('Enter')
  await saved(page)

  await page.getByRole('button', { name: 'History' }).click()
  await panel(page).getByText('3 versions in this sitting').click()
  await panel(page)
    .getByRole('button', { name: /What changed since version 1/ })
    .click()
  await expect(panel(page).getByText('Step changed: how we will know')).toBeVisible()
  await expect(panel(page).getByText('Step changed: by when')).toBeVisible()
  await expect(panel(page).locator('ins').filter({ hasText: '10 of 10' })).toBeVisible()
})

test('the days of the plan go to a calendar without a name in them', async ({ window: page, received }) => {
  const caseId = await madePlan(page)
  await openPlan(page, caseId)
  const file = await received(() => page.getByRole('button', { name: 'Add to my calendar' }).click())
  const text = new TextDecoder().decode(file).replaceAll('\r\n ', '')
  expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/)
  expect(text).toContain('DTSTART;VALUE=DATE:20990630')
  expect(text).toContain('DTSTART;VALUE=DATE:20990501')
  expect(text).toMatch(/SUMMARY:CW-104: /)
  expect(text).not.toMatch(/Amina|Idris|Adeyemi|Begum|window/)
})

test('one child’s plan is looked at by itself, and a step is joined to the goal that it serves', async ({ window: page }) => {
  await madeStore(page, 'manchester')
  const caseId = await madeCase(page, 'manchester')
  const steps = [
    { ...STEP, id: 'gate', childIds: ['person-amina'], action: 'Meet Amina at the school gate on five mornings a week.' },
    { ...STEP, id: 'sleep', childIds: ['person-idris'], action: 'Read to Idris in bed each evening until he sleeps.' },
  ]
  const goals = [{ id: 'mornings', text: 'Amina comes through the school gate on time, five mornings a week.' }]
  await ask(page, 'plans', 'save', { caseId, baseRevision: 0, plan: { goals, steps } })
  await openPlan(page, caseId)
  await expect(grid(page).locator('tbody tr')).toHaveCount(2)
  await page.getByRole('button', { name: 'Whose plan' }).click()
  await page.getByRole('option', { name: 'Amina' }).click()
  await expect(grid(page).locator('tbody tr')).toHaveCount(1)

  await expect(cell(page, 0, 'goalIds')).toContainText('Serves: “Amina comes through the school gate')
  await cell(page, 0, 'goalIds').focus()
  await page.keyboard.press('j')
  await expect(cell(page, 0, 'goalIds')).toHaveText(/^Amina comes through the school gate/)
  await page.getByRole('button', { name: 'Add a step' }).click()
  await page.keyboard.type('Bring her coat.')
  await page.keyboard.press('Escape')
  await expect(cell(page, 1, 'childIds')).toHaveText('Amina')
  await saved(page)
})
