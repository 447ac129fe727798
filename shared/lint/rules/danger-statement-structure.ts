import { dangerLacks, dangerStatements } from '../analysis/plan-danger.ts'
import { isWholeDocument, mayHoldParts } from '../analysis/plan-sections.ts'
import type { DocumentRule } from '../rule.ts'

const ASKS = {
  who: 'who is worried',
  past: 'what has happened already',
  future: 'what may happen to this child',
} as const

export const dangerStatementStructure: DocumentRule = {
  scope: 'document',
  meta: {
    id: 'danger-statement-structure',
    category: 'missing-content',
    title: 'Danger statement with a part missing',
    severity: 'warning',
    kinds: ['danger-statement', 'child-and-family-assessment', 'cp-plan', 'icpc-report', 'rcpc-report', 'strategy-record'],
    why: 'A parent must be able to read who is worried, because of what, and what may happen to the child; without one of these it is a label.',
    setAsideWhen: 'It is a first draft that the family will finish with you.',
    bad: ['Danger statement: danger of neglect.'],
    good: [
      'Ms Ellis and the school are worried that Tess could be burned when Mr Ellis falls asleep at the cooker, as nearly happened on 9 May.',
    ],
  },
  looksAt: mayHoldParts,
  check(blocks, { document, people }, report) {
    if (!isWholeDocument(blocks, document.sections.length)) return
    const children = people.filter(({ group }) => group === 'child').map(({ firstName, knownAs }) => knownAs || firstName)
    const found = dangerStatements(blocks)
    const together = found.map(({ text }) => text).join(' ')
    for (const { analysis, start, end, text } of found) {
      // A statement may run over two lines: what one leaves out the others may say.
      const lacks = dangerLacks(found.length === 1 ? together : text, children)
      if (lacks.length === 0 || (dangerLacks(together, children).length === 0 && lacks.length < 2)) continue
      report({
        section: analysis.section,
        block: analysis.block,
        start,
        end,
        message: `This danger statement does not say ${lacks.map((one) => ASKS[one]).join(', nor ')}.`,
      })
    }
  },
}
