import { reportMissing, showsTopic } from '../analysis/topics.ts'
import type { DocumentRule } from '../rule.ts'

const LIST = 'topic-consent'

/** An assessment or plan that does not say whether people agreed to it. */
export const consentNotRecorded: DocumentRule = {
  scope: 'document',
  meta: {
    id: 'consent-not-recorded',
    category: 'missing-content',
    title: 'Consent is not recorded',
    severity: 'warning',
    kinds: ['child-and-family-assessment', 'early-help-assessment', 'cin-plan'],
    why: 'The reader cannot tell whether the family agreed that others be asked, or why it was not asked.',
    setAsideWhen: 'An order of the court makes consent needless.',
    bad: ['School and GP contacted.'],
    good: ['“Ms Aziz signed the consent form on 2 May for school and GP, and not for the police.”'],
  },
  lists: [LIST],
  startsFrom: [LIST],
  looksAt: showsTopic(LIST),
  check(blocks, context, report) {
    reportMissing(
      {
        list: LIST,
        fewest: 4,
        absent:
          'It is not said whether the family agreed that information be shared. Who agreed, to what and when, or why were they not asked?',
        thin: 'Consent has a heading and no more. Who agreed, to what and when, or why were they not asked?',
      },
      blocks,
      context,
      report,
    )
  },
}
