import { e, each, recordOf, tableOf } from './record-tester.ts'

const RISK = { bearing: 'risk' as const }
const one = (event: string, category = 'neglect', more: Parameters<typeof e>[3] = RISK) => [
  e('3 Mar 2026', category, event, more),
]
const impacts = (...all: [childId: string, text: string][]) => all.map(([childId, text]) => ({ childId, text }))

tableOf('date-missing', {
  fine: [
    ['a day', [e('3 Mar 2026', 'visit', 'Seen.')]],
    ['a month', [e('March 2026', 'visit', 'Seen.')]],
    ['a year', [e('2019', 'visit', 'Seen.')]],
    ['about a year', [e('about 2019', 'visit', 'Seen.')]],
    ['a season', [e('summer 2019', 'visit', 'Seen.')]],
    ['a stretch', [e('3 to 9 March 2026', 'visit', 'Seen.')]],
    ['before', [e('before 2012', 'visit', 'Seen.')]],
    ['after', [e('after May 2019', 'visit', 'Seen.')]],
    ['since', [e('since May 2019', 'education', 'At Elm School.')]],
    ['not sure', [e('?18 January 2026', 'visit', 'Seen.')]],
    ['an empty row', [e('', '', '')]],
  ],
  flagged: [
    ['none', [e('', 'visit', 'Seen.')], ['An entry without a date']],
    [
      'one that nobody can read',
      [{ ...e('', 'visit', 'Seen.'), when: { typed: 'Xmas', kind: 'unknown', about: false, first: '', last: '', time: '' } }],
      ['A date that could not be read'],
    ],
  ],
})

const noAgency = { agency: '' }
const from = (source: object) => ({ agency: '', sources: [{ id: 's', ...source }] })
tableOf('source-missing', {
  fine: [
    ['an agency', one('Seen.')],
    ['a person', one('Seen.', 'visit', from({ person: 'PC Hall' }))],
    ['a document', one('Seen.', 'visit', from({ document: 'Log 2211' }))],
    ['a document of the case', one('Seen.', 'visit', from({ documentId: 'd' }))],
    ['another agency', one('Seen.', 'visit', from({ agency: 'police' }))],
    ['a link', one('Seen.', 'visit', { agency: '', documentIds: ['d'] })],
    ['said so', one('Seen.', 'visit', from({ document: 'source not recorded' }))],
    ['in the words', one('Bruise on the cheek (Ms Ford, telephone).', 'physical-harm', noAgency)],
    ['a letter', one('Weight fell (letter of 3 March).', 'health', noAgency)],
    ['according to', one('According to Dr Vane, no check since 2022.', 'health', noAgency)],
    ['minutes', one('Minutes of the core group: plan went on.', 'conference-plan', noAgency)],
    ['a birth certificate', one('Ada and Ben were born (certificate seen).', 'family', noAgency)],
    ['an empty row', one('', 'visit', noAgency)],
  ],
  flagged: [
    ['none', one('A bruise on the cheek.', 'physical-harm', noAgency), ['No source given']],
    ['one that says nothing', one('A bruise.', 'physical-harm', from({ person: '?', document: 'tbc' })), ['No source given']],
  ],
})

