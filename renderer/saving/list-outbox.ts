import type { Answer, Failure } from '../../shared/api/index.ts'
import type { ListChange } from '../../shared/document/index.ts'
import { keyOf, merged } from './list-history.ts'
import { answerTo, RETRY_AFTER_MS, type Timers, windowTimers } from './save-queue.ts'

/** A record made of lists, as the store has it. */
export interface StoredRecord<R> {
  record: R
  revision: number
  savedAt: string
}

/** What came of a change: its number, what others changed since the revision that it was made on, and what the store added. */
export interface RecordSaved<C> {
  revision: number
  savedAt: string
  newer: readonly C[]
  signed?: readonly C[]
}

/** The calls of the contract that a record made of lists is kept by. */
export interface RecordStore<R, C> {
  change: (input: { baseRevision: number; label: string; changes: C[] }) => Promise<Answer<RecordSaved<C>>>
  get: () => Promise<Answer<StoredRecord<R>>>
}

/** A thing that was changed here and in another window. */
export interface Clash<C extends ListChange> {
  mine: C
  theirs: C
}

export type ListSaveState<C extends ListChange> =
  | { state: 'saved'; at: string }
  | { state: 'waiting' }
  | { state: 'saving' }
  | { state: 'failed'; failure: Failure }
  /** Somebody else changed the same thing first; nothing is written until the writer has said which to go on with. */
  | { state: 'conflict'; clashes: readonly Clash<C>[] }

/** What is being typed is stored at most so long after it was typed. */
export const SAVE_TYPING_MS = 700

interface Batch<C extends ListChange> {
  label: string
  changes: readonly C[]
  place: string | null
}

/** What the outbox tells its session. */
export interface OutboxEvents<R, C extends ListChange> {
  /** The state of saving has changed. */
  onState: () => void
  /** Others changed these things, or the store signed them; nothing here waits to be stored for them. */
  onNewer: (newer: readonly C[]) => void
  /** The store holds this now: what is shown goes on from there, with what waits on top. */
  onReload: (stored: StoredRecord<R>, waiting: readonly C[]) => void
}

/** Sends changes to the store in order, one call at a time. Nothing leaves it before the store has it. */
export class Outbox<R, C extends ListChange> {
  state: ListSaveState<C>
  private revision: number
  private queue: Batch<C>[] = []
  private timer: { handle: unknown; ms: number } | null = null
  private running: Promise<void> | null = null
  private ended = false
  private readonly store: RecordStore<R, C>
  private readonly events: OutboxEvents<R, C>
  private readonly timers: Timers

  constructor(stored: StoredRecord<R>, store: RecordStore<R, C>, events: OutboxEvents<R, C>, timers: Timers = windowTimers) {
    this.revision = stored.revision
    this.state = { state: 'saved', at: stored.savedAt }
    this.store = store
    this.events = events
    this.timers = timers
  }

  /** Puts changes at the end of what waits. Typing in one `place` is sent together, a little later. */
  add(label: string, changes: readonly C[], place: string | null): void {
    const last = this.queue.at(-1)
    const isSent = this.running !== null && this.queue.length === 1
    if (this.state.state === 'failed' && this.running === null)
      // Goes again as one, so that what the store refused can be undone: taking it back then leaves nothing of it to send.
      this.queue = [
        {
          label,
          place,
          changes: merged(
            this.queue.flatMap((batch) => batch.changes),
            changes,
          ),
        },
      ]
    else if (last && place !== null && last.place === place && !isSent)
      this.queue[this.queue.length - 1] = { label, place, changes: merged(last.changes, changes) }
    else this.queue.push({ label, changes, place })
    if (this.state.state === 'conflict') return
    if (this.state.state === 'saved') this.become({ state: 'waiting' })
    this.schedule(place === null ? 0 : SAVE_TYPING_MS)
  }

  /** Stores what waits now, not after the pause that typing has. */
  hasten(): void {
    if (this.queue.length > 0 && (this.state.state === 'waiting' || this.state.state === 'saving')) this.schedule(0)
  }

