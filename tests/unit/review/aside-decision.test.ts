import { describe, expect, test } from 'vitest'
import { type AsideDecision, standingDecisions, withoutRefused } from '../../../shared/review/index.ts'

const by = { accountId: 'sam', name: 'Sam Okoro', role: 'team-manager' as const, jobTitle: '', registrationNumber: '' }
const decision = (key: string, accepted: boolean, reason = 'It is quoted.'): AsideDecision => ({
  id: `${key}${accepted}`,
  key,
  reason,
  accepted,
  words: '',
  by,
  at: '2026-03-02T09:00:00Z',
})
const record = (key: string, reason = 'It is quoted.') => ({ key, ruleId: 'r', text: '', reason, by: 'Jo', at: '2026-03-01' })

describe('of the reasons that stand in a document', () => {
  test('the last decision counts', () => {
    const all = [decision('a', false), decision('b', true), decision('a', true)]
    expect(standingDecisions([record('a'), record('c')], all)).toEqual([decision('a', true)])
  })
  test('a decision about another reason counts for nothing', () => {
    expect(standingDecisions([record('a', 'The school wrote it.')], [decision('a', false)])).toEqual([])
    expect(standingDecisions([record('a', ' it IS quoted.')], [decision('a', false)])).toHaveLength(1)
  })
  test('those that were not accepted are open again', () => {
    const document = { setAside: [record('a'), record('b'), record('c')] }
    const counted = withoutRefused(document, [decision('a', false), decision('b', true)])
    expect(counted.setAside.map(({ key }) => key)).toEqual(['b', 'c'])
    expect(withoutRefused(document, [decision('b', true)])).toBe(document)
  })
})
