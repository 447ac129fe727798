import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadStandards } from '../../../../main/templates/index.ts'
import { checkFamily, type FamilyFinding, type NamingDocument } from '../../../../shared/family/checks/index.ts'
import { type CaseFamily, type CaseRecord, caseFamily, type Person } from '../../../../shared/family/index.ts'
import type { FamilyCheckId, Pack } from '../../../../shared/standards/index.ts'

export const TODAY = '2026-03-12'
const library = await loadStandards({ templatesFolder: join(import.meta.dirname, '../../../../templates') })
export const packOf = (id: string): Pack => library.get(id).pack
export const PACK = packOf('manchester')

type PersonFields = Partial<Omit<Person, 'id'>>
type ListsOf<L extends keyof CaseFamily> = { [K in L]?: readonly unknown[] }
type Lists = ListsOf<Exclude<keyof CaseFamily, 'people' | 'schemaVersion'>>

/**
 * A family in lines: people by id, with a letter for the symbol and when they were born ("f 1988", "m", "child f 2016-05-04"),
 * children by "mother+father>child, child", and whatever else is said of anybody.
 */
export function family(
  people: Readonly<Record<string, string | PersonFields>>,
  links: readonly string[] = [],
  more: Lists = {},
): CaseFamily {
  const read = (id: string, said: string): PersonFields => {
    const [, child, letter = '', born = ''] = /^(child )?([fm]?)\s*(.*)$/.exec(said) ?? []
    const gender = letter === 'f' ? 'female' : letter === 'm' ? 'male' : ''
    return {
      group: child ? 'child' : 'family',
      firstName: id[0]?.toUpperCase() + id.slice(1),
      lastName: 'Okoro',
      gender,
      ...(/^\d{4}-\d\d-\d\d$/.test(born) ? { dateOfBirth: born } : { born }),
    }
  }
  const parentLinks = links.flatMap((line) => {
    const [, parents = '', children = '', kind = 'birth'] = /^(.+)>([^:]+)(?::(.+))?$/.exec(line) ?? []
    return children.split(',').flatMap((child) =>
      parents.split('+').map((parent) => ({
        id: `${parent}>${child.trim()}:${kind}`,
        childId: child.trim(),
        parentId: parent.trim(),
        kind,
      })),
    )
  })
  return caseFamily.parse({
    people: Object.entries(people).map(([id, said]) => ({
      id,
      ...(typeof said === 'string' ? read(id, said) : { ...read(id, ''), ...said }),
    })),
    parentLinks,
    reviews: [{ id: 'review', on: '2026-03-01' }],
    ...more,
  })
}

/** A child with both parents and all four grandparents, all at one address: nothing to ask of it. */
export const WHOLE_PEOPLE = {
  ada: 'child f 2016-05-04',
  chidi: {
    group: 'family',
    firstName: 'Chidi',
    lastName: 'Okoro',
    title: 'Ms',
    gender: 'female',
    born: '1990',
    parentalResponsibility: true,
  },
  tom: {
    group: 'family',
    firstName: 'Tom',
    lastName: 'Reed',
    title: 'Mr',
    gender: 'male',
    born: '1988',
    parentalResponsibility: true,
  },
  joy: { group: 'family', firstName: 'Joy', lastName: 'Okoro', title: 'Mrs', gender: 'female', born: '1962' },
  emeka: { group: 'family', firstName: 'Emeka', lastName: 'Okoro', title: 'Mr', gender: 'male', born: '1960' },
  ann: { group: 'family', firstName: 'Ann', lastName: 'Reed', title: 'Mrs', gender: 'female', born: '1961' },
  bob: { group: 'family', firstName: 'Bob', lastName: 'Reed', title: 'Mr', gender: 'male', born: 'about 1959' },
} satisfies Record<string, string | PersonFields>
export const WHOLE_LINKS = ['chidi+tom>ada', 'joy+emeka>chidi', 'ann+bob>tom'] as const
export const home = (members: readonly (string | object)[], more: object = {}): object => ({
  id: `home-${members.map((one) => (typeof one === 'string' ? one : 'x')).join('')}`,
  name: '4 Elm Row',
  address: '4 Elm Row',
  members: members.map((one) => (typeof one === 'string' ? { personId: one } : one)),
  ...more,
})

/** The whole family with something else: people laid over, further links, further lists. */
export const whole = (
  people: Readonly<Record<string, string | PersonFields>> = {},
  links: readonly string[] = [],
  more: Lists = {},
): CaseFamily =>
  family({ ...WHOLE_PEOPLE, ...people }, [...WHOLE_LINKS, ...links], { households: [home(['ada', 'chidi', 'tom'])], ...more })

/** Somebody of the whole family otherwise than there. */
export const but = (id: keyof typeof WHOLE_PEOPLE, fields: PersonFields): Readonly<Record<string, PersonFields>> => {
  const said = WHOLE_PEOPLE[id]
  const base: PersonFields =
    typeof said === 'string'
      ? { group: 'child', firstName: 'Ada', lastName: 'Okoro', gender: 'female', dateOfBirth: '2016-05-04' }
      : said
  return { [id]: { ...base, ...fields } }
}

export interface Around {
  pack?: Pack
  caseRecord?: Pick<CaseRecord, 'legalStatus' | 'keyDates'>
  today?: string
  documents?: readonly NamingDocument[]
}

/** Everything that is found in a family. */
export const allFound = (
  given: CaseFamily,
  { pack = PACK, caseRecord = { legalStatus: '', keyDates: {} }, today = TODAY, documents = [] }: Around = {},
): FamilyFinding[] => checkFamily(given, { pack, caseRecord, today, documents })

