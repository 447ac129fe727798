import { directWorkNotAnalysed } from '../../../../shared/lint/rules/direct-work-not-analysed.ts'
import { type InvalidCase, testRule } from '../rule-tester.ts'
import { saying, under, wholeText } from './whole-documents.ts'

const found = (words: string, sentence: string): InvalidCase => ({
  ...saying(sentence),
  findings: [{ text: words, message: /What did the child say or draw/ }],
})

testRule(directWorkNotAnalysed, {
  ownExamples: false,
  valid: [
    saying('Aria filled in three houses on 3 May. In the worries house she wrote “baby cries all night”.'),
    saying('Sam chose two bear cards, one of them black, and the worksheet is attached.'),
    saying('The three houses were completed on 3 May. I think that she gets up for her brother at night.'),
    saying('Direct work was done at school on 4 May and Kofi said that he dreads the bus.'),
    saying('I will do direct work with Kofi on 9 June.'),
    saying('Direct work is planned for the next visit, and the sheet will be attached.'),
    saying('Kofi declined to fill in the worksheet.'),
    saying('The worksheet was not completed.'),
    saying('Direct work could not be done at home.'),
    saying('I brought a worksheet and a box of pens.'),
    saying('No direct work was done.'),
    saying('The worksheet is attached. Ruby pointed at the moon and then at the door.'),
    saying('Direct work was completed with Ruby. This suggests to me that evenings are the hardest.'),
    saying('We used feelings cards. He picked the grey one for Mondays.'),
    saying('Three houses were used. She talked of the dog most of the time.'),
    saying('Direct work was carried out in three sessions, and the theme of each was the stairs.'),
    saying('Kofi drew three islands on 2 May and put his grandmother on the first. The sheet is attached.'),
    saying('The safety house was finished on 8 May; her aunt has a room in it because she “has the key”.'),
    under('Direct work', 'I used feelings cards with Kofi.\n\nHe put the red one next to the kitchen.'),
    under('Direct work', 'The worksheet was completed on 3 May.\n\nThis means that bedtime is the hardest hour.'),
    {
      name: 'said elsewhere',
      text: wholeText('The worksheet is attached.', 'In that worksheet Kofi wrote his name in the cellar.'),
    },
    { name: 'an extract', text: 'Three houses completed, see attached.' },
    { name: 'none at all', text: wholeText('Two boats lie there.') },
  ],
  invalid: [
    found('Three houses', 'Three houses completed, see attached.'),
    found('Worksheet', 'Worksheet uploaded.'),
    found('Direct work', 'Direct work was completed with Kofi at school on 4 May.'),
    found('Wishes and feelings work', 'Wishes and feelings work was done on 4 May.'),
    found('direct work', 'Kofi took part in direct work and enjoyed it.'),
    found('feelings cards', 'I used feelings cards with both children on 3 May.'),
    {
      name: 'once, at the first',
      text: wholeText('Three houses were completed.', 'The worksheet is attached.'),
      findings: [{ text: 'Three houses', message: /Nothing is said/ }],
    },
  ],
})
