import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as after } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { onTestFinished } from 'vitest'
import { compileTemplates } from '../../../../main/templates/compile.ts'
import { ACCOUNT, PASSWORD, templatesFolder } from '../house.ts'
import type { Order } from './orders.ts'

const program = fileURLToPath(new URL('./until-killed.ts', import.meta.url))
/** The thread in which the program reads its backups. */
const lookWorker = fileURLToPath(new URL('../../../../main/storage/backup/look-worker.ts', import.meta.url))
const clearUpWorker = fileURLToPath(new URL('../../../../main/storage/open/clear-up-worker.ts', import.meta.url))
const [SOONEST, LATEST] = [5, 150]

/** Moments between 5 and 150 ms, the same ones for the same seed. A failure says the seed: set FAULT_SEED to it to see it again. */
export function moments(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return SOONEST + Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * (LATEST - SOONEST))
  }
}

export const SEED = Number(process.env.FAULT_SEED ?? Date.now() % 1_000_000_000)

/** How many of the kills to make, all of them unless FAULT_SHARE says less: "0.1" for a quick look. */
const SHARE = Number(process.env.FAULT_SHARE ?? 1)

/** Long enough for a machine that is busy with other things, in ms; a quiet one takes some seconds for each ten kills. */
export const LONGEST = 1_800_000

/** Where the program is built to: below the packages that it needs, and below the templates that the command looks for above itself. */
const builtBelow = fileURLToPath(new URL('../../../../node_modules/.cache/casewright', import.meta.url))

/** Where a test of kills works. */
interface FaultPlace {
  /** A folder that goes with the test. */
  folder: string
  /** The standards in the form that loads fast. */
  compiled: string
  /** The program, built. */
  built: string
}

/**
 * A folder that goes with the test. In it is what is started five hundred times in the form that starts fast: the program in few files,
 * and the standards compiled.
 */
export async function placeForFaults(): Promise<FaultPlace> {
  mkdirSync(builtBelow, { recursive: true })
  const folder = mkdtempSync(join(builtBelow, 'faults-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const compiled = join(folder, 'templates.json')
  await compileTemplates(templatesFolder, compiled)
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: true,
      outDir: join(folder, 'program'),
      emptyOutDir: false,
      rolldownOptions: {
        input: { 'until-killed': program, 'look-worker': lookWorker, 'clear-up-worker': clearUpWorker },
        external: ['electron'],
        output: {
          entryFileNames: ({ name }) => (name.endsWith('-worker') ? '[name].js' : '[name].mjs'),
          chunkFileNames: 'chunks/[name]-[hash].mjs',
        },
      },
    },
  })
  return { folder, compiled, built: join(folder, 'program', 'until-killed.mjs') }
}

/** The order to work at a store, as the account of the tests unless `given` says otherwise; files go to the place's own folder. */
export function orderIn({ folder: out, compiled }: FaultPlace, given: Pick<Order, 'work' | 'folder'> & Partial<Order>): Order {
  return {
    templatesFolder,
    compiled,
    documentId: '',
    signInName: ACCOUNT.signInName,
    password: PASSWORD,
    otherPassword: '',
    out,
    ...given,
  }
}

/** A program that has been started and waits for its order. */
class Waiting {
  private readonly child: ChildProcess
  private readonly ready: Promise<void>
  private readonly begun: Promise<void>
  private readonly acknowledged: Promise<void>
  private readonly lines: string[] = []
  private readonly ended: Promise<unknown>
  private complaint = ''

  constructor(built: string) {
    const child = spawn(process.execPath, [built], {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { ...process.env, NODE_COMPILE_CACHE: join(built, '..', 'cache'), NODE_OPTIONS: '' },
    })
    this.child = child
    this.ended = once(child, 'close')
    child.stderr?.on('data', (chunk: Buffer) => {
      this.complaint += chunk.toString()
    })
    const read = createInterface(child.stdout as NodeJS.ReadableStream)
    const said = (what: RegExp) =>
      new Promise<void>((resolve, reject) => {
        read.on('line', (line) => what.test(line) && resolve())
        read.on('close', () => reject(new Error(`it ended before it said ${what}: ${this.complaint}`)))
      })
    read.on('line', (line) => line !== 'ready' && line !== 'begun' && this.lines.push(line))
    this.ready = said(/^ready$/)
    this.begun = said(/^begun$/)
    this.acknowledged = said(/^(?!ready$|begun$)/)
    for (const waitedFor of [this.ready, this.begun, this.acknowledged]) waitedFor.catch(() => undefined)
  }

  /** Gives the order, kills it `moment` ms after it began or after the first thing was acknowledged, and gives what was acknowledged until then. */
  async workUntil(moment: number, order: Order, afterFirst: boolean): Promise<string[]> {
    await this.ready
    this.child.stdin?.write(`${JSON.stringify(order)}\n`)
    await (afterFirst ? this.acknowledged : this.begun)
    await after(moment)
    await this.kill()
    if (this.complaint !== '') throw new Error(`before it was killed it met a fault:\n${this.complaint}`)
    return this.lines
  }

  async kill(): Promise<void> {
    this.child.kill('SIGKILL')
    await this.ended
  }
}

/**
 * Kills a program `times` times at work and looks at what it left, while the next one starts. The moment counts from when it began, and
 * every other time from when the first thing was acknowledged, so that on a slow machine too something is; with `atOnce` never.
 */
export async function killAtWork(
  times: number,
  {
    order,
    built,
    seed,
    look,
    atOnce = false,
  }: { order: () => Order; built: string; seed: number; look: (acknowledged: string[]) => Promise<void>; atOnce?: boolean },
): Promise<void> {
  const moment = moments(seed)
  const kills = Math.ceil(times * SHARE)
  let next = new Waiting(built)
  for (let count = 1; count <= kills; count += 1) {
    const at = moment()
    const now = next
    try {
      const acknowledged = await now.workUntil(at, order(), count % 2 === 0 && !atOnce)
      next = new Waiting(built)
      await look(acknowledged)
    } catch (error) {
      await next.kill()
      throw new Error(`kill ${count} of ${kills}, after ${at} ms (FAULT_SEED=${SEED}): ${String(error)}`, { cause: error })
    }
  }
  await next.kill()
}
