import { but, family, packOf, tableOf, whole } from './family-tester.ts'

const couple = (more: object, personIds: readonly [string, string] = ['chidi', 'tom']) => ({
  partnerships: [{ id: 'p', personIds, kind: 'cohabiting', ...more }],
})

tableOf('dates-impossible', {
  fine: [
    ['a father who died before the birth', whole(but('tom', { died: 'December 2015' }))],
    ['a mother who died on the day of the birth', whole(but('chidi', { died: '2016-05-04' }))],
    ['a mother who died in the year of the birth', whole(but('chidi', { died: '2016' }))],
    ['a grandfather of about the same year', whole(but('bob', { born: 'about 1975' }))],
    ['an adopter who is hardly older', whole({ una: 'f 2012' }, ['una>ada:adoptive'])],
    [
      'adopted after the birth',
      whole({ una: { group: 'family', firstName: 'Una', gender: 'female', born: '1980' } }, [], {
        parentLinks: [{ id: 'a', childId: 'ada', parentId: 'una', kind: 'adoptive', from: '2018' }],
      }),
    ],
    [
      'a foster carer from the year of the birth',
      whole({ fay: 'f 1970' }, [], { parentLinks: [{ id: 'a', childId: 'ada', parentId: 'fay', kind: 'foster', from: '2016' }] }),
    ],
    ['a mother of 14', whole(but('chidi', { born: '2001-06-01' }))],
    ['a date that cannot be read', whole(but('tom', { born: 'when the war was over' }))],
    ['born before 1950', whole(but('bob', { born: 'before 1950' }))],
    ['a partnership of the year in which somebody died', whole(but('tom', { died: '2018' }), [], couple({ from: '2018' }))],
    ['born and died in one year', whole({ eli: { group: 'family', firstName: 'Eli', born: '2014', died: '2014' } })],
  ],
  flagged: [
    ['a mother younger than her child', whole(but('chidi', { born: '2017' })), ['Ms Okoro is younger than Ada']],
    ['a father of seven', whole(but('tom', { born: '2008-06-01' })), ['Mr Tom Reed would have been 7 at most when Ada was born']],
    ['an adopter younger than the child', whole({ una: 'f 2019' }, ['una>ada:adoptive']), ['Una Okoro is younger than Ada']],
    [
      'born after the death of the mother',
      whole(but('chidi', { died: 'March 2016' })),
      ['Ada was born after the death of Ms Okoro'],
    ],
    [
      'born long after the death of the father',
      whole(but('tom', { died: '2014' })),
      ['Ada was born after the death of Mr Tom Reed'],
    ],
    [
      'died before being born',
      whole(but('bob', { born: '1959', died: '1949' })),
      ['Mr Bob Reed died before the day of birth', 'Mr Tom Reed was born after the death of Mr Bob Reed'],
    ],
    ['born tomorrow', whole(but('ada', { dateOfBirth: '2026-03-13' })), ['Ada is born on a day that is still to come']],
    [
      'fostered before the birth',
      whole({ fay: 'f 1970' }, [], { parentLinks: [{ id: 'a', childId: 'ada', parentId: 'fay', kind: 'foster', from: '2015' }] }),
      ['Fay Okoro is a parent of Ada from before the birth'],
    ],
    ['a couple before a birth', whole({}, [], couple({ from: '1985' })), ['A partnership began before Ms Okoro was born']],
    [
      'a couple after a death',
      whole(but('tom', { died: '2017' }), [], couple({ from: '2019' })),
      ['A partnership began after the death of Mr Tom Reed'],
    ],
  ],
})

