import { describe, expect, test } from 'vitest'
import {
  composePack,
  isEmptyChange,
  type Pack,
  type PackFile,
  packChanges,
  packFile,
  readKeptPack,
} from '../../../shared/standards/index.ts'

const base: PackFile = packFile.parse({
  id: 'ashdale',
  version: 1,
  name: 'Ashdale',
  clauses: {
    plain: { cite: 'Ashdale, 1.1', says: 'Write plainly.' },
    short: { cite: 'Ashdale, 1.2', says: 'Keep sentences short.' },
  },
  rules: {
    'jargon-term': { severity: 'warning', basis: 'asked', clauses: ['plain'] },
    'long-sentence': { severity: 'suggestion', basis: 'asked', clauses: ['short'], options: { words: 30 } },
    slang: { applies: false, because: 'Ashdale likes a family’s own words.' },
  },
  timescales: [
    {
      id: 'icpc-report',
      event: 'initialConference',
      what: 'Report',
      limit: 3,
      unit: 'workingDays',
      direction: 'before',
      clause: 'plain',
    },
  ],
  roles: [{ id: 'manager', name: 'Team manager' }],
})

const packOf = (change: (file: PackFile) => void = () => {}): Pack => {
  const file = structuredClone(base)
  change(file)
  return composePack('ashdale', [file])
}
const changed = (change: (file: PackFile) => void) => packChanges(packOf(), packOf(change))

describe('what a pack says otherwise', () => {
  test('is nothing where only the version, a note or the order differs', () => {
    const changes = changed((file) => {
      file.version = 2
      file.rules = Object.fromEntries(Object.entries(file.rules).reverse())
      file.timescales = file.timescales.map((one) => ({ ...one, note: 'A bank holiday is no working day.' }))
    })
    expect(changes).toEqual({ rules: [], clauses: [], timescales: [], lists: [], output: false })
    expect(isEmptyChange(changes)).toBe(true)
  })

  test.each<[string, (file: PackFile) => void, unknown]>([
    [
      'a rule that is switched off',
      (file) => {
        file.rules['jargon-term'] = { applies: false, because: 'Not here.' }
      },
      { ruleId: 'jargon-term', change: 'switched', on: false, because: 'Not here.' },
    ],
    [
      'a rule that is switched on',
      (file) => {
        file.rules.slang = { applies: true }
      },
      { ruleId: 'slang', change: 'switched', on: true, because: '' },
    ],
    [
      'a severity',
      (file) => {
        file.rules['jargon-term'] = { ...file.rules['jargon-term'], severity: 'error' }
      },
      { ruleId: 'jargon-term', change: 'severity', from: 'warning', to: 'error' },
    ],
    [
      'a basis that makes it a suggestion',
      (file) => {
        file.rules['jargon-term'] = { ...file.rules['jargon-term'], basis: 'principle' }
      },
      { ruleId: 'jargon-term', change: 'severity', from: 'warning', to: 'suggestion' },
    ],
    [
      'a severity in some kinds of document',
      (file) => {
        file.rules['jargon-term'] = { ...file.rules['jargon-term'], in: [{ kinds: ['court'], severity: 'off' }] }
      },
      { ruleId: 'jargon-term', change: 'severityIn', kinds: ['court'], from: null, to: 'off' },
    ],
    [
      'the kinds of document',
      (file) => {
        file.rules['jargon-term'] = { ...file.rules['jargon-term'], kinds: ['plans'] }
      },
      { ruleId: 'jargon-term', change: 'kinds', from: null, to: ['plans'] },
    ],
    [
      'a figure',
      (file) => {
        file.rules['long-sentence'] = { ...file.rules['long-sentence'], options: { words: 25 } }
      },
      { ruleId: 'long-sentence', change: 'option', name: 'words', from: 30, to: 25 },
    ],
    [
      'the clauses that ask for it',
      (file) => {
        file.rules['long-sentence'] = { ...file.rules['long-sentence'], clauses: ['plain'] }
      },
      { ruleId: 'long-sentence', change: 'clauses', gone: ['Ashdale, 1.2'], added: ['Ashdale, 1.1'] },
    ],
  ])('names %s', (_what, change, expected) => {
    expect(changed(change).rules).toEqual([expected])
  })

  test('names clauses that are new, reworded and gone', () => {
    const { clauses } = changed((file) => {
      file.clauses = {
        plain: { cite: 'Ashdale, 1.1', says: 'Write so that a child can read it.' },
        kind: { cite: 'Ashdale, 1.3', says: 'Write kindly.' },
      }
      file.rules['long-sentence'] = { ...file.rules['long-sentence'], clauses: [] }
    })
    expect(clauses.map(({ key, before, after }) => [key, before?.says ?? null, after?.says ?? null])).toEqual([
      ['plain', 'Write plainly.', 'Write so that a child can read it.'],
      ['kind', null, 'Write kindly.'],
      ['short', 'Keep sentences short.', null],
    ])
  })

  test('names time limits that changed, came and went', () => {
    const { timescales } = changed((file) => {
      file.timescales = [
        ...file.timescales.map((one) => ({ ...one, limit: 5 })),
        ...packFile.parse({
          ...base,
          timescales: [{ id: 'first-visit', event: 'referral', what: 'Visit', limit: 1, unit: 'days', clause: 'plain' }],
        }).timescales,
      ]
    })
    expect(timescales.map(({ id, before, after }) => [id, before?.limit, after?.limit])).toEqual([
      ['icpc-report', 3, 5],
      ['first-visit', undefined, 1],
    ])
    expect(packChanges(packOf(), { ...packOf(), timescales: [] }).timescales).toMatchObject([{ id: 'icpc-report', after: null }])
  })

  test('counts roles and tells of Word copies', () => {
    const changes = changed((file) => {
      file.roles = [
        { id: 'manager', name: 'Practice manager' },
        { id: 'chair', name: 'Chair' },
      ]
      file.output = { header: 'Ashdale Council' }
    })
    expect(changes.lists).toEqual([{ part: 'roles', added: ['chair'], changed: ['manager'], gone: [] }])
    expect(changes.output).toBe(true)
  })

  test('goes both ways: what came one way went the other', () => {
    const newer = packOf((file) => {
      file.clauses.kind = { cite: 'Ashdale, 1.3', says: 'Write kindly.' }
    })
    expect(packChanges(newer, packOf()).clauses).toMatchObject([{ key: 'kind', after: null }])
  })
})

describe('a pack that was written down', () => {
  test('is read back as the same', () => {
    const read = readKeptPack(JSON.stringify(packOf()))
    expect(read && packChanges(packOf(), read)).toEqual(packChanges(packOf(), packOf()))
    expect(read).toMatchObject({ id: 'ashdale', version: 1, name: 'Ashdale' })
  })
  test('before a part of packs was known has that part empty', () => {
    const { audit: _audit, contradictions: _contradictions, ...older } = packOf()
    expect(readKeptPack(JSON.stringify(older))).toMatchObject({ audit: [], contradictions: [] })
  })
  test.each(['', 'null', '{}', '{"id":"ashdale"}'])('is none where it says %j', (text) => {
    expect(readKeptPack(text)).toBeNull()
  })
})
