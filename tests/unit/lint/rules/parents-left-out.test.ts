import { describe, expect, it } from 'vitest'
import { fatherMissing } from '../../../../shared/lint/rules/father-missing.ts'
import { parentsViewsMissing } from '../../../../shared/lint/rules/parents-views-missing.ts'
import { type Case, lintCase, readWordLists, testRule } from '../rule-tester.ts'
import { DANA, lacking, RUBY, SAMUEL, saying } from './whole-documents.ts'

const words = readWordLists()
const MOTHER = 'Ms Pike told me that she is tired.'
const BOTH: Case = { people: [RUBY, DANA, SAMUEL] }
const NO_FATHER: Case = { people: [RUBY, DANA] }
/** A cousin’s mother, and a half-sister’s: parents, and not of this child. */
const OTHERS = ['Tia', 'Jude and Ama'].map((of) => ({ name: `Ann ${of.slice(0, 3)}son`, title: 'Ms', role: `mother of ${of}` }))

testRule(fatherMissing, {
  ownExamples: false,
  valid: [
    ...[
      'Mr Mensah told me that he sees Ruby on Sundays.',
      'I spoke to Mr Mensah by telephone on 6 May.',
      'I visited Mr Mensah at his flat.',
      'I invited Mr Mensah on 24 March and 9 April.',
      'Samuel Mensah lives in Hull and rings on Sundays.',
      'I have written to Mr Mensah twice, and tried his sister.',
      'We do not know where Mr Mensah is. I tried to trace him through his brother on 2 May.',
      'Mr Mensah died in 2021.',
      'Mr Mensah refused to meet me.',
      'Her father collects her from school on Thursdays.',
      'Both parents agreed to the plan.',
      'Mr Mensah came to the office. He said that he would help.',
      'Ruby’s father will have her on Fridays.',
      'Mr Mensah is in prison. He writes to Ruby each week. His solicitor has a copy.',
      'The parents told me that they share the care.',
      'I met Ruby’s dad at the gate.',
      'Mr Mensah signed the form on 10 March.',
    ].map((sentence) => saying(`${MOTHER} ${sentence}`, BOTH)),
    saying(`${MOTHER} Ruby was conceived with a donor.`, NO_FATHER),
    saying(`${MOTHER} She will not say who the father is; I asked on 2 and 9 May.`, NO_FATHER),
    saying('I met Dana Pike and I rang Ann Pike.', { people: [RUBY, DANA, { name: 'Ann Pike', title: 'Ms', role: 'mother' }] }),
    saying(`${MOTHER} I spoke to Mr Mensah by telephone on 6 May.`, { people: [RUBY, DANA, SAMUEL, ...OTHERS] }),
    { name: 'an extract', text: 'Ruby lives with her mother.', ...BOTH },
  ],
  invalid: [
    lacking(
      'Nothing is said of Samuel Mensah (father) beyond the name. What does this parent say, or how were they looked for?',
      saying(MOTHER, BOTH),
    ),
    lacking(
      /Nothing is said of Samuel Mensah \(father of Ruby and Tia\)/,
      saying(MOTHER, { people: [RUBY, DANA, { ...SAMUEL, role: 'father of Ruby and Tia' }] }),
    ),
    lacking(/has a line and no voice/, saying(`${MOTHER} She said that Mr Mensah left when Ruby was two.`, BOTH)),
    lacking(/Nothing is said of the children’s father/, saying(MOTHER, NO_FATHER)),
    lacking(/Dana Pike \(mother\)/, saying('Mr Mensah told me that he is tired.', BOTH)),
  ],
})

describe('parents-views-missing', () => {
  it.each([
    'Ms Pike told me that she would like the plan to end.',
    'Ms Pike works nights. She said that mornings are hardest.',
    'Mr Mensah wants Ruby for half of each holiday.',
    'Both parents agreed with the plan.',
    'Ruby’s mother asked for help herself.',
    'Ms Pike answered that she would think about it.',
  ])('passes “%s”', (sentence) => {
    expect(lintCase(parentsViewsMissing, saying(sentence, BOTH), words)).toEqual([])
  })
  it.each(['Ms Pike is tired. Mr Mensah lives in Hull.', 'The health visitor told me that Ms Pike is tired.'])(
    'finds that no parent speaks in “%s”',
    (sentence) => {
      const found = lintCase(parentsViewsMissing, saying(sentence, BOTH), words)
      expect(found.map(({ message }) => message)).toEqual([
        'Nothing is given of what Dana Pike and Samuel Mensah say. What do they think of the worries, and of what is proposed?',
      ])
    },
  )
  it('speaks of one parent as of one', () => {
    const found = lintCase(parentsViewsMissing, saying('Ms Pike is tired.', NO_FATHER), words)
    expect(found.map(({ message }) => message)).toEqual([
      'Nothing is given of what Dana Pike says. What do they think of the worries, and of what is proposed?',
    ])
  })
})
