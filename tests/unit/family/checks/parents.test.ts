import { but, family, home, tableOf, WHOLE_PEOPLE, whole } from './family-tester.ts'

const gap = (about: string, what: string, text = 'Ms Okoro does not want to say.') => ({ gaps: [{ id: 'g', about, what, text }] })
const adaAlone = (links: readonly string[], more = {}) =>
  family(WHOLE_PEOPLE, links, { households: [home(['ada', 'chidi'])], ...more })
const NO_FATHER = ['chidi>ada', 'joy+emeka>chidi', 'ann+bob>tom'] as const

tableOf('parent-missing', {
  fine: [
    ['the father is said to be unknown', adaAlone(NO_FATHER, gap('ada', 'father'))],
    ['both are noted with one note', adaAlone(['joy+emeka>chidi'], gap('ada', 'parents'))],
    [
      'a father not known who stands there',
      whole({ who: { group: 'family', sort: 'not-known', gender: 'male' }, ivy: 'child f 2020-01-01' }, ['chidi+who>ivy']),
    ],
    ['a cousin with one parent', whole({ esi: 'f 1995', jude: 'm 2020' }, ['joy+emeka>esi', 'esi>jude'])],
    ['a grown half-brother with one parent', whole({ max: 'm 2004' }, ['chidi>max'])],
    [
      'one adopter',
      family({ ...WHOLE_PEOPLE }, ['chidi>ada:adoptive', 'joy+emeka>chidi'], { households: [home(['ada', 'chidi'])] }),
    ],
    [
      'one mother and a donor',
      whole({ d: { group: 'family', sort: 'not-known' }, ivy: 'child f 2020-01-01' }, ['chidi>ivy', 'd>ivy:donor']),
    ],
  ],
  flagged: [
    ['no father, and no word of him', adaAlone(NO_FATHER), ['Ada’s father is not on the genogram']],
    ['no mother', adaAlone(['tom>ada']), ['Ada’s mother is not on the genogram']],
    ['nobody', adaAlone(['joy+emeka>chidi']), ['No parent of Ada is recorded']],
    ['carers only', adaAlone(['joy>ada:special-guardian']), ['No parent of Ada is recorded']],
    ['a note without words', adaAlone(NO_FATHER, gap('ada', 'father', ' ')), ['Ada’s father is not on the genogram']],
    ['a note about the other one', adaAlone(NO_FATHER, gap('ada', 'mother')), ['Ada’s father is not on the genogram']],
    [
      'a half-sister who is no child of the case',
      whole({ tia: 'f 2014' }, ['tom>tia']),
      ['Tia Okoro’s mother is not on the genogram'],
    ],
    [
      'a parent whose symbol nobody has said',
      family({ ...WHOLE_PEOPLE, ...but('chidi', { gender: '' }) }, ['chidi>ada']),
      ['Ada’s second parent is not on the genogram'],
    ],
    [
      'a child who lives with them',
      whole({ foe: 'f 2015' }, [], { households: [home(['ada', 'foe', 'chidi', 'tom'])] }),
      ['No parent of Foe Okoro is recorded'],
    ],
  ],
})

const unknown = (fields = {}) => ({
  who: { group: 'family' as const, sort: 'not-known' as const, firstName: '', lastName: '', gender: 'male' as const, ...fields },
})

tableOf('parent-not-known', {
  fine: [
    ['a note on the child', whole({ ...unknown(), ivy: 'f 2020' }, ['chidi+who>ivy'], gap('ivy', 'father'))],
    ['a note on the person', whole({ ...unknown(), ivy: 'f 2020' }, ['chidi+who>ivy'], gap('who', 'other'))],
    ['notes of their own', whole({ ...unknown({ notes: 'Asked on 2 and 9 May.' }), ivy: 'f 2020' }, ['chidi+who>ivy'])],
    ['the father of somebody grown', whole({ ...unknown(), esi: 'f 1995' }, ['joy+who>esi'])],
    ['a donor', whole(unknown(), ['who>ada:donor'])],
    ['a partner who is not known', whole(unknown(), [], { partnerships: [{ id: 'p', personIds: ['ann', 'who'] }] })],
  ],
  flagged: [
    [
      'a cousin’s father',
      whole({ ...unknown(), esi: 'f 1995', jude: 'm 2020' }, ['joy+emeka>esi', 'esi+who>jude']),
      ['Jude Okoro’s father is not known'],
    ],
    [
      'of two',
      whole({ ...unknown(), ivy: 'child f 2020-01-01', ned: 'child m 2021-01-01' }, ['chidi+who>ivy, ned']),
      ['Ivy’s and Ned’s father is not known'],
    ],
    [
      'of no symbol',
      whole({ ...unknown({ gender: '' }), ivy: 'child f 2020-01-01' }, ['chidi+who>ivy']),
      ['Ivy’s parent is not known'],
    ],
  ],
})

