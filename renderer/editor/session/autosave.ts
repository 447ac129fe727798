import type { Failure, OpenDocument } from '../../../shared/api/index.ts'
import type { CasewrightDocument } from '../../../shared/document/index.ts'
import { answerTo, RETRY_AFTER_MS, SaveQueue, type Timers } from '../../saving/index.ts'
import type { FindingCounts, SaveDocument } from '../props.ts'

export type SaveState =
  | { state: 'saved'; at: string }
  | { state: 'waiting' }
  | { state: 'saving' }
  | { state: 'failed'; failure: Failure }
  | { state: 'conflict'; failure: Failure; newest: OpenDocument | null; kept: number | null }

/** How long after the first change that is not stored the text is stored, however fast the typing goes on. */
export const SAVE_AFTER_MS = 800

/**
 * Stores the document soon after each change, one save at a time, always the newest text. A failed save is tried again.
 * In a conflict, until the writer has said which text to go on with, what is written still goes to the store, which keeps
 * it as a copy beside the newest.
 */
export class Autosave {
  private readonly queue: SaveQueue
  private dirty = false
  /** In a conflict: whether words are here that the store's copy has not. */
  private uncopied = false
  private document: CasewrightDocument
  /** The newest that is stored. */
  revision: number
  private readonly saveDocument: SaveDocument
  private readonly counts: () => FindingCounts
  private readonly tell: (state: SaveState) => void
  state: SaveState

  constructor(
    opened: OpenDocument,
    saveDocument: SaveDocument,
    counts: () => FindingCounts,
    tell: (state: SaveState) => void,
    timers?: Timers,
  ) {
    this.document = opened.document
    this.revision = opened.revision
    this.saveDocument = saveDocument
    this.counts = counts
    this.tell = tell
    this.queue = new SaveQueue(() => void this.flush(), timers)
    this.state = { state: 'saved', at: opened.savedAt }
  }

  changed(document: CasewrightDocument): void {
    this.document = document
    this.dirty = true
    if (this.state.state === 'conflict') {
      this.uncopied = true
      if (!this.queue.isWaiting) this.queue.dueIn(SAVE_AFTER_MS)
      return
    }
    if (this.state.state === 'saved') this.become({ state: 'waiting' })
    if (!this.queue.isWaiting || this.state.state === 'failed') this.queue.dueIn(SAVE_AFTER_MS)
  }

  /** Stores what waits. True when everything is stored. */
  async flush(): Promise<boolean> {
    this.queue.stop()
    while (this.queue.underWay) await this.queue.underWay
    if (this.state.state === 'conflict') await this.keepCopy()
    else if (this.dirty) await this.save()
    return !this.dirty
  }

  /** In a conflict: has the store keep the last words in its copy too. True when it has them all. */
  async keepCopy(): Promise<boolean> {
    while (this.queue.underWay) await this.queue.underWay
    if (this.uncopied) await this.save()
    return !this.uncopied
  }

  /** Goes on with the writer's own text, on top of the newest revision. */
  async keepMine(): Promise<boolean> {
    while (this.queue.underWay) await this.queue.underWay
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
    this.queue.stop()
    this.become({ state: 'saved', at: newest.savedAt })
  }

  dispose(): void {
    this.queue.end()
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
    await this.queue.run(() => this.send(sent))
  }

  private async send(sent: CasewrightDocument): Promise<void> {
    const answer = await answerTo(() =>
      this.saveDocument({ document: sent, baseRevision: this.revision, findings: this.counts() }),
    )
    if (answer.ok) {
      this.revision = answer.value.revision
      this.become(this.dirty ? { state: 'waiting' } : { state: 'saved', at: answer.value.savedAt })
      if (this.dirty && !this.queue.isWaiting) this.queue.dueIn(SAVE_AFTER_MS)
      return
    }
    this.dirty = true
    if (answer.failure.code === 'conflict') {
      const details = answer.failure.details as { newest?: OpenDocument; kept?: number } | undefined
      this.become({ state: 'conflict', failure: answer.failure, newest: details?.newest ?? null, kept: details?.kept ?? null })
      this.uncopied = this.document !== sent
      if (this.uncopied && !this.queue.isWaiting) this.queue.dueIn(SAVE_AFTER_MS)
      return
    }
    if (this.state.state === 'conflict') {
      this.uncopied = true
      this.queue.dueIn(RETRY_AFTER_MS)
      return
    }
    this.become({ state: 'failed', failure: answer.failure })
    this.queue.dueIn(RETRY_AFTER_MS)
  }
}
