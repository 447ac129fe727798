import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { goTo, madeCase, madeStore } from './arrange.ts'

interface View {
  x: number
  y: number
  scale: number
}

/** How the picture lies in its window. */
async function viewOf(page: Page): Promise<View> {
  const written = await page.locator('.family-picture svg > g').getAttribute('transform')
  const [x = Number.NaN, y = Number.NaN, scale = Number.NaN] = (written?.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number)
  return { x, y, scale }
}

/** The place of the picture that lies at a place of its window. */
const under = ({ x, y, scale }: View, at: { x: number; y: number }) => ({ x: (at.x - x) / scale, y: (at.y - y) / scale })

test('the example’s family begins where it can be read; wheel, fingers and overview go through it', async ({
  app,
  page,
  complaints: _,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 })
  await app.open(page)
  await page
    .getByRole('button', { name: /example/i })
    .first()
    .click()
  await page.waitForURL(/#\/case\//)
  await goTo(page, page.url().replace(/^.*#\/case/, '#/family'))
  const picture = page.getByRole('listbox', { name: 'People in the genogram' })
  await expect(picture).toBeVisible()
  const frame = await picture.boundingBox()
  if (frame === null) throw new Error('The picture has no place on the page.')

  const name = page.locator('.family-picture text', { hasText: /^Zofia$/ })
  await expect(name).toBeInViewport({ ratio: 1 })
  const begun = await viewOf(page)
  expect(begun.scale * 14).toBeGreaterThanOrEqual(12)

  const at = { x: 400, y: 60 }
  await page.mouse.move(frame.x + at.x, frame.y + at.y)
  await page.keyboard.down('Control')
  await page.mouse.wheel(0, -40)
  await page.keyboard.up('Control')
  await expect.poll(async () => (await viewOf(page)).scale).toBeGreaterThan(begun.scale * 1.3)
  const nearer = await viewOf(page)
  expect(under(nearer, at).x).toBeCloseTo(under(begun, at).x, 0)
  expect(under(nearer, at).y).toBeCloseTo(under(begun, at).y, 0)

  await page.getByRole('button', { name: 'The whole family' }).click()
  await expect(page.locator('.family-overview')).toHaveCount(0)
  const whole = await viewOf(page)
  const fingers = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...xs: number[]) =>
    fingers.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: xs.map((x, id) => ({ x: frame.x + x, y: frame.y + 20, id })),
    })
  await touch('touchStart', 300)
  await touch('touchStart', 300, 400)
  for (const by of [10, 20, 30, 40, 50]) await touch('touchMove', 300 - by, 400 + by)
  await touch('touchEnd')
  await expect.poll(async () => (await viewOf(page)).scale / whole.scale).toBeCloseTo(2, 1)
  const pinched = await viewOf(page)
  expect(under(pinched, { x: 350, y: 20 }).x).toBeCloseTo(under(whole, { x: 350, y: 20 }).x, 0)

  const overview = page.locator('.family-overview')
  const size = await overview.boundingBox()
  if (size === null) throw new Error('There is no overview.')
  await page.mouse.click(size.x + size.width - 4, size.y + size.height / 2)
  await expect(page.locator('.family-picture text', { hasText: /^Mr Lee Pike$/ })).toBeInViewport()
  await picture.focus()
  await page.keyboard.press('0')
  await expect(overview).toHaveCount(0)
})

test('a family that is typed stays in sight as it grows, and what is marked in the text stays on its words', async ({
  window: page,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 })
  await madeStore(page)
  await goTo(page, `#/family/${await madeCase(page)}`)
  const picture = page.getByRole('listbox', { name: 'People in the genogram' })
  await picture.getByRole('option').first().waitFor({ state: 'attached' })
  const text = page.getByRole('textbox', { name: 'The family as text' })
  const lines = [
    'Grace Cole f 1958 = Samuel Cole m 1955-2019: Farida Begum f 1990, Chidi Cole m 1993',
    'Farida = Martin Yates m 1988 (married 2012, divorced 2020): Amina f 2016 *, Idris m 2019 *',
    'Farida ~ ? m (2021, separated 2023): Bola f 2022 twin *, Bisi f 2022 twin *',
    'Chidi ~ Ruth Nowak f 1992: Piotr m 2017, Anna f 2020',
    '12 Moss Lane: Farida, Amina, Idris, Bola, Bisi',
    'Martin -> Farida: physical abuse (2015-2020)',
    'Grace -- Amina: close',
    'Wibble = : nonsense(',
  ]
  await text.click()
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText(`${lines[0]}\n`)
  for (const line of lines.slice(1)) await page.keyboard.insertText(`${line}\n`)
  await expect(page.locator('.family-text-problems li').filter({ hasText: 'Line 8: This ( is never closed.' })).toBeVisible()

  const frame = await picture.boundingBox()
  const lowest = await page.locator('.family-picture text', { hasText: /^12 Moss Lane$/ }).boundingBox()
  if (frame === null || lowest === null) throw new Error('The picture has no place on the page.')
  expect(frame.y + frame.height - (lowest.y + lowest.height), 'what is empty below the picture').toBeLessThan(80)

  expect(await page.locator('.frame-screen').evaluate((one) => one.scrollHeight - one.clientHeight), 'the screen scrolls').toBe(0)
  const area = page.locator('.family-text-area')
  const marked = await area.locator('mark.problem').boundingBox()
  const box = await area.boundingBox()
  if (marked === null || box === null) throw new Error('Nothing is marked.')
  expect(marked.y, 'the mark is where the last line is, which is in sight').toBeGreaterThanOrEqual(box.y)
  expect(marked.y + marked.height).toBeLessThanOrEqual(box.y + box.height + 1)

  // What is typed is known on the case's page too.
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText(lines.slice(0, -1).join('\n'))
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/^Saved /)).toBeVisible()
  await page.getByRole('link', { name: 'Case', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Grace Cole Maternal grandmother' })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Not known .*father/ })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Bola born 2022/ })).toBeVisible()
})
