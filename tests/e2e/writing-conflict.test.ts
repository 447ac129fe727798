import { expect, test } from './app.ts'
import { ask, openDocument } from './arrange.ts'
import { section, writeIn } from './steps.ts'
import { openReport, PLACE, stored } from './writing.ts'

/** Another section that is empty. */
const OTHER_PLACE = 'Parents and carers'

test('of two texts the writer goes on with her own, and the other stays in the history', async ({ window: first }) => {
  const id = await openReport(first)
  const second = await first.context().newPage()
  await second.goto(new URL('/', first.url()).href)
  await openDocument(second, id)

  await writeIn(first, PLACE, 'From the first window.')
  await expect.poll(() => stored(first, id)).toContain('From the first window.')
  await writeIn(second, PLACE, 'From the second window.')
  await second.getByRole('button', { name: 'Go on with mine' }).click()
  await expect(second.getByText('This document was saved somewhere else in the meantime')).toBeHidden()
  await expect.poll(() => stored(second, id)).toContain('From the second window.')
  await expect(section(second, PLACE)).toContainText('From the second window.')

  await second.keyboard.type(' And on.')
  await expect.poll(() => stored(second, id)).toContain('And on.')
})

test('what two windows write in different sections is brought together, with the caret where it was', async ({
  window: first,
}) => {
  const id = await openReport(first)
  const second = await first.context().newPage()
  await second.goto(new URL('/', first.url()).href)
  await openDocument(second, id)

  await writeIn(first, OTHER_PLACE, 'From the first window.')
  await expect.poll(() => stored(first, id)).toContain('From the first window.')
  await writeIn(second, PLACE, 'From the second window.')
  await expect.poll(() => stored(second, id)).toContain('From the second window.')
  expect(await stored(second, id)).toContain('From the first window.')
  await expect(section(second, OTHER_PLACE)).toContainText('From the first window.')
  await expect(second.getByText(`Changed in another window and brought in here: “${OTHER_PLACE}”.`)).toBeVisible()
  await expect(second.getByText('was saved somewhere else')).toBeHidden()

  await second.keyboard.type(' And on.')
  await expect(section(second, PLACE)).toContainText('From the second window. And on.')
  await second.keyboard.press('Control+z')
  await second.keyboard.press('Control+z')
  await expect(section(second, OTHER_PLACE)).toContainText('From the first window.')

  await first.bringToFront()
  await writeIn(first, OTHER_PLACE, 'Again from the first.')
  await expect.poll(() => stored(first, id)).toContain('Again from the first.')
  await expect(section(first, PLACE)).toContainText('From the second window.')
  const revisions = await ask(first, 'documents', 'revisions', { id })
  expect(revisions.filter(({ setAsideCopy }) => setAsideCopy)).toEqual([])

  await second.bringToFront()
  await second.getByRole('status').getByRole('button', { name: 'Close' }).click()
  await expect(second.getByText('Changed in another window')).toBeHidden()
})

test('a full disk is said plainly, and writing goes on in memory until there is room', async ({ window: page }) => {
  const id = await openReport(page)
  const failure = { code: 'disk-full', message: 'There is no room left on this disk. Free some space.' }
  await page.route('**/rpc/documents.save', (route) => route.fulfill({ json: { ok: false, failure } }))
  await writeIn(page, PLACE, 'Written on a full disk.')
  await expect(page.getByText('There is no room left on this disk.')).toBeVisible()
  await page.keyboard.type(' And on.')
  await expect(section(page, PLACE)).toContainText('Written on a full disk. And on.')
  expect(await stored(page, id)).not.toContain('Written on a full disk.')

  await page.unroute('**/rpc/documents.save')
  await page.getByRole('button', { name: 'Try now' }).click()
  await expect(page.getByText('There is no room left on this disk.')).toBeHidden()
  await expect.poll(() => stored(page, id)).toContain('Written on a full disk. And on.')
})