tableOf('consequence-missing', {
  fine: [
    ['an action', one('No food in the house.', 'neglect', { ...RISK, action: 'Food parcel.' })],
    ['an outcome', one('No food in the house.', 'neglect', { ...RISK, outcome: 'None known.' })],
    ['no further action', one('No food in the house.', 'neglect', { ...RISK, action: 'No further action' })],
    ['none', one('No food in the house.', 'neglect', { ...RISK, action: 'None.' })],
    ['told in a second sentence', one('No food in the house. Ms Vale brought some.')],
    ['told in the same sentence', one('Mr Reed was arrested at the door.', 'domestic-abuse')],
    ['an admission', one('Ben was taken to hospital with a burn.', 'physical-harm')],
    ['a birth', one('Cleo was born.', 'family', {})],
    ['an order', one('Hearing.', 'legal', {})],
    ['an allocation', one('Allocated to Ms Vale.', 'allocation', {})],
    ['a move', one('The family moved to Elm Road.', 'home-placement', {})],
    ['something good', one('Ada read aloud.', 'education', { bearing: 'protective' })],
    ['neutral', one('School changed its hours.', 'education', { bearing: 'neutral' })],
    ['background', one('Arrears.', 'neglect', { ...RISK, significance: 'background' })],
    ['the parents’ past', [e('1999', 'neglect', 'No food in the house.', RISK)]],
    ['weight of no harm', one('Weighed.', 'health', {})],
    ['an empty row', one('')],
  ],
  flagged: [
    ['of risk', one('Ruby came without a coat.'), ['No action or outcome']],
    ['of harm, bearing not given', one('A bruise on the cheek', 'physical-harm', {}), ['No action or outcome']],
    ['still open', one('A bruise on the cheek', 'physical-harm', { action: 'tbc', outcome: '-' }), ['No action or outcome']],
  ],
})

tableOf('impact-missing', {
  fine: [
    ['said', one('No food.', 'neglect', { ...RISK, impacts: impacts(['', 'Hungry.']) })],
    ['not known', one('No food.', 'neglect', { ...RISK, impacts: impacts(['ada', 'Not known.']) })],
    ['in the words', one('Police came. The children hid under a bed, frightened.', 'domestic-abuse')],
    ['the child’s act', one('Ben burnt his hand and cried; he was upset all day.', 'physical-harm')],
    ['a birth', one('Cleo was born.', 'family')],
    ['an order', one('Care order made.', 'legal')],
    ['a move', one('Evicted from Elm Road.', 'home-placement')],
    ['an allocation', one('No worker for two weeks.', 'allocation')],
    ['a conference', one('Initial conference: plan for neglect.', 'conference-plan')],
    ['a referral', one('Referral about a bruise.', 'contact-referral')],
    ['a strategy discussion', one('Strategy discussion about a bruise.', 'enquiry')],
    ['a visit', one('No food in the kitchen.', 'visit')],
    ['background', one('Arrears.', 'neglect', { ...RISK, significance: 'background' })],
    ['protective', one('Came to the clinic.', 'health', { bearing: 'protective' })],
    ['neutral', one('Weighed.', 'health', { bearing: 'neutral' })],
    ['bearing not given, no harm', one('Weighed.', 'health', {})],
    ['the parents’ past', [e('1999', 'domestic-abuse', 'Ms Okoro saw her father hit her mother.', RISK)]],
    ['family time', one('Mr Reed came late.', 'family-time', { bearing: 'mixed' })],
  ],
  flagged: [
    ['of risk', one('No food in the house.'), ['Impact on the child not recorded']],
    ['mixed', one('Came late, with a coat.', 'education', { bearing: 'mixed' }), ['Impact on the child not recorded']],
    ['of harm, bearing not given', one('A bruise.', 'physical-harm', {}), ['Impact on the child not recorded']],
    [
      'nothing in the cell',
      one('A bruise.', 'physical-harm', { ...RISK, impacts: impacts(['ada', ' – ']) }),
      ['Impact on the child not recorded'],
    ],
  ],
})

