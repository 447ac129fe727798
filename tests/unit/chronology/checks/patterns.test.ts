import { e, each, recordOf, tableOf } from './record-tester.ts'

const OPEN = e('3 Feb 2024', 'contact-referral', 'Referral from school.', { outcome: 'Assessment.' })
const after = (typed: string) => e(typed, 'visit', 'Visit; the children were seen alone.')

tableOf('gap', {
  fine: [
    ['half a year less a day', [OPEN, after('3 Aug 2024')]],
    [
      'the case closed and was referred again',
      [OPEN, e('3 Mar 2024', 'allocation', 'The case closed.'), e('3 Mar 2025', 'contact-referral', 'Re-referral by police.')],
    ],
    [
      'closed in the outcome',
      [OPEN, e('3 Mar 2024', 'assessment', 'Assessment finished.', { outcome: 'Closed to social care.' }), after('9 Mar 2026')],
    ],
    [
      'a referral that went no further',
      [e('3 Feb 2024', 'contact-referral', 'Referral from school.', { outcome: 'No further action.' }), after('9 Mar 2026')],
    ],
    [
      'stepped down to early help',
      [OPEN, e('9 Mar 2024', 'conference-plan', 'Stepped down to early help.'), after('9 Mar 2026')],
    ],
    [
      'a recorded check within',
      [OPEN, e('3 Jul 2024', 'allocation', 'Chronology checked: nothing of weight.'), after('3 Dec 2024')],
    ],
    ['a year that may fill it', [OPEN, e('2024', 'education', 'Ada learned to read.'), after('3 Jan 2025')]],
    ['a season that fills it', [OPEN, e('summer 2024', 'health', 'Ben had his eyes tested.'), after('3 Jan 2025')]],
    [
      'a stretch that fills it',
      [OPEN, e('1 April 2024 to 30 November 2024', 'education', 'Attendance rose.'), after('3 Jan 2025')],
    ],
    ['something after a day within', [OPEN, e('after 1 July 2024', 'education', 'Ada changed class.'), after('3 Dec 2024')]],
    ['something before a day within', [OPEN, e('before 1 July 2024', 'education', 'Ada changed class.'), after('3 Dec 2024')]],
    [
      'no date that can be counted from at one end',
      [OPEN, e('2019', 'family', 'Parted.'), e('about 2026', 'education', 'Ada read.')],
    ],
    [
      'births years apart, nobody involved',
      [e('5 May 2018', 'family', 'The twins were born.'), e('1 Mar 2021', 'family', 'Cleo was born.')],
    ],
    ['nobody involved before the referral', [e('May 2019', 'education', 'Ada began nursery.'), OPEN, after('3 May 2024')]],
    ['parents’ own past', [e('1999', 'visit', 'Ms Okoro was visited in care.'), OPEN]],
    [
      'month-only dates within reach',
      [OPEN, e('July 2024', 'visit', 'Seen at school.'), e('December 2024', 'visit', 'Seen at home.')],
    ],
    ['an entry that nobody can date does not make one', [OPEN, e('', 'visit', 'Visit.'), after('3 May 2024')]],
  ],
  flagged: [
    ['seven months', [OPEN, after('4 Mar 2024'), after('3 Oct 2024')], ['Nothing recorded, March 2024 to October 2024']],
    ['a worker and no entry', recordOf([OPEN, after('3 Dec 2024')]), ['Nothing recorded, February 2024 to December 2024']],
    [
      'another agency’s closing',
      [OPEN, e('4 Mar 2024', 'health', 'Case closed to speech therapy.', { agency: 'health' }), after('3 Oct 2024')],
      ['Nothing recorded, March 2024 to October 2024'],
    ],
    [
      'a criminal case that closed',
      [OPEN, e('4 Mar 2024', 'offending', 'Police case closed.', { agency: 'social-care' }), after('3 Oct 2024')],
      ['Nothing recorded, March 2024 to October 2024'],
    ],
  ],
})

