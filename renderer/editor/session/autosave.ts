import type { Answer, Failure, OpenDocument } from '../../../shared/api/index.ts'
import type { CasewrightDocument } from '../../../shared/document/index.ts'
import type { FindingCounts, SaveDocument } from '../props.ts'

export type SaveState =
  | { state: 'saved'; at: string }
  | { state: 'waiting' }
  | { state: 'saving' }
  | { state: 'failed'; failure: Failure }
  | { state: 'conflict'; failure: Failure; newest: OpenDocument | null; kept: number | null }

/**
 * How long after the first change that is not stored the text is stored, however fast the typing goes on; and how long a
 * failed save waits before it is tried again.
 */
export const SAVE_AFTER_MS = 800
export const RETRY_AFTER_MS = 5000

interface Timers {
  set(run: () => void, ms: number): unknown
  clear(timer: unknown): void
}

const windowTimers: Timers = {
  set: (run, ms) => setTimeout(run, ms),
  clear: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
}

/**
 * Stores the document soon after each change, one save at a time, always the newest text. A failed save is tried again.
 * In a conflict, until the writer has said which text to go on with, what is written still goes to the store, which keeps
 * it as a copy beside the newest.
 */
export class Autosave {
  private timer: unknown = null
  private running: Promise<void> | null = null
  private dirty = false
  /** In a conflict: whether words are here that the store's copy has not. */
  private uncopied = false
  private document: CasewrightDocument
  private revision: number
  private readonly saveDocument: SaveDocument
  private readonly counts: () => FindingCounts
  private readonly timers: Timers
  private readonly tell: (state: SaveState) => void
  state: SaveState

  constructor(
    opened: OpenDocument,
    saveDocument: SaveDocument,
    counts: () => FindingCounts,
    tell: (state: SaveState) => void,
    timers: Timers = windowTimers,
  ) {
    this.document = opened.document
    this.revision = opened.revision
    this.saveDocument = saveDocument
    this.counts = counts
    this.tell = tell
    this.timers = timers
    this.state = { state: 'saved', at: opened.savedAt }
  }

  changed(document: CasewrightDocument): void {
    this.document = document
    this.dirty = true
    if (this.state.state === 'conflict') {
      this.uncopied = true
      if (this.timer === null) this.schedule(SAVE_AFTER_MS)
      return
    }
    if (this.state.state === 'saved') this.become({ state: 'waiting' })
    if (this.timer === null || this.state.state === 'failed') this.schedule(SAVE_AFTER_MS)
  }

  /** Stores what waits. True when everything is stored. */
  async flush(): Promise<boolean> {
    this.stopTimer()
    while (this.running) await this.running
    if (this.state.state === 'conflict') await this.keepCopy()
    else if (this.dirty) await this.save()
    return !this.dirty
  }

  /** In a conflict: has the store keep the last words in its copy too. True when it has them all. */
  async keepCopy(): Promise<boolean> {
    while (this.running) await this.running
    if (this.uncopied) await this.save()
    return !this.uncopied
  }

  /** Goes on with the writer's own text, on top of the newest revision. */
  async keepMine(): Promise<boolean> {
    while (this.running) await this.running
    if (this.state.state !== 'conflict') return this.flush()
    if (this.state.newest) this.revision = this.state.newest.revision
    this.dirty = true
    this.uncopied = false
    this.become({ state: 'waiting' })
    return this.flush()
  }

  /** Goes on with the newest revision; the writer's own text was kept as a copy when the conflict was found. */
  takeNewest(newest: OpenDocument): void {
    this.document = newest.document
    this.revision = newest.revision
    this.dirty = false
    this.uncopied = false
    this.stopTimer()
    this.become({ state: 'saved', at: newest.savedAt })
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
    this.tell(state)
  }

  private async save(): Promise<void> {
    const sent = this.document
    this.dirty = false
    this.uncopied = false
    if (this.state.state !== 'conflict') this.become({ state: 'saving' })
    this.running = this.send(sent)
    await this.running
    this.running = null
  }

  private async send(sent: CasewrightDocument): Promise<void> {
    const answer = await this.ask(sent)
    if (answer.ok) {
      this.revision = answer.value.revision
      this.become(this.dirty ? { state: 'waiting' } : { state: 'saved', at: answer.value.savedAt })
      if (this.dirty && this.timer === null) this.schedule(SAVE_AFTER_MS)
      return
    }
    this.dirty = true
    if (answer.failure.code === 'conflict') {
      const details = answer.failure.details as { newest?: OpenDocument; kept?: number } | undefined
      this.become({ state: 'conflict', failure: answer.failure, newest: details?.newest ?? null, kept: details?.kept ?? null })
      this.uncopied = this.document !== sent
      if (this.uncopied && this.timer === null) this.schedule(SAVE_AFTER_MS)
      return
    }
    if (this.state.state === 'conflict') {
      this.uncopied = true
      this.schedule(RETRY_AFTER_MS)
      return
    }
    this.become({ state: 'failed', failure: answer.failure })
    this.schedule(RETRY_AFTER_MS)
  }

  private async ask(sent: CasewrightDocument): Promise<Answer<{ revision: number; savedAt: string }>> {
    try {
      return await this.saveDocument({ document: sent, baseRevision: this.revision, findings: this.counts() })
    } catch {
      const message = 'The store did not answer. What you have written is kept in memory and will be tried again.'
      return { ok: false, failure: { code: 'unexpected', message } }
    }
  }
}
