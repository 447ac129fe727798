import { expect, test } from './app.ts'
import { readableByEverybody } from './axe.ts'
import { setUp } from './steps.ts'

test('somebody checks the store, a file that was not issued, and reads the trail', async ({ page, app }) => {
  await app.open(page)
  await setUp(page)
  await page.evaluate(() => {
    window.location.hash = '#/verify'
  })
  await expect(page.getByRole('heading', { name: 'Verify' })).toBeVisible()
  await page.getByRole('button', { name: 'Check everything in this store' }).click()
  await expect(page.getByText('Everything is what it was.')).toBeVisible()
  await expect(page.getByText('Matches', { exact: true })).toBeVisible()
  await readableByEverybody(page, 'everything checked')

  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose a file…' }).click()
  await (await chooser).setFiles({
    name: 'letter.docx',
    mimeType: 'application/zip',
    buffer: Buffer.from('PK no document at all'),
  })
  await expect(page.getByText('This is not what was issued')).toBeVisible()
  await expect(page.getByText('Does not match', { exact: true })).toBeVisible()
  await readableByEverybody(page, 'a file that was not issued')

  await page.evaluate(() => {
    window.location.hash = '#/trail'
  })
  await expect(page.getByRole('row', { name: /Verified the store/ })).toBeVisible()
  await page.getByLabel('Words').fill('nobody of that name')
  await expect(page.getByText('Nothing in the trail is like that.')).toBeVisible()
  await page.getByLabel('Words').fill('Priya')
  await expect(page.getByRole('row', { name: /Made the store/ })).toBeVisible()
  await readableByEverybody(page, 'the trail')
})
