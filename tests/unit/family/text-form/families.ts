import fc from 'fast-check'
import {
  type CaseFamily,
  caseFamily,
  GENDERS,
  MARKER_KINDS,
  PARENT_KINDS,
  PARTNERSHIP_ENDS,
  PARTNERSHIP_KINDS,
  PERSON_SORTS,
  TIE_KINDS,
} from '../../../../shared/family/index.ts'

const keys = (kinds: object): string[] => Object.keys(kinds)
const names = fc.constantFrom('Amina', 'Ruby', 'Ruby', 'Kofi', 'Darren', 'Zofia', 'May', 'Mary Ann', 'Grace', '')
const surnames = fc.constantFrom('Begum', 'Cole', 'Nowak', 'Mensah', 'Oyelaran-Smith', "O'Brien", 'de Souza', '')
/** Names and words that look like something else. */
const odd = fc.oneof(
  fc.constantFrom(
    'F',
    'm',
    '1991',
    'twin',
    '? m',
    'Anna = Tom',
    'x, y',
    '{',
    '}',
    'a}b',
    '\\',
    '"',
    '(2)',
    '[x]',
    'b: c',
    'A -> B',
    'household',
    'home',
    'twins',
    'Mr',
    'Miss May',
    '# no',
    '//',
    '27 Larch Walk',
    'May 1990',
    'Ruby (2)',
    ' padded ',
    'two  spaces',
    'line\nbreak',
    'unnamed',
    'pregnancy',
    'adopted',
    'ŁukaszĄ',
    'İstanbul',
    '--',
    '~',
    '&',
    'special guardian',
  ),
  fc.string({ maxLength: 8 }),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
)
const mostly = (usual: fc.Arbitrary<string>, rare: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.oneof({ weight: 9, arbitrary: usual }, { weight: 1, arbitrary: rare })
const dates = mostly(
  fc.constantFrom(
    '',
    '',
    '1989',
    '2012',
    'about 1960',
    '14 May 1991',
    'May 1991',
    'before 2012',
    '2018-2020',
    'early 2020',
    '1990s',
  ),
  fc.oneof(
    odd,
    fc.constantFrom('date not known', 'Sep 2018', 'married 2011', 'since 2019', 'm 2011', '-', '?', 'spring 2019', 'from 2018'),
  ),
)
const days = fc.constantFrom('', '', '', '1991-05-14', '2012-02-29', '2020-13-45')
const rarely = fc.integer({ min: 0, max: 7 }).map((n) => n === 0)
const markers = fc.array(
  fc.record({
    kind: fc.constantFrom(...keys(MARKER_KINDS)),
    past: fc.boolean(),
    note: mostly(fc.constant(''), odd),
    confidential: rarely,
  }),
  { maxLength: 2 },
)
const people = fc.array(
  fc.record({
    group: fc.constantFrom('family', 'family', 'family', 'child', 'professional'),
    title: fc.constantFrom('', '', 'Mrs', 'Dr'),
    firstName: mostly(names, odd),
    lastName: mostly(surnames, odd),
    knownAs: mostly(fc.constantFrom('', '', 'Abby', 'Ruby'), odd),
    sort: mostly(fc.constant('person'), fc.constantFrom(...keys(PERSON_SORTS))),
    gender: fc.constantFrom('', ...keys(GENDERS)),
    assignedAtBirth: fc.constantFrom('', '', '', 'female', 'male'),
    dateOfBirth: days,
    born: dates,
    died: mostly(fc.constant(''), dates),
    markers,
    confidential: rarely,
    role: fc.constantFrom('', 'mother'),
    notes: fc.constantFrom('', 'something that the text cannot say'),
  }),
  { minLength: 1, maxLength: 12 },
)

const two = fc.tuple(fc.nat(), fc.nat())
const lists = fc.record({
  partnerships: fc.array(
    fc.record({
      of: two,
      kind: fc.constantFrom(...keys(PARTNERSHIP_KINDS)),
      ended: fc.constantFrom('', '', ...keys(PARTNERSHIP_ENDS)),
      from: dates,
      until: dates,
      confidential: rarely,
      note: fc.constantFrom('', 'kept'),
    }),
    { maxLength: 5 },
  ),
  parentLinks: fc.array(
    fc.record({
      of: two,
      kind: mostly(fc.constant('birth'), fc.constantFrom(...keys(PARENT_KINDS))),
      from: mostly(fc.constant(''), dates),
      until: mostly(fc.constant(''), dates),
      confidential: rarely,
    }),
    { maxLength: 14 },
  ),
  twinSets: fc.array(
    fc.record({ members: fc.uniqueArray(fc.nat(), { maxLength: 3 }), identical: fc.constantFrom('yes', 'no', 'not-known') }),
    {
      maxLength: 2,
    },
  ),
  households: fc.array(
    fc.record({
      name: mostly(fc.constantFrom('', 'Nan’s house', 'Larch House'), odd),
      address: mostly(fc.constantFrom('', '27 Larch Walk', '27 Larch Walk, Bentilee', 'Bentilee'), odd),
      members: fc.array(fc.record({ of: fc.nat(), from: dates, until: dates, partly: fc.boolean() }), { maxLength: 4 }),
      confidential: rarely,
    }),
    { maxLength: 3 },
  ),
  ties: fc.array(
    fc.record({
      of: two,
      kind: fc.constantFrom(...keys(TIE_KINDS)),
      from: dates,
      until: dates,
      source: mostly(fc.constant(''), odd),
      note: mostly(fc.constant(''), odd),
      confidential: rarely,
    }),
    { maxLength: 4 },
  ),
})

/** Families of all kinds, likely and not: people of the same name, without one, with names that look like dates and signs. */
export const families: fc.Arbitrary<CaseFamily> = fc.tuple(people, lists).map(([people, lists]) => {
  const at = (n: number): string => `p${n % people.length}`
  const other = ([one, two]: [number, number]): [string, string] => {
    const first = one % people.length
    return [at(first), at(first + 1 + (two % Math.max(1, people.length - 1)))]
  }
  const pairs = people.length > 1
  return caseFamily.parse({
    people: people.map((person, n) => ({
      ...person,
      id: at(n),
      markers: person.markers.map((marker, m) => ({ ...marker, id: `m${n}-${m}` })),
    })),
    partnerships: pairs ? lists.partnerships.map(({ of, ...one }, n) => ({ id: `c${n}`, personIds: other(of), ...one })) : [],
    parentLinks: pairs
      ? lists.parentLinks.map(({ of, ...one }, n) => ({ id: `l${n}`, parentId: other(of)[0], childId: other(of)[1], ...one }))
      : [],
    twinSets: lists.twinSets.map(({ members, ...one }, n) => ({ id: `t${n}`, personIds: [...new Set(members.map(at))], ...one })),
    households: lists.households.map(({ members, ...one }, n) => ({
      id: `h${n}`,
      ...one,
      members: members.map(({ of, ...member }) => ({ personId: at(of), ...member })),
    })),
    ties: pairs ? lists.ties.map(({ of, ...one }, n) => ({ id: `e${n}`, fromId: other(of)[0], toId: other(of)[1], ...one })) : [],
  })
})
