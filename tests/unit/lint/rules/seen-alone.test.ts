import { notSeenNoReason } from '../../../../shared/lint/rules/not-seen-no-reason.ts'
import { seenAloneNotStated } from '../../../../shared/lint/rules/seen-alone-not-stated.ts'
import { type Case, testRule } from '../rule-tester.ts'
import { DANA, lacking, RUBY, saying } from './whole-documents.ts'

const ONE: Case = { people: [RUBY, DANA], kind: 'visit-record' }

testRule(seenAloneNotStated, {
  ownExamples: false,
  valid: [
    ...[
      'I saw Ruby alone in her bedroom for 20 minutes.',
      'I spoke to Ruby on her own at school.',
      'Ruby was seen alone.',
      'I met Ruby without her mother in the room.',
      'I spent half an hour with Ruby by herself in the garden.',
      'I talked with Ruby in private.',
      'It was not possible to see Ruby alone because her aunt stayed.',
      'Ruby was seen, and alone, in the kitchen.',
      'I saw her alone: Ruby asked for that.',
      'Seen alone: yes.',
      'I played with Ruby while just the two of us were in the room.',
      'I interviewed Ruby one to one.',
      'Ruby told me alone at school how she sleeps.',
      'PC Fox and I spoke to Ruby privately at nursery.',
      'I will see Ruby alone on both days.',
      'Ruby did not want to see me alone.',
      'I visited Ruby at nursery. I saw her on her own.',
      'I walked with Ruby to the park, away from her parents.',
    ].map((sentence) => saying(sentence, ONE)),
    { name: 'an extract', text: 'I saw Ruby at home.', ...ONE },
    saying('I saw the baby at home.', { ...ONE, people: [{ name: 'Baby Pike', role: 'child' }, DANA] }),
  ],
  invalid: [
    lacking(
      'It is not said whether Ruby was seen alone. When and where, or why not?',
      saying('I spoke to Ruby at school on 21 April and at home on 28 April.', ONE),
    ),
    lacking(/seen alone/, saying('I spoke to Ms Pike on her own in the kitchen. Ruby was there.', ONE)),
    lacking(/seen alone/, saying('Ruby walks to school alone.', ONE)),
    lacking(/seen alone/, saying('Ms Pike could not stop it alone, she told me. Ruby was asleep.', ONE)),
  ],
})

testRule(notSeenNoReason, {
  valid: [
    'Ruby was not seen because she was at her father’s.',
    'Ruby was not seen alone as she was asleep.',
    'Ruby was not seen. She was at school.',
    'Kofi chose not to see me alone.',
    'Ruby was not seen: she is in hospital.',
    'Kofi did not want to see me alone; I will see him on Tuesday.',
    'No alcohol was seen in the house.',
    'Mr Mensah has not seen Ruby since May.',
    'Ms Pike was not seen drunk.',
    'Ms Pike did not see the car.',
    'I did not see any bruises on Ruby.',
    'Ruby was not alone in the park.',
    'Ruby had not been seen by a dentist.',
    'It was not possible to see Ruby because nobody was in.',
    'Seen alone: no, because she was asleep.',
    'Ruby was seen alone.',
    'Ms Pike was not seen at this visit.',
    'Ms Pike said, “Ruby was not seen by anybody.”',
    'I was unable to see Ruby due to snow.',
    'Ruby and Kofi were not seen, as they were with their grandmother.',
  ],
  invalid: [
    {
      text: 'Ruby was not seen.',
      findings: [{ text: 'was not seen', message: 'Why was the child not seen, or not alone, and what was done about it?' }],
    },
    { text: 'I visited on 4 May. Kofi was not seen alone.', findings: [{ text: 'was not seen' }] },
    { text: 'Seen alone: No.', findings: [{ text: 'Seen alone: No.' }] },
    { text: 'I did not see Ruby.', findings: [{ text: 'did not see' }] },
  ],
})
