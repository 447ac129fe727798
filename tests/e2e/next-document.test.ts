import type { Locator, Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { ask, madeCase, madeDocument, madeStore, openCase, openDocument } from './arrange.ts'
import { chooseTemplate, planBar, saved, section, writeIn } from './steps.ts'

const STEP = {
  id: 'gate',
  action: 'Meet Amina at the gate each morning and write down the time.',
  owner: 'Ruth Adeyemi',
  due: '30 June 2099',
  measure: 'On time on 9 of 10 mornings.',
  outcome: 'Amina is in her reading group.',
}

const dialog = (page: Page): Locator => page.getByRole('dialog')
const chosen = (page: Page): Locator => dialog(page).getByRole('region', { name: 'About this document' })
const carried = (page: Page): Locator => page.locator('.statement.carried')

async function beginWriting(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Begin writing' }).click()
  await expect(page.getByRole('navigation', { name: 'Outline' })).toBeVisible()
}

/** A case with a plan of one step. Gives its id. */
async function madePlan(page: Page): Promise<string> {
  await madeStore(page)
  const caseId = await madeCase(page)
  await ask(page, 'plans', 'save', { caseId, baseRevision: 0, plan: { steps: [STEP] } })
  return caseId
}

test('the next core group record begins with the last one, until each passage was looked at', async ({ window: page }) => {
  const caseId = await madePlan(page)
  const first = await madeDocument(page, caseId, 'core-group-record', 'First core group')
  await openDocument(page, first)
  await writeIn(page, 'What needs to change', 'Mr Yates comes at night and the children are awake.')
  await writeIn(page, 'The safety plan and the network', 'An aunt, Sana, rings each evening.')
  await saved(page)

  await openCase(page, caseId)
  await chooseTemplate(page, 'core group')
  await expect(dialog(page).getByRole('button', { name: /Start from/ })).toContainText('First core group')
  await expect(dialog(page)).toContainText('marked as carried over until you touch it')
  await beginWriting(page)

  await expect(section(page, 'What needs to change')).toContainText('the children are awake')
  await expect(page.getByRole('navigation', { name: 'Outline' })).toContainText('2 passages carried over')
  await section(page, 'What needs to change').scrollIntoViewIfNeeded()
  await expect(carried(page).filter({ hasText: 'Carried over' })).toHaveCount(2)
  const findings = page.getByRole('complementary', { name: 'Findings' }).getByText(/as it stood in “First core group”/)
  await expect(findings).toHaveCount(2)

  // One is touched.
  await writeIn(page, 'What needs to change', 'Until May ')
  await expect(carried(page)).toHaveCount(1)
  await expect(findings).toHaveCount(1)

  // The other is said to be still true, and that can be taken back.
  await findings.click()
  await page.getByRole('button', { name: 'Still true' }).click()
  await expect(carried(page)).toHaveCount(0)
  await expect(findings).toHaveCount(0)
  await expect(section(page, 'The safety plan and the network')).toContainText('An aunt, Sana, rings each evening.')
  await page.keyboard.press('Control+z')
  await expect(carried(page)).toHaveCount(1)
  await page.keyboard.press('Control+y')
  await expect(carried(page)).toHaveCount(0)
  await saved(page)
})

test('a template is found by what people call it for short, with who is given it and by when', async ({ window: page }) => {
  await openCase(page, await madePlan(page))
  await chooseTemplate(page, 'ICPC')
  await expect(chosen(page)).toContainText('Report to the initial child protection conference')
  await expect(chosen(page)).toContainText(/Who authorises it.*Team Manager.*Stoke-on-Trent/)
  await expect(chosen(page)).toContainText(/Conference chair.*working days? before/)
  await expect(dialog(page).getByRole('button', { name: /Start from/ })).toBeHidden()
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toBeHidden()

  await page.getByRole('button', { name: 'New document' }).click()
  await page.keyboard.type('nothing like this')
  await expect(dialog(page)).toContainText('No document by that name')
})

test('a plan is brought into a record, and what is written there goes into the plan', async ({ window: page }) => {
  const caseId = await madePlan(page)
  await openDocument(page, await madeDocument(page, caseId, 'core-group-record', 'Core group'))
  const title = 'The plan from today'
  const grid = section(page, title).locator('.grid-box')
  await section(page, title).scrollIntoViewIfNeeded()
  await expect(planBar(page, title)).toContainText('From the case’s plan, as it stands')
  await expect(planBar(page, title).getByRole('button')).toHaveCount(0)

  // Written over, brought in again, and undone in one step.
  const due = grid.locator('tbody td[data-field="due"]').first()
  await due.click()
  await page.keyboard.press('End')
  await page.keyboard.type(', or before')
  await expect(planBar(page, title)).toContainText('Differs from the case’s plan: 1 step')
  await planBar(page, title).getByRole('button', { name: 'Bring in the plan' }).click()
  await expect(due).toHaveText('30 June 2099')
  await page.keyboard.press('Control+z')
  await expect(due).toHaveText('30 June 2099, or before')

  // A new row beside the changed one, and both taken into the plan.
  await due.click()
  await page.keyboard.press('Control+Enter')
  await page.keyboard.type('Mend the bedroom window.')
  await expect(planBar(page, title)).toContainText('2 steps')
  await planBar(page, title).getByRole('button', { name: 'Take into the plan…' }).click()
  await expect(dialog(page)).toContainText('Mend the bedroom window.')
  await expect(dialog(page)).toContainText('30 June 2099, or before')
  await dialog(page).getByRole('button', { name: 'Take into the plan' }).click()
  await expect(planBar(page, title)).toContainText('From the case’s plan, as it stands')
  const { plan } = await ask(page, 'plans', 'get', { caseId })
  expect(plan.steps.map(({ action, due: by }) => [action, by])).toEqual([
    [STEP.action, '30 June 2099, or before'],
    ['Mend the bedroom window.', ''],
  ])

  // A row that goes is asked about; the plan keeps why.
  await grid.locator('tbody td[data-field="action"]').nth(1).click()
  await page.getByRole('button', { name: 'Delete the action' }).click()
  await planBar(page, title).getByRole('button', { name: 'Take into the plan…' }).click()
  await dialog(page)
    .getByLabel(/Mend the bedroom window/)
    .fill('The landlord mended it.')

  // Meanwhile another window changes the plan: nothing is overwritten, and it is said.
  const { plan: now, revision } = await ask(page, 'plans', 'get', { caseId })
  await ask(page, 'plans', 'save', {
    caseId,
    baseRevision: revision,
    plan: { ...now, bottomLines: [{ id: 'b', text: 'Nobody is hit.' }] },
  })
  await dialog(page).getByRole('button', { name: 'Take into the plan' }).click()
  await expect(dialog(page)).toContainText('The plan was changed in another window')
  await dialog(page).getByRole('button', { name: 'Take into the plan' }).click()
  await expect(dialog(page)).toBeHidden()
  const after = (await ask(page, 'plans', 'get', { caseId })).plan
  expect(after.bottomLines.map(({ text }) => text)).toEqual(['Nobody is hit.'])
  expect(after.steps[1]).toMatchObject({ status: 'dropped', droppedBecause: 'The landlord mended it.' })
})

test('a section that a document was begun without is added in its place, and taken out while it is empty', async ({
  window: page,
}) => {
  const caseId = await madePlan(page)
  const titles = page.locator('.doc-section > h2')
  await openDocument(page, await madeDocument(page, caseId))
  await expect(titles.filter({ hasText: 'Domestic abuse' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Add a section' }).click()
  await page.getByRole('menuitem', { name: /^Domestic abuse/ }).click()
  await expect(titles.filter({ hasText: 'Domestic abuse' })).toHaveCount(1)
  const order = await titles.allTextContents()
  expect(order.indexOf('Domestic abuse')).toBeLessThan(order.indexOf('What the family says'))
  await page.keyboard.type('x')
  await expect(section(page, 'Domestic abuse')).toContainText('x')
  await page.keyboard.press('Backspace')
  await page.getByRole('button', { name: 'Add a section' }).click()
  await page.getByRole('menuitem', { name: /^Take out “Domestic abuse”/ }).click()
  await expect(titles.filter({ hasText: 'Domestic abuse' })).toHaveCount(0)

  // Ticked on the case, the next report has it from the beginning.
  await openCase(page, caseId)
  await page.getByRole('button', { name: 'Edit', exact: true }).click()
  await page.getByText('Domestic abuse', { exact: true }).click()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(dialog(page)).toBeHidden()
  await openDocument(page, await madeDocument(page, caseId, 'icpc-report', 'Another report'))
  await expect(titles.filter({ hasText: 'Domestic abuse' })).toHaveCount(1)
})

test('a report about two children becomes one for each, without the other’s section', async ({ window: page }) => {
  const caseId = await madePlan(page)
  await openDocument(page, await madeDocument(page, caseId, 'icpc-report', 'Conference report'))
  await writeIn(page, 'What life is like for Amina', 'Amina reads to Ms Adeyemi.')
  await writeIn(page, 'What life is like for Idris', 'Idris sleeps in the box room.')
  await page.getByRole('button', { name: 'File' }).click()
  await page.getByRole('menuitem', { name: 'One document for each child…' }).click()
  await dialog(page).getByRole('button', { name: 'Make 2 documents' }).click()
  await expect(dialog(page)).toContainText('Read each of them')
  await dialog(page).getByRole('link', { name: 'Conference report: Idris' }).click()
  await expect(section(page, 'What life is like for Idris')).toContainText('box room')
  await expect(page.locator('.page-text')).not.toContainText('Amina reads')
  await expect(page.locator('.doc-section > h2').filter({ hasText: 'Amina' })).toHaveCount(0)

  // Of one child alone there is nothing to split, and the menu says so.
  await page.getByRole('button', { name: 'File' }).click()
  const entry = page.getByRole('menuitem', { name: /One document for each child/ })
  await expect(entry).toBeDisabled()
  await expect(entry).toContainText('It is about Idris only')
})
