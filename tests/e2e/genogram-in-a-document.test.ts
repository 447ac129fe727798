import type { Locator, Page } from '@playwright/test'
import type { GenogramBlock } from '../../shared/document/index.ts'
import { type FamilyChange, KIN_LISTS, person } from '../../shared/family/index.ts'
import { expect, test } from './app.ts'
import { ask, dayFromNow, goTo, inWords, madeCase, madeDocument, madeStore, openCase, openDocument } from './arrange.ts'
import { readableByEverybody } from './axe.ts'
import { sent } from './reviewing.ts'
import { beginDocument, saved, section, textOf, wordParts } from './steps.ts'

const PLACE = 'Family and household'
const picture = (page: Page): Locator => section(page, PLACE).locator('.picture-block')
const bar = (page: Page): Locator => picture(page).locator('.family-bar')
const TODAY = inWords(dayFromNow(0))

const parent = (childId: string, parentId: string): FamilyChange => {
  const id = `${childId}-${parentId}`
  return { list: 'parentLinks', id, item: KIN_LISTS.parentLinks.parse({ id, childId, parentId, kind: 'birth' }) }
}
const somebody = (id: string, rest: object): FamilyChange => ({
  list: 'people',
  id,
  item: person.parse({ id, group: 'family', ...rest }),
})

async function changeFamily(page: Page, caseId: string, ...changes: FamilyChange[]): Promise<void> {
  const { revision } = await ask(page, 'family', 'get', { caseId })
  await ask(page, 'family', 'change', { caseId, baseRevision: revision, label: 'Family', changes })
}

/** A case whose two children have their mother, and of whom one has a father. */
async function madeFamily(page: Page): Promise<string> {
  await madeStore(page, 'manchester')
  const caseId = await madeCase(page, 'manchester')
  await changeFamily(
    page,
    caseId,
    somebody('person-omar', { title: 'Mr', firstName: 'Omar', lastName: 'Yates', gender: 'male', born: '1987' }),
    parent('person-amina', 'person-farida'),
    parent('person-idris', 'person-farida'),
    parent('person-idris', 'person-omar'),
  )
  return caseId
}

async function pictureStored(page: Page, id: string): Promise<GenogramBlock | undefined> {
  const { document } = await ask(page, 'documents', 'open', { id })
  return document.sections.flatMap(({ blocks }) => blocks).find((block) => block.type === 'genogram')
}

test('the family in an assessment: there from the start, says when the family changes, and goes to Word with its people', async ({
  window: page,
  received,
}) => {
  const caseId = await madeFamily(page)
  await openCase(page, caseId)
  await beginDocument(page, 'child and family assessment')
  const documentId = decodeURIComponent(/document\/([^/?]+)/.exec(page.url())?.[1] ?? '')

  await test.step('a new document begins with it, in words and as a table too', async () => {
    await expect(bar(page)).toContainText(`From the case’s family · as at ${TODAY}`)
    await expect(bar(page)).not.toContainText('changed since')
    await expect(picture(page).getByRole('img')).toHaveAttribute('alt', /Mr Omar Yates: .*Idris: father/)
    const rows = picture(page).getByRole('table', { name: 'People in the Genogram' }).getByRole('row')
    await expect(rows).toHaveCount(5)
    await expect(rows.last()).toContainText('Idris: father')
  })

  await test.step('it is never wider than the column, and is seen large over the window', async () => {
    const image = picture(page).getByRole('img')
    const widths = await image.evaluate((element) => [element.clientWidth, element.closest('.picture-block')?.clientWidth ?? 0])
    expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0)
    await picture(page).getByRole('button', { name: 'See it large' }).press('Enter')
    const large = page.getByRole('dialog', { name: /^Genogram, as at/ })
    const whole = (await large.getByRole('img').boundingBox())?.width ?? 0
    await page.keyboard.press('+')
    await expect.poll(async () => (await large.getByRole('img').boundingBox())?.width).toBeGreaterThan(whole)
    await readableByEverybody(page, 'a picture of the family seen large')
    await page.keyboard.press('Escape')
    await expect(large).toBeHidden()
    await expect(picture(page).getByRole('button', { name: 'See it large' })).toBeFocused()
  })

  await test.step('the family changes, and the document says so', async () => {
    await changeFamily(
      page,
      caseId,
      somebody('person-nasreen', { title: 'Mrs', firstName: 'Nasreen', lastName: 'Begum', gender: 'female', born: '1961' }),
      parent('person-farida', 'person-nasreen'),
    )
    await bar(page).getByRole('button', { name: 'Open the family' }).click()
    await expect(page.getByRole('listbox', { name: 'People in the genogram' })).toBeVisible()
    await openDocument(page, documentId)
    await expect(bar(page)).toContainText(`as at ${TODAY} · changed since`)
    await expect(picture(page)).not.toContainText('Nasreen')
  })

  await test.step('brought in again, and undone and done again', async () => {
    await bar(page).getByRole('button', { name: 'Bring in again' }).click()
    await expect(picture(page)).toContainText('Mrs Nasreen Begum')
    await expect(bar(page)).not.toContainText('changed since')
    await expect(picture(page)).toHaveClass(/selected/)
    await page.keyboard.press('Control+z')
    await expect(picture(page)).not.toContainText('Nasreen')
    await expect(bar(page)).toContainText('changed since')
    await page.keyboard.press('Control+y')
    await expect(picture(page)).toContainText('Mrs Nasreen Begum')
    await saved(page)
  })

  await test.step('in Word it is a picture with its words behind it, and the people follow as a table', async () => {
    const parts = wordParts(await received(() => page.getByRole('button', { name: 'Word copy' }).click()))
    const body = parts['word/document.xml'] ?? ''
    expect(/<wp:docPr[^>]*descr="([^"]*)"/.exec(body)?.[1]).toMatch(/Mrs Nasreen Begum: .*grandmother/)
    expect(textOf(body)).toMatch(/Relationship to the child[\s\S]*Mrs Nasreen Begum[\s\S]*[Gg]randmother/)
    expect(Object.keys(parts).some((name) => /media\/.*\.png$/.test(name))).toBe(true)
  })
})

