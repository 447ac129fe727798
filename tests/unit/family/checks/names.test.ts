import { describe, expect, test } from 'vitest'
import { but, found, naming, tableOf, whole } from './family-tester.ts'

const docs = (...names: string[]) => ({ documents: [naming(names)] })
const KOWALSKI = whole(
  { jan: { group: 'family', firstName: 'Jan', lastName: 'Kowalski', title: 'Mr', gender: 'male', born: '1980' } },
  ['jan>tom:step'],
)
const DALY = whole(
  {
    siobhan: {
      group: 'family',
      firstName: 'Siobhán',
      lastName: 'Ní Dhálaigh',
      title: 'Ms',
      gender: 'female',
      born: '1980',
      notes: 'Signs as O’Daly.',
    },
  },
  ['siobhan>tom:step'],
)
const GARCIA = whole(
  {
    inma: {
      group: 'family',
      firstName: 'Inmaculada',
      lastName: 'García López',
      knownAs: 'Inma',
      title: 'Mrs',
      gender: 'female',
      born: '1980',
    },
  },
  ['inma>tom:step'],
)
const ADE = whole(
  {
    ade: {
      group: 'family',
      firstName: 'Oluwaseun Adekunle',
      lastName: 'Oyelaran-Bello',
      knownAs: 'Seun',
      title: 'Mr',
      gender: 'male',
      born: '1980',
    },
  },
  ['ade>tom:step'],
)
const BELL = whole(but('chidi', { lastName: 'Bell', notes: 'Was Okoro until she married.' }))
const NOWAK = whole(
  {
    zofia: { group: 'child', firstName: 'Zofia', lastName: 'Nowak', gender: 'female', dateOfBirth: '2012-01-01' },
    piotr: { group: 'family', title: 'Mr', firstName: 'Piotr', lastName: 'Nowak', gender: 'male', born: '1985' },
  },
  ['piotr>zofia'],
)

const LOOK_ALIKES = [
  ['the name as it is', whole(), docs('Mr Reed', 'Chidi Okoro', 'Ada')],
  ['a typewriter’s apostrophe', DALY, docs("Ms O'Daly")],
  ['without accents', DALY, docs('Siobhan Ni Dhalaigh')],
  ['one of two Spanish surnames', GARCIA, docs('Mrs García', 'Mrs Garcia Lopez', 'Inma García')],
  ['a Yoruba name in part', ADE, docs('Seun Bello', 'Mr Oyelaran-Bello', 'Oluwaseun Oyelaran-Bello', 'Mr Bello')],
  ['a surname before the marriage', BELL, docs('Ms Okoro', 'Chidi Okoro', 'Ms Bell')],
  ['Mrs for Ms', whole(), docs('Mrs Okoro', 'Miss Okoro')],
  ['a middle name', whole(), docs('Chidi Grace Okoro')],
  [
    'a known professional',
    whole({ hale: { group: 'professional', firstName: 'Ruth', lastName: 'Hale', title: 'Ms' } }),
    docs('Ms Hale', 'Ruth Hale'),
  ],
  ['nobody named', whole(), docs()],
] as const

tableOf('name-spelling', {
  fine: [
    ...LOOK_ALIKES,
    ['the form for a woman', KOWALSKI, docs('Mrs Kowalska')],
    ['a short surname that is another', whole(), docs('Mr Read', 'Mr Rees')],
    ['somebody else altogether', whole(), docs('Mr Cole', 'Femi Cole')],
    ['a title of another sex', NOWAK, docs('Mrs Novak')],
    ['a known first name with another surname', whole(), docs('Ada Hale')],
  ],
  flagged: [
    ['a surname with a title', NOWAK, ['“Mr Novak” in “Report”, Mr Nowak in the case'], docs('Mr Novak')],
    ['a surname with the first name', NOWAK, ['“Zofia Novak” in “Report”, Zofia Nowak in the case'], docs('Zofia Novak')],
    ['a first name', NOWAK, ['“Zofja Nowak” in “Report”, Zofia Nowak in the case'], docs('Zofja Nowak')],
    ['two letters that changed places', whole(), ['“Chidi Okroo” in “Report”, Chidi Okoro in the case'], docs('Chidi Okroo')],
    [
      'in two documents',
      NOWAK,
      ['“Mr Novak” in “Report” and 1 other document, Mr Nowak in the case'],
      { documents: [naming(['Mr Novak']), naming(['Mr Novak'], 'Plan')] },
    ],
    [
      'Mac and Mc',
      whole({ mac: { group: 'family', firstName: 'Iain', lastName: 'MacDonald', title: 'Mr', gender: 'male', born: '1980' } }, [
        'mac>tom:step',
      ]),
      ['“Mr McDonald” in “Report”, Mr MacDonald in the case'],
      docs('Mr McDonald'),
    ],
  ],
})

