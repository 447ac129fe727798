import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { SaxesParser } from 'saxes'
import { type ChronologyChange, caseEntry, chronologyAgency, chronologyPeriod, readWhen } from '../../shared/chronology/index.ts'
import { expect, test } from './app.ts'
import { ask, goTo, madeCase, madeStore } from './arrange.ts'

const ROWS: [id: string, agency: string, typed: string, event: string, more?: object][] = [
  ['first', 'social', '3 March 2024', 'First contact.'],
  ['plan', 'social', '10 June 2025', 'Plan began.', { significance: 'key' }],
  ['late', 'school', '15 September 2025', 'Amina late.'],
  ['door', 'police', '14 November 2025 23:40', 'Police came at 23:40. The door was forced.', { significance: 'key' }],
  ['coat', 'school', '12 January 2026', 'Idris came without a coat.'],
  ['secret', 'police', '20 January 2026', 'The address of the refuge.', { confidential: true }],
  ['visit', 'social', '5 March 2026', 'Home visit.'],
]

async function openTimeline(page: Page): Promise<{ timeline: Locator; grid: Locator }> {
  await madeStore(page)
  const caseId = await madeCase(page)
  const agencies = ['police', 'school', 'social'].map((id) =>
    chronologyAgency.parse({ id, name: { police: 'Police', school: 'School', social: 'Social care' }[id], kind: id }),
  )
  const worker = chronologyPeriod.parse({
    id: 'worker',
    lane: 'worker',
    what: 'Ms Osei',
    when: { kind: 'range', first: '2025-06-01', last: '2025-12-01' },
  })
  await ask(page, 'chronology', 'change', {
    caseId,
    baseRevision: 0,
    label: 'Bring in records',
    changes: [
      ...agencies.map((agency): ChronologyChange => ({ list: 'agencies', id: agency.id, item: agency })),
      { list: 'periods', id: worker.id, item: worker },
      ...ROWS.map(([id, agency, typed, event, more]): ChronologyChange => {
        const { when } = readWhen(typed, { today: '2026-03-13' })
        return { list: 'entries', id, item: caseEntry.parse({ id, agency, when, event, ...more }) }
      }),
    ],
  })
  await goTo(page, `#/chronology/${caseId}`)
  const timeline = page.getByRole('slider', { name: 'Timeline by agency' })
  await expect(timeline).toBeVisible()
  return { timeline, grid: page.getByRole('grid', { name: 'Chronology entries' }) }
}

const rows = (grid: Locator): Locator => grid.locator('[data-entry]')

test('the timeline is gone through by keyboard, and the grid follows and is gone to', async ({ window: page }) => {
  const { timeline, grid } = await openTimeline(page)
  await timeline.focus()
  await page.keyboard.press('Home')
  await expect(timeline).toHaveAttribute('aria-valuetext', '3 March 2024, Social care: First contact. 1 of 7')
  for (let times = 0; times < 3; times += 1) await page.keyboard.press('ArrowRight')
  await expect(timeline).toHaveAttribute(
    'aria-valuetext',
    '14 November 2025, 23:40, Police: Police came at 23:40. The door was forced. 4 of 7',
  )
  // The row follows, while the focus stays in the picture.
  await expect(grid.locator('[data-entry="door"]')).toHaveClass(/current/)
  await expect(timeline).toBeFocused()
  await expect(timeline.getByText('14 Nov: Police came at 23:40')).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expect(timeline).toHaveAttribute('aria-valuetext', /^12 January 2026, School: |^15 September 2025, School: /)
  await page.keyboard.press('End')
  await expect(timeline).toHaveAttribute('aria-valuetext', /7 of 7$/)

  await page.keyboard.press('Enter')
  await expect(grid.locator('[data-entry="visit"] > [data-column="when"]')).toBeFocused()
  // F6 has the picture as a part of the window by itself.
  await page.keyboard.press('Shift+F6')
  await expect(timeline).toBeFocused()
  await page.keyboard.press('F6')
  await expect(grid.locator('[data-entry="visit"] > [data-column="when"]')).toBeFocused()
  // And back: where the grid goes, the picture goes.
  await page.keyboard.press('Control+Home')
  await expect(timeline).toHaveAttribute('aria-valuenow', '1')
})

test('drawing over the timeline chooses rows, and Shift with the arrows does too', async ({ window: page }) => {
  const { timeline, grid } = await openTimeline(page)
  await expect(rows(grid)).toHaveCount(7)
  await page.getByRole('button', { name: /show everything$/ }).click()
  const box = await timeline.boundingBox()
  const lane = await timeline.getByText('School', { exact: true }).boundingBox()
  if (!box || !lane) throw new Error('the timeline has no place on the page')
  // From the middle of the scale to its end: the last year or so.
  const y = lane.y + lane.height / 2
  await page.mouse.move(box.x + box.width * 0.62, y)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.8, y, { steps: 4 })
  await page.mouse.move(box.x + box.width - 12, y, { steps: 4 })
  await expect(timeline.locator('.tl-brush')).toBeAttached()
  await page.mouse.up()
  await expect(rows(grid)).toHaveCount(6)
  await expect(page.getByText('6 of 7 entries')).toBeVisible()
  await expect(page.getByText('6 selected')).toBeVisible()

  await timeline.focus()
  await page.keyboard.press('Escape')
  await expect(rows(grid)).toHaveCount(7)
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Shift+ArrowRight')
  await expect(rows(grid)).toHaveCount(3)
  await expect(page.getByRole('button', { name: '10 Jun 2025 – 14 Nov 2025', exact: true })).toBeVisible()
  await expect(timeline).toHaveAttribute('aria-valuetext', /4 of 7, chosen$/)
  await page.getByRole('button', { name: 'Take the period off' }).click()
  await expect(rows(grid)).toHaveCount(7)
})

