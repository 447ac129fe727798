import { describe, expect, it } from 'vitest'
import type { Category } from '../../../../shared/lint/index.ts'
import { RULES } from '../../../../shared/lint/rules/index.ts'
import { lintCase, readWordLists } from '../rule-tester.ts'
import { FAIR_SENTENCES, FAULTS, GOOD_REPORT } from './judgement-sentences.ts'

const JUDGEMENT: readonly Category[] = [
  'descriptor-no-evidence',
  'evaluative-word',
  'opinion-as-fact',
  'sweeping-generalisation',
  'unattributed-claim',
  'vague-term',
]

const rules = RULES.filter(({ meta }) => JUDGEMENT.includes(meta.category))
const words = readWordLists()
const found = (text: string) => rules.flatMap((rule) => lintCase(rule, text, words))

describe('the rules about judgements, together', () => {
  it.each(FAIR_SENTENCES)('leave alone: %s', (text) => {
    expect(found(text).map(({ category, text: marked }) => `${category}: ${marked}`)).toEqual([])
  })

  for (const category of JUDGEMENT) {
    it.each(FAULTS[category] ?? [])(`${category}: %s`, (text) => {
      expect(found(text).map((finding) => finding.category)).toContain(category)
    })
  }

  it('find at most five things in a good report of 1,200 words', () => {
    const findings = found(GOOD_REPORT).map(({ category, text: marked }) => `${category}: ${marked}`)
    expect(findings.length, findings.join('\n')).toBeLessThanOrEqual(5)
  })
})
