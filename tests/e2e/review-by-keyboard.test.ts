import { expect, test } from './app.ts'
import { ask, madeCase, madeStore, openDocument } from './arrange.ts'
import { hasFocus, press, tabTo, write } from './keys.ts'
import { decision, madeAssessment, madeManager, sent, signInAs } from './reviewing.ts'
import { saved } from './steps.ts'

const REASON = 'it is quoted from the health visitor’s letter'

test('a manager reviews and returns a report without the mouse', async ({ window: page }) => {
  test.setTimeout(150_000)
  await madeStore(page)
  await madeManager(page)
  const id = await madeAssessment(page, await madeCase(page))

  await test.step('the worker has set a finding aside', async () => {
    await openDocument(page, id)
    const panel = page.getByRole('complementary', { name: 'Findings' })
    await press(page, panel.getByRole('button', { name: /presents as/ }).first())
    await page.keyboard.press('Alt+s')
    await expect(panel.getByLabel('Set aside, because')).toBeFocused()
    await page.keyboard.insertText(REASON)
    await page.keyboard.press('Enter')
    await saved(page)
    await sent(page, id)
  })
  await signInAs(page, 'sam.okoro')
  const first = page.getByRole('complementary', { name: 'Read first' })
  const panel = page.getByRole('complementary', { name: 'Review' })

  await test.step('what waits is opened, and what to read first has the focus', async () => {
    await press(page, page.getByRole('link', { name: /^Review/ }))
    const row = page.getByRole('grid', { name: 'Waits for you' }).getByRole('row', { name: /Assessment of Amina/ })
    await tabTo(page, row)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'Read first' })).toBeFocused()
  })

  await test.step('a reason is asked about, and the focus comes back to where it was asked', async () => {
    const card = first.getByRole('listitem').filter({ hasText: REASON })
    await press(page, card.getByRole('button', { name: 'Query' }))
    await expect(card.getByLabel('What do you ask?')).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(card.getByRole('button', { name: 'Query' })).toBeFocused()
    await page.keyboard.press('Enter')
    await page.keyboard.insertText('On which day was that?')
    await press(page, card.getByRole('button', { name: 'Ask' }))
    await expect(card).toContainText('Queried')
    await press(page, card.getByRole('button', { name: 'Not accepted…' }))
    await page.keyboard.insertText('The letter says nothing of how she looked.')
    await press(page, card.getByRole('button', { name: 'Not accepted', exact: true }))
    await expect(card).toContainText('Not accepted: The letter says nothing of how she looked.')
  })

  await test.step('a question of the audit is answered with the arrows', async () => {
    const question = first.getByRole('button', { name: /^Not answered: / }).first()
    await press(page, question)
    await tabTo(page, first.getByRole('radio', { name: 'Met', exact: true }))
    await page.keyboard.press('ArrowDown')
    await expect(first.getByText(/^1 of \d+$/)).toBeVisible()
  })

  await test.step('words are chosen in the page and commented on', async () => {
    const text = page.locator('.page-text')
    await tabTo(page, text, 200)
    await page.keyboard.press('Control+Home')
    for (const _ of 'Amina presents') await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('Control+Alt+m')
    await expect(panel.getByLabel('Comment', { exact: true })).toBeFocused()
    await page.keyboard.insertText('Say what you saw.')
    await press(page, panel.getByRole('button', { name: 'Comment', exact: true }))
    await expect(panel.getByRole('listitem').filter({ hasText: 'Say what you saw.' })).toBeVisible()
    await expect.poll(() => hasFocus(text)).toBe(true)
  })

  await test.step('F8 goes through the findings, and the tabs are walked with the arrows', async () => {
    await page.keyboard.press('F8')
    await expect(panel.getByRole('tab', { name: /^Findings/ })).toHaveAttribute('aria-selected', 'true')
    await tabTo(page, panel.getByRole('tab', { name: /^Findings/ }), 60)
    await page.keyboard.press('ArrowRight')
    await expect(panel.getByRole('list', { name: 'History' })).toContainText('Sent to the manager')
  })

  await test.step('it is returned with feedback', async () => {
    await write(
      page,
      decision(page).getByLabel('Why you decide as you do'),
      'Say what you saw of Amina at home, and on which day.',
    )
    await press(page, decision(page).getByRole('button', { name: 'Return with feedback' }))
    await expect(page.getByText('Returned to Priya Ramanathan.')).toBeVisible()
    await expect(ask(page, 'reviews', 'get', { documentId: id })).resolves.toMatchObject({ state: 'returned' })
  })

  await test.step('its writer is told that the reason was not accepted, and the finding counts again', async () => {
    await signInAs(page, 'priya.ramanathan')
    await openDocument(page, id)
    const findings = page.getByRole('complementary', { name: 'Findings' })
    await tabTo(page, findings.getByRole('tab', { name: /^Findings/ }))
    await page.keyboard.press('ArrowRight')
    const card = findings.getByRole('list', { name: 'Set aside' }).getByRole('listitem')
    await expect(card).toContainText('Not accepted by Sam Okoro: The letter says nothing of how she looked.')
    await press(page, page.getByRole('button', { name: 'Send to manager…' }).first())
    const aside = page.getByRole('dialog', { name: 'Send to manager' }).getByRole('region', { name: 'What you set aside' })
    await expect(aside).toContainText('presents as')
    await press(page, aside.getByRole('button', { name: 'Go to it' }))
    const current = findings.getByRole('listitem').and(page.locator('[aria-current="true"]'))
    await expect(current).toContainText('presents as')
    await expect.poll(() => hasFocus(page.locator('.page-text'))).toBe(true)
    await page.keyboard.press('Alt+s')
    await expect(findings.getByLabel('Set aside, because')).toBeFocused()
    await page.keyboard.insertText('The letter of 4 March says how she looked')
    await page.keyboard.press('Enter')
    await expect(findings.getByRole('button', { name: /“presents as” is/ })).toHaveCount(0)
    await tabTo(page, findings.getByRole('tab', { name: /^Findings/ }))
    await page.keyboard.press('ArrowRight')
    await expect(card).toContainText('The letter of 4 March')
    await expect(card).not.toContainText('Not accepted')
    await saved(page)
  })
})
