import type { Locator, Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { ask, goTo, openDocument } from './arrange.ts'
import { textOf, wordParts } from './steps.ts'

const GOAL = 'Ruby and Kofi come to school rested, and on time on nine of ten mornings.'
const card = (page: Page, key: string): Locator => page.locator(`[data-card="${key}"]`)
const breaks = (page: Page) => page.locator('.break-bar')

/** The thread of the example case, whose plan is broken in two places on purpose. Gives the id of the case. */
async function openThread(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Open the example case' }).click()
  await expect(page.getByRole('heading', { name: 'What is due' })).toBeVisible()
  const caseId = decodeURIComponent(page.url().split('/case/')[1] ?? '')
  await page.getByRole('link', { name: 'Thread', exact: true }).click()
  await expect(card(page, 'statement:danger-nights')).toBeVisible()
  return caseId
}

test('breaks are found, mended, made again and undone with the keyboard alone', async ({ window: page }) => {
  const caseId = await openThread(page)
  await expect(breaks(page)).toContainText('2 broken links')
  await expect(breaks(page)).toContainText('Manchester')

  await page.keyboard.press('F8')
  await expect(card(page, 'break:statement-without-goal:danger-tired')).toBeFocused()
  await expect(breaks(page)).toContainText('“Tired and late” has no goal.')
  await page.keyboard.press('F8')
  await expect(card(page, 'break:step-without-goal:plan-7-a1-a7')).toBeFocused()
  await page.keyboard.press('Shift+F8')
  await expect(card(page, 'break:statement-without-goal:danger-tired')).toBeFocused()

  await page.keyboard.press('Enter')
  await expect(page.getByLabel('The goal', { exact: true })).toBeFocused()
  await page.keyboard.type(GOAL)
  await page.getByRole('button', { name: 'Write the goal' }).last().focus()
  await page.keyboard.press('Enter')
  await expect(card(page, 'statement:danger-tired')).toBeFocused()
  await expect(page.getByText(GOAL)).toBeVisible()

  // From the step that serves nothing to the new goal: J, then J.
  // The goal has no step yet, and the step no goal.
  await page.keyboard.press('F8')
  await expect(page.locator('[data-card^="break:goal-without-step"]')).toBeFocused()
  await page.keyboard.press('F8')
  const step = card(page, 'step:plan-7-a1-a7')
  await expect(card(page, 'break:step-without-goal:plan-7-a1-a7')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(step).toBeFocused()
  await page.keyboard.press('j')
  await expect(step).toHaveClass(/picked/)
  await page.keyboard.press('ArrowLeft')
  const goal = page.locator('[data-card^="goal:"]').filter({ hasText: GOAL })
  for (let pressed = 0; pressed < 6 && !(await goal.evaluate((one) => one === document.activeElement)); pressed += 1)
    await page.keyboard.press('ArrowUp')
  await expect(goal).toBeFocused()
  await page.keyboard.press('j')
  // The goal that was written has that step now, and nothing is broken.
  await expect(breaks(page)).toContainText('No break')
  expect((await ask(page, 'plans', 'get', { caseId })).plan.goals.at(-1)).toMatchObject({
    text: GOAL,
    childIds: ['example-ruby', 'example-kofi'],
    statementIds: ['danger-tired'],
  })

  await expect(goal).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(step).toBeFocused()
  await page.keyboard.press('u')
  await expect(breaks(page)).toContainText('2 broken links')
  await expect(card(page, 'break:step-without-goal:plan-7-a1-a7')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(breaks(page)).toContainText('No break')
})

test('the list says and does what the picture does', async ({ window: page }) => {
  await openThread(page)
  await page.getByRole('button', { name: 'List' }).click()
  const row = page.getByRole('row').filter({ hasText: 'Mr Yusuf Haddad' })
  await expect(row).toContainText('Meet Ruby at the gate')
  await page.keyboard.press('F8')
  await page.keyboard.press('F8')
  await expect(page.getByRole('button', { name: 'Choose the goal' })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.getByLabel('Or a goal that is there already').click()
  await page.getByRole('option', { name: /Ruby and Kofi each sleep/ }).click()
  await page.getByRole('button', { name: 'Join them' }).click()
  await expect(breaks(page)).toContainText('1 broken link')
  await expect(row).toContainText('Goal: Ruby and Kofi each sleep')
  await page.getByRole('button', { name: /^Join or unjoin… “Meet Ruby/ }).click()
  await page.getByRole('button', { name: /^Unjoin: Ruby and Kofi each sleep/ }).click()
  await expect(breaks(page)).toContainText('2 broken links')
})

test('one child’s thread is shown, as it was on a day, and as Word', async ({ window: page, received }) => {
  await openThread(page)
  await page.getByRole('button', { name: /Whose thread/ }).click()
  await page.getByRole('option', { name: 'Zofia' }).click()
  await expect(card(page, 'step:plan-7-a1-a7')).toBeHidden()
  await expect(breaks(page)).toContainText('No break')
  const file = wordParts(await received(() => page.getByRole('button', { name: 'Word', exact: true }).click()))
  const text = textOf(file['word/document.xml'])
  expect(text).toContain('Golden thread: Zofia')
  expect(text).toContain('I’m not in charge of the door any more.')
  expect(text).not.toContain('Meet Ruby at the gate')
  await page.getByRole('button', { name: /As on which day/ }).click()
  await page.getByRole('option', { name: 'As it was on a day' }).click()
  await expect(page.getByText('No plan on that day')).toBeVisible()
})

test('what another window changed meanwhile is not overwritten, and one’s own is put into the newest', async ({
  window: page,
}) => {
  const caseId = await openThread(page)
  const { plan, revision } = await ask(page, 'plans', 'get', { caseId })
  const bottomLines = [...plan.bottomLines, { id: 'other', text: 'The door is locked at night.', otherwise: '' }]
  await ask(page, 'plans', 'save', { caseId, plan: { ...plan, bottomLines }, baseRevision: revision })
  await page.keyboard.press('F8')
  await page.keyboard.press('Enter')
  await page.getByLabel('The goal', { exact: true }).fill(GOAL)
  await page.getByRole('button', { name: 'Write the goal' }).last().click()
  await expect(page.getByText('Not saved yet.')).toBeVisible()
  await expect(page.getByLabel('The goal', { exact: true })).toHaveValue(GOAL)
  await page.getByRole('button', { name: 'Put it into the newest' }).click()
  await expect(card(page, 'statement:danger-tired')).toBeVisible()
  await expect(page.locator('[data-card^="goal:"]').filter({ hasText: GOAL })).toBeVisible()
  const now = (await ask(page, 'plans', 'get', { caseId })).plan
  expect(now.bottomLines.map(({ id }) => id)).toContain('other')
  expect(now.goals.filter(({ text }) => text === GOAL)).toHaveLength(1)
})

test('a plan document says that the thread is broken', async ({ window: page }) => {
  const caseId = await openThread(page)
  const made = await ask(page, 'documents', 'create', { caseId, templateId: 'cp-plan', today: '2026-03-10' })
  await goTo(page, '#/cases')
  await openDocument(page, made.document.id)
  await expect(page.getByText(/“Tired and late” has no goal/).first()).toBeVisible()
})