const both = { childIds: ['ada', 'ben'] }
tableOf('impact-on-each-child', {
  fine: [
    ['none at all', one('No food.', 'neglect', both)],
    ['for all', one('No food.', 'neglect', { ...both, impacts: impacts(['', 'Hungry.']) })],
    ['for each', one('No food.', 'neglect', { ...both, impacts: impacts(['ada', 'Hungry.'], ['ben', 'Asked for bread.']) })],
    ['one child only', one('No food.', 'neglect', { childIds: ['ada'], impacts: impacts(['ada', 'Hungry.']) })],
    ['nobody named', one('No food.', 'neglect', { impacts: impacts(['ada', 'Hungry.']) })],
    ['both in the words', one('No food.', 'neglect', { ...both, impacts: impacts(['ada', 'Both were hungry.']) })],
    ['the twins', one('No food.', 'neglect', { ...both, impacts: impacts(['ada', 'The twins were hungry.']) })],
    ['the other by name', one('No food.', 'neglect', { ...both, impacts: impacts(['ada', 'Hungry; Ben too.']) })],
    ['neither', one('No food.', 'neglect', { ...both, impacts: impacts(['ada', 'Neither spoke of it.']) })],
    ['siblings', one('No food.', 'neglect', { ...both, impacts: impacts(['ben', 'He fed his siblings.']) })],
    [
      'one not yet born',
      [e('3 May 2019', 'neglect', 'No food.', { childIds: ['ada', 'cleo'], impacts: impacts(['ada', 'Hungry.']) })],
    ],
    ['said to be unknown', one('No food.', 'neglect', { ...both, impacts: impacts(['ada', 'Hungry.'], ['ben', 'Not known.']) })],
  ],
  flagged: [
    ['one of two', one('No food.', 'neglect', { ...both, impacts: impacts(['ada', 'Hungry.']) }), ['Impact on Ben not recorded']],
    [
      'one of three',
      one('No food.', 'neglect', { childIds: ['ada', 'ben', 'cleo'], impacts: impacts(['ada', 'Hungry.']) }),
      ['Impact on Ben and Cleo not recorded'],
    ],
  ],
})

tableOf('decisions-missing', {
  fine: [
    ['an outcome', one('Initial conference.', 'conference-plan', { outcome: 'Plan for neglect.' })],
    ['an action', one('Strategy discussion.', 'enquiry', { action: 'Joint visit.' })],
    ['in the words', one('Core group: plan continued, four steps.', 'conference-plan', {})],
    ['unanimous', one('Review conference: category neglect.', 'conference-plan', {})],
    ['because', one('Strategy meeting, because Ben had a burn.', 'enquiry', {})],
    ['cancelled', one('Core group cancelled.', 'conference-plan', {})],
    ['postponed', one('Review conference postponed to April.', 'conference-plan', {})],
    ['invited', one('Mr Reed was invited to the initial conference.', 'conference-plan', {})],
    ['papers', one('Papers for the review conference sent.', 'conference-plan', {})],
    ['due', one('Review conference is due in May.', 'conference-plan', {})],
    ['a plan', one('New plan shared with the family.', 'conference-plan', {})],
    ['a joint visit', one('Joint visit with police.', 'enquiry', {})],
    ['a medical', one('Medical at the hospital.', 'enquiry', {})],
    ['a school review', one('Review of reading.', 'education', {})],
    ['a court', one('Review hearing.', 'legal', {})],
    ['a family meeting', one('Family network meeting.', 'conference-plan', {})],
  ],
  flagged: [
    ['a conference', one('Initial child protection conference.', 'conference-plan', {}), ['A meeting without its decisions']],
    ['a core group', one('Core group held at school.', 'conference-plan', {}), ['A meeting without its decisions']],
    ['a strategy meeting', one('Strategy meeting with police and health.', 'enquiry', {}), ['A meeting without its decisions']],
    ['a review of care', one('Looked-after review.', 'conference-plan', { outcome: 'tbc' }), ['A meeting without its decisions']],
  ],
})

