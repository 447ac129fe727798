import { Buffer } from 'node:buffer'
import type { Locator, Page } from '@playwright/test'
import {
  MARKER_KINDS,
  PARENT_KINDS,
  PARTNERSHIP_ENDS,
  PARTNERSHIP_KINDS,
  PERSON_SORTS,
  TIE_KINDS,
} from '../../shared/family/index.ts'
import { expect, test } from './app.ts'
import { ask, dayFromNow, goTo, inWords, madeCase, madeStore } from './arrange.ts'
import { saved } from './steps.ts'

test.use({ actionTimeout: 5000 })
const picture = (page: Page): Locator => page.getByRole('listbox', { name: 'People in the genogram' })
const panel = (page: Page): Locator => page.locator('.family-panel')
const relations = (page: Page): Locator => panel(page).getByRole('region', { name: 'Relationships' })

async function openFamily(page: Page): Promise<string> {
  await madeStore(page, 'manchester')
  const caseId = await madeCase(page, 'manchester')
  await page.evaluate(() =>
    localStorage.setItem('casewright.family-look', JSON.stringify({ legend: true, text: false, panel: true })),
  )
  await page.reload()
  await goTo(page, `#/family/${caseId}`)
  await expect(picture(page)).toBeVisible()
  return caseId
}

/** Goes to somebody in the picture by the beginning of their name. */
async function goToPerson(page: Page, name: string): Promise<void> {
  await picture(page).focus()
  const option = picture(page).getByRole('option', { name: new RegExp(`^(?:M\\w+ )?${name}`) })
  const isThere = async (): Promise<boolean> => (await option.getAttribute('aria-selected')) === 'true'
  for (const key of ['PageUp', 'PageDown'])
    for (let presses = 0; presses < 40 && !(await isThere()); presses += 1) await page.keyboard.press(key)
  await expect(option).toHaveAttribute('aria-selected', 'true')
}

async function add(page: Page, key: string, name: string, born: string): Promise<void> {
  await picture(page).focus()
  await page.keyboard.press(key)
  await expect(page.getByLabel('Full name')).toBeFocused()
  await page.keyboard.type(name)
  await page.keyboard.press('Tab')
  await page.keyboard.type(born)
  await page.keyboard.press('Enter')
}

async function pick(page: Page, list: Locator, words: string): Promise<void> {
  await list.click()
  await page.getByRole('option', { name: words, exact: true }).click()
}
const list = (within: Locator, name: string): Locator => within.getByRole('button', { name: new RegExp(`${name}$`) })

async function wordsOf(page: Page, received: (act: () => Promise<void>) => Promise<Uint8Array>): Promise<string> {
  await saved(page)
  const file = await received(async () => {
    await page.getByRole('button', { name: 'Files' }).click()
    await page.getByRole('menuitem', { name: /^The picture in words/ }).click()
  })
  return Buffer.from(file).toString('utf8')
}
const legend = (page: Page): Locator => page.locator('.family-legend')

test('all that is known of somebody is written on the screen, and told in words', async ({ window: page, received }) => {
  const caseId = await openFamily(page)
  await goToPerson(page, 'Amina')
  await add(page, 'm', 'Mrs Nasreen Begum', 'about 1988')
  const fields: [label: string, text: string][] = [
    ['Died', '3 March 2024'],
    ['Who they are to the children', 'mother'],
    ['Known as', 'Nas'],
    ['Occupation', 'Bus driver'],
    ['Ethnicity', 'British Bangladeshi'],
    ['Language', 'Bengali'],
    ['Religion', 'Muslim'],
    ['Notes', 'Came to England in 2009.'],
  ]
  await panel(page).getByText('More about them').click()
  for (const [label, text] of fields) await panel(page).getByLabel(label, { exact: true }).fill(text)
  await panel(page).getByText('Parental responsibility', { exact: true }).click()
  await pick(page, list(panel(page), 'Symbol'), 'Dome, non-binary')
  await pick(page, list(panel(page), 'Recorded at birth as'), 'Female')
  await pick(page, list(panel(page), 'Lives at'), 'A new one')
  await panel(page).getByLabel('Address', { exact: true }).fill('27 Larch Walk')
  for (const marker of Object.values(MARKER_KINDS)) await pick(page, list(panel(page), 'Something to show with .*'), marker)
  const words = await wordsOf(page, received)
  for (const told of [
    'Mrs Nasreen Begum (known as Nas): to Amina: parent; mother; non-binary; recorded as female at birth; born about 1988; died 3 March 2024',
    'has parental responsibility',
    'occupation: Bus driver; ethnicity: British Bangladeshi; language: Bengali; religion: Muslim.',
    '27 Larch Walk: Mrs Nasreen Begum.',
    ...Object.values(MARKER_KINDS).map((name) => name.toLowerCase()),
  ])
    expect(words).toContain(told)
  expect(words).not.toContain('Came to England')
  const key = legend(page)
  await expect(key).toContainText('Non-binary')
  await expect(key).toContainText('Mental ill-health and alcohol or drug use')
  await expect(key).not.toContainText('Divorced')
  const { family } = await ask(page, 'family', 'get', { caseId })
  expect(family.people.find(({ firstName }) => firstName === 'Nasreen')).toMatchObject({
    ...{
      title: 'Mrs',
      knownAs: 'Nas',
      born: 'about 1988',
      died: '3 March 2024',
      gender: 'non-binary',
      assignedAtBirth: 'female',
    },
    ...{ occupation: 'Bus driver', notes: 'Came to England in 2009.', parentalResponsibility: true },
  })
})

