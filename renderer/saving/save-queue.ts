import type { Answer } from '../../shared/api/index.ts'

/** How long a failed save waits before it is tried again. */
export const RETRY_AFTER_MS = 5000

export interface Timers {
  set(run: () => void, ms: number): unknown
  clear(timer: unknown): void
}

export const windowTimers: Timers = {
  set: (run, ms) => setTimeout(run, ms),
  clear: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
}

/** When the next save is due, and that only one runs at a time. What is saved, and what follows, is for whoever has it. */
export class SaveQueue {
  private timer: unknown = null
  private running: Promise<void> | null = null
  private ended = false
  private readonly whenDue: () => void
  private readonly timers: Timers

  constructor(whenDue: () => void, timers: Timers = windowTimers) {
    this.whenDue = whenDue
    this.timers = timers
  }

  get isWaiting(): boolean {
    return this.timer !== null
  }

  /** The one save that is waited for is due in `ms` from now, whatever was said before. */
  dueIn(ms: number): void {
    this.stop()
    if (this.ended) return
    this.timer = this.timers.set(() => {
      this.timer = null
      this.whenDue()
    }, ms)
  }

  /** Nothing is due any more: a last save that fails is not tried again, when somebody else may be signed in. */
  end(): void {
    this.ended = true
    this.stop()
  }

  stop(): void {
    if (this.timer !== null) this.timers.clear(this.timer)
    this.timer = null
  }

  /** The save that runs now. Whoever waits looks again after it: another who waited too may have begun the next. */
  get underWay(): Promise<void> | null {
    return this.running
  }

  async run(save: () => Promise<void>): Promise<void> {
    this.running = save()
    await this.running
    this.running = null
  }
}

/** The answer to a save, also where the store gives none. */
export async function answerTo<T>(save: () => Promise<Answer<T>>): Promise<Answer<T>> {
  try {
    return await save()
  } catch {
    const message = 'The store did not answer. What you have written is kept in memory and will be tried again.'
    return { ok: false, failure: { code: 'unexpected', message } }
  }
}