tableOf('named-not-drawn', {
  fine: [
    ...LOOK_ALIKES,
    ['a slip of the pen, asked about elsewhere', NOWAK, docs('Mr Novak')],
    [
      'by profession under the whole name',
      whole(),
      { documents: [naming(['Mr Cole', 'Mr Femi Cole'], 'Report', { professionals: ['Mr Femi Cole'] })] },
    ],
    ['who is there by profession', whole(), { documents: [naming(['Mr Cole'], 'Report', { professionals: ['Mr Cole'] })] }],
    [
      'by profession in another document',
      whole(),
      { documents: [naming(['Mr Cole'], 'Plan'), naming(['Mr Cole'], 'Report', { professionals: ['Mr Cole'] })] },
    ],
    [
      'a neighbour who is not drawn',
      whole({ ola: { group: 'family', firstName: 'Ola', lastName: 'Cole', title: 'Mrs', onGenogram: false } }),
      docs('Mrs Cole'),
    ],
  ],
  flagged: [
    ['somebody new', whole(), ['“Mr Femi Cole” is in “Report”, not here'], docs('Mr Femi Cole')],
    [
      'one person under three names',
      whole(),
      ['“Mr Femi Cole” is in “Report”, not here'],
      docs('Mr Cole', 'Femi Cole', 'Mr Femi Cole'),
    ],
    [
      'in three documents',
      whole(),
      ['“Mr Cole” is in “A” and 2 other documents, not here'],
      { documents: ['A', 'B', 'C'].map((title) => naming(['Mr Cole'], title)) },
    ],
    [
      'two people',
      whole(),
      ['“Femi Cole” is in “Report”, not here', '“Ms Shaw” is in “Report”, not here'],
      docs('Femi Cole', 'Ms Shaw'),
    ],
    [
      'a couple',
      whole(),
      ['“Mr Cole” is in “Report”, not here', '“Mrs Cole” is in “Report”, not here'],
      docs('Mr Cole', 'Mrs Cole'),
    ],
  ],
})

describe('whom a name that is not drawn leads to', () => {
  const leadsTo = (name: string) => found('named-not-drawn', whole(), docs(name)).map(({ personIds }) => personIds)
  test('those of the same surname', () => expect(leadsTo('Femi Reed')).toEqual([['tom', 'ann', 'bob']]))
  test('else the children whom the case is about', () => expect(leadsTo('Mr Cole')).toEqual([['ada']]))
  test('what was set aside stays so when somebody of that surname comes', () => {
    const [before] = found('named-not-drawn', whole(), docs('Femi Cole'))
    const [after] = found(
      'named-not-drawn',
      whole({ kim: { group: 'family', firstName: 'Kim', lastName: 'Cole' } }),
      docs('Femi Cole'),
    )
    expect(after?.key).toBe(before?.key)
    expect(after?.personIds).toEqual(['kim'])
  })
})

const EVERYBODY = ['Ada', 'Ms Okoro', 'Tom', 'Bob', 'Mrs Okoro', 'Mr Okoro', 'Mrs Reed']
const OLD = ['Mrs Okoro', 'Mr Okoro', 'Mrs Reed', 'Bob']
const BROTHERS = whole(
  { lee: { group: 'family', firstName: 'Lee', lastName: 'Reed', title: 'Mr', gender: 'male', born: '1990' } },
  ['ann+bob>lee'],
)
const both = (...names: string[]) => ({ documents: [naming(names), naming([], 'Plan')] })

tableOf('drawn-not-named', {
  fine: [
    ['everybody is named', whole(), both(...EVERYBODY)],
    ['one document says little yet', whole(), docs('Ada')],
    [
      'somebody who has died',
      whole({ old: { group: 'family', firstName: 'Old', died: '1990' } }, ['old>joy']),
      both(...EVERYBODY),
    ],
    [
      'somebody confidential',
      whole({ sid: { group: 'family', firstName: 'Sid', confidential: true } }, ['sid>ada:step']),
      both(...EVERYBODY),
    ],
    ['a father who is not known', whole({ who: { group: 'family', sort: 'not-known' } }, ['who>joy']), both(...EVERYBODY)],
    [
      'one of two by the surname, who has the whole name before',
      BROTHERS,
      both('Ada', 'Ms Okoro', 'Mr Tom Reed', 'Mr Lee Reed', 'Mr Reed', ...OLD),
    ],
    [
      'a child of the case by the first name that an aunt has too',
      whole({ aunt: { group: 'family', firstName: 'Ada', lastName: 'Reed', title: 'Ms', gender: 'female', born: '1980' } }, [
        'bob>aunt',
      ]),
      both('Ada', 'Ms Ada Reed', 'Ms Okoro', 'Mr Tom Reed', ...OLD),
    ],
    ['named by a first name', whole({ ivy: 'f 2019' }, ['chidi+tom>ivy']), both(...EVERYBODY, 'Ivy')],
  ],
  flagged: [
    [
      'a half-sister',
      whole({ tia: { group: 'family', firstName: 'Tia', lastName: 'Shaw', born: '2014' } }, ['tom>tia']),
      ['In no document: Tia Shaw'],
      both(...EVERYBODY),
    ],
    [
      'one of two by the surname, who is not meant where the other’s whole name stands',
      BROTHERS,
      ['In no document: Mr Lee Reed'],
      both('Ada', 'Ms Okoro', 'Mr Tom Reed', 'Mr Reed', ...OLD),
    ],
    [
      'a surname that may be one or the other, and one of them has no other mention',
      BROTHERS,
      ['“Mr Reed” in “Report” may be Mr Tom Reed, Mr Bob Reed or Mr Lee Reed'],
      both('Ada', 'Ms Okoro', 'Mr Reed', ...OLD),
    ],
    [
      'a surname that may be either in a second document',
      BROTHERS,
      ['“Mr Reed” in “Plan” may be Mr Tom Reed, Mr Bob Reed or Mr Lee Reed'],
      { documents: [naming(['Ada', 'Ms Okoro', 'Mr Tom Reed', ...OLD]), naming(['Mr Reed'], 'Plan')] },
    ],
    [
      'an aunt whose first name is the child’s',
      whole({ aunt: { group: 'family', firstName: 'Ada', lastName: 'Reed', title: 'Ms', gender: 'female', born: '1980' } }, [
        'bob>aunt',
      ]),
      ['In no document: Ms Reed'],
      both('Ada', 'Ms Okoro', 'Mr Tom Reed', ...OLD),
    ],
    ['a grandmother', whole(), ['In no document: Mrs Reed'], both(...EVERYBODY.slice(0, -1))],
  ],
})
