import { describe, expect, it } from 'vitest'
import { countFindings, findingAt, findingId, groupFindings, stepFinding } from '../../../renderer/editor/session/finding-list.ts'
import { holdBack, sentenceAround } from '../../../renderer/editor/session/held-back.ts'
import type { Finding } from '../../../shared/lint/index.ts'
import { documentOf } from './documents.ts'

const finding = (blockId: string | null, start: number, text: string, extra: Partial<Finding> = {}): Finding => ({
  ruleId: 'vague-term',
  category: 'vague-term',
  severity: 'warning',
  message: `“${text}”: how many?`,
  why: '',
  clauses: [],
  sectionId: 'section',
  blockId,
  start,
  end: start + text.length,
  text,
  fixes: [],
  key: `${blockId}-${start}`,
  ...extra,
})

describe('going from finding to finding', () => {
  const first = finding('a', 2, 'some')
  const second = finding('a', 20, 'several')
  const third = finding('b', 0, 'many')
  const all = [first, second, third]
  const order = new Map([
    ['a', 0],
    ['b', 1],
    ['c', 2],
  ])

  it.each([
    ['goes on from the current one', first, null, 1, second],
    ['goes back from the current one', second, null, -1, first],
    ['goes round at the end', third, null, 1, first],
    ['goes round at the start', first, null, -1, third],
    ['takes the first that follows the caret', null, { blockId: 'a', offset: 10 }, 1, second],
    ['takes the one before the caret', null, { blockId: 'a', offset: 10 }, -1, first],
    ['takes the first of the document behind the last', null, { blockId: 'c', offset: 0 }, 1, first],
    ['starts at the top without a caret', null, null, 1, first],
  ] as const)('%s', (_, current, caret, direction, expected) => {
    expect(stepFinding(all, current && findingId(current), caret, order, direction)).toBe(expected)
  })

  it('goes through findings about the whole document, which have no words of their own, one by one', () => {
    const missing = ['Analysis', 'Signatures'].map((title) =>
      finding(null, 0, '', { sectionId: null, message: `“${title}” is not there.` }),
    )
    const [analysis, signatures] = missing
    expect(new Set(missing.map(findingId)).size).toBe(2)
    expect(analysis && stepFinding(missing, findingId(analysis), null, order, 1)).toBe(signatures)
  })

  it('has nowhere to go without findings', () => {
    expect(stepFinding([], null, null, order, 1)).toBeNull()
  })
})

describe('the finding at the caret', () => {
  const sentence = finding('a', 0, 'He does not care how this affects him', { severity: 'suggestion' })
  const words = finding('a', 3, 'does not care')
  const sameWords = finding('a', 3, 'does not care', { severity: 'error', ruleId: 'motive' })
  const all = [sentence, words, sameWords]

  it.each([
    ['is the one about the fewest words, of those the most severe', 5, null, sameWords],
    ['stays the current one where several overlap', 5, sentence, sentence],
    ['is not one that only was current elsewhere', 30, words, sentence],
    ['begins before its first letter', 0, null, sentence],
    ['reaches behind its last letter', 37, null, sentence],
    ['is none outside', 38, null, null],
  ] as const)('%s', (_, offset, current, expected) => {
    expect(findingAt(all, { blockId: 'a', offset }, current && findingId(current))).toBe(expected)
  })

  it('is none in another block', () => {
    expect(findingAt(all, { blockId: 'b', offset: 5 }, null)).toBeNull()
  })
})

describe('the panel’s groups', () => {
  it('follow the document’s sections, what is about the whole document last', () => {
    const document = documentOf()
    const whole = finding(null, 0, '', { sectionId: null, severity: 'error' })
    const groups = groupFindings(document, [whole, finding('a', 0, 'some')])
    expect(groups.map((group) => [group.title, group.findings.length])).toEqual([
      ['Why we are meeting', 1],
      ['The whole document', 1],
    ])
    expect(countFindings([whole, finding('a', 0, 'some')])).toEqual({ error: 1, warning: 1, suggestion: 0 })
  })
})

describe('the sentence that is being typed', () => {
  const text = 'Dad left. Some say many'

  it.each([
    ['the first', text, 4, 0, 10],
    ['the second', text, 23, 10, 23],
    ['the one before the caret at a border', text, 10, 0, 10],
    ['the line of a list or table', 'One\nTwo three', 7, 4, 13],
    ['an empty line', 'One\n\nTwo', 4, 4, 4],
  ])('is %s', (_, words, offset, start, end) => {
    expect(sentenceAround(words, { blockId: 'a', offset })).toEqual({ blockId: 'a', start, end })
  })

  it('holds back what is new in it and nothing else', () => {
    const before = finding('a', 0, 'Dad')
    const known = finding('a', 10, 'Some')
    const fresh = finding('a', 19, 'many')
    const elsewhere = finding('b', 12, 'many')
    const typing = { blockId: 'a', start: 10, end: 23 }
    const shown = new Set(['vague-term|Some'])
    expect(holdBack([before, known, fresh, elsewhere], typing, shown)).toEqual([before, known, elsewhere])
    expect(holdBack([before, known, fresh, elsewhere], null, shown)).toHaveLength(4)
  })
})