const ICPC = e('3 Mar 2025', 'conference-plan', 'Initial conference.', {
  outcome: 'Plan of four points: food, school, bail, sleep.',
})
tableOf('decisions-not-followed', {
  fine: [
    ['recent', one('Initial conference.', 'conference-plan', { outcome: 'Plan.' })],
    ['half a year less', [e('12 Sep 2025', 'conference-plan', 'Initial conference.', { outcome: 'Plan.' })]],
    [
      'done, in it',
      [e('3 Mar 2025', 'conference-plan', 'Initial conference.', { outcome: 'Plan of four points; 3 of 4 done by June.' })],
    ],
    ['at the review', [ICPC, e('3 Jun 2025', 'conference-plan', 'Review conference.', { outcome: 'Three points carried out.' })]],
    ['progress', [ICPC, e('3 Jun 2025', 'conference-plan', 'Core group: progress on school and sleep.')]],
    ['ended', [ICPC, e('3 Dec 2025', 'conference-plan', 'The child protection plan ended.')]],
    ['not done', [ICPC, e('3 Jun 2025', 'conference-plan', 'Core group.', { outcome: 'The bail step was not done.' })]],
    ['no decisions yet', [e('3 Mar 2025', 'conference-plan', 'Initial conference.')]],
    ['a core group', [e('3 Mar 2025', 'conference-plan', 'Core group.', { outcome: 'Plan goes on.' })]],
    ['a child in need meeting', [e('3 Mar 2025', 'conference-plan', 'Child in need meeting.', { outcome: 'Plan goes on.' })]],
    ['no date', [e('', 'conference-plan', 'Initial conference.', { outcome: 'Plan.' })]],
    ['another kind of conference', [e('3 Mar 2025', 'education', 'Parents’ conference.', { outcome: 'Plan.' })]],
  ],
  flagged: [
    ['never', [ICPC], ['Decisions of a conference: carried out or not?']],
    [
      'said before it only',
      [e('3 Jan 2025', 'conference-plan', 'Core group: progress.'), ICPC],
      ['Decisions of a conference: carried out or not?'],
    ],
  ],
})

tableOf('assessment-outcome-missing', {
  fine: [
    ['an outcome', one('Assessment completed.', 'assessment', { outcome: 'Child in need plan.' })],
    ['in the words', one('Assessment completed: child in need plan.', 'assessment', {})],
    ['because', one('Assessment completed because Ms Okoro’s drinking had stopped.', 'assessment', {})],
    ['no further', one('Enquiry ended; no further action.', 'enquiry', {})],
    ['substantiated', one('Section 47 enquiry concluded: substantiated.', 'enquiry', {})],
    ['begun', one('Assessment begun.', 'assessment', {})],
    ['not completed', one('The assessment was not completed.', 'assessment', {})],
    ['due', one('Assessment due to be completed by May.', 'assessment', {})],
    ['overdue', one('Assessment overdue; completed visits: two.', 'assessment', {})],
    ['not yet', one('Assessment not yet completed.', 'assessment', {})],
    ['to come', one('Assessment will be completed in May.', 'assessment', {})],
    ['a step down', one('Assessment authorised; stepped down to early help.', 'assessment', {})],
    ['of health', one('Hearing test completed.', 'health', {})],
    ['until', one('Enquiry stays open until the medical is completed.', 'enquiry', {})],
  ],
  flagged: [
    ['completed', one('Assessment completed.', 'assessment', {}), ['An assessment without its outcome']],
    ['enquiry', one('Section 47 enquiry ended.', 'enquiry', {}), ['An assessment without its outcome']],
  ],
})

