import type { Answer, ChronologySaved, Failure, StoredChronology } from '../../../shared/api/index.ts'
import type { ChronologyChange } from '../../../shared/chronology/index.ts'
import { keyOf, merged } from './history.ts'

/** The calls of the contract that a chronology is kept by. */
export interface ChronologyStore {
  change: (input: { baseRevision: number; label: string; changes: ChronologyChange[] }) => Promise<Answer<ChronologySaved>>
  get: () => Promise<Answer<StoredChronology>>
}

/** A thing that was changed here and in another window. */
export interface Clash {
  mine: ChronologyChange
  theirs: ChronologyChange
}

export type SaveState =
  | { state: 'saved'; at: string }
  | { state: 'waiting' }
  | { state: 'saving' }
  | { state: 'failed'; failure: Failure }
  /** Somebody else changed the same thing first; nothing is written until the writer has said which to go on with. */
  | { state: 'conflict'; clashes: readonly Clash[] }

export interface Timers {
  set(run: () => void, ms: number): unknown
  clear(timer: unknown): void
}

const windowTimers: Timers = {
  set: (run, ms) => setTimeout(run, ms),
  clear: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
}

/** What is being typed is stored at most so long after it was typed; a failed save waits before it is tried again. */
export const SAVE_TYPING_MS = 700
export const RETRY_AFTER_MS = 5000

interface Batch {
  label: string
  changes: readonly ChronologyChange[]
  place: string | null
}

/** What the outbox tells its session. */
export interface OutboxEvents {
  /** The state of saving has changed. */
  onState: () => void
  /** Others changed these things, or the store signed them; nothing here waits to be stored for them. */
  onNewer: (newer: readonly ChronologyChange[]) => void
  /** The store holds this now: what is shown goes on from there, with what waits on top. */
  onReload: (stored: StoredChronology, waiting: readonly ChronologyChange[]) => void
}

/** Sends changes to the store in order, one call at a time. Nothing leaves it before the store has it. */
export class Outbox {
  state: SaveState
  private revision: number
  private queue: Batch[] = []
  private timer: { handle: unknown; ms: number } | null = null
  private running: Promise<void> | null = null
  private readonly store: ChronologyStore
  private readonly events: OutboxEvents
  private readonly timers: Timers

  constructor(stored: StoredChronology, store: ChronologyStore, events: OutboxEvents, timers: Timers = windowTimers) {
    this.revision = stored.revision
    this.state = { state: 'saved', at: stored.savedAt }
    this.store = store
    this.events = events
    this.timers = timers
  }

  /** Puts changes at the end of what waits. Typing in one `place` is sent together, a little later. */
  add(label: string, changes: readonly ChronologyChange[], place: string | null): void {
    const last = this.queue.at(-1)
    const isSent = this.running !== null && this.queue.length === 1
    if (last && place !== null && last.place === place && !isSent)
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
        if ((this.state as SaveState).state === 'failed') break
      }
    }
    return this.queue.length === 0
  }

  /** Looks whether others have written meanwhile. */
  async refresh(): Promise<void> {
    if (this.queue.length > 0 || this.state.state !== 'saved') return
    const answer = await this.asked(() => this.store.get())
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
    this.stopTimer()
  }

  private schedule(ms: number): void {
    if (this.timer !== null && this.timer.ms <= ms) return
    this.stopTimer()
    this.timer = { ms, handle: this.timers.set(() => void this.flush(), ms) }
  }

  private stopTimer(): void {
    if (this.timer !== null) this.timers.clear(this.timer.handle)
    this.timer = null
  }

  private become(state: SaveState): void {
    this.state = state
    this.events.onState()
  }

  private async sendFirst(): Promise<void> {
    const batch = this.queue[0]
    if (!batch) return
    if (this.state.state !== 'saving') this.become({ state: 'saving' })
    const { label, changes } = batch
    const answer = await this.asked(() => this.store.change({ baseRevision: this.revision, label, changes: [...changes] }))
    if (!answer.ok) return this.failed(answer.failure)
    this.queue.shift()
    this.revision = answer.value.revision
    const waiting = new Map(this.queue.flatMap((one) => one.changes).map((change) => [keyOf(change), change]))
    const { newer, signed } = answer.value
    const free = [...newer, ...signed].filter((change) => !waiting.has(keyOf(change)))
    if (free.length > 0) this.events.onNewer(free)
    const clashes = clashesOf(waiting, newer)
    if (clashes.length > 0) this.become({ state: 'conflict', clashes })
    else this.become(this.queue.length > 0 ? { state: 'waiting' } : { state: 'saved', at: answer.value.savedAt })
  }

  private async failed(failure: Failure): Promise<void> {
    const newer = (failure.details as { newer?: ChronologyChange[] } | undefined)?.newer
    if (failure.code === 'conflict' && newer) {
      const answer = await this.asked(() => this.store.get())
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

  private async asked<T>(question: () => Promise<Answer<T>>): Promise<Answer<T>> {
    try {
      return await question()
    } catch {
      const message = 'The store did not answer. What you have written is kept in memory and will be tried again.'
      return { ok: false, failure: { code: 'unexpected', message } }
    }
  }
}

function clashesOf(waiting: ReadonlyMap<string, ChronologyChange>, newer: readonly ChronologyChange[]): Clash[] {
  return newer.flatMap((theirs) => {
    const mine = waiting.get(keyOf(theirs))
    return mine && JSON.stringify(mine.item) !== JSON.stringify(theirs.item) ? [{ mine, theirs }] : []
  })
}
