import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { ask, dayFromNow, goTo, madeCase, madeStore, openDocument } from './arrange.ts'
import { section, textOf, wordParts, writeIn } from './steps.ts'
import { marginLabel, stored } from './writing.ts'

const SECRET = 'Ms Begum sleeps at her cousin’s on Fridays.'
const TITLE = 'What needs to change'

/** A child protection plan with an action that nobody of the family is to read, open in the editor. */
async function openPlan(page: Page): Promise<string> {
  await madeStore(page)
  const caseId = await madeCase(page)
  const made = await ask(page, 'documents', 'create', {
    caseId,
    templateId: 'cp-plan',
    today: dayFromNow(0),
    title: 'Plan for Amina and Idris',
  })
  const sections = made.document.sections.map((one) => ({
    ...one,
    blocks: one.blocks.map((block) =>
      block.type === 'actionPlan'
        ? {
            ...block,
            actions: ['Ms Begum walks with Amina to school every morning', 'Ms Adeyemi rings Ms Begum at work, not at home'].map(
              (action, index) => ({
                id: `action-${index}`,
                action,
                owner: 'Ms Begum',
                due: '30 June 2099',
                reviewDate: '',
                measure: '',
                outcome: '',
                status: '',
              }),
            ),
          }
        : block,
    ),
  }))
  await ask(page, 'documents', 'save', { document: { ...made.document, sections }, baseRevision: made.revision })
  await openDocument(page, made.document.id)
  return made.document.id
}

async function tickAll(page: Page): Promise<void> {
  const unseen = page.getByRole('checkbox', { name: /^Seen/, checked: false })
  for (let left = await unseen.count(); left > 0; left -= 1) {
    await unseen.first().press('Space')
    await expect(unseen).toHaveCount(left - 1)
  }
}

async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`))
}

test('words and an action marked for the worker alone are in no version of a plan', async ({ window: page, received }) => {
  const id = await openPlan(page)
  await test.step('words are marked while writing', async () => {
    await writeIn(page, TITLE, 'Amina sleeps well. ')
    await page.keyboard.type(SECRET)
    for (let at = 0; at < SECRET.length; at += 1) await page.keyboard.press('Shift+ArrowLeft')
    await page.keyboard.press('Control+Shift+L')
    await page.getByLabel('Why').fill('Her safety')
    await page.keyboard.press('Enter')
    await expect(marginLabel(page, 'Left out')).toContainText('Her safety')
    await expect(page.locator('.page-text')).toBeFocused()
  })
  await test.step('an action is marked as a whole, from the menu', async () => {
    await page.locator('td[data-field="action"]').filter({ hasText: 'rings Ms Begum' }).click()
    await page.getByRole('button', { name: 'Family', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Leave out for the family…' }).click()
    await page.getByRole('button', { name: 'Done', exact: true }).click()
    await expect(marginLabel(page, 'Left out')).toHaveCount(2)
  })
  await test.step('what is written after the mark is not marked', async () => {
    await section(page, TITLE).locator('.section-body > p').first().click()
    await page.keyboard.press('Control+Home')
    await expect.poll(() => stored(page, id)).toContain('Her safety')
  })

  const copies: string[] = []
  for (const [entry, button] of [
    ['Version for parents…', 'Word copy for the parents'],
    ['Version for Amina…', 'Word copy for Amina'],
  ] as const)
    await test.step(entry, async () => {
      await page.getByRole('button', { name: 'Family', exact: true }).click()
      await page.getByRole('menuitem', { name: entry }).click()
      const version = page.getByRole('region', { name: /^The version for/ })
      await expect(version).toContainText('Ms Begum walks with Amina')
      await expect(version).not.toContainText('cousin')
      await expect(version).not.toContainText('not at home')
      await expect(page.getByText(/not been looked at/)).toBeVisible()
      await expect(page.getByRole('button', { name: button })).toBeDisabled()
      const marked = page.getByRole('region', { name: 'Marked to be left out' })
      await expect(marked).toContainText(SECRET)
      await expect(marked.getByRole('checkbox', { name: /^Put it back/ })).toHaveCount(0)
      expect(await faults(page)).toEqual([])

      await tickAll(page)
      await expect(page.getByText(/Everything has been looked at|Nothing to look at/)).toBeVisible()
      const parts = wordParts(await received(() => page.getByRole('button', { name: button }).click()))
      const whole = Object.values(parts).join('\n')
      for (const gone of ['cousin', 'Fridays', 'not at home', 'Her safety', 'Confidential'])
        expect(whole, gone).not.toContain(gone)
      expect(textOf(parts['word/document.xml'])).toContain('Ms Begum walks with Amina to school every morning')
      copies.push(textOf(parts['word/document.xml']))
      await page.getByRole('button', { name: 'Back to the document' }).click()
      await expect(page.locator('.page-text')).toBeVisible()
    })
  expect(copies[0]).toContain('This copy is for the parents of Amina and Idris.')
  expect(copies[0]).toContain('Amina sleeps well.')
  expect(copies[1]).toContain('This copy is for Amina.')
  expect(await stored(page, id)).toContain('cousin')
})

test('a section that was left out can be put back, and a change elsewhere refuses the copy', async ({ window: page }) => {
  const id = await openPlan(page)
  await expect(page.getByText(/^Saved/)).toBeVisible()
  await page.locator('td[data-field="action"]').first().click()
  await writeIn(page, TITLE, 'Ring Ms Begum on 07700 900123 in the evening.')
  await expect.poll(() => stored(page, id)).toContain('07700 900123')
  await goTo(page, `#/document/${id}/family/parents`)
  const version = page.getByRole('region', { name: /^The version for/ })
  await expect(version).toContainText('[number left out]')
  await page.getByRole('checkbox', { name: /^Put it back.*07700 900123/ }).press('Space')
  await expect(version).toContainText('Ring Ms Begum on 07700 900123')
  await tickAll(page)

  const newest = await ask(page, 'documents', 'open', { id })
  const sections = newest.document.sections.map((one, index) => (index === 0 ? { ...one, title: 'Changed meanwhile' } : one))
  await ask(page, 'documents', 'save', { document: { ...newest.document, sections }, baseRevision: newest.revision })
  await page.getByRole('button', { name: 'Word copy for the parents' }).click()
  await expect(page.getByRole('alert')).toContainText('was changed after this version was looked at')
  await page.getByRole('button', { name: 'Look at the newest' }).click()
  await expect(page.getByRole('alert')).toBeHidden()
})

