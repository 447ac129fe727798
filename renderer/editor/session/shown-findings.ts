import { blockText, sameModel, walkBlocks } from '../../../shared/document/index.ts'
import { findingId, type Place } from './finding-list.ts'
import { holdBack, sentenceAround, type TypedSentence } from './held-back.ts'
import type { ShownReport } from './shown-asides.ts'
import type { SnapshotStore } from './snapshot-store.ts'

/** How long a pause in typing lets held-back findings appear. */
const PAUSE_MS = 1000

/** Which findings of the last check are shown: what is new in the sentence being typed waits until the writer pauses or leaves it. */
export class ShownFindings {
  /** The last check, whole. */
  report: ShownReport = { findings: [], setAside: [] }
  private readonly store: SnapshotStore
  private typing: TypedSentence | null = null
  private shownInTyped = new Set<string>()
  private pause: ReturnType<typeof setTimeout> | null = null

  constructor(store: SnapshotStore) {
    this.store = store
  }

  take(report: ShownReport): void {
    this.report = report
    this.show()
  }

  startTyping(place: Place): void {
    const { document, findings } = this.store.get()
    const block = [...walkBlocks(document)].find((one) => one.block.id === place.blockId)?.block
    if (!block) return
    const typing = sentenceAround(blockText(block).text, place)
    if (this.typing?.blockId !== typing.blockId || this.typing.start !== typing.start)
      this.shownInTyped = new Set(
        findings.filter((one) => one.blockId === typing.blockId).map((one) => `${one.ruleId}|${one.text}`),
      )
    this.typing = typing
    if (this.pause) clearTimeout(this.pause)
    this.pause = setTimeout(() => this.stopTyping(), PAUSE_MS)
  }

  /** The caret went somewhere without a change of the text. */
  leaveTyped(place: Place | null): void {
    if (!this.typing) return
    const inside = place?.blockId === this.typing.blockId && place.offset >= this.typing.start && place.offset <= this.typing.end
    if (!inside) this.stopTyping()
  }

  stopTyping(): void {
    if (this.pause) clearTimeout(this.pause)
    this.pause = null
    if (!this.typing) return
    this.typing = null
    this.show()
  }

  dispose(): void {
    if (this.pause) clearTimeout(this.pause)
  }

  private show(): void {
    const before = this.store.get()
    const shown = holdBack(this.report.findings, this.typing, this.shownInTyped)
    const same = shown.length === before.findings.length && shown.every((one, index) => one === before.findings[index])
    const { current } = before
    this.store.become({
      findings: same ? before.findings : shown,
      setAside: sameModel(this.report.setAside, before.setAside) ? before.setAside : this.report.setAside,
      current: current !== null && shown.some((finding) => findingId(finding) === current) ? current : null,
      checked: true,
    })
  }
}
