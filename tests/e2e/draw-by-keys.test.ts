import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { type CaseFamily, caseFamily } from '../../shared/family/index.ts'
import { writeFamilyText } from '../../shared/family/text-form/index.ts'
import { expect, test } from './app.ts'
import { ask, goTo, madeStore } from './arrange.ts'
import { pick, press, pressInToolbar, tabTo, write } from './keys.ts'
import { saved, textOf, wordParts } from './steps.ts'

const picture = (page: Page): Locator => page.getByRole('listbox', { name: 'People in the genogram' })
const chosen = (page: Page): Locator => picture(page).getByRole('option', { selected: true })
const panel = (page: Page): Locator => page.locator('.family-panel')
const list = (page: Page, name: string): Locator => panel(page).getByRole('button', { name: new RegExp(`${name}$`) })

const example = (name: string): object =>
  JSON.parse(readFileSync(new URL(`../../templates/examples/${name}.json`, import.meta.url), 'utf8'))
const EXAMPLE: CaseFamily = caseFamily.parse({ ...example('family'), ...example('case') })

/** Nothing in these journeys may be pressed with a mouse. */
async function withoutMouse(page: Page): Promise<void> {
  await page.addInitScript(() => {
    for (const kind of ['pointerdown', 'mousedown', 'touchstart'])
      window.addEventListener(kind, () => console.error(`There was a ${kind}: this journey goes by keys alone.`), true)
  })
}

async function openFamily(page: Page): Promise<string> {
  await madeStore(page, 'manchester')
  const person = { role: 'child', parentalResponsibility: false, group: 'child' as const, lastName: 'Cole' }
  const { id } = await ask(page, 'cases', 'create', {
    caseRecord: {
      title: 'Begum and Cole',
      reference: '',
      packId: 'manchester',
      manager: '',
      socialWorker: 'Priya Ramanathan',
      people: [{ ...person, id: 'person-zara', firstName: 'Zara', dateOfBirth: '2012-05-14' }],
    },
  })
  await page.reload()
  await goTo(page, `#/family/${id}`)
  await expect(picture(page)).toBeVisible()
  return id
}

/** Adds somebody beside whoever is selected, as fast as one types. */
async function add(page: Page, key: string, name: string, born = ''): Promise<void> {
  await page.keyboard.press(key)
  await expect(page.getByLabel('Full name')).toBeFocused()
  await page.keyboard.type(name)
  await page.keyboard.press('Tab')
  await page.keyboard.type(born)
  await page.keyboard.press('Enter')
  await expect(picture(page)).toBeFocused()
  await expect(chosen(page)).toContainText(name)
}

/** Joins whoever is selected to somebody, in the panel. */
async function join(page: Page, how: string, whom: string): Promise<void> {
  await page.keyboard.press('Enter')
  const form = panel(page).locator('.family-join')
  await pick(page, form.getByRole('button', { name: / is$/ }), how)
  await pick(page, form.getByRole('button', { name: /Whom$/ }), whom)
  await press(page, form.getByRole('button', { name: 'Join' }))
}

/** Opens a line of the relationships. */
const open = (page: Page, name: RegExp): Promise<void> =>
  press(page, panel(page).getByRole('region', { name: 'Relationships' }).getByRole('button', { name, expanded: false }))

