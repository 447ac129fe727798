import type { Page } from '@playwright/test'
import { blockText, walkBlocks } from '../../shared/document/index.ts'
import { anchorAt } from '../../shared/review/index.ts'
import { expect, test } from './app.ts'
import { ask, madeCase, madeStore, openDocument } from './arrange.ts'
import { readableByEverybody } from './axe.ts'
import { madeAssessment, madeManager, sent, signInAs } from './reviewing.ts'
import { saved } from './steps.ts'

const TEXT = 'I visited Amina at home on 5 March 2026. Her bed was dry and warm. She would benefit from a quiet place to read.'

/** Comments on words of the document as the one signed in would, without going there. */
async function commented(page: Page, documentId: string, words: string, body: string, replacement: string | null = null) {
  const { document, revision } = await ask(page, 'documents', 'open', { id: documentId })
  const block = [...walkBlocks(document)].map((one) => one.block).find((one) => blockText(one).text.includes(words))
  if (!block) throw new Error(`“${words}” is not in the document`)
  const start = blockText(block).text.indexOf(words)
  const anchor = anchorAt(block, revision, start, start + words.length)
  const suggestion = replacement === null ? null : { replacement }
  await ask(page, 'reviews', 'comment', { documentId, comment: { anchor, body, suggestion } })
}

const first = (page: Page) => page.locator('.page-text .section-body > p').first()
const card = (page: Page, words: string) =>
  page.getByRole('list', { name: 'Comments' }).getByRole('listitem').filter({ hasText: words })

/** The words that are marked for comments, in the order in which they are drawn. */
const marked = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    ['page-mark', 'page-mark-current'].flatMap((name) => [...(CSS.highlights.get(name) ?? [])].map((range) => String(range))),
  )

