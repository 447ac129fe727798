import { headingsAndParagraphNumbers } from '../../../../shared/lint/rules/headings-and-paragraph-numbers.ts'
import { testRule } from '../rule-tester.ts'
import { FILLER, lacking } from './whole-documents.ts'

const LONG = [FILLER, FILLER, FILLER, FILLER].join('\n\n')
const named = (name: string, text: string, section = 'Analysis') => ({ name, text, section })

testRule(headingsAndParagraphNumbers, {
  valid: [
    'Kofi is nine.',
    named('half a page', FILLER),
    named('a page without a heading', [FILLER, FILLER].join('\n\n')),
    named('two sections', `${LONG}\n\n## The home\n\n${FILLER}`),
    named('a heading inside', `${LONG}\n\n# The home\n\n${FILLER}`),
    named('ten sections', Array.from({ length: 10 }, (_, at) => `## Part ${at}\n\n${FILLER}`).join('\n\n')),
    named('a list of four', '1. Kofi\n\n2. Ruby\n\n3. Ms Pike\n\n4. Mr Mensah'),
    named('numbers that run on', '1 The home.\n\n2 The school.\n\n3 The street.\n\n4 The square.\n\n5 The park.'),
    named('numbers within sections', '4.1 The home.\n\n4.2 The school.\n\n4.3 The street.\n\n4.4 The square.'),
    named('each section from 1', '1 The home.\n\n2 The school.\n\n## The street\n\n1 The park.\n\n2 The pond.'),
    named('a number left out', '1 The home.\n\n2 The school.\n\n4 The street.\n\n5 The square.'),
    named('three numbers and one twice', '1 The home.\n\n1 The school.\n\n2 The street.'),
    named('years', '2019 Kofi was born.\n\n2019 The family moved.\n\n2020 Ruby was born.\n\n2021 Ms Pike worked.'),
    named('counts', '12 children came.\n\n12 adults came.\n\n3 dogs came.\n\n4 cats came.'),
    named(
      'house numbers',
      '14 Canal Street is green.\n\n16 Canal Street is red.\n\n18 Canal Street is blue.\n\n20 Canal Street is white.',
    ),
    named('days', '3 May was warm.\n\n3 May was wet at night.\n\n4 May was cold.\n\n5 May was wet.\n\n6 May was dry.'),
    named('times', '9.30 The bus came.\n\n9.45 It left.\n\n10.15 It came back.\n\n10.45 It left again.'),
    named('quotations', '> 1 The home.\n\n> 1 The school.\n\n> 2 The street.\n\n> 2 The park.'),
    named('letters', 'A The home.\n\nA The school.\n\nB The street.\n\nB The park.'),
    named('items of a list', '- 1 The home\n\n- 1 The school\n\n- 2 The street\n\n- 2 The park'),
    named(
      'a long list',
      LONG.split('\n\n')
        .map((text) => `- ${text}`)
        .join('\n\n')
        .slice(0, 1500),
    ),
    named('sub-paragraphs', '1.1 The home.\n\n1.1.1 The hall.\n\n1.1.2 The yard.\n\n1.2 The school.'),
  ],
  invalid: [
    lacking(/longer than a page and has no heading/, { name: 'four pages in one', text: LONG, section: '' }),
    lacking(/no heading/, { name: 'one section with a title', text: `${LONG}\n\n- Kofi\n\n> “I am nine.”`, section: 'Report' }),
    {
      ...named('a number twice', '1 The home.\n\n2 The school.\n\n2 The street.\n\n4 The square.'),
      findings: [{ text: '2', start: 28, message: /Another paragraph bears the number 2/ }],
    },
    {
      ...named('a number of a section twice', '4.1. The home.\n\n4.2. The school.\n\n4.3. The street.\n\n4.2. The square.'),
      findings: [{ text: '4.2', start: 52 }],
    },
  ],
})
