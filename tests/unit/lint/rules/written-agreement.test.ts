import { writtenAgreement } from '../../../../shared/lint/rules/written-agreement.ts'
import { testRule } from '../rule-tester.ts'

testRule(writtenAgreement, {
  valid: [
    'The network wrote its safety plan down on 3 May.',
    'We did not use a written agreement.',
    'A written agreement of 2019 was found in the old file, which I read; it was made in 2019.',
    'Instead of a written agreement the family made a safety plan.',
    'There is no written agreement.',
    'Ms Pike has a tenancy and a written contract with her landlord about the tenancy.',
    'Ms Pike and Mr Mensah reached agreement about Sundays.',
    'The agreement was written down by her brother.',
    'Everybody agreed in writing.',
    'Ms Pike works under a contract with the council.',
    'She said: “They made me sign a written agreement.”',
    'The working hours are agreed.',
    'We agreed to work together.',
    'The parents’ expectations differ.',
    'What we expect is on page 2.',
    'Ms Pike signed the safety plan.',
    'The agreement between the courts is public.',
    'A previous written agreement, made by another authority, has ended.',
    'The two of them agreed who stays with Ruby.',
    'Kofi wrote a contract with his teddy.',
    'An earlier working agreement has ended.',
  ],
  invalid: [
    {
      text: 'Ms Bell signed a written agreement on 3 May.',
      findings: [{ text: 'written agreement', message: /safety plan did the family/ }],
    },
    { text: 'A working agreement is in place.', findings: [{ text: 'working agreement' }] },
    { text: 'Both parents are to sign a contract of expectations.', findings: [{ text: 'contract of expectations' }] },
    { text: 'Written agreements are in place with both parents.', findings: [{ text: 'Written agreements' }] },
  ],
})
