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

/** So often in a row another window may have been quicker before both texts are kept side by side. */
const BRINGS_TOGETHER = 5

/** Brings what is written here together with what another window stored since `before`. Null where both changed the same part. */
export type BringTogether = (before: CasewrightDocument, newest: OpenDocument) => CasewrightDocument | null

/**
 * Stores the document soon after each change, one save at a time, always the newest text. A failed save is tried again.
 * What another window stored meanwhile is brought together with it, where both wrote in different sections. Else, in a conflict, until the writer has said which text to go on with, what is written still goes to the store, which keeps
 * it as a copy beside the newest.
 */
export class Autosave {
  private readonly queue: SaveQueue
  private dirty = false
  /** In a conflict: whether words are here that the store's copy has not. */
  private uncopied = false
  private document: CasewrightDocument
  /** The newest text that is known to be stored, and its revision. */
  private stored: CasewrightDocument
  revision: number
  private readonly saveDocument: SaveDocument
  private readonly counts: () => FindingCounts
  private readonly tell: (state: SaveState) => void
  private readonly bringTogether: BringTogether
  state: SaveState

  constructor(
    opened: OpenDocument,
    saveDocument: SaveDocument,
    counts: () => FindingCounts,
    tell: (state: SaveState) => void,
    bringTogether: BringTogether,
    timers?: Timers,
  ) {
    this.document = opened.document
    this.stored = opened.document
    this.revision = opened.revision
    this.saveDocument = saveDocument
    this.counts = counts
    this.tell = tell
    this.bringTogether = bringTogether
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
    if (this.state.newest) this.standsOn(this.state.newest)
    this.dirty = true
    this.uncopied = false
    this.become({ state: 'waiting' })
    return this.flush()
  }

  /** Goes on with the newest revision; the writer's own text was kept as a copy when the conflict was found. */
  takeNewest(newest: OpenDocument): void {
    this.document = newest.document
    this.standsOn(newest)
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

  private standsOn({ document, revision }: OpenDocument): void {
    this.stored = document
    this.revision = revision
  }

  private async save(): Promise<void> {
    const sent = this.document
    this.dirty = false
    this.uncopied = false
    if (this.state.state !== 'conflict') this.become({ state: 'saving' })
    await this.queue.run(() => this.send(sent))
  }

  private async send(first: CasewrightDocument): Promise<void> {
    const { sent, answer } = await this.sendTogether(first)
    if (answer.ok) {
      this.stored = sent
      this.revision = answer.value.revision
      this.become(this.dirty ? { state: 'waiting' } : { state: 'saved', at: answer.value.savedAt })
      if (this.dirty && !this.queue.isWaiting) this.queue.dueIn(SAVE_AFTER_MS)
      return
    }
    this.dirty = true
    if (answer.failure.code === 'conflict') {
      const { newest, kept } = inConflict(answer.failure)
      this.become({ state: 'conflict', failure: answer.failure, newest, kept })
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

  /** Sends the text, together with what another window stored meanwhile; where that cannot be, it goes as a copy. */
  private async sendTogether(first: CasewrightDocument): Promise<{ sent: CasewrightDocument; answer: Sent }> {
    let sent = first
    for (let left = this.state.state === 'conflict' ? 0 : BRINGS_TOGETHER; left > 0; left--) {
      const answer = await this.answerTo(sent, false)
      if (answer.ok || answer.failure.code !== 'conflict') return { sent, answer }
      const { newest } = inConflict(answer.failure)
      const together = newest && this.bringTogether(this.stored, newest)
      if (!newest || !together) break
      this.standsOn(newest)
      this.document = together
      this.dirty = false
      sent = together
    }
    return { sent, answer: await this.answerTo(sent, true) }
  }

  private answerTo(document: CasewrightDocument, keepCopy: boolean): Promise<Sent> {
    const save = { document, baseRevision: this.revision, findings: this.counts() }
    return answerTo(() => this.saveDocument(keepCopy ? save : { ...save, keepCopy }))
  }
}

type Sent = Awaited<ReturnType<SaveDocument>>

function inConflict({ details }: Failure): { newest: OpenDocument | null; kept: number | null } {
  const told = details as { newest?: OpenDocument; kept?: number } | undefined
  return { newest: told?.newest ?? null, kept: told?.kept ?? null }
}