test('every sort of child, parent, couple and tie is written on the screen, drawn, keyed and told in words', async ({
  window: page,
  received,
}) => {
  test.setTimeout(240_000)
  const caseId = await openFamily(page)
  await goToPerson(page, 'Amina')
  await add(page, 'm', 'Mrs Nasreen Begum', '1970')
  for (const sort of Object.values(PERSON_SORTS).slice(1)) {
    await goToPerson(page, 'Nasreen')
    await add(page, 'c', '', sort === 'Pregnancy' ? inWords(dayFromNow(120)) : '2014')
    await page.keyboard.press('Enter')
    await pick(page, list(panel(page), 'Who or what'), sort)
  }
  for (const [kind, name] of Object.entries(PARENT_KINDS)) {
    await goToPerson(page, 'Amina')
    await add(page, 's', `Kin ${kind}`, '2015')
    await relations(page)
      .getByRole('button', { name: /Nasreen Begum/ })
      .click()
    await pick(page, list(relations(page), 'Parent by'), name)
  }
  for (const [kind, name] of Object.entries(PARTNERSHIP_KINDS)) {
    await goToPerson(page, 'Nasreen')
    await add(page, 'p', `Mr ${kind} Cole`, '1968')
    await relations(page)
      .getByRole('button', { name: /Nasreen Begum/ })
      .click()
    await pick(page, list(relations(page), 'Couple'), name)
    await relations(page).getByRole('textbox', { name: 'From', exact: true }).fill('2001')
  }
  for (const [ended, name] of Object.entries(PARTNERSHIP_ENDS)) {
    await goToPerson(page, 'Nasreen')
    await add(page, 'p', `Mr ${ended} Shaw`, '1968')
    await relations(page)
      .getByRole('button', { name: /Nasreen Begum/ })
      .click()
    await pick(page, list(relations(page), 'Ended'), name)
    await relations(page).getByRole('textbox', { name: 'Until', exact: true }).fill('2005')
  }
  await goToPerson(page, 'Amina')
  for (const { name, directed } of Object.values(TIE_KINDS)) {
    const how = name === 'Caring for' ? 'Cared for by' : directed ? `${name}, from` : name
    const form = panel(page).locator('.family-join')
    await pick(page, form.getByRole('button', { name: / is$/ }), how)
    await pick(page, form.getByRole('button', { name: /Whom$/ }), 'Nasreen Begum')
    await form.getByRole('button', { name: 'Join' }).click()
  }
  await pick(page, panel(page).locator('.family-join').getByRole('button', { name: / is$/ }), 'Twin of')
  await pick(page, panel(page).locator('.family-join').getByRole('button', { name: /Whom$/ }), 'Kin birth')
  await panel(page).locator('.family-join').getByRole('button', { name: 'Join' }).click()
  await relations(page)
    .getByRole('button', { name: /Kin birth/ })
    .click()
  await pick(page, list(relations(page), 'Born together'), 'Identical')
  const words = await wordsOf(page, received)
  for (const told of [
    'Pregnancy: pregnancy; to Amina: sibling or half-sibling through mother',
    ...['Miscarriage', 'Stillbirth', 'Termination', 'Not known'].map(
      (sort) => `${sort}: child of Mrs Nasreen Begum (birth parent).`,
    ),
    ...Object.entries(PARENT_KINDS).map(([kind, name]) => `Kin ${kind}: child of Mrs Nasreen Begum (${name.toLowerCase()}).`),
    'Mrs Nasreen Begum and Mr married Cole: married, from 2001.',
    'Mrs Nasreen Begum and Mr divorced Shaw: couple, divorced 2005.',
    'Amina and Kin birth are identical twins.',
    'Amina and Mrs Nasreen Begum: cut off, repaired.',
    'From Mrs Nasreen Begum to Amina: physical abuse.',
  ])
    expect(words).toContain(told)
  const key = legend(page)
  for (const name of [...Object.values(PARTNERSHIP_KINDS).slice(0, -1), ...Object.values(TIE_KINDS).map((one) => one.name)])
    await expect(key).toContainText(name)
  for (const name of ['Stillbirth', 'Divorced', 'Donor', 'Identical twins']) await expect(key).toContainText(name)
  await expect(key).not.toContainText('Mental ill-health')
  const { family } = await ask(page, 'family', 'get', { caseId })
  expect(family.partnerships.map(({ kind }) => kind)).toEqual([
    ...Object.keys(PARTNERSHIP_KINDS),
    'not-known',
    'not-known',
    'not-known',
  ])
  expect(family.partnerships.map(({ place }) => place)).toEqual([...family.partnerships.keys()])
  expect(family.ties.map(({ kind }) => kind)).toEqual(Object.keys(TIE_KINDS))
})
