import { findParent, parentsOf } from '../analysis/parents-in-document.ts'
import { isWholeDocument } from '../analysis/whole-document.ts'
import type { DocumentRule } from '../rule.ts'

/** A document in which no parent says anything. */
export const parentsViewsMissing: DocumentRule = {
  scope: 'document',
  meta: {
    id: 'parents-views-missing',
    category: 'missing-content',
    title: 'What the parents say is not given',
    severity: 'warning',
    kinds: [
      'child-and-family-assessment',
      'early-help-assessment',
      'section-47-enquiry',
      'icpc-report',
      'rcpc-report',
      'cla-review-report',
      'core-group-record',
    ],
    why: 'The family sees a report about itself in which it was never asked.',
    setAsideWhen: 'Their views stand in a document that goes with this one.',
    bad: ['A report for the conference that describes a mother and never lets her speak.'],
    good: ['“Ms Frost told me that Jay does well. Mr Frost, by telephone, is worried about his swearing.”'],
  },
  lists: ['speaking'],
  check(blocks, context, report) {
    if (!isWholeDocument(context)) return
    const parents = (['mother', 'father'] as const).flatMap((role) =>
      parentsOf(role, context.people).map((parent) => ({ role, parent })),
    )
    if (parents.length === 0) return
    if (parents.some(({ role, parent }) => findParent(parent, role, blocks, context, 'heard').heard)) return
    const names = parents.map(({ parent }) => parent.fullName).join(' and ')
    const message = `Nothing is given of what ${names} ${parents.length === 1 ? 'says' : 'say'}. What do they think of the worries, and of what is proposed?`
    report({ section: null, block: null, start: 0, end: 0, message })
  },
}
