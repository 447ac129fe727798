import { punitiveTone } from '../../../../shared/lint/rules/punitive-tone.ts'
import { testRule } from '../rule-tester.ts'

testRule(punitiveTone, {
  valid: [
    'You and I agreed three steps on 3 May. Two are done, and the third is late because the clinic cancelled.',
    'If the children are left alone again we will ask a solicitor the same day whether to go to court.',
    'Mr Mensah breached his bail on 4 May.',
    'The police gave him a final caution.',
    'Failure of the boiler will result in a cold flat.',
    'The landlord has to keep to the housing act.',
    'Ms Pike said, “They told me you have failed to comply.”',
    'The school does not tolerate bullying.',
    'What we expect of each other is on page two.',
    'Kofi was told off by his teacher on Monday.',
    'The consequences of the fall were a broken wrist.',
    'We hesitate to move him again.',
    'You did not come on 3 May. What got in the way?',
    'You told me that the bus did not come.',
    'The plan ends when three visits have gone well.',
    'Nobody is punished for telling.',
    'The agreement was signed on 4 May.',
    'Mr Pike follows the plan.',
    'The curfew was broken twice in May.',
    'If the plan is not working we will change it together.',
  ].map((text) => ({ text, kind: 'cp-plan' as const })),
  invalid: [
    {
      text: 'If you breach this agreement your children will be removed.',
      kind: 'cp-plan',
      findings: [{ text: 'If you breach', message: /what will we do next/ }],
    },
    {
      text: 'You have failed to comply with our expectations.',
      kind: 'outcome-letter',
      findings: [{ text: 'You have failed to' }],
    },
    {
      text: 'Failure to engage with the plan will result in a return to court.',
      kind: 'cin-plan',
      findings: [{ text: 'Failure to engage with the plan will result', message: /who decides/ }],
    },
  ],
})