test('lanes, zoom and hiding', async ({ window: page }) => {
  const { timeline } = await openTimeline(page)
  await expect(timeline.getByText('School', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: /Lanes/ }).first().click()
  await page.getByRole('option', { name: 'Lanes: child' }).click()
  const byChild = page.getByRole('slider', { name: 'Timeline by child' })
  await expect(byChild.getByText('Idris', { exact: true })).toBeVisible()

  const months = byChild.locator('.tl-tick')
  const before = await months.allTextContents()
  for (let times = 0; times < 6; times += 1) await page.getByRole('button', { name: 'Zoom in' }).click()
  await expect.poll(async () => await months.allTextContents()).not.toEqual(before)
  await expect(months.filter({ hasText: /^\d+ [A-Z]/ }).first()).toBeVisible()

  // Drawing the dates along moves the picture, and the wheel comes nearer or goes away.
  const axis = await byChild.boundingBox()
  if (!axis) throw new Error('the timeline has no place on the page')
  const near = await months.allTextContents()
  await page.mouse.move(axis.x + axis.width * 0.5, axis.y + 8)
  await page.mouse.down()
  await page.mouse.move(axis.x + axis.width * 0.9, axis.y + 8, { steps: 5 })
  await page.mouse.up()
  await expect.poll(async () => await months.allTextContents()).not.toEqual(near)
  for (let times = 0; times < 30; times += 1) await page.mouse.wheel(0, 200)
  await expect(page.getByRole('button', { name: 'All: show everything' })).toBeVisible()

  const shown = page.getByRole('button', { name: 'Timeline', exact: true })
  await shown.click()
  await expect(byChild).toBeHidden()
  await page.reload()
  await expect(page.getByRole('grid', { name: 'Chronology entries' })).toBeVisible()
  await expect(byChild).toBeHidden()
  await shown.click()
  await expect(byChild).toBeVisible()
})

test('the picture is saved as SVG and PNG, and in words, without what is confidential', async ({ window: page }) => {
  await openTimeline(page)
  const save = async (entry: RegExp): Promise<{ name: string; bytes: Buffer }> => {
    await page.getByRole('button', { name: 'Save the timeline' }).click()
    const coming = page.waitForEvent('download')
    await page.getByRole('menuitem', { name: entry }).click()
    const file = await coming
    return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) }
  }
  const svg = await save(/^Picture as SVG…/)
  expect(svg.name).toBe('Timeline, Begum and Yates.svg')
  const text = svg.bytes.toString('utf8')
  const parser = new SaxesParser()
  let words = ''
  parser.on('error', (error) => {
    throw error
  })
  parser.on('text', (said) => {
    words += `${said}\n`
  })
  parser.write(text).close()
  expect(words).toContain('14 Nov: Police came at 23:40')
  expect(words).toContain('Confidential entries left out: 1.')
  expect(text).not.toContain('refuge')

  const png = await save(/^Picture as PNG/)
  expect(png.name).toBe('Timeline, Begum and Yates.png')
  expect(png.bytes.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))
  expect(png.bytes.subarray(37, 41).toString('latin1')).toBe('pHYs')
  expect(png.bytes.readUInt32BE(41)).toBe(11_811)
  // It can be drawn again, at 300 dots an inch of the 96 that the SVG counts by, and is no blank sheet.
  const drawn = await page.evaluate(async (base64) => {
    const image = new Image()
    image.src = `data:image/png;base64,${base64}`
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = image.width
    canvas.height = image.height
    const context = canvas.getContext('2d')
    context?.drawImage(image, 0, 0)
    const { data } = context?.getImageData(0, 0, image.width, image.height) ?? { data: [] }
    let dark = 0
    for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 90) dark += 1
    return { width: image.width, dark }
  }, png.bytes.toString('base64'))
  expect(drawn.width).toBe(Math.round((Number(/ width="(\d+)"/.exec(text)?.[1]) * 300) / 96))
  expect(drawn.dark).toBeGreaterThan(2000)

  const said = (await save(/^In words/)).bytes.toString('utf8')
  expect(said).toContain('- 14 November 2025, 23:40, Police: Police came at 23:40. The door was forced. (key event)')
  expect(said).toContain('Worker: Ms Osei')
  expect(said).not.toContain('refuge')
})
