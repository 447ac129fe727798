import { beforeEach, describe, expect, it } from 'vitest'
import type { CheckingState } from '../../../renderer/editor/props.ts'
import { LintDesk } from '../../../renderer/editor/worker/lint-desk.ts'
import { type LintPort, WorkerLintService } from '../../../renderer/editor/worker/lint-service.ts'
import type { FromWorker, ToWorker } from '../../../renderer/editor/worker/messages.ts'
import { type Block, blockText, type CasewrightDocument, walkBlocks } from '../../../shared/document/index.ts'
import type { Finding, Linter, LintReport, Standards } from '../../../shared/lint/index.ts'
import { documentOf } from './documents.ts'

const paragraph = (id: string, text: string): Block => ({ type: 'paragraph', id, content: [{ type: 'text', text }] })
const circumstances = { caseRecord: null, today: '2026-03-10' }

/** Finds every "bad". */
const linter: Linter = {
  lint: (document) => ({
    findings: [...walkBlocks(document)].flatMap(({ section, block }) =>
      [...blockText(block).text.matchAll(/bad/g)].map(
        (match): Finding => ({
          ruleId: 'bad',
          category: 'vague-term',
          severity: 'error',
          message: 'bad',
          why: '',
          clauses: [],
          sectionId: section.id,
          blockId: block.id,
          start: match.index,
          end: match.index + 3,
          text: 'bad',
          fixes: [],
          key: `${block.id}-${match.index}`,
        }),
      ),
    ),
    setAside: [],
  }),
}

/** Carries copies both ways, as a worker does, when it is told to. */
class Port implements LintPort {
  onmessage: ((event: { data: FromWorker }) => void) | null = null
  onerror: ((event: Event) => void) | null = null
  ended = false
  readonly checks: Extract<ToWorker, { type: 'check' }>[] = []
  readonly sent: ToWorker['type'][] = []
  seen: CasewrightDocument[] = []
  private readonly queue: ToWorker[] = []
  private readonly desk = new LintDesk(
    () => ({
      lint: (document, at) => {
        this.seen.push(document)
        return linter.lint(document, at)
      },
    }),
    (answer) => this.onmessage?.({ data: structuredClone(answer) }),
    () => ({ ask: () => {}, close: () => {} }),
  )
  postMessage(message: ToWorker): void {
    this.queue.push(structuredClone(message))
    this.sent.push(message.type)
    if (message.type === 'check') this.checks.push(message)
  }
  terminate(): void {
    this.ended = true
    this.queue.length = 0
  }
  fail(): void {
    this.onerror?.(new Event('error'))
  }
  deliver(): void {
    for (const message of this.queue.splice(0)) this.desk.receive(message)
  }
}