tableOf('not-kept-up', {
  fine: [
    ['last week', [OPEN, after('5 Mar 2026')]],
    ['six weeks to the day', [OPEN, after('29 Jan 2026')]],
    ['this month', [OPEN, e('March 2026', 'visit', 'Seen.')]],
    ['closed last year', [OPEN, e('3 Mar 2025', 'allocation', 'The case was closed.')]],
    [
      'closed, then a birth',
      [OPEN, e('3 Mar 2025', 'allocation', 'The case was closed.'), e('1 May 2025', 'family', 'A cousin was born.')],
    ],
    ['still going on', [OPEN, e('since 1 Oct 2025', 'education', 'Ada is at breakfast club.'), after('9 Mar 2026')]],
    ['checked, nothing new', [OPEN, e('10 Feb 2026', 'allocation', 'Chronology checked: nothing of weight since.')]],
    ['a year that reaches today', [OPEN, e('2026', 'education', 'Ada reads.')]],
    ['no dates at all', [e('', 'visit', 'Visit.')]],
    ['school holds it up', [OPEN, e('2 Mar 2026', 'education', 'Attendance 97 %.', { agency: 'school' })]],
    ['taken no further', [e('3 Feb 2025', 'contact-referral', 'Referral.', { outcome: 'No further action.' })]],
  ],
  flagged: [
    ['six weeks and a day', [OPEN, after('28 Jan 2026')], ['Nothing added since 28 January 2026']],
    [
      'closed and open again',
      [e('3 Mar 2025', 'allocation', 'Case closed.'), e('3 Oct 2025', 'contact-referral', 'Re-referral.')],
      ['Nothing added since 3 October 2025'],
    ],
    [
      'only what lies ahead',
      [OPEN, after('20 Jan 2026'), e('3 May 2026', 'conference-plan', 'Review.')],
      ['Nothing added since 20 January 2026'],
    ],
  ],
})

const RISK = { bearing: 'risk' as const, outcome: 'No arrest.' }
const CALL = { ...RISK, agency: 'police' }
const FOUR = ['2 Sep 2025', '9 Oct 2025', '20 Nov 2025', '4 Jan 2026']

