import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { dayFromNow, inWords, madeCase, madeStore, openCase } from './arrange.ts'
import { addRow, answer, cell, openPlan, openThread, pick, planPanel } from './planning.ts'
import { beginDocument, findings, planBar, saved, section, writeIn } from './steps.ts'

const REFERRAL = 'Amina was found alone in the flat at night by a neighbour.'
const DANGER = 'Ms Begum and I are worried that Amina may be hurt when she is alone at night, as on 4 May.'
const GOAL = 'Whenever Ms Begum works at night, Amina sleeps at the home of her aunt Sana.'
const STEP = 'Write down with Sana Begum on which nights Amina sleeps at her home.'
const SECOND = 'Fetch Amina from school on each day on which Ms Begum works at night.'
const CHANGE = 'Amina slept at Sana’s on all nine nights and likes her bed there.'
const DIFFERENT = 'Amina has not been alone at night since June; her aunt has her each time.'
const BROKEN =
  /answered by any statement|has no goal|goes back to no concern|no step that leads|answers no worry|serves no goal|closure does not come back/

/** No finding of the open document speaks of the thread, once the checks of what was done last have come. */
async function threadHolds(page: Page): Promise<void> {
  await expect(page.getByRole('tab', { name: /^Findings \d/ })).toBeVisible()
  await expect(findings(page, BROKEN)).toHaveCount(0)
}

test('one thread goes from the conference to the closure, through every document between them', async ({ window: page }) => {
  await madeStore(page, 'manchester')
  const caseId = await madeCase(page, 'manchester')

  await test.step('the report to the initial conference, with a danger statement, a goal and a step', async () => {
    await openPlan(page, caseId)
    await addRow(page, 'Add a concern', 'Why we are involved', { text: REFERRAL, by: 'Police' })
    await addRow(page, 'Add a statement', 'Danger and worry statements', { name: 'Alone at night', text: DANGER })
    await pick(page, cell(page, 0, 'concernIds', 'Danger and worry statements'), /^Amina was found alone/)
    await addRow(page, 'Add a goal', 'Goals', { text: GOAL })
    await pick(page, cell(page, 0, 'answers', 'Goals'), /Alone at night/)
    await saved(page)

    await openCase(page, caseId)
    await beginDocument(page, 'ICPC')
    await writeIn(page, 'Why we are meeting', 'A neighbour found Amina alone in the flat on 4 May.')
    await expect(section(page, 'Danger statements')).toContainText(DANGER)
    await expect(planBar(page, 'Danger statements')).toContainText('From the case’s plan, as it stands')
    await section(page, 'Outline plan').locator('.section-body > p').last().click()
    await page.getByRole('button', { name: 'Action', exact: true }).click()
    await page.keyboard.insertText(STEP)
    await page.keyboard.press('Tab')
    await page.keyboard.type('Sana Begum')
    await page.keyboard.press('Tab')
    await page.keyboard.type('30 June 2099')
    await page.keyboard.press('Escape')
    await planBar(page, 'Outline plan').getByRole('button', { name: 'Take into the plan…' }).click()
    await expect(page.getByRole('dialog')).toContainText(STEP)
    await page.getByRole('dialog').getByRole('button', { name: 'Take into the plan' }).click()
    await expect(planBar(page, 'Outline plan')).toContainText('From the case’s plan, as it stands')
    await saved(page)

    // What the report recommended has its place on the thread.
    await openPlan(page, caseId)
    await expect(cell(page, 0, 'action')).toHaveText(STEP)
    await pick(page, cell(page, 0, 'goalIds'), /^Whenever Ms Begum/)
    await saved(page)
  })

  await test.step('the outline plan, started from the report', async () => {
    await openCase(page, caseId)
    await beginDocument(page, 'outline', new RegExp(`conference, ${inWords(dayFromNow(0))}`))
    for (const words of [DANGER, GOAL, STEP]) await expect(page.locator('.page-text')).toContainText(words)
    await threadHolds(page)
  })

  await test.step('progress, marked on the plan', async () => {
    await openPlan(page, caseId)
    await cell(page, 0, 'action').focus()
    await planPanel(page).getByRole('textbox', { name: 'What happened' }).fill('Sana Begum wrote down nine nights in May.')
    await planPanel(page).getByRole('textbox', { name: 'What changed for the child' }).fill(CHANGE)
    await planPanel(page).getByRole('button', { name: 'Add the note' }).click()
    await expect(cell(page, 0, 'status')).toHaveText('Under way')
    await saved(page)
  })

  await test.step('the first core group, with the detailed plan, started from the outline', async () => {
    await openCase(page, caseId)
    await beginDocument(page, 'core group', /^Outline|Start from.*Outline/)
    await expect(section(page, 'How each step is going')).toContainText(CHANGE)
    await section(page, 'What we changed in the plan').scrollIntoViewIfNeeded()
    await expect(planBar(page, 'What we changed in the plan')).toContainText('Nothing earlier to compare the case’s plan with')
    const plan = section(page, 'The plan from today')
    await plan.scrollIntoViewIfNeeded()
    await plan.locator('tbody td[data-field="action"]').first().click()
    await page.keyboard.press('Control+Enter')
    await page.keyboard.insertText(SECOND)
    await planBar(page, 'The plan from today').getByRole('button', { name: 'Take into the plan…' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Take into the plan' }).click()
    await expect(planBar(page, 'The plan from today')).toContainText('From the case’s plan, as it stands')
    // It serves no goal yet, and the record says so until the plan does.
    await expect(findings(page, /serves no goal/)).toHaveCount(1)
    await saved(page)
    await openPlan(page, caseId)
    await pick(page, cell(page, 1, 'goalIds'), /^Whenever Ms Begum/)
    await saved(page)
  })

  await test.step('the report to the review conference', async () => {
    await openCase(page, caseId)
    await beginDocument(page, 'review conference', /conference, /)
    await expect(section(page, 'Why there is a plan')).toContainText(REFERRAL)
    await expect(section(page, 'What the plan has changed')).toContainText(CHANGE)
    await threadHolds(page)
  })

  await test.step('the closing summary, which comes back to the referral', async () => {
    await openPlan(page, caseId)
    for (const done of ['1 done', '2 done']) {
      await cell(page, 0, 'status').focus()
      await page.keyboard.press('Enter')
      await page.getByRole('option', { name: 'Done', exact: true }).click()
      await expect(page.getByText(done, { exact: true })).toBeVisible()
    }
    await answer(page, 0, DIFFERENT)
    await openCase(page, caseId)
    await beginDocument(page, 'closing', /Core group|core group/)
    await expect(section(page, 'What brought the children to us')).toContainText(REFERRAL)
    const thread = section(page, 'From the referral to now: what has changed')
    for (const words of [REFERRAL, DANGER, GOAL, STEP, SECOND, CHANGE, DIFFERENT]) await expect(thread).toContainText(words)
    await threadHolds(page)
    await saved(page)
  })

  const bar = await openThread(page, caseId)
  await expect(bar).toContainText('No break: each reason leads to a goal, each goal to a step.')
})
