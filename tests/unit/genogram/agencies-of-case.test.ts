import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { agenciesNotShown } from '../../../renderer/genogram/eco/agencies-of-case.ts'
import { caseFamily, caseRecord, person } from '../../../shared/family/index.ts'

const example = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../templates/examples/${name}.json`, import.meta.url), 'utf8'))
const professional = (lastName: string, rest: object) => person.parse({ id: lastName, group: 'professional', lastName, ...rest })
const offered = (people: unknown[], systems: object[] = []) =>
  agenciesNotShown(caseFamily.parse({ people, systems: systems.map((one, at) => ({ id: `s${at}`, ...one })) }))

describe('the agencies of the case’s professionals', () => {
  it('are offered once each, with who of them is in the case', () => {
    const people = [
      professional('Haddad', { title: 'Mr', role: 'safeguarding lead', agency: 'Fernhill Primary' }),
      professional('Birch', { title: 'Ms', role: 'class teacher', agency: 'Fernhill Primary' }),
      person.parse({ id: 'mother', group: 'family', firstName: 'Abena', agency: 'Care home' }),
    ]
    expect(offered(people)).toEqual([
      {
        name: 'Fernhill Primary',
        kind: 'school',
        people: ['Mr Haddad, safeguarding lead', 'Ms Birch, class teacher'],
        confidential: false,
      },
    ])
  })

  it.each([
    [{ agency: 'Larch Walk Surgery', role: 'GP' }, 'health'],
    [{ agency: 'Moorfield High', role: 'head of Year 8' }, 'school'],
    [{ agency: 'St Anne’s', role: 'parish priest' }, 'faith'],
    [{ agency: 'Police, domestic abuse unit', role: 'police officer' }, 'agency'],
  ])('are of a kind by what they are: %o', (rest, kind) => {
    expect(offered([professional('Sood', rest)])).toMatchObject([{ kind }])
  })

  it.each([
    ['the same name', 'Fernhill Primary'],
    ['the name in other letters', 'FERNHILL primary.'],
    ['a part of the name', 'Fernhill'],
    ['more than the name', 'Fernhill Primary School'],
    ['the professional’s own name', 'Mr Haddad at school'],
  ])('are not offered where the eco-map has %s', (_, name) => {
    const people = [professional('Haddad', { title: 'Mr', role: 'teacher', agency: 'Fernhill Primary' })]
    expect(offered(people, [{ kind: 'school', name }])).toEqual([])
    expect(offered(people, [{ kind: 'school', name: 'Fern' }, { name: '' }])).toHaveLength(1)
  })

  it('are called by name and role where no agency is recorded, and stay confidential', () => {
    const people = [
      professional('Rao', { title: 'Dr', role: 'psychologist', confidential: true }),
      person.parse({ id: 'nobody', group: 'professional' }),
    ]
    expect(offered(people)).toEqual([
      { name: 'Dr Rao, psychologist', kind: 'health', people: ['Dr Rao, psychologist'], confidential: true },
    ])
  })

  it('of the example are those that its eco-map leaves out', () => {
    const { people } = caseRecord.parse(example('case'))
    const family = caseFamily.parse({ ...(example('family') as object), people })
    expect(agenciesNotShown(family).map(({ name }) => name)).toEqual([
      "Children's Services, Larch team",
      "Children's Services, conference team",
      'Early help team',
    ])
  })
})
