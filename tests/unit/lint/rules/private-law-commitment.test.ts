import { privateLawCommitment } from '../../../../shared/lint/rules/private-law-commitment.ts'
import { testRule } from '../rule-tester.ts'

const report = (text: string) => ({ text, kind: 'section-7-report' as const })

testRule(privateLawCommitment, {
  valid: [
    'I recommend that the maternal aunt supervises family time. She told me on 6 June that she is willing.',
    'Once this report is filed, my manager and I will decide in supervision whether the file closes.',
    'The aunt will supervise family time at weekends.',
    'If the court makes a Family Assistance Order, the local authority will support family time for six months.',
    'The court ordered on 4 May that the local authority will supervise contact.',
    'Mr Rao proposes that the council will fund the handovers.',
    'The local authority will file its report by 4 June.',
    'The local authority will support Ms Rao with her housing form.',
    'We will visit Arlo at school on 3 June.',
    'Children’s services can be reached on weekdays.',
    'The centre will host family time; Mr Rao pays for it.',
    'Mr Rao asked whether services can fund contact, and I said that they cannot.',
    'The department will monitor the boiler.',
    'We could provide the letter by Friday.',
    'I will arrange the translation of this report.',
    'Services support Arlo’s school with his reading.',
    'The team will provide an addendum if directed.',
    'Contact takes place on Saturdays at the aunt’s home.',
    'The grandparents can supervise contact and have offered to.',
    'We facilitate nothing at present.',
  ].map(report),
  invalid: [
    {
      ...report('The local authority will continue to supervise contact at weekends.'),
      findings: [{ text: 'local authority will continue to supervise', message: /Who has agreed/ }],
    },
    {
      ...report('Children’s services can support family time for as long as the parents need it.'),
      findings: [{ text: 'services can support' }],
    },
    { ...report('We will fund the handovers between the parents.'), findings: [{ text: 'We will fund' }] },
  ],
})
