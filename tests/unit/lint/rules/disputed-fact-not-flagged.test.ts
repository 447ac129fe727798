import { disputedFactNotFlagged } from '../../../../shared/lint/rules/disputed-fact-not-flagged.ts'
import { testRule } from '../rule-tester.ts'

testRule(disputedFactNotFlagged, {
  valid: [
    'Ms Hayes says that Mr Hayes hit her on 2 May. He denies this.',
    'Ms Hayes told me about 2 May. Mr Hayes hit her in the kitchen. Mr Hayes denies this.',
    'Mr Hayes hit Ms Hayes on 2 May. Mr Hayes denies this. It is disputed.',
    'How the burn came about is disputed. Mr Hayes pushed the pan, and he denies this.',
    'The court found in June that Mr Hayes hit Ms Hayes. Mr Hayes still denies this.',
    'Mr Hayes was convicted in June of what he did. He hit Ms Hayes. Mr Hayes denies this.',
    'The police report of 3 May gives it as a push. Mr Hayes denied it.',
    'I heard Mr Hayes shout that he hit the dog. Mr Hayes denies this.',
    'Mr Hayes was arrested on 2 May. He denies it.',
    'It is alleged that Mr Hayes struck Leo. He denied this.',
    'Mr Hayes may have pushed her. He denies it.',
    'The boiler is old. Mr Hayes disagrees with this.',
    'The family live above the shop. Mr Hayes says otherwise.',
    'The kettle was on although the mother says it was not.',
    'She came late although she said that she would be early.',
    'Although the mother says that it was a radiator, the burn has the shape of an iron in the view of Dr Shah.',
    'Dr Shah told me that the burn was caused by an iron, although the mother says it was a radiator.',
    'Leo hurt his knee at football although he wore pads.',
    'Ms Hayes said, “He hit me.” Mr Hayes denies this.',
    '“Mr Hayes hit me. Mr Hayes denies this,” she wrote.',
    'Mr Hayes did not hit her. Ms Hayes says otherwise.',
    'Mr Hayes denies this.',
    'CCTV has Mr Hayes at the gate when he kicked the door. Mr Hayes denies it.',
  ],
  invalid: [
    {
      text: 'Mr Hayes hit Ms Hayes on 2 May. Mr Hayes denies this.',
      findings: [{ text: 'Mr Hayes hit Ms Hayes on 2 May.', message: /stands as fact/ }],
    },
    {
      text: 'The burn was caused by an iron although the mother says it was a radiator.',
      findings: [{ text: 'The burn was caused by an iron' }],
    },
    { text: 'Mr Hayes pushed Leo down the steps. He denies it.', findings: [{ text: 'Mr Hayes pushed Leo down the steps.' }] },
    {
      text: 'Ms Hayes slapped Leo in the shop. Ms Hayes says otherwise.',
      findings: [{ text: 'Ms Hayes slapped Leo in the shop.' }],
    },
    {
      text: 'On 3 May Mr Hayes threw a plate at her, though Mr Hayes denies that.',
      findings: [{ text: 'On 3 May Mr Hayes threw a plate at her' }],
    },
  ],
})