tableOf('task-not-event', {
  fine: [
    ['what a call said', one('Dr Vane rang: Ada had lost 1.5 kg.', 'contact-referral', {})],
    ['a call about harm', one('School rang about a bruise.', 'contact-referral', {})],
    ['999', one('Ada rang 999.', 'domestic-abuse', {})],
    ['a child’s call', one('Ben rang his worker and asked to be fetched.', 'visit', {})],
    ['an outcome', one('Ms Vale rang the GP.', 'health', { outcome: 'Seen on 9 March.' })],
    ['an impact', one('Routine visit.', 'visit', { impacts: impacts(['', 'Calm.']) })],
    ['key', one('Phone call to the school.', 'education', { significance: 'key' })],
    ['of risk', one('Phone call to the school.', 'education', RISK)],
    ['found alone', one('Visit made: children found alone.', 'visit', {})],
    ['nobody in', one('Planned visit: no answer.', 'visit', {})],
    ['the first visit', one('First visit.', 'visit', {})],
    ['the last visit', one('Home visit, the last.', 'visit', {})],
    ['a letter that matters', one('Letter from court: hearing on 9 May.', 'legal', {})],
    ['a supervisor’s decision', one('Supervision: decided to go to legal planning.', 'allocation', {})],
    ['a complaint', one('Mr Reed wrote to complain of the plan.', 'contact-referral', {})],
    [
      'longer',
      one(
        'Ms Vale rang the school nurse and they went through the weights of both twins since they began there in 2022.',
        'health',
        {},
      ),
    ],
    ['a name like a verb', one('Wrang School opened a breakfast club.', 'education', {})],
    ['threats by text', one('Mr Reed texted threats.', 'domestic-abuse', {})],
  ],
  flagged: [
    ['a call', one('SW rang GP.', 'contact-referral', {}), ['A task, not an event']],
    ['a routine visit', one('Routine CIN visit.', 'visit', {}), ['A task, not an event']],
    ['a message left', one('Telephone call to GP surgery. Left message.', 'contact-referral', {}), ['A task, not an event']],
    ['an e-mail', one('Ms Vale emailed the head teacher.', 'education', {}), ['A task, not an event']],
    ['supervision', one('Supervision.', 'allocation', {}), ['A task, not an event']],
  ],
})

const WORDS = (count: number) => Array.from({ length: count }, (_, at) => `word${at}`).join(' ')
tableOf('pasted-notes', {
  fine: [
    ['short', one('Dear Ms Vale,\nThank you.')],
    ['long and plain', one(`${WORDS(60)}.`)],
    ['lines, no marks', one(`${WORDS(20)}.\n${WORDS(20)}.\n${WORDS(20)}.\n${WORDS(20)}.`)],
    ['one mark, few lines', one(`Plan: ${WORDS(50)}.`)],
    ['points of a plan in few lines', one(`Conference.\nPlan: ${WORDS(50)}.`, 'conference-plan')],
    ['“from” within a line', one(`Letter from: school. ${WORDS(50)}.`)],
    ['the same short words', each(['3 Mar 2026', '4 Mar 2026'], 'visit', 'Seen at home; calm.')],
    ['the same but for a word', [e('3 Mar 2026', 'visit', `${WORDS(50)} one.`), e('4 Mar 2026', 'visit', `${WORDS(50)} two.`)]],
    ['a quotation of a greeting', one(`Ada wrote “Dear Dad” and ${WORDS(50)}.`)],
    ['regards in the sense of views', one(`As regards sleep ${WORDS(50)}.`)],
    ['a time with a colon', one(`At 10:30 ${WORDS(50)}.`)],
  ],
  flagged: [
    ['a letter', one(`Dear Ms Vale,\n${WORDS(50)}.\nKind regards\nJ Hall`), ['Pasted from a letter or a note']],
    ['an e-mail', one(`From: J Hall\nSent: Monday\nTo: Ms Vale\nSubject: Ben\n${WORDS(40)}`), ['Pasted from a letter or a note']],
    [
      'a note of a visit',
      one(`Purpose of visit: statutory\nPresent: all\n${WORDS(40)}\nObservations: ${WORDS(5)}\nAction points: none`),
      ['Pasted from a letter or a note'],
    ],
    ['the same twice', each(['3 Mar 2026', '4 Mar 2026'], 'visit', `${WORDS(50)}.`), ['Word for word the same as another entry']],
  ],
})

