import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { type CaseEntry, type ChronologyChange, caseEntry } from '../../shared/chronology/index.ts'
import { addDays } from '../../shared/document/index.ts'
import { RunningApp } from '../e2e/app.ts'
import { ask, goTo, madeCase, madeStore } from '../e2e/arrange.ts'
import { findChromium } from './find-chromium.ts'
import { line, ms } from './timing.ts'

const ENTRIES = 5_000
/** One frame of a screen that draws 60 a second. */
const FRAME_MS = 1000 / 60
const EVENTS = [
  'Police came after a neighbour rang about shouting; Mr Pike had left.',
  'Home visit. Both children were seen alone; there was food in the kitchen.',
  'Ruby was late for school on four of five mornings. Ms Mensah had worked a double shift.',
  'Kofi was not brought to the sleep clinic. A new appointment was made.',
  'Mrs Mensah slept at the house on Friday and Saturday night; the children slept through.',
]

function manyEntries(): CaseEntry[] {
  return Array.from({ length: ENTRIES }, (_, index) => {
    const day = addDays('2012-01-01', index)
    const id = `entry-${index}`
    return caseEntry.parse({
      id,
      when: { typed: day, kind: 'day', first: day, last: day },
      event: `${EVENTS[index % EVENTS.length]} (${index})`,
      action: index % 3 === 0 ? 'The social worker rang the same day.' : '',
      bearing: (['risk', 'neutral', 'protective'] as const)[index % 3],
      knownBy: 'reported',
      sources: [{ id: `${id}-s`, agency: `agency-${index % 5}`, person: 'Ms Ford', document: 'Record', page: String(index) }],
      agency: `agency-${index % 5}`,
      impacts: index % 2 === 0 ? [{ childId: '', text: 'The children were quiet at school the next day.' }] : [],
    })
  })
}

const AGENCIES = ['police', 'school', 'health', 'housing', 'social-care'].map((kind, index) => ({
  id: `agency-${index}`,
  name: kind,
  kind,
}))

/** Runs in the page: the times between frames from now on, until `stop` is called. */
function noteFrames(): void {
  const frames: number[] = []
  let last = performance.now()
  let on = true
  const next = (): void => {
    const now = performance.now()
    frames.push(now - last)
    last = now
    if (on) requestAnimationFrame(next)
  }
  requestAnimationFrame(next)
  Object.assign(window, {
    stopFrames: () => {
      on = false
      return frames
    },
  })
}

const framesDuring = async (page: Page, work: () => Promise<void>): Promise<number[]> => {
  await page.evaluate(noteFrames)
  await work()
  const frames = await page.evaluate(() => (window as unknown as { stopFrames: () => number[] }).stopFrames())
  return frames.slice(1).sort((one, other) => one - other)
}

const share = (sorted: readonly number[], part: number): number => sorted[Math.floor(sorted.length * part)] ?? Number.NaN

/** Milliseconds in the page from setting the address to the first painted row. */
function openIt(address: string): Promise<number> {
  return new Promise((resolve) => {
    const start = performance.now()
    location.hash = address
    const look = (): void => {
      if (document.querySelector('[data-entry]')) requestAnimationFrame(() => resolve(performance.now() - start))
      else requestAnimationFrame(look)
    }
    look()
  })
}

/** Scrolls the grid from its top so many pixels a frame; `null` reaches its end in the same number of frames. */
function scrollThrough({ frames, pixels }: { frames: number; pixels: number | null }): Promise<void> {
  let box = document.querySelector('[data-entry]')?.parentElement ?? null
  while (box && box.scrollHeight <= box.clientHeight + 10) box = box.parentElement
  const scrolled = box
  const each = pixels ?? (scrolled ? (scrolled.scrollHeight - scrolled.clientHeight) / frames : 0)
  return new Promise((resolve) => {
    let frame = 0
    const next = (): void => {
      if (scrolled) scrolled.scrollTop = each * frame
      frame += 1
      if (frame <= frames) requestAnimationFrame(next)
      else resolve()
    }
    next()
  })
}

/** The promises of the chronology's screen: 5,000 entries opened, filtered, scrolled and edited in the real program. */
export async function benchChronology(): Promise<void> {
  console.log(`\nA chronology of ${ENTRIES.toLocaleString('en-GB')} entries in the real program`)
  const executablePath = findChromium()
  if (!executablePath) {
    console.log('Not measured: no Chromium was found. Set CHROMIUM_PATH.')
    return
  }
  const store = mkdtempSync(join(tmpdir(), 'casewright-chronology-'))
  const app = new RunningApp(store)
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-quic'] })
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await app.open(page)
    await madeStore(page, 'manchester')
    const caseId = await madeCase(page, 'manchester')
    const put = (list: 'entries' | 'agencies', items: readonly { id: string }[]): ChronologyChange[] =>
      items.map((item) => ({ list, id: item.id, item }) as ChronologyChange)
    await ask(page, 'chronology', 'change', {
      caseId,
      baseRevision: 0,
      label: 'Brought in',
      changes: [...put('agencies', AGENCIES), ...put('entries', manyEntries())],
    })
    const opened: number[] = []
    for (let time = 0; time < 4; time++) {
      await goTo(page, `#/case/${caseId}`)
      await page.waitForLoadState('networkidle')
      opened.push(await page.evaluate(openIt, `#/chronology/${caseId}`))
    }
    opened.sort((one, other) => one - other)
    line('opens, median of four', ms(share(opened, 0.5)), 'promised: under 300 ms')
    await page.waitForLoadState('networkidle')
    const still = await framesDuring(page, () => page.waitForTimeout(1000))
    const beside = `promised: ${FRAME_MS.toFixed(1)} ms; standing still here: ${ms(share(still, 0.5))} and ${ms(share(still, 0.95))}`
    for (const [what, pixels] of [
      ['by a quick wheel (200 px a frame)', 200],
      ['from top to end in two seconds (40 rows a frame)', null],
    ] as const) {
      const scrolled = await framesDuring(page, () => page.evaluate(scrollThrough, { frames: 120, pixels }))
      line(`scrolling ${what}, p50 p95`, `${ms(share(scrolled, 0.5))} ${ms(share(scrolled, 0.95))}`, beside)
    }
    const search = page
      .getByRole('searchbox')
      .or(page.getByRole('textbox', { name: /words/i }))
      .first()
    await search.click()
    const filtered = await framesDuring(page, () => page.keyboard.type('sleep clinic', { delay: 80 }))
    line('a frame while filtering by words, p50 and p95', `${ms(share(filtered, 0.5))} ${ms(share(filtered, 0.95))}`)
    await search.fill('')
    const saves: number[] = []
    for (let time = 0; time < 5; time++) {
      const cell = page.locator('[data-entry] [data-column="event"]').nth(time + 1)
      await cell.dblclick()
      await page.keyboard.type('x')
      const answer = page.waitForResponse((response) => response.url().includes('chronology.change'))
      const start = performance.now()
      await page.keyboard.press('Enter')
      await answer
      saves.push(performance.now() - start)
    }
    saves.sort((one, other) => one - other)
    line('from Enter to saved, median of five', ms(share(saves, 0.5)), 'promised: under 100 ms')
  } finally {
    await browser.close()
    await app.stop()
    rmSync(store, { recursive: true, force: true })
  }
}