tableOf('repeated-events', {
  fine: [
    ['three in six months', each(FOUR.slice(1), 'domestic-abuse', 'Police came after shouting.', CALL)],
    ['four in a year', each(['2 Jan 2025', '9 May 2025', '20 Sep 2025', '4 Jan 2026'], 'domestic-abuse', 'Police came.', CALL)],
    [
      'two events, each told by two agencies',
      FOUR.slice(0, 2).flatMap((day) => [
        e(day, 'neglect', 'No food.', RISK),
        e(day, 'neglect', 'No food.', { ...RISK, agency: 'school' }),
      ]),
    ],
    [
      'told a day later by another',
      [
        ...each(FOUR.slice(0, 3), 'neglect', 'No coat.', RISK),
        e('21 Nov 2025', 'neglect', 'Told of no coat.', { ...RISK, agency: 'school' }),
      ],
    ],
    ['planned visits', each(FOUR, 'visit', 'Visit.', RISK)],
    ['family time', each(FOUR, 'family-time', 'Saw their father.', { bearing: 'mixed' })],
    ['strengths', each(FOUR, 'strength', 'Came to every session.', { bearing: 'protective' })],
    ['protective entries of a worrying kind', each(FOUR, 'substance-use', 'Test clear.', { bearing: 'protective' })],
    ['neutral ones', each(FOUR, 'offending', 'Court date moved.', { bearing: 'neutral' })],
    ['without a day', each(['2023', '2023', '2024', '2024'], 'neglect', 'No food.', RISK)],
    [
      'the parents’ past',
      each(['2 Sep 2005', '9 Oct 2005', '20 Nov 2005', '4 Jan 2006'], 'domestic-abuse', 'Ms Okoro saw violence.', RISK),
    ],
    ['police at meetings', each(FOUR, 'enquiry', 'Police joined a strategy meeting.', CALL)],
    ['police who pass something on', each(FOUR, 'contact-referral', 'Police told duty of the call.', CALL)],
    [
      'what followed from one call',
      [
        e('2 Sep 2025', 'domestic-abuse', 'Police came.', CALL),
        e('4 Sep 2025', 'offending', 'Mr Reed was charged.', CALL),
        e('9 Sep 2025', 'offending', 'Bail until 3 October.', CALL),
        e('3 Oct 2025', 'offending', 'Convicted at court.', CALL),
      ],
    ],
    ['orders and hearings', each(FOUR, 'legal', 'Hearing.', { bearing: 'neutral' })],
    [
      'different kinds, one of each',
      [
        e('2 Sep 2025', 'neglect', 'No food.', RISK),
        e('9 Oct 2025', 'physical-harm', 'A bruise.', RISK),
        e('20 Nov 2025', 'missing', 'Out overnight.', RISK),
        e('4 Jan 2026', 'substance-use', 'Drunk at noon.', RISK),
      ],
    ],
  ],
  flagged: [
    ['police calls', each(FOUR, 'domestic-abuse', 'Police came after shouting.', CALL), ['Four police calls in six months']],
    [
      'of one category, other agencies',
      each(FOUR, 'neglect', 'No coat.', { ...RISK, agency: 'school' }),
      ['Four entries under “Neglect and home conditions” in six months'],
    ],
    [
      'bearing not given',
      each(FOUR, 'missing', 'Out overnight.'),
      ['Four entries under “Missing from home or care” in six months'],
    ],
    [
      'months only',
      each(['October 2025', 'November 2025', 'December 2025', 'January 2026'], 'missing', 'Out overnight.'),
      ['Four entries under “Missing from home or care” in six months'],
    ],
    [
      'over a longer time',
      each([...FOUR, '20 Feb 2026', '1 Mar 2026'], 'domestic-abuse', 'Police came.', CALL).concat(
        each(['2 Jul 2025'], 'domestic-abuse', 'Police came.', CALL),
      ),
      ['Seven police calls between July 2025 and March 2026'],
    ],
    [
      'two runs far apart',
      [
        ...each(FOUR, 'neglect', 'No coat.', RISK),
        ...each(['2 Sep 2022', '9 Oct 2022', '20 Nov 2022', '4 Jan 2023'], 'neglect', 'No food.', RISK),
      ],
      [
        'Four entries under “Neglect and home conditions” in six months',
        'Four entries under “Neglect and home conditions” in six months',
      ],
    ],
  ],
})

const SIX = ['1 Feb 2026', '5 Feb 2026', '9 Feb 2026', '14 Feb 2026', '18 Feb 2026', '22 Feb 2026']
const MIXED = ['neglect', 'education', 'domestic-abuse', 'missing', 'neglect', 'health']

