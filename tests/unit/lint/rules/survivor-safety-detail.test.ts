import { survivorSafetyDetail } from '../../../../shared/lint/rules/survivor-safety-detail.ts'
import { faulty, saying } from '../faulty.ts'
import { testRule } from '../rule-tester.ts'

testRule(survivorSafetyDetail, {
  valid: [
    'Ms Fay is living in a refuge.',
    "Ms Fay's safety plan is on her own file.",
    'Ms Fay is receiving help from a domestic abuse service.',
    'The refuge worker told me on 3 May that Ms Fay is well.',
    'Ms Fay went to a refuge on 3 May.',
    'Refuge is a national charity.',
    'The refuge in which they lived had a playroom.',
    'She lived in a refuge in 2019.',
    'Ms Fay plans to leave her job on Friday.',
    'The bag is packed for school.',
    'Ms Fay plans to move to Leeds.',
    'Her new address is on the confidential sheet.',
    'The refuge has a worker for children.',
    'A place in a refuge was offered in May.',
    'They left the refuge on Monday.',
    'Ms Fay was at the refuge in March.',
    "He keeps a bag at his father's.",
    'The children took refuge in the shed.',
    'The refuge staff were kind.',
    'Ms Fay has left Mr Fay.',
    'Refuge staff in Manchester ran a course.',
    { text: 'When she texts the code word, her aunt rings 999.', kind: 'safety-plan' },
  ],
  invalid: [
    saying(
      'Who receives this document? Where the survivor is belongs on their own file.',
      faulty('Ms Fay and the children are at a «refuge in Leeds».'),
    ),
    faulty('She is staying «at Rose House refuge».'),
    faulty('Ms Fay «plans to leave» on Friday while he is at work.'),
    faulty('The «refuge is on Vine» Street.'),
    faulty('Ms Fay has moved to a «refuge called Haven».'),
    faulty('Her new address must «not be known to him»: she is in Hull.'),
    faulty("Ms Fay keeps a «packed bag» at her sister's for the day she leaves."),
    faulty("The «refuge's address is 4 Vine» Street."),
    faulty('Ms Fay texts the «code word» on Friday while he is at work.', [], { kind: 'case-note' }),
  ],
})
