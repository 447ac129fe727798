import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { ask, goTo, madeCase, madeStore, openDocument } from './arrange.ts'
import { tabTo } from './keys.ts'
import { decision, fromMenu, madeAssessment, madeManager, signInAs, WHY } from './reviewing.ts'
import { PASSWORD } from './signing-in.ts'
import { saved, textOf, wordParts } from './steps.ts'

const REASON = 'it is quoted from the health visitor’s letter'
async function send(page: Page, note: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Send to manager' })
  await dialog.getByLabel('A word to your manager').fill(note)
  await dialog.getByRole('button', { name: 'Sign and send' }).click()
  await expect(dialog.getByText('Enter your password: it is how you sign.')).toBeVisible()
  await dialog.getByLabel('Your password').fill('a guess, and wrong')
  await dialog.getByRole('button', { name: 'Sign and send' }).click()
  await expect(dialog.getByText(/password/i).nth(1)).toBeVisible()
  await dialog.getByLabel('Your password').fill(PASSWORD)
  await dialog.getByRole('button', { name: 'Sign and send' }).click()
  await expect(dialog).toBeHidden()
}

/** The way to what waits, with how much does. */
const waiting = (page: Page) => page.getByRole('navigation').getByRole('link', { name: /^Review/ })

/** Has a Word file checked. */
async function verified(page: Page, file: Uint8Array): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose a file…' }).click()
  await (await chooser).setFiles({ name: 'assessment.docx', mimeType: 'application/octet-stream', buffer: Buffer.from(file) })
}

/** Nothing that is typed gets into the text. */
async function staysAsItIs(page: Page): Promise<void> {
  const text = page.locator('.page-text')
  const before = await text.innerText()
  await text.locator('.section-body > p').first().click()
  await page.keyboard.type('Not these words. ')
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+z')
  expect(await text.innerText()).toBe(before)
}

