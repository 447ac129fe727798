import { fileURLToPath } from 'node:url'
import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { ask, goTo, madeStore } from './arrange.ts'

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

/** The family whom the records are about, with an empty chronology. */
async function opened(page: Page): Promise<string> {
  await madeStore(page)
  const { id } = await ask(page, 'cases', 'create', {
    caseRecord: {
      title: 'Mensah, Nowak and Pike',
      reference: '',
      packId: 'stoke-on-trent',
      manager: '',
      socialWorker: 'Priya Ramanathan',
      people: [child('zofia', 'Zofia', 'Nowak'), child('ruby', 'Ruby', 'Pike'), child('kofi', 'Kofi', 'Pike')],
    },
  })
  await goTo(page, `#/chronology/${id}`)
  await page.getByRole('button', { name: 'Bring in records…' }).click()
  return id
}

const part = (page: Page): Locator => page.getByRole('region', { name: 'Bring in records' })

async function chooseFile(page: Page, name: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await part(page).getByRole('button', { name: 'Choose a file…' }).click()
  await (await chooser).setFiles(fixture(name))
  await expect(part(page).getByRole('heading', { name: new RegExp(name) })).toBeFocused()
}

async function select(page: Page, label: string | RegExp, option: string | RegExp): Promise<void> {
  await part(page).getByRole('button', { name: label }).click()
  await page.getByRole('option', { name: option }).click()
}

async function paste(page: Page, html: string, text: string): Promise<void> {
  await part(page)
    .getByLabel('Or paste rows here')
    .evaluate(
      (field, [rich = '', plain = '']) => {
        const data = new DataTransfer()
        data.setData('text/html', rich)
        data.setData('text/plain', plain)
        field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
      },
      [html, text],
    )
}

test('a police log, an early help chronology and a paste become one chronology, and nothing of them is lost', async ({
  window: page,
}) => {
  const caseId = await opened(page)
  const stored = async () => (await ask(page, 'chronology', 'get', { caseId })).chronology

  await test.step('the log is proposed with its columns; the agency is asked for', async () => {
    await chooseFile(page, 'police-log.xlsx')
    await expect(part(page).getByRole('button', { name: /Summary is/ })).toContainText('What happened')
    await expect(part(page).getByText('6 entries, 4 rows kept aside.')).toBeVisible()
    await expect(part(page).getByText('1 row is hidden or filtered out in the file')).toBeVisible()
    await part(page).getByRole('button', { name: 'Bring in 6 entries' }).click()
    await expect(part(page).getByText('Say whose records these are.').first()).toBeVisible()
    await select(page, /Whose records these are/, 'An agency that is not here yet')
    await expect(part(page).getByLabel('Name of the agency')).toHaveValue('Police')
    await select(page, /How they know/, 'Reported')
    const { violations } = await new AxeBuilder({ page }).include('.bring-in').analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
    await part(page).getByRole('button', { name: 'Bring in 6 entries' }).click()
    await expect(page.getByText('Brought in 6 entries. 4 rows are kept aside.')).toBeVisible()
    await expect.poll(async () => (await stored()).entries.length).toBe(6)
    const { entries, aside, agencies, imports } = await stored()
    expect(aside.map(({ place }) => place)).toEqual(['row 1', 'row 10', 'row 11', 'row 12'].map((row) => `Sheet “Calls”, ${row}`))
    expect(agencies).toMatchObject([{ name: 'Police', kind: 'police' }])
    expect(imports).toMatchObject([{ name: 'police-log.xlsx', entries: 6, aside: 4, agency: agencies[0]?.id }])
    expect(entries.find(({ outcome }) => outcome === 'Referred')).toMatchObject({
      when: { first: '2025-12-27', time: '06:05' },
      knownBy: 'reported',
      sources: [{ document: 'police-log.xlsx', page: '422', agency: agencies[0]?.id }],
    })
  })

  await test.step('the other sheet follows; somebody else’s file takes its place', async () => {
    await expect(part(page).getByText('2 entries.')).toBeVisible()
    await part(page).getByRole('button', { name: 'Other records' }).click()
  })

  await test.step('a date that may be two is asked about', async () => {
    await chooseFile(page, 'early-help-chronology.docx')
    await expect(part(page).getByText('4 entries, 1 row kept aside, 1 date to answer.')).toBeVisible()
    const question = part(page).getByRole('radiogroup', { name: /“11\/04\/24”/ })
    await question.getByText('11 April 2024').click()
    await expect(part(page).getByText('5 entries, 1 row kept aside.')).toBeVisible()
    await expect(question.getByRole('radio', { name: '11 April 2024' })).toBeChecked()
    await select(page, /Whose records these are/, 'An agency that is not here yet')
    await expect(part(page).getByLabel('Name of the agency')).toHaveValue('Early help')
    await part(page).getByText('Ruby', { exact: true }).first().click()
    await part(page).getByRole('button', { name: 'Bring in 5 entries' }).click()
    await expect.poll(async () => (await stored()).entries.length).toBe(11)
    await part(page).getByRole('button', { name: 'Other records' }).click()
  })

  await test.step('a table out of a web page or an e-mail is pasted, with its merged cells', async () => {
    await paste(
      page,
      `<table><tr><th>Date</th><th>Pupil</th><th>Incident</th></tr>
       <tr><td rowspan="2">20 November 2025</td><td>Kofi Pike</td><td>No coat, 2 degrees.<br>Ms Birch lent him one.</td></tr>
       <tr><td>Ruby Pike</td><td>Late, 9.20.</td></tr>
       <tr><td>21 November 2025</td><td>Tyler Brand</td><td>Named by another pupil.</td></tr></table>`,
      'not this',
    )
    await expect(part(page).getByText('2 entries, 1 row kept aside.')).toBeVisible()
    await expect(part(page).getByText('“Tyler Brand” is nobody of this case.')).toBeVisible()
    await select(page, /Whose records these are/, 'Early help')
    await part(page).getByRole('button', { name: 'Bring in 2 entries' }).click()
    await expect(part(page)).toBeHidden()
    await expect.poll(async () => (await stored()).entries.length).toBe(13)
    const { entries } = await stored()
    expect(entries.find(({ event }) => event.includes('No coat'))).toMatchObject({
      event: 'No coat, 2 degrees.\nMs Birch lent him one.',
      childIds: ['kofi'],
    })
    expect(entries.find(({ event }) => event.startsWith('Late'))).toMatchObject({
      childIds: ['ruby'],
      when: { first: '2025-11-20' },
    })
  })

  await test.step('each was one change, and is taken back as one', async () => {
    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await stored()).entries.length).toBe(11)
    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await stored()).entries.length).toBe(6)
    expect((await stored()).agencies).toHaveLength(1)
  })
})

