import { accountNotCrossChecked } from '../../../../shared/lint/rules/account-not-cross-checked.ts'
import { type Case, testRule } from '../rule-tester.ts'
import { saying, wholeText } from './whole-documents.ts'

const enquiry = (sentences: string, rest: Case = {}): Case => saying(sentences, { kind: 'section-47-enquiry', ...rest })
const RADIATOR = 'The parents explained that the burn was from a radiator.'
const SEEING = 'Ms Pike says that she has stopped seeing Mr Bates.'

testRule(accountNotCrossChecked, {
  ownExamples: false,
  valid: [
    enquiry(`${RADIATOR} The consultant’s view of 4 May is that its shape fits an iron.`),
    enquiry(`${RADIATOR} Dr Shah examined Kofi on 4 May.`),
    enquiry(`${RADIATOR} I saw the radiator, which stands beside his bed.`),
    enquiry(`${RADIATOR} I have not been able to ask anybody else yet.`),
    enquiry(`${RADIATOR}\n\nThe hospital wrote on 4 May.`),
    enquiry(`${RADIATOR} In my view this is likely.`),
    enquiry(`${RADIATOR} Photographs were taken on 4 May.`),
    enquiry(`${SEEING} The school saw him at collection on 3 and 10 June.`),
    enquiry(`${SEEING} Her landlord confirmed it.`),
    enquiry('Ms Pike says that she has not used heroin since May, and her tests of May and June were clear.'),
    enquiry('Ruby told me that the bruise came from a fall.'),
    enquiry('Kofi said that he fell and cut his knee.'),
    enquiry('The parents said that they do not know how the burn happened.'),
    enquiry('Ms Pike told me that Kofi has a mark on his arm.'),
    enquiry('Ms Pike told me that the cut in her hours was caused by the new manager at her work and the records of it.'),
    enquiry('Ms Shah, his health visitor, said that the bruise came from a fall.'),
    enquiry('Dr Lal told me that the fracture happened when he fell from the swing.'),
    enquiry('Ms Pike said that her mother has left him for good, and Mrs Pike says so too: her sister confirmed it.'),
    enquiry('The parents asked whether the burn would heal.'),
    enquiry('“The burn was from a radiator,” the parents said, and Nurse Kaur wrote it down.'),
    enquiry('Mr Mensah denies that the bruise was caused by his hand.'),
    enquiry('The plan says that the burn is to be kept dry because of the heat.'),
    enquiry('Ms Pike told me that they separated because he hit her.'),
    {
      name: 'a part of its own for what the hospital found',
      kind: 'section-47-enquiry',
      section: 'The street',
      text: wholeText(
        { title: 'The parents', text: RADIATOR },
        { title: 'The hospital', text: 'The burn was examined on 4 May.' },
      ),
    },
    {
      name: 'the child’s own account',
      kind: 'section-47-enquiry',
      section: 'The street',
      text: wholeText({ title: 'The parents', text: RADIATOR }, { title: 'Kofi', text: 'Kofi said, “I fell on it.”' }),
    },
    {
      name: 'accounts held against each other',
      kind: 'section-47-enquiry',
      section: 'The street',
      text: wholeText({ title: 'The parents', text: RADIATOR }, { title: 'What we make of it', text: 'Their accounts differ.' }),
    },
    {
      name: 'another part that tells who saw him',
      kind: 'icpc-report',
      section: 'The street',
      text: wholeText({ title: 'Ms Pike', text: SEEING }, { title: 'School', text: 'His teacher has seen Mr Bates twice.' }),
    },
    { name: 'a passage alone', text: RADIATOR, kind: 'section-47-enquiry' },
    { name: 'two sentences alone', text: `I visited on 4 May. ${SEEING}`, kind: 'icpc-report' },
    enquiry('Mr Penn said that the bruise came from a fall.', { name: 'nobody of the family' }),
  ],
  invalid: [
    {
      name: 'a teacher saw the burn, and nobody was asked how it came about',
      kind: 'section-47-enquiry',
      section: 'The street',
      text: wholeText(
        { title: 'The referral', text: 'His teacher saw a burn on his arm.' },
        { title: 'The parents', text: RADIATOR },
      ),
      findings: [{ text: RADIATOR }],
    },
    {
      ...enquiry(RADIATOR),
      findings: [
        {
          text: RADIATOR,
          message:
            'This is the word of the parents alone. Who has looked at it, and what do they say? If nobody was asked yet, say so.',
        },
      ],
    },
    {
      ...enquiry(SEEING, { kind: 'child-and-family-assessment' }),
      findings: [{ text: SEEING, message: /^This is the word of Ms Pike alone\. Who or what else/ }],
    },
    {
      ...enquiry('Mr Mensah told me that Kofi got the bruise when he fell from his bike.', { kind: 'court-statement' }),
      findings: [{ text: 'Mr Mensah told me that Kofi got the bruise when he fell from his bike.' }],
    },
    {
      name: 'told twice, and asked once',
      kind: 'icpc-report',
      section: 'The street',
      text: wholeText({ title: 'The burn', text: RADIATOR }, { title: 'Mr Bates', text: SEEING }),
      findings: [{ text: RADIATOR }],
    },
    {
      ...enquiry('The mother said that she has not drunk since March. She likes the park.'),
      findings: [{ text: 'The mother said that she has not drunk since March.' }],
    },
  ],
})
