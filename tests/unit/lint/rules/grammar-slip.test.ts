import { grammarSlip } from '../../../../shared/lint/rules/grammar-slip.ts'
import { testRule } from '../rule-tester.ts'

testRule(grammarSlip, {
  valid: [
    'He had had enough, and said that that was all.',
    'She gave her her coat.',
    'What it is is a start; they came in in the evening.',
    'An hour later an honest answer came.',
    'A university, a uniform, a European, a one-off and a useful unit.',
    'An MRI scan and a UTI were recorded.',
    'An umbrella, an uncle and an unusual hat.',
    'A NHS nurse came with an SEN form.',
    'Vitamin A is in the milk. Plan A and plan B were read.',
    'He wants an Xbox for his birthday.',
    'An 8-year-old and a 10-year-old shared it.',
    'She was told that he had left, and had been told that before.',
    'Ms Pike told me that she was tired.',
    'We were told that the school was closed.',
    'He told that story twice in the class.',
    'Kofi said, “I went to the the big park.”',
    'It was, was it not, a good day.',
    'The plan is for him. Him and his brother came later.',
    'She asked for more: more time and more help.',
    'He had told that man before.',
    'Mr Iqbal has never told that to anybody.',
  ],
  invalid: [
    { text: 'Ms Pike went to the the shop.', findings: [{ text: 'the the', fix: 'the', message: '“the” is written twice.' }] },
    { text: 'The letter was from from school.', findings: [{ text: 'from from', fix: 'from' }] },
    { text: 'It took a hour to walk home.', findings: [{ text: 'a', start: 8, fix: 'an' }] },
    { text: 'She has a appointment on 3 May.', findings: [{ text: 'a', start: 8, fix: 'an' }] },
    { text: 'He is an father of two.', findings: [{ text: 'an', fix: 'a' }] },
    { text: 'It is an useful leaflet.', findings: [{ text: 'an', fix: 'a' }] },
    { text: 'Ms Pike told that she has booked the dentist.', findings: [{ text: 'told that', message: /Told whom/ }] },
  ],
})
