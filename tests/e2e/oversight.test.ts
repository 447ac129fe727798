import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { goTo, madeStore, openCase } from './arrange.ts'
import { lookLike, readableByEverybody, THEMES } from './axe.ts'
import { madeAssessment, madeColleague, signedInAs, submittedVisit, windowAnew } from './overseeing.ts'

const ANALYSIS = 'Two teachers saw Amina without lunch, and the cupboard was full on Tuesday: what happens between is not known.'

const card = (page: Page) => page.locator('.card').filter({ has: page.getByRole('heading', { name: 'Management oversight' }) })
const note = (page: Page) => page.getByRole('form', { name: 'A note of oversight' })

async function write(page: Page, parts: { considered: string; analysis: string; decision: string }): Promise<void> {
  await note(page).getByLabel('What you read and considered').fill(parts.considered)
  await note(page).getByLabel('What you make of it, and why').fill(parts.analysis)
  await note(page).getByLabel('Decision and direction').fill(parts.decision)
}

test('a manager meets a review point with a note, corrects it, and sees what waits', async ({ window: page, received }) => {
  await madeStore(page, 'knowsley')
  const caseId = await madeAssessment(page)
  await madeColleague(page, 'sam.okoro', 'Sam Okoro', 'team-manager')
  await signedInAs(page)
  await submittedVisit(page, caseId)
  await windowAnew(page)

  await openCase(page, caseId)
  const due = page.getByRole('grid', { name: 'What is due' }).getByRole('row', { name: /Assessment sent to the Team Manager/ })
  await expect(due).toContainText('For a manager')
  await expect(
    page.getByRole('button', { name: /^For a manager: Assessment sent to the Team Manager for review, due/ }),
  ).toBeVisible()
  await expect(card(page)).toContainText('Nothing is noted yet.')
  await expect(card(page).getByRole('button', { name: 'Add a note' })).toBeHidden()

  await signedInAs(page, 'sam.okoro')
  await windowAnew(page)
  await page.getByRole('link', { name: 'Team' }).click()
  await page.getByRole('row', { name: /Assessment sent to the Team Manager/ }).click()
  await expect(page.getByText('Management oversight', { exact: true })).toBeFocused()
  await card(page)
    .getByRole('button', { name: /^Note it/ })
    .click()
  await write(page, {
    considered: 'Both visits.',
    analysis: 'Read and agreed.',
    decision: 'Go on, and see the family at breakfast.',
  })
  await note(page).getByRole('button', { name: 'Note it for good' }).click()
  await expect(note(page)).toContainText('That says that you agree, and not why')
  await note(page).getByLabel('What you make of it, and why').fill(ANALYSIS)
  await note(page).getByRole('button', { name: 'Add a step' }).click()
  await note(page).getByLabel('What (1)').fill('Visit at breakfast')
  await note(page).getByLabel('Who (1)').fill('Priya Ramanathan')
  await note(page).getByRole('button', { name: 'Note it for good' }).click()

  const written = card(page).getByRole('article').first()
  await expect(written).toContainText('Sam Okoro, Team manager')
  await expect(written).toContainText('Met what was due')
  await expect(due).toBeHidden()

  await written.getByRole('button', { name: /^Correct/ }).click()
  await note(page).getByLabel('Decision and direction').fill('Go on, and see the family at tea.')
  await note(page).getByRole('button', { name: 'Note it for good' }).click()
  await expect(card(page).getByRole('article')).toHaveCount(2)
  await expect(card(page).getByRole('article').nth(0)).toContainText('see the family at tea')
  await expect(card(page).getByRole('article').nth(1)).toContainText('It stays as it was written.')
  await expect(card(page).getByRole('article').nth(1)).toContainText('see the family at breakfast')
  const word = await received(() => card(page).getByRole('button', { name: 'Word copy' }).click())
  expect(new TextDecoder('latin1').decode(word.slice(0, 2))).toBe('PK')

  await page.getByRole('link', { name: 'Team' }).click()
  const waiting = page.getByRole('grid', { name: 'Waiting for a decision' })
  await expect(waiting.getByRole('row', { name: /Visit/ })).toContainText('Under an hour')
  await expect(page.getByText('No review point is due within 10 working days.')).toBeVisible()
  await expect(page.getByText('One month is hidden.')).toBeVisible()
  const file = await received(() => page.getByRole('button', { name: 'Save as CSV: quality of writing' }).click())
  const text = new TextDecoder().decode(file)
  expect(text).toContain('Hidden: fewer than 3 people submitted')
  expect(text).not.toMatch(/Priya|Ramanathan|Okoro|Begum/)
})

const COLLEAGUES = [
  ['ada.quill', 'Ada Quill'],
  ['ben.marsh', 'Ben Marsh'],
  ['cleo.stone', 'Cleo Stone'],
] as const

for (const theme of THEMES)
  test(`management oversight and the team’s page can be read and used by everybody (${theme})`, async ({ app, page }) => {
    test.setTimeout(180_000)
    await lookLike(page, theme)
    await app.open(page)
    await madeStore(page, 'knowsley')
    const caseId = await madeAssessment(page)
    await submittedVisit(page, caseId)
    for (const [signInName, name] of COLLEAGUES) {
      await signedInAs(page)
      await madeColleague(page, signInName, name, 'practitioner')
      await submittedVisit(page, caseId)
    }
    await signedInAs(page)
    await madeColleague(page, 'sam.okoro', 'Sam Okoro', 'team-manager')
    await windowAnew(page)
    await openCase(page, caseId)
    await card(page)
      .getByRole('button', { name: /^Note it/ })
      .click()
    await note(page).getByRole('button', { name: 'Add a step' }).click()
    await note(page).getByRole('button', { name: 'Note it for good' }).click()
    await expect(note(page)).toContainText('Say what you read')
    await readableByEverybody(page, 'a note of oversight with mistakes')
    await write(page, { considered: 'Both visits.', analysis: ANALYSIS, decision: 'Go on.' })
    await note(page).getByRole('button', { name: 'Note it for good' }).click()
    await expect(card(page).getByRole('article')).toHaveCount(1)
    await readableByEverybody(page, 'a case with oversight')
    await goTo(page, '#/team')
    await expect(page.getByRole('img', { name: /^Findings for each 1,000 words/ })).toBeVisible()
    await readableByEverybody(page, 'the team')
    await page.setViewportSize({ width: 480, height: 700 })
    await readableByEverybody(page, 'the team in a small window')
  })
