import { interpretingChild } from '../../../../shared/lint/rules/interpreting-child.ts'
import { testRule } from '../rule-tester.ts'

testRule(interpretingChild, {
  valid: [
    'Ruby drew a black cloud over the house and said that it is “there when Dad is loud”.',
    'Ruby said that the monster is gone. In my view this could mean several things, and I will ask her again.',
    'Ruby drew herself on the roof. I wonder whether she feels far away, and I will ask.',
    'The bus was late, which means that he missed the class.',
    'The letter shows that he was there on 4 May, which proves the date.',
    'The scan indicates a fracture.',
    'Ruby told me, “It means I am happy.”',
    'Kofi chose the red card and said that it stands for cross.',
    'The thermometer shows that he has a fever.',
    'The rent is paid, which means that the family can stay.',
    'The picture was on the wall.',
    'She explained what she meant by that.',
    'The gate is locked, meaning that he is safe in the yard.',
    'Ruby wrote her name on the worksheet.',
    'The rota shows that her aunt was there.',
    'The blue flag represents the school.',
    'Kofi played with the train for ten minutes.',
    'Ruby said that this means the dog is hers.',
    'Dr Lal’s report of 4 May says what the drawing may mean.',
    'I think that the drawing, which shows the house empty, deserves a second talk.',
  ].map((text) => ({ text, kind: 'visit-record' as const })),
  invalid: [
    {
      text: 'Ruby drew a black cloud, which means she is depressed.',
      kind: 'visit-record',
      findings: [{ text: 'which means she', message: /What did the child say/ }],
    },
    {
      text: 'Kofi put the puppet in the box. This shows that he wants to hide from his father.',
      kind: 'visit-record',
      findings: [{ text: 'This shows that he' }],
    },
    {
      text: 'Ruby said that the monster is gone, so the abuse has stopped.',
      kind: 'visit-record',
      findings: [{ text: 'so the abuse has' }],
    },
  ],
})