test('an assessment is sent, returned, answered, authorised and issued, and the file is known again', async ({
  window: page,
  received,
}) => {
  test.setTimeout(180_000)
  await madeStore(page)
  await madeManager(page)
  const caseId = await madeCase(page)
  const id = await madeAssessment(page, caseId)

  await test.step('the worker sets a finding aside and sends it', async () => {
    await openDocument(page, id)
    const panel = page.getByRole('complementary', { name: 'Findings' })
    await panel
      .getByRole('button', { name: /presents as/ })
      .first()
      .click()
    await panel.getByRole('button', { name: 'Set aside…' }).click()
    await panel.getByLabel('Set aside, because').fill(REASON)
    await panel.getByRole('button', { name: 'Set aside', exact: true }).click()
    await saved(page)
    await fromMenu(page, 'Send to manager…')
    const dialog = page.getByRole('dialog', { name: 'Send to manager' })
    await expect(dialog.getByText(REASON)).toBeVisible()
    await dialog.getByRole('button', { name: 'To whom' }).click()
    await page.getByRole('option', { name: /Sam Okoro/ }).click()
    await dialog.getByRole('button', { name: 'Record' }).first().click()
    await dialog.getByText('Did not sign').click()
    await dialog.getByLabel('Why they did not').fill('She wants to read it with her sister first.')
    await dialog.getByRole('button', { name: 'Keep' }).click()
    await expect(dialog.getByText('Not signed: She wants to read it with her sister first.')).toBeVisible()
    await send(page, 'The school wrote twice.')
    await expect(page.getByText(/^With Sam Okoro since \d\d:\d\d\.$/)).toBeVisible()
    await staysAsItIs(page)
    await expect(page.getByRole('toolbar', { name: 'Writing' })).toHaveCount(0)
  })

  await test.step('the manager finds it among what waits, reads what to read first, comments and returns it', async () => {
    await signInAs(page, 'sam.okoro')
    await expect(waiting(page)).toHaveText('Review1 waiting for you')
    await waiting(page).click()
    await page.getByRole('grid', { name: 'Waits for you' }).getByText('Assessment of Amina and Idris').click()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'Read first' })).toBeFocused()
    const first = page.getByRole('complementary', { name: 'Read first' })
    await expect(first.getByText('The school wrote twice.')).toBeVisible()
    await expect(first.getByText(REASON)).toBeVisible()
    const signatures = first.getByRole('region', { name: 'Signatures of the family' })
    await expect(signatures.getByText('Not signed: She wants to read it with her sister first.')).toBeVisible()
    await expect(signatures.getByText('Not recorded yet').first()).toBeVisible()
    await first.getByRole('button', { name: 'Query' }).click()
    await first.getByLabel('What do you ask?').fill('On which day was that?')
    await first.getByRole('button', { name: 'Ask', exact: true }).click()
    await expect(first.getByText('Queried')).toBeVisible()

    await page
      .locator('.page-text .section-body > p')
      .first()
      .dblclick({ position: { x: 30, y: 8 } })
    await page.keyboard.press('Control+Alt+m')
    const comments = page.getByRole('complementary', { name: 'Review' })
    await comments.getByRole('form', { name: 'New comment' }).getByLabel('Comment').fill('Say how long you stayed.')
    await comments.getByRole('button', { name: 'Comment', exact: true }).click()
    await expect(comments.getByRole('tab', { name: 'Comments 2' })).toBeVisible()
    await staysAsItIs(page)

    await first
      .getByRole('button', { name: /^Not answered: / })
      .first()
      .click()
    await first.getByText('Not met', { exact: true }).click()
    await expect(first.getByText(/^1 of \d+$/)).toBeVisible()

    await decision(page).getByRole('button', { name: 'Return with feedback' }).click()
    await expect(decision(page).getByText('Say what has to change: the writer reads this first.')).toBeVisible()
    await decision(page).getByLabel('Why you decide as you do').fill('Add what you smelt, and how long you stayed.')
    await decision(page).getByRole('button', { name: 'Return with feedback' }).click()
    await expect(page.getByText('Returned to Priya Ramanathan.')).toBeVisible()
    await expect(waiting(page)).toHaveText('Review')
    await expect(decision(page)).toHaveCount(0)
  })

  await test.step('the worker answers, changes it and sends it again', async () => {
    await signInAs(page, 'priya.ramanathan')
    await expect(waiting(page)).toHaveText('Review1 waiting for you')
    await waiting(page).click()
    await page.getByRole('grid', { name: 'Returned to you' }).getByText('Assessment of Amina and Idris').click()
    await page.keyboard.press('Enter')
    await expect(page.getByText(/^Returned by Sam Okoro/)).toBeVisible()
    await expect(page.getByText('Add what you smelt, and how long you stayed.')).toBeVisible()
    await page.getByRole('tab', { name: /^Comments/ }).click()
    const said = page.getByRole('listitem').filter({ hasText: 'Say how long you stayed.' })
    await said.getByRole('button', { name: 'Reply' }).click()
    await said.getByLabel('Reply').fill('An hour. I have written it down.')
    await said.getByRole('button', { name: 'Reply', exact: true }).click()
    await expect(said.getByText('An hour. I have written it down.')).toBeVisible()
    await page.locator('.page-text .section-body > p').first().click()
    await page.keyboard.press('End')
    await page.keyboard.type(' I stayed for one hour.')
    await saved(page)
    await page.getByRole('button', { name: 'Send to manager…' }).click()
    await send(page, 'Both are in now.')
    await expect(waiting(page)).toHaveText('Review')
  })

  await test.step('the manager authorises it, by keyboard, with a reason and a next step', async () => {
    await signInAs(page, 'sam.okoro')
    await goTo(page, `#/review/${id}`)
    await expect(page.getByText('I stayed for one hour.')).toBeVisible()
    const bar = decision(page)
    await tabTo(page, bar.getByLabel('Why you decide as you do'), 200)
    await page.keyboard.insertText('Read and agreed')
    await expect(bar.getByRole('status')).toContainText('could stand under any document')
    await page.keyboard.press('Control+a')
    await page.keyboard.insertText(WHY)
    await expect(bar.getByRole('status')).toBeEmpty()
    await page.keyboard.press('Tab')
    await page.keyboard.insertText('Visit again with the health visitor')
    await page.keyboard.press('Tab')
    await page.keyboard.insertText('Priya Ramanathan')
    await page.keyboard.press('Tab')
    await page.keyboard.type('12012027')
    await tabTo(page, bar.getByRole('button', { name: 'Authorise and sign…' }), 20)
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Authorise and sign' })
    await expect(dialog.getByText('registered as SW 112233')).toBeVisible()
    await expect(dialog.getByLabel('Next step 1')).toHaveValue('Visit again with the health visitor')
    await tabTo(page, dialog.getByLabel('Your password'), 40)
    await page.keyboard.insertText(PASSWORD)
    await page.keyboard.press('Enter')
    await expect(dialog).toBeHidden()
    await expect(page.getByText(/^Authorised \d\d:\d\d$/)).toBeVisible()
    await expect(waiting(page)).toHaveText('Review')
  })

  let issued: Uint8Array = new Uint8Array()
  await test.step('the worker issues it and can no longer change it', async () => {
    await signInAs(page, 'priya.ramanathan')
    await openDocument(page, id)
    await expect(page.getByText(/^Authorised by Sam Okoro/)).toBeVisible()
    await page.getByRole('button', { name: 'Issue…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Issue' })
    await dialog.getByRole('button', { name: 'Sign and issue' }).click()
    await expect(dialog.getByText('Say who is given it.')).toBeVisible()
    const family = dialog.getByRole('group', { name: 'Family members’ and the child’s signatures' })
    const missing = family.getByRole('listitem').filter({ hasText: 'Not recorded yet' })
    for (let left = await missing.count(); left > 0; left -= 1) {
      await family.getByRole('button', { name: 'Record' }).first().click()
      await family.getByLabel('Their name').fill(`Signer ${left}`)
      await family.getByLabel('How they signed').fill('on paper, kept on the file')
      await page.keyboard.press('Enter')
      await expect(missing).toHaveCount(left - 1)
    }
    await dialog
      .getByLabel('Somebody else')
      .or(dialog.getByLabel('Who', { exact: true }))
      .fill('Ms Farida Begum')
    await dialog.getByLabel('How', { exact: true }).fill('by hand')
    await dialog.getByLabel('Your password').fill(PASSWORD)
    issued = await received(async () => dialog.getByRole('button', { name: 'Sign and issue' }).click())
    expect(textOf(wordParts(issued)['word/document.xml'])).toContain('I stayed for one hour.')
    await expect(page.getByText(/^Issued \d\d:\d\d by Priya Ramanathan\.$/)).toBeVisible()
    await staysAsItIs(page)
    await expect(ask(page, 'reviews', 'get', { documentId: id })).resolves.toMatchObject({ state: 'issued' })
  })

  await test.step('the file that was issued is known again, and no other', async () => {
    await goTo(page, `#/review/${id}`)
    await page.getByRole('tab', { name: 'History' }).click()
    const signatures = page.getByRole('region', { name: 'Signatures' })
    await signatures.getByRole('button', { name: 'Check signatures' }).click()
    await expect(signatures.getByRole('status')).toContainText('are what they were')

    await goTo(page, '#/verify')
    await verified(page, issued)
    await expect(page.getByText(/^This is the file that was issued of “Assessment of Amina and Idris”/)).toBeVisible()
    await expect(page.getByText('Does not match', { exact: true })).toHaveCount(0)
    const changed = Buffer.from(issued)
    // The hour of the first file in the package: still a whole Word document, but not the one that was signed.
    changed.writeUInt8(changed.readUInt8(11) ^ 8, 11)
    await verified(page, changed)
    await expect(page.getByText(/^This is not what was issued/)).toBeVisible()
    await expect(page.getByText('Does not match', { exact: true }).first()).toBeVisible()
  })
})
