import type { TextRule } from '../rule.ts'

const LIST = 'no-change'
/** Words that an entry may have beside the statement and still say nothing. */
const NOTHING_MORE =
  /^[\s.,;:–-]*(?:there (?:has|have) been|there (?:is|are)|still|currently|at present|at this time|things|the|plan|situation|is|are|health|education|contact)?[\s.,;:–-]*$/i

/** "No change" as the whole of an entry in a review. */
export const noChangeStatement: TextRule = {
  scope: 'block',
  meta: {
    id: 'no-change-statement',
    category: 'missing-content',
    title: '“No change” and no more',
    severity: 'warning',
    kinds: [
      'rcpc-report',
      'cla-review-report',
      'cla-review-record',
      'core-group-record',
      'cin-meeting-record',
      'care-plan',
      'case-summary',
      'pathway-plan',
    ],
    why: 'The reader cannot tell whether somebody looked and found the same, or nobody looked.',
    setAsideWhen: 'The entry is a name, a number or an address that stays as it was.',
    bad: ['No change since last review.', 'As above.'],
    good: ['No change: Ruby still sleeps through, and eats three meals a day (Ms Pike’s diary, 3 May).'],
  },
  lists: [LIST],
  startsFrom: [LIST],
  check(block, _context, report) {
    if (!block.holds(LIST)) return
    for (const hit of block.hits(LIST)) {
      const segment = block.segmentAt(hit.start)
      if (segment.role === 'heading' || segment.role === 'label' || segment.role === 'signature') continue
      const before = block.text.slice(segment.start, hit.start)
      const after = block.text.slice(hit.end, segment.end)
      if (!NOTHING_MORE.test(before) || !/^[\s.,;:!–-]*$/.test(after)) continue
      report({ start: hit.start, end: hit.end, message: 'Who looked, when, and what did they find to be the same?' })
    }
  },
}