tableOf('dates-unusual', {
  fine: [
    ['a mother of 16', whole(but('chidi', { born: '2000-01-01' }))],
    [
      'a mother of 48',
      whole({ ...but('chidi', { born: '1968' }), ...but('joy', { born: '1945' }), ...but('emeka', { born: '1944' }) }),
    ],
    [
      'a father of 70',
      whole({ ...but('tom', { born: '1946' }), ...but('ann', { born: '1925' }), ...but('bob', { born: '1925' }) }),
    ],
    ['a year in which she may have been 15', whole(but('chidi', { born: '2001' }))],
    [
      'a mother of 60 with a donor',
      whole(
        {
          d: { group: 'family', sort: 'not-known' },
          ...but('chidi', { born: '1956' }),
          ...but('joy', { born: '1930' }),
          ...but('emeka', { born: '1930' }),
        },
        ['d>ada:donor'],
      ),
    ],
    ['an ancestor who has died', whole({ old: { group: 'family', firstName: 'Old', born: '1880', died: '1950' } }, ['old>joy'])],
    ['a grandmother of 101', whole({ old: 'f 1924' }, [])],
    ['a stepmother of thirteen years more', whole({ sky: 'f 2003' }, ['sky>ada:step'])],
    ['born before 1930', whole({ old: 'f before 1930' })],
    ['nearly the same age by adoption', whole({ una: 'f 2004' }, ['una>ada:adoptive'])],
  ],
  flagged: [
    ['a mother of 14', whole(but('chidi', { born: '2001-06-01' })), ['Ms Okoro was 14 or younger when Ada was born']],
    ['a father of 12', whole(but('tom', { born: '2004-01-01' })), ['Mr Tom Reed was 12 or younger when Ada was born']],
    [
      'a mother of 58',
      whole({ ...but('chidi', { born: '1957' }), ...but('joy', { born: '1935' }), ...but('emeka', { born: '1935' }) }),
      ['Ms Okoro was 58 or older when Ada was born'],
    ],
    ['nobody’s death', whole(but('emeka', { born: '1905' }), []), ['Mr Okoro would be 120']],
  ],
})

const twins = (one: string, other: string, more: object = {}) =>
  whole({ ben: `child m ${one}`, bea: `child f ${other}` }, ['chidi+tom>ben, bea'], {
    twinSets: [{ id: 't', personIds: ['ben', 'bea'], ...more }],
  })

tableOf('twins-differ', {
  fine: [
    ['one day', twins('2018-05-05', '2018-05-05')],
    ['a day and the year', twins('2018-05-05', '2018')],
    ['two years that are not sure', twins('2018', 'about 2019')],
    ['the last night of a year', twins('2018', '2019')],
    ['one of whom it is not known', twins('2018-05-05', 'not known')],
    ['a set of one', whole({}, [], { twinSets: [{ id: 't', personIds: ['ada'] }] })],
  ],
  flagged: [
    ['two days later', twins('2018-05-05', '2018-05-07'), ['Ben and Bea are of one birth with different birthdays']],
    ['different years', twins('2018', '2020'), ['Ben and Bea are of one birth with different birthdays']],
    [
      'three',
      whole({ a: 'm 2018', b: 'm 2018', c: 'm 2020' }, [], { twinSets: [{ id: 't', personIds: ['a', 'b', 'c'] }] }),
      ['A Okoro, B Okoro and C Okoro are of one birth with different birthdays'],
    ],
  ],
})

tableOf('partnership-dates', {
  fine: [
    ['one year', whole({}, [], couple({ from: '2018', until: '2018', ended: 'separated' }))],
    ['a season and a year', whole({}, [], couple({ from: 'summer 2018', until: '2018' }))],
    ['no beginning', whole({}, [], couple({ until: '2018' }))],
    ['no end', whole({}, [], couple({ from: '2018' }))],
    ['an end that cannot be read', whole({}, [], couple({ from: '2018', until: 'when he left' }))],
    ['about a year', whole({}, [], couple({ from: '2018', until: 'about 2016' }))],
  ],
  flagged: [
    [
      'over before it began',
      whole({}, [], couple({ from: '2018', until: '2016' })),
      ['The partnership of Ms Okoro and Mr Tom Reed ends before it begins'],
    ],
    [
      'by days',
      whole({}, [], couple({ from: '5 May 2018', until: '4 May 2018' })),
      ['The partnership of Ms Okoro and Mr Tom Reed ends before it begins'],
    ],
  ],
})

const two = (one: object, other: object) =>
  whole({ lee: 'm 1985' }, [], {
    partnerships: [
      { id: 'a', personIds: ['chidi', 'tom'], kind: 'married', ...one },
      { id: 'b', personIds: ['chidi', 'lee'], kind: 'cohabiting', ...other },
    ],
  })

