import { expect, test } from './app.ts'
import { goTo, madeCase, madeStore } from './arrange.ts'
import { lookLike, readableByEverybody, THEMES } from './axe.ts'

for (const theme of THEMES)
  test(`the family can be read and drawn by everybody (${theme})`, async ({ app, page }) => {
    test.setTimeout(120_000)
    await lookLike(page, theme)
    await page.addInitScript(() => {
      localStorage.setItem('casewright.family-look', JSON.stringify({ legend: true, text: true, panel: true }))
    })
    await app.open(page)
    await madeStore(page, 'manchester')
    const caseId = await madeCase(page, 'manchester')
    await page.reload()
    await goTo(page, `#/family/${caseId}`)
    const picture = page.getByRole('listbox', { name: 'People in the genogram' })
    await expect(picture).toBeVisible()
    await readableByEverybody(page, 'a family that is not joined yet')

    await picture.focus()
    await page.keyboard.press('Home')
    await page.keyboard.press('f')
    await page.keyboard.type('Imran Begum')
    await page.keyboard.press('Enter')
    await page.keyboard.press('p')
    await page.keyboard.type('Sana Begum')
    await page.keyboard.press('Tab')
    await page.keyboard.type('no idea')
    await page.getByText('More about them').click()
    await page
      .getByRole('button', { name: /Imran Begum/ })
      .last()
      .click()
    await readableByEverybody(page, 'somebody with a date that cannot be read and a relationship open')

    await page.getByRole('textbox', { name: 'The family as text' }).fill('Sana Begum ((( = f')
    await expect(page.getByText(/not understood/)).toBeVisible()
    await readableByEverybody(page, 'a family as text with a line that is not understood')
    await page.keyboard.press('Escape')

    await page.getByRole('button', { name: 'Not yet reviewed' }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await readableByEverybody(page, 'writing down a review with the family')
    await page.getByRole('button', { name: 'Cancel' }).click()

    await page.getByRole('button', { name: 'Eco-map' }).click()
    await page.getByRole('button', { name: 'Something round the household' }).click()
    await expect(page.getByRole('group', { name: 'School or nursery' })).toBeVisible()
    await readableByEverybody(page, 'the eco-map')

    await page.getByRole('button', { name: 'Genogram' }).click()
    await page.setViewportSize({ width: 720, height: 560 })
    await readableByEverybody(page, 'the family in a small window')
  })
