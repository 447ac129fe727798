import { describe, expect, test } from 'vitest'
import { composePack, StandardsProblem, settingFor, strictest } from '../../../shared/standards/index.ts'
import { parsePack } from '../../../shared/standards/reading/index.ts'
import { pack, rule } from './packs.ts'

const read = (text: string) => parsePack(text, 'test.yaml')
const base = read(`
id: base
version: 1
name: Ours
rules:
  slang: { severity: suggestion, basis: ours, options: { maxWords: 25, other: a } }
  contraction: { severity: suggestion, in: [{ kinds: [to-the-child], severity: 'off' }] }
output: { header: Children's Services, childWordsBold: false }
`)
const city = read(`
id: city
extends: base
version: 3
name: City
authority: City Council
title: Standards
clauses: { tone: { cite: City tone, says: Mind the tone. }, time: { cite: City time, says: Be on time. } }
rules:
  slang: { severity: warning, basis: asked, clauses: [tone], options: { maxWords: 20 } }
  contraction: { in: [] }
timescales:
  - { id: report, event: initialConference, what: Report, limit: 3, unit: workingDays, direction: before, clause: time }
  - { id: visit, event: visit, what: Visit, limit: 1, unit: days, clause: time }
output: { childWordsBold: true }
`)
const team = read(`
id: team
extends: city
version: 1
name: Team
rules:
  slang: { severity: error }
  mum-dad: { applies: false, because: We write to families. }
timescales:
  - { id: visit, event: visit, what: Visit recorded, limit: 2, unit: days, clause: time }
`)
const files = [team, base, city]

describe('a pack that extends others', () => {
  const composed = composePack('team', files)
  test('takes from its parents whatever it does not say itself, field by field', () => {
    expect(composed.rules.slang).toEqual({
      applies: true,
      severity: 'error',
      basis: 'asked',
      clauses: ['tone'],
      in: [],
      options: { maxWords: 20, other: 'a' },
    })
  })
  test('has what heads it from the nearest that says it', () => {
    expect(composed).toMatchObject({ id: 'team', version: 1, name: 'Team', authority: 'City Council', title: 'Standards' })
    expect(composed.output).toEqual({ header: "Children's Services", confidentiality: '', childWordsBold: true })
    expect(composed.lineage).toEqual(['team', 'city', 'base'])
  })
  test('has its own list instead of its parent’s where it gives one, also an empty one', () => {
    expect(composed.rules.contraction?.in).toEqual([])
    expect(composePack('base', files).rules.contraction?.in).toHaveLength(1)
  })
  test('replaces a timescale by its id and keeps the others in order', () => {
    expect(composed.timescales.map(({ id, limit }) => [id, limit])).toEqual([
      ['report', 3],
      ['visit', 2],
    ])
  })
  test('remembers whose each clause is', () => {
    expect(composed.clauses.tone).toEqual({ cite: 'City tone', says: 'Mind the tone.', pack: 'city' })
  })
  test('forgets why a parent switched a rule off when it switches it on again', () => {
    const street = read('id: street\nextends: team\nversion: 1\nname: Street\nrules: { mum-dad: { applies: true } }\n')
    expect(composePack('team', files).rules['mum-dad']?.because).toBe('We write to families.')
    expect(composePack('street', [...files, street]).rules['mum-dad']).toEqual(rule())
  })
  test('keeps why a rule that is on weighs as it does', () => {
    const street = read(
      'id: street\nextends: team\nversion: 1\nname: Street\nrules: { mum-dad: { applies: true, because: We were asked to. } }\n',
    )
    expect(composePack('street', [...files, street]).rules['mum-dad']).toEqual(rule({ because: 'We were asked to.' }))
  })
})

describe('packs that cannot be composed', () => {
  test.each([
    ['a parent that is missing', [team], 'team', 'it extends “city”, and there is no pack called that'],
    ['a circle', [{ ...base, extends: 'team' }, city, team], 'team', 'packs extend one another in a circle: base, city, team'],
    [
      'a word of its own that stands in a clause that nobody defines',
      [
        base,
        read(`
id: team
extends: base
version: 1
name: Team
rules:
  terminology-for-pack: { options: { terms: { allegations: { use: LADO, not: [], clause: x } } } }
`),
      ],
      'team',
      'the rule “terminology-for-pack” names the clause “x”, which no pack defines',
    ],
    [
      'a clause that nobody defines',
      [base, { ...team, extends: 'base' }],
      'team',
      'the timescale “visit” names the clause “time”, which no pack defines',
    ],
  ])('%s', (_what, given, id, reason) => {
    expect(() => composePack(id, given)).toThrow(StandardsProblem)
    expect(() => composePack(id, given)).toThrow(reason)
  })
  test('a pack that does not exist', () => {
    expect(() => composePack('nowhere', files)).toThrow('There is no pack called “nowhere”.')
  })
})

describe('every pack at its strictest', () => {
  const defaults = { severity: 'suggestion', kinds: ['all'] } as const
  const north = pack({
    id: 'north',
    clauses: { tone: { cite: 'North tone', says: 's' } },
    rules: {
      slang: rule({ severity: 'error', basis: 'asked', clauses: ['tone'], kinds: ['reports'], options: { maxWords: 20 } }),
      vague: rule({ applies: false, because: 'They like it.' }),
      mild: rule({ severity: 'error', basis: 'principle' }),
    },
    timescales: [
      {
        id: 'r',
        event: 'e',
        what: 'w',
        limit: 1,
        unit: 'days',
        direction: 'after',
        repeats: false,
        clause: 'tone',
        orElse: [{ limit: 2, unit: 'days', clause: 'tone' }],
      },
    ],
  })
  const south = pack({
    id: 'south',
    clauses: { tone: { cite: 'South tone', says: 's' } },
    rules: {
      slang: rule({ severity: 'warning', clauses: ['tone'], options: { maxWords: 25 } }),
      vague: rule({ severity: 'warning' }),
      mild: rule({ severity: 'suggestion' }),
      off: rule({ applies: false, because: 'No.' }),
    },
    output: { header: '', confidentiality: '', childWordsBold: true },
  })
  const all = strictest([north, south])
  test('takes the strictest severity in each kind, and the clauses that ask for it there', () => {
    expect(settingFor(all, 'slang', 'icpc-report', defaults)).toEqual({
      severity: 'error',
      clauses: [
        { pack: 'north', ref: 'North tone' },
        { pack: 'south', ref: 'South tone' },
      ],
      options: { maxWords: 20 },
    })
    expect(settingFor(all, 'slang', 'cp-plan', defaults)).toEqual({
      severity: 'warning',
      clauses: [{ pack: 'south', ref: 'South tone' }],
      options: { maxWords: 25 },
    })
  })
  test('has a rule on when any pack has it on', () => {
    expect(settingFor(all, 'vague', 'cp-plan', defaults)?.severity).toBe('warning')
    expect(settingFor(all, 'off', 'cp-plan', defaults)).toBeNull()
  })
  test('leaves what rests on a principle a suggestion', () => {
    expect(settingFor(all, 'mild', 'cp-plan', defaults)?.severity).toBe('suggestion')
  })
  test('keeps clauses and timescales of the same name apart', () => {
    expect(Object.keys(all.clauses)).toEqual(['north:tone', 'south:tone'])
    expect(all.timescales).toMatchObject([{ id: 'north:r', clause: 'north:tone', orElse: [{ limit: 2, clause: 'north:tone' }] }])
    expect(all.id).toBe('all')
    expect(all.output.childWordsBold).toBe(true)
  })
})
