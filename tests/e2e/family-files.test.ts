import { Buffer } from 'node:buffer'
import { fileURLToPath } from 'node:url'
import type { Locator, Page } from '@playwright/test'
import type { CaseFamily } from '../../shared/family/index.ts'
import { expect, test } from './app.ts'
import { ask, goTo, madeCase, madeStore } from './arrange.ts'
import { readableByEverybody } from './axe.ts'
import { saved, textOf, wordParts } from './steps.ts'

const fixture = (name: string): string => fileURLToPath(new URL(`../fixtures/gedcom/${name}`, import.meta.url))
const picture = (page: Page): Locator => page.getByRole('listbox', { name: 'People in the genogram' })
const dialog = (page: Page): Locator => page.getByRole('dialog')

type ChosenFile = string | { name: string; mimeType: string; buffer: Buffer }
const bytes = (buffer: Buffer, name = 'family.ged') => ({ name, mimeType: 'text/plain', buffer })

async function openFamily(page: Page): Promise<string> {
  const caseId = await madeCase(page)
  await page.reload()
  await goTo(page, `#/family/${caseId}`)
  await expect(picture(page)).toBeVisible()
  return caseId
}

async function choose(page: Page, file: ChosenFile): Promise<void> {
  await page.getByRole('button', { name: 'Files' }).click()
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('menuitem', { name: /Bring in a GEDCOM file/ }).click()
  await (await chooser).setFiles(file)
  await expect(dialog(page)).toBeVisible()
}

async function chooseFile(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Files' }).click()
  await page.getByRole('menuitem', { name }).click()
}

/** A family without ids: everybody by name or, without one, by what they are; every list in the order of its words. */
function told(family: CaseFamily): unknown {
  const names = new Map(
    family.people.map(({ id, sort, firstName, lastName, gender, born }) => [
      id,
      [firstName, lastName].filter(Boolean).join(' ') || [sort, gender, born].join(' '),
    ]),
  )
  const plain = (thing: unknown): unknown => {
    if (typeof thing === 'string') return names.get(thing) ?? thing
    if (Array.isArray(thing)) return thing.map(plain)
    if (typeof thing !== 'object' || thing === null) return thing
    return Object.fromEntries(
      Object.entries(thing)
        .filter(([key]) => key !== 'id')
        .map(([key, value]) => [key, plain(value)]),
    )
  }
  const inOrder = (list: readonly unknown[]): string[] => list.map((one) => JSON.stringify(plain(one))).sort()
  const { people, partnerships, parentLinks, twinSets, households, ties } = family
  return {
    people: inOrder(people.filter(({ group }) => group !== 'professional')),
    ...Object.fromEntries(
      Object.entries({ partnerships, parentLinks, twinSets, households, ties }).map(([list, things]) => [list, inOrder(things)]),
    ),
  }
}

const FILES = [
  {
    file: 'vendor-tags-5.5.1.ged',
    somebody: /Zara Cole/,
    lost: /Line \d+: .*_UID/,
  },
  {
    file: 'plain-7.0.ged',
    somebody: /Abena Mensah, 3\d/,
    lost: /Line \d+: .*_SKYPEID/,
  },
]
for (const { file, somebody, lost } of FILES)
  test(`a family comes in from ${file}, goes out and comes in again as it was`, async ({
    window: page,
    received,
    complaints: _,
  }) => {
    await madeStore(page)
    const caseId = await openFamily(page)
    await choose(page, fixture(file))
    await expect(dialog(page).getByText(/^New: /)).toBeVisible()
    await expect(dialog(page).getByText('These lines of the file cannot be taken over:')).toBeVisible()
    await expect(dialog(page).getByRole('listitem').filter({ hasText: lost })).not.toHaveCount(0)
    await readableByEverybody(page, 'what a GEDCOM file brings')
    await dialog(page).getByRole('button', { name: 'Bring in' }).click()
    await expect(picture(page).getByRole('option', { name: somebody })).not.toHaveCount(0)
    await saved(page)
    // The first file marks somebody as confidential; it is said that no file has them, and then they are not confidential any more.
    const { family, revision } = await ask(page, 'family', 'get', { caseId })
    const secret = family.people.find(({ confidential }) => confidential)
    if (secret) {
      const short = Buffer.from(await received(() => chooseFile(page, /Save as GEDCOM/))).toString('utf8')
      expect(short).not.toContain('Amina /Begum/\n1 SEX F')
      await expect(dialog(page).getByText('What is confidential leaves in no file: 1 person or tie is left out.')).toBeVisible()
      await dialog(page).getByRole('button', { name: 'Close' }).click()
      const open = { ...secret, confidential: false }
      const changes = [{ list: 'people' as const, id: secret.id, item: open }]
      await ask(page, 'family', 'change', { caseId, baseRevision: revision, label: 'Not confidential', changes })
      await page.reload()
      await expect(picture(page)).toBeVisible()
    }
    const first = (await ask(page, 'family', 'get', { caseId })).family

    const out = Buffer.from(await received(() => chooseFile(page, /Save as GEDCOM/)))
    expect(out.toString('utf8')).toMatch(/^\uFEFF?0 HEAD\r?\n1 GEDC\r?\n2 VERS 7\.0/)
    if (await dialog(page).isVisible()) await dialog(page).getByRole('button', { name: 'Close' }).click()

    const second = await openFamily(page)
    expect(second).not.toBe(caseId)
    await choose(page, bytes(out))
    await expect(dialog(page).getByText('These lines of the file cannot be taken over:')).toBeHidden()
    await dialog(page).getByRole('button', { name: 'Bring in' }).click()
    await saved(page)
    expect(told((await ask(page, 'family', 'get', { caseId: second })).family)).toEqual(told(first))
  })

