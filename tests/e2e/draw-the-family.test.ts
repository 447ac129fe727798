import type { Locator, Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { ask, goTo, madeCase, madeStore } from './arrange.ts'
import { saved, textOf, wordParts } from './steps.ts'

const picture = (page: Page): Locator => page.getByRole('listbox', { name: 'People in the genogram' })
const chosen = (page: Page): Locator => picture(page).getByRole('option', { selected: true })
const panel = (page: Page): Locator => page.locator('.family-panel')

async function openFamily(page: Page): Promise<string> {
  await madeStore(page, 'manchester')
  const caseId = await madeCase(page, 'manchester')
  await page.reload()
  await goTo(page, `#/family/${caseId}`)
  await expect(picture(page)).toBeVisible()
  return caseId
}

/** Adds somebody beside whoever is selected, as fast as one types. */
async function add(page: Page, key: string, name: string, born = ''): Promise<void> {
  await page.keyboard.press(key)
  await expect(page.getByLabel('Full name')).toBeFocused()
  await page.keyboard.type(name)
  if (born !== '') {
    await page.keyboard.press('Tab')
    await page.keyboard.type(born)
  }
  await page.keyboard.press('Enter')
  await expect(picture(page)).toBeFocused()
}

test('a family is drawn by keys alone, and is the case’s own people', async ({ app, page, complaints: _ }) => {
  await app.open(page)
  const caseId = await openFamily(page)

  // The case's people are there at once, the health visitor is not; nobody belongs to anybody yet.
  await expect(picture(page).getByRole('option')).toHaveCount(3)
  await expect(page.getByText('Nothing says yet how 3 people belong to the family.')).toBeVisible()

  await picture(page).focus()
  await page.keyboard.press('Home')
  await expect(chosen(page)).toContainText('Amina Begum')
  await add(page, 'f', 'Mr Imran Begum', '37')
  await expect(chosen(page)).toContainText(/Imran Begum, about 3\d, father of Amina/)
  await add(page, 'r', 'Mrs Nasreen Begum', '1961')
  await expect(chosen(page)).toContainText('mother of Imran'.replace('mother', 'parent'))
  await page.keyboard.press('ArrowDown')
  await expect(chosen(page)).toContainText('Imran Begum')
  await add(page, 's', 'Sana Begum', '14 May 1991')
  await expect(chosen(page)).toContainText('Sana Begum, 3')

  // An arrow goes over relationships, and Enter to the fields.
  await page.keyboard.press('ArrowUp')
  await expect(chosen(page)).toContainText('Nasreen Begum')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Full name')).toHaveValue('Mrs Nasreen Begum')
  await page.keyboard.press('Escape')
  await expect(picture(page)).toBeFocused()

  // Taken out with what hangs on her, and brought back.
  await page.keyboard.press('Delete')
  await expect(picture(page).getByRole('option', { name: /Nasreen/ })).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(picture(page).getByRole('option', { name: /Nasreen Begum.*parent of Imran and Sana/ })).toHaveCount(1)

  await saved(page)
  const { family } = await ask(page, 'family', 'get', { caseId })
  expect(family.people.map(({ firstName }) => firstName)).toEqual(expect.arrayContaining(['Imran', 'Nasreen', 'Sana', 'Ruth']))
  const record = await ask(page, 'cases', 'get', { id: caseId })
  expect(record.people.map(({ firstName }) => firstName)).toContain('Nasreen')
})

test('who belongs to nobody yet is joined from the bar', async ({ app, page, complaints: _ }) => {
  await app.open(page)
  const caseId = await openFamily(page)
  const bar = page.getByRole('region', { name: 'How do they belong together?' })
  await bar.getByRole('button', { name: 'Farida Begum' }).click()
  await bar.getByRole('button', { name: /Farida Begum is/ }).click()
  await page.getByRole('option', { name: 'Mother of' }).click()
  await bar.getByRole('button', { name: /Whom/ }).click()
  await page.getByRole('option', { name: 'Amina Begum', exact: true }).click()
  await bar.getByRole('button', { name: 'Join' }).click()
  await expect(picture(page).getByRole('option', { name: /Farida Begum.*mother of Amina/ })).toHaveCount(1)
  await expect(page.getByText('Nothing says yet how 1 person belongs to the family.')).toBeVisible()
  await saved(page)
  const { family } = await ask(page, 'family', 'get', { caseId })
  expect(family.parentLinks).toMatchObject([{ childId: 'person-amina', parentId: 'person-farida', kind: 'birth' }])
})

test('who belongs to nobody yet is dragged onto somebody, and the list of ways is under the keys then', async ({
  app,
  page,
  complaints: _,
}) => {
  await app.open(page)
  const caseId = await openFamily(page)
  const bar = page.getByRole('region', { name: 'How do they belong together?' })
  const place = async (target: Locator): Promise<[number, number]> => {
    const box = await target.boundingBox()
    if (box === null) throw new Error('It is nowhere.')
    return [box.x + box.width / 2, box.y + box.height / 2]
  }
  const drag = async (): Promise<void> => {
    await page.mouse.move(...(await place(bar.getByRole('button', { name: 'Farida Begum' }))))
    await page.mouse.down()
    await page.mouse.move(...(await place(page.locator('[data-person="person-amina"] .family-hit').first())), { steps: 5 })
    await expect(page.locator('.family-tray-dragged')).toHaveText('Farida Begum and Amina Begum')
  }
  await drag()
  await page.keyboard.press('Escape')
  await expect(page.locator('.family-tray-dragged')).toHaveCount(0)
  await page.mouse.up()
  await expect(bar.getByRole('button', { name: /Whom$/ })).toContainText('whom?')

  await drag()
  await page.mouse.up()
  await expect(bar.getByRole('button', { name: /Farida Begum is$/ })).toBeFocused()
  await expect(bar.getByRole('button', { name: /Whom$/ })).toContainText('Amina Begum')
  await page.keyboard.press('Enter')
  await page.getByRole('option', { name: 'Mother of' }).press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(picture(page).getByRole('option', { name: /Farida Begum.*mother of Amina/ })).toHaveCount(1)
  await saved(page)
  const { family } = await ask(page, 'family', 'get', { caseId })
  expect(family.parentLinks).toMatchObject([{ childId: 'person-amina', parentId: 'person-farida', kind: 'birth' }])
})

test('the family as text: the picture follows, and what is not said any more is asked about', async ({
  app,
  page,
  complaints: _,
}) => {
  await app.open(page)
  await openFamily(page)
  const text = page.getByRole('textbox', { name: 'The family as text' })
  await text.fill(
    'Farida Begum f 1990 = Imran Begum m 1987 (separated 2021): Amina Begum f 2 April 2016 *\nIdris Yates 17 September 2019 *',
  )
  await expect(picture(page).getByRole('option', { name: /Imran Begum.*father of Amina/ })).toHaveCount(1)
  await expect(page.getByText('4 people, all understood, not taken over yet')).toBeVisible()
  await text.press('Control+Enter')
  await expect(page.getByText('4 people, all understood', { exact: true })).toBeVisible()
  await saved(page)

  const before = await text.inputValue()
  await text.fill(before.replace(/.*Imran.*/, 'Farida Begum f 1990: Amina Begum f 2 April 2016 *'))
  await text.press('Control+Enter')
  await expect(page.getByText(/The text does not say any more:.*Imran Begum/)).toBeVisible()
  await page.getByRole('button', { name: 'Keep' }).click()
  await expect(picture(page).getByRole('option', { name: /Imran Begum/ })).toHaveCount(1)
})

test('the example’s family: the eco-map, somebody kept in place, and the picture in Word', async ({
  window: page,
  received,
  complaints: _,
}) => {
  await page
    .getByRole('button', { name: /example/i })
    .first()
    .click()
  await page.getByRole('link', { name: 'Family' }).click()
  await expect(picture(page).getByRole('option', { name: /Abena Mensah, 37, mother of Zofia, Ruby and Kofi/ })).toHaveCount(1)
  await picture(page).focus()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page.getByRole('button', { name: 'Let go' })).toBeVisible()
  await page.keyboard.press('l')
  await expect(page.getByRole('button', { name: 'Pin here' })).toBeVisible()
  await expect(panel(page).getByRole('heading', { name: /To check in this family/ })).toBeVisible()

  await page.getByRole('button', { name: 'Eco-map' }).click()
  await expect(page.getByRole('img', { name: /Moorfield High/ })).toBeVisible()
  await page.getByRole('button', { name: 'Genogram' }).click()

  const file = await received(async () => {
    await page.getByRole('button', { name: 'Files' }).click()
    await page.getByRole('menuitem', { name: /^Word/ }).click()
  })
  const parts = wordParts(file)
  expect(textOf(parts['word/document.xml'])).toContain('Abena Mensah')
  expect(Object.keys(parts).some((name) => name.startsWith('word/media/'))).toBe(true)
})
