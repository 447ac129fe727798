import { describe, expect, it } from 'vitest'
import { relationshipTo } from '../../../../shared/family/drawing/index.ts'
import { type CaseFamily, caseFamily, type Gender, person } from '../../../../shared/family/index.ts'

const GENDER_OF: Readonly<Record<string, Gender>> = { f: 'female', m: 'male', n: 'non-binary' }

/** "Zoe f, Ann f, Bob m" with links as "Ann>Zoe" (birth), "Ann>Zoe adoptive", and couples as "Ann=Bob married divorced". */
function family(people: string, links: readonly string[], couples: readonly string[] = [], more: object = {}): CaseFamily {
  return caseFamily.parse({
    people: people.split(', ').map((one) => {
      const [name = '', gender = '', died = ''] = one.split(' ')
      return person.parse({
        id: name,
        group: name === 'Zoe' ? 'child' : 'family',
        firstName: name,
        gender: GENDER_OF[gender] ?? '',
        died,
      })
    }),
    parentLinks: links.map((link) => {
      const [pair = '', kind = 'birth', until = ''] = link.split(' ')
      const [parentId = '', childId = ''] = pair.split('>')
      return { id: link, parentId, childId, kind, until }
    }),
    partnerships: couples.map((couple) => {
      const [pair = '', kind = 'cohabiting', ended = ''] = couple.split(' ')
      return { id: couple, personIds: pair.split('='), kind, ended }
    }),
    ...more,
  })
}

const BASE = 'Zoe f, Ann f, Bob m'
const PARENTS = ['Ann>Zoe', 'Bob>Zoe']

