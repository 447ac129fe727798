import { describe, expect, test } from 'vitest'
import { packStanding } from '../../../renderer/editor/view/pack/pack-banner.tsx'
import { sayPackChanges } from '../../../renderer/editor/view/pack/say-pack-changes.ts'
import { composePack, type PackFile, packChanges, packFile } from '../../../shared/standards/index.ts'

const version = (number: number) => ({ version: number })

describe('how a document stands to the pack in force', () => {
  test.each([
    ['a document that notes none', {}, 3, 3, { state: 'current' }],
    ['one under that in force', { packVersion: 3 }, 3, 3, { state: 'current' }],
    ['one under an older', { packVersion: 2 }, 2, 3, { state: 'other', own: 2, inForce: 3, declined: false }],
    ['one under a newer', { packVersion: 4 }, 4, 3, { state: 'other', own: 4, inForce: 3, declined: false }],
    ['one that keeps to it', { packVersion: 2, packDeclined: 3 }, 2, 3, { state: 'other', own: 2, inForce: 3, declined: true }],
    [
      'one that kept to it when another was offered',
      { packVersion: 2, packDeclined: 3 },
      2,
      4,
      { state: 'other', own: 2, inForce: 4, declined: false },
    ],
    ['one under a version that nobody knows here', { packVersion: 2 }, 3, 3, { state: 'unknown', own: 2, inForce: 3 }],
  ])('%s', (_what, document, known, inForce, expected) => {
    expect(packStanding(document, version(known), version(inForce))).toEqual(expected)
  })
})

const file: PackFile = packFile.parse({
  id: 'ashdale',
  version: 1,
  name: 'Ashdale',
  clauses: { plain: { cite: 'Ashdale, 1.1', says: 'Write plainly.' } },
  rules: { contraction: { severity: 'suggestion' }, 'long-sentence': { options: { maxWords: 30 } } },
  timescales: [
    {
      id: 'report',
      event: 'initialConference',
      what: 'Report',
      limit: 3,
      unit: 'workingDays',
      direction: 'before',
      clause: 'plain',
    },
    { id: 'visit', event: 'referral', what: 'First visit', limit: 1, unit: 'workingDays', clause: 'plain' },
  ],
})

/** What is said of a change that is made to the pack. */
function said(change: (file: PackFile) => void): string[] {
  const changed = structuredClone(file)
  change(changed)
  const changes = packChanges(composePack('ashdale', [file]), composePack('ashdale', [changed]))
  return sayPackChanges(changes).flatMap(({ heading, lines }) => [heading, ...lines])
}

describe('what changed, in words', () => {
  test.each<[string, (file: PackFile) => void, string[]]>([
    ['nothing', () => {}, []],
    [
      'a severity',
      (one) => {
        one.rules.contraction = { severity: 'error' }
      },
      ['What is looked for', 'Contraction: suggestion → error.'],
    ],
    [
      'a rule that is off in a kind of document',
      (one) => {
        one.rules.contraction = { severity: 'suggestion', in: [{ kinds: ['cp-plan'], severity: 'off' }] }
      },
      ['What is looked for', 'Contraction: in CP plan, as elsewhere → not looked for.'],
    ],
    [
      'a figure',
      (one) => {
        one.rules['long-sentence'] = { options: { maxWords: 25 } }
      },
      ['What is looked for', 'Long sentence: its setting “max words”, 30 → 25.'],
    ],
    [
      'a clause that asks for it',
      (one) => {
        one.rules.contraction = { severity: 'suggestion', clauses: ['plain'] }
      },
      ['What is looked for', 'Contraction: is now asked for by Ashdale, 1.1.'],
    ],
    [
      'time limits',
      (one) => {
        one.timescales = one.timescales.slice(0, 1).map((obligation) => ({ ...obligation, limit: 5 }))
      },
      [
        'Time limits',
        'Report: at least 3 working days before the initial conference → at least 5 working days before the initial conference.',
        'First visit: no longer asked for (within 1 working day of the referral).',
      ],
    ],
    [
      'clauses',
      (one) => {
        one.clauses = {
          plain: { cite: 'Ashdale, 1.1', says: 'Write simply.' },
          kind: { cite: 'Ashdale, 1.2', says: 'Write kindly.' },
        }
      },
      ['What the standard says', 'Ashdale, 1.1: Write simply. (Before: Write plainly.)', 'New: Ashdale, 1.2. Write kindly.'],
    ],
    [
      'roles and Word copies',
      (one) => {
        one.roles = [{ id: 'manager', name: 'Manager' }]
        one.output = { header: 'Ashdale' }
      },
      [
        'Roles, signatures and audit',
        '1 name of a role came.',
        'Word copies',
        'Word copies have another header, or look otherwise.',
      ],
    ],
  ])('%s', (_what, change, expected) => {
    expect(said(change)).toEqual(expected)
  })
})