  /** Stores what waits. True when everything is stored; false where it cannot be, or in a conflict, which only the writer settles. */
  async flush(): Promise<boolean> {
    this.stopTimer()
    for (;;) {
      if (this.running) await this.running
      else if (this.queue.length === 0 || this.state.state === 'conflict') break
      else {
        this.running = this.sendFirst()
        await this.running
        this.running = null
        if ((this.state as ListSaveState<C>).state === 'failed') break
      }
    }
    return this.queue.length === 0
  }

  /** Looks whether others have written meanwhile. */
  async refresh(): Promise<void> {
    if (this.queue.length > 0 || this.state.state !== 'saved') return
    const answer = await answerTo(() => this.store.get())
    if (!answer.ok || answer.value.revision <= this.revision || this.queue.length > 0) return
    this.revision = answer.value.revision
    this.events.onReload(answer.value, [])
    this.become({ state: 'saved', at: answer.value.savedAt })
  }

  /** Goes on with what was written here: it is stored over the other, which the history keeps. */
  keepMine(): Promise<boolean> {
    if (this.state.state === 'conflict') this.become({ state: 'waiting' })
    return this.flush()
  }

  /** Goes on with what the other window wrote. */
  takeTheirs(): Promise<boolean> {
    if (this.state.state === 'conflict') {
      const theirs = new Set(this.state.clashes.map(({ mine }) => keyOf(mine)))
      this.queue = this.queue
        .map((batch) => ({ ...batch, changes: batch.changes.filter((change) => !theirs.has(keyOf(change))) }))
        .filter(({ changes }) => changes.length > 0)
      this.become(this.queue.length > 0 ? { state: 'waiting' } : { state: 'saved', at: '' })
    }
    return this.flush()
  }

  dispose(): void {
    this.ended = true
    this.stopTimer()
  }

  private schedule(ms: number): void {
    // A last write that fails is not tried again, when somebody else may be signed in.
    if (this.ended || (this.timer !== null && this.timer.ms <= ms)) return
    this.stopTimer()
    this.timer = { ms, handle: this.timers.set(() => void this.flush(), ms) }
  }

  private stopTimer(): void {
    if (this.timer !== null) this.timers.clear(this.timer.handle)
    this.timer = null
  }

  private become(state: ListSaveState<C>): void {
    this.state = state
    this.events.onState()
  }

  private async sendFirst(): Promise<void> {
    const batch = this.queue[0]
    if (!batch) return
    if (this.state.state !== 'saving') this.become({ state: 'saving' })
    const { label, changes } = batch
    const answer = await answerTo(() => this.store.change({ baseRevision: this.revision, label, changes: [...changes] }))
    if (!answer.ok) return this.failed(answer.failure)
    this.queue.shift()
    this.revision = answer.value.revision
    const waiting = new Map(this.queue.flatMap((one) => one.changes).map((change) => [keyOf(change), change]))
    const { newer, signed = [] } = answer.value
    const free = [...newer, ...signed].filter((change) => !waiting.has(keyOf(change)))
    if (free.length > 0) this.events.onNewer(free)
    const clashes = clashesOf(waiting, newer)
    if (clashes.length > 0) this.become({ state: 'conflict', clashes })
    else this.become(this.queue.length > 0 ? { state: 'waiting' } : { state: 'saved', at: answer.value.savedAt })
  }

  private async failed(failure: Failure): Promise<void> {
    const newer = (failure.details as { newer?: C[] } | undefined)?.newer
    if (failure.code === 'conflict' && newer) {
      const answer = await answerTo(() => this.store.get())
      if (answer.ok) {
        const changes = this.queue.flatMap((batch) => batch.changes)
        this.revision = answer.value.revision
        this.events.onReload(answer.value, changes)
        const clashes = clashesOf(new Map(changes.map((change) => [keyOf(change), change])), newer)
        return this.become(clashes.length > 0 ? { state: 'conflict', clashes } : { state: 'waiting' })
      }
    }
    this.become({ state: 'failed', failure })
    this.schedule(RETRY_AFTER_MS)
  }
}

function clashesOf<C extends ListChange>(waiting: ReadonlyMap<string, C>, newer: readonly C[]): Clash<C>[] {
  return newer.flatMap((theirs) => {
    const mine = waiting.get(keyOf(theirs))
    return mine && JSON.stringify(mine.item) !== JSON.stringify(theirs.item) ? [{ mine, theirs }] : []
  })
}
