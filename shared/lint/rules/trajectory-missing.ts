import { isWholeDocument, mayHoldParts, speaksOf } from '../analysis/plan-sections.ts'
import type { DocumentRule } from '../rule.ts'

const SPEAKS_OF_IT =
  /\b(?:trajector(?:y|ies)|time-?line|milestones?|time-?table|time-?scale for change|by week \d|week \d+:|step by step)\b|\bby (?:the )?(?:end of )?(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December)\b[^|]*\bby (?:the )?(?:end of )?(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/iu

export const trajectoryMissing: DocumentRule = {
  scope: 'document',
  meta: {
    id: 'trajectory-missing',
    category: 'missing-content',
    title: 'No timeline for change',
    severity: 'suggestion',
    kinds: ['cp-plan', 'child-and-family-assessment', 'core-group-record'],
    why: 'Without dated steps on the way nobody sees in week six that week twelve will be too late.',
    setAsideWhen: 'The court’s timetable stands in its place.',
    bad: ['Work will continue until things improve.'],
    good: ['By 5 July the network is in place; by 5 August two nights a week alone; by 5 November we ask to end the plan.'],
  },
  looksAt: mayHoldParts,
  check(blocks, { document }, report) {
    if (!isWholeDocument(blocks, document.sections.length) || speaksOf(blocks, SPEAKS_OF_IT)) return
    report({
      section: null,
      block: null,
      start: 0,
      end: 0,
      message: 'No timeline for change is given. Which steps do you expect by which dates, and when should this end?',
    })
  },
}
