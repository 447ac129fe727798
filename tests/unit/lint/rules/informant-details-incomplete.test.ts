import { informantDetailsIncomplete } from '../../../../shared/lint/rules/informant-details-incomplete.ts'
import { type Case, testRule } from '../rule-tester.ts'
import { FILLER } from './whole-documents.ts'

/** A record long enough to be one, in which the sentences stand. */
const record = (sentences: string, rest: Case = {}): Case => ({
  name: sentences,
  text: `${FILLER}\n\n${sentences}`,
  kind: 'visit-record',
  section: 'The visit',
  ...rest,
})

testRule(informantDetailsIncomplete, {
  ownExamples: false,
  valid: [
    record('Ms Pike told me that Kofi sleeps badly.'),
    record('Mr Mensah said that he works nights, and Ms Osei explained the plan.'),
    record('Ms Sarah Omar, the children’s maternal aunt, said that he gets cross at bath time.'),
    record('Mr Penn, next-door neighbour, rang the duty desk at 16:40; his number is in the contact log.'),
    record('Mr Penn rang at 16:40. Mr Penn lives next door.'),
    record('A neighbour, Mr Penn, said that he hears shouting.'),
    record('The caretaker Mr Penn told me about the lift.'),
    record('Mr Penn (neighbour) told me that he hears shouting.'),
    record('Ms Ode from the school said that he is often late.'),
    record('Ms Ode of Northway Housing wrote on 4 May.'),
    record('Ms Ode is his class teacher. Ms Ode said that he is often late.'),
    record('Ms Ode said that he is often late. I asked the class teacher, Ms Ode, how often.'),
    record('Dr Lal said that the burn was three days old.'),
    record('PC Dolan rang at 16:40.'),
    record('Nurse Kaur told me that the wound is clean.'),
    record('Northway School said that he was there on each day.'),
    record('On Monday Ruby said that she likes the garden.'),
    record('Ruby Pike told me about her cat, and Kofi said nothing.'),
    record('Mrs Joyce Pike told me that she collects them.'),
    record('Mr Penn said that he had mended the boiler; he is the landlord.'),
    record('Ms Ode told me that Kofi is late. She is his class teacher.'),
    record('Ms Ode told me that Kofi is late.', {
      name: 'a part for the school',
      section: 'The street',
      text: `${FILLER}\n\n## Call to the school\n\nMs Ode told me that Kofi is late.`,
    }),
    record('My manager, Mr Penn, told me to visit again.'),
    record('“Mr Penn said it,” Kofi told me.'),
    record('Mr Penn’s wife opened the door. Mr Penn said that Ms Pike was out.'),
    record('Mr Penn, who keeps the shop, said that Kofi comes alone.'),
    record('Mr Penn told me that he hears shouting.\n\n## People\n\n# Mr Penn, neighbour'),
    { name: 'a passage alone', text: 'Mr Penn said that he gets cross at bath time.', kind: 'visit-record' },
    { name: 'two sentences alone', text: 'I visited on 4 May. Sarah Omar said that he gets cross.', kind: 'case-note' },
    record('Mr Penn said that he hears shouting.', { name: 'nobody known', people: [] }),
    record('Then The Crown said that it was closed, and Early Help wrote.'),
  ],
  invalid: [
    {
      ...record('Mr Penn told me that he sees them on Sundays.', {
        name: 'beside somebody who is known by a surname alone',
        people: [
          { name: 'Ruby Pike', role: 'child' },
          { name: 'Haddad', title: 'Mr', role: 'father' },
        ],
      }),
      findings: [{ text: 'Mr Penn' }],
    },
    {
      ...record('Mr Penn told me that he hears shouting at night.'),
      findings: [{ text: 'Mr Penn', message: 'How does Mr Penn stand to the child, and where is it kept how to reach them?' }],
    },
    {
      ...record('Sarah Omar said that he gets cross at bath time.'),
      findings: [{ text: 'Sarah Omar' }],
    },
    {
      ...record('Mr Penn rang at 16:40. Later Ms Ode also said that there is shouting.', { kind: 'case-note' }),
      findings: [{ text: 'Mr Penn', message: /^How do Mr Penn and Ms Ode stand/ }],
    },
    {
      ...record('Ms Pike was out.\n\nMr Penn said that she works. Mr Penn told me about the cat.'),
      findings: [{ text: 'Mr Penn', start: FILLER.length + 4 + 'Ms Pike was out.'.length }],
    },
  ],
})
