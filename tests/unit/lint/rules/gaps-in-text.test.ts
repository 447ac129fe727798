import { decisionWithoutRationale } from '../../../../shared/lint/rules/decision-without-rationale.ts'
import { noChangeStatement } from '../../../../shared/lint/rules/no-change-statement.ts'
import { placeholderLeft } from '../../../../shared/lint/rules/placeholder-left.ts'
import { testRule } from '../rule-tester.ts'

testRule(noChangeStatement, {
  valid: [
    'No change: Ruby still sleeps through, and eats three meals a day.',
    'There has been no change in her weight since March (red book, 3 May).',
    'No changes were made to the plan, because it is working.',
    'Ruby sees no change in how her father speaks to her.',
    'There is no change to the time: Wednesdays at four.',
    'As stated above, Mr Mensah works nights, so visits are on Sundays.',
    'The lock is unchanged since the visit of 3 May and still sticks.',
    'Ms Pike said, “No change.”',
    'Nothing has changed for Kofi, who told me on 4 May that he still hides.',
    'As above, I think that the plan should go on.',
    'No change of school is planned.',
    'No update was sent by the police; I asked again on 12 May.',
    'The plan remains the same for the summer, because both parents keep to it.',
    '## No change',
    'Ruby noticed no changes to her room.',
    'Nothing new was found in the checks of 2 June.',
    'See last report, page 4, for the dates of each visit.',
    'She sees no change; he does.',
    'No further changes to medicine are expected before July, Dr Rao wrote.',
    'There is nothing to report to the police.',
  ],
  invalid: [
    {
      text: 'No change.',
      findings: [{ text: 'No change', message: 'Who looked, when, and what did they find to be the same?' }],
    },
    { text: 'No change since last review.', findings: [{ text: 'No change since last review' }] },
    { text: 'As above.', findings: [{ text: 'As above' }] },
    { text: '- Unchanged', findings: [{ text: 'Unchanged' }] },
    { text: 'There have been no changes.', findings: [{ text: 'no changes' }] },
    { text: 'Nothing to report', findings: [{ text: 'Nothing to report' }] },
  ],
})

/** A decision in the middle of a record that is long enough to hold its reasons. */
const inRecord = (text: string): { text: string } => ({
  text: `${text}\n\nMs Pike was at work until six on that day and Mrs Pike met both children from school. They had tea at her flat in Mill Street, and Kofi read aloud for ten minutes before Ms Osei came by to see them at half past five in the evening.`,
})

testRule(decisionWithoutRationale, {
  ownExamples: false,
  valid: [
    inRecord('Agreed not to progress to section 47 because two teachers saw the fall.'),
    inRecord('We decided to end the plan. The reason is twelve weeks without a missed day.'),
    inRecord('I decided that Ruby needs a review, as the mornings have slipped.'),
    inRecord('I authorised the visit so that Ruby is seen before the holiday.'),
    inRecord('Agreed to visit on Friday.'),
    inRecord('Agreed to ring the school on Monday.'),
    inRecord('Ms Pike agreed with the plan.'),
    inRecord('The record was agreed by all on 4 May.'),
    inRecord('Ms Osei will write to the court.'),
    inRecord('No decision was taken today.'),
    inRecord('Ruby decided on the blue paint.'),
    inRecord('The court approved the order on 3 May.'),
    inRecord('Ms Shah declined a cup of tea.'),
    inRecord('The outcome is not known yet.'),
    inRecord('## Decision'),
    inRecord('The decision of the panel is expected on 5 May.'),
    inRecord('It was decided to meet weekly in order to see whether the change lasts.'),
    inRecord('Case to close: all three goals have held, as the school’s figures show.'),
    inRecord('Ms Pike said, “They decided to take him.”'),
    inRecord('The group agreed on the minutes of 2 May.'),
    'Case to close.',
    // one or two sentences, however long, are a passage from something
    `Agreed not to progress to section 47. ${'Ms Osei will tell the school on Monday, '.repeat(6)}and the ward.`,
    'Agreed not to progress to section 47. Ms Osei will tell the school on Monday.',
  ],
  invalid: [
    {
      ...inRecord('Agreed not to progress to section 47.'),
      findings: [
        {
          text: 'Agreed not to progress to section 47.',
          message: 'What were the reasons for this decision, and what was weighed against it?',
        },
      ],
    },
    { ...inRecord('Case to close.'), findings: [{ text: 'Case to close.' }] },
    {
      ...inRecord('The manager decided to end the assessment.'),
      findings: [{ text: 'The manager decided to end the assessment.' }],
    },
    { ...inRecord('Decision: child in need plan.'), findings: [{ text: 'Decision: child in need plan.' }] },
  ],
})

testRule(placeholderLeft, {
  valid: [
    'Father’s name: not known. Ms Lim says that she will not tell us.',
    'Kofi plays on the Xbox after school.',
    'Was she asked? No.',
    'The letter [page 4] gives the times.',
    'Ruby wrote “XX” under her name.',
    'Ms Pike asked me to follow her upstairs.',
    'The police are to follow up the call on 3 May.',
    'She said, “To be confirmed, they told me.”',
    'The order has to be confirmed by the court.',
    'See [the report](page.html) of 3 May.',
    'Add [sic] where the letter says “wich”.',
    'He wears size XXL.',
    'Louis XX was not a king.'.replace('XX', 'XIX'),
    'Check with Ms Osei was what the note of 3 May asked.'.replace('Check with', 'A talk with'),
    'The details are to be added by the court, the judge said.',
    'The score was 3 < 5 and 7 > 4.',
    'Why did he go? Nobody knows.',
    'What name? What date? Ms Pike could not say.',
    'The child’s name is Ruby.',
    'He typed text on his phone.',
    { action: { action: 'Visit Ruby', owner: 'TBC', due: 'TBC' } },
  ],
  invalid: [
    {
      text: 'The father is [insert name].',
      findings: [{ text: '[insert name]', message: 'Something still has to be filled in here. What is it?' }],
    },
    {
      text: 'Ms Pike was born on XX/XX/1990.',
      findings: [
        { text: 'XX', start: 20 },
        { text: 'XX', start: 23 },
      ],
    },
    { text: 'Father’s name: ???', findings: [{ text: '???' }] },
    { text: 'School: TBC', findings: [{ text: 'TBC' }] },
    { text: 'Lorem ipsum dolor sit amet.', findings: [{ text: 'Lorem ipsum' }] },
    { text: 'Dear {{parent}}, we met on 3 May.', findings: [{ text: '{{parent}}' }] },
    { text: 'He / she lives with his mother (delete as appropriate).', findings: [{ text: 'delete as appropriate' }] },
    { text: 'GP: to follow', findings: [{ text: 'to follow' }] },
  ],
})
