import { stigmatisingLabel } from '../../../../shared/lint/rules/stigmatising-label.ts'
import { faulty, saying } from '../faulty.ts'
import { testRule } from '../rule-tester.ts'

testRule(stigmatisingLabel, {
  valid: [
    // the person, and what is so
    'Mr Mensah has a diagnosis of schizophrenia and takes his tablets at eight each morning.',
    'Ruby, aged 9, uses a wheelchair at school and walks at home.',
    'Ms Pike gave four samples in May; none showed opiates.',
    'Her father took his own life in 2014.',
    'Kofi has a learning disability and reads simple words.',
    'Ms Pike has mental health support from Ms Shah on Tuesdays.',
    'Ms Pike has mental health needs, set out in Dr Amin’s letter of 3 May.',
    'The community mental health team rang on 3 May.',
    // an adjective, a group, a service
    'Kofi goes to an autistic children’s group on Saturdays.',
    'Ruby is autistic and told me that she likes the word.',
    'The disabled parking bay is by the door.',
    'A disabled toilet is on the ground floor.',
    'He had a psychotic episode in March, as Dr Amin’s letter shows.',
    'The epileptic seizure lasted four minutes.',
    // other senses
    'The water sample was clean.',
    'The dirty results of the flood were on every wall.',
    'Kofi put the clean swabs back in the box.',
    'They play the match off against each other’s best time.',
    'The wheelchair is bound with tape.',
    'He is a high-flying student.',
    // own words, and words that are talked about
    'Mr Mensah said, “I’m a schizophrenic.”',
    'Mr Mensah told me that he is an epileptic and wears a bracelet.',
    'Ms Pike is not a junkie.',
    'The word schizophrenic should not be used of him.',
  ],
  invalid: [
    saying(/^Whose diagnosis/, faulty('Mr Mensah is a «schizophrenic».')),
    faulty('Ms Pike is a «manic depressive» who lives alone.'),
    faulty('His mother is an «epileptic» and cannot drive.'),
    faulty('Ms Pike is a «drug abuser».'),
    faulty('Two «junkies» were in the flat.'),
    saying('What did the test show, of what, and on which day?', faulty('Ms Pike’s drug «tests were dirty» in May.')),
    faulty('Mr Mensah gave a «dirty sample» to the drug clinic.'),
    faulty('She has «tested clean» for opiates.'),
    faulty('Her father «committed suicide» in 2014.', ['died by suicide']),
    faulty('Ms Pike tried to «commit suicide» in March.'),
    faulty('It was a «failed suicide attempt».'),
    faulty('Ruby is «wheelchair-bound».'),
    faulty('Ruby is «confined to a wheelchair».'),
    faulty('Kofi is «low-functioning».'),
    faulty('Ms Pike «has mental health».'),
    faulty('Ms Pike «suffers with her mental health» and has missed work.'),
    faulty('Ruby is a «problem child».'),
    faulty('The children come from a «broken home».'),
    faulty('Ruby «plays the adults off» against each other.'),
  ],
})