test('what the picture shows is chosen by keys, copied and pasted, and stays as it was signed off', async ({ window: page }) => {
  const caseId = await madeFamily(page)
  const documentId = await madeDocument(page, caseId, 'child-and-family-assessment')
  await openDocument(page, documentId)

  await test.step('selected with a press, F2 asks for another day and another part', async () => {
    await picture(page).getByRole('img').click()
    await expect(picture(page)).toHaveClass(/selected/)
    await page.keyboard.press('F2')
    const dialog = page.getByRole('dialog', { name: 'What the picture shows' })
    await dialog.getByRole('button', { name: /Who is in it/ }).click()
    await page.getByRole('option', { name: 'Three generations' }).click()
    await dialog.getByRole('button', { name: /As at/ }).click()
    await page.getByRole('option', { name: 'Another day' }).click()
    await readableByEverybody(page, 'what a picture of the family in a document shows')
    await dialog.getByRole('spinbutton').first().click()
    await page.keyboard.type('05012024')
    await dialog.getByRole('button', { name: 'Show this' }).click()
    await expect(bar(page)).toContainText('From the case’s family · three generations · as at 5 January 2024')
    await saved(page)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await readableByEverybody(page, `a picture of the family in a document, ${colorScheme}`)
    }
    expect(await pictureStored(page, documentId)).toMatchObject({ filter: 'three-generations', asAt: '2024-01-05' })
  })

  await test.step('a copy of it is a picture of its own', async () => {
    await expect(picture(page)).toHaveClass(/selected/)
    await page.keyboard.press('Control+c')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Copied:')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+v')
    await expect(picture(page)).toHaveCount(2)
    await expect(picture(page).last()).toContainText('Mr Omar Yates')
    await page.keyboard.press('Control+z')
    await expect(picture(page)).toHaveCount(1)
    await expect(picture(page)).not.toHaveClass(/selected/)
    await page.getByText('Copied:', { exact: true }).click()
    await page.keyboard.press('Home')
    // The editor hears of the caret one event later than the page has it.
    await expect.poll(() => page.evaluate(() => getSelection()?.anchorOffset)).toBe(0)
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
    await page.keyboard.press('ArrowLeft')
    await expect(picture(page)).toHaveClass(/selected/)
    await saved(page)
  })

  await test.step('sent to be signed off, it stays as it is whatever becomes of the family', async () => {
    await goTo(page, '#/')
    await sent(page, documentId)
    await changeFamily(page, caseId, somebody('person-omar', { firstName: 'Omar', lastName: 'Changed' }))
    await openDocument(page, documentId)
    await expect(picture(page)).toContainText('Mr Omar Yates')
    await expect(page.getByRole('button', { name: 'Bring in again' })).toHaveCount(0)
  })
})
