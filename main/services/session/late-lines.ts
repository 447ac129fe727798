import type { CannotSave } from '../../../shared/api/index.ts'
import type { TrailEntry } from '../../../shared/review/index.ts'
import { type Store, whyNotWritten } from '../../storage/index.ts'

/**
 * Lines of the trail about what somebody only read while the disk took nothing. They wait here, in memory, with the time of what they
 * tell of, and are written as soon as their store takes anything again, before any other line.
 */
export class LateLines {
  private readonly now: () => Date
  private waiting: TrailEntry[] = []
  private why: CannotSave | null = null

  constructor(now: () => Date) {
    this.now = now
  }

  /** Why nothing was written the last time; null where nothing waits. */
  get reason(): CannotSave | null {
    return this.waiting.length > 0 ? this.why : null
  }

  /** Keeps a line that could not be written. Throws `error` again where that has another reason than the disk. */
  keep(entry: TrailEntry, error: unknown): void {
    const why = whyNotWritten(error)
    if (why === null) throw error
    this.why = why
    this.waiting.push(entry)
  }

  /** Writes what waits, all of it or nothing; says whether none is left. */
  async writeTo(store: Store): Promise<boolean> {
    if (this.waiting.length === 0) return true
    if (store.isReadingCopy) return false
    const lines = this.waiting
    this.waiting = []
    const written = this.now().toISOString()
    try {
      await store.trail.appendAll(lines.map((line) => ({ ...line, detail: { ...line.detail, written } })))
      return true
    } catch (error) {
      this.waiting = [...lines, ...this.waiting]
      this.why = whyNotWritten(error) ?? this.why
      if (whyNotWritten(error) === null) throw error
      return false
    }
  }
}
