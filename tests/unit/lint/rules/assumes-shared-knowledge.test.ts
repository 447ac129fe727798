import { assumesSharedKnowledge } from '../../../../shared/lint/rules/assumes-shared-knowledge.ts'
import { testRule } from '../rule-tester.ts'

const report = (text: string) => ({ text, kind: 'cla-review-report' as const })

testRule(assumesSharedKnowledge, {
  valid: [
    'The burn of 4 May was seen at the hospital.',
    'As discussed on 4 May, her aunt collects her on Fridays.',
    'See the previous report of 3 February 2026, page four.',
    'Ms Pike said, “As you know, I work nights.”',
    'Do you know what a review is?',
    'He knows his address.',
    'We know of two falls, on 3 and 5 May.',
    'I discussed the plan with Ms Pike.',
    'The report was written in May.',
    'The usual bus was late.',
    'The previous school was in Leeds.',
    'The last report was shared with the family on 4 May.',
    'She mentioned her sister.',
    'Sam Porter, the family support worker, stopped visiting on 30 April.',
    'The minutes are kept by the clerk.',
    'His height is documented in the red book.',
    'The last assessment ended on 4 May.',
    'As agreed, Kofi sees his father on Sundays.',
    'The incident of 4 May was dealt with by the school: Kofi apologised.',
    'The arrangements are as follows.',
  ].map(report),
  invalid: [
    { ...report('As you know, he moved in the spring.'), findings: [{ text: 'As you know', message: /new reader/ }] },
    {
      ...report('As previously discussed, contact stays as it is.'),
      findings: [{ text: 'As previously discussed', message: /which day/ }],
    },
    { ...report('For his health see the previous report.'), findings: [{ text: 'see the previous report' }] },
    { ...report('The history is well documented.'), findings: [{ text: 'is well documented' }] },
  ],
})