test('comments stay on their words while the writer works on, and what was changed can be read and taken back', async ({
  window: page,
}) => {
  test.setTimeout(180_000)
  await madeStore(page)
  await madeManager(page)
  const caseId = await madeCase(page)
  const id = await madeAssessment(page, caseId, TEXT)
  await sent(page, id)
  await signInAs(page, 'sam.okoro')
  await commented(page, id, 'Her bed was dry', 'Whose bed? They share one.')
  await commented(page, id, 'She would benefit from', '', 'She needs')
  await commented(page, id, 'on 5 March 2026', '', 'on 5 and 9 March 2026')
  await commented(page, id, 'quiet place', '', 'warm corner')
  await ask(page, 'reviews', 'return', { documentId: id, words: 'Look at what I have asked in the margin.' })
  await signInAs(page, 'priya.ramanathan')
  await openDocument(page, id)

  await test.step('they are marked, and stay on their words whatever is typed before them', async () => {
    await page.getByRole('tab', { name: 'Comments 4' }).click()
    await expect(card(page, 'Whose bed?')).toContainText('Sam Okoro')
    await first(page).click({ position: { x: 30, y: 8 } })
    await page.keyboard.press('Home')
    await page.keyboard.type('On my third visit: ')
    await expect
      .poll(() => marked(page))
      .toEqual(expect.arrayContaining(['on 5 March 2026', 'Her bed was dry', 'She would benefit from', 'quiet place']))
    await readableByEverybody(page, 'comments beside the text')
  })

  await test.step('F9 goes from one to the next', async () => {
    await page.keyboard.press('F9')
    await expect(page.getByRole('list', { name: 'Comments' }).locator('[aria-current="true"]')).toContainText('on 5 and 9 March')
    await page.keyboard.press('F9')
    await expect(page.getByRole('list', { name: 'Comments' }).locator('[aria-current="true"]')).toContainText('Whose bed?')
  })

  await test.step('a suggestion is put in as one step of undo', async () => {
    await card(page, 'She needs').getByRole('button', { name: 'Accept' }).click()
    await expect(first(page)).toContainText('She needs a quiet place')
    await expect(page.getByRole('tab', { name: 'Comments 3' })).toBeVisible()
    await page.keyboard.press('Control+z')
    await expect(first(page)).toContainText('She would benefit from a quiet place')
    await page.keyboard.press('Control+y')
    await expect(first(page)).toContainText('She needs a quiet place')
  })

  await test.step('another is kept out, with the reason', async () => {
    const suggested = card(page, 'on 5 and 9 March 2026')
    await suggested.getByRole('button', { name: 'Keep mine…' }).click()
    await suggested.getByRole('button', { name: 'Keep mine', exact: true }).click()
    await expect(suggested.getByText('Say why: it stays with the comment.')).toBeVisible()
    await suggested.getByLabel('Why your words stay').fill('On 9 March nobody was at home.')
    await suggested.getByRole('button', { name: 'Keep mine', exact: true }).click()
    await expect(page.getByRole('tab', { name: 'Comments 2' })).toBeVisible()
  })

  await test.step('one whose words have changed can no longer be put in', async () => {
    const { width, height } = (await first(page).boundingBox()) ?? { width: 0, height: 0 }
    // The paragraph goes over more than one line, and End goes to the end of one.
    await first(page).click({ position: { x: width / 4, y: height - 8 } })
    await page.keyboard.press('End')
    const end = 'place to read.'
    for (const _ of end) await page.keyboard.press('Shift+ArrowLeft')
    await page.keyboard.type('room to read.')
    const suggested = card(page, 'warm corner')
    await expect(suggested.getByText(/have been changed since/).first()).toBeVisible()
    await expect(suggested.getByRole('button', { name: 'Accept' })).toHaveCount(0)
    await expect(suggested.getByRole('button', { name: 'Copy the words' })).toBeVisible()
  })

  await test.step('the writer asks back about words that are selected', async () => {
    await first(page).click({ position: { x: 30, y: 8 } })
    await page.keyboard.press('Home')
    for (const _ of 'On my third visit') await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('Control+Alt+m')
    await page.getByLabel('Comment', { exact: true }).fill('Was it the third? I have two in my diary.')
    await page.getByLabel('Comment', { exact: true }).press('Tab')
    await page.keyboard.press('Enter')
    await expect(card(page, 'I have two in my diary.').locator('blockquote')).toHaveText('On my third visit')
    await card(page, 'Whose bed?').getByRole('button', { name: 'Reply' }).click()
    await card(page, 'Whose bed?').getByLabel('Reply').fill('Amina’s: Idris has a cot.')
    await card(page, 'Whose bed?').getByRole('button', { name: 'Reply', exact: true }).click()
    await card(page, 'Whose bed?').getByRole('button', { name: 'Resolved' }).click()
    await expect(card(page, 'Whose bed?')).toHaveCount(0)
    await page.getByText(/^Show \d that are settled$/).click()
    await expect(card(page, 'Whose bed?')).toContainText('Amina’s: Idris has a cot.')
    await saved(page)
  })

  await test.step('what was changed since it was sent is drawn on one page', async () => {
    await page.getByRole('button', { name: 'Document', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Revisions', exact: true }).click()
    await page
      .getByRole('navigation', { name: 'Revisions' })
      .getByRole('button', { name: /Sent to the manager/ })
      .click()
    const changed = page.getByRole('article', { name: 'What was changed' })
    await expect(changed.locator('ins').first()).toHaveText('On my third visit: ')
    await expect(changed.locator('del').filter({ hasText: 'would benefit from' })).toBeVisible()
    await page.keyboard.press('Alt+PageDown')
    await expect(page.getByRole('complementary', { name: 'Changes' }).locator('[aria-current="true"]')).toContainText(
      'On my third visit',
    )
    await readableByEverybody(page, 'what was changed')
  })

  await test.step('going back to that text keeps the one of today too', async () => {
    await page.getByRole('button', { name: 'Go back to this text…' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Go back to it' }).click()
    await expect(page.getByText(/is the newest text now/)).toBeVisible()
    await page.getByRole('button', { name: 'Open the document' }).click()
    await expect(first(page)).toContainText(TEXT)
    await expect(page.getByRole('button', { name: 'Document', exact: true })).toBeVisible()
    expect((await ask(page, 'documents', 'revisions', { id })).length).toBeGreaterThan(3)
  })
})
