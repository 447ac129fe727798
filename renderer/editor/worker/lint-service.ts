import type { Block, CasewrightDocument } from '../../../shared/document/index.ts'
import type { Circumstances, Finding, LintReport, Standards } from '../../../shared/lint/index.ts'
import type { LintService } from '../props.ts'
import type { FromWorker, SectionOutline, ToWorker } from './messages.ts'

/** The part of a worker that is needed here, so that tests can stand in for it. */
export interface LintPort {
  postMessage(message: ToWorker): void
  onmessage: ((event: { data: FromWorker }) => void) | null
  terminate(): void
}

/**
 * Sends the worker what changed and puts its answers together. Never more than one question is under way: while the
 * worker is busy the newest document waits, and those between are skipped.
 */
export class WorkerLintService implements LintService {
  private readonly port: LintPort
  private readonly listeners = new Set<(report: LintReport, of: CasewrightDocument) => void>()
  private readonly known = new Map<string, Block>()
  private readonly lists = new Map<string, Finding[]>()
  private turn = 0
  private asked: CasewrightDocument | null = null
  private waiting: { document: CasewrightDocument; circumstances: Circumstances } | null = null

  constructor(standards: Standards, port: LintPort) {
    this.port = port
    port.onmessage = (event) => this.receive(event.data)
    port.postMessage({ type: 'standards', standards })
  }

  check(document: CasewrightDocument, circumstances: Circumstances): void {
    if (this.asked) {
      this.waiting = { document, circumstances }
      return
    }
    this.asked = document
    this.turn += 1
    const { sections, ...shell } = document
    const blocks: Block[] = []
    const outline = sections.map(({ blocks: inSection, ...section }): SectionOutline => {
      for (const block of inSection) if (this.known.get(block.id) !== block) blocks.push(block)
      return { section, blockIds: inSection.map((block) => block.id) }
    })
    for (const block of blocks) this.known.set(block.id, block)
    this.port.postMessage({ type: 'check', turn: this.turn, document: shell, outline, blocks, circumstances })
  }

  subscribe(listener: (report: LintReport, of: CasewrightDocument) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  dispose(): void {
    this.listeners.clear()
    this.port.onmessage = null
    this.port.terminate()
  }

  private receive(message: FromWorker): void {
    const of = this.asked
    if (message.turn !== this.turn || !of) return
    this.asked = null
    for (const { place, findings } of message.changed) this.lists.set(place, findings)
    const report = {
      findings: message.places.flatMap((place) => this.lists.get(place) ?? []),
      setAside: message.setAside,
    }
    for (const listener of this.listeners) listener(report, of)
    const next = this.waiting
    this.waiting = null
    if (next && !this.asked) this.check(next.document, next.circumstances)
  }
}

/** Linting in a worker of its own, off the typing thread. */
export function startLintWorker(standards: Standards): LintService {
  const worker = new Worker(new URL('./lint-worker.ts', import.meta.url), { type: 'module', name: 'lint' })
  return new WorkerLintService(standards, worker as unknown as LintPort)
}
