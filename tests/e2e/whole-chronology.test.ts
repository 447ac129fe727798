import { fileURLToPath } from 'node:url'
import type { Locator, Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from './app.ts'
import { ask, dayFromNow, goTo, inWords, madeStore } from './arrange.ts'
import { saved } from './steps.ts'

const fixture = (name: string): string => fileURLToPath(new URL(`../fixtures/records/${name}`, import.meta.url))

const person = { role: '', dateOfBirth: '', parentalResponsibility: false }
const child = (id: string, firstName: string, lastName: string) => ({
  ...person,
  id,
  group: 'child' as const,
  role: 'child',
  firstName,
  lastName,
})

/** The family whom three agencies’ records are about, with an empty chronology. Gives the case’s id. */
async function opened(page: Page): Promise<string> {
  await madeStore(page, 'manchester')
  const { id } = await ask(page, 'cases', 'create', {
    caseRecord: {
      title: 'Mensah, Nowak and Pike',
      reference: 'CW-211',
      packId: 'manchester',
      manager: 'Daniel Price',
      socialWorker: 'Priya Ramanathan',
      people: [
        child('zofia', 'Zofia', 'Nowak'),
        child('ruby', 'Ruby', 'Pike'),
        child('kofi', 'Kofi', 'Pike'),
        { ...person, id: 'abena', group: 'family', role: 'mother', title: 'Ms', firstName: 'Abena', lastName: 'Mensah' },
        { ...person, id: 'darren', group: 'family', role: 'father', title: 'Mr', firstName: 'Darren', lastName: 'Pike' },
      ],
    },
  })
  await goTo(page, `#/chronology/${id}`)
  await page.getByRole('button', { name: 'Bring in records…' }).click()
  return id
}

const bringing = (page: Page): Locator => page.getByRole('region', { name: 'Bring in records' })
const grid = (page: Page): Locator => page.getByRole('grid', { name: 'Chronology entries' })
const row = (page: Page, text: string): Locator => grid(page).locator('[data-entry]').filter({ hasText: text })
const findings = (page: Page): Locator => page.getByRole('complementary', { name: 'What the record shows' })

async function chooseFile(page: Page, name: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await bringing(page).getByRole('button', { name: 'Choose a file…' }).click()
  await (await chooser).setFiles(fixture(name))
  await expect(bringing(page).getByRole('heading', { name: new RegExp(name) })).toBeFocused()
}

async function select(within: Locator, label: string | RegExp, option: string | RegExp): Promise<void> {
  await within.getByRole('button', { name: label }).click()
  await within.page().getByRole('option', { name: option }).click()
}

/** Says whose records they are, and takes all of them in. */
async function takeIn(page: Page, agency: string, entries: number): Promise<void> {
  await select(bringing(page), /Whose records these are/, 'An agency that is not here yet')
  await bringing(page).getByLabel('Name of the agency').fill(agency)
  await bringing(page)
    .getByRole('button', { name: `Bring in ${entries} entries` })
    .click()
}

/** The parts of a Word file that are text. */
function wordParts(bytes: Uint8Array): Map<string, string> {
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => /\.(?:xml|rels)$/.test(name))
  return new Map(parts.map(([name, part]) => [name, strFromU8(part)]))
}

/** The words of the cells of the table of events, row by row. */
function rowsOf(body: string): string[][] {
  const table = (body.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? []).find((xml) => xml.includes('Event and detail')) ?? ''
  const words = (xml: string): string =>
    (xml.match(/<w:p[ >].*?<\/w:p>/gs) ?? [])
      .map((paragraph) => (paragraph.match(/<w:t[ >].*?<\/w:t>/gs) ?? []).join('').replace(/<[^>]+>/g, ''))
      .join(' ')
  return (table.match(/<w:tr[ >].*?<\/w:tr>/gs) ?? []).map((tr) => (tr.match(/<w:tc[ >].*?<\/w:tc>/gs) ?? []).map(words))
}

