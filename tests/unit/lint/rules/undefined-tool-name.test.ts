import { undefinedToolName } from '../../../../shared/lint/rules/undefined-tool-name.ts'
import { testRule } from '../rule-tester.ts'

const GRADED = 'Graded Care Profile'

testRule(undefinedToolName, {
  ownExamples: true,
  valid: [
    'The Graded Care Profile, which scores everyday care from 1 (best) to 5, gave 4 for Oscar’s meals.',
    'Zara’s teacher scored her 22 on a strengths and difficulties questionnaire; the highest scores were for worry and friendships.',
    'We used the Graded Care Profile (a set of questions about everyday care) on 4 May.',
    'Ms Nowicka and I completed the Graded Care Profile on 19 March. It scores everyday care from 1 (needs met) to 5 (needs not met).',
    'Ms Nowicka and I completed the Graded Care Profile on 19 March. Food scored 3, safety 2 and affection 1.',
    'The graded care profile gave 4 for meals and 2 for sleep.',
    'On the Family Star Ms Pike marked sleep lowest.',
    'The Outcomes Star showed that she sees her friends again.',
    'On the Graded Care Profile supervision was graded poor on 4 May.',
    'The Graded Care Profile of 4 May graded food as a 4.',
    'Her score for warmth on the Graded Care Profile fell to 2.',
    'The strengths and difficulties questionnaire put his worries in the clinical range.',
    'On 4 May the adult wellbeing scale came to 12, which is the mark of a depressed mood.',
    'Ms Osei is trained in the Graded Care Profile.',
    'I have booked a course on the Safe and Together model for June.',
    'They were safe and together at last.',
    'We met in the Evening Star hotel, and Kofi played with my star stickers.',
    'A strengths and difficulties questionnaire asks the teacher about worry, friends and temper.',
    'I filled in a hypothesis tree. It sets out three reasons why Kofi may be tired.',
    'The school completed a strengths and difficulties questionnaire. His teacher told me that worry comes first.',
    'The Adult Wellbeing Scale, which is a list of questions about mood and sleep, was completed on 4 May.',
    'Ms Low will complete a graded care profile with both parents by 4 May.',
    'Dr Lal wrote, “An adult attachment interview was completed.”',
    'The traffic light tool, which helps to tell play from worry, was used on 4 May.',
    'We drew three houses and a safety house with Kofi.',
    'A genogram and a chronology are attached.',
    `We completed the ${GRADED} in March. Meals were the hardest: it asks how often a child eats.\n\nA second ${GRADED} was completed on 4 June.`,
    `The ${GRADED} was completed on 4 June.\n\nOn this ${GRADED} meals had the highest mark.`,
    { name: 'a list of sources', text: 'Graded Care Profile of 4 May', section: 'Sources of information' },
    { name: 'a court knows it', text: 'A graded care profile was completed.', kind: 'court-statement' },
    { name: 'a heading', text: '# Graded Care Profile' },
    { name: 'a form that names it in a plan', action: { action: 'Complete a Graded Care Profile with Ms Pike' } },
    'The matrix of the film, the star of the show and the scale of the map were all that he talked about.',
  ],
  invalid: [
    {
      text: 'A Graded Care Profile was completed on 4 May.',
      findings: [{ text: GRADED, message: 'What is the Graded Care Profile? What does it mark, and what did it show?' }],
    },
    { text: 'A graded care profile was completed, grade 4.', findings: [{ text: 'graded care profile' }] },
    {
      text: 'His strengths and difficulties questionnaire (SDQ) score was 22.',
      findings: [{ text: 'strengths and difficulties questionnaire' }],
    },
    { text: 'An Outcomes Star has been done with Ms Pike.', findings: [{ text: 'Outcomes Star' }] },
    { text: 'The Safe and Together model was applied throughout.', findings: [{ text: 'Safe and Together model' }] },
    { text: 'A hypothesis tree was completed.', findings: [{ text: 'hypothesis tree' }] },
    {
      text: `The ${GRADED} was completed in March.\n\nA second ${GRADED} was completed on 4 June.`,
      findings: [{ text: GRADED, start: 4 }],
    },
    {
      text: 'A risk factor matrix and the adult wellbeing scale have been completed.',
      findings: [{ text: 'risk factor matrix' }, { text: 'adult wellbeing scale' }],
    },
    {
      text: 'The neglect toolkit was used on 4 May. Kofi was at school.',
      kind: 'case-note',
      findings: [{ text: 'neglect toolkit' }],
    },
  ],
})
