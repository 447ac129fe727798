import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Finding } from '../../../../shared/lint/index.ts'
import { KeyNumbers } from '../../../../shared/lint/set-aside/keys.ts'

const finding = (key: string): Finding => ({
  ruleId: 'slang',
  category: 'slang-contraction',
  severity: 'warning',
  message: '',
  why: '',
  clauses: [],
  sectionId: null,
  blockId: null,
  start: 0,
  end: 0,
  text: '',
  fixes: [],
  key,
})
const numbered = (numbers: KeyNumbers, findings: readonly Finding[]): string[] => numbers.numbered(findings).map(({ key }) => key)

test('the first finding of a key keeps it, later ones have a number after it', () => {
  const all = ['a', 'b', 'a', 'a', 'b'].map(finding)
  expect(numbered(new KeyNumbers(), all)).toEqual(['a', 'b', 'a|2', 'a|3', 'b|2'])
  expect(all.map(({ key }) => key)).toEqual(['a', 'b', 'a', 'a', 'b'])
})

test('each run counts anew, whichever findings it shares with the runs before', () => {
  const pool = fc.array(fc.constantFrom('a', 'b', 'c').map(finding), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(pool, fc.array(fc.array(fc.nat()), { maxLength: 5 }), (kept, runs) => {
      const numbers = new KeyNumbers()
      for (const run of runs) {
        const findings = run.map((place) => kept[place % kept.length] as Finding)
        expect(numbered(numbers, findings)).toEqual(
          numbered(
            new KeyNumbers(),
            findings.map(({ key }) => finding(key)),
          ),
        )
      }
    }),
  )
})
