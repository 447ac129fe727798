import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadStandards } from '../../../../main/templates/index.ts'
import { readMarkdown } from '../../../../shared/document/index.ts'
import { AnalysedBlock } from '../../../../shared/lint/analysis/block-analysis.ts'
import { createLinter, RULES, type Rule, type TextRule } from '../../../../shared/lint/index.ts'
import { compileMatcher } from '../../../../shared/lint/matcher/matcher.ts'
import { Starters } from '../../../../shared/lint/starters.ts'

const library = await loadStandards({ templatesFolder: 'templates' })
const standards = library.get('all')
const passages = ['first', 'second', 'third'].flatMap((name) =>
  readFileSync(`tests/fixtures/lint/development/${name}.jsonl`, 'utf8')
    .split('\n')
    .filter(Boolean)
    .flatMap((line) => (JSON.parse(line) as { text?: string }).text ?? []),
)
const starting = RULES.filter((rule) => rule.scope !== 'action' && rule.startsFrom !== undefined)

test('most rules start from word lists, each from lists that it reads', () => {
  expect(starting.length).toBeGreaterThan(40)
  for (const rule of starting) {
    const from = rule.scope === 'action' ? [] : (rule.startsFrom ?? [])
    expect(from.length, rule.meta.id).toBeGreaterThan(0)
    for (const list of from) expect(rule.lists, rule.meta.id).toContain(list)
  }
})

test('a rule finds in any passage what it finds when it is asked about every block', () => {
  const withoutStart = (rule: Rule): Rule => {
    if (rule.scope === 'action') return rule
    const { startsFrom: _startsFrom, ...asked } = rule
    return asked as Rule
  }
  const [starts, always] = [RULES, RULES.map(withoutStart)].map((rules) => createLinter(standards, { rules }))
  // Every third is enough, and quick.
  for (const text of passages.filter((_, index) => index % 3 === 0)) {
    const document = { ...readMarkdown(text).document, kind: 'icpc-report' as const }
    const circumstances = { caseRecord: null, today: '2026-03-10' }
    expect(starts?.lint(document, circumstances).findings).toEqual(
      always?.lint(structuredClone(document), circumstances).findings,
    )
  }
})

test('document rules look at no block without a hit of the lists that they start from', () => {
  const lists = Object.values(standards.words)
  const matcher = compileMatcher(lists)
  const section = { id: 's', templateSection: null, title: '', blocks: [] }
  for (const [index, text] of passages.entries()) {
    const block = new AnalysedBlock({ type: 'paragraph', id: `${index}`, content: [{ type: 'text', text }] }, section, matcher)
    for (const rule of starting)
      if (rule.scope === 'document' && rule.looksAt?.(block))
        expect(
          rule.startsFrom?.some((list) => block.holds(list)),
          `${rule.meta.id}: ${text}`,
        ).toBe(true)
  }
})

test('calls up the rules of the lists met last, and those that start from none', () => {
  const rule = (startsFrom?: readonly string[]) => ({ scope: 'block', ...(startsFrom && { startsFrom }) }) as unknown as TextRule
  const starters = new Starters([rule(['a']), rule(), rule(['b', 'a']), rule(['c'])])
  const called = (lists: readonly string[]): boolean[] => {
    starters.meet(lists)
    return [0, 1, 2, 3].map((place) => starters.mayFind(place))
  }
  expect(called([])).toEqual([false, true, false, false])
  expect(called(['a', 'unknown'])).toEqual([true, true, true, false])
  expect(called(['b'])).toEqual([false, true, true, false])
})
