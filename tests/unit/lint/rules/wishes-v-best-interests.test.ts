import { wishesVBestInterests } from '../../../../shared/lint/rules/wishes-v-best-interests.ts'
import { testRule } from '../rule-tester.ts'
import { saying as sayingIn, under as underIn, wholeText } from './whole-documents.ts'

const KIND = { kind: 'child-and-family-assessment' } as const
const saying = (sentence: string) => sayingIn(sentence, KIND)
const under = (title: string, text: string) => underIn(title, text, KIND)
const twice = (wish: string, title: string, later: string) => ({
  name: `${wish} / ${title}: ${later}`,
  section: 'The street',
  text: wholeText({ title: 'Kofi', text: wish }, { title, text: later }),
  ...KIND,
})

testRule(wishesVBestInterests, {
  valid: [
    { text: 'Kofi wants to go home.', ...KIND },
    saying('Kofi wants to go home. I have not recommended this, because Mr Mensah was arrested on 2 June.'),
    saying('Kofi wants to go home, but the court has not decided.'),
    saying('Although Kofi wants to go home, I do not think that it is safe.'),
    saying('Kofi wants to stay with his carers, and so do we.'),
    saying('Kofi wants to stay with Mrs Pike. I agree with him.'),
    saying('Kofi wants to be a vet or a goalkeeper.'),
    saying('Kofi wants to go to the park on Saturdays.'),
    saying('Kofi would like the shouting to stop.'),
    saying('Ms Pike wants to go home.'),
    saying('Ms Pike would like to see more of Kofi.'),
    saying('“Kofi wants to go home,” Ms Pike wrote.'),
    saying('“I want to go home,” Kofi told me.'),
    saying('Does Kofi want to go home?'),
    saying('Kofi has asked for a new bicycle.'),
    twice('Kofi wants to go home.', 'Analysis', 'Kofi’s wish to be at home is strong. It is too soon.'),
    twice('Kofi wants to live with his father.', 'Recommendation', 'That Kofi lives with Mr Mensah, as he has asked.'),
    twice('Kofi wants to live with his father.', 'What this means', 'I have thought about what Kofi wants.'),
    twice('Kofi wants to live with his father.', 'Plans', 'It is in his best interests to wait until June.'),
    twice('Kofi wants to live with his father.', 'Plans', 'I told Kofi on 4 June why that cannot happen yet.'),
    twice('Kofi wants to live with his father.', 'Plans', 'This plan is in line with what Kofi said that he wants.'),
    twice('Kofi wants to live with his father.', 'Plans', 'The plan goes against Kofi’s wishes.'),
    twice('Kofi wants to live with his father.', 'Plans', 'His wishes were not followed.'),
    twice(
      'Kofi wants to live with his father.',
      'Plans',
      'We know that he would like to be with his father, and we hope for it too.',
    ),
    twice('Kofi would like to live with Mrs Pike.', 'Recommendation', 'I recommend that Kofi lives with Mrs Pike.'),
    twice('Kofi hopes to see more of his sister.', 'Proposals', 'Kofi and Ruby meet on alternate Saturdays.'),
    under('What Kofi wants', 'Kofi has a blue bicycle.'),
  ],
  invalid: [
    {
      ...saying('Kofi wants to go home.'),
      findings: [{ text: 'wants to go home', message: /how this wish sits with your own view/ }],
    },
    { ...saying('Ruby would like to live with Mrs Pike.'), findings: [{ text: 'would like to live' }] },
    {
      ...twice('Kofi hopes to see more of his sister.', 'Recommendation', 'I recommend that the plan goes on for six months.'),
      findings: [{ text: 'hopes to see more of his' }],
    },
    {
      ...twice('Kofi does not want to move. Ruby wants to return to Leeds.', 'Next steps', 'A move is planned for June.'),
      findings: [{ text: 'wants to return' }],
    },
  ],
})