describe('linting in a worker', () => {
  let port: Port
  let ports: Port[]
  let states: CheckingState[]
  let service: WorkerLintService
  let reports: { report: LintReport; of: CasewrightDocument }[]

  beforeEach(() => {
    ports = []
    states = []
    service = new WorkerLintService({ words: {} } as Standards, () => {
      port = new Port()
      ports.push(port)
      return port
    })
    service.subscribeState((state) => states.push(state))
    reports = []
    service.subscribe((report, of) => reports.push({ report, of }))
  })

  const replace = (document: CasewrightDocument, block: Block): CasewrightDocument => ({
    ...document,
    sections: document.sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((one) => (one.id === block.id ? block : one)),
    })),
  })

  it('sends every block once and then only what changed', () => {
    const document = documentOf(paragraph('a', 'bad'), paragraph('b', 'fine'))
    service.check(document, circumstances)
    port.deliver()
    service.check(replace(document, paragraph('b', 'bad bad')), circumstances)
    port.deliver()
    expect(port.checks.map((check) => check.blocks.map((block) => block.id))).toEqual([['a', 'b'], ['b']])
    expect(port.seen[1]?.sections[0]?.blocks[0]).toBe(port.seen[0]?.sections[0]?.blocks[0])
    expect(port.seen[1]).toEqual(replace(document, paragraph('b', 'bad bad')))
    expect(reports.map(({ report }) => report.findings.length)).toEqual([1, 3])
  })

  it('gives the same objects for findings of blocks that did not change', () => {
    const document = documentOf(paragraph('a', 'bad'), paragraph('b', 'bad'))
    service.check(document, circumstances)
    port.deliver()
    service.check(replace(document, paragraph('b', 'all bad')), circumstances)
    port.deliver()
    expect(reports[1]?.report.findings[0]).toBe(reports[0]?.report.findings[0])
    expect(reports[1]?.report.findings[1]?.start).toBe(4)
  })

  it('skips what was typed while it was busy, and answers for the newest', () => {
    const document = documentOf(paragraph('a', 'one'))
    service.check(document, circumstances)
    const middle = replace(document, paragraph('a', 'bad'))
    const newest = replace(document, paragraph('a', 'bad bad'))
    service.check(middle, circumstances)
    service.check(newest, circumstances)
    port.deliver()
    port.deliver()
    expect(reports.map(({ of }) => of)).toEqual([document, newest])
    expect(reports[1]?.report.findings).toHaveLength(2)
  })

  it('forgets the findings of a block that is gone', () => {
    const document = documentOf(paragraph('a', 'bad'), paragraph('b', 'bad'))
    service.check(document, circumstances)
    port.deliver()
    const shorter = documentOf(paragraph('a', 'bad'))
    service.check(shorter, circumstances)
    port.deliver()
    expect(reports[1]?.report.findings.map((finding) => finding.blockId)).toEqual(['a'])
    service.check(document, circumstances)
    port.deliver()
    expect(reports[2]?.report.findings.map((finding) => finding.blockId)).toEqual(['a', 'b'])
  })

  it('replaces a worker that fails, tells it everything again and says so', () => {
    const document = documentOf(paragraph('a', 'bad'), paragraph('b', 'fine'))
    service.check(document, circumstances)
    port.deliver()
    const newest = replace(document, paragraph('b', 'bad bad'))
    service.check(newest, circumstances)
    port.fail()
    expect(ports.map((one) => one.ended)).toEqual([true, false])
    expect(states).toEqual(['again'])
    port.deliver()
    expect(port.checks.map((check) => check.blocks.map((block) => block.id))).toEqual([['a', 'b']])
    expect(reports.at(-1)?.of).toBe(newest)
    expect(reports.at(-1)?.report.findings).toHaveLength(3)
    expect(states).toEqual(['again', 'running'])
  })

  it('stops when the second worker fails too, until it is asked to go on with the newest document', () => {
    service.check(documentOf(paragraph('a', 'one')), circumstances)
    port.fail()
    port.fail()
    expect(states).toEqual(['again', 'stopped'])
    expect(ports).toHaveLength(2)
    const newest = documentOf(paragraph('a', 'bad'))
    service.check(newest, circumstances)
    expect(port.checks).toHaveLength(1)
    service.restart()
    port.deliver()
    expect(ports.map((one) => one.ended)).toEqual([true, true, false])
    expect(reports.map(({ of }) => of)).toEqual([newest])
    expect(states).toEqual(['again', 'stopped', 'again', 'running'])
  })

  it('goes by other standards from the next check on, also with a worker that takes over', () => {
    const other = { words: { other: {} } } as unknown as Standards
    service.check(documentOf(paragraph('a', 'bad')), circumstances)
    port.deliver()
    port.sent.splice(0)
    service.setStandards(other)
    service.setStandards(other)
    service.check(documentOf(paragraph('a', 'bad again')), circumstances)
    expect(port.sent.splice(0)).toEqual(['standards', 'check'])
    port.fail()
    expect(port.sent.splice(0)).toEqual(['standards', 'check'])
  })

  it('sends the dictionary once, the added words when they change, and all of it to a worker that takes over', () => {
    const dictionary = { forms: 'home', rare: '', common: '', aff: '', dic: '' }
    const document = documentOf(paragraph('a', 'bad'))
    service.check(document, circumstances)
    port.deliver()
    const sent = () => port.sent.splice(0).filter((type) => type !== 'check')
    sent()
    const first = { dictionary, added: ['ours'] }
    service.setSpelling(first)
    service.setSpelling(first)
    service.setSpelling({ dictionary, added: ['ours', 'mine'] })
    service.setGrammar(true)
    service.setGrammar(true)
    expect(sent()).toEqual(['words', 'dictionary', 'words', 'grammar'])
    port.deliver()
    port.deliver()
    expect(reports.at(-1)?.of).toBe(document)
    port.fail()
    expect(sent()).toEqual(['standards', 'words', 'dictionary', 'grammar'])
    service.setSpelling(null)
    service.setGrammar(false)
    expect(sent()).toEqual(['dictionary', 'grammar'])
  })

  it('asks again when the worker knows more, and hears when grammar fails', () => {
    let failures = 0
    service.subscribeGrammarFailed(() => {
      failures += 1
    })
    const document = documentOf(paragraph('a', 'bad'))
    service.check(document, circumstances)
    port.deliver()
    port.onmessage?.({ data: { type: 'again' } })
    port.deliver()
    expect(reports.map(({ of }) => of)).toEqual([document, document])
    service.setGrammar(true)
    port.onmessage?.({ data: { type: 'grammar-failed' } })
    expect(failures).toBe(1)
    port.sent.length = 0
    service.setGrammar(true)
    expect(port.sent[0]).toBe('grammar')
  })

  it('does not listen to a worker that it has given up', () => {
    service.check(documentOf(paragraph('a', 'bad')), circumstances)
    const first = port
    port.fail()
    first.onmessage?.({ data: { type: 'report', turn: 1, places: [], changed: [], setAside: [] } })
    expect(reports).toEqual([])
  })
})