tableOf('entry-too-long', {
  fine: [
    ['eighty', one(WORDS(80))],
    ['a conference with its plan', one(WORDS(200), 'conference-plan')],
    ['long in the action', one('Seen.', 'visit', { action: WORDS(200) })],
    ['long in the outcome', one('Seen.', 'visit', { outcome: WORDS(200) })],
    ['long in the impact', one('Seen.', 'visit', { impacts: impacts(['', WORDS(200)]) })],
    ['long in the note', one('Seen.', 'visit', { note: WORDS(200) })],
    ['long as it came', one('Seen.', 'visit', { sources: [{ id: 's', original: [{ title: 'Event', text: WORDS(200) }] }] })],
    ['long words', one(Array.from({ length: 60 }, () => 'immunisations').join(' '))],
    ['one word', one('x'.repeat(900))],
    ['nothing', one('')],
    ['spaces', one(`${' '.repeat(500)}Seen.`)],
  ],
  flagged: [['eighty-one', one(WORDS(81)), ['An entry of 81 words']]],
})

tableOf('date-impossible', {
  fine: [
    ['today', [e('12 Mar 2026', 'visit', 'Seen.')]],
    ['this month', [e('March 2026', 'visit', 'Seen.')]],
    ['this year', [e('2026', 'education', 'Year 3.')]],
    ['since, still going on', [e('since 3 Mar 2026', 'education', 'Breakfast club.')]],
    ['until a day to come', [e('3 Mar 2026 to 9 May 2026', 'legal', 'Bail.')]],
    ['before a day to come', [e('before 2027', 'family', 'Wedding.')]],
    ['the pregnancy', [e('3 Jan 2018', 'health', 'Ms Okoro was seen, expecting Ada and Ben.', { childIds: ['ada'] })]],
    ['pre-birth work', [e('3 Jan 2021', 'assessment', 'Pre-birth assessment for Cleo.', { childIds: ['cleo'] })]],
    ['a scan', [e('3 Jan 2021', 'health', 'Cleo was well on the scan.', { childIds: ['cleo'] })]],
    ['parents’ past under the children', [e('1999', 'family', 'In care.', { childIds: ['ada'] })]],
    ['parents’ past, another category', [e('2003', 'domestic-abuse', 'Ms Okoro saw violence.', { childIds: ['ada'] })]],
    ['about all, before the youngest', [e('3 Jan 2020', 'visit', 'Ada and Ben were seen.')]],
    ['siblings named, one not yet there', [e('3 Jan 2020', 'visit', 'Ada was seen.', { childIds: ['ada', 'cleo'] })]],
    ['roughly when born', [e('about 2020', 'health', 'Cleo was weighed.', { childIds: ['cleo'] })]],
    ['year of birth', [e('2021', 'health', 'Cleo was weighed.', { childIds: ['cleo'] })]],
    [
      'the funeral',
      [e('3 Jan 2020', 'family', 'Mrs Okoro died.'), e('13 Jan 2020', 'family', 'Mrs Okoro was seen off at a funeral.')],
    ],
    [
      'remembered',
      [e('3 Jan 2020', 'family', 'Mrs Okoro died.'), e('3 Jan 2021', 'strength', 'Mrs Okoro told stories that Ada remembers.')],
    ],
    [
      'another of the name',
      [e('3 Jan 2020', 'family', 'Mrs Okoro died.'), e('3 Jan 2021', 'visit', 'Ms Okoro told Ms Vale of it.')],
    ],
    [
      'a letter that came late',
      [e('3 Jan 2020', 'family', 'Mrs Okoro died.'), e('3 May 2020', 'legal', 'Mrs Okoro’s estate was settled.')],
    ],
    ['no date', [e('', 'visit', 'Seen.')]],
  ],
  flagged: [
    ['tomorrow', [e('13 Mar 2026', 'visit', 'Seen.')], ['A day that is still to come']],
    ['next month', [e('April 2026', 'visit', 'Seen.')], ['A day that is still to come']],
    [
      'before the birth',
      [e('3 Jan 2020', 'health', 'Cleo was weighed.', { childIds: ['cleo'] })],
      ['Before Cleo was born (1 March 2021)'],
    ],
    [
      'an impact before the birth',
      [e('3 Jan 2020', 'neglect', 'No food.', { childIds: ['ada', 'cleo'], impacts: impacts(['cleo', 'Hungry.']) })],
      ['Before Cleo was born (1 March 2021)'],
    ],
    [
      'after death',
      [e('3 Jan 2020', 'family', 'Mrs Okoro died.'), e('3 May 2020', 'visit', 'Mrs Okoro told Ms Vale of school.')],
      ['After the death of Mrs Okoro (3 January 2020)'],
    ],
  ],
})

