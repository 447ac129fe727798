import type { Block, CasewrightDocument } from '../../../shared/document/index.ts'
import type { Circumstances, Finding, LintReport, Standards } from '../../../shared/lint/index.ts'
import type { CheckingState, LintService, Spelling } from '../props.ts'
import type { CheckReport, FromWorker, SectionOutline, ToWorker } from './messages.ts'

/** The part of a worker that is needed here, so that tests can stand in for it. */
export interface LintPort {
  postMessage(message: ToWorker): void
  onmessage: ((event: { data: FromWorker }) => void) | null
  /** The worker could not be loaded, or a check threw. */
  onerror: ((event: Event) => void) | null
  terminate(): void
}

interface Question {
  document: CasewrightDocument
  circumstances: Circumstances
}

/**
 * Sends the worker what changed and puts its answers together. Never more than one question is under way: while the
 * worker is busy the newest document waits, and those between are skipped. A worker that fails is replaced once; if the
 * new one fails before it has answered, checking stops until it is asked to start again.
 */
export class WorkerLintService implements LintService {
  private standards: Standards
  private readonly createPort: () => LintPort
  private port: LintPort
  private state: CheckingState = 'running'
  private readonly stateListeners = new Set<(state: CheckingState) => void>()
  private readonly listeners = new Set<(report: LintReport, of: CasewrightDocument) => void>()
  private readonly grammarListeners = new Set<() => void>()
  private spelling: Spelling | null = null
  private grammar = false
  private readonly known = new Map<string, Block>()
  private readonly lists = new Map<string, Finding[]>()
  private turn = 0
  private newest: Question | null = null
  private asked: Question | null = null
  private waiting: Question | null = null

  constructor(standards: Standards, createPort: () => LintPort) {
    this.standards = standards
    this.createPort = createPort
    this.port = this.open()
  }

  check(document: CasewrightDocument, circumstances: Circumstances): void {
    this.newest = { document, circumstances }
    if (this.asked || this.state === 'stopped') {
      this.waiting = this.newest
      return
    }
    this.asked = this.newest
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

  subscribeState(listener: (state: CheckingState) => void): () => void {
    this.stateListeners.add(listener)
    return () => this.stateListeners.delete(listener)
  }

  subscribeGrammarFailed(listener: () => void): () => void {
    this.grammarListeners.add(listener)
    return () => this.grammarListeners.delete(listener)
  }

  setStandards(standards: Standards): void {
    if (standards === this.standards) return
    this.standards = standards
    this.send({ type: 'standards', standards })
  }

  setSpelling(spelling: Spelling | null): void {
    const before = this.spelling
    if (spelling === before) return
    this.spelling = spelling
    if (spelling && spelling.added !== before?.added) this.send({ type: 'words', added: spelling.added })
    if (spelling?.dictionary !== before?.dictionary) this.send({ type: 'dictionary', dictionary: spelling?.dictionary ?? null })
    this.checkNewest()
  }

  setGrammar(on: boolean): void {
    if (on === this.grammar) return
    this.grammar = on
    this.send({ type: 'grammar', on })
    this.checkNewest()
  }

  restart(): void {
    if (this.state === 'stopped') this.startAgain()
  }

  dispose(): void {
    this.listeners.clear()
    this.stateListeners.clear()
    this.grammarListeners.clear()
    this.close()
  }

  private open(): LintPort {
    const port = this.createPort()
    port.onmessage = (event) => this.receive(event.data)
    port.onerror = (event) => {
      event.preventDefault()
      this.onFault()
    }
    port.postMessage({ type: 'standards', standards: this.standards })
    if (this.spelling) {
      port.postMessage({ type: 'words', added: this.spelling.added })
      port.postMessage({ type: 'dictionary', dictionary: this.spelling.dictionary })
    }
    if (this.grammar) port.postMessage({ type: 'grammar', on: true })
    return port
  }

  private close(): void {
    this.port.onmessage = null
    this.port.onerror = null
    this.port.terminate()
  }

  private onFault(): void {
    this.close()
    this.waiting = this.newest
    this.asked = null
    if (this.state === 'running') this.startAgain()
    else this.become('stopped')
  }

  /** A new worker knows nothing: everything is sent again. */
  private startAgain(): void {
    this.known.clear()
    this.lists.clear()
    this.become('again')
    this.port = this.open()
    this.checkWaiting()
  }

  /** A worker that was given up is told when it is started again. */
  private send(message: ToWorker): void {
    if (this.state !== 'stopped') this.port.postMessage(message)
  }

  private checkNewest(): void {
    if (this.newest) this.check(this.newest.document, this.newest.circumstances)
  }

  private checkWaiting(): void {
    const next = this.waiting
    this.waiting = null
    if (next && !this.asked) this.check(next.document, next.circumstances)
  }

  private become(state: CheckingState): void {
    if (this.state === state) return
    this.state = state
    for (const listener of this.stateListeners) listener(state)
  }

  private receive(message: FromWorker): void {
    if (message.type === 'report') this.takeReport(message)
    else {
      if (message.type === 'grammar-failed') {
        this.grammar = false
        for (const listener of this.grammarListeners) listener()
      }
      this.checkNewest()
    }
  }

  private takeReport(message: CheckReport): void {
    const of = this.asked?.document
    if (message.turn !== this.turn || !of) return
    this.become('running')
    this.asked = null
    for (const { place, findings } of message.changed) this.lists.set(place, findings)
    const report = {
      findings: message.places.flatMap((place) => this.lists.get(place) ?? []),
      setAside: message.setAside,
    }
    for (const listener of this.listeners) listener(report, of)
    this.checkWaiting()
  }
}

/** Linting in a worker of its own, off the typing thread. */
export function startLintWorker(standards: Standards): LintService {
  const start = () => new Worker(new URL('./lint-worker.ts', import.meta.url), { type: 'module', name: 'lint' })
  return new WorkerLintService(standards, () => start() as unknown as LintPort)
}
