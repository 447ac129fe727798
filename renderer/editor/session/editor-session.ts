import {
  CAN_REDO_COMMAND,
  CAN_UNDO_COMMAND,
  COMMAND_PRIORITY_EDITOR,
  type EditorState,
  HISTORIC_TAG,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  mergeRegister,
} from 'lexical'
import type { OpenDocument } from '../../../shared/api/index.ts'
import { blockText, type CasewrightDocument, documentStatistics, walkBlocks } from '../../../shared/document/index.ts'
import type { Circumstances, Finding, LintReport, Standards } from '../../../shared/lint/index.ts'
import type { CasePlan } from '../../../shared/plan/index.ts'
import { type OpenEditor, openEditor } from '../create-editor.ts'
import { registerStill } from '../extensions/still/index.ts'
import { $stillTrue } from '../model/carried.ts'
import { $replaceSpan } from '../model/edit.ts'
import { renewIds } from '../model/ids.ts'
import { $getSetAside, $loadDocument, $setPackChoice, $setSetAside, type PackChoice } from '../model/load.ts'
import { numbersOf } from '../model/numbers.ts'
import { DocumentReader } from '../model/reader.ts'
import { sameModel } from '../model/same.ts'
import type { LintService, SaveDocument, Spelling } from '../props.ts'
import { Autosave } from './autosave.ts'
import { $readCaret } from './caret.ts'
import { countFindings, findingAt, findingId, type Place, stepFinding } from './finding-list.ts'
import { holdBack, sentenceAround, type TypedSentence } from './held-back.ts'
import { type EditorSnapshot, NO_CARET } from './snapshot.ts'

/** How long a pause in typing lets held-back findings appear. */
const PAUSE_MS = 1000

export interface SessionOptions {
  opened: OpenDocument
  circumstances: Circumstances
  author: string
  linter: LintService
  /** What a document is to be checked by, from the version of its pack that it notes. */
  standardsFor: (document: CasewrightDocument) => Standards
  save: SaveDocument
  /** For a text that somebody else is reading, or that was signed: it stays as it was opened. */
  readOnly?: boolean
}

/** Everything that goes on around one open document: what it says, what was found in it, and whether it is stored. */
export class EditorSession {
  readonly open: OpenEditor
  private readonly options: SessionOptions
  private circumstances: Circumstances
  private readonly autosave: Autosave
  private readonly listeners = new Set<() => void>()
  private readonly stop: () => void
  private reader: DocumentReader
  /** The text that is put back where it may not be changed, and the last time that it was. */
  private still: EditorState | null = null
  private putBack: EditorState | null = null
  private snapshot: EditorSnapshot
  private report: LintReport = { findings: [], setAside: [] }
  private typing: TypedSentence | null = null
  private shownInTyped = new Set<string>()
  private pause: ReturnType<typeof setTimeout> | null = null
  private frame = 0

