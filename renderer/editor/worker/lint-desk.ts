import type { Block, CasewrightDocument, Section } from '../../../shared/document/index.ts'
import type { Finding, Linter, Standards } from '../../../shared/lint/index.ts'
import { type FindingList, type FromWorker, placeOf, type SectionOutline, type ToWorker } from './messages.ts'

/**
 * What the worker does with its messages, apart from being a worker. It keeps the document, so that only what changed
 * has to travel, and hands the linter the same objects for everything else.
 */
export class LintDesk {
  private linter: Linter | null = null
  private readonly blocks = new Map<string, Block>()
  private readonly sections = new Map<string, { written: string; section: Section }>()
  private readonly sent = new Map<string, string>()
  private readonly createLinter: (standards: Standards) => Linter

  constructor(createLinter: (standards: Standards) => Linter) {
    this.createLinter = createLinter
  }

  receive(message: ToWorker): FromWorker | null {
    if (message.type === 'standards') {
      this.linter = this.createLinter(message.standards)
      return null
    }
    if (!this.linter) return null
    for (const block of message.blocks) this.blocks.set(block.id, block)
    const changed = new Set(message.blocks.map((block) => block.id))
    const sections = message.outline.map((outline) => this.section(outline, changed))
    const document = { ...message.document, sections } as CasewrightDocument
    const report = this.linter.lint(document, message.circumstances)
    return { type: 'report', turn: message.turn, ...this.news(report.findings), setAside: report.setAside }
  }

  private section(outline: SectionOutline, changed: ReadonlySet<string>): Section {
    const written = JSON.stringify(outline)
    const known = this.sections.get(outline.section.id)
    if (known && known.written === written && !outline.blockIds.some((id) => changed.has(id))) return known.section
    const blocks = outline.blockIds.map((id) => this.blocks.get(id)).filter((block) => block !== undefined)
    const section = { ...outline.section, blocks } as Section
    this.sections.set(section.id, { written, section })
    return section
  }

  private news(findings: readonly Finding[]): { places: string[]; changed: FindingList[] } {
    const lists = new Map<string, Finding[]>()
    for (const finding of findings) {
      const place = placeOf(finding)
      const list = lists.get(place)
      if (list) list.push(finding)
      else lists.set(place, [finding])
    }
    const changed: FindingList[] = []
    for (const [place, list] of lists) {
      const written = JSON.stringify(list)
      if (this.sent.get(place) === written) continue
      this.sent.set(place, written)
      changed.push({ place, findings: list })
    }
    for (const place of this.sent.keys()) if (!lists.has(place)) this.sent.delete(place)
    return { places: [...lists.keys()], changed }
  }
}
