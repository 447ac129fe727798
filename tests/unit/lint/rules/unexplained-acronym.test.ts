import { readMarkdown } from '../../../../shared/document/index.ts'
import { unexplainedAcronym } from '../../../../shared/lint/rules/unexplained-acronym.ts'
import { faulty, saying } from '../faulty.ts'
import { type Case, testRule } from '../rule-tester.ts'

/** A plan with one column as told and nothing else to find. */
const plan = (rows: string): Pick<Case, 'document'> => ({
  document: {
    ...readMarkdown(
      `## Plan\n\nRuby is to hear well.\n\n| What needs to happen | Who | By when | Review | How we will know | What will be different |\n|---|---|---|---|---|---|\n${rows}\n`,
    ).document,
    kind: 'cin-plan',
  },
})

testRule(unexplainedAcronym, {
  ownExamples: true,
  valid: [
    'FGC, short for family group conference, is a meeting that relatives run.',
    'Mr Cole drives a van for the DHL depot.',
    'Kofi wore a yellow JCB jumper.',
    'Ms Pike works for BUPA and Mr Mensah packs at the QVC warehouse.',
    'Kofi watches CBBC and a film on HBO.',
    'Ruby took three GCSEs and a BTEC with AQA, and her PSHE teacher wrote to her.',
    'The family came here from the UAE in 2019.',
    'The re-enactment of the battle was on Friday.',
    'He arrived at 14:00 hrs by the clock.',
    'A telephone call (T/C) to Ms Pike, and a second T/C to Mr Mensah.',
    'Ruby’s initial health assessment (IHA) was on 3 May. The IHA found a squint.',
    'The IHA (initial health assessment) was on 3 May.',
    'The child and adolescent mental health service (CAMHS, which offers therapy for young people) closed its file.\n\nCAMHS wrote to Ms Pike on 4 May.',
    'The Multi-Agency Risk Assessment Conference (MARAC), where agencies share information, met on 4 March 2026.',
    'The special educational needs co-ordinator, or SENCO, has met Kofi twice.',
    'Independent reviewing officers (IROs) chair these meetings. Ruby’s IRO is Ms Grant.',
    'MARAC stands for multi-agency risk assessment conference. The MARAC met on 4 March.',
    'MACFA (a single assessment that every agency writes together) began on 4 May.',
    'Ruby saw the GP and then went to A&E on 3 May.',
    'The NHS letter came by post. Kofi likes PE and watches TV.',
    'PC Jones and DC Patel visited on 4 March. DS Khan was told.',
    'Mr Mensah said: “I don’t trust CAMHS, they said NFA.”',
    '> My IRO never rings me.',
    '# CHILD PROTECTION PLAN AND ICPC',
    'Ms Pike must NOT leave Ruby alone with him.',
    'Kofi is in Year 4 and passed part II and part IV of the course.',
    'They live near ST5 1AB and the car is AB12 CDE.',
    'The form is C110A and the case number is LV24C-5012.',
    'RP is the initial used for the older child in the notes.',
    'Kofi MENSAH and Ruby PIKE live with their grandmother.',
    'The DNA test of 3 May shows that Mr Mensah is Kofi’s father.',
    'The family speak to the police under section 47 of the Children Act 1989; see s.47(1) Children Act 1989.',
    'She passed six GCSEs and applied for a UK passport at 16.',
    'Ms Osei wrote to leah.osei@LCC.gov.uk about the ID card.',
    'The strengths and difficulties questionnaire – SDQ – was filled in by the teacher. The SDQ is kept on file.',
    'It was a TOTAL surprise, and the card said SORRY from TESCO.',
    'The COVID test was done at home.',
    'He said that he is OK and wants an Xbox for his birthday.',
    {
      name: 'a glossary in a table before the first use',
      blocks: [
        {
          type: 'table',
          id: 't1',
          columns: [
            { id: 'c1', title: 'Letters' },
            { id: 'c2', title: 'Meaning' },
          ],
          rows: [
            {
              id: 'r1',
              cells: [
                { content: [{ type: 'text', text: 'IRO' }] },
                { content: [{ type: 'text', text: 'Independent reviewing officer' }] },
              ],
            },
          ],
        },
        { type: 'paragraph', id: 'b2', content: [{ type: 'text', text: 'The IRO met Ruby on 4 May.' }] },
      ],
    },
    {
      name: 'who, when and how we will know are notes',
      ...plan('| Weigh Ruby | Priya Shah HV | wk ending 12 June 2026 | CIN mtg 14 June 2026 | ASQ score | Ruby grows |'),
    },
    {
      name: 'of one line alone nobody knows what stands above it',
      action: { action: 'HV to weigh Ruby at the IHA.', owner: 'Priya Shah HV', outcome: 'The SW hears that Ruby grows.' },
    },
  ],
  invalid: [
    {
      name: 'what is to be done is read by the family',
      ...plan('| Hold the FGC | Leah Osei SW | 12 June 2026 | | Notes | The IRO hears Ruby |'),
      findings: [
        { text: 'FGC', fix: 'family group conference (FGC)' },
        { text: 'IRO', fix: 'independent reviewing officer (IRO)' },
      ],
    },
    {
      name: 'shorthand in a note is no first use',
      document: {
        ...readMarkdown(
          '## Plan\n\n| Action | Who | By when |\n|---|---|---|\n| Weigh Ruby | Priya Shah HV | 12 June 2026 |\n\nThe HV called.\n',
        ).document,
        kind: 'cin-plan',
      },
      findings: [{ text: 'HV', start: 4, fix: 'health visitor (HV)' }],
    },
    faulty('«H/V» at 10am. She lives «c/o» her sister.', ['Home visit (H/V)', 'care of']),
    faulty('The group starts «w/c» 4 May, «approx» 20 people.', ['week commencing', 'approximately']),
    faulty('Visit done, «appt» made.', ['appointment']),
    faulty('I rang the school «re» his lunch.', ['about']),
    faulty('«T/C» to Ms Pike at 10am, then a visit.', ['Telephone call (T/C)']),
    faulty('A «H/V» on 3 March.', ['home visit (H/V)']),
    saying(
      '“IHA” is not spelt out where it is first used.',
      faulty('Ruby’s «IHA» is booked for 3 May. The IHA will be at home.', ['initial health assessment (IHA)']),
    ),
    faulty('«CAMHS» wrote to Ms Pike on 4 May.', ['Child and adolescent mental health services (CAMHS)']),
    faulty('The «IROs» met on 4 May.', ['independent reviewing officers (IROs)']),
    faulty('The «IRO’s» report came on 4 May.', ['independent reviewing officer’s (IRO’s)']),
    faulty('«An LAC» review was held.', ['A looked-after child (LAC)']),
    faulty('«CAMHS» closed following «DNA» x2 and «MARAC» have no further actions.', [
      'Child and adolescent mental health services (CAMHS)',
      'did not attend (DNA)',
      'multi-agency risk assessment conference (MARAC)',
    ]),
    faulty('The «LADO» referral was «NFA» and «TAF» will continue.', [
      'local authority designated officer (LADO)',
      'no further action (NFA)',
      'team around the family (TAF)',
    ]),
    faulty('The «ICPC» is on 9 May.\n\nThe initial child protection conference (ICPC) is chaired by Ms Grant.', [
      'initial child protection conference (ICPC)',
    ]),
    faulty('The meeting («ICPC») is on 9 May.', ['initial child protection conference (ICPC)']),
    faulty('A «s47» enquiry began on 3 May.', ['section 47 (s47)']),
    faulty('A «s.47» enquiry began on 3 May.', ['section 47 (s.47)']),
    faulty('Ms Pike told the «SW» that the «HV» had called.', ['social worker (SW)', 'health visitor (HV)']),
    faulty('Ruby is subject to a «CP» plan.', [['child protection (CP)', 'cerebral palsy (CP)']]),
    faulty('The referral went to «QZTF» on 3 May.'),
    faulty('Kofi has «CiN» status.', ['child in need (CiN)']),
    faulty('The worker spoke to the «DSL» at school and the «SENCo».', [
      'designated safeguarding lead (DSL)',
      'special educational needs co-ordinator (SENCo)',
    ]),
    faulty('He was referred to «MASH», «EDT» and the «YOT».', [
      'multi-agency safeguarding hub (MASH)',
      'emergency duty team (EDT)',
      'youth offending team (YOT)',
    ]),
    faulty('Ms Pike «DNA» her appointment on 3 May.', ['did not attend (DNA)']),
    faulty('“I hate CAMHS,” Kofi said. «CAMHS» saw him on 4 May.', ['Child and adolescent mental health services (CAMHS)']),
    faulty("Kofi «DNA'd» on 3 May.", ["did not attend (DNA'd)"]),
    faulty('- The «FGC» is on 4 June.', ['family group conference (FGC)']),
  ],
})
