import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { test as base, expect, type Page } from '@playwright/test'
import { type ElectronDoor, noElectron, openElectronDoor } from './electron-door.ts'

const program = fileURLToPath(new URL('../../out/main/start.js', import.meta.url))

/** The real browser host, on a store of its own that goes with the test. */
export class RunningApp {
  readonly store: string
  private host: ChildProcess | null = null
  private readonly command: readonly string[]

  /** `command`: what Node runs in place of the built program, on that store. */
  constructor(store: string, command: readonly string[] = [program, '--no-open', '--store', store]) {
    this.store = store
    this.command = command
  }

  /** Starts the host and gives the address that it prints, which lets one window in. `onFullDisk`: no file of its may be written to. */
  async start({ onFullDisk = false } = {}): Promise<string> {
    if (!existsSync(program)) throw new Error('There is no build in out/. Run npm run build first.')
    const command = [process.execPath, ...this.command]
    const limited = ['bash', '-c', 'ulimit -S -f 0; exec "$0" "$@"', ...command]
    const [first = process.execPath, ...rest] = onFullDisk ? limited : command
    const host = spawn(first, rest, { stdio: ['ignore', 'pipe', 'pipe'] })
    this.host = host
    return new Promise((resolve, reject) => {
      let said = ''
      const hear = (chunk: Buffer) => {
        said += chunk.toString()
        const address = /Casewright is at (http:\S+)/.exec(said)?.[1]
        if (address) resolve(address)
      }
      host.stdout.on('data', hear)
      host.stderr.on('data', hear)
      host.once('exit', (code) => reject(new Error(`The browser host ended with ${code} before it was up:\n${said}`)))
    })
  }

  /** Lets a host that was started on a full disk write again. */
  async makeRoom(): Promise<void> {
    const made = spawn('prlimit', ['--pid', String(this.host?.pid), '--fsize=unlimited'])
    const [code] = await once(made, 'exit')
    if (code !== 0) throw new Error(`prlimit ended with ${code}`)
  }

  /** Starts the host and opens the page in it. */
  async open(page: Page, how: { onFullDisk?: boolean } = {}): Promise<void> {
    await page.goto(await this.start(how))
    await page.waitForURL(/:\d+\/(#.*)?$/)
  }

  /** Asks the host to end, as Ctrl+C does, and waits until it has. */
  stop(): Promise<void> {
    return this.end('SIGTERM')
  }

  /** Ends the host on the spot, as a power cut would. */
  kill(): Promise<void> {
    return this.end('SIGKILL')
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const host = this.host
    this.host = null
    if (!host || host.exitCode !== null || host.signalCode !== null) return
    const ended = once(host, 'exit')
    host.kill(signal)
    await ended
  }
}

/** Does what makes a file come out of the window, and gives the file's bytes. */
export type Received = (act: () => Promise<void>) => Promise<Uint8Array>

interface Fixtures {
  app: RunningApp
  window: Page
  received: Received
  complaints: string[]
  electron: ElectronDoor | null
}

/**
 * `app`: the browser host on an empty store, not started yet, for journeys that start it themselves.
 * `window`: a window, open at the first screen: a page of the browser host or, in the project "electron", the real program's.
 * `received`: takes a file out of that window, by download or by the save dialog.
 * A journey fails where its page breaks the content security policy or throws an error that nobody catches.
 */
export const test = base.extend<Fixtures>({
  // Playwright works out what a fixture needs from this pattern, so there has to be one.
  app: async ({ browserName: _ }, use) => {
    const store = mkdtempSync(join(tmpdir(), 'casewright-journey-'))
    const app = new RunningApp(store)
    await use(app)
    await app.stop()
    rmSync(store, { recursive: true, force: true })
  },
  electron: async ({ browserName: _ }, use, info) => {
    if (info.project.name !== 'electron') return use(null)
    const why = noElectron()
    if (why !== null) info.skip(true, `Electron cannot run here: ${why}`)
    const door = await openElectronDoor()
    await use(door)
    await door.close()
  },
  complaints: async ({ page }, use) => {
    const complaints: string[] = []
    page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`))
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    await use(complaints)
    expect(complaints, 'what the page complained of in its console').toEqual([])
  },
  window: async ({ app, page, electron, complaints: _ }, use) => {
    if (electron) return use(await electron.app.firstWindow())
    await app.open(page)
    await use(page)
  },
  received: async ({ window, electron }, use) => {
    await use(async (act) => {
      if (electron) {
        await act()
        await expect.poll(() => existsSync(electron.saved)).toBe(true)
        return readFileSync(electron.saved)
      }
      const coming = window.waitForEvent('download')
      await act()
      return readFileSync(await (await coming).path())
    })
  },
})

export { expect }
