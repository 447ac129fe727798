import { describe, expect, test } from 'vitest'
import { settingFor, stricter } from '../../../shared/standards/index.ts'
import { pack, rule } from './packs.ts'

const defaults = { severity: 'warning', kinds: ['reports', 'plans'] } as const
const severityOf = (setting: Parameters<typeof rule>[0], kind: Parameters<typeof settingFor>[2]) =>
  settingFor(pack({ rules: { slang: rule(setting) } }), 'slang', kind, defaults)?.severity ?? 'off'

describe('the severity of a rule in a kind of document', () => {
  test.each([
    ['is the rule’s own where the pack names none', {}, 'icpc-report', 'warning'],
    ['is off outside the rule’s own kinds', {}, 'case-note', 'off'],
    ['is what the pack says', { severity: 'error' }, 'icpc-report', 'error'],
    ['holds in the kinds that the pack names, also others than the rule’s own', { kinds: ['records'] }, 'case-note', 'warning'],
    ['is off outside the kinds that the pack names', { kinds: ['records'] }, 'icpc-report', 'off'],
    ['is off where the pack switches the rule off', { applies: false, because: 'x' }, 'icpc-report', 'off'],
    ['differs in some kinds', { in: [{ kinds: ['plans'], severity: 'error' }] }, 'cp-plan', 'error'],
    ['differs only in those', { in: [{ kinds: ['plans'], severity: 'error' }] }, 'icpc-report', 'warning'],
    [
      'is the last exception’s where several fit',
      {
        in: [
          { kinds: ['plans'], severity: 'error' },
          { kinds: ['cp-plan'], severity: 'suggestion' },
        ],
      },
      'cp-plan',
      'suggestion',
    ],
    ['may be off in some kinds', { in: [{ kinds: ['cp-plan'], severity: 'off' }] }, 'cp-plan', 'off'],
    [
      'is a suggestion where only a principle supports it',
      { basis: 'principle', severity: 'error' },
      'icpc-report',
      'suggestion',
    ],
    [
      'is a suggestion there in every kind',
      { basis: 'principle', in: [{ kinds: ['plans'], severity: 'error' }] },
      'cp-plan',
      'suggestion',
    ],
  ] as const)('%s', (_what, setting, kind, expected) => {
    expect(severityOf(setting as Parameters<typeof rule>[0], kind)).toBe(expected)
  })
})

describe('the clauses of a rule', () => {
  const northtown = pack({
    clauses: {
      tone: { cite: 'Northtown, Tone', says: 's' },
      plans: { cite: 'Northtown, Plans', says: 's' },
      theirs: { cite: 'City, 1', says: 's', pack: 'city' },
    },
    rules: { slang: rule({ clauses: ['tone', 'theirs'], in: [{ kinds: ['plans'], clauses: ['plans'] }] }) },
  })
  test('are cited as users see them, with the pack that they are from', () => {
    expect(settingFor(northtown, 'slang', 'icpc-report', defaults)?.clauses).toEqual([
      { pack: 'northtown', ref: 'Northtown, Tone' },
      { pack: 'city', ref: 'City, 1' },
    ])
  })
  test('that stand in the same place are cited once', () => {
    const clauses = { a: { cite: 'Northtown, 4', says: 's' }, b: { cite: 'Northtown, 4', says: 't' } }
    expect(
      settingFor(pack({ clauses, rules: { slang: rule({ clauses: ['a', 'b'] }) } }), 'slang', 'cp-plan', defaults)?.clauses,
    ).toEqual([{ pack: 'northtown', ref: 'Northtown, 4' }])
  })
  test('may be others in some kinds, the severity staying', () => {
    expect(settingFor(northtown, 'slang', 'cp-plan', defaults)).toMatchObject({
      severity: 'warning',
      clauses: [{ pack: 'northtown', ref: 'Northtown, Plans' }],
    })
  })
  test('are none where the pack does not mention the rule, which then holds by its own defaults', () => {
    expect(settingFor(northtown, 'vague', 'cp-plan', defaults)).toEqual({ severity: 'warning', clauses: [], options: {} })
    expect(settingFor(northtown, 'vague', 'case-note', defaults)).toBeNull()
  })
})

test('the stricter of two severities', () => {
  expect([stricter('error', 'warning'), stricter('suggestion', 'warning'), stricter('suggestion', 'suggestion')]).toEqual([
    'error',
    'warning',
    'suggestion',
  ])
})
