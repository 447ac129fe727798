import type { Answer, Failure, StoredPlan } from '../../../shared/api/index.ts'
import type { CasePlan } from '../../../shared/plan/index.ts'
import { answerTo, RETRY_AFTER_MS, SaveQueue, type Timers } from '../../saving/index.ts'

export type SavePlan = (plan: CasePlan, baseRevision: number) => Promise<Answer<StoredPlan>>

export type SaveState =
  | { state: 'saved'; at: string }
  | { state: 'waiting' }
  | { state: 'saving' }
  | { state: 'failed'; failure: Failure }
  /** Somebody else saved first; nothing is written until the writer has said which plan to go on with. */
  | { state: 'conflict'; newest: StoredPlan }

/** How long a pause in writing is before the plan is stored. */
export const SAVE_AFTER_MS = 1000

/** Stores the plan after each pause in writing, one save at a time, always the newest words. */
export class PlanKeeper {
  state: SaveState
  private plan: CasePlan
  private revision: number
  private dirty = false
  private readonly queue: SaveQueue
  private readonly save: SavePlan
  private readonly tell: () => void

  constructor(stored: StoredPlan, save: SavePlan, tell: () => void, timers?: Timers) {
    this.plan = stored.plan
    this.revision = stored.revision
    this.save = save
    this.tell = tell
    this.queue = new SaveQueue(() => void this.flush(), timers)
    this.state = { state: 'saved', at: stored.savedAt }
  }

  changed(plan: CasePlan): void {
    this.plan = plan
    this.dirty = true
    if (this.state.state === 'conflict') return
    if (this.state.state === 'saved') this.become({ state: 'waiting' })
    this.queue.dueIn(SAVE_AFTER_MS)
  }

  /** Stores what waits. True when everything is stored; false in a conflict, which only the writer can settle. */
  async flush(): Promise<boolean> {
    this.queue.stop()
    while (this.queue.underWay) await this.queue.underWay
    if (this.dirty && this.state.state !== 'conflict') await this.store()
    return !this.dirty
  }

  /** Goes on with the newest plan, which the writer has in front of them from here on. */
  takeNewest(newest: StoredPlan): void {
    this.queue.stop()
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
    this.queue.end()
  }

  private become(state: SaveState): void {
    this.state = state
    this.tell()
  }

  private async store(): Promise<void> {
    this.dirty = false
    this.become({ state: 'saving' })
    await this.queue.run(() => this.send(this.plan))
  }

  private async send(plan: CasePlan): Promise<void> {
    const answer = await answerTo(() => this.save(plan, this.revision))
    if (answer.ok) {
      this.revision = answer.value.revision
      if (!this.dirty) return this.become({ state: 'saved', at: answer.value.savedAt })
      this.become({ state: 'waiting' })
      if (!this.queue.isWaiting) this.queue.dueIn(SAVE_AFTER_MS)
      return
    }
    this.dirty = true
    const newest = (answer.failure.details as { newest?: StoredPlan } | undefined)?.newest
    if (answer.failure.code === 'conflict' && newest) {
      this.queue.stop()
      return this.become({ state: 'conflict', newest })
    }
    this.become({ state: 'failed', failure: answer.failure })
    this.queue.dueIn(RETRY_AFTER_MS)
  }
}