tableOf('two-partnerships', {
  fine: [
    ['the first has ended', two({ ended: 'separated' }, {})],
    ['the first is over by its date', two({ until: '2019' }, {})],
    ['over, and nobody knows when', two({ until: 'not known' }, {})],
    ['a brief one', two({}, { kind: 'brief' })],
    ['one of which nothing is known', two({}, { kind: 'not-known' })],
    ['the second begins next year', two({}, { from: '2027' })],
    [
      'the first has died',
      whole({ lee: 'm 1985', ...but('tom', { died: '2020' }) }, [], {
        partnerships: [
          { id: 'a', personIds: ['chidi', 'tom'], kind: 'married' },
          { id: 'b', personIds: ['chidi', 'lee'], kind: 'married' },
        ],
      }),
    ],
    [
      'lived together, then married',
      whole({}, [], { partnerships: ['cohabiting', 'married'].map((kind) => ({ id: kind, personIds: ['chidi', 'tom'], kind })) }),
    ],
  ],
  flagged: [
    ['two that go on', two({}, {}), ['Ms Okoro has 2 partnerships of which none has ended']],
    ['one ends next year', two({ until: '2027' }, {}), ['Ms Okoro has 2 partnerships of which none has ended']],
  ],
})

tableOf('birth-missing', {
  fine: [
    ['a year is enough', whole(but('ada', { dateOfBirth: '', born: '2016' }))],
    ['about', whole(but('tom', { born: 'about 1980' }))],
    ['a question mark', whole(but('tom', { born: '?' }))],
    ['somebody who has died', whole({ old: { group: 'family', firstName: 'Old', died: '1990' } }, ['old>joy'])],
    ['a friend', whole({ ola: { group: 'family', firstName: 'Ola', role: 'friend' } })],
    ['a father who is not known', whole({ who: { group: 'family', sort: 'not-known' } }, ['who>joy'])],
    ['a miscarriage', whole({ bump: { group: 'family', sort: 'miscarriage' } }, ['chidi>bump'])],
  ],
  flagged: [
    ['a child', whole(but('ada', { dateOfBirth: '' })), ['No date of birth: Ada']],
    [
      'adults together',
      whole({ ...but('tom', { born: '' }), ...but('joy', { born: '' }) }),
      ['No date of birth: Mr Tom Reed and Mrs Okoro'],
    ],
    [
      'many',
      whole({ a: 'f', b: 'f', c: 'f', d: 'f', e: 'f', f: 'f' }, ['a>b, c, d, e, f']),
      ['No date of birth: A Okoro, B Okoro, C Okoro, D Okoro and 2 others'],
    ],
  ],
})

const reviewed = (...on: string[]) => whole({}, [], { reviews: on.map((day, index) => ({ id: `r${index}`, on: day })) })

tableOf('not-reviewed', {
  fine: [
    ['yesterday', reviewed('2026-03-11')],
    ['in a month', reviewed('January 2026')],
    ['on a day as people write it', reviewed('5 Feb 2026')],
    ['long ago and lately', reviewed('2024-01-01', '2026-02-01')],
    ['on a day that cannot be read', reviewed('at the first visit')],
    ['the first visit is still to come', reviewed(), { caseRecord: { legalStatus: '', keyDates: { firstVisit: '2026-03-20' } } }],
    ['half a year under another standard', reviewed('2025-11-01'), { pack: packOf('wirral') }],
    ['a list of names without a family yet', family({ ada: 'child f 2016-05-04' }, [], { reviews: [] })],
  ],
  flagged: [
    ['never', reviewed(), ['Not yet reviewed with the family']],
    ['long ago', reviewed('2025-11-01'), ['Last reviewed with the family on 1 November 2025']],
    ['only planned', reviewed('2026-05-01'), ['Not yet reviewed with the family']],
    [
      'never, and the first visit was',
      reviewed(),
      ['Not yet reviewed with the family'],
      { caseRecord: { legalStatus: '', keyDates: { firstVisit: '2026-03-01' } } },
    ],
  ],
})
