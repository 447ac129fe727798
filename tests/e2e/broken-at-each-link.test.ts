import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { ask, dayFromNow, inWords, madeCase, madeDocument, madeStore, openCase, openDocument } from './arrange.ts'
import { answer, cell, grid, openPlan, openThread, planPanel } from './planning.ts'
import { beginDocument, findings, planBar, saved, section } from './steps.ts'

const CONCERN = 'Amina was found alone at night.'
const GOAL = 'Amina sleeps at the home of her aunt.'
const STEP = 'Write down the nights on a calendar.'
const STATEMENT = 'Ms Begum is worried that Amina may be hurt when she is alone at night, as on 4 May.'
const STATEMENT_SHORT = 'Ms Begum is worried that Amina may be'

/** A case with one thread that holds from the referral to the closure. Gives its id. */
async function madeThread(page: Page): Promise<string> {
  await madeStore(page, 'manchester')
  const caseId = await madeCase(page, 'manchester')
  const plan = {
    concerns: [{ id: 'alone', text: CONCERN, by: 'Police' }],
    statements: [{ id: 'danger', name: 'Alone at night', text: STATEMENT, concernIds: ['alone'] }],
    goals: [{ id: 'aunt', text: GOAL, statementIds: ['danger'] }],
    steps: [{ id: 'nights', action: STEP, owner: 'Farida Begum', due: '30 June 2099', goalIds: ['aunt'] }],
    closure: { on: '2099-06-30', answers: [{ id: 'a', concernId: 'alone', text: 'Her aunt has her every night.' }] },
  }
  await ask(page, 'plans', 'save', { caseId, baseRevision: 0, plan })
  return caseId
}

/** Takes the join between two things of the plan out, in the list of the thread. */
async function unjoin(page: Page, from: string, other: string): Promise<void> {
  await page.getByRole('button', { name: `Join or unjoin… “${from}` }).click()
  await page.getByRole('button', { name: `Unjoin: ${other}` }).click()
  await page.getByRole('button', { name: 'Close', exact: true }).click()
}

/** Joins them again. */
async function join(page: Page, from: string, other: RegExp): Promise<void> {
  await page.getByRole('button', { name: `Join or unjoin… “${from}` }).click()
  await page.getByRole('button', { name: /Join it to/ }).click()
  await page.getByRole('option', { name: other }).click()
  await page.getByRole('button', { name: 'Join', exact: true }).click()
}

/** Opens the card of the finding with these words and goes to its place. Gives the heading of the section where the caret is. */
async function jump(page: Page, words: string): Promise<string> {
  await findings(page, words).first().click()
  await page.locator('.finding-card.current').getByRole('button', { name: 'Go to it' }).click()
  return page.evaluate(() => {
    const at = document.getSelection()?.anchorNode
    const element = at instanceof Element ? at : at?.parentElement
    return element?.closest('.doc-section')?.querySelector('h2')?.textContent ?? ''
  })
}

const LINKS = [
  {
    link: 'the concern and the statement',
    from: STATEMENT_SHORT,
    other: CONCERN,
    again: /^Reason: Amina was found/,
    found: ['is not answered by any statement or goal', '“Alone at night” goes back to no concern'],
    mends: ['Say why not', 'Write the reason'],
    section: 'Danger statements and safety goals',
  },
  {
    link: 'the statement and the goal',
    from: 'Amina sleeps at the home of her aunt.',
    other: STATEMENT,
    again: /Ms Begum is worried/,
    found: ['“Alone at night” has no goal', 'answers no worry'],
    mends: ['Write the goal', 'Choose the worry'],
    section: 'Danger statements and safety goals',
  },
  {
    link: 'the goal and the step',
    from: 'Write down the nights on a calendar.',
    other: GOAL,
    again: /Amina sleeps at the home/,
    found: ['has no step that leads to it', 'serves no goal'],
    mends: ['Write a step', 'Choose the goal'],
    section: 'The plan from today',
  },
]

for (const { link, from, other, again, found, mends, section: heading } of LINKS)
  test(`broken between ${link}, the thread says so on its screen and in the record, until it is joined again`, async ({
    window: page,
  }) => {
    const caseId = await madeThread(page)
    const record = await madeDocument(page, caseId, 'core-group-record', 'Core group')
    const bar = await openThread(page, caseId)
    await expect(bar).toContainText('No break')
    await unjoin(page, from, other)
    await expect(bar).toContainText('2 broken links')
    for (const mend of mends) await expect(page.getByRole('button', { name: mend })).toBeVisible()
    await page.keyboard.press('F8')
    await expect(page.getByRole('button', { name: new RegExp(mends.join('|')) }).and(page.locator(':focus'))).toBeVisible()

    await openDocument(page, record)
    for (const words of found) await expect(findings(page, words)).toHaveCount(1)
    expect(await jump(page, found[1] ?? '')).toContain(heading)

    await openThread(page, caseId)
    await join(page, from, again)
    await expect(bar).toContainText('No break')
    await openDocument(page, record)
    await expect(page.getByRole('tab', { name: /^Findings \d/ })).toBeVisible()
    for (const words of found) await expect(findings(page, words)).toHaveCount(0)
  })