tableOf('grandparents-missing', {
  fine: [
    ['one grandmother is enough', family(WHOLE_PEOPLE, ['chidi+tom>ada', 'joy>chidi', 'ann>tom'])],
    ['a note', family(WHOLE_PEOPLE, ['chidi+tom>ada', 'joy>chidi'], gap('tom', 'parents'))],
    [
      'notes of both',
      family(WHOLE_PEOPLE, ['chidi+tom>ada', 'joy>chidi'], {
        gaps: ['mother', 'father'].map((what) => ({ id: what, about: 'tom', what, text: 'Died in 1999.' })),
      }),
    ],
    ['a father who was fostered', family({ ...WHOLE_PEOPLE, fay: 'f 1950' }, ['chidi+tom>ada', 'joy>chidi', 'fay>tom:foster'])],
    ['an aunt by marriage', whole({ una: 'f 1990' }, [], { partnerships: [{ id: 'p', personIds: ['una', 'tom'] }] })],
    [
      'a father who is not known',
      whole({ who: { group: 'family', sort: 'not-known' }, ivy: 'child f 2020-01-01' }, ['chidi+who>ivy']),
    ],
    [
      'a grandmother who is there and not linked',
      family({ ...WHOLE_PEOPLE, ...but('ann', { role: 'paternal grandmother' }) }, ['chidi+tom>ada', 'joy>chidi']),
    ],
    [
      'the birth mother of a child who was adopted',
      whole({ una: 'f 1990', kit: 'child m 2014-02-02' }, ['chidi+tom>kit:adoptive', 'una>kit']),
    ],
  ],
  flagged: [
    ['of the father', family(WHOLE_PEOPLE, ['chidi+tom>ada', 'joy>chidi']), ['Mr Tom Reed’s parents are not recorded']],
    [
      'of both',
      family({ ada: 'child f 2016-05-04', eve: 'f 1990', ian: 'm 1990' }, ['eve+ian>ada']),
      ['Eve Okoro’s parents are not recorded', 'Ian Okoro’s parents are not recorded'],
    ],
    [
      'of an adopter',
      whole({ una: 'f 1980', kit: 'child m 2014-02-02' }, ['una>kit:adoptive']),
      ['Una Okoro’s parents are not recorded'],
    ],
  ],
})

const pr = (holders: readonly string[], more = {}) =>
  whole(
    Object.fromEntries(
      (['chidi', 'tom'] as const).map((id) => [id, { ...WHOLE_PEOPLE[id], parentalResponsibility: holders.includes(id) }]),
    ),
    [],
    more,
  )

tableOf('responsibility-nobody', {
  fine: [
    ['one of them has it', pr(['chidi'])],
    [
      'a guardian has it who is linked',
      whole(
        {
          ...but('chidi', { parentalResponsibility: false }),
          ...but('tom', { parentalResponsibility: false }),
          ...but('joy', { parentalResponsibility: true }),
        },
        ['joy>ada:special-guardian'],
      ),
    ],
    [
      'somebody has it who is linked to nobody',
      whole({
        ...but('chidi', { parentalResponsibility: false }),
        ...but('tom', { parentalResponsibility: false }),
        gus: { group: 'family', firstName: 'Gus', parentalResponsibility: true },
      }),
    ],
    ['an order', pr([]), { caseRecord: { legalStatus: 'Interim care order since 2 March 2026', keyDates: {} } }],
    ['it is said why', pr([], gap('ada', 'other', 'Parental responsibility: we wait for the court’s letter.'))],
    [
      'somebody who is grown',
      whole({
        ...but('chidi', { parentalResponsibility: false }),
        ...but('tom', { parentalResponsibility: false }),
        ...but('ada', { dateOfBirth: '2004-01-01' }),
      }),
    ],
  ],
  flagged: [
    ['nobody', pr([]), ['Nobody is marked as having parental responsibility for Ada']],
    [
      'only somebody who has died',
      whole({ ...but('chidi', { died: '2024' }), ...but('tom', { parentalResponsibility: false }) }),
      ['Nobody is marked as having parental responsibility for Ada'],
    ],
    [
      'no order',
      pr([]),
      ['Nobody is marked as having parental responsibility for Ada'],
      { caseRecord: { legalStatus: 'Child in need; no orders, a care order was refused', keyDates: {} } },
    ],
  ],
})

tableOf('not-linked', {
  fine: [
    ['a neighbour', whole({ ola: { group: 'family', firstName: 'Ola', role: 'neighbour and friend' } })],
    ['a godmother', whole({ ola: { group: 'family', firstName: 'Ola', role: 'godmother' } })],
    ['a lodger of the household', whole({ ola: 'm 1999' }, [], { households: [home(['ada', 'chidi', 'tom', 'ola'])] })],
    ['a partner', whole({ ola: 'm 1999' }, [], { partnerships: [{ id: 'p', personIds: ['ola', 'joy'] }] })],
    [
      'an aunt who is close to her',
      whole({ ola: 'f 1999' }, [], { ties: [{ id: 't', fromId: 'ola', toId: 'ada', kind: 'close' }] }),
    ],
    ['somebody who is left out of the picture', whole({ ola: { group: 'family', firstName: 'Ola', onGenogram: false } })],
    ['a case in which nobody is linked yet', family({ ada: 'child f 2016-05-04', ola: 'f 1990' })],
  ],
  flagged: [
    [
      'an uncle of nobody',
      whole({ ola: { group: 'family', firstName: 'Ola', lastName: 'Reed', role: 'paternal uncle' } }),
      ['Ola Reed is linked to nobody'],
    ],
    ['somebody without a role', whole({ ola: 'm 1999' }), ['Ola Okoro is linked to nobody']],
  ],
})
