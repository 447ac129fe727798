import { childVoiceMissing } from '../../../../shared/lint/rules/child-voice-missing.ts'
import { type Case, testRule } from '../rule-tester.ts'
import { DANA, KOFI, lacking, RUBY, SAMUEL, saying, under } from './whole-documents.ts'

const ONE: Case = { people: [RUBY, DANA, SAMUEL] }
const BOTH: Case = { people: [RUBY, KOFI, DANA, SAMUEL] }

testRule(childVoiceMissing, {
  ownExamples: false,
  valid: [
    ...[
      'Ruby said, “I sleep at Nan’s when they shout.”',
      'Ruby told me that she wants to stay.',
      'Ruby wants the shouting to stop.',
      'I asked Ruby what would help. She said that the dog would.',
      'Ruby would like to see her father on Saturdays.',
      'Ruby drew a house with two doors.',
      'Ruby wrote three wishes on cards.',
      'On 3 May, at school, Ruby described a morning to me.',
      'Ruby’s wish is plain. She wants to go home.',
      'Ms Pike was out. Ruby explained that the door sticks.',
      'In the kitchen Ruby whispered that she was hungry.',
      'Ruby asked whether her father would be in trouble.',
      'Ruby signed that she wants one more sleep.',
      'The child told Ms Osei that she is scared of the stairs.',
      'Ruby’s teacher left us. “I like it here,” she said.',
      'Ruby chose the sleepy bear. She named three adults.',
      'Ruby answered my question with a shrug and then said no.',
    ].map((sentence) => saying(sentence, ONE)),
    under('What Ruby says', '“I put my chair by the door.”', ONE),
    under('Ruby’s views', 'More time outside, and fewer people in the house.', ONE),
    under('In the child’s words', '> “I mind when nobody knows.”'.replace('> ', ''), ONE),
    saying('Ruby said that she likes school. Kofi told me that he hates it.', BOTH),
    saying('The children told me that they miss the dog.', BOTH),
    { name: 'an extract', text: 'Ruby was seen.', ...ONE },
    saying('Unborn Baby Pike is due in June.', { people: [{ name: 'Unborn Pike', role: 'child' }, DANA] }),
  ],
  invalid: [
    lacking(
      'Ruby’s own voice is not here. What did Ruby say, want or show, and how was Ruby asked?',
      saying('Ruby was at home. Ms Pike told me that Ruby sleeps well.', ONE),
    ),
    lacking(/Ruby’s own voice/, saying('I saw Ruby alone on 26 May. She was quiet.', ONE)),
    lacking(
      /Kofi’s own voice/,
      saying('Ruby said that she likes school. Kofi is in Year 4 and his teacher wrote that he tries.', BOTH),
    ),
    lacking(/Ruby’s own voice/, saying('Mr Mensah said, “Ruby is my girl.” Ruby was in bed.', ONE)),
    lacking(/Ruby’s own voice/, saying('Ms Pike said of Ruby: “She wants to stay with me.”', ONE)),
    lacking(/Ruby’s own voice/, saying('I told Ruby about the plan. Ms Pike asked for help with Ruby’s sleep.', ONE)),
  ],
})
