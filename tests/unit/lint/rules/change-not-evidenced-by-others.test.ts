import { changeNotEvidencedByOthers } from '../../../../shared/lint/rules/change-not-evidenced-by-others.ts'
import { testRule } from '../rule-tester.ts'
import { saying as sayingIn, wholeText } from './whole-documents.ts'

const KIND = { kind: 'rcpc-report' } as const
const saying = (sentence: string) => sayingIn(sentence, KIND)
const and = (claim: string, other: string) => ({
  name: `${claim} / ${other}`,
  section: 'The street',
  text: wholeText({ title: 'Parents', text: claim }, { title: 'What others say', text: other }),
  ...KIND,
})

testRule(changeNotEvidencedByOthers, {
  valid: [
    { text: 'Ms Pike says that things are better.', ...KIND },
    saying('Ms Pike says that things are better, and the nursery confirmed it.'),
    saying('Kofi says that things are better.'),
    saying('Ms Shah told me that things are much calmer.'),
    saying('The nursery says that Kofi is doing well.'),
    saying('Ms Pike says that she has stopped drinking. Four breath tests in May were clear of alcohol.'),
    saying('Ms Pike hopes that things will be better.'),
    saying('Ms Pike said that things are not better.'),
    saying('Ms Pike wants to say that she has stopped drinking.'),
    saying('“Things are better,” Ms Pike said.'),
    saying('Ms Pike asked whether things are better.'),
    saying('Ms Pike says that if things are better by June she will work.'),
    saying('Does Ms Pike say that things are better?'),
    saying('The street is better lit, Ms Pike says.'),
    saying('Ms Pike told me that her flat is on the third floor.'),
    and('Ms Pike says that things are better.', 'Kofi told me that nobody shouts now.'),
    and('Ms Pike says that things are better.', 'Kofi was late 11 times in May and once in June, by the register.'),
    and('Ms Pike says that things are better.', 'I visited three times, and heard the two of them laugh.'),
    and('Ms Pike says that she has stopped drinking.', 'Ms Shah told me that she has smelt no alcohol on her since June.'),
    and('Mr Mensah says that he has stopped smoking.', 'His six tests for cannabis were clear.'),
    and('Mr Mensah told me that he no longer drinks.', 'Kofi said, “Dad does not drink now.”'),
    and('They said that they have stopped arguing.', 'The police told me that nobody has called them about shouting since May.'),
    and('Ms Pike says that things are better.', 'The scores went from 4 in March to 2 in June.'),
    saying('I told Ms Pike that she has made great progress.'),
  ],
  invalid: [
    {
      ...and('Ms Pike says that things are better, and that she has stopped drinking.', 'Kofi told me that he sleeps well.'),
      findings: [{ text: 'has stopped drinking' }],
    },
    {
      ...saying('Ms Pike says that she is now sober. I visited three times.'),
      findings: [{ text: 'is now sober' }],
    },
    {
      ...saying('Ms Pike says that things are better.'),
      findings: [{ text: 'things are better', message: /Only the parent speaks of this change/ }],
    },
    { ...saying('Mr Mensah told me that he has stopped drinking.'), findings: [{ text: 'has stopped drinking' }] },
    {
      ...and('Ms Pike says that she has stopped drinking.', 'The teacher told me that Kofi reads well.'),
      findings: [{ text: 'has stopped drinking' }],
    },
    {
      ...and('Both parents report that they have stopped arguing.', 'The nursery told me that Ruby sings.'),
      findings: [{ text: 'have stopped arguing' }],
    },
    {
      ...and('She says that everything has improved.', 'The flat is on the third floor.'),
      findings: [{ text: 'everything has improved' }],
    },
  ],
})
