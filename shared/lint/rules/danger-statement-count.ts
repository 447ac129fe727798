import { dangerStatements } from '../analysis/plan-danger.ts'
import { isWholeDocument, mayHoldParts } from '../analysis/plan-sections.ts'
import type { DocumentRule } from '../rule.ts'

const MOST = 4

export const dangerStatementCount: DocumentRule = {
  scope: 'document',
  meta: {
    id: 'danger-statement-count',
    category: 'length',
    title: 'Many danger statements',
    severity: 'warning',
    kinds: ['child-and-family-assessment', 'cp-plan', 'icpc-report', 'rcpc-report', 'cin-plan'],
    why: 'Nobody can hold six worries in mind. Worries that hang together belong in one statement.',
    setAsideWhen: 'The children’s dangers differ so much that each needs its own.',
    bad: ['Six danger statements: drink, cannabis, debt, the flat, the dog, school.'],
    good: ['One for drink and the missed meals that it leads to, and one for the violence.'],
  },
  looksAt: mayHoldParts,
  check(blocks, { document, options }, report) {
    if (!isWholeDocument(blocks, document.sections.length)) return
    const most = typeof options.maxStatements === 'number' ? options.maxStatements : MOST
    const found = dangerStatements(blocks)
    const next = found[most]
    if (!next) return
    const { analysis, start, end } = next
    report({
      section: analysis.section,
      block: analysis.block,
      start,
      end,
      message: `There are ${found.length} danger statements; ${most} are the most that people keep in mind. Which of them hang together?`,
    })
  },
}