  constructor(options: SessionOptions) {
    this.options = options
    this.circumstances = options.circumstances
    this.open = openEditor(options.opened.document)
    this.reader = this.open.reader
    this.snapshot = {
      document: options.opened.document,
      numbers: numbersOf(options.opened.document),
      findings: [],
      setAside: [],
      current: null,
      caret: NO_CARET,
      canUndo: false,
      canRedo: false,
      save: { state: 'saved', at: options.opened.savedAt },
      words: documentStatistics(options.opened.document).words,
      checked: false,
      checking: 'running',
    }
    this.autosave = new Autosave(
      options.opened,
      options.save,
      () => countFindings(this.report.findings),
      (save) => this.become({ save }),
    )
    this.stop = mergeRegister(
      this.editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, editorState, tags }) => {
        const historic = tags.has(HISTORIC_TAG)
        this.onUpdate(editorState, dirtyElements.size > 0 || dirtyLeaves.size > 0 || historic, historic)
      }),
      this.editor.registerCommand(CAN_UNDO_COMMAND, (canUndo) => this.become({ canUndo }), COMMAND_PRIORITY_EDITOR),
      this.editor.registerCommand(CAN_REDO_COMMAND, (canRedo) => this.become({ canRedo }), COMMAND_PRIORITY_EDITOR),
      options.linter.subscribe((report, of) => this.onReport(report, of)),
      options.linter.subscribeState((checking) => this.become({ checking })),
    )
    if (options.readOnly) this.keepStill()
    options.linter.check(this.snapshot.document, options.circumstances)
  }

  get editor(): LexicalEditor {
    return this.open.editor
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly getSnapshot = (): EditorSnapshot => this.snapshot

  flush(): Promise<boolean> {
    return this.autosave.flush()
  }

  dispose(): void {
    void this.autosave.flush()
    this.autosave.dispose()
    if (this.pause) clearTimeout(this.pause)
    cancelAnimationFrame(this.frame)
    this.stop()
    this.listeners.clear()
    this.open.dispose()
  }

  /** Makes a finding the current one (or none) without moving the caret. */
  setCurrent(id: string | null): void {
    if (this.snapshot.current !== id) this.become({ current: id })
  }

  /** The finding that F8 (1) or Shift+F8 (-1) goes to among those given. */
  step(findings: readonly Finding[], direction: 1 | -1): Finding | null {
    const order = new Map<string, number>()
    for (const { block } of walkBlocks(this.snapshot.document)) order.set(block.id, order.size)
    return stepFinding(findings, this.snapshot.current, this.snapshot.caret.place, order, direction)
  }

  /** Applies one of a finding's fixes, as one step of undo. False when the words are no longer there. */
  applyFix(finding: Finding, index: number): boolean {
    const fix = finding.fixes[index]
    const blockId = finding.blockId
    if (!fix || blockId === null || this.textAt(blockId, finding.start, finding.end) !== finding.text) return false
    this.stopTyping()
    this.editor.update(() => $replaceSpan(blockId, finding.start, finding.end, fix.replacement), {
      discrete: true,
      tag: HISTORY_PUSH_TAG,
    })
    return true
  }

  /** Puts other words in the place of some, as one step of undo. False when those are no longer there. */
  replaceWords(place: { blockId: string; start: number; end: number }, words: string, replacement: string): boolean {
    if (this.still || this.textAt(place.blockId, place.start, place.end) !== words) return false
    this.stopTyping()
    this.editor.update(() => $replaceSpan(place.blockId, place.start, place.end, replacement), {
      discrete: true,
      tag: HISTORY_PUSH_TAG,
    })
    return true
  }

  /** The revision that the text was last stored as. */
  get revision(): number {
    return this.autosave.revision
  }

  /** Puts a finding aside with the writer's reason. */
  setAside(finding: Finding, reason: string): void {
    const record = {
      key: finding.key,
      ruleId: finding.ruleId,
      text: finding.text,
      reason: reason.trim(),
      by: this.options.author,
      at: new Date().toISOString(),
    }
    this.editor.update(() => $setSetAside([...$getSetAside().filter((one) => one.key !== finding.key), record]), {
      discrete: true,
      tag: HISTORY_PUSH_TAG,
    })
    if (this.snapshot.current === findingId(finding)) this.become({ current: null })
  }

  /** Brings a finding back that was set aside. */
  bringBack(key: string): void {
    this.editor.update(() => $setSetAside($getSetAside().filter((one) => one.key !== key)), {
      discrete: true,
      tag: HISTORY_PUSH_TAG,
    })
  }

  /** Says of a block that was carried over that it is still true, as one step of undo. */
  stillTrue(blockId: string): void {
    this.editor.update(() => $stillTrue(blockId), { discrete: true, tag: HISTORY_PUSH_TAG })
  }

  /** Goes on under another version of the pack, or keeps to the one that it is under though there is a newer. */
  choosePack(choice: PackChoice): void {
    this.editor.update(() => $setPackChoice(choice), { discrete: true, tag: HISTORY_PUSH_TAG })
  }

  /** After a conflict: goes on with the newest text, once the store has what was written here as a copy. */
  async showNewest(): Promise<void> {
    if (!(await this.autosave.keepCopy())) return
    const { save } = this.snapshot
    if (save.state !== 'conflict' || !save.newest) return
    const newest = save.newest
    this.reader = new DocumentReader(newest.document)
    this.editor.update(() => $loadDocument(newest.document), { discrete: true, tag: HISTORY_PUSH_TAG })
    this.editor.read(() => this.reader.$remember())
    this.autosave.takeNewest(newest)
    this.takeDocument(newest.document)
  }

  /** After a conflict: goes on with what was written here. */
  async keepMine(): Promise<void> {
    await this.autosave.keepMine()
  }

  /** Checks the document against another version of the case's plan from now on; `planOn` is the past day of that version. */
  setPlan(plan: CasePlan, planOn: string | null): void {
    if (this.circumstances.plan === plan && this.circumstances.planOn === planOn) return
    this.circumstances = { ...this.circumstances, plan, planOn }
    this.options.linter.check(this.snapshot.document, this.circumstances)
  }

  /** Has spelling and grammar checked, or no more. */
  setProofing(spelling: Spelling | null, grammar: boolean): void {
    this.options.linter.setSpelling(spelling)
    this.options.linter.setGrammar(grammar)
  }

  /** Hears when grammar cannot be checked after all. */
  onGrammarFailed(listener: () => void): () => void {
    return this.options.linter.subscribeGrammarFailed(listener)
  }

  /** Goes on checking after it has stopped. */
  checkAgain(): void {
    this.options.linter.restart()
  }

  retrySave(): void {
    void this.autosave.flush()
  }

  private textAt(blockId: string, start: number, end: number): string | null {
    for (const { block } of walkBlocks(this.snapshot.document))
      if (block.id === blockId) return blockText(block).text.slice(start, end)
    return null
  }

  private keepStill(): void {
    this.still = this.editor.getEditorState()
    registerStill(this.editor)
  }

  private restore(now: EditorState, still: EditorState): void {
    if (now === this.putBack) return
    this.putBack = still.clone()
    this.editor.setEditorState(this.putBack, { tag: HISTORY_MERGE_TAG })
  }

  private onUpdate(state: EditorState, textChanged: boolean, historic: boolean): void {
    if (textChanged && this.still) {
      this.restore(state, this.still)
      return
    }
    const document = textChanged ? state.read(() => this.reader.$read()) : this.snapshot.document
    if (this.reader.repeated.length > 0) {
      renewIds(this.editor, this.reader.repeated)
      return
    }
    const caret = state.read($readCaret)
    const changed = document !== this.snapshot.document
    const moved = !sameModel(caret.place, this.snapshot.caret.place)
    if (!sameModel(caret, this.snapshot.caret)) this.become({ caret })
    if (moved && !changed && caret.place) this.showFindingAt(caret.place)
    if (changed) {
      this.takeDocument(document)
      this.autosave.changed(document)
    }
    if (changed && !historic && caret.place) this.startTyping(caret.place)
    else if (!changed) this.leaveTyped(caret.place)
  }

  /** A caret that is put into underlined words makes their finding the current one; elsewhere its card stays to be read. */
  private showFindingAt(place: Place): void {
    const at = findingAt(this.snapshot.findings, place, this.snapshot.current)
    if (at) this.setCurrent(findingId(at))
  }

  private takeDocument(document: CasewrightDocument): void {
    const before = this.snapshot
    const numbers = numbersOf(document)
    this.become({
      document,
      numbers: sameMap(numbers, before.numbers) ? before.numbers : numbers,
      words: documentStatistics(document).words,
    })
    this.options.linter.setStandards(this.options.standardsFor(document))
    this.options.linter.check(document, this.circumstances)
  }

  private onReport(report: LintReport, of: CasewrightDocument): void {
    if (of !== this.snapshot.document) return
    this.report = report
    this.showFindings()
  }

  private showFindings(): void {
    const shown = holdBack(this.report.findings, this.typing, this.shownInTyped)
    const same =
      shown.length === this.snapshot.findings.length && shown.every((one, index) => one === this.snapshot.findings[index])
    const current = this.snapshot.current
    this.become({
      findings: same ? this.snapshot.findings : shown,
      setAside: sameModel(this.report.setAside, this.snapshot.setAside) ? this.snapshot.setAside : this.report.setAside,
      current: current !== null && shown.some((finding) => findingId(finding) === current) ? current : null,
      checked: true,
    })
  }

  private startTyping(place: Place): void {
    const block = [...walkBlocks(this.snapshot.document)].find((one) => one.block.id === place.blockId)?.block
    if (!block) return
    const typing = sentenceAround(blockText(block).text, place)
    if (this.typing?.blockId !== typing.blockId || this.typing.start !== typing.start)
      this.shownInTyped = new Set(
        this.snapshot.findings.filter((one) => one.blockId === typing.blockId).map((one) => `${one.ruleId}|${one.text}`),
      )
    this.typing = typing
    if (this.pause) clearTimeout(this.pause)
    this.pause = setTimeout(() => this.stopTyping(), PAUSE_MS)
  }

  private leaveTyped(place: Place | null): void {
    if (!this.typing) return
    const inside = place?.blockId === this.typing.blockId && place.offset >= this.typing.start && place.offset <= this.typing.end
    if (!inside) this.stopTyping()
  }

  private stopTyping(): void {
    if (this.pause) clearTimeout(this.pause)
    this.pause = null
    if (!this.typing) return
    this.typing = null
    this.showFindings()
  }

  /** Tells the screen once a frame at most, so that a keystroke is painted before the panels follow. */
  private become(part: Partial<EditorSnapshot>): false {
    this.snapshot = { ...this.snapshot, ...part }
    if (this.frame === 0)
      this.frame = requestAnimationFrame(() => {
        this.frame = 0
        for (const listener of this.listeners) listener()
      })
    return false
  }
}

function sameMap(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  if (a.size !== b.size) return false
  for (const [key, value] of a) if (b.get(key) !== value) return false
  return true
}
