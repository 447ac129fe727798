import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { CallFailure } from '../../../shared/api/index.ts'

/** So many mistakes are free; after each further one the wait doubles, up to the longest. */
const FREE = 5
const FIRST_WAIT_SECONDS = 30
const LONGEST_WAIT_SECONDS = 15 * 60

const record = z.object({ failures: z.number().int().min(0), last: z.number() })
type Failures = z.infer<typeof record>
const NONE: Failures = { failures: 0, last: 0 }

/**
 * Slows down whoever tries passwords at the window. It is kept in a file beside the store, so that starting Casewright again does not
 * begin anew. Somebody who copies the store away is slowed by scrypt alone.
 */
export class SignInThrottle {
  private readonly file: string
  private readonly now: () => Date
  private known: Failures | null = null

  constructor(directory: string, now: () => Date) {
    this.file = join(directory, 'sign-in.json')
    this.now = now
  }

  /** Throws `CallFailure` `too-soon` while the wait lasts. */
  check(): void {
    const now = this.now().getTime()
    // Where the clock was put back the wait begins anew: it is neither over by that nor longer than itself.
    if (now < this.read().last) this.write({ ...this.read(), last: now })
    const { failures, last } = this.read()
    const left = Math.ceil((last + waitAfter(failures) * 1000 - now) / 1000)
    if (left <= 0) return
    throw new CallFailure(
      'too-soon',
      `The name or password was wrong ${failures} times, so Casewright waits before it looks again. Try again in ${inWords(left)}.`,
      { seconds: left },
    )
  }

  failed(): void {
    const { failures } = this.read()
    this.write({ failures: failures + 1, last: this.now().getTime() })
  }

  /** Forgets the mistakes and says how many there were. */
  succeeded(): number {
    const { failures } = this.read()
    this.known = NONE
    try {
      rmSync(this.file, { force: true })
    } catch {
      // A folder that may only be read keeps the file; what is in memory counts.
    }
    return failures
  }

  private read(): Failures {
    if (this.known) return this.known
    try {
      this.known = record.parse(JSON.parse(readFileSync(this.file, 'utf8')))
    } catch {
      this.known = NONE
    }
    return this.known
  }

  private write(failures: Failures): void {
    this.known = failures
    try {
      writeFileSync(this.file, JSON.stringify(failures), { mode: 0o600 })
    } catch {
      // On a disk that takes nothing, what is in memory still slows this program down.
    }
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
