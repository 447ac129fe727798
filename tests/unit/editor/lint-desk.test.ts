import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { LintDesk } from '../../../renderer/editor/worker/lint-desk.ts'
import type { CheckReport, FromWorker } from '../../../renderer/editor/worker/messages.ts'
import type { Found } from '../../../renderer/editor/worker/patient-grammar.ts'
import type { Block } from '../../../shared/document/index.ts'
import { createLinter, grammarRule, RULES } from '../../../shared/lint/index.ts'
import { permissivePack } from '../lint/rule-tester.ts'
import { documentOf } from './documents.ts'

const TEXT = 'She recieved the widgit. He did not went home. Kofi said, “I did not went.”'
const dictionary = {
  forms: 'received\nwidget\nshe\nthe\nhe\ndid\nnot\nwent\nhome\nsaid',
  rare: '',
  common: 'widget\nreceived',
  aff: 'SET UTF-8\nTRY esianrtolcdugmphbyfvkwz\n',
  dic: '2\nreceived\nwidget\n',
}
/** Marks every "went". */
const marked = (sentences: readonly string[]): Found =>
  sentences.map((sentence) => [
    sentence,
    [...sentence.matchAll(/went/g)].map(({ index }) => ({
      start: index,
      end: index + 4,
      message: 'Did you mean “go”?',
      replacements: ['go'],
    })),
  ])

