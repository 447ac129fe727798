import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { uptime as systemUptime } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { CallFailure } from '../../../shared/api/index.ts'

/** The computer's clock, and for how many seconds it has been on. */
interface Clock {
  now: () => Date
  uptime?: () => number
}

/** So many mistakes are free; after each further one the wait doubles, up to the longest. */
const FREE = 5
const FIRST_WAIT_SECONDS = 30
const LONGEST_WAIT_SECONDS = 15 * 60

/** More names than these are no mistakes any more; those with the fewest are forgotten. */
const MOST_NAMES = 1_000

/** `last` is by the computer's clock; `up` is how long it had been on, which nobody can put forward or back. */
const failures = z.object({
  failures: z.number().int().min(0),
  last: z.number(),
  up: z.number().default(Number.POSITIVE_INFINITY),
})
type Failures = z.infer<typeof failures>
const NONE: Failures = { failures: 0, last: 0, up: 0 }

/** By the print of the name that was typed, and how many mistakes no line of the trail tells of yet. */
const record = z.object({ names: z.record(z.string(), failures), untold: z.number().int().min(0) })
type Tries = z.infer<typeof record>

/**
 * Slows down whoever tries passwords at the window: for each name by itself, so that nobody who signs in with their own password in
 * between begins anew with somebody else's. It is kept in a file beside the store, so that starting Casewright again does not
 * begin anew. The wait is counted by how long the computer has been on, sleep included, so that its clock can be put forward without
 * ending it; only after the computer itself was started again is the clock asked. Somebody who copies the store away is slowed by scrypt
 * alone.
 */
export class SignInThrottle {
  private readonly file: string
  private readonly now: () => Date
  private readonly uptime: () => number
  private known: Tries | null = null

  constructor(directory: string, { now, uptime }: Clock) {
    this.file = join(directory, 'sign-in.json')
    this.now = now
    this.uptime = uptime ?? systemUptime
  }

  /** Throws `CallFailure` `too-soon` while the wait for a name lasts; `who` is its print. */
  check(who: string): void {
    const { failures } = this.of(who)
    const left = Math.ceil(waitAfter(failures) - this.secondsSince(who))
    if (left <= 0) return
    throw new CallFailure(
      'too-soon',
      `The name or password was wrong ${failures} times, so Casewright waits before it looks again. Try again in ${inWords(left)}.`,
      { seconds: left },
    )
  }

  failed(who: string): void {
    const { failures } = this.of(who)
    this.read().untold += 1
    this.write(who, { failures: failures + 1, ...this.moment() })
  }

  /** Forgets the mistakes made with this name, and says how many were made with any that nobody was told of. */
  succeeded(who: string): number {
    const { untold, names } = this.read()
    const { [who]: _mine, ...others } = names
    this.known = { names: others, untold: 0 }
    try {
      if (Object.keys(others).length > 0) this.writeFile()
      else rmSync(this.file, { force: true })
    } catch {
      // A folder that may only be read keeps the file; what is in memory counts.
    }
    return untold
  }

  private moment(): Omit<Failures, 'failures'> {
    return { last: this.now().getTime(), up: this.uptime() }
  }

  private secondsSince(who: string): number {
    const known = this.of(who)
    const now = this.moment()
    if (now.up >= known.up) return now.up - known.up
    // The computer was started since. Where its clock was put back too, the wait begins anew: it is never longer than itself.
    if (now.last >= known.last) return (now.last - known.last) / 1000
    this.write(who, { ...known, ...now })
    return 0
  }

  private of(who: string): Failures {
    const { names } = this.read()
    return (Object.hasOwn(names, who) ? names[who] : undefined) ?? NONE
  }

  private read(): Tries {
    if (this.known) return this.known
    try {
      this.known = record.parse(JSON.parse(readFileSync(this.file, 'utf8')))
    } catch {
      this.known = { names: {}, untold: 0 }
    }
    return this.known
  }

  private write(who: string, tries: Failures): void {
    const known = this.read()
    const names = Object.entries({ ...known.names, [who]: tries })
      .toSorted(([, a], [, b]) => b.failures - a.failures)
      .slice(0, MOST_NAMES)
    known.names = Object.fromEntries(names)
    try {
      this.writeFile()
    } catch {
      // On a disk that takes nothing, what is in memory still slows this program down.
    }
  }

  private writeFile(): void {
    writeFileSync(this.file, JSON.stringify(this.read()), { mode: 0o600 })
  }
}

function waitAfter(failures: number): number {
  if (failures < FREE) return 0
  return Math.min(FIRST_WAIT_SECONDS * 2 ** (failures - FREE), LONGEST_WAIT_SECONDS)
}

function inWords(seconds: number): string {
  if (seconds < 90) return `${seconds} seconds`
  return `${Math.ceil(seconds / 60)} minutes`
}