tableOf('cluster', {
  fine: [
    ['five', SIX.slice(1).map((day, at) => e(day, MIXED[at] ?? '', 'Something.', RISK))],
    [
      'six in six months',
      FOUR.concat(['9 Jan 2026', '9 Feb 2026']).map((day, at) => e(day, MIXED[at] ?? '', 'Something.', RISK)),
    ],
    ['visits', each(SIX, 'visit', 'Visit.', RISK)],
    [
      'weekly visits with other planned work',
      SIX.map((day, at) => e(day, at % 2 ? 'visit' : 'conference-plan', 'Planned.', RISK)),
    ],
    ['of one kind, told as that', each(SIX, 'neglect', 'No coat.', RISK)],
    ['neutral', SIX.map((day, at) => e(day, MIXED[at] ?? '', 'Something.', { bearing: 'neutral' }))],
    ['protective', SIX.map((day, at) => e(day, MIXED[at] ?? '', 'Something.', { bearing: 'protective' }))],
    ['mixed', SIX.map((day, at) => e(day, MIXED[at] ?? '', 'Something.', { bearing: 'mixed' }))],
    ['bearing not given', SIX.map((day, at) => e(day, MIXED[at] ?? '', 'Something.'))],
    [
      'three days, two agencies each',
      SIX.map((_day, at) =>
        e(SIX[at % 3] ?? '', MIXED[at] ?? '', 'Something.', { ...RISK, agency: at < 3 ? 'school' : 'police' }),
      ),
    ],
    [
      'twins on the same days',
      SIX.map((_day, at) => e(SIX[at % 3] ?? '', MIXED[at] ?? '', 'Something.', { ...RISK, childIds: [at < 3 ? 'ada' : 'ben'] })),
    ],
    ['without a day', each(['2025', '2025', '2025', '2025', '2025', '2025'], 'neglect', 'No food.', RISK)],
    ['before the children', SIX.map((_day, at) => e(`${at + 1} Feb 2009`, MIXED[at] ?? '', 'Something.', RISK))],
  ],
  flagged: [
    ['six in a month', SIX.map((day, at) => e(day, MIXED[at] ?? '', 'Something.', RISK)), ['Six events of risk in four weeks']],
  ],
})

const REFERRAL = 'Referral from school about bruising.'
tableOf('referred-again', {
  fine: [
    ['one', [OPEN]],
    ['a year and a day apart', [e('1 Feb 2024', 'contact-referral', REFERRAL), e('2 Feb 2025', 'contact-referral', REFERRAL)]],
    [
      'two agencies within days',
      [
        e('1 Feb 2025', 'contact-referral', REFERRAL),
        e('3 Feb 2025', 'contact-referral', 'Referral from the GP about the same bruise.', { agency: 'health' }),
      ],
    ],
    ['twins, one day', each(['1 Feb 2025', '1 Feb 2025'], 'contact-referral', REFERRAL)],
    ['a referral to a service', [OPEN, e('3 May 2024', 'contact-referral', 'Ben was referred to speech therapy.')]],
    ['made to somebody else', [OPEN, e('3 May 2024', 'contact-referral', 'Referral made to CAMHS.')]],
    ['agreed to', [OPEN, e('3 May 2024', 'contact-referral', 'Referral was made by school to early help.')]],
    ['contacts that are none', [OPEN, e('3 May 2024', 'contact-referral', 'Contact from the landlord about arrears.')]],
    ['considered', [OPEN, e('3 May 2024', 'contact-referral', 'School considered a referral and rang first.')]],
    ['what came of it', [OPEN, e('5 Feb 2024', 'contact-referral', 'Outcome of the referral: assessment.')]],
    [
      'of another child',
      [
        e('1 Feb 2025', 'contact-referral', REFERRAL, { childIds: ['ada'] }),
        e('1 May 2025', 'contact-referral', REFERRAL, { childIds: ['cleo'] }),
      ],
    ],
    ['under another category', [OPEN, e('3 May 2024', 'health', 'Referral from the GP to a clinic.')]],
    ['of the parents as children', each(['1 Feb 1999', '3 May 1999'], 'contact-referral', REFERRAL)],
    ['year only', [e('2024', 'contact-referral', REFERRAL), e('2025', 'contact-referral', REFERRAL)]],
  ],
  flagged: [
    [
      'twice in a year',
      [e('1 Feb 2025', 'contact-referral', REFERRAL), e('3 Dec 2025', 'contact-referral', 'Re-referral by police.')],
      ['Two referrals, within one year'],
    ],
    [
      'three, each soon after',
      each(['1 Feb 2024', '3 Dec 2024', '9 Sep 2025'], 'contact-referral', REFERRAL),
      ['Three referrals, each within one year of the one before'],
    ],
    [
      'to children’s services',
      [OPEN, e('3 May 2024', 'contact-referral', 'Referral made to children’s services by the GP.')],
      ['Two referrals, within one year'],
    ],
  ],
})

