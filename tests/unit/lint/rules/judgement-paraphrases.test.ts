import { describe, expect, it } from 'vitest'
import type { Category } from '../../../../shared/lint/index.ts'
import { RULES } from '../../../../shared/lint/rules/index.ts'
import { lintCase, readWordLists } from '../rule-tester.ts'
import { BESIDE, FAIR, UNFAIR } from './judgement-paraphrases.ts'

const words = readWordLists()
const categories = Object.keys(UNFAIR) as Category[]
const rules = RULES.filter(({ meta }) => categories.includes(meta.category))
const found = (text: string) => rules.flatMap((rule) => lintCase(rule, text, words))

describe('judgements in other words', () => {
  it.each(FAIR)('leave alone: %s', (text) => {
    expect(found(text).map(({ category, text: marked }) => `${category}: ${marked}`)).toEqual([])
  })

  for (const category of categories) {
    it.each(UNFAIR[category] ?? [])(`${category}: %s`, (text) => {
      expect(found(text).map((finding) => finding.category)).toContain(category)
    })

    it.each(BESIDE)(`${category} stands beside: %s`, (beside) => {
      const lost = (UNFAIR[category] ?? []).filter(
        (text) => !found(`${beside} ${text}`).some((finding) => finding.category === category),
      )
      expect(lost).toEqual([])
    })
  }
})
