import type { StoredChronology } from '../../../shared/api/index.ts'
import {
  type CaseChronology,
  CHRONOLOGY_LISTS,
  type ChronologyChange,
  type ChronologyList,
  signed,
  undoing,
  withChanges,
} from '../../../shared/chronology/index.ts'
import { type DoneStep, type History, keyOf, noHistory, recorded, settled } from './history.ts'
import { type ChronologyStore, Outbox, type SaveState, type Timers } from './outbox.ts'

/** What the screen shows of the chronology being written. Replaced as a whole when something of it changes. */
export interface ChronologySnapshot {
  chronology: CaseChronology
  /** What Undo and Redo would do; null where there is nothing. */
  undo: string | null
  redo: string | null
  save: SaveState
}

/** What came of Undo or Redo: what it was, and how many things were left as another window has made them since. */
export interface Undone {
  label: string
  left: number
}

/** One chronology being written: changed at once on screen, then in the store; undone and done again. */
export class ChronologySession {
  private chronology: CaseChronology
  private history: History = noHistory
  private readonly outbox: Outbox
  private snapshot: ChronologySnapshot
  private readonly listeners = new Set<() => void>()

  constructor(stored: StoredChronology, store: ChronologyStore, timers?: Timers) {
    this.chronology = stored.chronology
    this.outbox = new Outbox(
      stored,
      store,
      {
        onState: () => this.publish(),
        onNewer: (newer) => this.show(withChanges(this.chronology, newer)),
        onReload: (answer, waiting) => this.show(withChanges(sameObjects(this.chronology, answer.chronology), waiting)),
      },
      timers,
    )
    this.snapshot = this.look()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }
  readonly getSnapshot = (): ChronologySnapshot => this.snapshot

  /** Makes a change. Changes that are typed in one `place`, a cell say, are undone together until it is left. */
  readonly change = (label: string, changes: readonly ChronologyChange[], place: string | null = null): void => {
    const undo = undoing(this.chronology, changes)
    const real = changes.filter((change, index) => !alike(change.item, undo[index]?.item ?? null))
    if (real.length === 0) return
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
      this.chronology = withChanges(this.chronology, changes)
    }
    return this.outbox.takeTheirs()
  }

  dispose(): void {
    this.outbox.dispose()
  }

  /** Goes one step back or on, but leaves alone what has become something else since. */
  private turn(label: string, step: DoneStep, to: readonly ChronologyChange[], from: readonly ChronologyChange[]): Undone {
    const expected = new Map(from.map((change) => [keyOf(change), change.item]))
    const now = undoing(this.chronology, to)
    const possible = to.filter((change, index) => sameWork(expected.get(keyOf(change)) ?? null, now[index] ?? change))
    if (possible.length > 0) this.send(label, possible, null)
    else this.publish()
    return { label: step.label, left: to.length - possible.length }
  }

  private send(label: string, changes: readonly ChronologyChange[], place: string | null): void {
    this.chronology = withChanges(this.chronology, changes)
    this.outbox.add(label.slice(0, 200), changes, place)
    this.publish()
  }

  private show(chronology: CaseChronology): void {
    this.chronology = chronology
    this.publish()
  }

  private look(): ChronologySnapshot {
    const { past, future } = this.history
    return {
      chronology: this.chronology,
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

/** Whether a thing is what one made it, whoever the store has put under it since. */
const sameWork = (made: ChronologyChange['item'], now: ChronologyChange): boolean =>
  alike(made, now.item) || alike(unsigned({ ...now, item: made } as ChronologyChange), unsigned(now))

/** What a thing says without who did it, in one order of its fields: the store gives them back in its own. */
const unsigned = (change: ChronologyChange): unknown =>
  Object.entries(signed(change, '', '').item ?? {}).sort(([one], [other]) => (one < other ? -1 : 1))

/** What the store gave, with the objects that are shown already wherever they say the same: their rows need no new drawing. */
function sameObjects(shown: CaseChronology, stored: CaseChronology): CaseChronology {
  const lists = Object.keys(CHRONOLOGY_LISTS) as ChronologyList[]
  const kept = lists.map((list): [ChronologyList, unknown[]] => {
    const before = new Map((shown[list] as { id: string }[]).map((thing) => [thing.id, thing]))
    const things = (stored[list] as { id: string }[]).map((thing) => {
      const known = before.get(thing.id)
      return known && alike(known, thing) ? known : thing
    })
    return [list, things]
  })
  return { ...stored, ...Object.fromEntries(kept) }
}