test('a step that is dropped leaves its goal without one, until it is taken up again', async ({ window: page }) => {
  const caseId = await madeThread(page)
  const record = await madeDocument(page, caseId, 'core-group-record', 'Core group')
  await openPlan(page, caseId)
  await cell(page, 0, 'status').focus()
  await page.keyboard.press('Enter')
  await page.getByRole('option', { name: 'Dropped…' }).click()
  await planPanel(page)
    .getByLabel(/^Dropped, because/)
    .fill('Her aunt moved away.')
  await planPanel(page).getByRole('button', { name: 'Drop the step' }).click()
  await expect(page.getByText('1 dropped', { exact: true })).toBeVisible()
  await saved(page)

  const bar = await openThread(page, caseId)
  await expect(bar).toContainText('has no step that leads to it')
  await openDocument(page, record)
  await expect(findings(page, 'has no step that leads to it')).toHaveCount(1)
  await section(page, 'The plan from today').scrollIntoViewIfNeeded()
  await expect(planBar(page, 'The plan from today')).toContainText('Differs from the case’s plan: 1 step')

  await openPlan(page, caseId)
  await page.getByText('1 dropped', { exact: true }).click()
  await page.getByRole('button', { name: /^Take .*up again/ }).click()
  await expect(grid(page).locator('tbody tr')).toHaveCount(1)
  await saved(page)
  await openThread(page, caseId)
  await expect(bar).toContainText('No break')
  await openDocument(page, record)
  await section(page, 'The plan from today').scrollIntoViewIfNeeded()
  // It is under way now, which the record does not say yet.
  await planBar(page, 'The plan from today').getByRole('button', { name: 'Bring in the plan' }).click()
  await expect(section(page, 'The plan from today')).toContainText('Under way')
  await expect(planBar(page, 'The plan from today')).toContainText('From the case’s plan, as it stands')
  await expect(findings(page, 'has no step that leads to it')).toHaveCount(0)
})

test('a closure that does not come back to what began it is found, until it is answered', async ({ window: page }) => {
  const caseId = await madeThread(page)
  const closing = await madeDocument(page, caseId, 'closure-summary', 'Closing summary')
  await openPlan(page, caseId)
  await answer(page, 0, '')

  const bar = await openThread(page, caseId)
  await expect(bar).toContainText(`The closure does not come back to “${CONCERN}”.`)
  await openDocument(page, closing)
  await expect(findings(page, 'The closure does not come back to')).toHaveCount(1)
  expect(await jump(page, 'The closure does not come back to')).toContain('From the referral to now: what has changed')

  await openThread(page, caseId)
  await page.getByRole('button', { name: 'Answer it' }).click()
  await page.getByLabel('What is different now').fill('Her aunt has her every night.')
  await page.getByRole('button', { name: 'Answer it' }).last().click()
  await expect(bar).toContainText('No break')
  await openDocument(page, closing)
  await expect(findings(page, 'The closure does not come back to')).toHaveCount(0)
})

test('a record from which a step was deleted says that it differs, and has it back with the plan', async ({ window: page }) => {
  const caseId = await madeThread(page)
  await openDocument(page, await madeDocument(page, caseId, 'core-group-record', 'Core group'))
  const title = 'The plan from today'
  await section(page, title).scrollIntoViewIfNeeded()
  await section(page, title).locator('tbody td[data-field="action"]').first().click()
  await page.getByRole('button', { name: 'Delete the action' }).click()
  await expect(planBar(page, title)).toContainText('Differs from the case’s plan: 1 step')
  await planBar(page, title).getByRole('button', { name: 'Bring in the plan' }).click()
  await expect(section(page, title)).toContainText(STEP)
  await expect(planBar(page, title)).toContainText('From the case’s plan, as it stands')
  await saved(page)
})

test('a record of an earlier day is held against the plan of that day, until it is given today’s', async ({ window: page }) => {
  await madeStore(page, 'manchester')
  const caseId = await madeCase(page, 'manchester')
  const ask30DaysAgo = { caseId, templateId: 'core-group-record', title: 'Core group', today: dayFromNow(-30) }
  const made = await ask(page, 'documents', 'create', ask30DaysAgo)
  const day = inWords(dayFromNow(-30))
  await ask(page, 'plans', 'save', { caseId, baseRevision: 0, plan: { statements: [{ id: 'danger', text: STATEMENT }] } })

  await openDocument(page, made.document.id)
  const title = 'Danger statements and safety goals'
  const bar = planBar(page, title).first()
  await section(page, title).scrollIntoViewIfNeeded()
  await expect(bar).toContainText(`The case had no plan on ${day}`)
  await expect(page.getByRole('tab', { name: /^Findings \d/ })).toBeVisible()
  await expect(findings(page, 'has no goal')).toHaveCount(0)

  await bar.getByRole('button', { name: 'Bring in today’s plan' }).click()
  await expect(bar).toContainText('From the case’s plan, as it stands today')
  await expect(section(page, title)).toContainText(STATEMENT)
  await expect(findings(page, 'has no goal')).toHaveCount(1)
  await page.keyboard.type('Still: ')
  await expect(section(page, title).locator('tbody td').first()).toContainText(`Still: ${STATEMENT}`)
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(bar).toContainText(`The case had no plan on ${day}`)
  await expect(findings(page, 'has no goal')).toHaveCount(0)
  await saved(page)

  // Saved today, it is still the record of its own day, for the next one to start from and to count changes from.
  await openCase(page, caseId)
  await beginDocument(page, 'core group', new RegExp(`Core group, ${day}`))
  await section(page, 'What we changed in the plan').scrollIntoViewIfNeeded()
  await expect(planBar(page, 'What we changed in the plan')).toContainText(`since “Core group” of ${day}`)
  await expect(section(page, 'What we changed in the plan')).toContainText('Statement added')
})