const HOSTILE = '<img src=x onerror=alert(1)>'
const NOT_GEDCOM: [what: string, file: ChosenFile, said: RegExp][] = [
  ['nothing', bytes(Buffer.alloc(0)), /The file is empty/],
  ['a letter', bytes(Buffer.from('Dear Ms Shah,\nthank you.\n')), /This is no GEDCOM file/],
  ['a picture', bytes(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0xff])), /This is no GEDCOM file/],
  ['a heading and nobody', bytes(Buffer.from('0 HEAD\n1 GEDC\n2 VERS 7.0\n0 TRLR\n')), /There is nobody in the file/],
  [
    'a whole county',
    bytes(
      Buffer.from(`0 HEAD\n${Array.from({ length: 800 }, (_one, at) => `0 @I${at}@ INDI\n1 NAME N${at} /Cole/`).join('\n')}\n`),
    ),
    /The file has 800 people, and a case’s family takes up to 500/,
  ],
  ['21 MB', bytes(Buffer.alloc(21 * 1024 * 1024, '0 HEAD\n')), /larger than 20 MB/],
]

test('files that hold no family are refused in words, and nothing changes', async ({ window: page, complaints: _ }) => {
  await madeStore(page)
  const caseId = await openFamily(page)
  const before = await ask(page, 'family', 'get', { caseId })
  for (const [what, file, said] of NOT_GEDCOM)
    await test.step(what, async () => {
      await choose(page, file)
      await expect(dialog(page).getByText(said)).toBeVisible()
      await expect(dialog(page).getByText('Nothing was changed.')).toBeVisible()
      await expect(dialog(page).getByRole('button', { name: 'Bring in' })).toHaveCount(0)
      await page.keyboard.press('Escape')
      await expect(dialog(page)).toBeHidden()
    })
  await test.step('names in another alphabet than the file says are doubted, and can be left', async () => {
    await choose(page, bytes(Buffer.from('0 HEAD\n1 CHAR UTF-8\n0 @I1@ INDI\n1 NAME Zo\xeb /Cole/\n0 TRLR\n', 'latin1')))
    await expect(dialog(page).getByText(/says that it is in UTF-8; it was read in Windows’ Western alphabet/)).toBeVisible()
    await expect(dialog(page).getByText(/New: Zoë Cole/)).toBeVisible()
    await dialog(page).getByRole('button', { name: 'Cancel' }).click()
  })
  expect(await ask(page, 'family', 'get', { caseId })).toEqual(before)
})

