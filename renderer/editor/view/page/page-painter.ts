import { mergeRegister, type NodeKey } from 'lexical'
import { sameModel } from '../../../../shared/document/index.ts'
import type { Finding } from '../../../../shared/lint/index.ts'
import { LintMarks } from '../../extensions/lint-marks/lint-marks.ts'
import { NearBlocks } from '../../extensions/lint-marks/near-blocks.ts'
import type { Guidance } from '../../merge-fields/guidance.ts'
import type { EditorSession } from '../../session/editor-session.ts'
import type { EditorSnapshot } from '../../session/snapshot.ts'
import type { ChronologyStanding } from '../chronology/chronology-standing.ts'
import { drawChronologyBars } from '../chronology/draw-chronology-bars.ts'
import { drawFamilyBars } from '../family/draw-family-bars.ts'
import type { FamilyStanding } from '../family/family-standing.ts'
import { drawPlanBars } from '../plan/draw-plan-bars.ts'
import type { PlanStanding } from '../plan/plan-standing.ts'
import { drawLeftOut, LEFT_OUT_HIGHLIGHT } from './draw-left-out.ts'
import { registerSelected } from './draw-selected.ts'
import {
  type LineMarks,
  leftOutLabels,
  readCarried,
  readLineMarks,
  readStatements,
  type Statement,
  separate,
} from './margin-items.ts'
import { drawBlocks, drawSections } from './page-frame.ts'

export interface MarginItems {
  statements: readonly Statement[]
  lines: readonly LineMarks[]
}

/** Keeps everything that is drawn around the text in step with it: underlines, numbers, guidance, margins. */
export class PagePainter {
  private readonly session: EditorSession
  private readonly page: HTMLElement
  private readonly guidance: Guidance
  private readonly tell: (items: MarginItems) => void
  private readonly marks: LintMarks
  private readonly blocks: NearBlocks
  private readonly resize: ResizeObserver
  private readonly stop: () => void
  private last: EditorSnapshot | null = null
  private zoom = 1
  private standings: ReadonlyMap<string, PlanStanding> = new Map()
  private chronologies: ReadonlyMap<string, ChronologyStanding> = new Map()
  private families: ReadonlyMap<string, FamilyStanding> = new Map()
  private items: MarginItems = { statements: [], lines: [] }
  private frame = 0

  constructor(
    session: EditorSession,
    scroller: HTMLElement,
    page: HTMLElement,
    guidance: Guidance,
    tell: (items: MarginItems) => void,
  ) {
    this.session = session
    this.page = page
    this.guidance = guidance
    this.tell = tell
    this.marks = new LintMarks(session.editor)
    this.blocks = new NearBlocks(session.editor, scroller, (came, left) => this.onView(came, left))
    this.resize = new ResizeObserver(() => this.measureSoon())
    this.resize.observe(page)
    this.stop = mergeRegister(
      session.subscribe(() => this.follow(session.getSnapshot())),
      registerSelected(session.editor),
    )
    this.follow(session.getSnapshot())
  }

  setZoom(zoom: number): void {
    this.zoom = zoom
    this.measureSoon()
  }

  setStandings(standings: ReadonlyMap<string, PlanStanding>): void {
    this.standings = standings
    drawPlanBars(this.session.editor, this.blocks.near, standings)
    this.measureSoon()
  }

  setChronologies(standings: ReadonlyMap<string, ChronologyStanding>): void {
    this.chronologies = standings
    drawChronologyBars(this.session.editor, this.blocks.near, standings)
    this.measureSoon()
  }

  setFamilies(standings: ReadonlyMap<string, FamilyStanding>): void {
    this.families = standings
    drawFamilyBars(this.session.editor, standings)
    this.measureSoon()
  }

  dispose(): void {
    this.stop()
    cancelAnimationFrame(this.frame)
    this.resize.disconnect()
    this.blocks.dispose()
    this.marks.dispose()
    CSS.highlights.delete(LEFT_OUT_HIGHLIGHT)
  }

  private follow(now: EditorSnapshot): void {
    const before = this.last
    this.last = now
    const newText = before?.document !== now.document
    if (newText) {
      drawSections(this.session.editor, now.document, now.numbers, this.guidance)
      drawBlocks(this.session.editor, now.numbers, this.blocks.near)
      drawPlanBars(this.session.editor, this.blocks.near, this.standings)
      drawChronologyBars(this.session.editor, this.blocks.near, this.chronologies)
      drawFamilyBars(this.session.editor, this.families)
    }
    if (newText || before?.findings !== now.findings) this.marks.setFindings(now.findings as Finding[], this.blocks.near)
    if (before?.current !== now.current) this.marks.setCurrent(now.current)
    if (newText || before?.findings !== now.findings) this.measureSoon()
  }

  private onView(came: readonly NodeKey[], left: readonly NodeKey[]): void {
    this.marks.erase(left)
    this.marks.draw(came)
    if (this.last) drawBlocks(this.session.editor, this.last.numbers, came)
    drawPlanBars(this.session.editor, came, this.standings)
    drawChronologyBars(this.session.editor, came, this.chronologies)
    this.measureSoon()
  }

  private measureSoon(): void {
    if (this.frame === 0) this.frame = requestAnimationFrame(() => this.measure())
  }

  private measure(): void {
    this.frame = 0
    const frame = { top: this.page.getBoundingClientRect().top, zoom: this.zoom }
    const items = {
      statements: separate([
        ...readStatements(this.session.editor, this.blocks.near, frame),
        ...readCarried(this.session.editor, this.blocks.near, this.session.getSnapshot().document, frame),
        ...leftOutLabels(drawLeftOut(this.session.editor, this.blocks.near), frame),
      ]),
      lines: readLineMarks(this.marks, this.blocks.near, frame),
    }
    if (sameModel(items, this.items)) return
    this.items = items
    this.tell(items)
  }
}