const ASSESSED = 'Assessment completed: child in need plan.'
tableOf('assessed-again', {
  fine: [
    ['two', each(['1 Feb 2024', '3 May 2025'], 'assessment', ASSESSED)],
    ['three in four years', each(['1 Feb 2022', '3 May 2024', '9 Sep 2025'], 'assessment', ASSESSED)],
    [
      'begun and completed',
      [
        ...each(['1 Feb 2025', '3 Sep 2025'], 'assessment', 'Assessment begun.'),
        ...each(['20 Mar 2025', '20 Oct 2025'], 'assessment', ASSESSED),
      ],
    ],
    [
      'health',
      [
        ...each(['1 Feb 2024', '3 May 2025'], 'assessment', ASSESSED),
        e('9 Sep 2025', 'assessment', 'Initial health assessment.'),
      ],
    ],
    [
      'parenting',
      [
        ...each(['1 Feb 2024', '3 May 2025'], 'assessment', ASSESSED),
        e('9 Sep 2025', 'assessment', 'Parenting assessment of Mr Reed.'),
      ],
    ],
    [
      'viability',
      [
        ...each(['1 Feb 2024', '3 May 2025'], 'assessment', ASSESSED),
        e('9 Sep 2025', 'assessment', 'Viability assessment of Mrs Okoro.'),
      ],
    ],
    ['risk tools', each(['1 Feb 2024', '3 May 2025', '9 Sep 2025'], 'assessment', 'Risk assessment before family time.')],
    [
      'by another agency',
      each(['1 Feb 2024', '3 May 2025', '9 Sep 2025'], 'assessment', 'Assessment by the paediatrician.', { agency: 'health' }),
    ],
    ['early help', each(['1 Feb 2024', '3 May 2025', '9 Sep 2025'], 'assessment', 'Early help assessment finished.')],
    [
      'asked for, not made',
      [
        ...each(['1 Feb 2024', '3 May 2025'], 'assessment', ASSESSED),
        e('9 Sep 2025', 'assessment', 'School requested an assessment.'),
      ],
    ],
    [
      'for other children each time',
      [
        e('1 Feb 2024', 'assessment', ASSESSED, { childIds: ['ada'] }),
        e('3 May 2025', 'assessment', ASSESSED, { childIds: ['cleo'] }),
        e('9 Sep 2025', 'assessment', ASSESSED, { childIds: ['ben'] }),
      ],
    ],
    ['years only', each(['2023', '2024', '2025'], 'assessment', ASSESSED)],
  ],
  flagged: [
    [
      'three in three years',
      each(['1 Feb 2024', '3 May 2025', '9 Dec 2025'], 'assessment', ASSESSED),
      ['Third assessment in three years'],
    ],
    [
      'four',
      each(['1 Jun 2023', '1 Feb 2024', '3 May 2025', '9 Dec 2025'], 'assessment', ASSESSED),
      ['Four assessments, no third later than three years after the first'],
    ],
  ],
})