describe('the desk of the worker', () => {
  const told = RULES.filter(({ meta }) => ['spelling', 'grammar-slip', 'wrong-word'].includes(meta.id))
  let said: FromWorker[]
  let asked: string[][]
  let answer: (found: Found) => void
  let fail: () => void
  let opened: number
  let closed: number
  let desk: LintDesk
  let turn = 0

  afterEach(() => {
    vi.useRealTimers()
  })
  beforeEach(() => {
    vi.useFakeTimers()
    said = []
    asked = []
    opened = 0
    closed = 0
    desk = new LintDesk(
      (standards, { dictionary: known, grammar }) =>
        createLinter(standards, { dictionary: known, rules: grammar ? [...told, grammarRule(grammar)] : told }),
      (message) => said.push(structuredClone(message)),
      (onFound, onFail) => {
        opened += 1
        answer = onFound
        fail = onFail
        return {
          ask: (sentences) => asked.push([...sentences]),
          close: () => {
            closed += 1
          },
        }
      },
    )
    desk.receive({ type: 'standards', standards: { pack: permissivePack(told), words: {}, templates: [] } })
  })

  const paragraph = (id: string, text: string): Block => ({ type: 'paragraph', id, content: [{ type: 'text', text }] })
  /** Checks and gives what the places say that changed. */
  function check(...blocks: Block[]): CheckReport {
    const { sections, ...shell } = documentOf(...blocks)
    turn += 1
    desk.receive({
      type: 'check',
      turn,
      document: shell,
      outline: sections.map(({ blocks: inSection, ...section }) => ({ section, blockIds: inSection.map(({ id }) => id) })),
      blocks,
      circumstances: { caseRecord: null, today: '2026-03-10' },
    })
    const report = said.at(-1)
    if (report?.type !== 'report') throw new Error('the desk did not report')
    return report
  }
  /** Checks, and again after a pause in writing: what is then new. */
  function checkAndPause(...blocks: Block[]): CheckReport {
    const first = check(...blocks)
    const before = said.length
    vi.runAllTimers()
    return said.length > before ? check(...blocks) : first
  }
  const words = (report: CheckReport) =>
    report.changed.flatMap(({ findings }) => findings.map(({ ruleId, text }) => `${ruleId}: ${text}`))

  it('checks without spelling until the dictionary has come, and with it from then on', () => {
    const block = paragraph('a', TEXT)
    expect(words(check(block))).toEqual([])
    desk.receive({ type: 'dictionary', dictionary })
    expect(words(checkAndPause(block))).toEqual(['spelling: recieved', 'spelling: widgit'])
    desk.receive({ type: 'dictionary', dictionary: null })
    expect(check(block).places).toEqual([])
  })

  it('looks up no word that is still being typed, and goes on answering meanwhile', () => {
    desk.receive({ type: 'dictionary', dictionary })
    for (const typed of ['r', 'reciev', 'recieve', 'recieved']) {
      check(paragraph('a', `She ${typed}`))
      vi.advanceTimersByTime(150)
    }
    expect(said.filter(({ type }) => type === 'again')).toEqual([])
    check(paragraph('a', 'She recieved the widgit.'))
    vi.advanceTimersByTime(200)
    expect(words(check(paragraph('a', 'She recieved the widgit. He did.')))).toEqual(['spelling: recieved'])
    vi.runAllTimers()
    expect(said.at(-1)).toEqual({ type: 'again' })
    expect(words(check(paragraph('a', 'She recieved the widgit. He did.')))).toEqual(['spelling: recieved', 'spelling: widgit'])
  })

  it('takes a word for right once it was added, wherever it stands, and no more when it was taken back', () => {
    const blocks = [paragraph('a', TEXT), paragraph('b', 'The widgit.')]
    desk.receive({ type: 'dictionary', dictionary })
    checkAndPause(...blocks)
    desk.receive({ type: 'words', added: ['widgit'] })
    const report = check(...blocks)
    expect(words(report)).toEqual(['spelling: recieved'])
    expect(report.places).toEqual(['a'])
    desk.receive({ type: 'words', added: [] })
    expect(check(...blocks).places).toEqual(['a', 'b'])
  })

  it('knows the words of the field', () => {
    const entries = [{ find: 'widgit' }]
    const list = { id: 'authority-words', title: 'Ours', case: 'ignore' as const, entries }
    desk.receive({
      type: 'standards',
      standards: { pack: permissivePack(told), words: { 'authority-words': list }, templates: [] },
    })
    desk.receive({ type: 'dictionary', dictionary })
    expect(words(checkAndPause(paragraph('a', TEXT)))).toEqual(['spelling: recieved'])
  })

  it('opens no grammarian until grammar is wanted, and lets it go when it is not', () => {
    check(paragraph('a', TEXT))
    expect(opened).toBe(0)
    desk.receive({ type: 'grammar', on: true })
    desk.receive({ type: 'grammar', on: true })
    check(paragraph('a', TEXT))
    expect([opened, closed]).toEqual([1, 0])
    vi.runAllTimers()
    answer(marked(asked.flat()))
    expect(words(check(paragraph('a', TEXT)))).toEqual(['grammar: went'])
    desk.receive({ type: 'grammar', on: false })
    expect(check(paragraph('a', TEXT)).places).toEqual([])
    expect([opened, closed]).toEqual([1, 1])
  })

  it('asks about each sentence once, says when more is known, and leaves quoted words alone', () => {
    const block = paragraph('a', TEXT)
    desk.receive({ type: 'grammar', on: true })
    expect(words(check(block))).toEqual([])
    vi.runAllTimers()
    expect(asked).toEqual([['She recieved the widgit.', 'He did not went home.', 'Kofi said, “I did not went.”']])
    answer(marked(asked.flat()))
    expect(said.at(-1)).toEqual({ type: 'again' })
    const report = check(block)
    expect(report.changed[0]?.findings).toMatchObject([
      {
        ruleId: 'grammar',
        category: 'spelling-grammar',
        severity: 'suggestion',
        text: 'went',
        start: 36,
        fixes: [{ replacement: 'go' }],
      },
    ])
    check(paragraph('a', `${TEXT} He slept.`))
    vi.runAllTimers()
    expect(asked.slice(1)).toEqual([['He slept.']])
    said.length = 0
    answer(marked(['He slept.']))
    expect(said).toEqual([])
  })

  it('asks about a few sentences at a time, in pauses, the newest first, and not about those that are gone', () => {
    const many = Array.from({ length: 30 }, (_, index) => paragraph(`p${index}`, `She went out ${index} times.`))
    desk.receive({ type: 'grammar', on: true })
    check(...many)
    expect(asked).toEqual([])
    vi.advanceTimersByTime(200)
    expect(asked.map((batch) => batch.length)).toEqual([20])
    check(...many, paragraph('new', 'He d'))
    check(...many, paragraph('new', 'Now he went.'))
    answer(marked(asked.splice(0).flat()))
    expect(said.at(-1)).toEqual({ type: 'again' })
    expect(asked).toEqual([])
    vi.advanceTimersByTime(200)
    expect(asked[0]?.[0]).toBe('Now he went.')
    expect(asked[0]).toHaveLength(11)
  })

  it('says a slip once where another rule has marked the same words', () => {
    desk.receive({ type: 'grammar', on: true })
    const block = paragraph('a', 'She went to the the shop.')
    expect(words(check(block))).toEqual(['grammar-slip: the the'])
    vi.runAllTimers()
    answer([[asked.flat()[0] ?? '', [{ start: 16, end: 19, message: 'Twice.', replacements: [] }]]])
    expect(said.at(-1)).toEqual({ type: 'again' })
    expect(check(block)).toMatchObject({ places: ['a'], changed: [] })
  })

  it('can have a finding on grammar set aside', () => {
    desk.receive({ type: 'grammar', on: true })
    const block = paragraph('a', 'He did not went home.')
    check(block)
    vi.runAllTimers()
    answer(marked(asked.flat()))
    const key = check(block).changed[0]?.findings[0]?.key ?? ''
    const { sections, ...shell } = documentOf(block)
    const record = { key, ruleId: 'grammar', text: 'went', reason: 'as he says it', by: 'Jo Bell', at: '2026-03-02T09:00:00Z' }
    desk.receive({
      type: 'check',
      turn: 99,
      document: { ...shell, setAside: [record] },
      outline: sections.map(({ blocks, ...section }) => ({ section, blockIds: blocks.map(({ id }) => id) })),
      blocks: [],
      circumstances: { caseRecord: null, today: '2026-03-10' },
    })
    expect(said.at(-1)).toMatchObject({ places: [], setAside: [{ finding: { ruleId: 'grammar' }, record }] })
  })

  it('goes on without grammar when that fails, and says so', () => {
    desk.receive({ type: 'grammar', on: true })
    check(paragraph('a', TEXT))
    fail()
    expect(said.at(-1)).toEqual({ type: 'grammar-failed' })
    expect(closed).toBe(1)
    desk.receive({ type: 'dictionary', dictionary })
    expect(words(checkAndPause(paragraph('a', TEXT)))).toEqual(['spelling: recieved', 'spelling: widgit'])
  })
})
