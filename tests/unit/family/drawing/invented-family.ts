import { caseFamily, MARKER_KINDS, type Person, person } from '../../../../shared/family/index.ts'

const somebody = (id: string, more: Partial<Person>): Person => person.parse({ id, group: 'family', ...more })
const links = (kind: string, pairs: readonly (readonly [string, string])[]) =>
  pairs.map(([childId, parentId]) => ({ id: `${parentId}>${childId}:${kind}`, childId, parentId, kind }))

/** An invented family with something of nearly every kind, and one person and some things that are confidential: "Canary Bird". */
export const INVENTED = caseFamily.parse({
  people: [
    somebody('zofia', { group: 'child', firstName: 'Zofia', lastName: 'Nowak', gender: 'female', dateOfBirth: '2012-09-02' }),
    somebody('ruby', { group: 'child', firstName: 'Ruby', lastName: 'Pike', gender: 'female', dateOfBirth: '2019-06-11' }),
    somebody('kofi', { group: 'child', firstName: 'Kofi', lastName: 'Pike', gender: 'male', dateOfBirth: '2019-06-11' }),
    somebody('abena', {
      title: 'Ms',
      firstName: 'Abena',
      lastName: 'Mensah',
      gender: 'female',
      dateOfBirth: '1991-05-14',
      parentalResponsibility: true,
      markers: [
        { id: 'm1', kind: 'domestic-abuse-harmed', past: false, note: '', confidential: false },
        { id: 'm2', kind: 'mental-ill-health', past: true, note: '', confidential: false },
        { id: 'm3', kind: 'illness', past: false, note: 'canary', confidential: true },
      ],
    }),
    somebody('piotr', { title: 'Mr', firstName: 'Piotr', lastName: 'Nowak', gender: 'male', born: '1988' }),
    somebody('darren', { title: 'Mr', firstName: 'Darren', lastName: 'Pike', gender: 'male', dateOfBirth: '1990-08-01' }),
    somebody('leanne', {
      title: 'Ms',
      firstName: 'Leanne',
      lastName: 'Shaw',
      gender: 'female',
      role: 'was living with Canary Bird',
    }),
    somebody('tia', { firstName: 'Tia', lastName: 'Shaw', gender: 'female', born: 'March 2014' }),
    somebody('kwame', {
      title: 'Mr',
      firstName: 'Kwame',
      lastName: 'Mensah',
      gender: 'male',
      dateOfBirth: '1958-01-05',
      died: '2 February 2020',
    }),
    somebody('grace', { title: 'Mrs', firstName: 'Grace', lastName: 'Mensah', gender: 'female', born: 'about 1962' }),
    somebody('esi', { title: 'Ms', firstName: 'Esi', lastName: 'Mensah', gender: 'female' }),
    somebody('unknown', { role: 'Father', sort: 'not-known', gender: 'male' }),
    somebody('jude', { firstName: 'Jude', lastName: 'Mensah', gender: 'non-binary', dateOfBirth: '2020-04-04' }),
    somebody('baby', { sort: 'pregnancy' }),
    somebody('secret', { title: 'Mr', firstName: 'Canary', lastName: 'Bird', gender: 'male', confidential: true }),
    somebody('worker', { group: 'professional', firstName: 'Priya', lastName: 'Ramanathan' }),
  ],
  partnerships: [
    { id: 'p1', personIds: ['kwame', 'grace'], kind: 'married' },
    { id: 'p2', personIds: ['abena', 'piotr'], kind: 'married', ended: 'divorced', from: '2011', until: '2018' },
    {
      id: 'p3',
      personIds: ['abena', 'darren'],
      kind: 'cohabiting',
      ended: 'separated',
      from: '2018',
      until: 'June 2025',
      place: 1,
    },
    { id: 'p4', personIds: ['darren', 'leanne'], kind: 'relationship', ended: 'separated' },
    { id: 'p5', personIds: ['abena', 'secret'], kind: 'relationship', place: 2 },
  ],
  parentLinks: links('birth', [
    ['zofia', 'abena'],
    ['zofia', 'piotr'],
    ['ruby', 'abena'],
    ['ruby', 'darren'],
    ['kofi', 'abena'],
    ['kofi', 'darren'],
    ['tia', 'darren'],
    ['tia', 'leanne'],
    ['abena', 'kwame'],
    ['abena', 'grace'],
    ['esi', 'kwame'],
    ['esi', 'grace'],
    ['jude', 'esi'],
    ['jude', 'unknown'],
    ['baby', 'darren'],
    ['baby', 'leanne'],
  ]),
  twinSets: [{ id: 't', personIds: ['ruby', 'kofi'], identical: 'no' }],
  households: [
    {
      id: 'larch',
      name: '14 Larch Walk',
      members: [
        { personId: 'abena', from: 'March 2024' },
        { personId: 'zofia' },
        { personId: 'ruby' },
        { personId: 'kofi' },
        { personId: 'darren', until: 'June 2025' },
      ],
    },
    { id: 'hidden', name: 'Canary Cottage', confidential: true, members: [{ personId: 'secret' }, { personId: 'leanne' }] },
  ],
  ties: [
    { id: 'tie1', fromId: 'darren', toId: 'abena', kind: 'physical-abuse', source: 'police log', note: 'canary note' },
    { id: 'tie2', fromId: 'grace', toId: 'zofia', kind: 'close' },
    { id: 'tie3', fromId: 'abena', toId: 'secret', kind: 'caring' },
    { id: 'tie4', fromId: 'esi', toId: 'abena', kind: 'hostile', source: 'canary told us', confidential: true },
  ],
  systems: [
    { id: 'school', kind: 'school', name: 'Larch Primary School' },
    { id: 'gp', kind: 'health', name: 'Riverside Surgery' },
    { id: 'refuge', kind: 'agency', name: 'Canary Refuge', confidential: true },
    { id: 'club', kind: 'club', name: 'Swimming' },
  ],
  systemTies: [
    { id: 's1', personId: 'ruby', systemId: 'school', strength: 'strong', flow: 'to-family' },
    { id: 's2', personId: '', systemId: 'gp', strength: 'weak', flow: 'both' },
    { id: 's3', personId: 'abena', systemId: 'refuge', strength: 'strong', flow: 'to-family' },
    { id: 's4', personId: 'kofi', systemId: 'club', strength: 'broken', note: 'canary note' },
  ],
  reviews: [
    { id: 'r1', on: '2026-01-10', with: 'Ms Mensah' },
    { id: 'r2', on: '26 February 2026', with: 'Ms Mensah and Zofia' },
  ],
  gaps: [
    { id: 'g1', about: 'jude', what: 'father', text: 'Ms Esi Mensah does not want to say.' },
    { id: 'g2', about: 'baby', what: 'other', text: 'Canary Bird may know.' },
  ],
})

/** Every kind of marker, for one of a family. */
export const EVERY_MARKER = Object.keys(MARKER_KINDS).map((kind) => ({
  id: kind,
  kind,
  past: false,
  note: '',
  confidential: false,
}))
