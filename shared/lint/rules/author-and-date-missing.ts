import { isWholeDocument } from '../analysis/whole-document.ts'
import type { DocumentRule, RuleContext } from '../rule.ts'

const LIST = 'topic-signed'
const DATES = [
  'documentDate',
  'report',
  'summary',
  'plan',
  'statement',
  'visit',
  'assessmentCompleted',
  'managerDecision',
  'meeting',
  'closure',
]

/** A document that does not say who wrote it, or when. */
export const authorAndDateMissing: DocumentRule = {
  scope: 'document',
  meta: {
    id: 'author-and-date-missing',
    category: 'missing-content',
    title: 'Author or date',
    severity: 'warning',
    kinds: ['reports', 'records', 'plans', 'chronology', 'court-chronology'],
    why: 'In twenty years nobody will know whose words these are, or when they were true.',
    setAsideWhen: 'The case system prints author and date on every page.',
    bad: ['Last updated: 2026.'],
    good: ['Author: Ms N. Asante, Social Worker. Date: 12 June 2026.'],
  },
  lists: [LIST],
  looksAt: (block) => block.block.type === 'signatures' || block.block.type === 'fields' || block.holds(LIST),
  check(blocks, context, report) {
    const { document } = context
    if (document.caseId !== undefined || (document.author?.name && hasDate(context)) || !isWholeDocument(context)) return
    // What is in a form or over a signature names its author and bears a date there.
    if (blocks.some(({ block }) => block.type !== 'heading')) return
    const missing = [...(document.author?.name ? [] : ['who wrote it']), ...(hasDate(context) ? [] : ['on which day'])]
    if (missing.length === 0) return
    const message = `It is not said ${missing.join(' and ')}. Whose words are these, and from when?`
    report({ section: null, block: null, start: 0, end: 0, message })
  },
}

const hasDate = ({ document }: RuleContext): boolean => DATES.some((name) => (document.dates[name] ?? '').length > 0)