const CLOSED = e('3 Mar 2025', 'allocation', 'The case was closed.')
const visit = (typed: string, more: Parameters<typeof e>[3] = {}) => e(typed, 'visit', 'Visit at home; all calm.', more)
tableOf('visit-after-closure', {
  fine: [
    ['before', [visit('1 Mar 2025'), CLOSED]],
    ['on the day', [CLOSED, visit('3 Mar 2025')]],
    ['after a re-referral', [CLOSED, e('3 May 2025', 'contact-referral', 'Re-referral.'), visit('5 May 2025')]],
    ['after an enquiry', [CLOSED, e('3 May 2025', 'enquiry', 'Strategy discussion.'), visit('5 May 2025')]],
    ['after an allocation', [CLOSED, e('3 May 2025', 'allocation', 'Allocated to Ms Vale.'), visit('5 May 2025')]],
    ['after an assessment', [CLOSED, e('3 May 2025', 'assessment', 'Assessment begun.'), visit('5 May 2025')]],
    ['re-opened', [CLOSED, e('3 May 2025', 'allocation', 'Case reopened.'), visit('5 May 2025')]],
    ['opened some time', [CLOSED, e('May 2025', 'contact-referral', 'Referral.'), visit('5 Jun 2025')]],
    ['another agency', [CLOSED, visit('5 May 2025', { agency: 'health' })]],
    ['early help', [CLOSED, visit('5 May 2025', { agency: 'early-help' })]],
    ['roughly', [CLOSED, visit('May 2025')]],
    ['about', [CLOSED, visit('about 5 May 2025')]],
    ['a last visit', [CLOSED, e('5 Mar 2025', 'visit', 'Closing visit; goodbye.')]],
    ['cancelled', [CLOSED, e('5 Mar 2025', 'visit', 'Visit cancelled.')]],
    [
      'for another child',
      [e('3 Mar 2025', 'allocation', 'The case was closed.', { childIds: ['ada'] }), visit('5 May 2025', { childIds: ['cleo'] })],
    ],
    [
      'not closed after all',
      [
        e('3 Mar 2025', 'allocation', 'Decided that the case would not be closed; case closed only with a plan, remains open.'),
        visit('5 May 2025'),
      ],
    ],
    ['closing thought of', [e('3 Mar 2025', 'allocation', 'Closure of the case was considered.'), visit('5 May 2025')]],
    [
      'the health visitor’s case',
      [e('3 Mar 2025', 'health', 'Case closed to speech therapy.', { agency: 'health' }), visit('5 May 2025')],
    ],
    ['family time is no visit', [CLOSED, e('5 May 2025', 'family-time', 'Mr Reed visited.')]],
  ],
  flagged: [
    ['weeks after', [CLOSED, visit('5 May 2025')], ['A visit after the case closed on 3 March 2025']],
    [
      'closed in the outcome',
      [e('3 Mar 2025', 'assessment', 'Assessment finished.', { outcome: 'Case closed.' }), visit('5 May 2025')],
      ['A visit after the case closed on 3 March 2025'],
    ],
  ],
})

