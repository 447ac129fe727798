import type { TextRule } from '../rule.ts'

const LIST = 'shared-knowledge'
const DAY =
  /\b\d{1,2}(?:st|nd|rd|th)? (?:January|February|March|April|May|June|July|August|September|October|November|December)\b|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b/

/** Words that lean on what only those who were there know. */
export const assumesSharedKnowledge: TextRule = {
  scope: 'block',
  lists: [LIST],
  startsFrom: [LIST],
  meta: {
    id: 'assumes-shared-knowledge',
    category: 'vague-term',
    title: 'Takes for granted what the reader knows',
    severity: 'suggestion',
    kinds: ['cla-review-report', 'icpc-report', 'rcpc-report', 'transfer-summary', 'case-summary', 'closure-summary', 'court'],
    inPlans: [],
    why: 'A new worker, a reviewing officer or the child years later was not there and cannot follow it.',
    setAsideWhen: 'The standard wants a reference instead of the same words twice, and the document meant is clear.',
    bad: ['As you know, the incident was dealt with.'],
    good: ['The burn of 4 May was seen at the hospital; the police took no further action.'],
  },
  check(block, _context, report) {
    for (const { entry, start, end } of block.hits(LIST)) {
      if (DAY.test(block.sentenceAt(start)?.text ?? '')) continue
      report({ start, end, message: entry.ask ?? 'What happened, and when?' })
    }
  },
}
