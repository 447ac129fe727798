import { $getNodeByKey, $getState, type LexicalEditor, type LexicalNode, type NodeKey } from 'lexical'
import type { Finding } from '../../../../shared/lint/index.ts'
import type { Severity } from '../../../../shared/standards/index.ts'
import { $pointAt } from '../../model/segments.ts'
import { idState } from '../../nodes/state.ts'
import { findingId } from '../../session/finding-list.ts'
import { $domRange, $emptyFieldRange } from './dom-ranges.ts'

/** The names under which the underlines are styled (see `page.css`). */
export const HIGHLIGHTS: Record<Severity, string> = {
  error: 'finding-error',
  warning: 'finding-warning',
  suggestion: 'finding-suggestion',
}
const CURRENT: Record<Severity, string> = {
  error: 'finding-current-error',
  warning: 'finding-current-warning',
  suggestion: 'finding-current-suggestion',
}

export interface Drawn {
  finding: Finding
  id: string
  /** Where it is underlined; an empty cell is marked itself. */
  range: Range | null
  cell: HTMLElement | null
}

/**
 * Underlines findings by the CSS Custom Highlight API: the editor's tree, its undo and what is saved know nothing of it.
 * Only blocks near the view are drawn, and only those whose findings or text changed are drawn anew.
 */
export class LintMarks {
  private readonly editor: LexicalEditor
  private readonly highlights: Record<Severity, Highlight>
  private readonly current: Record<Severity, Highlight>
  private readonly drawn = new Map<NodeKey, Drawn[]>()
  private byBlock = new Map<string, Finding[]>()
  private currentId: string | null = null

  constructor(editor: LexicalEditor) {
    this.editor = editor
    this.highlights = { error: new Highlight(), warning: new Highlight(), suggestion: new Highlight() }
    this.current = { error: new Highlight(), warning: new Highlight(), suggestion: new Highlight() }
    for (const [severity, highlight] of Object.entries(this.highlights)) {
      highlight.priority = severity === 'error' ? 3 : severity === 'warning' ? 2 : 1
      CSS.highlights.set(HIGHLIGHTS[severity as Severity], highlight)
    }
    for (const [severity, highlight] of Object.entries(this.current)) CSS.highlights.set(CURRENT[severity as Severity], highlight)
  }

  /** Takes over new findings and draws them in the blocks near the view. */
  setFindings(findings: readonly Finding[], near: Iterable<NodeKey>): void {
    this.byBlock = new Map()
    for (const finding of findings) {
      if (finding.blockId === null) continue
      const list = this.byBlock.get(finding.blockId)
      if (list) list.push(finding)
      else this.byBlock.set(finding.blockId, [finding])
    }
    this.draw(near)
  }

  draw(keys: Iterable<NodeKey>): void {
    this.editor.read(() => {
      for (const key of keys) {
        const node = $getNodeByKey(key)
        if (node) this.$drawBlock(node)
      }
    })
    this.tintCurrent()
  }

  erase(keys: Iterable<NodeKey>): void {
    for (const key of keys) this.clear(key)
  }

  setCurrent(id: string | null): void {
    this.currentId = id
    this.tintCurrent()
  }

  /** What is drawn in a block, for the marks in the margin. */
  in(key: NodeKey): readonly Drawn[] {
    return this.drawn.get(key) ?? []
  }

  dispose(): void {
    for (const key of [...this.drawn.keys()]) this.clear(key)
    for (const name of [...Object.values(HIGHLIGHTS), ...Object.values(CURRENT)]) CSS.highlights.delete(name)
  }

  private $drawBlock(node: LexicalNode): void {
    const key = node.getKey()
    const findings = this.byBlock.get($getState(node, idState)) ?? []
    if (stillTrue(this.drawn.get(key) ?? [], findings)) return
    this.clear(key)
    if (findings.length === 0) return
    this.drawn.set(
      key,
      findings.map((finding) => this.$drawFinding(node, finding)),
    )
  }

  private $drawFinding(node: LexicalNode, finding: Finding): Drawn {
    const id = findingId(finding)
    const range = this.$rangeOf(node, finding)
    if (range) this.highlights[finding.severity].add(range)
    const point = range ? null : $pointAt(node, finding.start)
    const cell = point?.type === 'element' ? this.editor.getElementByKey(point.key) : null
    if (cell && cell.dataset.finding !== 'error') cell.dataset.finding = finding.severity
    return { finding, id, range, cell }
  }

  private $rangeOf(node: LexicalNode, { start, end, field }: Finding): Range | null {
    if (end > start) return $domRange(this.editor, node, start, end)
    return field === undefined ? null : $emptyFieldRange(this.editor, node, start, field)
  }

  private clear(key: NodeKey): void {
    for (const { finding, range, cell } of this.drawn.get(key) ?? []) {
      if (range) this.highlights[finding.severity].delete(range)
      if (cell) delete cell.dataset.finding
    }
    this.drawn.delete(key)
  }

  private tintCurrent(): void {
    for (const highlight of Object.values(this.current)) if (highlight.size > 0) highlight.clear()
    if (this.currentId === null) return
    for (const list of this.drawn.values())
      for (const { id, finding, range } of list) if (id === this.currentId && range) this.current[finding.severity].add(range)
  }
}

/** True when the findings are the ones drawn and every underline still lies under its words. */
function stillTrue(drawn: readonly Drawn[], findings: readonly Finding[]): boolean {
  return (
    drawn.length === findings.length &&
    drawn.every(({ finding, range, cell }, index) => {
      if (finding !== findings[index]) return false
      if (range && finding.text === '') return !range.collapsed && range.startContainer.isConnected
      return range ? range.toString() === finding.text : cell?.isConnected === true
    })
  )
}
