import { ageContradiction } from '../../../../shared/lint/rules/age-contradiction.ts'
import { faulty, saying } from '../faulty.ts'
import { type Case, type CasePerson, testRule } from '../rule-tester.ts'

const PEOPLE: readonly CasePerson[] = [
  { name: 'Ruby Pike', role: 'child', dob: '2016-05-03' },
  { name: 'Kofi Mensah', role: 'child', dob: '2019-02-10' },
]
const WRITTEN = { people: PEOPLE, planDate: '2026-03-10' }
const dated = (text: string): Case => ({ text, ...WRITTEN })

testRule(ageContradiction, {
  ownExamples: false,
  valid: [
    dated('Ruby is 9 and in Year 5.'),
    dated('Ruby (9) was at home.'),
    dated('Kofi, aged 7, told me that he is happy.'),
    dated('Ruby was 7 when Ms Pike moved.'),
    dated('In 2020 Ruby, then 4, went to nursery.'),
    dated('Kofi is 1 of 4 children.'),
    dated('Ruby, 10 May 2016, was seen.'),
    dated('Ruby has a 12-year-old cousin.'),
    dated('Ruby is 12 centimetres taller.'),
    dated('Kofi is 7 years and 1 month old.'),
    dated('Ruby will be 10 in May.'),
    dated('Ruby is almost 10.'),
    dated('When Ruby is 12 she will go to a new school.'),
    dated('Ruby said, “I am 12.”'),
    dated('Kofi, 3, 5 and 7 March, missed school.'),
    dated('Ruby can read like a child aged 6.'),
    dated('Ruby is 4 years older than her brother.'),
    dated('Kofi, aged 2 at the time, was in the room.'),
    dated('Ruby (4 visits) and Kofi (3 visits) were seen.'),
    dated('Ruby is 30 minutes late on most days.'),
    dated("Kofi's speech is that of a child aged 4."),
    dated('On 3 May 2021 Ruby (5) was in hospital.'),
    dated('Ruby was born on 3 May 2016.'),
    dated("Ruby's brother was born on 3 June 2018."),
    dated("Ruby, aged one, moved out of her parents' bed."),
    dated('In March 2021 Ruby, aged 4, went to nursery.'),
    { text: 'Ruby is 12 and in Year 5.', people: [{ name: 'Ruby Pike', role: 'child' }] },
    { name: 'no day to reckon from', text: 'Ruby is 10 and in Year 5.', people: PEOPLE },
    { name: 'written two months ago', text: 'Ruby is 9.', people: PEOPLE, planDate: '2026-06-20' },
  ],
  invalid: [
    saying(
      'Ruby was born on 3 May 2016 and was 9 on 10 March 2026. Which is right?',
      faulty('«Ruby is 11» and in Year 4.', [], WRITTEN),
    ),
    faulty('«Ruby, aged 6», told me that she likes school.', [], WRITTEN),
    faulty('«Ruby (12)» was at home.', [], WRITTEN),
    faulty('«Kofi is a 9-year-old» boy.', [], WRITTEN),
    faulty('«Ruby is twelve years old».', [], WRITTEN),
    faulty('«Ruby, who is 7», has her own room.', [], WRITTEN),
    faulty('Ruby was born on «3 June 2016».', [], WRITTEN),
    faulty('«Ruby, aged 14», was in the kitchen.', [], WRITTEN),
  ],
})
