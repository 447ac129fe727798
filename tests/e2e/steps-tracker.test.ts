import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { ask, dayFromNow, goTo, madeCase, madeStore, openCase } from './arrange.ts'

const said = (day: string) => day.split('-').reverse().join('/')

/** A store with one case whose plan has a late step, one due soon and one that is done. Gives the case's id. */
async function madePlan(page: Page): Promise<string> {
  await madeStore(page)
  const caseId = await madeCase(page)
  await ask(page, 'plans', 'save', {
    caseId,
    baseRevision: 0,
    plan: {
      steps: [
        { id: 'one', action: 'Farida takes Amina to the dentist.', owner: 'Farida Begum', due: said(dayFromNow(-3)) },
        { id: 'two', action: 'Ruth weighs Idris at home.', owner: 'Ruth Adeyemi', due: said(dayFromNow(2)) },
        { id: 'three', action: 'Priya visits the school.', owner: 'Priya Ramanathan', due: said(dayFromNow(-9)), status: 'done' },
      ],
    },
  })
  return caseId
}

test('every plan’s steps stand in one list, are filtered, and lead to their plan', async ({ window: page }) => {
  const caseId = await madePlan(page)
  await page.getByRole('link', { name: 'Steps', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Steps of the plans' })).toBeFocused()
  const late = page.getByRole('link', { name: /Farida takes Amina to the dentist/ })
  await expect(late).toContainText('3 days late')
  await expect(page.getByRole('link', { name: /Ruth weighs Idris/ })).toContainText('in 2 days')
  await expect(page.getByRole('link', { name: /Priya visits/ })).toBeHidden()

  await page.getByRole('button', { name: 'Done 1' }).click()
  await expect(late).toBeHidden()
  await expect(page.getByRole('link', { name: /Priya visits/ })).toBeVisible()
  await page.getByRole('button', { name: 'To do 2' }).click()
  await page.getByRole('button', { name: /Owner/ }).click()
  await page.getByRole('option', { name: 'Ruth Adeyemi' }).click()
  await expect(late).toBeHidden()
  await expect(page.getByRole('button', { name: /^Overdue/ })).toBeHidden()
  await page.getByRole('button', { name: /Owner/ }).click()
  await page.getByRole('option', { name: 'Everybody' }).click()
  await page.getByRole('button', { name: /Order/ }).click()
  await page.getByRole('option', { name: 'By owner' }).click()
  await expect(page.getByRole('heading', { name: 'Farida Begum' })).toBeVisible()

  await late.focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`#/plan/${caseId}$`))
})

test('a calendar file of what is shown names nobody', async ({ window: page, received }) => {
  await madePlan(page)
  await goTo(page, '#/steps')
  const file = await received(() => page.getByRole('button', { name: 'Add to my calendar' }).click())
  const text = new TextDecoder().decode(file).replaceAll('\r\n ', '')
  expect(text).toContain('SUMMARY:CW-104: step 1 of the plan is due')
  expect(text).toContain('SUMMARY:CW-104: step 2 of the plan is due')
  expect(text).not.toContain('step 3')
  for (const name of ['Farida', 'Amina', 'Ruth', 'Idris', 'Begum']) expect(text).not.toContain(name)
})

test('the case says what presses in its plan', async ({ window: page }) => {
  const caseId = await madePlan(page)
  await openCase(page, caseId)
  const pressing = page.getByRole('list', { name: 'Steps of the plan that are overdue or due soon' })
  await expect(pressing.getByRole('listitem')).toHaveCount(2)
  await pressing.getByRole('link', { name: /dentist/ }).click()
  await expect(page).toHaveURL(new RegExp(`#/plan/${caseId}$`))
})
