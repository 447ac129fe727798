import { placementAddress } from '../../../../shared/lint/rules/placement-address.ts'
import { faulty, saying } from '../faulty.ts'
import { testRule } from '../rule-tester.ts'

testRule(placementAddress, {
  valid: [
    'Leah lives with approved foster carers in the area.',
    'The placement is in Stoke.',
    'Carer details are held in the confidential section.',
    'Ruby was placed with foster carers on 3 May.',
    'The placement meeting was on 4 May.',
    'The foster carers live near her school.',
    'The foster carers come from Leeds.',
    'The carers have two dogs.',
    'The hospital is at 12 Elm Way.',
    'The placement has lasted 12 months.',
    'Ruby goes to Elm Way School.',
    'Family time is at the contact centre.',
    'The meeting is in Room 4.',
    'Her carers took her to 12 dance lessons.',
    'The placement order was made on 4 May.',
    'Carers get £400 a week.',
    'Ruby has lived there for 3 years.',
    "The carers' home has 4 bedrooms.",
    'The plan was reviewed by the placements team.',
    "Kofi's placement is 4 miles from school.",
  ],
  invalid: [
    saying(
      'The address of a placement. May everybody who is sent this know it?',
      faulty('Leah lives with foster carers at «12 Elm Way, Stoke».'),
    ),
    faulty('The placement is at «4 Vine Street».'),
    faulty('Ruby moved to her foster placement at «9 Oak Close, ST3 9AB», on 3 May.'),
    faulty("The carers' address is «22 Mill Lane»."),
  ],
})