test('text with dates in it is pasted and brought in by keyboard alone', async ({ window: page }) => {
  const caseId = await opened(page)
  await paste(
    page,
    '',
    'On 20 January 2026 Ms Dunne met Ms Mensah at the family hub.\n25/02/26: Nursery place offered.\nHe starts after half term.',
  )
  await expect(part(page).getByRole('heading', { name: /Pasted/ })).toBeFocused()
  const whose = part(page).getByRole('button', { name: /Whose records these are/ })
  for (let step = 0; step < 12 && !(await whose.evaluate((button) => button === document.activeElement)); step += 1)
    await page.keyboard.press('Tab')
  await expect(whose).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('option', { name: 'An agency that is not here yet' })).toBeFocused()
  await page.keyboard.press('Enter')
  await part(page).getByLabel('Name of the agency').focus()
  await page.keyboard.type('Early help')
  await part(page).getByRole('button', { name: 'Bring in 2 entries' }).press('Enter')
  await expect
    .poll(async () => (await ask(page, 'chronology', 'get', { caseId })).chronology.entries.map(({ event }) => event))
    .toEqual([
      'On 20 January 2026 Ms Dunne met Ms Mensah at the family hub.',
      'Nursery place offered.\nHe starts after half term.',
    ])
})

test('a file that cannot be read says what it is and what to do', async ({ window: page }) => {
  await opened(page)
  const chooser = page.waitForEvent('filechooser')
  await part(page).getByRole('button', { name: 'Choose a file…' }).click()
  await (await chooser).setFiles({ name: 'log.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('%PDF-1.7') })
  await expect(part(page).getByRole('alert')).toContainText('log.xlsx: this is a PDF')
  await expect(part(page).getByRole('button', { name: 'Choose a file…' })).toBeVisible()
})
