import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { RunningApp } from '../e2e/app.ts'
import { ask, madeCase, madeDocument, madeStore, openDocument } from '../e2e/arrange.ts'
import { findChromium } from './find-chromium.ts'
import { reportOf } from './prose.ts'
import { line, ms, ratio } from './timing.ts'

const WORDS = 40_000
/** One frame of a screen that draws 60 a second. */
const FRAME_MS = 1000 / 60
const TEXT = 'Ms Begum told me that she didn’t sleep and rang a number of people, and I wrote it down that day. '

interface Typed {
  opened: number
  /** Milliseconds from each key to the paint that shows it, in order of size. */
  painted: number[]
  /** Milliseconds from each question to the checker to its answer, in order of size. */
  checked: number[]
}
interface Watch {
  painted: number[]
  checked: number[]
}

/** Runs in the page: notes when keys are painted and when the checker answers; without findings it never does. */
function watch(withFindings: boolean): void {
  const noted: Watch = { painted: [], checked: [] }
  Object.assign(window, { noted })
  window.addEventListener(
    'keydown',
    (event) => {
      const pressed = event.timeStamp
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => noted.painted.push(performance.now() - pressed)
        port2.postMessage(null)
      })
    },
    true,
  )
  const asked: number[] = []
  window.Worker = class extends Worker {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options)
      this.addEventListener('message', () => noted.checked.push(performance.now() - (asked.shift() ?? 0)))
    }
    override postMessage(message: { type?: string }): void {
      if (!withFindings) return
      if (message.type === 'check') asked.push(performance.now())
      super.postMessage(message)
    }
  }
}

const noted = (page: Page): Promise<Watch> => page.evaluate(() => (window as unknown as { noted: Watch }).noted)

async function typeIn(browser: Browser, withFindings: boolean): Promise<Typed> {
  const store = mkdtempSync(join(tmpdir(), 'casewright-typing-'))
  const app = new RunningApp(store)
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await page.addInitScript(watch, withFindings)
    await app.open(page)
    await madeStore(page)
    const id = await madeDocument(page, await madeCase(page))
    const { document, revision } = await ask(page, 'documents', 'open', { id })
    await ask(page, 'documents', 'save', {
      document: { ...document, sections: reportOf(WORDS).sections },
      baseRevision: revision,
    })

    const start = performance.now()
    await openDocument(page, id)
    const opened = performance.now() - start
    if (withFindings) await page.getByRole('tab', { name: /^Findings [1-9]/ }).waitFor()
    await page.locator('.doc-section').nth(12).locator('p').nth(3).click()
    await page.keyboard.press('End')
    await page.keyboard.type(TEXT.slice(0, 20), { delay: 60 })
    const before = await noted(page)
    await page.keyboard.type(TEXT, { delay: 60 })
    const after = await noted(page)
    const sorted = (all: number[], from: number) => all.slice(from).sort((a, b) => a - b)
    await page.close()
    return {
      opened,
      painted: sorted(after.painted, before.painted.length),
      checked: sorted(after.checked, before.checked.length),
    }
  } finally {
    await app.stop()
    rmSync(store, { recursive: true, force: true })
  }
}

const share = (sorted: readonly number[], part: number): number => sorted[Math.floor(sorted.length * part)] ?? Number.NaN

/** Typing in a long document in the real program, with the checker and with it silent. */
export async function benchTyping(): Promise<void> {
  console.log(`\nTyping in a report of ${WORDS.toLocaleString('en-GB')} words`)
  const executablePath = findChromium()
  if (!executablePath) {
    console.log('Not measured: no Chromium was found. Set CHROMIUM_PATH.')
    return
  }
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-quic'] })
  try {
    const bare = await typeIn(browser, false)
    const ours = await typeIn(browser, true)
    line('the document opens', ms(ours.opened))
    line('key to paint without findings, median', ms(share(bare.painted, 0.5)))
    line(
      'key to paint with findings, median',
      ms(share(ours.painted, 0.5)),
      ratio(share(ours.painted, 0.5), share(bare.painted, 0.5)),
    )
    line('key to paint without findings, p95', ms(share(bare.painted, 0.95)))
    const more = share(ours.painted, 0.95) - share(bare.painted, 0.95)
    line(
      'key to paint with findings, p95',
      ms(share(ours.painted, 0.95)),
      `${ratio(share(ours.painted, 0.95), share(bare.painted, 0.95))}; ${more.toFixed(1)} ms more, promised: at most ${FRAME_MS.toFixed(1)}`,
    )
    line('findings up to date after a key, p95', ms(share(ours.checked, 0.95)), 'promised: 50 ms')
  } finally {
    await browser.close()
  }
}