describe('how somebody stands to a child', () => {
  it.each<[what: string, expected: string, whole: CaseFamily, who: string]>([
    ['mother', 'mother', family(BASE, PARENTS), 'Ann'],
    ['father', 'father', family(BASE, PARENTS), 'Bob'],
    ['parent of no said gender', 'parent', family('Zoe f, Alex', ['Alex>Zoe']), 'Alex'],
    ['adoptive father', 'adoptive father', family(BASE, ['Ann>Zoe', 'Bob>Zoe adoptive']), 'Bob'],
    ['stepfather', 'stepfather', family('Zoe f, Sam m', ['Sam>Zoe step']), 'Sam'],
    ['step-parent', 'step-parent', family('Zoe f, Sam', ['Sam>Zoe step']), 'Sam'],
    ['foster carer', 'foster carer', family('Zoe f, Flo f', ['Flo>Zoe foster']), 'Flo'],
    ['former foster carer', 'former foster carer', family('Zoe f, Flo f', ['Flo>Zoe foster 2020']), 'Flo'],
    ['sperm donor', 'sperm donor', family('Zoe f, Don m', ['Don>Zoe donor']), 'Don'],
    ['maternal grandmother', 'maternal grandmother', family('Zoe f, Ann f, Gran f', ['Ann>Zoe', 'Gran>Ann']), 'Gran'],
    ['paternal grandfather', 'paternal grandfather', family('Zoe f, Bob m, Grandad m', ['Bob>Zoe', 'Grandad>Bob']), 'Grandad'],
    [
      'great-grandmother',
      'maternal great-grandmother',
      family('Zoe f, Ann f, Gran f, Old f', ['Ann>Zoe', 'Gran>Ann', 'Old>Gran']),
      'Old',
    ],
    [
      'grandmother who is special guardian',
      'special guardian and maternal grandmother',
      family('Zoe f, Ann f, Gran f', ['Ann>Zoe', 'Gran>Ann', 'Gran>Zoe special-guardian']),
      'Gran',
    ],
    [
      'adoptive grandmother',
      'adoptive maternal grandmother',
      family('Zoe f, Ann f, Gran f', ['Ann>Zoe adoptive', 'Gran>Ann']),
      'Gran',
    ],
    ['step-grandmother', 'step-grandmother', family('Zoe f, Sam m, Gran f', ['Sam>Zoe step', 'Gran>Sam']), 'Gran'],
    ['full brother', 'brother', family(`${BASE}, Tom m`, [...PARENTS, 'Ann>Tom', 'Bob>Tom']), 'Tom'],
    ['half-brother', 'half-brother through mother', family(`${BASE}, Tom m, Ed m`, [...PARENTS, 'Ann>Tom', 'Ed>Tom']), 'Tom'],
    ['half-sister', 'half-sister through father', family(`${BASE}, Liz f, Eve f`, [...PARENTS, 'Bob>Liz', 'Eve>Liz']), 'Liz'],
    [
      'a brother of whom one parent is not recorded',
      'brother or half-brother through mother',
      family('Zoe f, Ann f, Tom m', ['Ann>Zoe', 'Ann>Tom']),
      'Tom',
    ],
    [
      'identical twin',
      'identical twin sister',
      family(`${BASE}, Liz f`, [...PARENTS, 'Ann>Liz', 'Bob>Liz'], [], {
        twinSets: [{ id: 't', personIds: ['Zoe', 'Liz'], identical: 'yes' }],
      }),
      'Liz',
    ],
    [
      'adoptive brother',
      'adoptive brother',
      family(`${BASE}, Tom m`, [...PARENTS, 'Ann>Tom adoptive', 'Bob>Tom adoptive']),
      'Tom',
    ],
    [
      'stepbrother by marriage',
      'stepbrother',
      family(`${BASE}, Sam m, Tom m`, [...PARENTS, 'Sam>Tom'], ['Ann=Sam married']),
      'Tom',
    ],
    ['foster sister', 'foster sister', family('Zoe f, Flo f, Liz f', ['Flo>Zoe foster', 'Flo>Liz foster']), 'Liz'],
    ['foster carer’s son', 'foster carer’s son', family('Zoe f, Flo f, Tom m', ['Flo>Zoe foster', 'Flo>Tom']), 'Tom'],
    ['partner', 'mother’s partner', family(`${BASE}, Sam m`, PARENTS, ['Ann=Sam']), 'Sam'],
    ['former partner', 'mother’s former partner', family(`${BASE}, Sam m`, PARENTS, ['Ann=Sam cohabiting separated']), 'Sam'],
    ['husband', 'mother’s husband', family(`${BASE}, Sam m`, PARENTS, ['Ann=Sam married']), 'Sam'],
    ['divorced wife', 'father’s former wife', family(`${BASE}, Eve f`, PARENTS, ['Bob=Eve married divorced']), 'Eve'],
    ['late husband', 'mother’s late husband', family(`${BASE}, Sam m 2020`, PARENTS, ['Ann=Sam married widowed']), 'Sam'],
    ['son of a partner', 'mother’s partner’s son', family(`${BASE}, Sam m, Tom m`, [...PARENTS, 'Sam>Tom'], ['Ann=Sam']), 'Tom'],
    [
      'the other parent of a half-brother',
      'half-brother’s father',
      family(`${BASE}, Tom m, Ed m`, [...PARENTS, 'Ann>Tom', 'Ed>Tom']),
      'Ed',
    ],
    ['aunt', 'maternal aunt', family('Zoe f, Ann f, Gran f, Meg f', ['Ann>Zoe', 'Gran>Ann', 'Gran>Meg']), 'Meg'],
    [
      'half-uncle',
      'maternal half-uncle',
      family('Zoe f, Ann f, Gran f, Pop m, Ned m, Jim m', ['Ann>Zoe', 'Gran>Ann', 'Pop>Ann', 'Gran>Ned', 'Jim>Ned']),
      'Ned',
    ],
    [
      'aunt’s husband',
      'maternal aunt’s husband',
      family('Zoe f, Ann f, Gran f, Meg f, Hal m', ['Ann>Zoe', 'Gran>Ann', 'Gran>Meg'], ['Meg=Hal married']),
      'Hal',
    ],
    [
      'cousin',
      'maternal cousin',
      family('Zoe f, Ann f, Gran f, Meg f, Jo f', ['Ann>Zoe', 'Gran>Ann', 'Gran>Meg', 'Meg>Jo']),
      'Jo',
    ],
    [
      'great-uncle',
      'paternal great-uncle',
      family('Zoe f, Bob m, Pop m, Old f, Ned m', ['Bob>Zoe', 'Pop>Bob', 'Old>Pop', 'Old>Ned']),
      'Ned',
    ],
    ['nephew', 'nephew', family(`${BASE}, Liz f, Ben m`, [...PARENTS, 'Ann>Liz', 'Bob>Liz', 'Liz>Ben']), 'Ben'],
    ['daughter', 'daughter', family('Zoe f, Mia f', ['Zoe>Mia']), 'Mia'],
    ['boyfriend', 'partner', family('Zoe f, Max m', [], ['Zoe=Max relationship']), 'Max'],
    ['nobody to them', '', family('Zoe f, Max m', []), 'Max'],
    ['the child', '', family('Zoe f', []), 'Zoe'],
    ['somebody who is not there', '', family('Zoe f', []), 'Nobody'],
  ])('%s', (_what, expected, whole, who) => {
    expect(relationshipTo(whole, 'Zoe', who)).toBe(expected)
  })

  it('takes care that ended after the day of the picture for care that goes on', () => {
    const whole = family('Zoe f, Flo f', ['Flo>Zoe foster 2020'])
    expect(relationshipTo(whole, 'Zoe', 'Flo', '2018-01-01')).toBe('foster carer')
    expect(relationshipTo(whole, 'Zoe', 'Flo', '2021-01-01')).toBe('former foster carer')
  })

  it('ends where people are their own ancestors by mistake', () => {
    const whole = family('Zoe f, Ann f', ['Ann>Zoe', 'Zoe>Ann'])
    expect(relationshipTo(whole, 'Zoe', 'Ann')).toContain('mother')
  })
})