test('three agencies’ files become a court’s chronology', async ({ window: page, received }) => {
  const caseId = await opened(page)
  const stored = async () => (await ask(page, 'chronology', 'get', { caseId })).chronology
  const compared = page.getByRole('region', { name: 'Possible duplicates' })

  await test.step('the records of three agencies are brought in', async () => {
    await chooseFile(page, 'police-log.xlsx')
    await takeIn(page, 'Police', 6)
    await expect(page.getByText('Brought in 6 entries. 4 rows are kept aside.')).toBeVisible()
    await bringing(page).getByRole('button', { name: 'Other records' }).click()

    await chooseFile(page, 'school-log.csv')
    await expect(bringing(page).getByText('4 entries, 1 row kept aside.')).toBeVisible()
    await takeIn(page, 'Northbrook Primary School', 4)
    await expect(bringing(page)).toBeHidden()
    await page.getByRole('button', { name: 'Bring in records' }).click()

    await chooseFile(page, 'childrens-services-contacts.docx')
    await expect(bringing(page).getByText('5 entries, 1 date to answer.')).toBeVisible()
    await bringing(page)
      .getByRole('radiogroup', { name: /“06\/01\/26”/ })
      .getByText('6 January 2026')
      .click()
    await takeIn(page, 'Children’s Services', 6)
    await bringing(page).getByRole('button', { name: 'Close, back to the entries' }).click()
    await expect(page.locator('.chronology-count')).toHaveText('16 entries')
    await expect(row(page, 'Kitchen door mended').locator('[data-column="when"]')).toHaveText('6 Jan 2026')
  })

  await test.step('what was kept aside is seen, and a row of it becomes an entry', async () => {
    await page.getByRole('button', { name: '5 kept aside' }).click()
    const aside = page.locator('.chronology-panel')
    await expect(aside).toContainText('school-log.csv, The table, row 5')
    await expect(aside).toContainText('Its date says “not recorded”.')
    await aside
      .getByRole('listitem')
      .filter({ hasText: 'half term' })
      .getByRole('button', { name: 'Make an entry of it' })
      .click()
    await expect(row(page, 'Seen in town with Mr Pike’s sister')).toBeVisible()
    await expect(page.locator('.chronology-count')).toHaveText('17 entries')
    await page.getByRole('button', { name: 'Undo (Ctrl+Z)' }).click()
    await expect(page.getByRole('button', { name: '5 kept aside' })).toBeVisible()
  })

  await test.step('what is secret is marked, and a note is written for oneself', async () => {
    await row(page, 'the neighbour at number 12').locator('[data-column="event"]').click()
    await page.keyboard.press('Alt+Enter')
    const entry = page.locator('.chronology-panel')
    await entry.getByText('Confidential:').click()
    await entry.getByRole('textbox', { name: 'Why' }).fill('It names who told.')
    await row(page, 'Kitchen door mended').locator('[data-column="event"]').click()
    await entry.getByRole('textbox', { name: 'Private' }).fill('Ring the landlord on Monday.')
    await entry.getByText('Disputed').click()
    await entry.getByRole('textbox', { name: 'By whom' }).fill('Mr Pike')
    await entry.getByRole('textbox', { name: 'What they say' }).fill('The door was never broken.')
    await page.keyboard.press('Escape')
    await saved(page)
  })

  await test.step('of two pairs one is one event, the other two', async () => {
    await page.getByRole('button', { name: 'Merge 2' }).click()
    await expect(compared.getByRole('heading', { name: /1 of 2/ })).toBeFocused()
    if (await compared.getByText('PC Bennett').first().isVisible()) await page.keyboard.press('j')
    await expect(compared).toContainText('without a coat again today')
    await compared.getByRole('button', { name: /Two different events/ }).click()
    await expect(compared).toContainText('Police notification')
    await compared.getByRole('button', { name: /Merge, keeping both sources/ }).click()
    await expect(compared.getByText('No more possible duplicates')).toBeVisible()
    await compared.getByRole('button', { name: 'Back to the entries' }).last().click()
    await expect(page.locator('.chronology-count')).toHaveText('15 entries')
    await expect.poll(async () => (await stored()).notTheSame.map(({ by }) => by)).toEqual(['Priya Ramanathan'])
    const merged = (await stored()).entries.find(({ sources }) => sources.length === 2)
    expect(merged?.sources.map(({ document }) => document)).toEqual(['police-log.xlsx', 'childrens-services-contacts.docx'])
    expect(merged?.when).toMatchObject({ first: '2025-11-14', time: '21:40' })
  })

  await test.step('a pattern is read, and what does not apply is set aside with a reason', async () => {
    await page.getByRole('button', { name: 'What the record shows' }).click()
    const card = findings(page).locator('.record-card.current')
    await findings(page)
      .getByRole('button', { name: /^Four entries under “Domestic abuse”/ })
      .click()
    await expect(card).toContainText('14 November 2025, 27 December 2025, about 18 January 2026 and 7 February 2026')
    await card.getByRole('button', { name: 'Show these four' }).click()
    await expect(page.locator('.chronology-count')).toHaveText('4 of 15 entries')
    await page.getByRole('button', { name: 'Show all' }).click()
    await findings(page)
      .getByRole('button', { name: /^Nothing added since/ })
      .click()
    await card.getByRole('button', { name: 'Set aside, because' }).click()
    await page.keyboard.type('The case was closed on 6 March.')
    await page.keyboard.press('Enter')
    await findings(page).getByRole('button', { name: 'Set aside' }).click()
    await expect(findings(page)).toContainText('The case was closed on 6 March.')
    await expect(findings(page)).toContainText(`by Priya Ramanathan on ${inWords(dayFromNow(0))}`)
    await findings(page).getByRole('button', { name: 'Close the panel' }).click()
  })

  await test.step('the timeline is brushed, and the grid shows those days', async () => {
    const timeline = page.getByRole('slider', { name: 'Timeline by agency' })
    await timeline.focus()
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Shift+End')
    await expect(page.locator('.chronology-count')).toHaveText('14 of 15 entries')
    await expect(page.getByRole('button', { name: '14 Nov 2025 – 5 Mar 2026', exact: true })).toBeVisible()
    await expect(row(page, 'Late on 5 of 5 mornings')).toBeHidden()
  })

  await test.step('the court’s copy holds those, in order, and nothing that must not leave', async () => {
    await page.getByRole('button', { name: 'Copy…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Copy of the chronology' })
    await dialog.getByText('For the court').click()
    await expect(dialog.getByRole('button', { name: 'Word copy' })).toBeDisabled()
    await expect(dialog.getByRole('region', { name: 'What is left out' })).toContainText('It names who told.')
    await dialog.getByText('I have looked at what is left out').click()
    const parts = wordParts(await received(() => dialog.getByRole('button', { name: 'Word copy' }).click()))
    const body = parts.get('word/document.xml') ?? ''
    const [head = [], ...events] = rowsOf(body)
    expect(head).toEqual(['No.', 'Date', 'Event and detail', 'Witness or document reference'])
    expect(events.map(([number, date]) => `${number} ${date}`)).toEqual([
      '1 14 November 2025, 21:40',
      '2 20 November 2025',
      '3 21 November 2025',
      '4 27 December 2025, 02:10',
      '5 27 December 2025, 02:35',
      '6 27 December 2025, 06:05',
      '7 29 December 2025',
      '8 6 January 2026',
      '9 9 January 2026',
      '10 About 18 January 2026',
      '11 7 February 2026, 00:55',
      '12 8 February 2026',
      '13 2 March 2026',
    ])
    expect(events[0]?.[3]).toBe('police-log.xlsx, Log no 2211; Duty team, childrens-services-contacts.docx, row 3')
    expect(events[7]?.[2]).toContain('Disputed: Mr Pike says: The door was never broken.')
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(1)
    expect(body.toLowerCase()).toContain('redacted copy')
    for (const [name, text] of parts)
      for (const secret of ['landlord', 'number 12', 'It names who told', 'half term', 'closed on 6 March'])
        expect([name, text.includes(secret)], secret).toEqual([name, false])
  })

  await test.step('undoing takes the merge back, with everything that came after it', async () => {
    await page.getByRole('button', { name: 'Show all' }).click()
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await expect(page.locator('.chronology-count')).toHaveText('16 entries')
    await saved(page)
    const { entries, setAside, notTheSame } = await stored()
    expect(entries.map(({ sources }) => sources.length)).toEqual(Array.from({ length: 16 }, () => 1))
    expect([setAside.length, notTheSame.length]).toEqual([0, 1])
    await expect(page.getByRole('button', { name: 'Merge 1' })).toBeVisible()
  })
})
