import { findParent, type ParentRole, parentsOf, speaksOfParent } from '../analysis/parents-in-document.ts'
import { isWholeDocument } from '../analysis/whole-document.ts'
import type { BlockAnalysis, DocumentReport, DocumentRule, KnownPerson, RuleContext } from '../rule.ts'

/** Sentences about a parent that say enough, whatever they say. */
const ENOUGH_SENTENCES = 3

/** A father, or another parent, whom the document leaves out, or names without a word of what he says or how he was looked for. */
export const fatherMissing: DocumentRule = {
  scope: 'document',
  meta: {
    id: 'father-missing',
    category: 'missing-content',
    title: 'A parent is left out',
    severity: 'warning',
    kinds: [
      'child-and-family-assessment',
      'early-help-assessment',
      'section-47-enquiry',
      'icpc-report',
      'rcpc-report',
      'cla-review-report',
      'core-group-record',
      'cp-plan',
      'cin-plan',
    ],
    why: 'Whoever is left out can neither be a risk that is seen nor a help that is used.',
    setAsideWhen: 'There is no such parent, or a manager has decided that contact would not be safe.',
    bad: ['A report in which the father stands in the list of the family and nowhere else.'],
    good: ['“Ms Ito will not say who the father is. I asked on 2 and 9 May and looked at the birth record.”'],
  },
  lists: ['speaking'],
  check(blocks, context, report) {
    if (!isWholeDocument(context)) return
    for (const role of ['father', 'mother'] as const) checkRole(role, blocks, context, report)
  },
}

function checkRole(
  role: ParentRole,
  blocks: readonly BlockAnalysis[],
  context: RuleContext,
  report: (found: DocumentReport) => void,
): void {
  const parents = parentsOf(role, context.people)
  if (parents.length === 0) {
    const other = parentsOf(role === 'father' ? 'mother' : 'father', context.people)
    // Who belongs to the family is known only where somebody of it is named.
    if (other.length !== 1 || speaksOfParent(role, blocks)) return
    const message = `Nothing is said of the children’s ${role}. Who is it, and what was done to find and hear them?`
    report({ section: null, block: null, start: 0, end: 0, message })
    return
  }
  for (const parent of parents) checkParent(parent, role, blocks, context, report)
}

function checkParent(
  parent: KnownPerson,
  role: ParentRole,
  blocks: readonly BlockAnalysis[],
  context: RuleContext,
  report: (found: DocumentReport) => void,
): void {
  const { sentences, reached, section } = findParent(parent, role, blocks, context, 'reached')
  if (reached || sentences >= ENOUGH_SENTENCES) return
  const message =
    sentences === 0
      ? `Nothing is said of ${parent.fullName} (${parent.role}) beyond the name. What does this parent say, or how were they looked for?`
      : `${parent.fullName} (${parent.role}) has a line and no voice. What does this parent say, or how were they looked for?`
  report({ section: sentences === 0 ? null : section, block: null, start: 0, end: 0, message })
}