const MISSED = 'Ben was not brought to the eye clinic.'
const THREE = ['2 Oct 2025', '20 Nov 2025', '4 Jan 2026']
tableOf('appointments-missed', {
  fine: [
    ['two', each(THREE.slice(1), 'health', MISSED)],
    ['three in two years', each(['2 Oct 2024', '20 Jun 2025', '4 Jan 2026'], 'health', MISSED)],
    ['none missed', each(THREE, 'health', 'Brought to every appointment; none missed.')],
    ['cancelled by the clinic', each(THREE, 'health', 'Appointment was cancelled by the clinic; missed.')],
    ['missed and made up for', each(THREE, 'health', 'Missed the clinic, then attended on the day after.')],
    ['missing somebody', each(THREE, 'health', 'Ada said at the clinic that she missed her father.')],
    ['missed school', each(THREE, 'education', 'Ada missed school on Monday.')],
    ['professionals at a meeting', each(THREE, 'conference-plan', 'The GP did not attend the core group.')],
    ['police', each(THREE, 'domestic-abuse', 'Police did not attend.')],
    ['a worker', each(THREE, 'visit', 'The social worker missed the appointment and said sorry.')],
    [
      'one told by three',
      [
        e('2 Oct 2025', 'health', MISSED),
        e('2 Oct 2025', 'health', MISSED, { agency: 'school' }),
        e('3 Oct 2025', 'health', MISSED, { agency: 'health' }),
      ],
    ],
    ['twins on one day each', each(['2 Oct 2025', '2 Oct 2025', '20 Nov 2025', '20 Nov 2025'], 'health', MISSED)],
    ['a parent’s court date', each(THREE, 'legal', 'Mr Reed did not attend court.')],
    ['lessons', each(THREE, 'education', 'Missed lessons in the clinic week.')],
  ],
  flagged: [
    ['not brought', each(THREE, 'health', MISSED), ['Three appointments missed in six months']],
    [
      'in other words',
      [
        e('2 Oct 2025', 'health', 'DNA dentist.'),
        e('20 Nov 2025', 'parent-health', 'Ms Okoro did not attend her counselling session.'),
        e('4 Jan 2026', 'health', 'Missed immunisation.'),
      ],
      ['Three appointments missed in six months'],
    ],
  ],
})

const REVIEWS = ['10 Feb 2025', '10 Aug 2025', '10 Feb 2026'].map((day) =>
  e(day, 'conference-plan', 'Review conference: plan continued.'),
)
tableOf('before-reviews', {
  fine: [
    ['reviews alone', REVIEWS],
    ['once', [...REVIEWS, e('4 Feb 2025', 'strength', 'House clean.')]],
    [
      'often, at any time',
      [
        ...REVIEWS,
        ...each(['4 Feb 2025', '4 Aug 2025', '9 Mar 2025', '9 May 2025', '9 Jun 2025', '9 Oct 2025'], 'strength', 'House clean.'),
      ],
    ],
    ['after each', [...REVIEWS, ...each(['14 Feb 2025', '14 Aug 2025', '14 Feb 2026'], 'strength', 'House clean.')]],
    ['on the day', [...REVIEWS, ...each(['10 Feb 2025', '10 Aug 2025', '10 Feb 2026'], 'strength', 'Ms Okoro spoke well.')]],
    [
      'visits, as planned',
      [...REVIEWS, ...each(['4 Feb 2025', '4 Aug 2025', '4 Feb 2026'], 'visit', 'Visit before the review.')],
    ],
    ['orders', [...REVIEWS, ...each(['4 Feb 2025', '4 Aug 2025', '4 Feb 2026'], 'legal', 'Papers filed.')]],
    [
      'reviews that were not held',
      [
        ...['10 Feb 2025', '10 Aug 2025'].map((day) => e(day, 'conference-plan', 'Review conference postponed.')),
        ...each(['4 Feb 2025', '4 Aug 2025'], 'strength', 'House clean.'),
      ],
    ],
    ['months only', [...REVIEWS, ...each(['January 2025', 'July 2025', 'January 2026'], 'strength', 'House clean.')]],
    [
      'different kinds',
      [
        ...REVIEWS,
        e('4 Feb 2025', 'strength', 'House clean.'),
        e('4 Aug 2025', 'neglect', 'No food.'),
        e('4 Feb 2026', 'education', 'Late.'),
      ],
    ],
    [
      'before two of many',
      [
        ...['1 Jan 2024', '1 Apr 2024', '1 Jul 2024', '1 Oct 2024', '1 Jan 2025'].map((day) =>
          e(day, 'conference-plan', 'Core group: plan.'),
        ),
        ...REVIEWS,
        ...each(['4 Feb 2025'], 'strength', 'House clean.'),
      ],
    ],
  ],
  flagged: [
    [
      'what goes well',
      [...REVIEWS, ...each(['4 Feb 2025', '4 Aug 2025', '4 Feb 2026'], 'strength', 'House clean.')],
      ['“Strength and support” in the two weeks before three of three reviews'],
    ],
    [
      'what does not',
      [...REVIEWS, ...each(['4 Feb 2025', '4 Aug 2025', '3 Nov 2025'], 'health', 'Stomach ache; seen at hospital.')],
      ["“Child's health and development” in the two weeks before two of three reviews"],
    ],
  ],
})

