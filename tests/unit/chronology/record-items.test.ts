import { describe, expect, test } from 'vitest'
import type { WordFinding } from '../../../renderer/chronology/findings/messages.ts'
import { recordFindings } from '../../../renderer/chronology/findings/record-items.ts'
import { wordFindings, wordLinter } from '../../../renderer/chronology/findings/word-findings.ts'
import { checkRecord } from '../../../shared/chronology/index.ts'
import { CASE, e, each, PACK, recordOf, standardsOf, TODAY } from './checks/record-tester.ts'

const CALLS = each(['2 Sep 2025', '9 Oct 2025', '20 Nov 2025', '4 Jan 2026'], 'domestic-abuse', 'Police came after shouting.', {
  agency: 'police',
  bearing: 'risk',
  outcome: 'No arrest.',
})
const found = checkRecord(recordOf(CALLS), { pack: PACK, caseRecord: CASE, today: TODAY })
const NO_WORDS: WordFinding[] = []

describe('what the panel shows', () => {
  test('patterns first, each by itself; what entries lack together under its name', () => {
    const { groups, items, counts } = recordFindings(found, NO_WORDS, [])
    expect(groups.map(({ part, title, items: inIt }) => [part, title, inIt.length])).toEqual([
      ['patterns', 'Four police calls in six months', 1],
      ['entries', 'Impact on the child missing', 4],
    ])
    expect(items).toHaveLength(5)
    expect(counts).toEqual({ error: 0, warning: 4, suggestion: 1 })
  })

  test('what was set aside stands apart with its reason, and comes back when what it rests on has changed', () => {
    const key = found.find(({ checkId }) => checkId === 'repeated-events')?.key ?? ''
    const record = { id: 'r', key, reason: 'Told in the statement.', by: 'Ms Vale', at: '2026-03-12T09:00:00Z' }
    const put = recordFindings(found, NO_WORDS, [record])
    expect(put.setAside.map(({ item, record: { reason } }) => [item.message, reason])).toEqual([
      ['Four police calls in six months', 'Told in the statement.'],
    ])
    expect(put.groups.map(({ title }) => title)).not.toContain('Four police calls in six months')
    const fifth = each(['1 Mar 2026'], 'domestic-abuse', 'Police came.', { agency: 'police', bearing: 'risk' })
    const more = checkRecord(recordOf([...CALLS, ...fifth]), { pack: PACK, caseRecord: CASE, today: TODAY })
    const back = recordFindings(more, NO_WORDS, [record])
    expect(back.setAside).toEqual([])
    expect(back.groups.map(({ title }) => title)).toContain('Five police calls in six months')
  })
})

describe('how entries are worded', () => {
  const linter = wordLinter(standardsOf('manchester'))
  const words = (event: string, more = {}) =>
    wordFindings(linter, [e('3 March 2026', 'visit', event, more)], { agencies: [], caseRecord: CASE, today: TODAY })

  test('leads to the words in their field', () => {
    const [finding] = words('Seen at home.', { outcome: 'Ms Okoro was manipulative.' })
    expect(finding).toMatchObject({ field: 'outcome', text: expect.stringContaining('manipulative') })
  })
  test('says nothing of what the checks of the record say', () => {
    expect(
      words('SW rang GP.')
        .map(({ ruleId }) => ruleId)
        .filter((id) => id.startsWith('chronology-')),
    ).toEqual([])
    expect(words('Seen at home.')).toEqual([])
  })
})