/** What one check finds. */
export const found = (checkId: FamilyCheckId, given: CaseFamily, around: Around = {}): FamilyFinding[] =>
  allFound(given, around).filter((finding) => finding.checkId === checkId)

/** A document that names these people. */
export const naming = (names: readonly string[], title = 'Report', more: Partial<NamingDocument> = {}): NamingDocument => ({
  id: title,
  title,
  names,
  ...more,
})

type Row = readonly [what: string, family: CaseFamily, around?: Around]
type FlaggedRow = readonly [what: string, family: CaseFamily, messages: readonly string[], around?: Around]
const FEWEST = 20

/**
 * A check's table: families that are fine though they look alike (twenty at least, with those that no check has anything to say of),
 * and families in which it finds something, each with the messages in order.
 */
export function tableOf(
  checkId: FamilyCheckId,
  { fine, flagged }: { fine: readonly Row[]; flagged: readonly FlaggedRow[] },
): void {
  const all = [...fine, ...COMMON]
  describe(checkId, () => {
    test('has twenty look-alikes that are fine', () => expect(all.length).toBeGreaterThanOrEqual(FEWEST))
    test.each(all.map((row) => [row[0], row] as const))('fine: %s', (_what, [, given, around]) => {
      expect(found(checkId, given, around).map(({ message }) => message)).toEqual([])
    })
    test.each(flagged.map((row) => [row[0], row] as const))('flagged: %s', (_what, [, given, messages, around]) => {
      const findings = found(checkId, given, around)
      expect(findings.map(({ message }) => message)).toEqual(messages)
      for (const { question, key } of findings) {
        expect(question).toMatch(/[.?]$/)
        expect(key.startsWith(checkId)).toBe(true)
      }
    })
  })
}

const grand = (side: string, gender: 'f' | 'm', year: string) => ({ [`${side}${gender}`]: `${gender} ${year}` })

/** Families that no check has anything to say of. */
const COMMON: readonly Row[] = [
  ['nobody at all', family({}, [], { reviews: [] })],
  ['a whole family of three generations', whole()],
  [
    'professionals of the case',
    whole({ hale: { group: 'professional', firstName: 'Ruth', lastName: 'Hale', title: 'Ms', role: 'teacher' } }),
  ],
  [
    'two mothers, and a donor',
    family(
      {
        ...WHOLE_PEOPLE,
        ...but('tom', { firstName: 'Tess', title: 'Ms', gender: 'female' }),
        helper: { group: 'family', sort: 'not-known', gender: 'male', role: 'donor' },
      },
      [...WHOLE_LINKS, 'helper>ada:donor'],
      { households: [home(['ada', 'chidi', 'tom'])] },
    ),
  ],
  ['two fathers', whole(but('chidi', { firstName: 'Cid', title: 'Mr', gender: 'male' }))],
  ['a non-binary parent', whole(but('chidi', { title: 'Mx', gender: 'non-binary' }))],
  [
    'a stepfather who is two years older than the child’s sister',
    whole({ sam: 'm 1995' }, ['sam>ada:step'], {
      partnerships: [{ id: 'p', personIds: ['chidi', 'sam'], kind: 'married', from: '2024' }],
    }),
  ],
  ['a stepmother younger than a grown stepchild', whole({ sky: 'f 1992' }, ['sky>tom:step'])],
  [
    'a donor who died before the birth',
    whole({ don: { group: 'family', firstName: 'Don', gender: 'male', born: '1950', died: '2012' } }, ['don>ada:donor']),
  ],
  ['a special guardian who is a grandmother', whole({}, ['joy>ada:special-guardian'])],
  ['a foster carer', whole({ fay: 'f 1970' }, ['fay>ada:foster'])],
  [
    'twins of midnight',
    whole({ ben: 'child m 2018-05-05', bea: 'child f 2018-05-06' }, ['chidi+tom>ben, bea'], {
      twinSets: [{ id: 't', personIds: ['ben', 'bea'], identical: 'no' }],
      households: [home(['ada', 'ben', 'bea', 'chidi', 'tom'])],
    }),
  ],
  [
    'a pregnancy',
    whole({ bump: { group: 'family', sort: 'pregnancy', firstName: '', lastName: '', born: 'June 2026' } }, ['chidi+tom>bump']),
  ],
  [
    'a stillborn brother',
    whole({ eli: { group: 'family', sort: 'stillbirth', firstName: 'Eli', born: '2014', died: '2014' } }, ['chidi+tom>eli']),
  ],
  [
    'a marriage, a divorce and another marriage',
    whole({ lee: 'm 1985' }, [], {
      partnerships: [
        { id: 'a', personIds: ['chidi', 'tom'], kind: 'married', ended: 'divorced', from: '2014', until: '2019' },
        { id: 'b', personIds: ['chidi', 'lee'], kind: 'married', from: '2021' },
      ],
    }),
  ],
  [
    'a child who is with the father for part of the week',
    whole({}, [], {
      households: [
        home(['ada', 'chidi']),
        home([{ personId: 'ada', partly: true }, 'tom'], { id: 'second', name: '9 Oak End', address: '9 Oak End' }),
      ],
    }),
  ],
  ['a grandmother who has died', whole(but('joy', { died: '2020' }))],
  ['a birth that is marked as not known', whole(but('bob', { born: 'not known' }))],
  ['a surname that changed', whole(but('chidi', { lastName: 'Bell', notes: 'Was Okoro until she married.' }))],
  [
    'an adopted brother of another family',
    whole({ kit: 'child m 2014-02-02', ...grand('old', 'f', '1991') }, ['chidi+tom>kit:adoptive', 'oldf>kit:birth'], {
      households: [home(['ada', 'kit', 'chidi', 'tom'])],
    }),
  ],
]
