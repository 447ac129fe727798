import { PerBlock } from '../analysis/per-block.ts'
import { bySection, type Readings } from '../analysis/stretches.ts'
import { reportMissing, showsTopic } from '../analysis/topics.ts'
import { dayOfDocument } from '../analysis/whole-document.ts'
import type { BlockAnalysis, DocumentRule } from '../rule.ts'

const LIST = 'topic-history'
const YEAR = 'yyyy'

const A_YEAR = /^(?:19|20)\d\d$/

/** Years that a block names outside a table of the family, in which years are dates of birth. */
const yearsIn = (block: BlockAnalysis): readonly string[] => years.of(block)

const years = new PerBlock<readonly string[]>((block) => {
  if (block.block.type === 'table' || block.block.type === 'fields') return []
  const numbers = block.tokensLike('number').map(({ text }) => text)
  return numbers.filter((text) => A_YEAR.test(text))
})

const namesYear = (block: BlockAnalysis): boolean => yearsIn(block).length > 0

/** The earliest year that each section names. */
const earliest: Readings<string> = new WeakMap()
const LATEST = '9999'

const earliestIn = (blocks: readonly BlockAnalysis[]): string => {
  let found = LATEST
  for (const block of blocks) for (const year of yearsIn(block)) if (year < found) found = year
  return found
}

const shows = showsTopic(LIST)
/** The blocks of each section that show the matter. */
const showing: Readings<readonly BlockAnalysis[]> = new WeakMap()

/** A document that knows nothing of what came before. */
export const historyMissing: DocumentRule = {
  scope: 'document',
  meta: {
    id: 'history-missing',
    category: 'missing-content',
    title: 'No history',
    severity: 'warning',
    kinds: [
      'child-and-family-assessment',
      'section-47-enquiry',
      'icpc-report',
      'court-statement',
      'section-7-report',
      'section-37-report',
    ],
    why: 'What happens now looks like the first time when it may be the fifth.',
    setAsideWhen: 'The chronology that goes with this document gives it.',
    bad: ['An enquiry that begins with the day of the referral.'],
    good: ['“Our records begin in 2019, when the police went to the house.”'],
  },
  lists: [LIST],
  looksAt: (block) => namesYear(block) || shows(block),
  check(blocks, context, report) {
    const thisYear = dayOfDocument(context).slice(0, YEAR.length)
    if (bySection(blocks, earliest, null, earliestIn).some((year) => year < thisYear)) return
    reportMissing(
      {
        list: LIST,
        fewest: 12,
        absent:
          'Nothing is said of what happened before. What is known of the past, the parents’ own included, and what does it mean now?',
        thin: 'The history is a line or less. What is known of the past, the parents’ own included, and what does it mean now?',
        absentAs: 'missing-section',
      },
      bySection(blocks, showing, null, (own) => own.filter(shows)).flat(),
      context,
      report,
    )
  },
}
