import {
  CAN_REDO_COMMAND,
  CAN_UNDO_COMMAND,
  CLEAR_HISTORY_COMMAND,
  COMMAND_PRIORITY_EDITOR,
  type EditorState,
  HISTORIC_TAG,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  mergeRegister,
  SKIP_DOM_SELECTION_TAG,
} from 'lexical'
import type { OpenDocument } from '../../../shared/api/index.ts'
import {
  blockText,
  broughtTogether,
  type CasewrightDocument,
  documentStatistics,
  sameModel,
  walkBlocks,
} from '../../../shared/document/index.ts'
import type { Circumstances, Finding, LintReport, Standards } from '../../../shared/lint/index.ts'
import type { CasePlan } from '../../../shared/plan/index.ts'
import { type AsideDecision, withoutRefused } from '../../../shared/review/index.ts'
import { type OpenEditor, openEditor } from '../create-editor.ts'
import { $stillTrue } from '../model/carried.ts'
import { $replaceSpan } from '../model/edit.ts'
import { renewIds } from '../model/ids.ts'
import { $bringIn, $getSetAside, $loadDocument, $setPackChoice, $setSetAside, type PackChoice } from '../model/load.ts'
import { numbersOf, sameNumbers } from '../model/numbers.ts'
import { DocumentReader } from '../model/reader.ts'
import type { LintService, SaveDocument, Spelling } from '../props.ts'
import { Autosave } from './autosave.ts'
import { $readCaret } from './caret.ts'
import { countFindings, findingAt, findingId, type Place, stepFinding } from './finding-list.ts'
import { withRefused } from './shown-asides.ts'
import { ShownFindings } from './shown-findings.ts'
import { type EditorSnapshot, firstSnapshot } from './snapshot.ts'
import { SnapshotStore } from './snapshot-store.ts'
import { StillText } from './still-text.ts'

export interface SessionOptions {
  opened: OpenDocument
  circumstances: Circumstances
  author: string
  linter: LintService
  /** What a document is to be checked by, from the version of its pack that it notes. */
  standardsFor: (document: CasewrightDocument) => Standards
  save: SaveDocument
  /** What was made of the reasons for which findings are set aside: those that were not accepted stand open again. */
  asideDecisions?: readonly AsideDecision[]
  /** For a text that somebody else is reading, or that was signed: it stays as it was opened. */
  readOnly?: boolean
}

/** Everything that goes on around one open document: what it says, what was found in it, and whether it is stored. */
export class EditorSession {
  readonly open: OpenEditor
  private readonly options: SessionOptions
  private circumstances: Circumstances
  private asideDecisions: readonly AsideDecision[]
  /** The document as it was last given to be checked. */
  private checked: CasewrightDocument
  private readonly autosave: Autosave
  private readonly store: SnapshotStore
  private readonly shown: ShownFindings
  private readonly stop: () => void
  private reader: DocumentReader
  /** Set where the text may not be changed. */
  private readonly still: StillText | null
  private isClosed = false

