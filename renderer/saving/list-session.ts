import { type ListChange, undoingLists, withListChanges } from '../../shared/document/index.ts'
import { type DoneStep, keyOf, type ListHistory, noHistory, recorded, settled } from './list-history.ts'
import { type ListSaveState, Outbox, type RecordStore, type StoredRecord } from './list-outbox.ts'
import type { Timers } from './save-queue.ts'

/** What the screen shows of the record being written. Replaced as a whole when something of it changes. */
export interface ListSnapshot<R, C extends ListChange> {
  record: R
  /** What Undo and Redo would do; null where there is nothing. */
  undo: string | null
  redo: string | null
  save: ListSaveState<C>
}

/** What came of Undo or Redo: what it was, and how many things were left as another window has made them since. */
export interface Undone {
  label: string
  left: number
}

export interface ListSessionOptions<C extends ListChange> {
  timers?: Timers | undefined
  /** Whether a thing is what was made of it here, though the store has added to it since; without this, only what says the same is. */
  isSameWork?: (made: C['item'], now: C) => boolean
}

/** A record made of lists (a family, a chronology) being written: changed at once on screen, then in the store; undone and done again. */
export class ListSession<R extends object, C extends ListChange> {
  private record: R
  private history: ListHistory<C> = noHistory
  private readonly outbox: Outbox<R, C>
  private snapshot: ListSnapshot<R, C>
  private readonly isSameWork: (made: C['item'], now: C) => boolean
  private readonly listeners = new Set<() => void>()
  private refused: (() => void) | null = null

  constructor(stored: StoredRecord<R>, store: RecordStore<R, C>, { timers, isSameWork }: ListSessionOptions<C> = {}) {
    this.record = stored.record
    this.isSameWork = isSameWork ?? ((made, now) => alike(made, now.item))
    this.outbox = new Outbox(
      stored,
      store,
      {
        onState: () => this.publish(),
        onNewer: (newer) => this.show(withListChanges(this.record, newer)),
        onReload: (answer, waiting) => this.show(withListChanges(sameObjects(this.record, answer.record), waiting)),
      },
      timers,
    )
    this.snapshot = this.look()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }
  readonly getSnapshot = (): ListSnapshot<R, C> => this.snapshot

  /** From now on nothing is changed: `refused` hears of each change that was to be made. */
  readonly onlyRead = (refused: () => void): void => {
    this.refused = refused
  }

  /** Makes a change. Changes that are typed in one `place`, a cell say, are undone together until it is left. */
  readonly change = (label: string, changes: readonly C[], place: string | null = null): void => {
    const undo = undoingLists(this.record, changes)
    const real = changes.filter((change, index) => !alike(change.item, undo[index]?.item ?? null))
    if (this.refused && real.length > 0) this.refused()
    if (this.refused || real.length === 0) return
    const keys = new Set(real.map(keyOf))
    this.history = recorded(this.history, { label, changes: real, undo: undo.filter((one) => keys.has(keyOf(one))), place })
    this.send(label, real, place)
  }

  /** The writer has left the place where they typed: it is stored at once, and what comes next is a step of its own. */
  readonly settle = (): void => {
    this.history = settled(this.history)
    this.outbox.hasten()
  }

  /** Takes back what was typed in a place that the writer leaves with Escape. */
  readonly forget = (place: string): void => {
    const last = this.history.past.at(-1)
    if (last?.place !== place) return
    this.history = { ...this.history, past: this.history.past.slice(0, -1) }
    this.send(`Not kept: ${last.label}`, last.undo, null)
  }

  readonly undo = (): Undone | null => {
    const step = this.history.past.at(-1)
    if (!step) return null
    this.history = { past: this.history.past.slice(0, -1), future: [{ ...step, place: null }, ...this.history.future] }
    return this.turn(`Undo: ${step.label}`, step, step.undo, step.changes)
  }

  readonly redo = (): Undone | null => {
    const [step, ...future] = this.history.future
    if (!step) return null
    this.history = { past: [...this.history.past, step], future }
    return this.turn(`Again: ${step.label}`, step, step.changes, step.undo)
  }

  readonly flush = (): Promise<boolean> => this.outbox.flush()
  readonly refresh = (): Promise<void> => this.outbox.refresh()
  readonly keepMine = (): Promise<boolean> => this.outbox.keepMine()

  /** Goes on with what the other window wrote; Undo brings back what was written here. */
  readonly takeTheirs = (): Promise<boolean> => {
    const { save } = this.snapshot
    if (save.state === 'conflict') {
      const changes = save.clashes.map(({ theirs }) => theirs)
      const undo = save.clashes.map(({ mine }) => mine)
      this.history = recorded(this.history, { label: 'Take what the other window wrote', changes, undo, place: null })
      this.record = withListChanges(this.record, changes)
    }
    return this.outbox.takeTheirs()
  }

  dispose(): void {
    this.outbox.dispose()
  }

  /** Goes one step back or on, but leaves alone what has become something else since. */
  private turn(label: string, step: DoneStep<C>, to: readonly C[], from: readonly C[]): Undone {
    const expected = new Map(from.map((change) => [keyOf(change), change.item]))
    const now = undoingLists(this.record, to)
    const possible = to.filter((change, index) => this.isSameWork(expected.get(keyOf(change)) ?? null, now[index] ?? change))
    if (possible.length > 0) this.send(label, possible, null)
    else this.publish()
    return { label: step.label, left: to.length - possible.length }
  }

  private send(label: string, changes: readonly C[], place: string | null): void {
    this.record = withListChanges(this.record, changes)
    this.outbox.add(label.slice(0, 200), changes, place)
    this.publish()
  }

  private show(record: R): void {
    this.record = record
    this.publish()
  }

  private look(): ListSnapshot<R, C> {
    const { past, future } = this.history
    return {
      record: this.record,
      undo: past.at(-1)?.label ?? null,
      redo: future[0]?.label ?? null,
      save: this.outbox.state,
    }
  }

  private publish(): void {
    this.snapshot = this.look()
    for (const listener of this.listeners) listener()
  }
}

const alike = (one: unknown, other: unknown): boolean => one === other || JSON.stringify(one) === JSON.stringify(other)

/** What the store gave, with the objects that are shown already wherever they say the same: they need no new drawing. */
function sameObjects<R extends object>(shown: R, stored: R): R {
  const kept = Object.entries(stored).map(([list, things]): [string, unknown] => {
    if (!Array.isArray(things)) return [list, things]
    const before = new Map(listOf(shown, list).map((thing) => [thing.id, thing]))
    return [
      list,
      (things as { id: string }[]).map((thing) => {
        const known = before.get(thing.id)
        return known && alike(known, thing) ? known : thing
      }),
    ]
  })
  return Object.fromEntries(kept) as R
}

const listOf = (record: object, list: string): readonly { id: string }[] =>
  ((record as Record<string, unknown>)[list] ?? []) as { id: string }[]

/** Windows on one store tell each other on `channelName` when the record `id` was stored, and look. Gives the function that ends it. */
export function followOthers<R extends object, C extends ListChange>(
  channelName: string,
  id: string,
  session: ListSession<R, C>,
): () => void {
  const channel = new BroadcastChannel(channelName)
  channel.onmessage = (event) => {
    if (event.data === id) void session.refresh()
  }
  let before = session.getSnapshot().save
  const stop = session.subscribe(() => {
    const { save } = session.getSnapshot()
    if (save !== before && save.state === 'saved' && before.state === 'saving') channel.postMessage(id)
    before = save
  })
  return () => {
    stop()
    channel.close()
  }
}