test('the family of a case is drawn, pinned, set among its systems and handed on in Word, by keys alone', async ({
  app,
  page,
  received,
  complaints: _,
}) => {
  await withoutMouse(page)
  await app.open(page)
  const caseId = await openFamily(page)

  await test.step('mother, father and brother with a key for each, and the couple joined in the panel', async () => {
    await tabTo(page, picture(page))
    await page.keyboard.press('Home')
    await expect(chosen(page)).toContainText('Zara')
    await add(page, 'm', 'Amina Begum', '1989')
    await page.keyboard.press('ArrowDown')
    await expect(chosen(page)).toContainText('Zara')
    await add(page, 'f', 'Darren Cole', '1987')
    await join(page, 'Partner of', 'Amina Begum')
    await open(page, /Amina Begum/)
    await pick(page, list(page, 'Couple'), 'Married')
    await pick(page, list(page, 'Ended'), 'Separated')
    await write(page, panel(page).getByLabel('Until'), '2021')
    await page.keyboard.press('Escape')
    await add(page, 'c', 'Idris Cole', '2016')
    await pick(page, list(page, 'Symbol'), 'Square, male')
    await page.keyboard.press('Escape')
    await expect(picture(page)).toBeFocused()
    await expect(chosen(page)).toContainText(/Idris Cole.*son of Darren and Amina/)
  })

  await test.step('the family as text says the same', async () => {
    await expect(page.getByRole('textbox', { name: 'The family as text' })).toHaveValue(
      /Darren Cole m 1987 = Amina Begum f 1989 \(separated 2021\): Zara Cole 14 May 2012 \*, Idris Cole m 2016/,
    )
  })

  await test.step('somebody is kept in place', async () => {
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Alt+ArrowLeft')
    await pressInToolbar(page, 'Let go')
    await expect(page.getByRole('button', { name: 'Pin here' })).toBeVisible()
    await pressInToolbar(page, 'Pin here')
    await expect(page.getByRole('button', { name: 'Let go' })).toBeVisible()
  })

  await test.step('the eco-map', async () => {
    await pressInToolbar(page, 'Eco-map')
    await press(page, panel(page).getByRole('button', { name: 'Something round the household' }))
    const school = panel(page).getByRole('group', { name: /School or nursery|Fernhill/ })
    await write(page, school.getByLabel('Name'), 'Fernhill School')
    await pick(page, school.getByRole('button', { name: /How strong$/ }), 'Strong')
    await pick(page, school.getByRole('button', { name: /Where the good of it goes$/ }), 'To the family')
    await expect(page.getByRole('img', { name: /Fernhill School/ })).toBeVisible()
    await pressInToolbar(page, 'Genogram')
  })

  await test.step('Word, with the picture, its words and the table', async () => {
    await saved(page)
    const parts = wordParts(
      await received(async () => {
        await pressInToolbar(page, 'Files')
        await expect(page.getByRole('menuitem', { name: /^Word/ })).toBeFocused()
        await page.keyboard.press('Enter')
      }),
    )
    const [body = ''] = [parts['word/document.xml']]
    expect(Object.keys(parts).filter((name) => name.startsWith('word/media/'))).not.toEqual([])
    expect(/<wp:docPr [^>]*descr="([^"]*)"/.exec(body)?.[1]).toMatch(/Idris Cole/)
    expect(textOf(body.slice(body.indexOf('<w:tbl>')))).toMatch(/Darren Cole[\s\S]*Father/)
  })
  const { family } = await ask(page, 'family', 'get', { caseId })
  expect(family.partnerships).toMatchObject([{ ended: 'separated', until: '2021' }])
  expect(family.pins).toHaveLength(1)
  expect(family.systems).toMatchObject([{ kind: 'school', name: 'Fernhill School' }])
  expect(family.systemTies).toMatchObject([{ strength: 'strong', flow: 'to-family' }])
})

test('the whole example family is typed as text, and is the example’s', async ({ app, page, complaints: _ }) => {
  await withoutMouse(page)
  await app.open(page)
  const caseId = await openFamily(page)
  const text = page.getByRole('textbox', { name: 'The family as text' })
  await tabTo(page, text)
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText(writeFamilyText(EXAMPLE))
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('17 people, all understood', { exact: true })).toBeVisible()
  // Zara was in the case before, and the text does not say her.
  await expect(page.getByText(/The text does not say any more: Zara Cole/)).toBeVisible()
  await tabTo(page, page.getByRole('button', { name: 'Take out', exact: true }), 20, 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByText('16 people, all understood', { exact: true })).toBeVisible()
  await saved(page)
  const { family } = await ask(page, 'family', 'get', { caseId })
  expect(byName(family)).toEqual(byName(EXAMPLE))
  await tabTo(page, picture(page), 80, 'Shift+Tab')
  await expect(picture(page).getByRole('option', { name: /Abena Mensah, 3\d, mother of Zofia, Ruby and Kofi/ })).toHaveCount(1)
})

/** Who belongs to whom and how, by names, in the order of the words. */
function byName(family: CaseFamily): Record<string, string[]> {
  const people = family.people.filter(
    ({ id, group, onGenogram }) =>
      (onGenogram ?? group !== 'professional') &&
      family.parentLinks.some(({ childId, parentId }) => id === childId || id === parentId),
  )
  const name = (id: string): string => {
    const one = people.find((person) => person.id === id)
    return [one?.firstName, one?.lastName, one?.sort].filter(Boolean).join(' ')
  }
  return {
    people: people
      .map(({ id, gender, dateOfBirth, born, died }) => [name(id), gender, dateOfBirth || born, died].join(', '))
      .sort(),
    couples: family.partnerships
      .map(({ personIds, kind, ended, from, until }) => [...personIds.map(name), kind, ended, from, until].join(', '))
      .sort(),
    parents: family.parentLinks
      .map(({ parentId, childId, kind, from, until }) => [name(parentId), name(childId), kind, from, until].join(', '))
      .sort(),
    ties: family.ties
      .map(({ fromId, toId, kind, from, until, source, note }) =>
        [name(fromId), name(toId), kind, from, until, source, note].join(', '),
      )
      .sort(),
    homes: family.households
      .map(({ name: home, address, members }) =>
        [
          home,
          address,
          ...members.map(({ personId, from, until, partly }) => [name(personId), from, until, partly].join(' ')).sort(),
        ].join(', '),
      )
      .sort(),
    markers: people
      .flatMap(({ id, markers }) => markers.map(({ kind, past, note }) => [name(id), kind, past, note].join(', ')))
      .sort(),
  }
}
