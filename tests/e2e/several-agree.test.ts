import { expect, test } from './app.ts'
import { ask, dayFromNow, goTo, madeCase, madeStore, openDocument } from './arrange.ts'
import { decision, fromMenu, madeColleague, madeText, signInAs } from './reviewing.ts'
import { PASSWORD } from './signing-in.ts'
import { typeDay } from './steps.ts'

const packId = 'st-helens'
const WHY = 'Amina says that she wants to live with her grandmother, and two visits show why she is safe there.'

test('a final care plan is agreed by each whom the standard names, one of whom has no account', async ({ window: page }) => {
  test.setTimeout(180_000)
  await madeStore(page, packId)
  await madeColleague(page, { signInName: 'sam.okoro', name: 'Sam Okoro', role: 'team-manager', packId })
  await madeColleague(page, { signInName: 'ruth.hale', name: 'Ruth Hale', role: 'head-of-service', packId })
  await madeColleague(page, { signInName: 'ian.moss', name: 'Ian Moss', role: 'independent-reviewing-officer', packId })
  const caseId = await madeCase(page, packId)
  const id = await madeText(page, caseId, 'care-plan', 'Final care plan', 'Amina and Idris live with their grandmother.')
  const agreed = page.getByRole('list', { name: 'What has to be agreed' })
  const state = async () => (await ask(page, 'reviews', 'get', { documentId: id })).state

  await test.step('the worker is asked once what applies', async () => {
    await openDocument(page, id)
    await fromMenu(page, 'Send to manager…')
    const dialog = page.getByRole('dialog', { name: 'Send to manager' })
    await expect(dialog.getByText('Is this the final care plan for the court?')).toHaveCount(1)
    await dialog.getByText('Is this the final care plan for the court?').click()
    await dialog.getByText(/^Is this a final care plan for placement with a parent/).click()
    await dialog.getByRole('button', { name: /To whom/ }).click()
    await page.getByRole('option', { name: /Ian Moss/ }).click()
    await expect(dialog.getByText(/^Not theirs to agree to/)).toContainText('The Head of Service agrees the final care plan')
    await dialog.getByRole('button', { name: /To whom/ }).click()
    await page.getByRole('option', { name: 'Whoever may authorise it' }).click()
    await dialog.getByLabel('Your password').fill(PASSWORD)
    await dialog.getByRole('button', { name: 'Sign and send' }).click()
    await expect(dialog).toBeHidden()
    await expect(page.getByText(/^With whoever may authorise it since/)).toBeVisible()
  })

  await test.step('the head of service signs what is hers, and what is not hers stays open', async () => {
    await signInAs(page, 'ruth.hale')
    await goTo(page, `#/review/${id}`)
    await expect(agreed.getByRole('listitem')).toHaveCount(4)
    await expect(agreed.getByRole('listitem').filter({ hasText: 'The reviewing officer' })).toContainText('This is for:')
    await decision(page).getByLabel('Why you decide as you do').fill(WHY)
    await decision(page).getByRole('button', { name: 'Authorise and sign…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Authorise and sign' })
    await dialog.getByText(/^The Head of Service agrees/).click()
    await dialog.getByLabel('Your password').fill(PASSWORD)
    await dialog.getByRole('button', { name: 'Sign', exact: true }).click()
    await expect(dialog).toBeHidden()
    await expect(agreed.getByRole('listitem').filter({ hasText: 'The Head of Service' })).toContainText('By Ruth Hale.')
    expect(await state()).toBe('submitted')
  })

  await test.step('she writes down what the director agreed, who does not sign in here', async () => {
    await decision(page)
      .getByLabel('Why you decide as you do')
      .fill('The Assistant Director’s letter weighs both visits and the grandmother’s age.')
    await decision(page).getByRole('button', { name: 'Authorise and sign…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Authorise and sign' })
    await dialog.getByText(/^The Assistant Director or Director agrees/).click()
    await dialog.getByLabel('Your password').fill(PASSWORD)
    await dialog.getByRole('button', { name: 'Sign', exact: true }).click()
    await expect(dialog.getByText('Who agreed?')).toBeVisible()
    await expect(dialog.getByLabel('Who agreed')).toBeFocused()
    await dialog.getByLabel('Who agreed').fill('Helen Marsh')
    await dialog.getByLabel('Their office').fill('Assistant Director')
    await dialog.getByLabel('How you know').fill('by letter')
    await expect(
      dialog.getByText(/^“I record a decision that is not mine. Helen Marsh, Assistant Director, agreed on/),
    ).toBeVisible()
    await typeDay(page, 'On', dayFromNow(-1).split('-').toReversed().join(''))
    await dialog.getByRole('button', { name: 'Sign', exact: true }).click()
    await expect(dialog).toBeHidden()
    await expect(agreed.getByRole('listitem').filter({ hasText: 'The Assistant Director' })).toContainText(
      'By Helen Marsh, recorded by Ruth Hale.',
    )
    expect(await state()).toBe('submitted')
  })

  await test.step('the last two who are named agree, and the plan is authorised', async () => {
    for (const [signInName, words] of [
      ['ian.moss', 'I have met Amina and Idris since the last review, and the plan is what they asked for.'],
      ['sam.okoro', 'The plan says who sees Idris at school each week, which the first one left open.'],
    ] as const) {
      await signInAs(page, signInName)
      await goTo(page, `#/review/${id}`)
      await decision(page).getByLabel('Why you decide as you do').fill(words)
      await decision(page).getByRole('button', { name: 'Authorise and sign…' }).click()
      const dialog = page.getByRole('dialog', { name: 'Authorise and sign' })
      await dialog.getByLabel('Your password').fill(PASSWORD)
      await dialog.getByRole('button', { name: 'Sign', exact: true }).click()
      await expect(dialog).toBeHidden()
    }
    await expect(page.getByText(/^Authorised \d\d:\d\d$/)).toBeVisible()
    await signInAs(page, 'priya.ramanathan')
    await openDocument(page, id)
    await expect(page.getByText(/^Authorised by Ruth Hale, Helen Marsh, Ian Moss and Sam Okoro, \d\d:\d\d\.$/)).toBeVisible()
  })
})