test('a name that is made of HTML is a name and nothing else, on the screen and in every file', async ({
  window: page,
  received,
  complaints: _,
}) => {
  await madeStore(page)
  await openFamily(page)
  const long = 'Maximilian'.repeat(60)
  await choose(
    page,
    bytes(
      Buffer.from(
        `0 HEAD\n1 GEDC\n2 VERS 7.0\n0 @I1@ INDI\n1 NAME ${HOSTILE} /"Cole" & ]]> </svg>/\n1 SEX F\n0 @I2@ INDI\n1 NAME ${long} /Cole/\n0 @F@ FAM\n1 WIFE @I1@\n1 CHIL @I2@\n0 TRLR\n`,
      ),
    ),
  )
  await dialog(page).getByRole('button', { name: 'Bring in' }).click()
  await expect(picture(page).getByRole('option', { name: HOSTILE })).not.toHaveCount(0)
  await saved(page)
  await expect(page.locator('img[src="x"]')).toHaveCount(0)
  const svg = Buffer.from(await received(() => chooseFile(page, /SVG/))).toString('utf8')
  expect(await page.evaluate(read, svg)).toMatchObject({ fault: false, odd: 0 })
  const word = wordParts(await received(() => chooseFile(page, /^Word/)))
  expect(textOf(word['word/document.xml'])).toContain('&lt;img src=x')
})

/** What the picture says of itself, and whether anything in it is more than a picture. Runs in the page. */
function read(svg: string) {
  const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml')
  const text = (name: string): string => parsed.documentElement.querySelector(`:scope > ${name}`)?.textContent ?? ''
  return {
    fault: parsed.querySelector('parsererror') !== null,
    title: text('title'),
    desc: text('desc'),
    role: parsed.documentElement.getAttribute('role'),
    odd: parsed.querySelectorAll('script, image, foreignObject, img, [onerror], [href]').length,
  }
}

/** Whether a PNG is painted at all, and in greys alone. Runs in the page. */
async function painted(base64: string) {
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
  const context = canvas.getContext('2d')
  context?.drawImage(bitmap, 0, 0)
  const { data } = context?.getImageData(0, 0, bitmap.width, bitmap.height) ?? { data: [] }
  let [dark, coloured] = [0, 0]
  for (let at = 0; at < data.length; at += 4) {
    const [red = 0, green = 0, blue = 0] = [data[at], data[at + 1], data[at + 2]]
    if (red < 128) dark += 1
    if (Math.max(red, green, blue) - Math.min(red, green, blue) > 8) coloured += 1
  }
  return { width: bitmap.width, height: bitmap.height, dark, coloured }
}

test('the picture is saved as SVG, as PNG in colour and in greys, in words, and in Word with the table of its people', async ({
  window: page,
  received,
  complaints: _,
}) => {
  await page
    .getByRole('button', { name: /example/i })
    .first()
    .click()
  await page.getByRole('link', { name: 'Family' }).click()
  await expect(picture(page)).toBeVisible()

  const drawn = await page.evaluate(read, Buffer.from(await received(() => chooseFile(page, /SVG/))).toString('utf8'))
  expect(drawn).toMatchObject({ fault: false, odd: 0, role: 'img', title: 'Genogram: Mensah, Nowak and Pike' })
  expect(drawn.desc).toContain('Abena Mensah')

  for (const [name, isGrey] of [
    [/^Picture \(PNG\)/, false],
    [/in greys/, true],
  ] as const) {
    const png = Buffer.from(await received(() => chooseFile(page, name)))
    const seen = await page.evaluate(painted, png.toString('base64'))
    // Eleven inches at 300 dots each, or more where the family is wider.
    expect(seen.width).toBeGreaterThanOrEqual(3300)
    expect(seen.dark).toBeGreaterThan(5000)
    if (isGrey) expect(seen.coloured).toBe(0)
    else expect(seen.coloured).toBeGreaterThan(500)
    // A print program goes by what the file says: 300 dots an inch.
    const size = png.indexOf('pHYs')
    expect(size).toBeGreaterThan(0)
    expect([png.readUInt32BE(size + 4), png.readUInt32BE(size + 8), png[size + 12]]).toEqual([11811, 11811, 1])
  }

  const words = Buffer.from(await received(() => chooseFile(page, /^The picture in words/))).toString('utf8')
  expect(words).toContain('Zofia Nowak')

  const word = wordParts(await received(() => chooseFile(page, /^Word/)))
  const [body = ''] = [word['word/document.xml']]
  expect(Object.keys(word).filter((name) => name.startsWith('word/media/'))).not.toEqual([])
  expect(/<wp:docPr [^>]*descr="([^"]*)"/.exec(body)?.[1]).toContain('Abena Mensah')
  const table = body.slice(body.indexOf('<w:tbl>'))
  for (const cell of ['Abena Mensah', 'mother', '2012', 'Kwame Mensah']) expect(textOf(table)).toContain(cell)
})
