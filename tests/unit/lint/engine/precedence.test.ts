import { describe, expect, it } from 'vitest'
import type { Category, Finding } from '../../../../shared/lint/index.ts'
import { mostSpecific } from '../../../../shared/lint/precedence.ts'

const found = (category: Category, start: number, end: number): Finding => ({
  ruleId: category,
  category,
  severity: 'warning',
  message: '',
  why: '',
  clauses: [],
  sectionId: null,
  blockId: 'b',
  start,
  end,
  text: '',
  fixes: [],
  key: `${category}|${start}`,
})
const kept = (...findings: Finding[]): string[] => mostSpecific(findings).map(({ category }) => category)

describe('several findings on the same words', () => {
  it('keeps non-engagement where opinion marks nearly the same words', () => {
    expect(kept(found('opinion-as-fact', 9, 22), found('non-engagement', 9, 29))).toEqual(['non-engagement'])
  })
  it('keeps blame over opinion, and one of three', () => {
    expect(kept(found('vague-term', 5, 9), found('opinion-as-fact', 0, 20), found('blaming-language', 0, 18))).toEqual([
      'blaming-language',
    ])
  })
  it('drops a vague word inside an empty judgement', () => {
    expect(kept(found('evaluative-word', 0, 25), found('vague-term', 5, 10))).toEqual(['evaluative-word'])
  })
  it('drops a describing word inside a wording that makes harm smaller', () => {
    expect(kept(found('descriptor-no-evidence', 0, 8), found('minimising-term', 0, 21))).toEqual(['minimising-term'])
    expect(kept(found('descriptor-no-evidence', 0, 8), found('minimising-term', 12, 21))).toHaveLength(2)
  })
  it('keeps an absolute inside a longer finding: it is a matter of its own', () => {
    expect(kept(found('non-engagement', 0, 22), found('sweeping-generalisation', 0, 5))).toEqual([
      'non-engagement',
      'sweeping-generalisation',
    ])
  })
  it('keeps a contraction, initials and a long sentence whatever else is marked', () => {
    expect(
      kept(
        found('blaming-language', 0, 12),
        found('slang-contraction', 0, 12),
        found('jargon-acronym', 3, 6),
        found('long-sentence', 0, 90),
      ),
    ).toEqual(['blaming-language', 'slang-contraction', 'jargon-acronym', 'long-sentence'])
  })
  it('keeps findings that stand side by side or hardly overlap', () => {
    expect(kept(found('blaming-language', 0, 10), found('opinion-as-fact', 8, 30))).toEqual([
      'blaming-language',
      'opinion-as-fact',
    ])
  })
})
