import type { Answer, Failure, StoredPlan } from '../../../shared/api/index.ts'
import type { CasePlan } from '../../../shared/plan/index.ts'

export type SavePlan = (plan: CasePlan, baseRevision: number) => Promise<Answer<StoredPlan>>

export type SaveState =
  | { state: 'saved'; at: string }
  | { state: 'waiting' }
  | { state: 'saving' }
  | { state: 'failed'; failure: Failure }
  /** Somebody else saved first; nothing is written until the writer has said which plan to go on with. */
  | { state: 'conflict'; newest: StoredPlan }

/** How long a pause in writing is before the plan is stored, and how long a failed save waits before it is tried again. */
export const SAVE_AFTER_MS = 1000
export const RETRY_AFTER_MS = 5000

export interface Timers {
  set(run: () => void, ms: number): unknown
  clear(timer: unknown): void
}

const windowTimers: Timers = {
  set: (run, ms) => setTimeout(run, ms),
  clear: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
}

/** Stores the plan after each pause in writing, one save at a time, always the newest words. */
export class PlanKeeper {
  state: SaveState
  private plan: CasePlan
  private revision: number
  private dirty = false
  private timer: unknown = null
  private running: Promise<void> | null = null
  private readonly save: SavePlan
  private readonly tell: () => void
  private readonly timers: Timers

  constructor(stored: StoredPlan, save: SavePlan, tell: () => void, timers: Timers = windowTimers) {
    this.plan = stored.plan
    this.revision = stored.revision
    this.save = save
    this.tell = tell
    this.timers = timers
    this.state = { state: 'saved', at: stored.savedAt }
  }

  changed(plan: CasePlan): void {
    this.plan = plan
    this.dirty = true
    if (this.state.state === 'conflict') return
    if (this.state.state === 'saved') this.become({ state: 'waiting' })
    this.schedule(SAVE_AFTER_MS)
  }

  /** Stores what waits. True when everything is stored; false in a conflict, which only the writer can settle. */
  async flush(): Promise<boolean> {
    this.stopTimer()
    while (this.running) await this.running
    if (this.dirty && this.state.state !== 'conflict') await this.store()
    return !this.dirty
  }

  /** Goes on with the newest plan, which the writer has in front of them from here on. */
  takeNewest(newest: StoredPlan): void {
    this.stopTimer()
    this.plan = newest.plan
    this.revision = newest.revision
    this.dirty = false
    this.become({ state: 'saved', at: newest.savedAt })
  }

  /** Goes on with the writer's own plan, as a version after the newest, which stays in the history. */
  async keepMine(): Promise<boolean> {
    if (this.state.state !== 'conflict') return this.flush()
    this.revision = this.state.newest.revision
    this.dirty = true
    this.become({ state: 'waiting' })
    return this.flush()
  }

  dispose(): void {
    this.stopTimer()
  }

  private schedule(ms: number): void {
    this.stopTimer()
    this.timer = this.timers.set(() => void this.flush(), ms)
  }

  private stopTimer(): void {
    if (this.timer !== null) this.timers.clear(this.timer)
    this.timer = null
  }

  private become(state: SaveState): void {
    this.state = state
    this.tell()
  }

  private async store(): Promise<void> {
    this.dirty = false
    this.become({ state: 'saving' })
    this.running = this.send(this.plan)
    await this.running
    this.running = null
  }

  private async send(plan: CasePlan): Promise<void> {
    const answer = await this.ask(plan)
    if (answer.ok) {
      this.revision = answer.value.revision
      if (!this.dirty) return this.become({ state: 'saved', at: answer.value.savedAt })
      this.become({ state: 'waiting' })
      if (this.timer === null) this.schedule(SAVE_AFTER_MS)
      return
    }
    this.dirty = true
    const newest = (answer.failure.details as { newest?: StoredPlan } | undefined)?.newest
    if (answer.failure.code === 'conflict' && newest) {
      this.stopTimer()
      return this.become({ state: 'conflict', newest })
    }
    this.become({ state: 'failed', failure: answer.failure })
    this.schedule(RETRY_AFTER_MS)
  }

  private async ask(plan: CasePlan): Promise<Answer<StoredPlan>> {
    try {
      return await this.save(plan, this.revision)
    } catch {
      const message = 'The store did not answer. What you have written is kept in memory and will be tried again.'
      return { ok: false, failure: { code: 'unexpected', message } }
    }
  }
}