test('what was seen and decided is kept, and what both children share is asked about', async ({ window: page, received }) => {
  const id = await openPlan(page)
  const newest = await ask(page, 'documents', 'open', { id })
  const sections = newest.document.sections.map((one) =>
    one.title === TITLE
      ? {
          ...one,
          blocks: ['Amina swims well. Idris has autism. He is seen at the clinic.', 'Amina and Idris share a room.'].map(
            (words, index) => ({
              type: 'paragraph' as const,
              id: `told-${index}`,
              content: [{ type: 'text' as const, text: words }],
            }),
          ),
        }
      : one,
  )
  await ask(page, 'documents', 'save', { document: { ...newest.document, sections }, baseRevision: newest.revision })
  const record = await ask(page, 'cases', 'get', { id: newest.document.caseId ?? '' })
  const amina = record.people.find(({ firstName }) => firstName === 'Amina')?.id ?? ''
  const open = () => goTo(page, `#/document/${id}/family/${amina}`)
  await open()
  const version = page.getByRole('region', { name: /^The version for/ })
  await expect(version).toContainText('Amina swims well.')
  await expect(version).not.toContainText('autism')
  await expect(version).not.toContainText('clinic')
  await expect(version).toContainText('share a room')
  const asked = page.getByRole('list', { name: 'What may stay' })
  await expect(asked).toContainText('This names Idris. May Amina read it?')
  expect(await faults(page)).toEqual([])
  await asked.getByRole('button', { name: /^Leave it out Amina and Idris share/ }).click()
  await expect(version).not.toContainText('share a room')
  await tickAll(page)
  await expect(page.getByText('Everything has been looked at.')).toBeVisible()

  await goTo(page, '#/')
  await open()
  await expect(page.getByText('Everything has been looked at.')).toBeVisible()
  await expect(version).not.toContainText('share a room')
  const parts = wordParts(await received(() => page.getByRole('button', { name: 'Word copy for Amina' }).click()))
  const whole = Object.values(parts).join('\n')
  for (const gone of ['autism', 'clinic', 'share a room']) expect(whole, gone).not.toContain(gone)
  await page.getByRole('checkbox', { name: /^Put it back Amina and Idris share/ }).press('Space')
  await expect(version).toContainText('share a room')
})

test('a mark stays when the plan is brought in again, and says so where its words were changed', async ({ window: page }) => {
  await madeStore(page)
  const caseId = await madeCase(page)
  const steps = [
    { id: 'ring', action: 'Ms Adeyemi rings Ms Begum at work, not at home' },
    { id: 'walk', action: 'Ms Begum walks with Amina' },
  ]
  await ask(page, 'plans', 'save', { caseId, baseRevision: 0, plan: { steps } })
  const made = await ask(page, 'documents', 'create', { caseId, templateId: 'core-group-record', today: dayFromNow(0) })
  const id = made.document.id
  await openDocument(page, id)
  const plan = section(page, 'The plan from today')
  await plan.locator('td[data-field="action"]').filter({ hasText: 'not at home' }).first().click()
  await page.getByRole('button', { name: 'Family', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Leave out for the family…' }).click()
  await page.getByLabel('Why').fill('Her safety')
  await page.keyboard.press('Enter')
  await expect.poll(() => stored(page, id)).toContain('Her safety')
  await goTo(page, '#/')
  const changed = [{ ...steps[0], id: 'ring', action: 'Ms Adeyemi rings Ms Begum at her sister’s' }, ...steps.slice(1)]
  await ask(page, 'plans', 'save', { caseId, baseRevision: 1, plan: { steps: changed } })
  await openDocument(page, id)
  await plan.scrollIntoViewIfNeeded()
  await plan
    .getByRole('button', { name: /^Bring in/ })
    .first()
    .click()
  await expect(plan.locator('.plan-bar p').first()).toContainText('not at home')
  await expect.poll(() => stored(page, id)).toContain('"was":["Ms Adeyemi rings Ms Begum at work, not at home"]')
  expect(await faults(page)).toEqual([])
  await plan.getByRole('button', { name: 'Look at it…' }).first().click()
  await expect(page.getByText(/The plan says something else now/)).toBeVisible()
  await page.getByRole('button', { name: 'Leave it all out' }).click()
  await expect(plan.locator('.plan-bar p').first()).toBeHidden()
  await expect.poll(() => stored(page, id)).not.toContain('"was"')
  await expect.poll(() => stored(page, id)).toContain('Her safety')
})