const MONTHS = ['2 Feb 2025', '2 Mar 2025', '2 Apr 2025', '2 May 2025', '2 Jun 2025', '2 Jul 2025', '2 Aug 2025', '2 Sep 2025']
const HARM = each(MONTHS, 'neglect', 'No food.', RISK)
tableOf('one-sided', {
  fine: [
    ['seven', HARM.slice(1)],
    [
      'eight in a short time',
      each(
        ['1 Feb 2026', '2 Feb 2026', '3 Feb 2026', '4 Feb 2026', '5 Feb 2026', '6 Feb 2026', '7 Feb 2026', '8 Feb 2026'],
        'neglect',
        'No food.',
        RISK,
      ),
    ],
    ['one that protects between', [...HARM, e('3 May 2025', 'education', 'Ada read.', { bearing: 'protective' })]],
    ['a mixed one between', [...HARM, e('3 May 2025', 'visit', 'Food, but cold.', { bearing: 'mixed' })]],
    ['a strength by its category', [...HARM, e('3 May 2025', 'strength', 'Came to every meeting.')]],
    ['no bearing given', each(MONTHS, 'neglect', 'No food.')],
    ['neutral ones', each(MONTHS, 'legal', 'Hearing.', { bearing: 'neutral' })],
    [
      'before the children',
      each(
        MONTHS.map((day) => day.replace('2025', '2005')),
        'neglect',
        'No food.',
        RISK,
      ),
    ],
    ['undated ones do not count', [...HARM.slice(1), e('', 'neglect', 'No food.', RISK)]],
    ['year only does not count', [...HARM.slice(1), e('2025', 'neglect', 'No food.', RISK)]],
    [
      'protective ones throughout',
      MONTHS.map((day, at) => e(day, 'neglect', 'Food.', { bearing: at % 2 ? 'risk' : 'protective' })),
    ],
  ],
  flagged: [['eight in a row', HARM, ['Eight entries of risk and none that protects, February 2025 to September 2025']]],
})

const TWENTY = Array.from({ length: 20 }, (_, at) =>
  e(`${at + 1} Feb 2026`, 'education', `Day ${at + 1} at school.`, { agency: 'school' }),
)
tableOf('one-agency', {
  fine: [
    ['nineteen', TWENTY.slice(1)],
    ['one of another', [...TWENTY, e('1 Mar 2026', 'health', 'Weighed.', { agency: 'health' })]],
    [
      'another as a source',
      [...TWENTY, e('1 Mar 2026', 'visit', 'Seen.', { agency: 'school', sources: [{ id: 's', agency: 'health' }] })],
    ],
    ['one of no agency', [...TWENTY, e('1 Mar 2026', 'visit', 'Seen.', { agency: '' })]],
    ['no agencies at all', TWENTY.map((entry) => ({ ...entry, agency: '' }))],
    ['the parents’ past does not count', [...TWENTY.slice(1), e('1999', 'family', 'Ms Okoro in care.', { agency: 'school' })]],
    ['empty entries do not count', [...TWENTY.slice(1), e('1 Mar 2026', 'visit', '', { agency: 'school' })]],
    ['two agencies by turns', TWENTY.map((entry, at) => ({ ...entry, agency: at % 2 ? 'school' : 'police' }))],
    ['few entries', TWENTY.slice(15)],
    ['many agencies', TWENTY.map((entry, at) => ({ ...entry, agency: ['school', 'police', 'health'][at % 3] ?? '' }))],
    ['early help and social care', TWENTY.map((entry, at) => ({ ...entry, agency: at ? 'social-care' : 'early-help' }))],
  ],
  flagged: [['one record', TWENTY, ['Every entry is from one record: school']]],
})

