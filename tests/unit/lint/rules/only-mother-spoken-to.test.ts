import { onlyMotherSpokenTo } from '../../../../shared/lint/rules/only-mother-spoken-to.ts'
import { type Case, testRule } from '../rule-tester.ts'
import { DANA, KOFI, lacking, RUBY, SAMUEL, saying } from './whole-documents.ts'

const BOTH = [RUBY, DANA, SAMUEL]
const SHE = 'Ms Pike told me that Ruby does well at school.'
const HE = 'Mr Mensah works nights at the depot. Mr Mensah drives Ruby to school on Fridays. He owns a blue van.'
const with_ = (sentences: string, rest: Case = {}): Case => saying(`${SHE} ${HE} ${sentences}`, { people: BOTH, ...rest })
const ASKS = /is only described/

testRule(onlyMotherSpokenTo, {
  ownExamples: false,
  valid: [
    with_('Mr Mensah told me that he worries about her swearing.'),
    with_('Mr Mensah said, “She is fine with me.”'),
    with_('I invited Mr Mensah twice and he did not come.'),
    with_('Mr Mensah denies this.'),
    with_('Mr Mensah agrees with the plan.'),
    with_('I tried to ring Mr Mensah on 3 and 5 May.'),
    with_('Mr Mensah refused to meet me.'),
    with_('In the view of Mr Mensah the school is too strict.'),
    with_('Mr Mensah feels that the school is too strict.'),
    with_('My manager and I decided that it is not safe to ask Mr Mensah.'),
    with_('Mr Mensah is in prison until June.'),
    with_('Mr Mensah wants Ruby to stay at her school.'),
    with_('Both parents said that the mornings are hard.'),
    with_('There is an order under which Mr Mensah may not come near the house.'),
    with_('Mr Mensah has not replied to two letters.'),
    with_('The whereabouts of Mr Mensah since June are unknown.'),
    with_('Mr Mensah accepts that he shouted.'),
    with_('I spoke to Mr Mensah by telephone on 6 May.'),
    with_('According to Mr Mensah the van was sold.'),
    with_('', { name: 'one parent known', people: [RUBY, DANA] }),
    with_('', { name: 'nobody known', people: [] }),
    with_('', { name: 'two fathers', people: [...BOTH, KOFI, { name: 'Leo Marsh', title: 'Mr', role: 'father' }] }),
    saying(HE, { name: 'nobody is heard', people: BOTH }),
    saying(SHE, { name: 'a parent who is left out', people: BOTH }),
    saying(`${SHE} Mr Mensah works nights.`, { name: 'a parent with a line', people: BOTH }),
    { name: 'an extract', text: `${SHE} ${HE}`, people: BOTH },
  ],
  invalid: [
    lacking(/^Dana Pike is heard and Samuel Mensah is only described\./, with_('')),
    lacking(ASKS, with_('Mr Mensah collects Ruby on Mondays.')),
    lacking(ASKS, saying(`${SHE} I met Mr Mensah at the gate.`, { people: BOTH })),
    lacking(
      /^Samuel Mensah is heard and Dana Pike/,
      saying('Mr Mensah told me that he worries. Ms Pike works days. Ms Pike bakes on Sundays. She has a bicycle.', {
        people: BOTH,
      }),
    ),
  ],
})