test('a statement for the court is offered to nobody who may not authorise it, and says whom it needs', async ({
  window: page,
}) => {
  await madeStore(page, packId)
  await madeColleague(page, { signInName: 'sam.okoro', name: 'Sam Okoro', role: 'team-manager', packId })
  const caseId = await madeCase(page, packId)
  const id = await madeText(page, caseId, 'court-statement', 'Statement', 'I have known Amina since March 2026.')
  await openDocument(page, id)
  await fromMenu(page, 'Send to manager…')
  const dialog = page.getByRole('dialog', { name: 'Send to manager' })
  await expect(dialog.getByText('Nobody who signs in here may authorise this yet.')).toBeVisible()
  await expect(dialog.getByText(/Role needed here: “Head of service”/)).toBeVisible()
  await expect(dialog.getByText('Sam Okoro may read it, comment and return it, but not authorise it.')).toBeVisible()
  // What is signed for a court is the statement of truth, and nothing beside it.
  await expect(dialog.getByText(/^“I understand that proceedings for contempt of court/)).toBeVisible()
  await dialog.getByRole('button', { name: /To whom/ }).click()
  await expect(page.getByRole('option')).toHaveText(['Whoever may authorise it'])
  await page.keyboard.press('Escape')
  await dialog.getByRole('button', { name: 'Cancel' }).click()

  await madeColleague(page, { signInName: 'ruth.hale', name: 'Ruth Hale', role: 'head-of-service', packId })
  await openDocument(page, id)
  await fromMenu(page, 'Send to manager…')
  await expect(dialog.getByText(/^Nobody who signs in here/)).toHaveCount(0)
  await dialog.getByRole('button', { name: /To whom/ }).click()
  await page.getByRole('option', { name: /Ruth Hale/ }).click()
  await dialog.getByLabel('Your password').fill(PASSWORD)
  await dialog.getByRole('button', { name: 'Sign and send' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText(/^With Ruth Hale since/)).toBeVisible()
})
