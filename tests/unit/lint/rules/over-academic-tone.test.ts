import { overAcademicTone } from '../../../../shared/lint/rules/over-academic-tone.ts'
import { testRule } from '../rule-tester.ts'

testRule(overAcademicTone, {
  valid: [
    'The community paediatrician recommended an operation, and the family agreed to the vaccination.',
    'Responsibility for accommodation lies with the housing association, which is a local authority organisation.',
    'Ms Pike took responsibility for the registration, the immunisations and the application for the nursery.',
    'The psychologist’s recommendation is a rehabilitation programme with individual supervision.',
    'In my opinion the situation is an emergency, because her medication and her accommodation both end on Friday.',
    'Ruby was ambivalent about the move.',
    'The offer of a place is contingent on a reference from the headteacher.',
    'Dr Lal wrote that the aetiology is multifactorial and that the presentation is indicative of intrapsychic conflict.',
    'The consultant’s formulation is that symptomatology is attributable to multifactorial and bidirectional influences.',
    'Ms Pike told me, “They conceptualise and problematise my ambivalence.”',
    '“The operationalisation of protective mechanisms remains contingent upon parental internalisation of risk.”',
    'The threshold document says that the harm was attributable to care that was not commensurate with a reasonable parent’s.',
    'Ms Pike is studying epistemology and phenomenology at the university.',
    'The internalisation of blame by children is a phenomenon. In plain words, Ruby thinks that it is her fault.',
    'The dyadic work ended on 4 May, that is, Ms Pike and Kofi no longer see Ms Low together.',
    'The row precipitated the move.',
    'Notwithstanding the rain, both children walked to school.',
    'Attachment theory conceptualises such ambivalence as an insecure representation, and this fits what I saw on 3 May.',
    'Ruby’s difficulties with communication, concentration and coordination led to an educational assessment.',
    'Kofi’s hospitalisation was followed by an investigation, an explanation and an apology.',
    'The shop utilises a van, and the work commences on 4 May.',
    'Kofi’s kidneys are functioning, and the scan shows no underlying or pervasive illness.',
    'There is a dearth of buses on Sundays, so that she commences her walk at six.',
    'We delineated the garden with string.',
    'The nationality, immigration and asylum application was submitted in January.',
    'Ms Osei’s qualifications, her experience and her availability made her the natural alternative.',
    'The judge found that the parents’ rationalisation was predicated on an internalisation of blame.',
    {
      name: 'a note in the record, which the rule does not read',
      text: 'Epistemologically, the mother’s narrative evidences ambivalent attachment representations.',
      kind: 'letter',
      section: 'Dear Ruby',
    },
    '## The conceptualisation and operationalisation of risk',
  ],
  invalid: [
    {
      text: 'A paucity of warmth constitutes a pattern that is inimical to her optimal development.',
      findings: [{ text: 'A paucity of warmth constitutes a pattern that is inimical to her optimal development.' }],
    },
    {
      text: 'The operationalisation of protective mechanisms remains contingent upon parental internalisation of risk.',
      findings: [
        {
          text: 'The operationalisation of protective mechanisms remains contingent upon parental internalisation of risk.',
          message: 'How would you say this to the family across a table?',
        },
      ],
    },
    {
      text: 'Epistemologically, the mother’s narrative evidences ambivalent attachment representations.',
      findings: [{ text: 'Epistemologically, the mother’s narrative evidences ambivalent attachment representations.' }],
    },
    {
      text: 'I visited on 4 May. The juxtaposition of warmth and hostility precipitates an intensification of parental ambivalence. Kofi was at school.',
      findings: [{ text: 'The juxtaposition of warmth and hostility precipitates an intensification of parental ambivalence.' }],
    },
    {
      text: 'Parental functionality is predicated on an intersubjective recognition of the child’s individuality.',
      findings: [
        { text: 'Parental functionality is predicated on an intersubjective recognition of the child’s individuality.' },
      ],
    },
    {
      text: 'The dyadic dynamics are salient and characterised by a bidirectional escalation.',
      findings: [{ text: 'The dyadic dynamics are salient and characterised by a bidirectional escalation.' }],
    },
    {
      text: 'Her maladaptive cognitions delineate a normative paradigm of relational insecurity.',
      findings: [{ text: 'Her maladaptive cognitions delineate a normative paradigm of relational insecurity.' }],
    },
    {
      text: 'The child’s externalisation of distress is a manifestation of relational fragmentation.',
      findings: [{ text: 'The child’s externalisation of distress is a manifestation of relational fragmentation.' }],
    },
  ],
})