const ABOUT = (event: string, more = {}) => [
  ...Array.from({ length: 10 }, (_, at) => e(`${at + 1} Feb 2026`, 'education', 'Ms Okoro brought Ada.')),
  e('3 Mar 2026', 'visit', event, more),
]
tableOf('person-absent', {
  fine: [
    ['named', ABOUT('Mr Reed came with Cleo.')],
    ['by first name', ABOUT('Tom was at the door.')],
    ['as father', ABOUT('Cleo’s father was at the door.')],
    ['as dad, in the outcome', ABOUT('Visit.', { outcome: 'Dad will ring.' })],
    ['as one of the parents', ABOUT('Both parents came.')],
    ['linked', ABOUT('Visit.', { peopleIds: ['father'] })],
    ['as a source', ABOUT('Visit.', { sources: [{ id: 's', personId: 'father' }] })],
    ['in the impact', ABOUT('Visit.', { impacts: [{ childId: 'cleo', text: 'Cleo asked for Tom.' }] })],
    ['a year ago', [...ABOUT('Visit.'), e('3 Mar 2025', 'visit', 'Mr Reed came.')]],
    ['in an undated entry', [...ABOUT('Visit.'), e('', 'visit', 'Mr Reed came.')]],
    ['who died', [...ABOUT('Visit.'), e('3 Mar 2020', 'family', 'Mr Reed died.')]],
  ],
  flagged: [
    ['never', ABOUT('Visit.'), ['Mr Reed is in no entry']],
    ['for long', [...ABOUT('Visit.'), e('3 Mar 2022', 'visit', 'Mr Reed came.')], ['Mr Reed is in no entry since 2022']],
  ],
})

const TEN = ABOUT('Visit.')
const worker = (when: object, what = 'Ms Vale') =>
  recordOf(TEN, {
    periods: [
      {
        id: 'p',
        lane: 'worker',
        what,
        childIds: [],
        confidential: false,
        when: { typed: '', kind: 'range', about: false, first: '', last: '', time: '', ...when },
      },
    ],
  })
tableOf('worker-dates', {
  fine: [
    ['few entries', TEN.slice(3)],
    ['a bar with both', worker({ first: '2025-01-01', last: '2026-01-01' })],
    ['a bar that goes on', worker({ first: '2025-01-01' })],
    ['a month', worker({ kind: 'within', first: '2025-01-01', last: '2025-01-31' })],
    ['roughly', worker({ first: '2025-01-01', about: true })],
    ['before', worker({ kind: 'before', last: '2025-01-01' })],
    ['an entry', [...TEN, e('1 Feb 2026', 'allocation', 'Allocated to Ms Vale.')]],
    ['handed over', [...TEN, e('1 Feb 2026', 'allocation', 'Handed over from Ms Vale to Mr Dent.')]],
    ['a social worker named', [...TEN, e('February 2026', 'allocation', 'Ms Vale became the social worker.')]],
    ['transferred', [...TEN, e('1 Feb 2026', 'allocation', 'Case transferred to the Larch team.')]],
    ['the past does not count', [...TEN.slice(3), ...each(['1999', '1998', '1997'], 'family', 'In care.')]],
  ],
  flagged: [
    ['nothing of it', TEN, ['No worker and no dates of allocation']],
    ['a bar without dates', worker({ kind: 'unknown' }), ['No date of allocation: Ms Vale']],
    [
      'supervision says nothing of it',
      [...TEN, e('1 Feb 2026', 'allocation', 'Supervision held.')],
      ['No worker and no dates of allocation'],
    ],
  ],
})