const log = (
  typed: string,
  document: string,
  event = 'Police came to Elm Road after shouting; plate thrown.',
  more: Parameters<typeof e>[3] = {},
) => e(typed, 'domestic-abuse', event, { agency: 'police', sources: [{ id: 's', agency: 'police', document }], ...more })
const cell = (text: string, title = 'Date') => ({ id: text, agency: 'police', original: [{ title, text }] })
const merged = (...sources: object[]) => [e('14 Nov 2025', 'domestic-abuse', 'Police came.', { sources })]
tableOf('two-dates', {
  fine: [
    ['one entry, one log', [log('14 Nov 2025', 'Log 2211')]],
    ['other numbers', [log('14 Nov 2025', 'Log 2211'), log('15 Nov 2025', 'Log 2212')]],
    ['the same number in another year', [log('14 Nov 2024', 'Log 2211'), log('15 Nov 2025', 'Log 2211')]],
    [
      'the same number of another agency',
      [
        log('14 Nov 2025', 'Log 2211'),
        e('15 Nov 2025', 'health', 'Seen after shouting; plate thrown.', {
          agency: 'health',
          sources: [{ id: 's', agency: 'health', document: 'Log 2211' }],
        }),
      ],
    ],
    [
      'what followed under one number',
      [log('14 Nov 2025', 'Log 2211'), log('16 Nov 2025', 'Log 2211', 'Bail granted until January.')],
    ],
    ['a crime number', [log('14 Nov 2025', 'Crime 06/4411/25'), log('15 Nov 2025', 'Crime 06/4411/25')]],
    ['the same day', [log('14 Nov 2025', 'Log 2211'), log('14 Nov 2025', 'Log 2211')]],
    [
      'looked at: two events',
      recordOf(
        ((a, b) => [a, b])(
          log('14 Nov 2025', 'Log 2211', undefined, { id: 'x' }),
          log('15 Nov 2025', 'Log 2211', undefined, { id: 'y' }),
        ),
        { notTheSame: [{ id: 'n', entryIds: ['x', 'y'], by: '', at: '' }] },
      ),
    ],
    ['months only', [log('November 2025', 'Log 2211'), log('15 Nov 2025', 'Log 2211')]],
    ['sources of one day', merged(cell('14/11/2025'), cell('14 November 2025'))],
    ['a source without a day', merged(cell('14/11/2025'), cell('Nov 25'))],
    ['dates received differ', merged(cell('14/11/2025', 'Date received'), cell('20/11/2025', 'Date received'))],
    ['one source, put right', [e('14 Nov 2025', 'domestic-abuse', 'Police came.', { sources: [cell('15/11/2025')] })]],
    ['a birth on its day', [e('5 May 2018', 'family', 'Ada was born.')]],
    ['a birth, month only', [e('May 2018', 'family', 'Ada was born.')]],
    ['a birth about then', [e('about 6 May 2018', 'family', 'Ada was born.')]],
    ['another’s birth', [e('6 May 2019', 'family', 'Ada’s cousin was born.')]],
    ['told later that she was born', [e('6 May 2019', 'health', 'Ada was born with a cleft lip, the clinic said.')]],
    [
      'told of its own day',
      [
        log('14 Nov 2025', 'Log 1'),
        e('17 Nov 2025', 'education', 'School heard of the call on 14 November: shouting, plate thrown.'),
      ],
    ],
    ['told of another event', [log('14 Nov 2025', 'Log 1'), e('17 Nov 2025', 'education', 'Ada was late on 13 November.')]],
    ['a day to come', [log('14 Nov 2025', 'Log 1'), e('14 Nov 2025', 'legal', 'Court on 16 November about the plate thrown.')]],
  ],
  flagged: [
    ['one log, two days', [log('14 Nov 2025', 'Log 2211'), log('15 Nov 2025', 'log no. 2211')], ['One event, two dates']],
    ['sources that differ', merged(cell('14/11/2025'), cell('15/11/2025')), ['One event, two dates']],
    ['a birth', [e('6 May 2018', 'family', 'Ada was born.')], ['Born on 6 May 2018, or on 5 May 2018?']],
    [
      'told of under another day',
      [
        log('14 Nov 2025', 'Log 1'),
        e('17 Nov 2025', 'education', 'School heard of the call on 13 November: shouting, plate thrown.'),
      ],
      ['One event, two dates'],
    ],
  ],
})
