import type { StoredPlan } from '../../../shared/api/index.ts'
import type { CasePlan } from '../../../shared/plan/index.ts'
import type { Timers } from '../../saving/index.ts'
import { edited, openDraft, type PlanDraft, redone, settled, undone } from './draft.ts'
import { PlanKeeper, type SavePlan, type SaveState } from './keeper.ts'

/** What the screen shows of the plan being written. Replaced as a whole when something of it changes. */
export interface PlanSnapshot {
  plan: CasePlan
  canUndo: boolean
  canRedo: boolean
  save: SaveState
  /** The writer's own version, kept to copy from after they have opened somebody else's newer one. */
  mine: CasePlan | null
}

export type Change = (plan: CasePlan) => CasePlan

/** One plan being written: its changes, undone and done again, and kept in the store. */
export class PlanSession {
  private draft: PlanDraft
  private readonly keeper: PlanKeeper
  private mine: CasePlan | null = null
  private snapshot: PlanSnapshot
  private readonly listeners = new Set<() => void>()
  private refused: (() => void) | null = null

  constructor(stored: StoredPlan, save: SavePlan, timers?: Timers) {
    this.draft = openDraft(stored.plan)
    this.keeper = new PlanKeeper(stored, save, () => this.publish(), timers)
    this.snapshot = this.look()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }
  readonly getSnapshot = (): PlanSnapshot => this.snapshot

  /** Makes a change. Changes made in one `place`, a cell say, are undone together until it is left. */
  /** From now on nothing is changed: `refused` hears of each change that was to be made. */
  readonly onlyRead = (refused: () => void): void => {
    this.refused = refused
  }
  readonly edit = (change: Change, place: string | null = null): void => {
    if (this.refused) this.refused()
    else this.take(edited(this.draft, change(this.draft.plan), place))
  }
  readonly settle = (): void => {
    this.draft = settled(this.draft)
  }
  readonly undo = (): void => this.take(undone(this.draft))
  readonly redo = (): void => this.take(redone(this.draft))

  readonly flush = (): Promise<boolean> => this.keeper.flush()

  /** Opens the plan that somebody else saved; the writer's own stays at hand, and Undo brings it back. */
  readonly openNewest = (): void => {
    const { save } = this.snapshot
    if (save.state !== 'conflict') return
    this.mine = this.draft.plan
    this.draft = edited(settled(this.draft), save.newest.plan, null)
    this.keeper.takeNewest(save.newest)
  }
  readonly keepMine = (): Promise<boolean> => this.keeper.keepMine()
  readonly dropMine = (): void => {
    this.mine = null
    this.publish()
  }

  dispose(): void {
    this.keeper.dispose()
  }

  private take(draft: PlanDraft): void {
    if (draft === this.draft) return
    const changed = draft.plan !== this.draft.plan
    this.draft = draft
    if (changed) this.keeper.changed(draft.plan)
    this.publish()
  }

  private look(): PlanSnapshot {
    const { plan, past, future } = this.draft
    return { plan, canUndo: past.length > 0, canRedo: future.length > 0, save: this.keeper.state, mine: this.mine }
  }

  private publish(): void {
    this.snapshot = this.look()
    for (const listener of this.listeners) listener()
  }
}
