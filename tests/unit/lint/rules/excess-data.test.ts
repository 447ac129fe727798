import { excessData } from '../../../../shared/lint/rules/excess-data.ts'
import { testRule } from '../rule-tester.ts'

testRule(excessData, {
  valid: [
    'I left this out, for it does not bear on Nia’s care.',
    'A stair gate may be useful.',
    'The leaflet could be helpful to Ms Pike.',
    'Ms Pike said, “Keep it, it might be useful one day.”',
    'The number is kept in case of fire.',
    'He carries an inhaler just in case.',
    'It is needed for the court.',
    'Her history is relevant because the bruise is old.',
    'The nursery may be useful to the family later, when Nia is two.',
    'The aunt could help at some point in June.',
    'A second visit might be needed.',
    'The key is with Mrs Pike in case it is lost.',
    'Future visits are on Mondays.',
    'For the future she hopes for a garden.',
    'The note was kept until 4 May and then destroyed.',
    'She recorded the call.',
    'What he did later became relevant to the charge.',
    'In case of snow the school will ring.',
    'Kofi included his dog in the drawing.',
    'The reference is 4/26.',
  ],
  invalid: [
    {
      text: 'I recorded this in case it is useful at a later date.',
      findings: [{ text: 'in case it is useful', message: /leave it out/ }],
    },
    { text: 'Her sister’s divorce is noted for future reference.', findings: [{ text: 'for future reference' }] },
    { text: 'This may become relevant later on.', findings: [{ text: 'may become relevant later on' }] },
  ],
})
