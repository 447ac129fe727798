import { reportMissing, showsTopic } from '../analysis/topics.ts'
import type { DocumentRule } from '../rule.ts'

const LIST = 'topic-sources'

/** A document that does not say where anything in it comes from. */
export const sourcesMissing: DocumentRule = {
  scope: 'document',
  meta: {
    id: 'sources-missing',
    category: 'missing-content',
    title: 'No sources',
    severity: 'warning',
    kinds: [
      'child-and-family-assessment',
      'section-47-enquiry',
      'icpc-report',
      'rcpc-report',
      'court-statement',
      'section-7-report',
      'section-37-report',
    ],
    why: 'Nobody can check what the writer read, saw or was told.',
    setAsideWhen: 'A list of sources goes with the document.',
    bad: ['A report that names nobody who was spoken to and no record that was read.'],
    good: ['“I visited on 3 and 9 March, spoke to Mr Rahimi on 5 March and read our records from 2019.”'],
  },
  lists: [LIST],
  startsFrom: [LIST],
  looksAt: showsTopic(LIST),
  check(blocks, context, report) {
    reportMissing(
      {
        list: LIST,
        fewest: 8,
        absent: 'No source is given. Whom did you see and speak to, and what did you read, and when?',
        thin: 'The sources have a line or less. Whom did you see and speak to, and what did you read, and when?',
      },
      blocks,
      context,
      report,
    )
  },
}