  constructor(options: SessionOptions) {
    this.options = options
    this.circumstances = options.circumstances
    this.asideDecisions = options.asideDecisions ?? []
    this.checked = options.opened.document
    this.open = openEditor(options.opened.document)
    this.reader = this.open.reader
    this.store = new SnapshotStore(firstSnapshot(options.opened))
    this.shown = new ShownFindings(this.store)
    this.autosave = new Autosave(
      options.opened,
      options.save,
      () => countFindings(this.shown.report.findings),
      (save) => this.store.become({ save }),
      (before, newest) => this.bringTogether(before, newest.document),
    )
    this.stop = mergeRegister(
      this.editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, editorState, tags }) => {
        const historic = tags.has(HISTORIC_TAG)
        this.onUpdate(editorState, dirtyElements.size > 0 || dirtyLeaves.size > 0 || historic, historic)
      }),
      this.editor.registerCommand(CAN_UNDO_COMMAND, (canUndo) => this.store.become({ canUndo }), COMMAND_PRIORITY_EDITOR),
      this.editor.registerCommand(CAN_REDO_COMMAND, (canRedo) => this.store.become({ canRedo }), COMMAND_PRIORITY_EDITOR),
      options.linter.subscribe((report, of) => this.onReport(report, of)),
      options.linter.subscribeState((checking) => this.store.become({ checking })),
    )
    this.still = options.readOnly ? new StillText(this.editor) : null
    this.check()
  }

  get editor(): LexicalEditor {
    return this.open.editor
  }

  get subscribe(): SnapshotStore['subscribe'] {
    return this.store.subscribe
  }

  get getSnapshot(): SnapshotStore['get'] {
    return this.store.get
  }

  flush(): Promise<boolean> {
    return this.autosave.flush()
  }

  dispose(): void {
    void this.autosave.flush()
    this.isClosed = true
    this.autosave.dispose()
    this.shown.dispose()
    this.stop()
    this.store.dispose()
    this.open.dispose()
  }

  /** Makes a finding the current one (or none) without moving the caret. */
  setCurrent(id: string | null): void {
    if (this.snapshot.current !== id) this.store.become({ current: id })
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
    this.shown.stopTyping()
    this.asOneStep(() => $replaceSpan(blockId, finding.start, finding.end, fix.replacement))
    return true
  }

  /** Puts other words in the place of some, as one step of undo. False when those are no longer there. */
  replaceWords(place: { blockId: string; start: number; end: number }, words: string, replacement: string): boolean {
    if (this.still || this.textAt(place.blockId, place.start, place.end) !== words) return false
    this.shown.stopTyping()
    this.asOneStep(() => $replaceSpan(place.blockId, place.start, place.end, replacement))
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
    this.asOneStep(() => $setSetAside([...$getSetAside().filter((one) => one.key !== finding.key), record]))
    if (this.snapshot.current === findingId(finding)) this.store.become({ current: null })
  }

  /** Brings a finding back that was set aside. */
  bringBack(key: string): void {
    this.asOneStep(() => $setSetAside($getSetAside().filter((one) => one.key !== key)))
  }

  /** Says of a block that was carried over that it is still true, as one step of undo. */
  stillTrue(blockId: string): void {
    this.asOneStep(() => $stillTrue(blockId))
  }

  /** Goes on under another version of the pack, or keeps to the one that it is under though there is a newer. */
  choosePack(choice: PackChoice): void {
    this.asOneStep(() => $setPackChoice(choice))
  }

  /** After a conflict: goes on with the newest text, once the store has what was written here as a copy. */
  async showNewest(): Promise<void> {
    if (!(await this.autosave.keepCopy())) return
    const { save } = this.snapshot
    if (save.state !== 'conflict' || !save.newest) return
    const newest = save.newest
    this.reader = new DocumentReader(newest.document)
    this.asOneStep(() => $loadDocument(newest.document))
    this.editor.read(() => this.reader.$remember())
    this.autosave.takeNewest(newest)
    this.takeDocument(newest.document)
  }

  /** It was read what was brought in from another window. */
  seenBroughtIn(): void {
    this.store.become({ broughtIn: [] })
  }

  /** After a conflict: goes on with what was written here. */
  async keepMine(): Promise<void> {
    await this.autosave.keepMine()
  }

  /** Checks the document against another version of the case's plan from now on; `planOn` is the past day of that version. */
  setPlan(plan: CasePlan, planOn: string | null): void {
    if (this.circumstances.plan === plan && this.circumstances.planOn === planOn) return
    this.circumstances = { ...this.circumstances, plan, planOn }
    this.check()
  }

  /** Hears what was made of the reasons by now. */
  setAsideDecisions(decisions: readonly AsideDecision[]): void {
    if (sameModel(this.asideDecisions, decisions)) return
    this.asideDecisions = decisions
    this.check()
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

  /**
   * Brings what another window stored into the text, where both wrote in different sections, and gives both; else null. Undo begins
   * anew: going back behind it would take the other window's words out again.
   */
  private bringTogether(before: CasewrightDocument, theirs: CasewrightDocument): CasewrightDocument | null {
    const mine = this.isClosed ? this.snapshot.document : this.editor.read(() => this.reader.$read())
    const together = broughtTogether(before, mine, theirs)
    if (!together || this.isClosed) return together?.document ?? null
    this.reader = new DocumentReader(together.document)
    const tag = [HISTORY_MERGE_TAG, SKIP_DOM_SELECTION_TAG]
    this.editor.update(() => $bringIn(together.document, together.changed), { discrete: true, tag })
    this.editor.read(() => this.reader.$remember())
    this.editor.dispatchCommand(CLEAR_HISTORY_COMMAND, undefined)
    this.takeDocument(this.editor.read(() => this.reader.$read()))
    this.store.become({ broughtIn: [...new Set([...this.snapshot.broughtIn, ...together.brought])] })
    return this.snapshot.document
  }

  private get snapshot(): EditorSnapshot {
    return this.store.get()
  }

  /** Changes the text at once, as one step of undo. */
  private asOneStep(change: () => void): void {
    this.editor.update(change, { discrete: true, tag: HISTORY_PUSH_TAG })
  }

  private textAt(blockId: string, start: number, end: number): string | null {
    for (const { block } of walkBlocks(this.snapshot.document))
      if (block.id === blockId) return blockText(block).text.slice(start, end)
    return null
  }

  private onUpdate(state: EditorState, textChanged: boolean, historic: boolean): void {
    if (textChanged && this.still) {
      this.still.putBack(state)
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
    if (!sameModel(caret, this.snapshot.caret)) this.store.become({ caret })
    if (moved && !changed && caret.place) this.showFindingAt(caret.place)
    if (changed) {
      this.takeDocument(document)
      this.autosave.changed(document)
    }
    if (changed && !historic && caret.place) this.shown.startTyping(caret.place)
    else if (!changed) this.shown.leaveTyped(caret.place)
  }

  /** A caret that is put into underlined words makes their finding the current one; elsewhere its card stays to be read. */
  private showFindingAt(place: Place): void {
    const at = findingAt(this.snapshot.findings, place, this.snapshot.current)
    if (at) this.setCurrent(findingId(at))
  }

  private takeDocument(document: CasewrightDocument): void {
    const before = this.snapshot
    const numbers = numbersOf(document)
    this.store.become({
      document,
      numbers: sameNumbers(numbers, before.numbers) ? before.numbers : numbers,
      words: documentStatistics(document).words,
    })
    this.options.linter.setStandards(this.options.standardsFor(document))
    this.check()
  }

  /** Has the document checked as it counts when it is sent. */
  private check(): void {
    this.checked = withoutRefused(this.snapshot.document, this.asideDecisions)
    this.options.linter.check(this.checked, this.circumstances)
  }

  private onReport(report: LintReport, of: CasewrightDocument): void {
    if (of === this.checked) this.shown.take(withRefused(report, this.snapshot.document.setAside, this.asideDecisions))
  }
}
